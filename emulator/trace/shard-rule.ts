/**
 * Where a shard ends before it has as many cycles as it may have: a rule looks at what the shard has executed so far, as it is counted
 * here while the shard is recorded, and says for how long it can go on. What is counted is what fills the tables of a proof.
 * @module
 */
import { REGISTER_COUNT, SPECIAL_COUNT } from '@zkmips/isa/accesses'
import { PRECOMPILES } from '@zkmips/isa/precompiles'
import { WordTable } from '../memory/word-table.ts'
import type { WordRange } from '../program/image.ts'

/** Of the shard so far. */
export interface ShardCounts {
  readonly cycles: number
  /** Executed instructions by the kinds of the rule. */
  readonly kinds: Uint32Array
  /** Registers, special words, and the memory words that are touched and no read-only image. */
  readonly boundary: number
  /** Accesses to memory words whose last access, or the shard's beginning, was more than the rule's gap of time before. */
  readonly farAccesses: number
  /** Reads of preimages, and writes of their keys. */
  readonly reads: number
  readonly keyWrites: number
  /** Calls by precompile, in the order of `PRECOMPILES`. */
  readonly calls: Uint32Array
}

export interface ShardRule {
  /** How many kinds of instructions there are, at most 256. */
  readonly kinds: number
  /** The kind of each word of code. */
  kindsOf(code: WordRange): Uint8Array
  /** In units of access times, `isa/accesses.ts`. */
  readonly gap: number
  /** For how many more cycles the shard goes on at least, whatever they do; 0 where it ends. Asked first when the shard has none. */
  room(counts: ShardCounts): number
  /** The shard has ended with these counts. @returns the name of its template */
  end(counts: ShardCounts): string
}

/** Counts one shard after the other. */
export class ShardCounter implements ShardCounts {
  readonly kinds: Uint32Array
  readonly calls = new Uint32Array(PRECOMPILES.length)
  cycles = 0
  boundary = 0
  farAccesses = 0
  reads = 0
  keyWrites = 0
  readonly #gap: number
  /** Only those of words that the shard has touched are of this shard. */
  readonly #lastTime = new WordTable()

  constructor({ kinds, gap }: Pick<ShardRule, 'kinds' | 'gap'>) {
    this.kinds = new Uint32Array(kinds)
    this.#gap = gap
  }

  clear(): void {
    this.kinds.fill(0)
    this.calls.fill(0)
    this.cycles = 0
    this.boundary = REGISTER_COUNT + SPECIAL_COUNT
    this.farAccesses = 0
    this.reads = 0
    this.keyWrites = 0
  }

  /** A memory word that is no read-only image is accessed. */
  access(wordAddress: number, time: number, isFirst: boolean): void {
    if (time - (isFirst ? 0 : this.#lastTime.get(wordAddress)) > this.#gap) this.farAccesses++
    if (isFirst) this.boundary++
    this.#lastTime.set(wordAddress, time)
  }

  call(number: number): void {
    this.calls[PRECOMPILES.findIndex(precompile => precompile.number === number)]!++
  }
}
