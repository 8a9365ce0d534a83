/**
 * The program table: a preprocessed row for every executable word. It serves the word's decoded cells to the CPU rows that
 * execute it, and its value to loads that read it as data. Nobody can change either: the table is part of the key.
 * @module
 */

import type { ColumnSpec } from '@zkmips/air/chip'
import { defineChip } from '@zkmips/air/chip'
import { SPACE_IMAGE } from '@zkmips/isa/accesses'
import { memory } from '../../buses.ts'
import { programBus } from '../../decode.ts'

export const programColumns = {
  /** 1 on rows that hold a word; elsewhere the row serves nobody. */
  isWord: 1,
  /** 1 where a proof may execute the word: it is an instruction. */
  isInstruction: 1,
  /** The word's limbs; its address is pc. */
  low: 1,
  high: 1,
  // Fields of the program bus: `decode.ts`.
  pc: 1,
  registers: 1,
  immLow: 1,
  p0: 1,
  p1: 1,
  flags: 1,
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
    const { isWord, isInstruction, low, high, ...decoded } = b.preprocessed
    b.receive('decode', programBus, decoded, b.main.executed.mul(isInstruction))
    const word = { space: SPACE_IMAGE, address: decoded.pc, low, high, time: 0 }
    b.send('read-only word', memory, word, b.main.read.mul(isWord))
  },
})
