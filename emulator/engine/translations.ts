/**
 * The translated regions of one linear state: finds those that are worth translating, compiles them, finds them by address,
 * and drops them when their code is overwritten. Which of them runs is decided in `fast-machine.ts`.
 *
 * Invariants
 * - All code of a region that exists is marked with MARK_CODE in the memory, and is as it was when it was translated.
 * - A table slot holds the function of the region that the slot's address enters, or the function that interprets.
 */

import type { MachineState } from '../machine/state.ts'
import { MARK_BITS, MARK_CODE } from '../memory/memory.ts'
import { Emitter } from './emitter.ts'
import { CONTROL, INTERPRET_SLOT, JUMP_ENTRIES } from './layout.ts'
import { coreModule, regionModule } from './modules.ts'
import { type Block, findRegion } from './region.ts'
import { translateRegion } from './translate.ts'
import type { FunctionBody } from './wasm.ts'

/** Instructions of regions that are compiled together. */
const BATCH_INSTRUCTIONS = 6000
/** After so many writes to 64 bytes of code they are interpreted only. */
const WRITES_UNTIL_BANNED = 8
const NEVER = 0xffff
const LEAST_SLOTS = 4096

/** What the regions call: the machine that runs at the moment. */
export interface Dispatcher {
  /** Goes on at pc until the function that was called there has returned. @returns the address, or UNWIND */
  interpret(budget: number, pc: number, stack: number): number
  /** @returns 0 to go on, 1 to unwind */
  syscall(budget: number, pc: number): number
}

export interface TranslationStatistics {
  /** Regions and instructions that were translated, with those that were dropped again. */
  regions: number
  instructions: number
  modules: number
  wasmBytes: number
  dropped: number
  /** Milliseconds: MIPS to WebAssembly; and WebAssembly.Module and Instance, not what the engine compiles later. */
  translateTime: number
  compileTime: number
}

/** TypeScript's own type lacks the value that new slots get. */
type Table = WebAssembly.Table & { grow(delta: number, value: unknown): number }
type Enter = (budget: number, pc: number, stack: number, slot: number) => number

interface TranslatedRegion {
  readonly entry: number
  readonly slot: number
  readonly blocks: readonly Block[]
  /** Addresses of 64 bytes with code, divided by 64. */
  readonly lines: ReadonlySet<number>
}

export class Translations {
  readonly statistics: TranslationStatistics = {
    regions: 0,
    instructions: 0,
    modules: 0,
    wasmBytes: 0,
    dropped: 0,
    translateTime: 0,
    compileTime: 0,
  }
  /** Called when a region was dropped: code that is being executed may be stale. */
  onDrop: (() => void) | undefined
  /** Whose code runs. */
  dispatcher: Dispatcher | undefined
  readonly #state: MachineState
  readonly #imports: WebAssembly.Imports
  readonly #table: Table
  readonly #interpret: unknown
  readonly #enter: Enter
  readonly #control: Int32Array
  readonly #marks: Uint8Array
  readonly #jumps: Int32Array
  readonly #emitter = new Emitter(1 << 16)
  readonly #counts = new Uint16Array(JUMP_ENTRIES)
  readonly #slots = new Map<number, number>()
  readonly #regions = new Map<number, TranslatedRegion>()
  readonly #lines = new Map<number, TranslatedRegion[]>()
  readonly #writes = new Map<number, number>()
  readonly #reached = new Uint8Array(JUMP_ENTRIES)
  #nextSlot = INTERPRET_SLOT + 1
  #replaced = false

  constructor(state: MachineState, guest: WebAssembly.Memory, control: WebAssembly.Memory) {
    this.#state = state
    this.#control = new Int32Array(control.buffer, 0, CONTROL.pageMarks / 4)
    this.#marks = new Uint8Array(control.buffer, CONTROL.marks, 2 ** 26)
    this.#jumps = new Int32Array(control.buffer, CONTROL.jumps, 2 * JUMP_ENTRIES)
    this.#table = new WebAssembly.Table({ element: 'anyfunc', initial: INTERPRET_SLOT + 1 }) as Table
    this.#imports = {
      e: {
        guest,
        control,
        table: this.#table,
        interpret: (budget: number, pc: number, stack: number) => this.dispatcher!.interpret(budget, pc, stack),
        syscall: (budget: number, pc: number) => this.dispatcher!.syscall(budget, pc),
      },
    }
    // Fails here, and not in the middle of a run, where there are no modules with two memories.
    new WebAssembly.Module(regionModule([]))
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(coreModule()), this.#imports)
    this.#interpret = exports.interpret
    this.#enter = exports.enter as Enter
    this.#table.set(INTERPRET_SLOT, this.#interpret)
    state.memory.onCodeWrite = address => this.#written(address)
    state.memory.onReplaced = () => {
      this.#replaced = true
    }
  }

  /** Budget that the last region left. */
  get budget(): number {
    return this.#control[CONTROL.budget / 4]!
  }

  set budget(value: number) {
    this.#control[CONTROL.budget / 4] = value
  }

  /** Runs the region in a slot. @returns where to go on, i32; the budget left is in `budget` */
  enter(budget: number, pc: number, stack: number, slot: number): number {
    return this.#enter(budget, pc, stack, slot)
  }

  /** Makes pages that were first written by translated code known to the memory. */
  adoptPages(): void {
    if (this.#control[CONTROL.newPages / 4] === 0) return
    this.#control[CONTROL.newPages / 4] = 0
    this.#state.memory.adoptPages()
  }

  /** The slot of the region that an address enters; 0 where there is none. */
  find(pc: number): number {
    const entry = ((pc >>> 2) & (JUMP_ENTRIES - 1)) * 2
    const slot = this.#jumps[entry + 1]!
    if (slot === 0 || this.#jumps[entry] === (pc | 0)) return slot
    // Another region has the entry: the one that was looked for last takes it.
    const region = this.#regions.get(pc)
    if (region === undefined) return 0
    this.#jumps[entry] = pc
    this.#jumps[entry + 1] = region.slot
    return region.slot
  }

  /** Notes that an instruction was interpreted. */
  reach(pc: number): void {
    this.#reached[(pc >>> 2) & (JUMP_ENTRIES - 1)] = 1
  }

  /**
   * Counts a visit to an address that no region is entered at, and translates it when there were enough.
   * @returns the slot, or 0
   */
  visit(pc: number, weight: number, threshold: number): number {
    const entry = (pc >>> 2) & (JUMP_ENTRIES - 1)
    const count = this.#counts[entry]!
    if (count === NEVER) return 0
    if (count + weight < threshold) {
      this.#counts[entry] = count + weight
      return 0
    }
    this.#translate(pc, threshold === 1)
    return this.find(pc)
  }

  /** Must be called before a run: the memory may have got other contents as a whole. */
  revalidate(): void {
    if (!this.#replaced) return
    this.#replaced = false
    for (const region of [...this.#regions.values()]) {
      if (region.blocks.every(block => this.#unchanged(block))) this.#mark(region)
      else this.#drop(region)
    }
    this.#writes.clear()
    this.#counts.fill(0)
  }

  #unchanged({ pc, body, branch, delay }: Block): boolean {
    const { memory } = this.#state
    const end = pc + 4 * body.length
    return (
      body.every(({ word }, i) => memory.loadSigned(pc + 4 * i) === word) &&
      (branch === undefined || memory.loadSigned(end) === branch.word) &&
      (delay === undefined || memory.loadSigned(end + 4) === delay.word)
    )
  }

  /** Translates the region and those it calls that have been called before. @param whole also what was never executed */
  #translate(pc: number, whole: boolean): void {
    const started = performance.now()
    const code = {
      load: (address: number) => this.#state.memory.loadSigned(address),
      reached: (address: number) => whole || this.#reached[(address >>> 2) & (JUMP_ENTRIES - 1)] !== 0,
      banned: (address: number) => (this.#writes.get(address >>> MARK_BITS) ?? 0) >= WRITES_UNTIL_BANNED,
    }
    const slotOf = (address: number) => this.#slotOf(address)
    const bodies: FunctionBody[] = []
    const translated: TranslatedRegion[] = []
    const entries = new Set([pc])
    let instructions = 0
    for (const entry of entries) {
      if (instructions >= BATCH_INSTRUCTIONS) break
      const region = findRegion(entry, code)
      if (region.blocks.get(entry)!.steps === 0) {
        this.#counts[(entry >>> 2) & (JUMP_ENTRIES - 1)] = NEVER
        continue
      }
      const translation = translateRegion(region, slotOf, this.#emitter)
      instructions += translation.instructions
      bodies.push(translation.body)
      translated.push(this.#regionOf(entry, translation.blocks))
      for (const callee of region.callees) if (this.#worthTranslating(callee)) entries.add(callee)
    }
    if (bodies.length === 0) return
    const module = regionModule(bodies)
    const compiled = performance.now()
    new WebAssembly.Instance(new WebAssembly.Module(module), this.#imports)
    for (const region of translated) this.#add(region)
    this.#count(bodies.length, instructions, module.length, compiled - started, performance.now() - compiled)
  }

  #count(regions: number, instructions: number, bytes: number, translateTime: number, compileTime: number): void {
    const { statistics } = this
    statistics.modules++
    statistics.regions += regions
    statistics.instructions += instructions
    statistics.wasmBytes += bytes
    statistics.translateTime += translateTime
    statistics.compileTime += compileTime
  }

  #worthTranslating(pc: number): boolean {
    const count = this.#counts[(pc >>> 2) & (JUMP_ENTRIES - 1)]!
    return count > 0 && count !== NEVER && !this.#regions.has(pc)
  }

  #slotOf(pc: number): number {
    let slot = this.#slots.get(pc)
    if (slot === undefined) {
      slot = this.#nextSlot++
      this.#slots.set(pc, slot)
      if (slot === this.#table.length) this.#table.grow(Math.max(slot, LEAST_SLOTS), this.#interpret)
    }
    return slot
  }

  #regionOf(entry: number, blocks: readonly Block[]): TranslatedRegion {
    const lines = new Set<number>()
    for (const { pc, steps } of blocks) {
      for (let line = pc >>> MARK_BITS; line * 2 ** MARK_BITS < pc + 4 * steps; line++) lines.add(line)
    }
    return { entry, slot: this.#slotOf(entry), blocks, lines }
  }

  #add(region: TranslatedRegion): void {
    this.#regions.set(region.entry, region)
    const entry = ((region.entry >>> 2) & (JUMP_ENTRIES - 1)) * 2
    this.#jumps[entry] = region.entry
    this.#jumps[entry + 1] = region.slot
    for (const line of region.lines) {
      const others = this.#lines.get(line)
      if (others) others.push(region)
      else this.#lines.set(line, [region])
    }
    this.#mark(region)
  }

  #mark({ lines }: TranslatedRegion): void {
    for (const line of lines) this.#marks[line] = this.#marks[line]! | MARK_CODE
  }

  #drop(region: TranslatedRegion): void {
    this.#regions.delete(region.entry)
    this.#table.set(region.slot, this.#interpret)
    const index = (region.entry >>> 2) & (JUMP_ENTRIES - 1)
    if (this.#jumps[2 * index] === (region.entry | 0)) {
      this.#jumps[2 * index] = 0
      this.#jumps[2 * index + 1] = INTERPRET_SLOT
    }
    this.#counts[index] = 0
    for (const line of region.lines) {
      const others = this.#lines.get(line)!
      others.splice(others.indexOf(region), 1)
    }
    this.statistics.dropped++
  }

  #written(address: number): void {
    const line = address >>> MARK_BITS
    const regions = this.#lines.get(line)
    if (regions === undefined || regions.length === 0) return
    this.#writes.set(line, (this.#writes.get(line) ?? 0) + 1)
    for (const region of [...regions]) this.#drop(region)
    this.onDrop?.()
  }
}
