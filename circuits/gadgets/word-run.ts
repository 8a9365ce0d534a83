/**
 * A run of bytes inside one memory word: it starts at a byte address and ends at the latest where the word ends. Bytes of a
 * word are numbered as in memory, 0 the most significant. What the bytes are is the chip's business.
 *
 * Invariant: on a row where `real` is 0 every cell of the run is 0.
 * @module
 */

import type { ChipBuilder, ColumnSpec, Rules } from '@zkmips/air/chip'
import { type Expr, inversePowerOfTwo, sum } from '@zkmips/air/expression'
import { range14, range16 } from '../buses.ts'

export interface WordRun {
  /** One-hot: the byte at which the run starts, address mod 4. */
  readonly at: readonly Expr[]
  /** 1 for the bytes that belong to the run. */
  readonly run: readonly Expr[]
}

type Builder = Rules & Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'send'>

/** Number of bytes. */
export const runLength = ({ run }: WordRun): Expr => sum(run)

/** 1 when the run has a byte: its first one. Degree 2. */
export const runIsNotEmpty = ({ at, run }: WordRun): Expr => sum(at.map((flag, j) => flag.mul(run[j]!)))

/** Constrains the flags: run = bytes start … start + length − 1 of a word, length ≤ 4 − start. `real` is a boolean. */
export function constrainRun(b: Rules, { at, run }: WordRun, real: Expr): void {
  at.forEach((flag, j) => {
    b.boolean(`start ${j} is boolean`, flag)
  })
  b.equal('a row has one start', sum(at), real)
  run.forEach((byte, j) => {
    b.boolean(`byte ${j} in the run is boolean`, byte)
  })
  // A byte is the first, or the one before it belongs to the run as well. So no byte lies before the start, and none is in
  // the run where there is no start.
  b.zero('byte 0 is in the run only as the first', run[0]!.mul(at[0]!.not()))
  for (let j = 1; j < 4; j++) {
    b.zero(`byte ${j} continues the run or starts it`, run[j]!.mul(run[j - 1]!.not()).mul(at[j]!.not()))
  }
}

/** The word address (30 bits) of a byte address in known 16-bit limbs, with address mod 4 proved to be the start. */
export function wordAddress(b: Builder, low: Expr, high: Expr, { at }: WordRun, real: Expr): Expr {
  const start = at[1]!.add(at[2]!.mul(2)).add(at[3]!.mul(3))
  const quarter = low.sub(start).mul(inversePowerOfTwo(2))
  b.send('the address is a word and the start', range14, { value: quarter }, real)
  return quarter.add(high.mul(2 ** 14))
}

/** count ≤ limit for a word `limit` in known 16-bit limbs and 0 ≤ count < 2^16; `borrow` is a cell of its own. */
export function atMost(b: Builder, count: Expr, low: Expr, high: Expr, borrow: Expr, real: Expr): void {
  b.boolean('borrow is boolean', borrow)
  b.send('what is left of the count, low', range16, { value: low.sub(count).add(borrow.mul(2 ** 16)) }, real)
  b.send('what is left of the count, high', range16, { value: high.sub(borrow) }, real)
}
