/**
 * The fixed tables of keccak_f: numbers of nine digits 0, 1, 2 in base 6, and what each round is. Everything but the
 * multiplicities is part of the verifying key.
 * @module
 */
import { defineChip } from '@zkmips/air/chip'
import { KECCAK_CONSTANT_FIELDS, keccakParity, keccakRound } from '../../buses.ts'
import { FLIPPED } from '../keccak-rounds/layout.ts'

export const keccakParityChip = defineChip({
  name: 'keccakParity',
  preprocessed: {
    /** Σ 6ʲ·digitⱼ; rows beyond the last number repeat 0. */
    value: 1,
  },
  main: {
    /** Times the row is looked up. */
    uses: 1,
  },
  build(b) {
    b.receive('parity', keccakParity, { value: b.preprocessed.value }, b.main.uses)
  },
})

export const keccakConstantsChip = defineChip({
  name: 'keccakConstants',
  preprocessed: {
    /** 1–24; 0 on rows that hold no round. */
    round: 1,
    first: 1,
    continues: 1,
    last: 1,
    constant: FLIPPED.length,
  },
  main: {
    /** Times the row is looked up. */
    uses: 1,
  },
  build(b) {
    const { round, first, continues, last, constant } = b.preprocessed
    const constants = Object.fromEntries(KECCAK_CONSTANT_FIELDS.map((field, k) => [field, constant[k]!]))
    // A row without a round serves nothing: neither flag is 1.
    b.receive(
      'round',
      keccakRound,
      { round, first, continues, last, ...constants },
      b.main.uses.mul(continues.add(last)),
    )
  },
})
