/**
 * The algebra of statements over the wires of a circuit.
 * @module
 */

import type { StatementAlgebra } from '@zkmips/statement/algebra'
import { circuitAlgebra, type Wires } from '../circuit/algebra.ts'
import type { CircuitBuilder } from '../circuit/builder.ts'
import type { Elements } from './convert.ts'

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

export const wireElements = (builder: CircuitBuilder): Elements<Wires> => ({
  ext: e => builder.elementsOf(e),
  digest: d => builder.elementsAt(d, 8),
})
