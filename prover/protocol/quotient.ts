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
import type { Kernels } from '@zkmips/field/kernels'
import { mul as mulF, twoAdicGenerator } from '@zkmips/field/koalabear'
import type { MatrixInput } from './opening-proof.ts'

export interface QuotientValues {
  /** log₂ N of the table. */
  readonly logHeight: number
  /** t: the values are on t·⟨w_2N⟩, natural order. */
  readonly shift: number
  /** Arena pointers of the coefficients, 2N words each. */
  readonly planes: readonly number[]
}

/** The two chunks, even and odd, as matrices for `commit`. Allocates 8·N words. */
export function splitQuotient({ arena }: Kernels, { logHeight, shift, planes }: QuotientValues): MatrixInput[] {
  const height = 2 ** logHeight
  return [0, 1].map(parity => {
    const columns = planes.map(plane => {
      const column = arena.alloc(height)
      const to = arena.view(column, height)
      const from = arena.view(plane, 2 * height)
      for (let i = 0; i < height; i++) to[i] = from[2 * i + parity]!
      return column
    })
    return { logHeight, columns, shift: parity === 0 ? shift : mulF(shift, twoAdicGenerator(logHeight + 1)) }
  })
}
