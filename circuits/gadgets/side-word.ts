/**
 * A word of any space that a side table takes and gives back at the row's side time, after the CPU row's own accesses.
 * @module
 */

import type { ChipBuilder, ColumnSpec } from '@zkmips/air/chip'
import type { Expr, ExprLike } from '@zkmips/air/expression'
import { SLOT_SIDE } from '@zkmips/isa/accesses'
import { memory, range16 } from '../buses.ts'

export interface SideWord {
  /** One of `SPACE_*`. */
  readonly space: ExprLike
  /** An address of that space; for memory a 30-bit word address. */
  readonly address: ExprLike
  readonly clock: Expr
  /** Time of the last access, less than 2^16 + 1 ago. */
  readonly previousTime: Expr
  /** Limbs, low first. The new ones must be known to be 16 bits wide. */
  readonly before: readonly [ExprLike, ExprLike]
  readonly after: readonly [ExprLike, ExprLike]
}

/** What the gadget needs of a chip builder. */
export type Messages = Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'send' | 'receive'>

/** Three messages, `<name>: take`, `give` and `later`, sent `when` times: must be a boolean on every row. */
export function touchSideWord(b: Messages, name: string, word: SideWord, when: ExprLike): void {
  const { space, address, before, after, previousTime } = word
  const time = word.clock.mul(4).add(SLOT_SIDE)
  b.receive(`${name}: take`, memory, { space, address, low: before[0], high: before[1], time: previousTime }, when)
  b.send(`${name}: give`, memory, { space, address, low: after[0], high: after[1], time }, when)
  b.send(`${name}: later`, range16, { value: time.sub(previousTime).sub(1) }, when)
}
