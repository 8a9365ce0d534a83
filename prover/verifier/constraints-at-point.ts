/**
 * The constraints of a table at the out-of-domain point ζ, from opened values, and their relation to its quotient:
 *   Σ combinerᵏ·constraintₖ(ζ) = quotient(ζ)·Z_H(ζ).
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { combine, constraintValues } from '@zkmips/air/constraints'
import type { Algebra, ColumnGroup, Selector } from '@zkmips/air/expression'
import { type Representation, squareTimes, type VerifierAlgebra } from '@zkmips/field/algebra'
import { inverse, mul as mulF, pow as powF, twoAdicGenerator } from '@zkmips/field/koalabear'
import type { ScopeChallengesOf } from '../protocol/shard-proof.ts'

/** Opened values of one chip by column, `now` at ζ and `next` at ζ·w (only where a constraint reads them). */
export interface ChipOpenings<R extends Representation> {
  readonly now: { readonly [G in ColumnGroup | 'logUp' | 'quotient']: readonly R['ext'][] }
  readonly next: { readonly [G in ColumnGroup | 'logUp']: readonly R['ext'][] }
}

export interface PointInputs<R extends Representation> {
  readonly chip: Chip
  readonly logHeight: number
  readonly atPoint: HeightAtPoint<R>
  readonly openings: ChipOpenings<R>
  readonly challenges: ScopeChallengesOf<R>
  readonly sums: readonly R['ext'][]
  readonly publicValues: readonly R['base'][]
  readonly combiner: R['ext']
}

/** Expressions of chips over the extension field of a verifier's algebra. */
function expressionAlgebra<R extends Representation>({ base, ext }: VerifierAlgebra<R>): Algebra<R['ext']> {
  return {
    constant: value => ext.fromBase(base.constant(value)),
    add: ext.add,
    sub: ext.sub,
    mul: ext.mul,
    mulConstant: ext.mulConstant,
  }
}

/** What tables of one height share at ζ. */
export interface HeightAtPoint<R extends Representation> {
  /** ζ^N. */
  readonly zetaToHeight: R['ext']
  readonly zerofier: R['ext']
  readonly selectors: Readonly<Record<Selector, R['ext']>>
}

/**
 * ζ^N, Z_H(ζ) = ζ^N − 1, and the selectors' polynomials at ζ: the first and the last Lagrange polynomial of H, and x − w^−1.
 * Refuses a ζ on H.
 */
export function heightAtPoint<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  logHeight: number,
  zeta: R['ext'],
): HeightAtPoint<R> {
  const { base, ext } = algebra
  const zetaToHeight = squareTimes(algebra, zeta, logHeight)
  const w = twoAdicGenerator(logHeight)
  const known = (value: number): R['ext'] => ext.fromBase(base.constant(value))
  const zerofier = ext.sub(zetaToHeight, known(1))
  const scaled = ext.mulConstant(zerofier, inverse(2 ** logHeight))
  // Both denominators vanish on H only: where the zerofier is not zero, neither are they.
  const over = (denominator: R['ext']): R['ext'] =>
    ext.mul(scaled, ext.inverse(denominator, 'shard.point', 'the out-of-domain point lies on the trace'))
  ext.inverse(zerofier, 'shard.point', 'the out-of-domain point lies on the trace')
  return {
    zetaToHeight,
    zerofier,
    selectors: {
      first: over(ext.sub(zeta, known(1))),
      last: over(ext.sub(ext.mulConstant(zeta, w), known(1))),
      transition: ext.sub(zeta, known(inverse(w))),
    },
  }
}

/** Whether a table's combined constraints at ζ are its quotient times the zerofier, the quotient's values being on `shift`·⟨w_2N⟩. */
export function constraintsHold<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  p: PointInputs<R>,
  shift: number,
): R['condition'] {
  const { ext } = algebra
  const { zetaToHeight, zerofier, selectors } = p.atPoint
  const combined = combinedConstraints(algebra, p, selectors)
  const quotient = quotientAt(algebra, p.logHeight, shift, zetaToHeight, p.openings.now.quotient)
  return ext.equals(combined, ext.mul(quotient, zerofier))
}

function combinedConstraints<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  p: PointInputs<R>,
  selectors: Readonly<Record<Selector, R['ext']>>,
): R['ext'] {
  const { ext } = algebra
  const { now, next } = p.openings
  const expressions = expressionAlgebra(algebra)
  const values = constraintValues(p.chip, expressions, {
    leaves: {
      column: (group, index, onNext) => (onNext ? next : now)[group][index]!,
      public: index => ext.fromBase(p.publicValues[index]!),
      selector: which => selectors[which],
    },
    logUp: extensionColumns(algebra, now.logUp),
    nextLogUp: extensionColumns(algebra, next.logUp),
    challenges: p.challenges,
    sumsPerRow: p.sums.map(s => ext.mulConstant(s, inverse(2 ** p.logHeight))),
  })
  return combine(expressions, values, p.combiner)
}

/**
 * The quotient at ζ from the opened columns of its two chunks (`protocol/quotient.ts`):
 *   q(ζ) = even(ζ)·(ζ^N + a)/(2a) − odd(ζ)·(ζ^N − a)/(2a),   a = shift^N.
 * @param columns coefficients of the even chunk, then those of the odd one
 */
export function quotientAt<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  logHeight: number,
  shift: number,
  zetaToHeight: R['ext'],
  columns: readonly R['ext'][],
): R['ext'] {
  const { base, ext } = algebra
  const a = powF(shift, 2 ** logHeight)
  const known = ext.fromBase(base.constant(a))
  const even = ext.mul(combineCoordinates(algebra, columns.slice(0, ext.degree)), ext.add(zetaToHeight, known))
  const odd = ext.mul(combineCoordinates(algebra, columns.slice(ext.degree)), ext.sub(zetaToHeight, known))
  return ext.mulConstant(ext.sub(even, odd), inverse(mulF(2, a)))
}

/**
 * The value of a polynomial over EF from the values of its coefficient columns, each of which is an element of EF when the point
 * is: v0 + v1·X + v2·X² + ….
 */
function combineCoordinates<R extends Representation>(
  { ext }: VerifierAlgebra<R>,
  values: readonly R['ext'][],
): R['ext'] {
  return values.reduceRight((sum, v) => ext.add(ext.mulByX(sum), v))
}

/** Values of extension columns from those of their base columns; columns that were not opened are left out. */
function extensionColumns<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  base: readonly R['ext'][],
): R['ext'][] {
  const { degree } = algebra.ext
  const columns: R['ext'][] = []
  for (let c = 0; c < base.length; c += degree) {
    // Openings are sparse where nothing reads the next row, a whole extension column at a time.
    if (c in base) columns[c / degree] = combineCoordinates(algebra, base.slice(c, c + degree))
  }
  return columns
}
