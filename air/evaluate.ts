/**
 * Evaluates a chip's expressions on the rows of a table in plain TypeScript, a block of rows at a time.
 * Used where lookups are counted, and by the checker of tests; the prover's compiled evaluators are generated from the same
 * programs (`codegen.ts`).
 *
 * Invariant: values are canonical; the row after the last one is the first one.
 * @module
 */
import { add, mul, sub } from '@zkmips/field/koalabear'
import { compileOnce } from './codegen/straight-line.ts'
import type { Expr } from './expression.ts'
import type { Table } from './table.ts'

const BLOCK = 512

/** Called for a block of rows: `values[k][j]` is expression k on row `start + j`, for j < rows. The arrays are reused. */
export type BlockCallback = (start: number, rows: number, values: readonly Uint32Array[]) => void

/** Evaluates the expressions on every row of a table, or on the blocks that `isWanted` takes by first row and number of rows. */
export function evaluateRows(
  expressions: readonly Expr[],
  table: Table,
  publicValues: ArrayLike<number>,
  onBlock: BlockCallback,
  isWanted: (start: number, rows: number) => boolean = () => true,
): void {
  const { instructions, outputs } = compileOnce(expressions)
  const size = Math.min(BLOCK, table.height)
  const registers = instructions.map(i => {
    const register = new Uint32Array(size)
    if (i.op === 'constant') register.fill(i.value)
    if (i.op === 'public') {
      const value = publicValues[i.index]
      if (value === undefined)
        throw new RangeError(`chip ${table.chip.name} uses public value ${i.index}, which was not given`)
      register.fill(value)
    }
    return register
  })
  const values = outputs.map(o => registers[o]!)
  for (let start = 0; start < table.height; start += size) {
    const rows = Math.min(size, table.height - start)
    if (!isWanted(start, rows)) continue
    instructions.forEach((i, k) => {
      const out = registers[k]!
      switch (i.op) {
        case 'column':
          loadColumn(out, table[i.group][i.index]!, start + (i.next ? 1 : 0), rows)
          break
        case 'selector':
          out.fill(i.selector === 'transition' ? 1 : 0)
          if (i.selector === 'first' && start === 0) out[0] = 1
          if (i.selector !== 'first' && start + rows === table.height) out[rows - 1] = i.selector === 'last' ? 1 : 0
          break
        case 'add':
          addRows(out, registers[i.left]!, registers[i.right]!, rows)
          break
        case 'sub':
          subRows(out, registers[i.left]!, registers[i.right]!, rows)
          break
        case 'mul':
          mulRows(out, registers[i.left]!, registers[i.right]!, rows)
          break
      }
    })
    onBlock(start, rows, values)
  }
}

function loadColumn(out: Uint32Array, column: Uint32Array, start: number, rows: number): void {
  const end = Math.min(start + rows, column.length)
  out.set(column.subarray(start, end))
  if (end - start < rows) out[rows - 1] = column[0]!
}

function addRows(out: Uint32Array, a: Uint32Array, b: Uint32Array, rows: number): void {
  for (let j = 0; j < rows; j++) out[j] = add(a[j]!, b[j]!)
}

function subRows(out: Uint32Array, a: Uint32Array, b: Uint32Array, rows: number): void {
  for (let j = 0; j < rows; j++) out[j] = sub(a[j]!, b[j]!)
}

function mulRows(out: Uint32Array, a: Uint32Array, b: Uint32Array, rows: number): void {
  for (let j = 0; j < rows; j++) out[j] = mul(a[j]!, b[j]!)
}
