/**
 * The chain of early commitments: a digest of the early commitment of every part so far, from which the cross-shard challenges are
 * drawn. Each part is a link of
 *   after = compress(compress(before, row(machine, index, heights)), root of the early cap),
 * heights those of the tables with early columns (0 for an absent one), which fix how many digests the cap has.
 * @module
 */
import type { Representation } from '@zkmips/field/algebra'
import type { Cap } from '@zkmips/prover/protocol/opening-proof'
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
