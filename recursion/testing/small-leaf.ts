/**
 * A leaf over a proof of the example machine.
 * @module
 */
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { hasherOf } from '@zkmips/prover/hasher'
import { testOnlyPoseidon2, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifiedInputs } from '../circuit/proof-wires.ts'
import type { Circuit } from '../circuit/tape.ts'
import { leafCircuit } from '../leaf.ts'

/** The verifier of a small proof, and inputs that it accepts. */
export async function smallLeaf(degree: number): Promise<{ circuit: Circuit; inputs: number[] }> {
  const params = { ...(degree === 4 ? testOnlyPoseidon2 : testOnlyPoseidon2Degree5), queries: 3 }
  const { vk, ...rest } = await newExampleKey(params)
  const proof = proveExample({ ...rest, vk }, [3, 5, -1, 31])
  const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
  const of = { vk, proof, context: contextOf(params) }
  return { circuit: leafCircuit(params, exampleMachine, shape, of), inputs: verifiedInputs(of) }
}
