/**
 * The quotient polynomial of a table as committed matrices; back to its value: `quotientAt` of the verifier.
 *
 * A quotient q over EF of degree < 2N is known by its values on a coset t·⟨w_2N⟩. Its values at even indices lie on t·H, at
 * odd ones on t·w_2N·H; each half, read alone, is a polynomial of degree < N (its *chunk*), so splitting moves values and
 * computes nothing:
 *   q(x) = even(x)·(x^N + a)/(2a) − odd(x)·(x^N − a)/(2a),   a = t^N,
 * for x^N is a on the first coset and −a on the second. A chunk is committed as four base columns, one per coefficient of EF.
 * @module
 */
import { mul, twoAdicGenerator } from '@zkmips/field/koalabear'
import type { MatrixInput } from './opening-proof.ts'

/**
 * The two chunks, even and odd, as matrices for `commit`.
 * @param logHeight log₂ N of the table
 * @param shift t: the values are on t·⟨w_2N⟩
 * @param columns coefficients of the even values, then of the odd ones, N words each (`QuotientInput`)
 */
export function quotientChunks(logHeight: number, shift: number, columns: readonly number[]): MatrixInput[] {
  const degree = columns.length / 2
  return [shift, mul(shift, twoAdicGenerator(logHeight + 1))].map((coset, parity) => ({
    logHeight,
    columns: columns.slice(parity * degree, (parity + 1) * degree),
    shift: coset,
  }))
}
