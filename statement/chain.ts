/**
 * The chain of early commitments: a digest of the early commitment of every part so far, from which the cross-shard challenges are
 * drawn (`challenges.ts`). It begins with the digest of its label as a row of bytes. Each part is a link of
 *   after = compress(compress(before, row(machine, index, heights)), root of the early cap),
 * heights those of the tables with early columns (0 for an absent one), which fix how many digests the cap has. Injective in the
 * parts, but for collisions of the hash, where the number of parts of each machine is known and machines follow each other in order.
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Cap } from '@zkmips/prover/protocol/opening-proof'
import type { EarlyCommitment } from '@zkmips/prover/protocol/shard-proof'
import type { StatementAlgebra } from './algebra.ts'

const LABEL = 'zkmips parts'

/** Before the first part. */
export const initialChain = <R extends Representation>({ hash, base }: StatementAlgebra<R>): R['digest'] =>
  hash.row(Array.from(new TextEncoder().encode(LABEL), byte => base.constant(byte)))

export interface Link<R extends Representation> {
  /** Id of the machine. */
  readonly machine: number
  /** Of the part among those of its machine, from 0. */
  readonly index: R['base']
  readonly earlyLogHeights: readonly number[]
  readonly earlyCap: Cap<R>
}

export function chainAfter<R extends Representation>(
  algebra: StatementAlgebra<R>,
  before: R['digest'],
  { machine, index, earlyLogHeights, earlyCap }: Link<R>,
): R['digest'] {
  const { base, hash } = algebra
  const head = hash.row([base.constant(machine), index, ...earlyLogHeights.map(base.constant)])
  const link = hash.compress(before, head)
  // A machine without early columns commits to none.
  return earlyCap.length === 0 ? link : hash.compress(link, rootOf(algebra, earlyCap))
}

/** One digest of a cap of 2^k. */
export function rootOf<R extends Representation>({ hash }: StatementAlgebra<R>, cap: Cap<R>): R['digest'] {
  let layer = cap
  while (layer.length > 1) {
    const below = layer
    layer = Array.from({ length: below.length / 2 }, (_, i) => hash.compress(below[2 * i]!, below[2 * i + 1]!))
  }
  return layer[0]!
}

/** A part's early commitment and the id of its machine. */
export interface EarlyPart extends EarlyCommitment {
  readonly machine: number
}

/** The chain over all parts of a run, in order, and their number by machine, in the order of `PART_MACHINES`. */
export function chainOf(
  algebra: StatementAlgebra<Numbers>,
  parts: readonly EarlyPart[],
): { readonly chain: Numbers['digest']; readonly counts: readonly number[] } {
  const counts = PART_MACHINES.map(() => 0)
  const chain = parts.reduce((before, { machine, logHeights, cap }) => {
    const index = counts[PART_MACHINES.findIndex(({ id }) => id === machine)]!++
    return chainAfter(algebra, before, { machine, index, earlyLogHeights: logHeights, earlyCap: cap })
  }, initialChain(algebra))
  return { chain, counts }
}
