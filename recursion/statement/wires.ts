/**
 * The algebra of statements over the wires of a circuit.
 * @module
 */
import type { StatementAlgebra } from '@zkmips/statement/algebra'
import { circuitAlgebra, type Wires, wireTranscript } from '../circuit/algebra.ts'
import type { CircuitBuilder, Value } from '../circuit/builder.ts'
import type { Elements } from './convert.ts'

/** 2 to this is below p. */
const MAX_BITS = 30

export function wireStatements(builder: CircuitBuilder): StatementAlgebra<Wires> {
  const algebra = circuitAlgebra(builder)
  const { ext } = algebra
  return {
    ...algebra,
    assertSame: (got, expected, code, message) =>
      algebra.assert(ext.equals(ext.fromBase(got), ext.fromBase(expected)), code, message),
    known: () => ({}),
    bits: (value, count, code, message) => {
      if (count > MAX_BITS) throw new RangeError(`an integer of ${count} bits may be above the field's order`)
      return builder.bits(value, count, builder.assertion(code, message)).map(cell => builder.ofBaseCell(cell))
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
