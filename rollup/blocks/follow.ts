/**
 * Follows a chain: each new block is executed, and what comes of it is an event. The chain may change under way (a reorganisation:
 * goes back to the last common block), and the node may stop answering (asked again, with growing waits); neither is ever taken for
 * a verdict about a block.
 *
 * How blocks are read and executed is the source's business (follow-node.ts).
 * @module
 */
import type { Hex } from '../hex.ts'
import { sleep } from '../l1/sleep.ts'

/** A block that was followed. */
export interface Followed {
  readonly number: bigint
  readonly hash: Hex
}

/** A field of the header in which the node's block and the executed one differ. */
export interface Difference {
  readonly field: string
  readonly node: Hex | undefined
  /** Undefined where the execution made no header. */
  readonly executed: Hex | undefined
}

/** What executing blocks gave. */
export type Verdict =
  | {
      readonly verdict: 'equal'
      readonly hash: Hex
      readonly transactions: number
      readonly gasUsed: bigint
      readonly steps: number
    }
  | {
      readonly verdict: 'different'
      readonly hash: Hex
      readonly message: string
      readonly differences: readonly Difference[]
    }

/**
 * Passing: the node does not answer now. Lasting: this block cannot be executed. Fatal: none can, as the options are. What is none of
 * these is a bug, and is thrown at once.
 */
export type ErrorKind = 'passing' | 'lasting' | 'fatal' | 'bug'

export interface FollowSource {
  /** The number of the chain's last block. */
  head(): Promise<bigint>
  /** Undefined where the node does not have it. */
  block(number: bigint): Promise<{ readonly hash: Hex; readonly parentHash: Hex } | undefined>
  /** Executes blocks first to last in one run. The hash is that of the last block as it was executed. */
  execute(first: bigint, last: bigint): Promise<Verdict>
  kindOf(error: unknown): ErrorKind
}

export interface FollowOptions {
  /** The first block, where nothing was followed before; the chain's last unless given, and no earlier than 1. */
  readonly from?: bigint
  /** The last block; without an end unless given. */
  readonly to?: bigint
  /** What was followed before, in order and without gaps: it goes on after the last of them. */
  readonly history?: readonly Followed[]
  /** Most blocks of one run; 1 unless given. */
  readonly span?: number
  /** Milliseconds between two looks for a new block. */
  readonly poll?: number
  /** How often a block is tried before it is left unchecked. */
  readonly attempts?: number
  /** Milliseconds of the first wait after an error; they double. */
  readonly retryDelay?: number
  readonly signal?: AbortSignal
}

export type FollowEvent =
  | ({ readonly kind: 'blocks'; readonly first: bigint; readonly last: bigint; readonly seconds: number } & (
      | Verdict
      | { readonly verdict: 'unchecked'; readonly hash: Hex; readonly code: string; readonly message: string }
    ))
  /** Blocks first to last are no longer of the chain. It goes on after the ancestor; with the first known block where none is left. */
  | {
      readonly kind: 'reorganisation'
      readonly first: bigint
      readonly last: bigint
      readonly ancestor: Followed | undefined
    }
  /** There is no next block yet. */
  | { readonly kind: 'waiting'; readonly next: bigint; readonly head: bigint }
  /** An error; asked again after so many milliseconds. */
  | { readonly kind: 'trouble'; readonly code: string; readonly message: string; readonly wait: number }

/** Blocks that are remembered, so that a reorganisation of that depth can be undone. */
export const REMEMBERED = 1024
const MAX_WAIT = 30_000

/** A node that says now this and now that about a block. */
class BrokenChainError extends Error {
  readonly code = 'BROKEN_CHAIN'
  constructor(number: bigint) {
    super(`the node contradicts itself about block ${number} or its parent; it may be changing over to another chain`)
    this.name = 'BrokenChainError'
  }
}

/** The chain changed between two questions about it. */
class ChangedError extends Error {
  readonly code = 'CHAIN_CHANGED'
  constructor(number: bigint) {
    super(`the chain changed while block ${number} was executed`)
    this.name = 'ChangedError'
  }
}

export class Follower {
  readonly #source: FollowSource
  readonly #options: Required<Omit<FollowOptions, 'from' | 'to' | 'history' | 'signal'>> & FollowOptions
  readonly #history: Followed[]
  #next: bigint | undefined
  /** Milliseconds to wait before the next step. */
  #pause = 0
  #delay: number
  /** What is being executed, and how often that failed. */
  #current: Followed | undefined
  #failures = 0
  #hasExecuted = false
  #waitingFor: bigint | undefined
  /** Blocks up to this one are executed one by one: they were not equal together. */
  #singleUntil = -1n

  constructor(source: FollowSource, options: FollowOptions = {}) {
    this.#source = source
    this.#options = { span: 1, poll: 1000, attempts: 4, retryDelay: 1000, ...options }
    this.#history = [...(options.history ?? [])]
    this.#next = this.#history.length > 0 ? this.#history.at(-1)!.number + 1n : options.from
    this.#delay = this.#options.retryDelay
  }

  /** The last blocks that were followed, in order, at most `REMEMBERED`. */
  get history(): readonly Followed[] {
    return this.#history
  }

  /** Ends after the last block asked for, or when the signal says so. @throws what the source calls fatal or a bug */
  async *events(): AsyncGenerator<FollowEvent, void> {
    const { signal, to } = this.#options
    while (!signal?.aborted && !(to !== undefined && this.#next !== undefined && this.#next > to)) {
      if (this.#pause > 0) await sleep(this.#pause, signal)
      this.#pause = 0
      if (signal?.aborted) return
      const event = await this.#step().catch(error => this.#failed(error))
      if (event) yield event
    }
  }

  /** @returns undefined where there is nothing to say */
  async #step(): Promise<FollowEvent | undefined> {
    const head = await this.#source.head()
    // Block 0 has no parent to be executed on.
    this.#next ??= head > 0n ? head : 1n
    const gone = await this.#lookBack(head)
    if (gone) return gone
    const next = this.#next
    const found = next > head ? undefined : await this.#source.block(next)
    if (found === undefined) return this.#wait(head)
    this.#waitingFor = undefined
    const blocks = await this.#blocksFrom({ number: next, ...found }, head)
    const started = performance.now()
    const last = blocks.at(-1)!
    const verdict = await this.#source.execute(next, last.number)
    if (verdict.hash !== last.hash) {
      if (await this.#agrees(last)) throw new BrokenChainError(last.number)
      // The next step sees what is gone; after a wait, since a node may go on like this.
      throw new ChangedError(last.number)
    }
    if (verdict.verdict === 'different' && blocks.length > 1) {
      this.#singleUntil = last.number
      return undefined
    }
    this.#advance(blocks)
    this.#hasExecuted = true
    const seconds = (performance.now() - started) / 1000
    return { kind: 'blocks', first: next, last: last.number, seconds, ...verdict }
  }

  /** The blocks of the next run, which follow one another. */
  async #blocksFrom(first: Followed & { readonly parentHash: Hex }, head: bigint): Promise<readonly Followed[]> {
    const parent = this.#history.at(-1)
    this.#begin(first)
    if (parent !== undefined && first.parentHash !== parent.hash) throw new BrokenChainError(first.number)
    const { span, to = head } = this.#options
    const blocks: Followed[] = [first]
    if (first.number <= this.#singleUntil || this.#failures > 0) return blocks
    while (blocks.length < span) {
      const before = blocks.at(-1)!
      const number = before.number + 1n
      if (number > head || number > to) break
      const block = await this.#source.block(number)
      if (block === undefined || block.parentHash !== before.hash) break
      blocks.push({ number, hash: block.hash })
    }
    return blocks
  }

  #begin({ number, hash }: Followed): void {
    if (this.#current?.hash === hash) return
    this.#current = { number, hash }
    this.#failures = 0
  }

  #advance(blocks: readonly Followed[]): void {
    this.#history.push(...blocks)
    this.#history.splice(0, this.#history.length - REMEMBERED)
    this.#next = blocks.at(-1)!.number + 1n
    this.#current = undefined
    this.#failures = 0
    this.#delay = this.#options.retryDelay
  }

  #wait(head: bigint): FollowEvent | undefined {
    this.#pause = this.#options.poll
    this.#delay = this.#options.retryDelay
    const next = this.#next!
    if (this.#waitingFor === next) return undefined
    this.#waitingFor = next
    return { kind: 'waiting', next, head }
  }

  /**
   * Looks whether the newest known block that the node should have is still of its chain. A node that only lags behind, as after a
   * restart, has no block in its place.
   */
  async #lookBack(head: bigint): Promise<FollowEvent | undefined> {
    const known = this.#history
    let at = known.findLastIndex(({ number }) => number <= head)
    if (at < 0 || (await this.#agrees(known[at]!)) !== false) return undefined
    while (at >= 0 && (await this.#agrees(known[at]!)) !== true) at--
    const [first, last] = [known[at + 1]!.number, known.at(-1)!.number]
    known.length = at + 1
    this.#next = first
    this.#waitingFor = undefined
    return { kind: 'reorganisation', first, last, ancestor: known.at(-1) }
  }

  /** @returns undefined where the node has no such block */
  async #agrees({ number, hash }: Followed): Promise<boolean | undefined> {
    const block = await this.#source.block(number)
    return block && block.hash === hash
  }

  #kindOf(error: unknown): ErrorKind {
    if (error instanceof ChangedError) return 'passing'
    return error instanceof BrokenChainError ? 'lasting' : this.#source.kindOf(error)
  }

  #failed(error: unknown): FollowEvent | undefined {
    const { signal, attempts } = this.#options
    if (signal?.aborted) return undefined
    const kind = this.#kindOf(error)
    // What is wrong from the beginning is not a whim of the node.
    if (kind === 'bug' || (kind === 'fatal' && !this.#hasExecuted)) throw error
    const { message } = error as Error
    const code = String((error as { code?: unknown }).code)
    const current = this.#current
    if (kind !== 'passing' && current !== undefined && ++this.#failures >= attempts) {
      if (kind === 'fatal') throw error
      this.#advance([current])
      const { number, hash } = current
      return { kind: 'blocks', first: number, last: number, seconds: 0, verdict: 'unchecked', hash, code, message }
    }
    const wait = this.#delay
    this.#pause = wait
    this.#delay = Math.min(2 * wait, MAX_WAIT)
    return { kind: 'trouble', code, message, wait }
  }
}
