/**
 * Set-up shared by the tests and the benchmark of this folder: the framework's example machine, proved. No protocol here.
 * @module
 */
import { exampleMachine, exampleRangeTable, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import type { Kernels } from '@zkmips/field/kernels'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import type { ProofParameters } from '../parameters.ts'
import type { ProvingKey, ShardContext, ShardProof } from '../protocol/shard-proof.ts'
import { setupMachine } from '../prover/keys.ts'
import { proveShard } from '../prover/shard.ts'
import { verifyShard } from '../verifier/verify.ts'

export const contextOf = ({ extensionDegree }: ProofParameters): ShardContext => ({
  globalChallenges: {
    alpha: [11, 12, 13, 14, 19].slice(0, extensionDegree),
    beta: [15, 16, 17, 18, 20].slice(0, extensionDegree),
  },
  contextTag: Uint8Array.from({ length: 32 }, (_, i) => i),
})

/** Kernels for a parameter set, and the keys of the example machine in their arena. */
export async function newExampleKey(params: ProofParameters): Promise<ProvingKey> {
  return exampleKey(await wasmKernels({ degree: params.extensionDegree }), params)
}

export function exampleKey(kernels: Kernels, params: ProofParameters): ProvingKey {
  return setupMachine(kernels, params, exampleMachine, { range: exampleRangeTable().preprocessed })
}

export function proveExample(pk: ProvingKey, steps: readonly number[], first = 100, shard = 0): ShardProof {
  return proveShard(pk, referenceEvaluators, exampleShard(steps, first, shard), contextOf(pk.params))
}

export function verifyExample(pk: ProvingKey, proof: ShardProof, context = contextOf(pk.params)) {
  return verifyShard(pk.params, exampleMachine, pk.vk, proof, context, { allowInsecure: true })
}
