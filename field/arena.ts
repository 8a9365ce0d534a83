/**
 * The arena: the memory of a kernel backend in which the prover's columns live, and a stack allocator over it. What computes
 * on it is in `kernels.ts`.
 *
 * Pointers are byte offsets (`kernels/backend.ts`). A view is valid until the next allocation: growing the memory detaches it.
 * Take views late and do not keep them.
 *
 * @module
 */
import { DIGEST_WORDS } from './hash.ts'
import type { KernelBackend, Ptr } from './kernels/backend.ts'

export type { Ptr } from './kernels/backend.ts'

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
  readonly #backend: KernelBackend
  #top: Mark
  #peak: number
  readonly #columns = new WeakMap<ArrayLike<number>, Ptr>()

  constructor(backend: KernelBackend) {
    this.#backend = backend
    this.#top = backend.start
    this.#peak = backend.start
  }

  /** Bytes of the whole memory now. */
  get byteLength(): number {
    return this.#backend.byteLength
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
    if (mark < this.#backend.start || mark > this.#top)
      throw new RangeError(`release(${mark}) with ${this.#top} in use`)
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
    const { maxBytes, byteLength } = this.#backend
    if (top > maxBytes) throw new ArenaLimitError(top, maxBytes)
    if (top > byteLength && !this.#backend.grow(top)) throw new ArenaLimitError(top, byteLength)
    this.#top = top
    this.#peak = Math.max(this.#peak, top)
    return ptr
  }

  /** n digests, 8 words each. */
  allocDigests(n: number): Ptr {
    return this.alloc(DIGEST_WORDS * n)
  }

  /** n base columns of `height` words each, in one go. */
  allocColumns(n: number, height: number): Ptr[] {
    return Array.from({ length: n }, () => this.alloc(height))
  }

  /**
   * Uninitialised columns as views, to be filled; valid until the next allocation. `store` knows their places afterwards, too, as
   * long as they are not released.
   */
  newColumns(count: number, height: number): Uint32Array[] {
    return this.allocColumns(count, height).map(ptr => {
      const column = this.view(ptr, height)
      this.#columns.set(column, ptr)
      return column
    })
  }

  /** Copies words into fresh space, but those of `newColumns`, which are here already. @returns where they are */
  store(words: ArrayLike<number>): Ptr {
    const place = this.#columns.get(words)
    if (place !== undefined && place >= this.#top) throw new RangeError('this column was released')
    if (place !== undefined) return place
    const ptr = this.alloc(words.length)
    this.view(ptr, words.length).set(words)
    return ptr
  }

  /** A list of addresses, in fresh space, as kernels take it. */
  storeAddresses(addresses: readonly Ptr[]): Ptr {
    const ptr = this.alloc((addresses.length * this.#backend.addressBytes) / 4)
    this.#backend.storeAddresses(ptr, addresses)
    return ptr
  }

  view(ptr: Ptr, words: number): Uint32Array {
    return this.#backend.view(ptr, words)
  }
}
