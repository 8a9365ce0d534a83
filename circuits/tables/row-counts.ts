/**
 * How many rows a shard's tables have, from what the emulator has counted: the fillers' numbers before anything is filled.
 * @module
 */
import type { WordRange } from '@zkmips/emulator/program/image'
import type { ShardCounts } from '@zkmips/emulator/trace/shard-rule'
import { REGISTER_COUNT, SPECIAL_COUNT } from '@zkmips/isa/accesses'
import { PRECOMPILES, wordsOf } from '@zkmips/isa/precompiles'
import { ALU, HILO, PART } from '../buses.ts'
import { ROW_REQUESTS } from '../chips/logic/air.ts'
import { ROW_WORDS } from '../chips/precompile/columns.ts'
import { CLASSES, type DecodedProgram } from '../chips/program/trace.ts'
import { MAX_GAP } from '../chips/refresh/trace.ts'
import type { CountedTable } from '../templates.ts'

/** Kinds of instructions by what they fill beside the CPU's table. */
const KINDS = ['none', 'logic', 'shift', 'alu', 'ext', 'ins', 'multiply', 'divide', 'unaligned', 'narrow', 'syscall'] as const // biome-ignore format: a list
export type Kind = (typeof KINDS)[number]
export const KIND_COUNT = KINDS.length
const AT = Object.fromEntries(KINDS.map((kind, k) => [kind, k])) as Readonly<Record<Kind, number>>

/** The kinds of the words of code, which must be words of the program. */
export function kindsOf({ rowOf, classes, fields }: DecodedProgram, { start, end }: WordRange): Uint8Array {
  return Uint8Array.from({ length: end - start }, (_, i) => {
    const row = rowOf.at(start + i)
    return AT[kindOf(CLASSES[classes[row]!], fields.p0[row]!)]
  })
}

function kindOf(name: (typeof CLASSES)[number], operation: number): Kind {
  switch (name) {
    case 'logic':
    case 'shift':
    case 'syscall':
      return name
    case 'alu':
      if (operation === ALU.ext) return 'ext'
      return operation === ALU.ins ? 'ins' : 'alu'
    case 'hilo':
      return operation === HILO.div || operation === HILO.divu ? 'divide' : 'multiply'
    case 'partLoad':
    case 'partStore':
      return operation <= PART.sc ? 'unaligned' : 'narrow'
    default:
      return 'none'
  }
}

/** Requests of ext and ins to the table of shifts. */
const EXT_SHIFTS = 2
const INS_SHIFTS = 5
const REGISTERS = REGISTER_COUNT + SPECIAL_COUNT
/** Cycles after which a word that nothing has touched needs a refresh. */
const GAP_CYCLES = MAX_GAP / 4
const CALL_WORDS = PRECOMPILES.map(wordsOf)
const CALL_ROWS = CALL_WORDS.map(words => Math.ceil(words / ROW_WORDS))

/** What one cycle adds at most. */
export const MOST_ROWS: Readonly<Record<CountedTable, number>> = {
  cpu: 1,
  boundary: Math.max(...CALL_WORDS),
  refresh: Math.max(...CALL_WORDS) + REGISTERS,
  logic: 1,
  shift: INS_SHIFTS,
  alu: 1,
  multiply: 1,
  divide: 1,
  unaligned: 1,
  narrow: 1,
  syscall: 1,
  preimageRead: 1,
  preimageKey: 1,
  precompile: Math.max(...CALL_ROWS),
}

/**
 * Rows, the CPU's row of padding among them. They are exact, but for `refresh`: registers and special words, whose accesses are not
 * counted, are taken to be refreshed as often as the length of the shard allows.
 */
export function rowsOf(counts: ShardCounts): Record<CountedTable, number> {
  const { kinds } = counts
  const [ext, ins] = [kinds[AT.ext]!, kinds[AT.ins]!]
  return {
    cpu: counts.cycles + 1,
    boundary: counts.boundary,
    refresh: counts.farAccesses + REGISTERS * Math.floor(counts.cycles / GAP_CYCLES),
    logic: Math.ceil(kinds[AT.logic]! / ROW_REQUESTS),
    shift: kinds[AT.shift]! + EXT_SHIFTS * ext + INS_SHIFTS * ins,
    alu: kinds[AT.alu]! + ext + ins,
    multiply: kinds[AT.multiply]!,
    divide: kinds[AT.divide]!,
    unaligned: kinds[AT.unaligned]!,
    narrow: kinds[AT.narrow]!,
    syscall: kinds[AT.syscall]!,
    preimageRead: counts.reads,
    preimageKey: counts.keyWrites,
    precompile: counts.calls.reduce((sum, calls, k) => sum + calls * CALL_ROWS[k]!, 0),
  }
}
