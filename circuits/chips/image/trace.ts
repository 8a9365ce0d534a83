/**
 * The preprocessed table of read-only words that are not executable, and how often each was read.
 * @module
 */
import { columnsOf, type Table } from '@zkmips/air/table'
import type { ImageWord } from '@zkmips/emulator/program/image'
import { imageChip } from './air.ts'

/** The preprocessed columns, in order, of these words. */
export function imageTable(words: readonly ImageWord[], fixed?: number): Uint32Array[] {
  const cells = words.map(({ wordAddress, value }) => [1, wordAddress, value & 0xffff, value >>> 16])
  return columnsOf(cells, imageChip.columns.preprocessed.length, fixed)
}

/** @param read how often each row was read */
export const fillImage = (preprocessed: readonly Uint32Array[], read: Uint32Array): Table => ({
  chip: imageChip,
  height: read.length,
  preprocessed,
  early: [],
  main: [read],
})
