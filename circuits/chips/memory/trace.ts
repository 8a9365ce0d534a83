/**
 * Fills the sorted memory table: every word of the image and every touched word of a run, by address, cut into pieces.
 * @module
 */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { imageWords, type ProgramImage } from '@zkmips/emulator/program/image'
import type { TouchedWords } from '@zkmips/emulator/trace/trace-types'
import { memoryChip, memoryColumns } from './air.ts'

/** One word of the run, initial and final. */
export interface MemoryWord {
  readonly address: number
  readonly isImage: boolean
  readonly readOnly: boolean
  readonly initial: number
  readonly final: number
  readonly lastShard: number
}

/** All words of a run, by ascending address: the image's and the touched ones. */
export function memoryWords(image: ProgramImage, touched: TouchedWords): MemoryWord[] {
  const words: MemoryWord[] = []
  let k = 0
  const pushTouched = (isImage: boolean): void => {
    words.push({
      address: touched.address[k]!,
      isImage,
      readOnly: false,
      initial: isImage ? touched.initialValue[k]! : 0,
      final: touched.finalValue[k]!,
      lastShard: touched.lastShard[k]!,
    })
    k++
  }
  for (const { wordAddress, value, readOnly } of imageWords(image)) {
    while (k < touched.length && touched.address[k]! < wordAddress) pushTouched(false)
    if (k < touched.length && touched.address[k] === wordAddress) pushTouched(true)
    else words.push({ address: wordAddress, isImage: true, readOnly, initial: value, final: value, lastShard: 0 })
  }
  while (k < touched.length) pushTouched(false)
  return words
}

/** One piece's table; `words` is not empty and sorted. */
export function fillMemory(words: readonly MemoryWord[]): Table {
  const height = tableHeight(words.length, 1)
  const t = allocateCells(memoryColumns, height)
  words.forEach((w, i) => {
    t.real[i] = 1
    t.addressHigh[i] = w.address >>> 14
    t.addressLow[i] = w.address & 0x3fff
    t.sameHigh[i] = Number(i + 1 < words.length && words[i + 1]!.address >>> 14 === w.address >>> 14)
    t.isImage[i] = Number(w.isImage)
    t.readOnly[i] = Number(w.readOnly)
    t.initialLow[i] = w.initial & 0xffff
    t.initialHigh[i] = w.initial >>> 16
    t.finalLow[i] = w.final & 0xffff
    t.finalHigh[i] = w.final >>> 16
    t.lastShard[i] = w.lastShard
  })
  const last = words.at(-1)!.address
  t.addressHigh.fill(last >>> 14, words.length)
  t.addressLow.fill(last & 0x3fff, words.length)
  return { chip: memoryChip, height, preprocessed: [], early: flatten(t), main: [] }
}
