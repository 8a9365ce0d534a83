/**
 * The guest's memory: 2^32 bytes as big-endian words, in lazily allocated pages of words in host order. The keccak tree over
 * it is `merkle.ts`. Words that were never written are 0.
 */

export const PAGE_BITS = 16
const PAGE_WORDS = 1 << (PAGE_BITS - 2)
const PAGE_MASK = PAGE_WORDS - 1

// All pages that were never written share this one; nothing may write to it.
const ZERO_PAGE = new Int32Array(PAGE_WORDS)

export class Memory {
  /** By address >>> 16. Signed words: the interpreter computes on them, and int32 arithmetic is what engines do fastest. */
  readonly #pages: Int32Array[] = new Array(1 << (32 - PAGE_BITS)).fill(ZERO_PAGE)

  /** @param address byte address, u32 or i32; the low two bits are ignored. @returns i32 */
  loadSigned(address: number): number {
    return this.#pages[address >>> PAGE_BITS]![(address >>> 2) & PAGE_MASK]!
  }

  /** @param address byte address; the low two bits are ignored. @param value u32 or i32 */
  store(address: number, value: number): void {
    let page = this.#pages[address >>> PAGE_BITS]!
    if (page === ZERO_PAGE) {
      page = new Int32Array(PAGE_WORDS)
      this.#pages[address >>> PAGE_BITS] = page
    }
    page[(address >>> 2) & PAGE_MASK] = value
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
    for (let i = 0; i < length; i++) bytes[i] = this.loadByte(address + i)
    return bytes
  }

  writeBytes(address: number, bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) this.storeByte(address + i, bytes[i]!)
  }

  /** The pages that were written, by ascending address. Words are signed; a page may hold only zeros. */
  *pages(): Generator<{ readonly address: number; readonly words: Int32Array }> {
    for (let index = 0; index < this.#pages.length; index++) {
      const words = this.#pages[index]!
      if (words !== ZERO_PAGE) yield { address: index * 2 ** PAGE_BITS, words }
    }
  }

  clone(): Memory {
    const copy = new Memory()
    for (const { address, words } of this.pages()) copy.#pages[address >>> PAGE_BITS] = words.slice()
    return copy
  }
}
