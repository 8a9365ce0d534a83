/** A u32 for every word of memory, sparse: pages are allocated when they are first written. Fresh entries are 0. */

const PAGE_BITS = 14
const PAGE_WORDS = 1 << PAGE_BITS
const PAGE_MASK = PAGE_WORDS - 1

// Shared by all pages never written; nothing may write to it.
const ZERO_PAGE = new Uint32Array(PAGE_WORDS)

export class WordTable {
  readonly #pages: Uint32Array[] = new Array(1 << (30 - PAGE_BITS)).fill(ZERO_PAGE)

  /** @param wordAddress byte address / 4, below 2^30 */
  get(wordAddress: number): number {
    return this.#pages[wordAddress >>> PAGE_BITS]![wordAddress & PAGE_MASK]!
  }

  set(wordAddress: number, value: number): void {
    let page = this.#pages[wordAddress >>> PAGE_BITS]!
    if (page === ZERO_PAGE) {
      page = new Uint32Array(PAGE_WORDS)
      this.#pages[wordAddress >>> PAGE_BITS] = page
    }
    page[wordAddress & PAGE_MASK] = value
  }

  /** Sets all words from `start` to below `end`. */
  fill(start: number, end: number, value: number): void {
    for (let at = start; at < end; ) {
      // Allocates the page.
      this.set(at, value)
      const next = Math.min(end, (at | PAGE_MASK) + 1)
      this.#pages[at >>> PAGE_BITS]!.fill(value, at & PAGE_MASK, ((next - 1) & PAGE_MASK) + 1)
      at = next
    }
  }

  /** Word addresses of the entries that are not 0, ascending. */
  *keys(): Generator<number> {
    for (let page = 0; page < this.#pages.length; page++) {
      const values = this.#pages[page]!
      if (values === ZERO_PAGE) continue
      for (let i = 0; i < PAGE_WORDS; i++) if (values[i] !== 0) yield page * PAGE_WORDS + i
    }
  }
}
