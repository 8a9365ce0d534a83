/**
 * The messages that a filled table puts on the buses, one by one: to count its lookups.
 * @module
 */
import type { Chip, Interaction } from './chip.ts'
import { type BlockCallback, evaluateRows } from './evaluate.ts'
import type { Expr } from './expression.ts'
import type { Table } from './table.ts'

/** `multiplicity` is signed modulo p and not 0; `message[0]` is the bus number. The array is reused between calls. */
export type MessageCallback = (
  interaction: Interaction,
  row: number,
  multiplicity: number,
  message: Uint32Array,
) => void

/**
 * What an interaction puts on its bus in a block of rows: multiplicity j and field f of its message, for j < rows. The arrays are reused
 * between calls.
 */
export type MessageBlockCallback = (
  interaction: Interaction,
  start: number,
  rows: number,
  multiplicities: Uint32Array,
  message: readonly Uint32Array[],
) => void

interface MessageOptions {
  readonly publicValues?: ArrayLike<number>
  readonly select?: (interaction: Interaction) => boolean
}

/** Calls back for every message with non-zero multiplicity that a table sends or receives, in order of blocks of rows. */
export function forEachMessage(
  chip: Chip,
  table: Table,
  callback: MessageCallback,
  options: MessageOptions = {},
): void {
  const buffers = new Map(chip.interactions.map(i => [i, new Uint32Array(i.message.length)]))
  const onBlock: MessageBlockCallback = (interaction, start, rows, multiplicities, fields) => {
    const message = buffers.get(interaction)!
    for (let j = 0; j < rows; j++) {
      const multiplicity = multiplicities[j]!
      if (multiplicity === 0) continue
      for (let f = 0; f < message.length; f++) message[f] = fields[f]![j]!
      callback(interaction, start + j, multiplicity, message)
    }
  }
  forEachMessageBlock(chip, table, onBlock, options)
}

/** The same, block by block, with messages that are not sent (multiplicity 0) among them: for loops over many. */
export function forEachMessageBlock(
  chip: Chip,
  table: Table,
  callback: MessageBlockCallback,
  options: MessageOptions = {},
): void {
  const interactions = chip.interactions.filter(options.select ?? (() => true))
  if (interactions.length === 0) return
  const expressions = interactions.flatMap(i => [i.multiplicity, ...i.message])
  const publicValues = options.publicValues ?? []
  // Most of a lookup table is often unused: its messages are evaluated only in blocks where something is sent.
  const factors = interactions.map(i => factorColumn(i.multiplicity, table))
  const isUsed = (start: number, rows: number): boolean =>
    factors.some(column => column === undefined || hasNonZero(column, start, rows))
  const onBlock: BlockCallback = (start, rows, values) => {
    let base = 0
    for (const interaction of interactions) {
      const end = base + 1 + interaction.message.length
      callback(interaction, start, rows, values[base]!, values.slice(base + 1, end))
      base = end
    }
  }
  evaluateRows(expressions, table, publicValues, onBlock, isUsed)
}

/** A column of which the expression is a multiple, if it is easily seen. */
function factorColumn(e: Expr, table: Table): Uint32Array | undefined {
  const n = e.node
  if (n.op === 'column' && !n.next) return table[n.group][n.index]
  if (n.op === 'mul') return factorColumn(n.left, table) ?? factorColumn(n.right, table)
  if (n.op === 'sub' && n.left.node.op === 'constant' && n.left.node.value === 0) return factorColumn(n.right, table)
  return undefined
}

function hasNonZero(column: Uint32Array, start: number, rows: number): boolean {
  for (let row = start; row < start + rows; row++) if (column[row] !== 0) return true
  return false
}
