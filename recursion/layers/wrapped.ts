/**
 * The end of the chain: the R1CS that verifies a proof of `wrap`, whose key is a constant. Its one public input is the number of `outer.ts`, and it has one
 * Groth16 key for all programs.
 * @module
 */
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'
import { consecutive } from '../r1cs/publics.ts'
import { ConstraintSystem } from '../r1cs/system.ts'
import { constrainShard, type VerifierCircuit } from '../r1cs/verify.ts'
import { layerContext } from './child.ts'
import { OUTER_ELEMENT_BITS, OUTER_ELEMENTS } from './outer.ts'

/**
 * @param of shape of the proof of `wrap`
 * @param vk its key
 */
export function wrappedCircuit(of: ProofShape, vk: VerifyingKey): VerifierCircuit {
  const { params, machine } = of
  const first = machine.publicValues.length - OUTER_ELEMENTS
  return {
    params,
    machine,
    shape: shapeOf(of),
    vk,
    context: layerContext(params.extensionDegree),
    // Σ eᵢ·2^(30·i): the number itself.
    publics: [consecutive(first, OUTER_ELEMENTS, OUTER_ELEMENT_BITS)],
  }
}

/** The constraints, for a key; no proof is needed, as they do not depend on one. */
export function wrappedConstraints(of: ProofShape, vk: VerifyingKey): ConstraintSystem {
  const system = new ConstraintSystem()
  constrainShard(system, wrappedCircuit(of, vk), blankProof(of).proof)
  return system
}

/**
 * Constraints and witness of a proof.
 * @returns the system, whose witness satisfies it if the proof is valid, and the public input
 */
export function wrappedWitness(
  of: ProofShape,
  vk: VerifyingKey,
  proof: ShardProof,
): { readonly system: ConstraintSystem; readonly input: bigint } {
  const system = new ConstraintSystem()
  const [input] = constrainShard(system, wrappedCircuit(of, vk), proof)
  return { system, input: input! }
}
