/**
 * The initial memory of a program: its segments and the initial stack, and from it the initial state. Reading an ELF into it
 * is `elf.ts`.
 *
 * Invariants (kept by whoever makes an image): segments do not overlap; those of the program end at or below the heap; no
 * word has bytes of both a read-only and a writable segment.
 */
import { INITIAL_STACK_POINTER, REG_SP } from '@zkmips/isa/syscalls'
import { MachineState } from '../machine/state.ts'
import { Memory } from '../memory/memory.ts'

export interface Segment {
  /** Byte address. */
  readonly address: number
  /** The bytes of the file; from their end to `memSize` the segment is zero. */
  readonly bytes: Uint8Array
  readonly memSize: number
  readonly writable: boolean
  readonly executable: boolean
}

/** Plain data, so that it can be posted to workers. */
export interface ProgramImage {
  /** Byte address of the first instruction. */
  readonly entry: number
  /** By ascending address; the last one is the initial stack. */
  readonly segments: readonly Segment[]
}

export interface ImageWord {
  readonly wordAddress: number
  readonly value: number
  /** The word has a byte of a segment that is not writable. */
  readonly readOnly: boolean
  /** The word is read-only and has a byte of an executable segment. */
  readonly executable: boolean
}

/** The initial stack as Cannon writes it: argc, argv, one environment string, auxiliary vector, strings. */
export function initialStack(): Segment {
  const address = INITIAL_STACK_POINTER
  const random = address + 40
  const environment = random + 16
  const name = environment + 28
  const AT_PAGESZ = 6
  const AT_RANDOM = 25
  const words = [1, name, 0, environment, 0, AT_PAGESZ, 4096, AT_RANDOM, random, 0]
  const bytes = new Uint8Array(name + 12 - address)
  const view = new DataView(bytes.buffer)
  for (const [i, word] of words.entries()) view.setUint32(4 * i, word)
  const text = (at: number, string: string) => bytes.set(new TextEncoder().encode(string), at - address)
  text(random, '4;byfairdiceroll')
  text(environment, 'GODEBUG=memprofilerate=0')
  text(name, 'op-program')
  return { address, bytes, memSize: bytes.length, writable: true, executable: false }
}

/** First word and word after the last of a segment's memory, as word addresses. */
export function wordRange({ address, memSize }: Segment): { readonly start: number; readonly end: number } {
  return { start: Math.floor(address / 4), end: Math.ceil((address + memSize) / 4) }
}

/** Word addresses from `start` to below `end`. */
export interface WordRange {
  readonly start: number
  readonly end: number
}

/** The ranges of words that a provable program may execute: those of read-only executable segments. */
export function codeRanges(image: ProgramImage): WordRange[] {
  return image.segments.filter(({ writable, executable }) => executable && !writable).map(wordRange)
}

/** The words that no provable program writes: those of read-only segments. */
export function readOnlyRanges(image: ProgramImage): WordRange[] {
  return image.segments.filter(({ writable }) => !writable).map(wordRange)
}

/** The memory at step 0. */
export function initialMemory(image: ProgramImage): Memory {
  const memory = new Memory()
  for (const { address, bytes } of image.segments) memory.writeBytes(address, bytes)
  return memory
}

/** @param state a fresh one, or one whose memory lies elsewhere */
export function initialState(image: ProgramImage, state = new MachineState()): MachineState {
  for (const { address, bytes } of image.segments) state.memory.writeBytes(address, bytes)
  state.pc = image.entry
  state.nextPC = image.entry + 4
  state.registers[REG_SP] = INITIAL_STACK_POINTER
  return state
}

/**
 * The words that the initial memory takes from the image, by ascending address, each once: all words of read-only segments,
 * and the words of writable segments that are not 0 (a writable word that is 0 is like any other word of fresh memory).
 */
export function imageWords(image: ProgramImage): ImageWord[] {
  const code = codeRanges(image)
  const words: ImageWord[] = []
  forEachImageWord(image, (wordAddress, value, readOnly) => {
    const executable = readOnly && code.some(({ start, end }) => start <= wordAddress && wordAddress < end)
    words.push({ wordAddress, value, readOnly, executable })
  })
  return words
}

/** Visits them without an object for each. */
export function forEachImageWord(
  image: ProgramImage,
  visit: (wordAddress: number, value: number, readOnly: boolean) => void,
): void {
  const memory = initialMemory(image)
  let next = 0
  for (const segment of image.segments) {
    const { start, end } = wordRange(segment)
    for (let wordAddress = Math.max(start, next); wordAddress < end; wordAddress++) {
      const value = memory.load(wordAddress * 4)
      if (!segment.writable || value !== 0) visit(wordAddress, value, !segment.writable)
    }
    next = Math.max(next, end)
  }
}
