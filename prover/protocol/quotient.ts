/**
 * The quotient polynomial of a table as committed matrices, and back.
 *
 * A quotient q over EF of degree < 2N is known by its values on a coset t·⟨w_2N⟩. Its values at even indices lie on t·H, at
 * odd ones on t·w_2N·H; each half, read alone, is a polynomial of degree < N (its *chunk*), so splitting moves values and
 * computes nothing:
 *   q(x) = even(x)·(x^N + a)/(2a) − odd(x)·(x^N − a)/(2a),   a = t^N,
 * for x^N is a on the first coset and −a on the second. A chunk is committed as four base columns, one per coefficient of EF.
 * @module
 */
import { add, type Ext, fromBase, mul, mulBase, mulX, pow, sub, ZERO } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { inverse, mul as mulF, pow as powF, twoAdicGenerator } from '@zkmips/field/koalabear'
import type { MatrixInput } from './opening-proof.ts'

/** Columns of one chunk: the coefficients of EF over F. */
export const CHUNK_WIDTH = 4

export interface QuotientValues {
  /** log₂ N of the table. */
  readonly logHeight: number
  /** t: the values are on t·⟨w_2N⟩, natural order. */
  readonly shift: number
  /** Arena pointers of the four coefficients, 2N words each. */
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

/**
 * q(z) from the opened values of its chunks at z.
 * @param chunks the four opened columns of the even and of the odd chunk
 */
export function recombineQuotient(
  logHeight: number,
  shift: number,
  z: Ext,
  chunks: readonly [readonly Ext[], readonly Ext[]],
): Ext {
  const n = 2 ** logHeight
  const a = powF(shift, n)
  const zn = pow(z, n)
  const even = mul(combineCoordinates(chunks[0]), add(zn, fromBase(a)))
  const odd = mul(combineCoordinates(chunks[1]), sub(zn, fromBase(a)))
  return mulBase(sub(even, odd), inverse(mulF(2, a)))
}

/**
 * The value of a polynomial over EF from the values of its four coefficient columns, each of which is an element of EF when
 * the point is: v0 + v1·X + v2·X² + v3·X³.
 */
export function combineCoordinates(values: readonly Ext[]): Ext {
  return values.reduceRight<Ext>((sum, v) => add(mulX(sum), v), ZERO)
}
