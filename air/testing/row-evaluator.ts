/**
 * Evaluates a chip's expressions on single rows whose cells a test changes.
 * @module
 */
import { add, mul, sub } from '@zkmips/field/koalabear'
import { compileOnce, type Instruction } from '../codegen/straight-line.ts'
import type { ColumnGroup, Expr, Selector } from '../expression.ts'
import type { Table } from '../table.ts'

/**
 * Evaluates the expressions on single rows, reading the table's cells afresh on each call.
 * The returned function fills `out` (one number per expression).
 */
export function rowEvaluator(
  expressions: readonly Expr[],
  table: Table,
  publicValues: ArrayLike<number>,
): (row: number, out: Uint32Array) => void {
  const { instructions, outputs } = compileOnce(expressions)
  const registers = new Uint32Array(instructions.length)
  return (row, out) => {
    instructions.forEach((i, k) => {
      registers[k] = instructionValue(i, registers, table, publicValues, row)
    })
    outputs.forEach((o, k) => {
      out[k] = registers[o]!
    })
  }
}

/** Expressions at one row, of which those that a changed cell concerns are evaluated again. */
export interface RowState {
  /** One number for each expression. */
  readonly values: Uint32Array
  /** The expressions that read a cell of this row, or of the next one. */
  reading(group: ColumnGroup, column: number, next: boolean): readonly number[]
  /** Evaluates those again. */
  update(group: ColumnGroup, column: number, next: boolean): void
}

/**
 * A chip has thousands of expressions, and a cell is in few of them: evaluating only those makes it possible to change every
 * cell of a wide table.
 * @returns the state of a row, of a table whose cells may change afterwards
 */
export function rowStates(
  expressions: readonly Expr[],
  table: Table,
  publicValues: ArrayLike<number>,
): (row: number) => RowState {
  const { instructions, outputs } = compileOnce(expressions)
  const users: number[][] = instructions.map(() => [])
  const leaves = new Map<string, number>()
  instructions.forEach((i, k) => {
    if (i.op === 'column') leaves.set(`${i.group}${i.index}${i.next}`, k)
    if (!('left' in i)) return
    users[i.left]!.push(k)
    if (i.right !== i.left) users[i.right]!.push(k)
  })
  const results: number[][] = instructions.map(() => [])
  outputs.forEach((o, k) => {
    results[o]!.push(k)
  })
  const known = new Map<string, { readonly order: readonly number[]; readonly reading: readonly number[] }>()
  const affected = (group: ColumnGroup, column: number, next: boolean) => {
    const key = `${group}${column}${next}`
    let found = known.get(key)
    if (!found) {
      const leaf = leaves.get(key)
      const seen = new Set<number>(leaf === undefined ? [] : [leaf])
      for (const k of seen) for (const user of users[k]!) seen.add(user)
      // An instruction refers to earlier ones only.
      const order = [...seen].sort((a, b) => a - b)
      found = { order, reading: order.flatMap(k => results[k]!).sort((a, b) => a - b) }
      known.set(key, found)
    }
    return found
  }
  return row => {
    const registers = new Uint32Array(instructions.length)
    const values = new Uint32Array(expressions.length)
    instructions.forEach((i, k) => {
      registers[k] = instructionValue(i, registers, table, publicValues, row)
    })
    outputs.forEach((o, k) => {
      values[k] = registers[o]!
    })
    return {
      values,
      reading: (group, column, next) => affected(group, column, next).reading,
      update(group, column, next) {
        const { order, reading } = affected(group, column, next)
        for (const k of order) registers[k] = instructionValue(instructions[k]!, registers, table, publicValues, row)
        for (const k of reading) values[k] = registers[outputs[k]!]!
      },
    }
  }
}

function instructionValue(
  i: Instruction,
  registers: Uint32Array,
  table: Table,
  publicValues: ArrayLike<number>,
  row: number,
): number {
  switch (i.op) {
    case 'constant':
      return i.value
    case 'public':
      return publicValues[i.index]!
    case 'column':
      return table[i.group][i.index]![i.next ? (row + 1) % table.height : row]!
    case 'selector':
      return selectorAt(i.selector, row, table.height)
    case 'add':
      return add(registers[i.left]!, registers[i.right]!)
    case 'sub':
      return sub(registers[i.left]!, registers[i.right]!)
    case 'mul':
      return mul(registers[i.left]!, registers[i.right]!)
  }
}

function selectorAt(selector: Selector, row: number, height: number): number {
  if (selector === 'first') return row === 0 ? 1 : 0
  const last = row === height - 1
  return (selector === 'last') === last ? 1 : 0
}
