/**
 * Which stores of a block need a write barrier. Stores by one base register to addresses less than 64 bytes apart lie in at most
 * two stretches of 64 bytes: the barriers of their lowest and highest address stand for all, before the first of them.
 *
 * A stretch may so be marked as written although its store is not reached. That is harmless: it is hashed again.
 */
import { rs, simm } from '@zkmips/isa/fields'
import { OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import { MARK_BITS } from '../memory/memory.ts'
import type { Block, Instruction } from './region.ts'
import { SYSCALL, writes } from './usage.ts'

interface Group {
  readonly base: number
  /** Index of the first store. */
  readonly first: number
  lowest: number
  highest: number
}

const STORES: readonly boolean[] = OPCODES.map(({ access }) => access === 'store')
const isStore = ({ opcode }: Instruction) => STORES[opcode] === true

const NO_PLAN: ReadonlyMap<number, readonly number[]> = new Map()

/**
 * By the index of an instruction in the body, the delay slot being the one behind: the offsets from the base register whose
 * barriers come before the store.
 */
export function planBarriers({ body, delay }: Block): ReadonlyMap<number, readonly number[]> {
  const instructions = delay === undefined ? body : [...body, delay]
  if (!instructions.some(isStore)) return NO_PLAN
  const plan = new Map<number, readonly number[]>()
  let open: Group[] = []
  const close = (group: Group) => {
    const { first, lowest, highest } = group
    plan.set(first, lowest === highest ? [lowest] : [lowest, highest])
  }
  const closeWhere = (condition: (group: Group) => boolean) => {
    if (!open.some(condition)) return
    for (const group of open) if (condition(group)) close(group)
    open = open.filter(group => !condition(group))
  }
  for (const [index, instruction] of instructions.entries()) {
    const { opcode, word } = instruction
    if (isStore(instruction)) {
      const group = open.find(group => group.base === rs(word) && fits(group, simm(word)))
      if (group === undefined) open.push({ base: rs(word), first: index, lowest: simm(word), highest: simm(word) })
      else extend(group, simm(word))
    }
    if (opcode === SYSCALL) closeWhere(() => true)
    else if (opcode !== UNKNOWN_OPCODE) closeWhere(({ base }) => (writes(opcode, word) & (1 << base)) !== 0)
  }
  closeWhere(() => true)
  return plan
}

function fits({ lowest, highest }: Group, offset: number): boolean {
  return Math.max(highest, offset) - Math.min(lowest, offset) < 1 << MARK_BITS
}

function extend(group: Group, offset: number): void {
  group.lowest = Math.min(group.lowest, offset)
  group.highest = Math.max(group.highest, offset)
}
