/**
 * The words of a run as a list, for tests that change some of them.
 * @module
 */
import { IS_IMAGE, type MemoryWords, READ_ONLY } from '../chips/memory/trace.ts'

export interface MemoryWord {
  readonly address: number
  readonly isImage: boolean
  readonly readOnly: boolean
  readonly initial: number
  readonly final: number
  readonly lastShard: number
}

export const wordList = ({ length, address, flags, initial, final, lastShard }: MemoryWords): MemoryWord[] =>
  Array.from({ length }, (_, i) => ({
    address: address[i]!,
    isImage: (flags[i]! & IS_IMAGE) !== 0,
    readOnly: (flags[i]! & READ_ONLY) !== 0,
    initial: initial[i]!,
    final: final[i]!,
    lastShard: lastShard[i]!,
  }))

export const wordColumns = (words: readonly MemoryWord[]): MemoryWords => ({
  length: words.length,
  address: Uint32Array.from(words, w => w.address),
  flags: Uint8Array.from(words, w => (w.isImage ? IS_IMAGE : 0) | (w.readOnly ? READ_ONLY : 0)),
  initial: Uint32Array.from(words, w => w.initial),
  final: Uint32Array.from(words, w => w.final),
  lastShard: Uint32Array.from(words, w => w.lastShard),
})
