/**
 * Set-up shared by the tests and the benchmark of this folder: the framework's example machine, proved. No protocol here.
 * @module
 */
import { exampleMachine, exampleRangeTable, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import type { Kernels } from '@zkmips/field/kernels'
import type { ProofParameters } from '../parameters.ts'
import type { ProvingKey, ShardContext, ShardProof } from '../protocol/shard-proof.ts'
import { setupMachine } from '../prover/keys.ts'
import { proveShard } from '../prover/shard.ts'
import { verifyShard } from '../verifier/verify.ts'

export const testContext: ShardContext = {
  globalChallenges: { alpha: [11, 12, 13, 14], beta: [15, 16, 17, 18] },
  contextTag: Uint8Array.from({ length: 32 }, (_, i) => i),
}

export function exampleKey(kernels: Kernels, params: ProofParameters): ProvingKey {
  return setupMachine(kernels, params, exampleMachine, { range: exampleRangeTable().preprocessed })
}

export function proveExample(pk: ProvingKey, steps: readonly number[], first = 100, shard = 0): ShardProof {
  return proveShard(pk, referenceEvaluators, exampleShard(steps, first, shard), testContext)
}

export function verifyExample(pk: ProvingKey, proof: ShardProof, context = testContext) {
  return verifyShard(pk.params, exampleMachine, pk.vk, proof, context, { allowInsecure: true })
}
