/**
 * A region of code as one WebAssembly function. Guest registers live in locals; control flow is structured, so that the
 * compiler behind finds the loops. The function counts the step budget down and never makes a step that is not paid for.
 *
 * Nesting follows the dominator tree: a block with several predecessors comes behind a WebAssembly block that contains all of
 * them, every other one is written where its predecessor branches to it.
 *
 * Source: Ramsey, "Beyond Relooper: Recursive Translation of Unstructured Control Flow to Structured Control Flow", 2022.
 */
import { rs } from '@zkmips/isa/fields'
import { OPCODE_INDEX } from '@zkmips/isa/opcodes'
import { REG_RA } from '@zkmips/isa/syscalls'
import { planBarriers } from './barriers.ts'
import type { Emitter, Site } from './emitter.ts'
import { type Flow, flowOf } from './flow.ts'
import { emitCondition, emitInstruction } from './instructions.ts'
import {
  CONTROL,
  CONTROL_MEMORY,
  I32_LOCALS,
  I64_LOCALS,
  JUMP_ENTRIES,
  LOCAL,
  REGION_TYPE,
  SYSCALL_FUNCTION,
  TEMPORARY,
  UNWIND,
} from './layout.ts'
import { type Liveness, livenessOf, SYSCALL_RESULTS } from './liveness.ts'
import { type Block, linkRegister, type Region } from './region.ts'
import { canLeave, SYSCALL, writes } from './usage.ts'
import { type FunctionBody, LOAD, OP } from './wasm.ts'

export interface Translation {
  readonly body: FunctionBody
  readonly instructions: number
  /** Those that were translated. */
  readonly blocks: readonly Block[]
}

/**
 * @param slotOf the table slot for the region with this entry, which need not exist yet
 * @param emitter is used for the code; what it holds is lost
 */
export function translateRegion(region: Region, slotOf: (pc: number) => number, emitter: Emitter): Translation {
  const translator = new Translator(region, slotOf, emitter)
  const code = translator.translate()
  return {
    body: { type: REGION_TYPE, i32Locals: I32_LOCALS, i64Locals: I64_LOCALS, code, slot: slotOf(region.entry) },
    instructions: translator.instructions,
    blocks: translator.blocks,
  }
}

/** Where a branch to a block goes: the innermost label last. Blocks without a label stand for the arms of an `if`. */
type Label = { readonly kind: 'loop' | 'behind'; readonly block: number } | { readonly kind: 'arm' }

const NONE: readonly number[] = []
/** For instructions that cannot leave the region. */
const NOWHERE: Site = { pc: 0, consumed: 0, dirty: 0, barriers: NONE }

class Translator {
  readonly #region: Region
  readonly #slotOf: (pc: number) => number
  readonly #flow: Flow
  readonly #liveness: Liveness
  /** The most steps from the start of each block to the next check of the budget. */
  readonly #longest: Int32Array
  readonly #frameBytes: number
  readonly #e: Emitter
  readonly #labels: Label[] = []
  instructions = 0

  get blocks(): readonly Block[] {
    return this.#flow.blocks
  }

  constructor(region: Region, slotOf: (pc: number) => number, emitter: Emitter) {
    this.#e = emitter
    this.#region = region
    this.#slotOf = slotOf
    this.#flow = flowOf(region)
    this.#liveness = livenessOf(this.#flow)
    this.#longest = longestPaths(this.#flow)
    for (const { steps } of this.#flow.blocks) this.instructions += steps
    // An estimate from above: what a compiler without an optimizer needs for the locals, and spilled values.
    this.#frameBytes = 512 + Math.min(this.instructions, 1024)
  }

  translate(): Uint8Array {
    const e = this.#e
    e.clear()
    if (this.#calls()) {
      e.get(LOCAL.stack)
      e.i32(this.#frameBytes)
      e.op(OP.i32LtS)
      e.leaveIf({ pc: this.#region.entry, consumed: 0, dirty: 0 })
    }
    e.reload(this.#liveness.live[0]!)
    this.#tree(0, 0)
    e.op(OP.unreachable)
    e.op(OP.end)
    return e.bytes.slice()
  }

  #calls(): boolean {
    return this.#flow.blocks.some(({ ending: { kind } }) => kind === 'call' || kind === 'call-register')
  }

  /** A block and all that it dominates. @param consumed steps since the budget was counted down; 0 where the block has a label */
  #tree(block: number, consumed: number): void {
    const e = this.#e
    if (!this.#flow.isLoop[block]) {
      this.#within(block, this.#flow.merges[block]!, consumed)
      return
    }
    e.countDown(consumed)
    e.loop()
    this.#labels.push({ kind: 'loop', block })
    this.#within(block, this.#flow.merges[block]!, 0)
    this.#labels.pop()
    e.op(OP.end)
  }

  /** A block inside the WebAssembly blocks that the merges which it dominates come behind. */
  #within(block: number, merges: readonly number[], consumed: number): void {
    const last = merges.at(-1)
    if (last === undefined) {
      this.#block(block, consumed)
      return
    }
    const e = this.#e
    e.block()
    this.#labels.push({ kind: 'behind', block: last })
    this.#within(block, merges.slice(0, -1), consumed)
    this.#labels.pop()
    e.op(OP.end)
    this.#tree(last, 0)
  }

  #block(number: number, before: number): void {
    const e = this.#e
    const block = this.#flow.blocks[number]!
    let consumed = before
    let dirty = this.#liveness.dirty[number]!
    const plan = planBarriers(block)
    const site = (pc: number): Site => ({ pc, consumed, dirty, barriers: plan.get((pc - block.pc) / 4) ?? NONE })
    if (this.#flow.isCheck[number]) {
      e.countDown(consumed)
      consumed = 0
      e.get(LOCAL.budget)
      e.i32(this.#longest[number]!)
      e.op(OP.i32LtS)
      e.leaveIf(site(block.pc))
    }
    let { pc } = block
    for (const instruction of block.body) {
      if (instruction.opcode === SYSCALL) {
        this.#syscall(site(pc))
        dirty = 0
      } else {
        emitInstruction(e, instruction, canLeave(instruction.opcode) ? site(pc) : NOWHERE)
        dirty |= writes(instruction.opcode, instruction.word)
      }
      consumed++
      pc += 4
    }
    this.#ending(block, site(pc))
  }

  #syscall(site: Site): void {
    const e = this.#e
    e.flush(site.dirty)
    e.budget(site.consumed)
    e.i32(site.pc)
    e.call(SYSCALL_FUNCTION)
    e.if()
    e.budget(site.consumed)
    e.i32(UNWIND)
    e.op(OP.return)
    e.op(OP.end)
    e.reload(SYSCALL_RESULTS)
  }

  /** @param site of the branch or jump, or of what follows the block */
  #ending(block: Block, site: Site): void {
    const e = this.#e
    const { ending, branch } = block
    switch (ending.kind) {
      case 'fall':
        this.#goTo(block, ending.next, site)
        break
      case 'leave':
        e.leave(site)
        break
      case 'jump':
        this.#goTo(block, ending.taken, this.#delaySlot(block, site))
        break
      case 'branch': {
        // The condition stays on the stack, so the delay slot cannot change it.
        emitCondition(e, branch!)
        const after = this.#delaySlot(block, site)
        e.if()
        this.#labels.push({ kind: 'arm' })
        this.#goTo(block, ending.taken, after)
        e.op(OP.else)
        this.#goTo(block, ending.next, after)
        this.#labels.pop()
        e.op(OP.end)
        break
      }
      case 'call':
        this.#call(block, ending.taken, ending.next, site)
        break
      case 'call-register':
        this.#callRegister(block, ending.next, site)
        break
      case 'jump-register':
        this.#jumpRegister(block, site)
        break
    }
  }

  /** The delay slot, and the link behind it. @returns the site of what comes next, without its address */
  #delaySlot({ branch, delay, pc, steps }: Block, site: Site): Site {
    const e = this.#e
    emitInstruction(e, delay!, site)
    const link = writes(branch!.opcode, branch!.word)
    if (link !== 0) {
      e.i32(pc + steps * 4)
      e.setRegister(linkRegister(branch!))
    }
    const dirty = site.dirty | writes(delay!.opcode, delay!.word) | link
    return { pc: 0, consumed: site.consumed + 2, dirty, barriers: NONE }
  }

  /** Goes on at an address, in the region or out of it. */
  #goTo(from: Block, target: number, site: Site): void {
    const e = this.#e
    if (!this.#flow.stays(from.pc, target)) {
      e.flush(site.dirty)
      e.budget(site.consumed)
      e.i32(target)
      e.get(LOCAL.stack)
      e.i32(this.#slotOf(target))
      e.returnCallIndirect(REGION_TYPE)
      return
    }
    const block = this.#flow.numbers.get(target)!
    const { isLoop, isMerge, numbers } = this.#flow
    const back = isLoop[block]! && block <= numbers.get(from.pc)!
    if (!back && !isMerge[block]) {
      this.#tree(block, site.consumed)
      return
    }
    e.countDown(site.consumed)
    const kind = back ? 'loop' : 'behind'
    const label = this.#labels.findLastIndex(at => at.kind === kind && at.block === block)
    e.br(this.#labels.length - 1 - label)
  }

  #call(block: Block, target: number, next: number, site: Site): void {
    const e = this.#e
    const branch = block.branch!
    const always =
      branch.opcode === OPCODE_INDEX.jal || (branch.opcode === OPCODE_INDEX.bgezal && rs(branch.word) === 0)
    if (!always) {
      emitCondition(e, branch)
      e.set(TEMPORARY.condition)
    }
    const after = this.#delaySlot(block, site)
    e.flush(after.dirty)
    e.countDown(after.consumed)
    if (!always) {
      e.get(TEMPORARY.condition)
      e.if()
    }
    this.#callSlot(
      next,
      () => e.i32(target),
      () => e.i32(this.#slotOf(target)),
    )
    if (!always) e.op(OP.end)
    this.#goOnAfterCall(block, next)
  }

  #callRegister(block: Block, next: number, site: Site): void {
    const e = this.#e
    e.getRegister(rs(block.branch!.word))
    e.set(TEMPORARY.condition)
    const after = this.#delaySlot(block, site)
    e.flush(after.dirty)
    e.countDown(after.consumed)
    this.#callSlot(
      next,
      () => e.get(TEMPORARY.condition),
      () => this.#lookUpSlot(),
    )
    this.#goOnAfterCall(block, next)
  }

  #callSlot(next: number, pushAddress: () => void, pushSlot: () => void): void {
    const e = this.#e
    e.get(LOCAL.budget)
    pushAddress()
    e.get(LOCAL.stack)
    e.i32(this.#frameBytes)
    e.op(OP.i32Sub)
    pushSlot()
    e.callIndirect(REGION_TYPE)
    e.set(TEMPORARY.pc)
    e.set(LOCAL.budget)
    e.get(TEMPORARY.pc)
    e.i32(next)
    e.op(OP.i32Ne)
    e.if()
    e.get(LOCAL.budget)
    e.get(TEMPORARY.pc)
    e.op(OP.return)
    e.op(OP.end)
  }

  #goOnAfterCall(block: Block, next: number): void {
    const number = this.#flow.stays(block.pc, next) ? this.#flow.numbers.get(next)! : undefined
    if (number !== undefined) this.#e.reload(this.#liveness.live[number]!)
    this.#goTo(block, next, { pc: next, consumed: 0, dirty: 0, barriers: NONE })
  }

  /** The slot for the address in TEMPORARY.condition, or that of the interpreter where it is not known here. */
  #lookUpSlot(): void {
    const e = this.#e
    const entry = () => {
      e.get(TEMPORARY.condition)
      e.i32(1)
      e.op(OP.i32Shl)
      e.i32((JUMP_ENTRIES - 1) * 8)
      e.op(OP.i32And)
    }
    entry()
    e.memory(LOAD.i32, CONTROL_MEMORY, CONTROL.jumps + 4)
    e.i32(0)
    entry()
    e.memory(LOAD.i32, CONTROL_MEMORY, CONTROL.jumps)
    e.get(TEMPORARY.condition)
    e.op(OP.i32Eq)
    e.op(OP.select)
  }

  #jumpRegister(block: Block, site: Site): void {
    const e = this.#e
    const register = rs(block.branch!.word)
    e.getRegister(register)
    e.set(TEMPORARY.condition)
    const after = this.#delaySlot(block, site)
    e.flush(after.dirty)
    e.budget(after.consumed)
    e.get(TEMPORARY.condition)
    if (register === REG_RA) {
      e.op(OP.return)
    } else {
      e.get(LOCAL.stack)
      this.#lookUpSlot()
      e.returnCallIndirect(REGION_TYPE)
    }
  }
}

function longestPaths({ blocks, successors, isCheck }: Flow): Int32Array {
  const longest = new Int32Array(blocks.length)
  for (let block = blocks.length - 1; block >= 0; block--) {
    let after = 0
    for (const to of successors[block]!) if (!isCheck[to]) after = Math.max(after, longest[to]!)
    longest[block] = blocks[block]!.steps + after
  }
  return longest
}
