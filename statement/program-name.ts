/**
 * The name of a program: a digest of the parameters of its parts' proofs, its entry point, and the keys of all machines, that a
 * circuit opens as far as it needs. Machines enter by the digests of their rules, in their order: their ids are names in files and say
 * nothing about what is proved.
 *   name = compress(… compress(row(parameters, entry), key of the first machine) …, key of the last one),
 *   key  = compress(row(digest of the machine, two bytes to an element, the first one low; heights), root of the cap).
 *
 * In a circuit that verifies one part, the keys of the other machines are free wires. Poseidon2's compression can be inverted where both of its
 * inputs are free (`field/poseidon2.ts`), so from a name one can go back to the digest before those keys, and meet in the middle what a forger's own key leads to:
 * a second opening costs about 2^124 permutations, as a collision of digests does, and not 2^248.
 * @module
 */
import { hexToBytes } from '@noble/hashes/utils.js'
import type { Representation } from '@zkmips/field/algebra'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import { type ProofParameters, parameterElements } from '@zkmips/prover/parameters'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { StatementAlgebra } from './algebra.ts'
import { rootOf } from './chain.ts'

/** What the name of a program is made of. */
export interface NamedProgram<R extends Representation> {
  /** Word address of the first instruction. */
  readonly entry: R['base']
  /** `keyDigest` of each of `PART_MACHINES`. */
  readonly keys: readonly R['digest'][]
}

export function programName<R extends Representation>(
  { base, hash }: StatementAlgebra<R>,
  params: ProofParameters,
  { entry, keys }: NamedProgram<R>,
): R['digest'] {
  const head = hash.row([...parameterElements(params).map(base.constant), entry])
  return keys.reduce<R['digest']>((name, key) => hash.compress(name, key), head)
}

/** Machine, heights and preprocessed columns of a key, as a digest. Machine and heights are a circuit's own. */
export function keyDigest<R extends Representation>(
  algebra: StatementAlgebra<R>,
  { machineDigest, preprocessedLogHeights, preprocessedCap }: VerifyingKey<R>,
): R['digest'] {
  const { base, hash } = algebra
  const machine = Array.from(bytePairs(hexToBytes(machineDigest)))
  const head = hash.row([...machine, ...preprocessedLogHeights].map(base.constant))
  return preprocessedCap.length === 0 ? head : hash.compress(head, rootOf(algebra, preprocessedCap))
}
