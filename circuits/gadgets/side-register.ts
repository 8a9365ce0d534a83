/**
 * A register that a side table takes and gives back at the row's side time, after the CPU row's own three accesses.
 * @module
 */
import { SLOT_SIDE, SPACE_REGISTER } from '@zkmips/emulator/trace-types'
import { memory, range16 } from '../buses.ts'
import type { ChipBuilder, ColumnSpec } from '../framework/chip.ts'
import type { Expr, ExprLike } from '../framework/expression.ts'

export interface SideRegister {
  /** Register number; it must be one that exists (0–34). */
  readonly register: ExprLike
  readonly clock: Expr
  /** Time of the last access; canonical fillers hand times less than 2^16 back. */
  readonly previousTime: Expr
  /** Limbs, low first. The new ones must be known to be 16 bits wide. */
  readonly before: readonly [ExprLike, ExprLike]
  readonly after: readonly [ExprLike, ExprLike]
}

type Messages = Pick<ChipBuilder<ColumnSpec, ColumnSpec, ColumnSpec>, 'send' | 'receive'>

/** Three messages, `<name>: take`, `give` and `later`, sent `when` times: must be a boolean on every row. */
export function touchSideRegister(b: Messages, name: string, word: SideRegister, when: ExprLike): void {
  const { register: address, before, after, previousTime } = word
  const time = word.clock.mul(4).add(SLOT_SIDE)
  const token = { space: SPACE_REGISTER, address }
  b.receive(`${name}: take`, memory, { ...token, low: before[0], high: before[1], time: previousTime }, when)
  b.send(`${name}: give`, memory, { ...token, low: after[0], high: after[1], time }, when)
  b.send(`${name}: later`, range16, { value: time.sub(previousTime).sub(1) }, when)
}
