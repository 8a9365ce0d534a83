/**
 * Lies about the machine's state: after some step of an otherwise honest run one thing is changed, for good or for a few steps
 * (then the instructions in between have seen another operand, or were other instructions). Each must be refused.
 * @module
 */
import { OracleHost } from '@zkmips/emulator/host/host'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { CycleLimitError, splitIntoShards } from '@zkmips/emulator/trace/shards'
import fc from 'fast-check'
import {
  about,
  type Coverage,
  cut,
  type ExecutedStep,
  executedSteps,
  type Outcome,
  oracleOf,
  outcomeOf,
  tablesOf,
} from './fuzz.ts'
import type { RandomProgram } from './random-programs.ts'
import { lyingAt, type RunTables } from './run.ts'

const CHANGES = ['bit', 'bit', 'bit', 'increment', 'decrement', 'swap', 'modulus', 'any'] as const
const TARGETS = [
  ...(['result', 'result', 'result', 'result', 'register', 'register', 'memory', 'memory', 'memory'] as const),
  ...(['nextPC', 'nextPC', 'pc', 'heap', 'key', 'offset', 'exited', 'exitCode'] as const),
] as const

/** Another word. */
export interface Change {
  readonly change: (typeof CHANGES)[number]
  readonly amount: number
}

/** A change of the state after one step; numbers choose among what the step offers. */
export interface Lie extends Change {
  /** Where in the run, as a fraction of its steps in 2^16ths. */
  readonly when: number
  readonly what: (typeof TARGETS)[number]
  readonly which: number
  /** Steps until it is taken back; 0 for never. */
  readonly undoneAfter: number
}

const u32 = fc.integer({ min: 0, max: 0xffff_ffff })
export const change: fc.Arbitrary<Change> = fc.record({ change: fc.constantFrom(...CHANGES), amount: u32 })

export const lie: fc.Arbitrary<Lie> = fc
  .record({
    when: fc.nat(0xffff),
    what: fc.constantFrom(...TARGETS),
    which: fc.nat(0xffff),
    undoneAfter: fc.constantFrom(0, 0, 1, 1, 2, 3),
    change,
  })
  .map(({ change, ...rest }) => ({ ...rest, ...change }))

const P = 0x7f00_0001

export function changed(value: number, { change, amount }: Change): number {
  const bit = (value ^ (1 << (amount & 31))) >>> 0
  const other = {
    bit,
    increment: value + 1,
    decrement: value - 1,
    // Limbs the other way round, and the same number modulo p.
    swap: (value << 16) | (value >>> 16),
    modulus: value >= P ? value - P : value + P,
    any: amount,
  }[change]
  return other >>> 0 === value ? bit : other >>> 0
}

/** Words that a lie about memory may change: those that the run uses, and the code. */
function memoryWord(steps: readonly ExecutedStep[], at: number, which: number): number {
  const own = steps[at]!.address
  if (own !== undefined && which % 2 === 0) return (own & ~3) >>> 0
  const later = steps[Math.min(steps.length - 1, at + 1 + (which % 5))]!
  if (which % 3 === 0) return later.pc
  const used = steps.flatMap(s => (s.address === undefined ? [] : [s.address]))
  return used.length === 0 ? later.pc : (used[which % used.length]! & ~3) >>> 0
}

/** A place in the state. */
interface Place {
  readonly get: (state: MachineState) => number
  readonly set: (state: MachineState, value: number) => void
}

const field = (name: 'nextPC' | 'pc' | 'heap' | 'preimageOffset' | 'exitCode'): Place => ({
  get: s => s[name],
  set(s, value) {
    s[name] = value
  },
})

const cell = (cells: (state: MachineState) => Uint32Array | Uint8Array, index: number): Place => ({
  get: s => cells(s)[index]!,
  set(s, value) {
    cells(s)[index] = value
  },
})

function placeOf(steps: readonly ExecutedStep[], at: number, { what, which }: Lie): Place {
  switch (what) {
    case 'result':
      return cell(s => s.registers, steps[at]!.destination)
    case 'register':
      return cell(s => s.registers, which % 34)
    case 'memory': {
      const address = memoryWord(steps, at, which)
      return { get: s => s.memory.load(address), set: (s, value) => s.memory.store(address, value) }
    }
    case 'key':
      return cell(s => s.preimageKey, which % 32)
    case 'offset':
      return field('preimageOffset')
    case 'exited':
      return {
        get: s => Number(s.exited),
        set(s, value) {
          s.exited = value !== 0
        },
      }
    default:
      return field(what)
  }
}

function lied(value: number, steps: readonly ExecutedStep[], lie: Lie): number {
  const { what, which, amount } = lie
  if (what === 'exited') return 1 - value
  if (what === 'exitCode' || what === 'key') return value ^ (1 << (amount & 7))
  // Mostly to other instructions of the program.
  if ((what === 'nextPC' || what === 'pc') && which % 4 !== 0) {
    if (which % 4 === 1) return steps[amount % steps.length]!.pc
    return (value + 4 * ((amount % 7) - 3 || 4)) >>> 0
  }
  return changed(value, lie)
}

export interface ToldLie {
  readonly outcome: Outcome
  readonly where: string
  readonly step: ExecutedStep
  /** The lying tables, where they could be made. */
  readonly filled?: RunTables
}

export function tellLie(program: RandomProgram, lie: Lie): ToldLie {
  const steps = executedSteps(program)
  // Until the last step the exit code is 0 and means nothing.
  const at = lie.what === 'exitCode' ? steps.length - 1 : Math.floor((lie.when / 0x1_0000) * steps.length)
  const step = steps[at]!
  const where = `step ${at}, ${step.opcode.name} at 0x${step.pc.toString(16)}`
  const place = placeOf(steps, at, lie)
  let honest = 0
  let other = 0
  const tell = (state: MachineState) => {
    honest = place.get(state)
    other = lied(honest, steps, lie)
    place.set(state, other)
  }
  const takeBack = (state: MachineState) => {
    if (place.get(state) === other) place.set(state, honest)
  }
  const run = (): RunTables => {
    const host = new OracleHost(oracleOf(program))
    // A lie about a loop counter or a jump may make the run endless.
    const maxCycles = 2 * steps.length + 200
    splitIntoShards(program.image, host, { ...cut(program, steps.length), maxCycles })
    return tablesOf(program, steps.length)
  }
  let filled: RunTables
  try {
    const { undoneAfter } = lie
    filled = lyingAt(at, tell, undoneAfter === 0 ? run : () => lyingAt(at + undoneAfter, takeBack, run))
  } catch (error) {
    // Any error: fillers need not cope with what cannot have been recorded.
    return { outcome: error instanceof CycleLimitError ? 'endless' : 'refused by the tracer', where, step }
  }
  const outcome = outcomeOf(filled, () => tablesOf(program, steps.length))
  const isFree =
    lie.what === 'memory' && ((honest ^ other) & ~answeredBits(step, memoryWord(steps, at, lie.which))) === 0
  return { outcome: outcome === 'accepted' && isFree ? 'free by design' : outcome, where, step, filled }
}

/** The bits of a memory word that the step has read under a hash key. */
function answeredBits({ readsHash, result, address }: ExecutedStep, word: number): number {
  if (!readsHash || address === undefined || (address & ~3) >>> 0 !== word) return 0
  let bits = 0
  for (let i = 0; i < result; i++) bits |= 0xff00_0000 >>> (8 * ((address & 3) + i))
  return bits
}

/** @throws Error where the checks accept tables that are not the honest ones */
export function refuseLie(program: RandomProgram, lie: Lie, coverage: Coverage): void {
  const { outcome, where, step } = tellLie(program, lie)
  coverage.met([step], 1)
  coverage.ended(outcome)
  if (outcome === 'accepted') throw new Error(`a lie about ${lie.what} after ${where}, is accepted\n${about(program)}`)
}
