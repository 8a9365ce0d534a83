/**
 * What a part that proves calls of a precompile receives of a call: its words, two by two.
 * @module
 */
import type { ChipBuilder, ColumnSpec } from '@zkmips/air/chip'
import type { Expr, ExprLike } from '@zkmips/air/expression'
import { precompileWords } from '../buses.ts'
import { tagOf } from '../precompiles.ts'

/** Limbs, low first. */
export type Limbs = readonly [ExprLike, ExprLike]

export interface CallWords {
  /** Number of the machine that proves the call. */
  readonly machine: number
  /** Number of the pair in the call. */
  readonly pair: ExprLike
  readonly shard: Expr
  readonly clock: Expr
  /** The two words before the call and after it. */
  readonly before: readonly [Limbs, Limbs]
  readonly after: readonly [Limbs, Limbs]
}

/** One message, received `when` times: must be a boolean, of early and preprocessed columns as all of the message. */
export function receiveWords(
  b: Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'receive'>,
  label: string,
  { machine, pair, shard, clock, before, after }: CallWords,
  when: Expr,
): void {
  const tag = typeof pair === 'number' ? tagOf(machine) + pair : pair.add(tagOf(machine))
  b.receive(label, precompileWords, { tag, shard, clock, ...wordFields(before, after) }, when, 'global')
}

/** The fields of `precompileWords` that are limbs. */
export function wordFields(before: readonly [Limbs, Limbs], after: readonly [Limbs, Limbs]) {
  return {
    oldLow0: before[0][0],
    oldHigh0: before[0][1],
    oldLow1: before[1][0],
    oldHigh1: before[1][1],
    newLow0: after[0][0],
    newHigh0: after[0][1],
    newLow1: after[1][0],
    newHigh1: after[1][1],
  }
}
