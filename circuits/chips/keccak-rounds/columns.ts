import type { ColumnSpec } from '@zkmips/air/chip'
import { FLIPPED, LIMBS, PARITY_GROUPS } from './layout.ts'

export const keccakRoundsColumns = {
  /** 1–24; 0 on padding. */
  round: 1,
  /** 1 in round 1. */
  first: 1,
  /** 1 in rounds 1–23: the next row is the next round. */
  continues: 1,
  /** 1 in round 24. */
  last: 1,
  /** The round's constant, at the bits of `FLIPPED`. */
  constant: FLIPPED.length,
  /** Number of the call: the row of `keccakWords`; 0 on padding. */
  call: 1,
  /** The state after θ, by `bit`. */
  state: 1600,
  /** What θ adds to all bits of a column, by `column`. */
  theta: 320,
  /** For each group of `PARITY_GROUPS` the halves of its even sums, as digits of base 6. */
  parity: PARITY_GROUPS.length,
  /** Bits `FLIPPED` of lane 0 after χ, before ι. */
  beforeIota: FLIPPED.length,
  /** The state after the round, in limbs. */
  result: LIMBS,
} as const satisfies ColumnSpec
