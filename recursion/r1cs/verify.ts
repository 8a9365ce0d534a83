/** A proof verified by constraints, with its witness. */
import type { Machine } from '@zkmips/air/machine'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { convertVerified, type Verified } from '../circuit/proof-wires.ts'
import { type R1cs, r1csAlgebra } from './algebra.ts'
import { suppliedDigest } from './hash.ts'
import type { ConstraintSystem } from './system.ts'
import { Values } from './value.ts'

/** The lengths and heights that a proof's structure gives. */
type Shape = Parameters<typeof assertShard>[4]

/**
 * Adds the constraints that a proof be valid, and what the proof consists of as variables. A proof that is not valid gives a witness that
 * breaks them. @returns the proof's variables, for what is to be said about them in public
 */
export function constrainShard(
  system: ConstraintSystem,
  params: ProofParameters,
  machine: Machine,
  shape: Shape,
  of: Verified,
): Verified<R1cs> {
  const values = new Values(system, params.extensionDegree)
  const one = (value: number) => values.supply([value])
  const verified = convertVerified<R1cs>(of, {
    base: one,
    ext: value => values.supply(value),
    digest: words => suppliedDigest(system, scalarOf(words)),
    bytes: bytes => ({
      words: Array.from({ length: Math.ceil(bytes.length / 2) }, (_, i) =>
        one(bytes[2 * i]! + 256 * (bytes[2 * i + 1] ?? 0)),
      ),
      length: bytes.length,
    }),
    row: row => Array.from(row, one),
  })
  assertShard(r1csAlgebra(values), params, machine, verified.vk, shape, verified.proof, verified.context)
  return verified
}

const scalarOf = (words: ArrayLike<number>): bigint =>
  Array.from(words).reduceRight((scalar, word) => (scalar << 32n) | BigInt(word), 0n)
