/**
 * The constraints of a table at the out-of-domain point ζ, from opened values, and their relation to its quotient:
 *   Σ combinerᵏ·constraintₖ(ζ) = quotient(ζ)·Z_H(ζ).
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import type { ScopeChallenges } from '@zkmips/air/constants'
import { combine, constraintValues, EXT_ALGEBRA, liftChallenges } from '@zkmips/air/constraints'
import type { ColumnGroup, Selector } from '@zkmips/air/expression'
import type { Ext } from '@zkmips/field/extension'
import * as E from '@zkmips/field/extension'
import { inverse, twoAdicGenerator } from '@zkmips/field/koalabear'
import { check } from '../errors.ts'
import { combineCoordinates } from '../protocol/quotient.ts'

/** Opened values of one chip by column, `now` at ζ and `next` at ζ·w (only where a constraint reads them). */
export interface ChipOpenings {
  readonly now: { readonly [G in ColumnGroup | 'logUp' | 'quotient']: Ext[] }
  readonly next: { readonly [G in ColumnGroup | 'logUp']: Ext[] }
}

export interface PointInputs {
  readonly chip: Chip
  readonly logHeight: number
  readonly zeta: Ext
  readonly openings: ChipOpenings
  readonly challenges: ScopeChallenges
  readonly sums: readonly Ext[]
  readonly publicValues: readonly number[]
  readonly combiner: Ext
}

/** Z_H(ζ) = ζ^N − 1. */
export function zerofierAt(logHeight: number, zeta: Ext): Ext {
  return E.sub(E.pow(zeta, 2 ** logHeight), E.ONE)
}

/**
 * The selectors' polynomials at ζ: the first and the last Lagrange polynomial of H, and x − w^−1.
 * @throws ProofError if ζ lies on H
 */
export function selectorsAt(logHeight: number, zeta: Ext): Readonly<Record<Selector, Ext>> {
  const w = twoAdicGenerator(logHeight)
  const zerofier = zerofierAt(logHeight, zeta)
  check(!E.isZero(zerofier), 'shard.point', 'the out-of-domain point lies on the trace')
  const scaled = E.mulBase(zerofier, inverse(2 ** logHeight))
  return {
    first: E.div(scaled, E.sub(zeta, E.ONE)),
    last: E.div(scaled, E.sub(E.mulBase(zeta, w), E.ONE)),
    transition: E.sub(zeta, E.fromBase(inverse(w))),
  }
}

/** The combined constraints of a chip at ζ. */
export function constraintsAt(p: PointInputs): Ext {
  const { now, next } = p.openings
  const selectors = selectorsAt(p.logHeight, p.zeta)
  const values = constraintValues(p.chip, EXT_ALGEBRA, {
    leaves: {
      column: (group, index, onNext) => (onNext ? next : now)[group][index]!,
      public: index => E.fromBase(p.publicValues[index]!),
      selector: which => selectors[which],
    },
    logUp: extensionColumns(now.logUp),
    nextLogUp: extensionColumns(next.logUp),
    challenges: liftChallenges(EXT_ALGEBRA, p.challenges),
    sumsPerRow: p.sums.map(s => E.mulBase(s, inverse(2 ** p.logHeight))),
  })
  return combine(EXT_ALGEBRA, values, p.combiner)
}

/** Values of extension columns from those of their base columns; columns that were not opened are left out. */
function extensionColumns(base: readonly Ext[]): Ext[] {
  const columns: Ext[] = []
  for (let c = 0; c < base.length; c += E.EXT_DEGREE) {
    const coordinates = base.slice(c, c + E.EXT_DEGREE)
    if (coordinates.every(v => v !== undefined)) columns[c / E.EXT_DEGREE] = combineCoordinates(coordinates)
  }
  return columns
}
