/**
 * A proof verified by constraints, with its witness. What the proof is for, its verifying key and its context, is part of the circuit: constants.
 * @module
 */
import type { Machine } from '@zkmips/air/machine'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { ShardContext, ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { ShardShape } from '@zkmips/prover/protocol/shard-shape'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { type Convert, convertContext, convertKey, convertProof } from '../circuit/proof-wires.ts'
import { type R1cs, r1csAlgebra } from './algebra.ts'
import { constantElement } from './gadgets.ts'
import { suppliedDigest } from './hash.ts'
import { bindPublics, type PublicScalar, packPublics } from './publics.ts'
import { type ConstraintSystem, constant } from './system.ts'
import { known, ofElements, Values } from './value.ts'

/** What fixes the circuit. */
export interface VerifierCircuit {
  readonly params: ProofParameters
  readonly machine: Machine
  /** The lengths and heights that a proof's structure gives. */
  readonly shape: ShardShape
  readonly vk: VerifyingKey
  readonly context: ShardContext
  /** Which of the proof's public values are public inputs, and how they are packed. */
  readonly publics: readonly PublicScalar[]
}

/**
 * Adds the constraints that a proof be valid, and what the proof consists of as variables. A proof that is not valid gives a witness that
 * breaks them.
 * @param system an empty one
 * @param proof of the circuit's shape (`checkShardStructure`)
 * @returns the public inputs
 */
export function constrainShard(system: ConstraintSystem, circuit: VerifierCircuit, proof: ShardProof): bigint[] {
  const { params, machine, shape, publics } = circuit
  const values = new Values(system, params.extensionDegree)
  const inputs = packPublics(publics, proof.publicValues)
  const scalars = inputs.map(input => system.publicInput(input))
  const supplied = convertProof<R1cs>(proof, suppliedBy(values))
  bindPublics(values, publics, supplied.publicValues, scalars)
  const vk = convertKey<R1cs>(circuit.vk, constants)
  const context = convertContext<R1cs>(circuit.context, constants)
  assertShard(r1csAlgebra(values), params, machine, vk, shape, supplied, context)
  return inputs
}

const constants: Pick<Convert<R1cs>, 'ext' | 'digest' | 'bytes'> = {
  ext: value => ofElements(value.map(constantElement)),
  digest: words => {
    const value = scalarOf(words)
    return { value, scalar: constant(value) }
  },
  bytes: bytes => ({ words: Array.from(bytePairs(bytes), known), length: bytes.length }),
}

function suppliedBy(values: Values): Pick<Convert<R1cs>, 'base' | 'ext' | 'digest' | 'row'> {
  const one = (value: number) => values.supply([value])
  return {
    base: one,
    ext: value => values.supply(value),
    digest: words => suppliedDigest(values.system, scalarOf(words)),
    row: row => Array.from(row, one),
  }
}

const scalarOf = (words: ArrayLike<number>): bigint =>
  Array.from(words).reduceRight((scalar, word) => (scalar << 32n) | BigInt(word), 0n)
