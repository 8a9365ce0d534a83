/**
 * A register that a side table takes and gives back at the row's side time.
 * @module
 */

import type { ExprLike } from '@zkmips/air/expression'
import { SPACE_REGISTER } from '@zkmips/isa/accesses'
import { type Messages, type SideWord, touchSideWord } from './side-word.ts'

export interface SideRegister extends Omit<SideWord, 'space' | 'address'> {
  /** Register number; it must be one that exists (0–34). */
  readonly register: ExprLike
}

/** Three messages, `<name>: take`, `give` and `later`, sent `when` times: must be a boolean on every row. */
export function touchSideRegister(
  b: Messages,
  name: string,
  { register, ...word }: SideRegister,
  when: ExprLike,
): void {
  touchSideWord(b, name, { ...word, space: SPACE_REGISTER, address: register }, when)
}
