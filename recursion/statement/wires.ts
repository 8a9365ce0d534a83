/**
 * The algebra of statements over the wires of a circuit.
 * @module
 */
import type { StatementAlgebra } from '@zkmips/statement/algebra'
import { circuitAlgebra, type Wires, wireTranscript } from '../circuit/algebra.ts'
import type { CircuitBuilder, Value } from '../circuit/builder.ts'
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

/** @param degree of the extension that statements have their elements from, at most the builder's */
export const wireElements = (builder: CircuitBuilder, degree = builder.degree): Elements<Wires> => ({
  ext: e => builder.elementsOf(e).slice(0, degree),
  digest: d => builder.elementsAt(d, 8),
})

/**
 * The algebra of statements about proofs over an extension of a smaller degree than the builder's words: elements are coefficient by
 * coefficient what they are there, with zeros beyond. Sums, comparisons and challenges are those of the smaller one; products are not.
 */
export const coreStatements = (builder: CircuitBuilder, degree: number): StatementAlgebra<Wires> => ({
  ...wireStatements(builder),
  newTranscript: label => wireTranscript(builder, degree, label),
})

/** An input that is an element of that extension. */
export function coreExtInput(builder: CircuitBuilder, degree: number): Value {
  const { ext } = circuitAlgebra(builder)
  const zeros = Array.from({ length: builder.degree - degree }, () => builder.constant(0))
  return ext.fromCoefficients([...builder.elementsAt(builder.input(degree), degree), ...zeros], 0)
}
