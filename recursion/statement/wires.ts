/**
 * The algebra of statements over the wires of a circuit.
 * @module
 */
import { circuitAlgebra, type Wires } from '../circuit/algebra.ts'
import type { CircuitBuilder } from '../circuit/builder.ts'
import type { StatementAlgebra } from './algebra.ts'
import type { ConvertStatement } from './convert.ts'

export function wireStatements(builder: CircuitBuilder): StatementAlgebra<Wires> {
  return {
    ...circuitAlgebra(builder),
    bits: (value, count, code, message) => {
      const cells = builder.bits(value)
      builder.assertZeros(cells.slice(count), builder.assertion(code, message))
      return cells.slice(0, count).map(cell => builder.ofBaseCell(cell))
    },
    bytesOf: pairs => ({ pairs: pairs.map(pair => builder.cellOf(pair)), length: 2 * pairs.length }),
  }
}

/** Inputs of a circuit in the order of the walk. */
export const statementWires = (builder: CircuitBuilder): ConvertStatement<Wires> => ({
  base: () => builder.ofBaseCell(builder.input(1)),
  ext: () => builder.ofExtWord(builder.input(builder.degree)),
  digest: () => builder.input(8),
})
