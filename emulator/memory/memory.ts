/**
 * The guest's memory: 2^32 bytes as big-endian words, in pages of words in host order, allocated when they are first written.
 * Words that were never written are 0. What was written is marked, so that the keccak tree over the memory (`merkle.ts`)
 * rehashes only that, and the fast engine learns of writes to code it has translated.
 *
 * Invariants
 * - Before a word changes, the mark of its 64 bytes (two leaves of the tree, which are hashed together) has the dirty bit, the
 *   mark of its page is 1, and no code bit is left.
 * - 64 bytes without the dirty bit are as the tree kept with this memory has them; without a tree they are 0.
 */
import type { MemoryTree } from './merkle.ts'

export const PAGE_BITS = 16
export const PAGE_COUNT = 1 << (32 - PAGE_BITS)
export const PAGE_WORDS = 1 << (PAGE_BITS - 2)
const PAGE_MASK = PAGE_WORDS - 1

/** A mark stands for 64 bytes. */
export const MARK_BITS = 6
export const PAGE_MARKS = 1 << (PAGE_BITS - MARK_BITS)
const MARK_MASK = PAGE_MARKS - 1

/** Written since the dirty marks were last taken. */
export const MARK_DIRTY = 1
/** The fast engine has translated code from these bytes. */
export const MARK_CODE = 2

// All pages that were never written share these; nothing may write to them.
const ZERO_PAGE = new Int32Array(PAGE_WORDS)
const ZERO_MARKS = new Uint8Array(PAGE_MARKS)

/** Memory that something else reads and writes as well: the fast engine, in WebAssembly, which keeps the same marks. */
export interface LinearMemory {
  /** 2^32 bytes; words in host order. */
  readonly guest: ArrayBuffer
  /** 2^26 marks. */
  readonly marks: Uint8Array
  /** 2^16: 1 where a mark of the page has the dirty bit. */
  readonly pageMarks: Uint8Array
}

/** 64 KiB of memory that were written. */
export interface Page {
  /** Byte address, a multiple of 2^16. */
  readonly address: number
  /** i32 */
  readonly words: Int32Array
  /** One per 64 bytes: MARK_DIRTY, MARK_CODE. */
  readonly marks: Uint8Array
}

export class Memory {
  /** By address >>> 16. Signed words: the interpreter computes on them, and int32 arithmetic is what engines do fastest. */
  readonly #pages: Int32Array[] = new Array(PAGE_COUNT).fill(ZERO_PAGE)
  readonly #marks: Uint8Array[] = new Array(PAGE_COUNT).fill(ZERO_MARKS)
  readonly #pageMarks: Uint8Array
  readonly #linear: LinearMemory | undefined
  /** Called before a write to 64 bytes that have a code mark, with the byte address of the word. */
  onCodeWrite: ((address: number) => void) | undefined
  /** Called after the memory was cleared or overwritten as a whole, which takes all code marks away. */
  onReplaced: (() => void) | undefined
  /** Made by `merkle.ts` when the memory is first hashed. */
  hashTree: MemoryTree | undefined

  constructor(linear?: LinearMemory) {
    this.#linear = linear
    this.#pageMarks = linear?.pageMarks ?? new Uint8Array(PAGE_COUNT)
  }

  /** @param address byte address, u32 or i32; the low two bits are ignored. @returns i32 */
  loadSigned(address: number): number {
    return this.#pages[address >>> PAGE_BITS]![(address >>> 2) & PAGE_MASK]!
  }

  /** @param address byte address; the low two bits are ignored. @param value u32 or i32 */
  store(address: number, value: number): void {
    const page = address >>> PAGE_BITS
    if (this.#marks[page]![(address >>> MARK_BITS) & MARK_MASK] !== MARK_DIRTY) this.#firstWrite(address)
    this.#pages[page]![(address >>> 2) & PAGE_MASK] = value
  }

  #firstWrite(address: number): void {
    const page = address >>> PAGE_BITS
    if (this.#pages[page] === ZERO_PAGE) this.#allocate(page)
    const marks = this.#marks[page]!
    const mark = (address >>> MARK_BITS) & MARK_MASK
    if ((marks[mark]! & MARK_CODE) !== 0) this.onCodeWrite?.((address & ~3) >>> 0)
    marks[mark] = MARK_DIRTY
    this.#pageMarks[page] = 1
  }

  #allocate(page: number): void {
    const linear = this.#linear
    this.#pages[page] = linear
      ? new Int32Array(linear.guest, page * 2 ** PAGE_BITS, PAGE_WORDS)
      : new Int32Array(PAGE_WORDS)
    this.#marks[page] = linear
      ? linear.marks.subarray(page * PAGE_MARKS, (page + 1) * PAGE_MARKS)
      : new Uint8Array(PAGE_MARKS)
  }

  /** Takes up the pages that were written in linear memory otherwise than through this object. */
  adoptPages(): void {
    const pageMarks = this.#pageMarks
    for (let page = 0; page < PAGE_COUNT; page++) {
      if (pageMarks[page] === 1 && this.#pages[page] === ZERO_PAGE) this.#allocate(page)
    }
  }

  /** @returns the word as u32 */
  load(address: number): number {
    return this.loadSigned(address) >>> 0
  }

  loadByte(address: number): number {
    return (this.loadSigned(address) >>> (24 - (address & 3) * 8)) & 0xff
  }

  storeByte(address: number, byte: number): void {
    const shift = 24 - (address & 3) * 8
    this.store(address, (this.loadSigned(address) & ~(0xff << shift)) | ((byte & 0xff) << shift))
  }

  /** A copy of `length` bytes; addresses wrap modulo 2^32. */
  readBytes(address: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length)
    const view = new DataView(bytes.buffer)
    let i = 0
    for (; i < length && ((address + i) & 3) !== 0; i++) bytes[i] = this.loadByte(address + i)
    for (; i + 4 <= length; i += 4) view.setInt32(i, this.loadSigned(address + i))
    for (; i < length; i++) bytes[i] = this.loadByte(address + i)
    return bytes
  }

  /** Addresses wrap modulo 2^32. */
  writeBytes(address: number, bytes: Uint8Array): void {
    const { length } = bytes
    const view = new DataView(bytes.buffer, bytes.byteOffset, length)
    let i = 0
    for (; i < length && ((address + i) & 3) !== 0; i++) this.storeByte(address + i, bytes[i]!)
    for (; i + 4 <= length; i += 4) this.store(address + i, view.getInt32(i))
    for (; i < length; i++) this.storeByte(address + i, bytes[i]!)
  }

  /** The pages that were written, by ascending address; a page may hold only zeros. */
  *pages(): Generator<Page> {
    for (let index = 0; index < PAGE_COUNT; index++) {
      if (this.#pages[index] !== ZERO_PAGE) yield this.#page(index)
    }
  }

  #page(index: number): Page {
    return { address: index * 2 ** PAGE_BITS, words: this.#pages[index]!, marks: this.#marks[index]! }
  }

  /** The page with a byte address, where it was written. */
  page(address: number): Page | undefined {
    const index = address >>> PAGE_BITS
    return this.#pages[index] === ZERO_PAGE ? undefined : this.#page(index)
  }

  /** Calls `take` with every page that has dirty marks, then clears these. Only the keccak tree may do so. */
  takeDirty(take: (page: Page) => void): void {
    const pageMarks = this.#pageMarks
    for (let index = pageMarks.indexOf(1); index >= 0; index = pageMarks.indexOf(1, index + 1)) {
      if (this.#pages[index] === ZERO_PAGE) this.#allocate(index)
      const page = this.#page(index)
      take(page)
      for (let i = 0; i < PAGE_MARKS; i++) page.marks[i] = page.marks[i]! & MARK_CODE
      pageMarks[index] = 0
    }
  }

  /** A copy with memory and a tree of its own. */
  clone(): Memory {
    const copy = new Memory()
    copy.#copyPages(this)
    return copy
  }

  /** Makes this memory equal to another one. */
  copyFrom(other: Memory): void {
    this.clear()
    this.#copyPages(other)
  }

  #copyPages(other: Memory): void {
    for (const { address, words, marks } of other.pages()) {
      const index = address >>> PAGE_BITS
      if (this.#pages[index] === ZERO_PAGE) this.#allocate(index)
      this.#pages[index]!.set(words)
      const copied = this.#marks[index]!
      for (let i = 0; i < PAGE_MARKS; i++) copied[i] = marks[i]! & MARK_DIRTY
      this.#pageMarks[index] = other.#pageMarks[index]!
    }
    this.hashTree = other.hashTree?.clone()
  }

  /** All words 0, nothing marked. Pages stay allocated. */
  clear(): void {
    for (const { address, words, marks } of this.pages()) {
      words.fill(0)
      marks.fill(0)
      this.#pageMarks[address >>> PAGE_BITS] = 0
    }
    this.hashTree = undefined
    this.onReplaced?.()
  }
}
