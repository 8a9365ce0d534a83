/**
 * The arena: one WebAssembly memory in which the prover's columns live, and a stack allocator over it. What computes on it
 * is in `kernels.ts`.
 *
 * Pointers are byte offsets. Below `ARENA_START` lie static data and stacks of the modules (scripts/build-kernels.sh).
 * A view is valid until the next allocation: growing the memory detaches it. Take views late and do not keep them.
 *
 * @module
 */
import { EXT_DEGREE } from './extension.ts'
import { DIGEST_WORDS } from './hash.ts'

/** Byte offset into the arena, a multiple of 4. */
export type Ptr = number

export const ARENA_START = 2 ** 20

const PAGE = 65536
const MAX_PAGES = 65536
const LINE = 64

/** The arena may not grow as far as needed. */
export class ArenaLimitError extends Error {
  readonly code = 'ARENA_LIMIT'
  readonly needed: number
  readonly limit: number
  constructor(needed: number, limit: number) {
    super(
      `the prover needs ${Math.ceil(needed / 2 ** 20)} MiB but may use ${Math.floor(limit / 2 ** 20)} MiB: ` +
        'prove smaller shards or allow more memory',
    )
    this.needed = needed
    this.limit = limit
  }
}

/** A position of the allocator, to be given back to `release`. */
export type Mark = number

export class Arena {
  readonly memory: WebAssembly.Memory
  /** Bytes the whole memory may grow to. */
  readonly maxBytes: number
  #top: Mark = ARENA_START
  #peak = ARENA_START

  /** @param maxBytes at most 4 GiB */
  constructor(maxBytes: number) {
    this.maxBytes = Math.min(maxBytes, PAGE * MAX_PAGES)
    this.memory = new WebAssembly.Memory({ initial: ARENA_START / PAGE, maximum: MAX_PAGES })
  }

  /** Most bytes in use at any time so far, static regions included. */
  get peakBytes(): number {
    return this.#peak
  }

  mark(): Mark {
    return this.#top
  }

  /** Frees everything allocated since `mark`. */
  release(mark: Mark): void {
    if (mark < ARENA_START || mark > this.#top) throw new RangeError(`release(${mark}) with ${this.#top} in use`)
    this.#top = mark
  }

  /**
   * Uninitialised space for `words` u32, aligned to a cache line. Consecutive allocations of a power of two are one line
   * further apart than that, so that the same row of many columns does not fall into one cache set.
   * @throws ArenaLimitError
   */
  alloc(words: number): Ptr {
    const ptr = this.#top
    const top = ptr + Math.ceil((4 * words) / LINE) * LINE + LINE
    if (top > this.maxBytes) throw new ArenaLimitError(top, this.maxBytes)
    const missing = top - this.memory.buffer.byteLength
    if (missing > 0) this.#grow(Math.ceil(missing / PAGE), top)
    this.#top = top
    this.#peak = Math.max(this.#peak, top)
    return ptr
  }

  /** A planar vector of n extension elements: coefficient k of element i is word k·n + i. */
  allocExt(n: number): Ptr {
    return this.alloc(EXT_DEGREE * n)
  }

  /** n digests, 8 words each. */
  allocDigests(n: number): Ptr {
    return this.alloc(DIGEST_WORDS * n)
  }

  /** n base columns of `height` words each, in one go. */
  allocColumns(n: number, height: number): Ptr[] {
    return Array.from({ length: n }, () => this.alloc(height))
  }

  /** Copies words into fresh space. */
  store(words: ArrayLike<number>): Ptr {
    const ptr = this.alloc(words.length)
    this.view(ptr, words.length).set(words)
    return ptr
  }

  view(ptr: Ptr, words: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, ptr, words)
  }

  #grow(pages: number, needed: number): void {
    try {
      this.memory.grow(pages)
    } catch {
      throw new ArenaLimitError(needed, this.memory.buffer.byteLength)
    }
  }
}
