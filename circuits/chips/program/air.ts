/**
 * The program table: a preprocessed row for every executable word. It serves the word's decoded cells to the CPU rows that
 * execute it, and its value to loads that read it as data. Nobody can change either: the table is part of the key.
 * @module
 */

import type { ColumnSpec } from '@zkmips/air/chip'
import { defineChip } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { image } from '../../buses.ts'
import { DECODED_FIELDS, type Decoded, programBus } from '../../decode.ts'

export const programColumns = {
  /** 1 on rows that hold a word; elsewhere the row serves nobody. */
  isWord: 1,
  /** 1 where a proof may execute the word: it is an instruction. */
  isInstruction: 1,
  /** The word's limbs; its address is pc. */
  low: 1,
  high: 1,
  ...(Object.fromEntries(DECODED_FIELDS.map(f => [f, 1])) as Record<(typeof DECODED_FIELDS)[number], 1>),
} as const satisfies ColumnSpec

export const programChip = defineChip({
  name: 'program',
  preprocessed: programColumns,
  main: {
    /** Times the word was executed in this shard, and times it was read. */
    executed: 1,
    read: 1,
  },
  build(b) {
    const p = b.preprocessed
    const message = Object.fromEntries(DECODED_FIELDS.map(f => [f, p[f]])) as Record<keyof Decoded, Expr>
    b.receive('decode', programBus, message, b.main.executed.mul(p.isInstruction))
    b.receive('read-only word', image, { address: p.pc, low: p.low, high: p.high }, b.main.read.mul(p.isWord))
  },
})
