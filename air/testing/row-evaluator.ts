/**
 * Evaluates a chip's expressions on single rows whose cells a test changes.
 * @module
 */
import { add, mul, sub } from '@zkmips/field/koalabear'
import { compile } from '../codegen/straight-line.ts'
import type { Expr, Selector } from '../expression.ts'
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
  const { instructions, outputs } = compile(expressions)
  const registers = new Uint32Array(instructions.length)
  return (row, out) => {
    instructions.forEach((i, k) => {
      switch (i.op) {
        case 'constant':
          registers[k] = i.value
          break
        case 'public':
          registers[k] = publicValues[i.index]!
          break
        case 'column':
          registers[k] = table[i.group][i.index]![i.next ? (row + 1) % table.height : row]!
          break
        case 'selector':
          registers[k] = selectorAt(i.selector, row, table.height)
          break
        case 'add':
          registers[k] = add(registers[i.left]!, registers[i.right]!)
          break
        case 'sub':
          registers[k] = sub(registers[i.left]!, registers[i.right]!)
          break
        case 'mul':
          registers[k] = mul(registers[i.left]!, registers[i.right]!)
          break
      }
    })
    outputs.forEach((o, k) => {
      out[k] = registers[o]!
    })
  }
}

function selectorAt(selector: Selector, row: number, height: number): number {
  if (selector === 'first') return row === 0 ? 1 : 0
  const last = row === height - 1
  return (selector === 'last') === last ? 1 : 0
}
