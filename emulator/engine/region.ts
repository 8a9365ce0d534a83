/**
 * Finds the region of code that is translated into one WebAssembly function: the blocks that are reachable from an entry by
 * branches, by jumps, and past calls, without those that were never executed (errors, mostly). No code is generated here, and
 * nothing is executed.
 *
 * Invariants
 * - A block is entered at its first instruction with nextPC = pc + 4.
 * - A branch or jump and its delay slot are in one block. Where that cannot be (a delay slot that is itself a branch, a syscall,
 *   no instruction, or that touches the link register), the block ends before the branch and the interpreter goes on there.
 */
import { decode } from '@zkmips/isa/decode'
import { branchTarget, jumpTarget, rd, rs } from '@zkmips/isa/fields'
import { OPCODE_INDEX } from '@zkmips/isa/opcodes'
import { REG_RA } from '@zkmips/isa/syscalls'
import { control, reads, writes } from './usage.ts'

/** Instructions of a region; what does not fit is left to other regions. Optimizing compilers take more than linear time. */
const REGION_INSTRUCTIONS = 3000
/** Blocks of a region: the translator calls itself for blocks within blocks, perhaps when much of the native stack is in use. */
const REGION_BLOCKS = 500
const BLOCK_INSTRUCTIONS = 1000
/** No path through a region without a check of the step budget has more steps. */
export const MAX_PATH = 2 * REGION_INSTRUCTIONS
/** Above, pc + 4 might wrap in the middle of a block: left to the interpreter. */
const LAST_PC = 0xffff_0000

export interface Instruction {
  readonly word: number
  readonly opcode: number
}

/** How a block ends. Addresses are byte addresses. */
export type Ending =
  /** The next block follows. */
  | { readonly kind: 'fall'; readonly next: number }
  /** The interpreter goes on at the end of the block. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'branch'; readonly taken: number; readonly next: number }
  | { readonly kind: 'jump'; readonly taken: number }
  /** jal, bgezal, bltzal: a call where the condition holds, or else on to `next`. */
  | { readonly kind: 'call'; readonly taken: number; readonly next: number }
  /** jalr with a link: a call of the address in a register. */
  | { readonly kind: 'call-register'; readonly next: number }
  | { readonly kind: 'jump-register' }

export interface Block {
  readonly pc: number
  /** Without the branch or jump that ends the block, and without its delay slot. */
  readonly body: readonly Instruction[]
  readonly ending: Ending
  /** The branch or jump, and its delay slot. */
  readonly branch: Instruction | undefined
  readonly delay: Instruction | undefined
  /** Steps from the first instruction to the end, with the delay slot. */
  readonly steps: number
  /** Where control may go on within the function that the region is a part of: byte addresses. */
  readonly targets: readonly number[]
}

export interface Region {
  readonly entry: number
  /** By pc; the entry first. */
  readonly blocks: ReadonlyMap<number, Block>
  /** Addresses of jal and the like in the region. */
  readonly callees: readonly number[]
}

export interface CodeReader {
  /** The word at a byte address, i32. */
  load(address: number): number
  /** Code that may be executed soon, since it was before. */
  reached(address: number): boolean
  /** Code that is not to be translated, since the guest overwrites it again and again. */
  banned(address: number): boolean
}

export function findRegion(entry: number, code: CodeReader): Region {
  const leaders = findLeaders(entry, code)
  const blocks = new Map<number, Block>()
  const callees = new Set<number>()
  for (const pc of leaders) {
    const block = readBlock(pc, code, leaders)
    blocks.set(pc, block)
    if (block.ending.kind === 'call') callees.add(block.ending.taken)
  }
  return { entry, blocks, callees: [...callees] }
}

/** First instructions of blocks, breadth first, so that what is near comes before what is far. */
function findLeaders(entry: number, code: CodeReader): Set<number> {
  const leaders = new Set<number>([entry])
  const visited = new Set<number>()
  const isFull = () => visited.size >= REGION_INSTRUCTIONS || leaders.size >= REGION_BLOCKS
  for (const leader of leaders) {
    // Blocks may be long: those of which only the start is known could make the region many times as large.
    if (visited.size >= REGION_INSTRUCTIONS && !visited.has(leader)) {
      leaders.delete(leader)
      continue
    }
    let pc = leader
    while (!visited.has(pc)) {
      visited.add(pc)
      const end = pc - leader === 4 * (BLOCK_INSTRUCTIONS - 1) ? fall(pc + 4) : endingAt(pc, code)
      if (end !== undefined) {
        for (const target of targetsOf(end)) if (!isFull() && code.reached(target)) leaders.add(target)
        break
      }
      pc += 4
    }
  }
  return leaders
}

function readBlock(pc: number, code: CodeReader, leaders: ReadonlySet<number>): Block {
  const body: Instruction[] = []
  for (let at = pc; ; at += 4) {
    const ending = endingAt(at, code)
    if (ending !== undefined) return finish(pc, body, ending, at, code)
    body.push(instructionAt(at, code))
    const next = at + 4
    if (leaders.has(next) || body.length === BLOCK_INSTRUCTIONS)
      return finish(pc, body, { kind: 'fall', next }, next, code)
  }
}

function finish(pc: number, body: readonly Instruction[], ending: Ending, at: number, code: CodeReader): Block {
  const branches = ending.kind !== 'fall' && ending.kind !== 'leave'
  return {
    pc,
    body,
    ending,
    branch: branches ? instructionAt(at, code) : undefined,
    delay: branches ? instructionAt(at + 4, code) : undefined,
    steps: body.length + (branches ? 2 : 0),
    targets: targetsOf(ending),
  }
}

function instructionAt(pc: number, code: CodeReader): Instruction {
  const word = code.load(pc)
  return { word, opcode: decode(word) }
}

function targetsOf(ending: Ending): readonly number[] {
  switch (ending.kind) {
    case 'fall':
    case 'call':
    case 'call-register':
      return [ending.next]
    case 'branch':
      return [ending.next, ending.taken]
    case 'jump':
      return [ending.taken]
    default:
      return []
  }
}

const LEAVE: Ending = { kind: 'leave' }
const fall = (next: number): Ending => ({ kind: 'fall', next })

/** How the block ends with the instruction at pc; undefined where it goes on behind it. */
function endingAt(pc: number, code: CodeReader): Ending | undefined {
  if (pc >= LAST_PC || code.banned(pc)) return LEAVE
  const word = code.load(pc)
  const opcode = decode(word)
  const kind = control(opcode)
  if (kind === 'plain' || kind === 'syscall') return undefined
  if (kind === 'leave' || !delaySlotFits(pc, { word, opcode }, code)) return LEAVE
  const next = pc + 8
  if (kind === 'jump') return { kind: 'jump', taken: jumpTarget(word, pc + 4) }
  if (kind === 'branch') return conditional(word, opcode, branchTarget(word, pc), next)
  if (kind === 'call') {
    const taken = opcode === OPCODE_INDEX.jal ? jumpTarget(word, pc + 4) : branchTarget(word, pc)
    // To the next instruction but one: that is how position-independent code gets the program counter.
    return taken === next ? { kind: 'jump', taken } : { kind: 'call', taken, next }
  }
  return opcode === OPCODE_INDEX.jalr && rd(word) !== 0 ? { kind: 'call-register', next } : { kind: 'jump-register' }
}

/** `b` is assembled as beq or bgez of register 0; and a branch may lead to where it would go anyway. */
function conditional(word: number, opcode: number, taken: number, next: number): Ending {
  const always =
    taken === next ||
    (opcode === OPCODE_INDEX.beq && rs(word) === ((word >>> 16) & 31)) ||
    (opcode === OPCODE_INDEX.bgez && rs(word) === 0)
  return always ? { kind: 'jump', taken } : { kind: 'branch', taken, next }
}

function delaySlotFits(pc: number, branch: Instruction, code: CodeReader): boolean {
  if (code.banned(pc + 4)) return false
  const delay = instructionAt(pc + 4, code)
  if (control(delay.opcode) !== 'plain') return false
  // The link is written after the delay slot here, before it on the machine.
  const link = writes(branch.opcode, branch.word)
  return (link & (reads(delay.opcode, delay.word) | writes(delay.opcode, delay.word))) === 0
}

/** The register that a call's return address goes to. */
export const linkRegister = ({ word, opcode }: Instruction): number =>
  opcode === OPCODE_INDEX.jalr ? rd(word) : REG_RA
