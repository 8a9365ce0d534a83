/**
 * Counts a run's steps by function and by call stack. The stack is followed from outside, by what the code does: a jump that
 * links is a call; a jump to the return address of a frame returns from it; any other jump into another function replaces the
 * function at the top (a tail call), or unwinds to it where it is on the stack (longjmp).
 *
 * Code without symbols is known by the addresses that are called.
 * @module
 */

import { rd, rs } from '@zkmips/isa/fields'
import { OPCODE_INDEX, OPCODES, UNKNOWN_OPCODE } from '@zkmips/isa/opcodes'
import { REG_RA, REG_V0 } from '@zkmips/isa/syscalls'
import type { Machine } from '../machine/interpreter.ts'
import { type ProgramImage, wordRange } from '../program/image.ts'
import type { FunctionTable } from '../program/symbols.ts'
import { CallTree } from './call-tree.ts'

/** What an opcode does to the program counter. */
const PLAIN = 0
const SYSCALL = 1
/** Branches and jumps: they have a delay slot. */
const JUMP = 2
const CALL = 3
const FLOW = new Uint8Array(256)
for (const [index, { flow, c }] of OPCODES.entries()) {
  const jumps = flow === 'branch' || flow === 'jump' || flow === 'register'
  FLOW[index] = flow === 'syscall' ? SYSCALL : !jumps ? PLAIN : c === 'none' ? JUMP : CALL
}

export interface FunctionSteps {
  readonly name: string
  /** Byte address. */
  readonly address: number
  /** Steps of its own instructions. */
  readonly self: number
  /** Steps between its calls and their returns: those of what it calls, too. */
  readonly total: number
  readonly calls: number
}

export interface Profile {
  readonly steps: number
  /** Those that ran, most steps of their own first. */
  readonly functions: readonly FunctionSteps[]
  readonly tree: CallTree
  /** By opcode, as the opcode table counts; UNKNOWN_OPCODE for the word that ended the run. */
  readonly opcodes: Float64Array
  /** How many of them were `nop`. */
  readonly nops: number
  /** Calls by number. */
  readonly syscalls: ReadonlyMap<number, number>
}

const UNKNOWN = -1

export class Profiler {
  readonly tree = new CallTree()
  readonly #machine: Machine
  readonly #functions: FunctionTable
  /** Function index of each word from `#codeStart` on. */
  readonly #functionOf: Int32Array
  readonly #codeStart: number
  /** Functions without a symbol, by the address that was called. Their indexes follow those of the table. */
  readonly #unnamed = new Map<number, number>()
  readonly #opcodes = new Float64Array(256)
  #nops = 0
  readonly #syscalls = new Map<number, number>()

  constructor(machine: Machine, image: ProgramImage, functions: FunctionTable) {
    this.#machine = machine
    this.#functions = functions
    const code = image.segments.filter(({ executable }) => executable).map(wordRange)
    const start = Math.min(...code.map(range => range.start))
    const end = Math.max(start, ...code.map(range => range.end))
    this.#codeStart = 4 * start
    this.#functionOf = new Int32Array(code.length === 0 ? 0 : end - start)
    for (let i = 0; i < this.#functionOf.length; i++) this.#functionOf[i] = functions.indexOf(4 * (start + i))
    this.tree.enter(this.#entered(machine.state.pc), UNKNOWN, machine.state.step)
  }

  /**
   * At most `maxSteps` steps, fewer where the machine exits.
   * @throws MissingPreimageError
   */
  run(maxSteps = Number.POSITIVE_INFINITY): void {
    const machine = this.#machine
    const { state } = machine
    const { memory } = state
    const last = state.step + maxSteps
    while (state.step < last && !state.exited) {
      const { pc } = state
      const word = memory.loadSigned(pc)
      const opcode = machine.opcodeAt(pc, word)
      if (FLOW[opcode]! >= JUMP) {
        this.#jump(pc, word, opcode)
      } else {
        this.#count(word, opcode)
        machine.step()
      }
    }
  }

  /** What was counted. Nothing can be run after it. */
  finish(): Profile {
    const { tree } = this
    const { pc, step: end, exited } = this.#machine.state
    this.#ranOn(pc, exited ? end - 1 : end)
    tree.leaveAll(end)
    const functions: FunctionSteps[] = []
    for (let index = 0; index < tree.functionCount; index++) {
      if (tree.calls(index) > 0 || tree.self(index) > 0) {
        functions.push({
          ...this.#symbol(index),
          ...{ self: tree.self(index), total: tree.total(index), calls: tree.calls(index) },
        })
      }
    }
    functions.sort((a, b) => b.self - a.self)
    const { step: steps } = this.#machine.state
    return { steps, functions, tree, opcodes: this.#opcodes, nops: this.#nops, syscalls: this.#syscalls }
  }

  /** Name of a function of the tree. */
  name(index: number): string {
    return this.#symbol(index).name
  }

  #symbol(index: number): { readonly name: string; readonly address: number } {
    if (index < this.#functions.length) {
      const { name, address } = this.#functions.at(index)
      return { name, address }
    }
    const address = [...this.#unnamed.keys()][index - this.#functions.length]!
    return { name: `0x${address.toString(16).padStart(8, '0')}`, address }
  }

  #count(word: number, opcode: number): void {
    this.#opcodes[opcode]!++
    if (word === 0) this.#nops++
    else if (FLOW[opcode] === SYSCALL) {
      const number = this.#machine.state.registers[REG_V0]!
      this.#syscalls.set(number, (this.#syscalls.get(number) ?? 0) + 1)
    }
  }

  /** A branch or jump and, where it is taken, its delay slot: only then does the program stand elsewhere. */
  #jump(pc: number, word: number, opcode: number): void {
    const machine = this.#machine
    const { state } = machine
    const { tree } = this
    this.#ranOn(pc, state.step)
    this.#count(word, opcode)
    machine.step()
    const target = state.nextPC
    const links = FLOW[opcode] === CALL && !(opcode === OPCODE_INDEX.jalr && rd(word) === 0)
    if (state.exited) return
    // Not taken; or code that finds out its own address: `bal` to the instruction after its delay slot.
    if (target === (pc + 8) >>> 0 && !(links && this.#isStart(target))) return
    const slot = state.memory.loadSigned(state.pc)
    this.#count(slot, machine.opcodeAt(state.pc, slot))
    machine.step()
    if (state.exited) return
    if (links) tree.enter(this.#entered(target), (pc + 8) >>> 0, state.step)
    else if (OPCODES[opcode]!.flow === 'register' && this.#returned(target, rs(word) === REG_RA)) return
    else if (!this.#isIn(target, tree.top)) this.#moved(target, state.step)
  }

  /** @param anyFrame not only from the function at the top */
  #returned(target: number, anyFrame: boolean): boolean {
    const { tree } = this
    const frame = tree.frameReturningTo(target, anyFrame)
    if (frame < 0) return false
    const { step } = this.#machine.state
    tree.leave(frame, step)
    if (!this.#isIn(target, tree.top)) this.#moved(target, step)
    return true
  }

  /** Code may run on from one function into the next, without a jump. @param step at which it has come to `pc` */
  #ranOn(pc: number, step: number): void {
    if (this.#isIn(pc, this.tree.top)) return
    const index = this.#indexAt(pc)
    const start = index === UNKNOWN ? pc : this.#functions.at(index).address
    this.#moved(start, step - ((pc - start) >>> 2))
  }

  /** The program has come to `address` otherwise than by a call or a return. */
  #moved(address: number, step: number): void {
    const { tree } = this
    const index = this.#indexAt(address)
    const isStart = index === UNKNOWN || this.#isStart(address)
    const frame = isStart ? -1 : tree.frameOf(index)
    if (frame >= 0) tree.leave(frame + 1, step)
    else tree.replaceTop(this.#entered(address), isStart, step)
  }

  #indexAt(address: number): number {
    return this.#functionOf[(address - this.#codeStart) >>> 2] ?? UNKNOWN
  }

  /** A function with a symbol begins here. */
  #isStart(address: number): boolean {
    const index = this.#indexAt(address)
    return index !== UNKNOWN && this.#functions.at(index).address === address
  }

  #isIn(address: number, index: number): boolean {
    const found = this.#indexAt(address)
    return found === index || (found === UNKNOWN && index >= this.#functions.length)
  }

  /** The function that is entered at an address, by its symbol or else by this address. */
  #entered(address: number): number {
    const index = this.#indexAt(address)
    if (index !== UNKNOWN) return index
    const known = this.#unnamed.get(address)
    if (known !== undefined) return known
    const added = this.#functions.length + this.#unnamed.size
    this.#unnamed.set(address, added)
    return added
  }
}

/** The classes that instructions are summed up in. */
export type InstructionClass =
  | 'arithmetic and logic'
  | 'shifts and bit fields'
  | 'multiply and divide'
  | 'loads'
  | 'stores'
  | 'branches'
  | 'jumps'
  | 'system calls'
  | 'nops'
  | 'others'

const BIT_OPCODES = new Set<string>([
  ...['sll', 'srl', 'rotr', 'sra', 'sllv', 'srlv', 'rotrv', 'srav', 'ext', 'ins', 'wsbh', 'seb', 'seh', 'clz', 'clo'],
])

function classOf(opcode: number): InstructionClass {
  const found = OPCODES[opcode]
  if (opcode === UNKNOWN_OPCODE || found === undefined) return 'others'
  const { name, flow, access, side, a, c } = found
  if (flow === 'branch') return 'branches'
  if (flow === 'jump' || flow === 'register') return 'jumps'
  if (flow === 'syscall') return 'system calls'
  if (access === 'load') return 'loads'
  if (access === 'store') return 'stores'
  if (side === 'hilo' || name === 'mul' || [a, c].some(role => role === 'hi' || role === 'lo'))
    return 'multiply and divide'
  if (BIT_OPCODES.has(name)) return 'shifts and bit fields'
  return flow === 'next' && c !== 'none' ? 'arithmetic and logic' : 'others'
}

/** Steps by class, most first. */
export function instructionClasses({ opcodes, nops }: Profile): { name: InstructionClass; steps: number }[] {
  const sums = new Map<InstructionClass, number>([['nops', nops]])
  for (const [opcode, steps] of opcodes.entries()) {
    // The word of nop is a shift.
    const own = opcode === OPCODE_INDEX.sll ? steps - nops : steps
    if (own > 0) sums.set(classOf(opcode), (sums.get(classOf(opcode)) ?? 0) + own)
  }
  return [...sums].map(([name, steps]) => ({ name, steps })).sort((a, b) => b.steps - a.steps)
}
