/** Calls of precompiles while a shard is recorded or traced. */
import { forEachWord, type Precompile, precompileOf } from '@zkmips/isa/precompiles'
import { REG_A0, REG_A1, REG_V0 } from '@zkmips/isa/syscalls'
import type { MachineState } from '../machine/state.ts'
import { GrowableU32 } from '../memory/growable.ts'
import type { PrecompileCalls } from './trace-types.ts'

export class CallList {
  readonly #rows = new GrowableU32(16)
  readonly #numbers = new GrowableU32(16)
  readonly #a0 = new GrowableU32(16)
  readonly #a1 = new GrowableU32(16)
  readonly #starts = new GrowableU32(16)
  readonly #before = new GrowableU32(64)
  readonly #after = new GrowableU32(64)
  readonly #lists = [this.#rows, this.#numbers, this.#a0, this.#a1, this.#starts, this.#before, this.#after]

  /** Executes `step`, which is the call. @param state before it */
  record(precompile: Precompile, row: number, state: MachineState, step: () => void): void {
    const { registers, memory } = state
    this.#rows.push(row)
    this.#numbers.push(registers[REG_V0]!)
    this.#a0.push(registers[REG_A0]!)
    this.#a1.push(registers[REG_A1]!)
    this.#starts.push(this.#before.length)
    forEachWord(precompile, registers, address => this.#before.push(memory.load(address)))
    step()
    forEachWord(precompile, registers, address => this.#after.push(memory.load(address)))
  }

  calls(): PrecompileCalls {
    return {
      length: this.#rows.length,
      row: this.#rows.toArray(),
      number: this.#numbers.toArray(),
      a0: this.#a0.toArray(),
      a1: this.#a1.toArray(),
      start: this.#ends(),
      before: this.#before.toArray(),
      after: this.#after.toArray(),
    }
  }

  #ends(): Uint32Array {
    const start = new Uint32Array(this.#starts.length + 1)
    start.set(this.#starts.toArray())
    start[this.#starts.length] = this.#before.length
    return start
  }

  clear(): void {
    for (const list of this.#lists) list.clear()
  }
}

/** Visits the words of all calls, with their index in `before` and the row of their call. */
export function forEachCallWord(
  { length, row, number, a0, a1 }: PrecompileCalls,
  visit: (word: number, wordAddress: number, row: number) => void,
): void {
  const registers = new Uint32Array(REG_A1 + 1)
  let word = 0
  for (let k = 0; k < length; k++) {
    registers[REG_A0] = a0[k]!
    registers[REG_A1] = a1[k]!
    forEachWord(precompileOf(number[k]!)!, registers, address => visit(word++, address >>> 2, row[k]!))
  }
}
