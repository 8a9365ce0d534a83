/**
 * What the cycles of a shard execute: rows of the program, and which cycles belong to each class of instructions.
 * @module
 */
import type { ShardTrace } from '@zkmips/emulator/trace/trace-types'
import { CLASSES, type DecodedProgram, type InstructionClass } from '../chips/program/trace.ts'

export interface Executed {
  /** By cycle: the row of the program. */
  readonly rows: Uint32Array
  /** By row of the program: how often it is executed. */
  readonly uses: Uint32Array
  /** The cycles of each class, ascending. */
  readonly cycles: Readonly<Record<InstructionClass, Uint32Array>>
}

/** @throws RangeError where the trace executes a word that has no row in the program table */
export function executedRows({ cycles, pc }: ShardTrace, program: DecodedProgram): Executed {
  const { rowOf, executable, classes } = program
  const rows = new Uint32Array(cycles)
  const uses = new Uint32Array(executable.length)
  for (let i = 0; i < cycles; i++) {
    const row = rowOf.at(pc[i]!)
    if (row < 0 || executable[row] === 0) {
      throw new RangeError(`the word at 0x${(pc[i]! * 4).toString(16)} is no instruction that a proof may execute`)
    }
    rows[i] = row
    uses[row]!++
  }
  return { rows, uses, cycles: byClass(rows, uses, classes) }
}

/** A counting sort. */
function byClass(rows: Uint32Array, uses: Uint32Array, classes: Uint8Array): Executed['cycles'] {
  const ends = new Uint32Array(CLASSES.length + 1)
  for (let row = 0; row < uses.length; row++) ends[classes[row]! + 1]! += uses[row]!
  for (let k = 1; k < ends.length; k++) ends[k]! += ends[k - 1]!
  const starts = ends.slice()
  const sorted = new Uint32Array(rows.length)
  // While it is filled, `ends[k]` is where the next cycle of class k goes.
  for (let i = 0; i < rows.length; i++) sorted[ends[classes[rows[i]!]!]!++] = i
  const entries = CLASSES.map((name, k) => [name, sorted.subarray(starts[k], starts[k + 1])] as const)
  return Object.fromEntries(entries.filter(([name]) => name !== undefined)) as Executed['cycles']
}
