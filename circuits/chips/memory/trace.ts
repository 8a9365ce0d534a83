/**
 * Fills the sorted memory table: every word of the image and every touched word of a run, by address, cut into pieces.
 * @module
 */

import { allocateCells, flatten, type Table, tableHeight } from '@zkmips/air/table'
import { GrowableU32 } from '@zkmips/emulator/memory/growable'
import { forEachImageWord, type ProgramImage } from '@zkmips/emulator/program/image'
import type { TouchedWords } from '@zkmips/emulator/trace/trace-types'
import { memoryChip, memoryColumns } from './air.ts'

/**
 * Words of a run, initial and final, by ascending address: a column for each property, because a run may have millions. Plain data, which
 * can be posted to workers.
 */
export interface MemoryWords {
  readonly length: number
  /** Word addresses. */
  readonly address: Uint32Array
  /** IS_IMAGE and READ_ONLY. */
  readonly flags: Uint8Array
  readonly initial: Uint32Array
  readonly final: Uint32Array
  readonly lastShard: Uint32Array
}

/** In `flags`. */
export const IS_IMAGE = 1
export const READ_ONLY = 2

/** All words of a run, by ascending address: the image's and the touched ones. */
export function memoryWords(image: ProgramImage, touched: TouchedWords): MemoryWords {
  const [address, initial, final, lastShard] = Array.from({ length: 4 }, () => new GrowableU32())
  const flags = new GrowableU32()
  let k = 0
  const push = (word: number, flag: number, before: number, after: number, shard: number): void => {
    address!.push(word)
    flags.push(flag)
    initial!.push(before)
    final!.push(after)
    lastShard!.push(shard)
  }
  const pushTouched = (isImage: boolean): void => {
    const before = isImage ? touched.initialValue[k]! : 0
    push(touched.address[k]!, isImage ? IS_IMAGE : 0, before, touched.finalValue[k]!, touched.lastShard[k]!)
    k++
  }
  forEachImageWord(image, (wordAddress, value, readOnly) => {
    while (k < touched.length && touched.address[k]! < wordAddress) pushTouched(false)
    if (k < touched.length && touched.address[k] === wordAddress) pushTouched(true)
    else push(wordAddress, IS_IMAGE | (readOnly ? READ_ONLY : 0), value, value, 0)
  })
  while (k < touched.length) pushTouched(false)
  return {
    length: address!.length,
    address: address!.toArray(),
    flags: Uint8Array.from(flags.toArray()),
    initial: initial!.toArray(),
    final: final!.toArray(),
    lastShard: lastShard!.toArray(),
  }
}

/** One piece's table; `words` is not empty and sorted. */
export function fillMemory(words: MemoryWords, fixed?: number): Table {
  const { length, address, flags, initial, final } = words
  const height = tableHeight(length, 1, fixed)
  const t = allocateCells(memoryColumns, height)
  t.real.fill(1, 0, length)
  t.lastShard.set(words.lastShard)
  for (let i = 0; i < length; i++) {
    t.addressHigh[i] = address[i]! >>> 14
    t.addressLow[i] = address[i]! & 0x3fff
    t.sameHigh[i] = Number(i + 1 < length && address[i + 1]! >>> 14 === address[i]! >>> 14)
    t.isImage[i] = flags[i]! & IS_IMAGE
    t.readOnly[i] = (flags[i]! & READ_ONLY) >>> 1
    t.initialLow[i] = initial[i]! & 0xffff
    t.initialHigh[i] = initial[i]! >>> 16
    t.finalLow[i] = final[i]! & 0xffff
    t.finalHigh[i] = final[i]! >>> 16
  }
  const last = address[length - 1]!
  t.addressHigh.fill(last >>> 14, length)
  t.addressLow.fill(last & 0x3fff, length)
  return { chip: memoryChip, height, preprocessed: [], early: flatten(t), main: [] }
}
