/**
 * The functions that called each other up to here, found from the code: where a function makes room on the stack and where it
 * saves ra, as compilers write it. Nothing else tells: MIPS has no frame pointer chain.
 * @module
 */

import { isCall } from '@zkmips/emulator/inspect/calls'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { decode } from '@zkmips/isa/decode'
import { rs, rt, simm } from '@zkmips/isa/fields'
import { OPCODE_INDEX } from '@zkmips/isa/opcodes'
import { REG_RA, REG_SP } from '@zkmips/isa/syscalls'
import type { Names } from './names.ts'

export interface StackFrame {
  /** Where it stands: the instruction that is next, in a caller the one after the call and its delay slot. */
  readonly pc: number
  readonly sp: number
}

const MOST = 100
/** A function makes room at its start. A name may stand far before the code that runs, which then is none of that function. */
const MOST_BYTES = 1 << 18

/** Innermost first; ends where a function's code says no more. */
export function backtrace({ pc, registers, memory }: MachineState, names: Names): StackFrame[] {
  const frames: StackFrame[] = [{ pc, sp: registers[REG_SP]! }]
  while (frames.length < MOST) {
    const { pc: at, sp } = frames.at(-1)!
    const isInnermost = frames.length === 1
    const found = names.functions.find(at)
    if (found === undefined) break
    const { size, savedAt } = prologue(memory, found.address, at)
    // Whoever has called has saved ra before, or has not come from anywhere.
    if (savedAt === undefined && !isInnermost) break
    const returnsTo = savedAt === undefined ? registers[REG_RA]! : memory.load(sp + size + savedAt)
    if ((returnsTo & 3) !== 0 || !isCall(memory.load(returnsTo - 8))) break
    frames.push({ pc: returnsTo, sp: (sp + size) >>> 0 })
  }
  return frames
}

interface Prologue {
  /** Bytes that the function has taken from the stack so far. */
  readonly size: number
  /** Where it has saved ra, if it has: bytes from the stack pointer that it was called with. */
  readonly savedAt?: number
}

function prologue(memory: MachineState['memory'], start: number, pc: number): Prologue {
  let size = 0
  let savedAt: number | undefined
  for (let address = start; address < Math.min(pc, start + MOST_BYTES); address += 4) {
    const word = memory.load(address)
    const opcode = decode(word)
    const grows = opcode === OPCODE_INDEX.addiu && rs(word) === REG_SP && rt(word) === REG_SP && simm(word) < 0
    if (grows && size === 0) size = -simm(word)
    const saves = opcode === OPCODE_INDEX.sw && rs(word) === REG_SP && rt(word) === REG_RA
    if (saves && savedAt === undefined) savedAt = simm(word) - size
  }
  return { size, savedAt }
}
