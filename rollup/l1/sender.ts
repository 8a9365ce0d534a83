/**
 * Sends transactions for an agent until each has an end: in a block with enough blocks on top, or refused.
 *
 * Nonces are given out in order, one transaction each. Every signed form is in the journal before it is sent. A transaction that
 * stays out of blocks is sent again with a higher fee, under the same nonce, so at most one of its forms ever has an effect; one
 * whose block is reorganised away is sent again as it was. What was under way when the process ended is taken up at the start.
 */
import { type Address, type Hex, keccak256, type TransactionReceipt } from 'viem'
import type { Chain } from './chain.ts'
import { type ContractRevert, revertOf } from './contract-errors.ts'
import type { Journal, JournalEntry, SignedVariant } from './journal.ts'
import type { Signer } from './signer.ts'

export interface TransactionRequest {
  /** What it is for; a request with the key of one under way joins that. */
  readonly key: string
  /** For people. */
  readonly what: string
  readonly to: Address
  readonly data: Hex
  /** Wei. */
  readonly value?: bigint
}

export type SenderErrorCode =
  | 'REFUSED_BY_CONTRACT'
  | 'TRANSACTION_REVERTED'
  | 'BALANCE_TOO_LOW'
  | 'FEE_TOO_HIGH'
  | 'NONCE_TAKEN'
  | 'STOPPED'

export class SenderError extends Error {
  readonly code: SenderErrorCode
  /** Of REFUSED_BY_CONTRACT. */
  readonly revert: ContractRevert | undefined
  constructor(code: SenderErrorCode, message: string, options: ErrorOptions & { revert?: ContractRevert } = {}) {
    super(message, options)
    this.name = 'SenderError'
    this.code = code
    this.revert = options.revert
  }
}

export interface SenderOptions {
  readonly chain: Chain
  readonly signer: Signer
  readonly journal: Journal
  /** Blocks that must have a transaction below them or in them before it counts as done; at least 1. */
  readonly confirmations?: number
  /** Transactions under way at the same time. */
  readonly maxPending?: number
  /** Milliseconds between two looks at a transaction. */
  readonly pollInterval?: number
  /** Milliseconds out of blocks after which the fee is raised. */
  readonly bumpAfter?: number
  /** Wei per gas that is never exceeded. */
  readonly maxFeePerGas?: bigint
  readonly signal: AbortSignal
  readonly onEvent?: (event: SenderEvent) => void
}

export interface SenderEvent {
  readonly kind: 'sent' | 'raised fee' | 'sent again' | 'done' | 'reverted' | 'nonce taken' | 'trouble'
  readonly key: string
  readonly what: string
  readonly nonce: number
  readonly hash?: Hex
  readonly gasUsed?: bigint
  readonly error?: unknown
}

/** Nodes take a replacement from 10 % more on; some want more. */
const RAISE_PERCENT = 25n
/** Above the node's estimate: what a transaction does may change until it is in a block, and storage refunds come after. */
const GAS_MARGIN_PERCENT = 25n
/** Looks in a row that must find the nonce used, and none of our forms: a node may know the one before the other. */
const LOOKS_UNTIL_TAKEN = 5

export class TransactionSender {
  readonly address: Address
  readonly #options: Required<Omit<SenderOptions, 'onEvent'>> & Pick<SenderOptions, 'onEvent'>
  readonly #underWay = new Map<string, Promise<TransactionReceipt>>()
  readonly #nonces = new Set<number>()
  #waiting: (() => void)[] = []
  #slots: number
  #signing: Promise<unknown> = Promise.resolve()

  constructor(options: SenderOptions) {
    const defaults = { confirmations: 1, maxPending: 8, pollInterval: 2000, bumpAfter: 60_000 }
    this.#options = { ...defaults, maxFeePerGas: 500n * 10n ** 9n, ...options }
    this.address = options.signer.address
    this.#slots = this.#options.maxPending
    for (const entry of options.journal.entries()) {
      this.#slots--
      this.#nonces.add(entry.nonce)
      this.#keep(entry.key, this.#finish(entry))
    }
  }

  /** Number of transactions under way. */
  get pending(): number {
    return this.#underWay.size
  }

  isUnderWay(key: string): boolean {
    return this.#underWay.has(key)
  }

  /** Waits for everything that is under way, however it ends. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.values())
  }

  /**
   * @returns the receipt of a transaction that succeeded
   * @throws SenderError; with REFUSED_BY_CONTRACT, BALANCE_TOO_LOW and FEE_TOO_HIGH nothing was sent. Errors of the node's, if
   * nothing was sent
   */
  send(request: TransactionRequest): Promise<TransactionReceipt> {
    return this.#underWay.get(request.key) ?? this.#keep(request.key, this.#start(request))
  }

  #keep(key: string, end: Promise<TransactionReceipt>): Promise<TransactionReceipt> {
    const kept = end.finally(() => {
      this.#underWay.delete(key)
    })
    // Whoever wants to know awaits it; what was taken up from the journal nobody may await.
    kept.catch(() => undefined)
    this.#underWay.set(key, kept)
    return kept
  }

  async #start(request: TransactionRequest): Promise<TransactionReceipt> {
    await this.#takeSlot()
    let entry: JournalEntry
    try {
      entry = await this.#prepare(request)
    } catch (error) {
      this.#freeSlot()
      throw error
    }
    await this.#broadcast(entry, 'sent')
    return this.#finish(entry)
  }

  /** Simulates, gives a nonce, signs, and writes it down. */
  async #prepare(request: TransactionRequest): Promise<JournalEntry> {
    const { chain, journal, signal } = this.#options
    const { key, what, to, data, value = 0n } = request
    const estimate = await chain.client.estimateGas({ account: this.address, to, data, value }).catch(error => {
      throw this.#simulationError(error, what)
    })
    const gas = (estimate * (100n + GAS_MARGIN_PERCENT)) / 100n
    const fees = await this.#fees()
    const balance = await chain.client.getBalance({ address: this.address })
    const needed = value + gas * fees.maxFeePerGas
    if (balance < needed) throw this.#tooPoor(what, balance, needed)
    return this.#inTurn(async () => {
      const nonce = await this.#nextNonce()
      const fixed = { key, what, from: this.address, nonce, to, data, value: `${value}`, gas: `${gas}` }
      const variant = await this.#sign(fixed, fees)
      signal.throwIfAborted()
      const entry = { ...fixed, variants: [variant] }
      journal.put(entry)
      this.#nonces.add(nonce)
      return entry
    })
  }

  /** What the chain has counted, or what follows what is under way. */
  async #nextNonce(): Promise<number> {
    let nonce = await this.#options.chain.client.getTransactionCount({ address: this.address, blockTag: 'latest' })
    while (this.#nonces.has(nonce)) nonce++
    return nonce
  }

  async #sign(fixed: Omit<JournalEntry, 'variants'>, fees: Fees): Promise<SignedVariant> {
    const { nonce, to, data } = fixed
    const { chainId } = this.#options.chain
    const amounts = { value: BigInt(fixed.value), gas: BigInt(fixed.gas), ...fees }
    const raw = await this.#options.signer.sign({ chainId, nonce, to, data, ...amounts })
    const { maxFeePerGas, maxPriorityFeePerGas } = fees
    return {
      hash: keccak256(raw),
      raw,
      maxFeePerGas: `${maxFeePerGas}`,
      maxPriorityFeePerGas: `${maxPriorityFeePerGas}`,
    }
  }

  async #fees(): Promise<Fees> {
    const { chain, maxFeePerGas: limit } = this.#options
    const { maxFeePerGas, maxPriorityFeePerGas } = await chain.client.estimateFeesPerGas()
    if (maxFeePerGas > limit) {
      const message = `L1 asks for ${maxFeePerGas} wei per gas, and the limit is ${limit}; raise it if that is worth it`
      throw new SenderError('FEE_TOO_HIGH', message)
    }
    return { maxFeePerGas, maxPriorityFeePerGas }
  }

  /** Looks after a transaction until its end. Errors of the node's are no end. */
  async #finish(entry: JournalEntry): Promise<TransactionReceipt> {
    const { journal, signal, pollInterval } = this.#options
    const watched = { entry, sentAt: Date.now(), missed: 0 }
    try {
      for (;;) {
        if (signal.aborted) throw new SenderError('STOPPED', `stopped while ${entry.what} was under way`)
        const receipt = await this.#look(watched).catch(error => {
          if (error instanceof SenderError) throw error
          this.#report('trouble', watched.entry, { error })
          return undefined
        })
        if (receipt !== undefined) {
          journal.remove(entry.nonce)
          return this.#end(watched.entry, receipt)
        }
        await sleep(pollInterval, signal)
      }
    } catch (error) {
      if (error instanceof SenderError && error.code === 'NONCE_TAKEN') journal.remove(entry.nonce)
      throw error
    } finally {
      this.#nonces.delete(entry.nonce)
      this.#freeSlot()
    }
  }

  #end(entry: JournalEntry, receipt: TransactionReceipt): TransactionReceipt {
    const { transactionHash: hash, gasUsed } = receipt
    this.#report(receipt.status === 'success' ? 'done' : 'reverted', entry, { hash, gasUsed })
    if (receipt.status === 'success') return receipt
    const message = `${entry.what}: the transaction ${hash} reverted, though its simulation did not: L1 has changed in between`
    throw new SenderError('TRANSACTION_REVERTED', message)
  }

  /** One look. @returns the receipt, once it has enough blocks on top */
  async #look(watched: Watched): Promise<TransactionReceipt | undefined> {
    const { client } = this.#options.chain
    const { entry } = watched
    const receipt = await this.#findReceipt(entry)
    if (receipt !== undefined) {
      watched.missed = 0
      const head = await client.getBlockNumber()
      return head - receipt.blockNumber + 1n >= this.#options.confirmations ? receipt : undefined
    }
    const count = await client.getTransactionCount({ address: this.address, blockTag: 'latest' })
    if (count > entry.nonce) {
      if (++watched.missed < LOOKS_UNTIL_TAKEN) return undefined
      this.#report('nonce taken', entry, {})
      const message = `${entry.what}: another transaction of ${this.address} took nonce ${entry.nonce}; does somebody else use the key?`
      throw new SenderError('NONCE_TAKEN', message)
    }
    watched.missed = 0
    if (Date.now() - watched.sentAt >= this.#options.bumpAfter) await this.#raise(watched)
    else if (!(await this.#isKnown(entry))) await this.#broadcast(entry, 'sent again')
    return undefined
  }

  async #findReceipt(entry: JournalEntry): Promise<TransactionReceipt | undefined> {
    for (const { hash } of entry.variants.toReversed()) {
      const receipt = await this.#options.chain.client.getTransactionReceipt({ hash }).catch(ifNotFound)
      if (receipt !== undefined) return receipt
    }
    return undefined
  }

  async #isKnown(entry: JournalEntry): Promise<boolean> {
    const { hash } = entry.variants.at(-1)!
    return (await this.#options.chain.client.getTransaction({ hash }).catch(ifNotFound)) !== undefined
  }

  async #raise(watched: Watched): Promise<void> {
    const { entry } = watched
    const { chain, maxFeePerGas: limit, journal } = this.#options
    watched.sentAt = Date.now()
    const last = entry.variants.at(-1)!
    const now = await chain.client.estimateFeesPerGas()
    const atLeast = (before: string, estimate: bigint) =>
      max((BigInt(before) * (100n + RAISE_PERCENT)) / 100n + 1n, estimate)
    const maxFeePerGas = atLeast(last.maxFeePerGas, now.maxFeePerGas)
    if (maxFeePerGas > limit) {
      // The node may have dropped it in the meantime.
      await this.#broadcast(entry, 'sent again')
      return
    }
    const maxPriorityFeePerGas = atLeast(last.maxPriorityFeePerGas, now.maxPriorityFeePerGas)
    const fees = { maxFeePerGas, maxPriorityFeePerGas: min(maxPriorityFeePerGas, maxFeePerGas) }
    watched.entry = { ...entry, variants: [...entry.variants, await this.#sign(entry, fees)] }
    journal.put(watched.entry)
    await this.#broadcast(watched.entry, 'raised fee')
  }

  /** That a node does not take it is no end: it may have it, or another node may, or it takes it later. */
  async #broadcast(entry: JournalEntry, kind: SenderEvent['kind']): Promise<void> {
    const { raw, hash } = entry.variants.at(-1)!
    try {
      await this.#options.chain.client.sendRawTransaction({ serializedTransaction: raw })
      this.#report(kind, entry, { hash })
    } catch (error) {
      this.#report('trouble', entry, { hash, error })
    }
  }

  #report(kind: SenderEvent['kind'], { key, what, nonce }: JournalEntry, facts: Partial<SenderEvent>): void {
    this.#options.onEvent?.({ kind, key, what, nonce, ...facts })
  }

  #simulationError(error: unknown, what: string): unknown {
    const revert = revertOf(error)
    if (revert) return new SenderError('REFUSED_BY_CONTRACT', `${what}: ${revert.sentence}`, { cause: error, revert })
    if (/insufficient funds/i.test((error as Error).message)) {
      return new SenderError('BALANCE_TOO_LOW', `${what}: ${this.address} has not enough ether; send it some`)
    }
    return error
  }

  #tooPoor(what: string, balance: bigint, needed: bigint): SenderError {
    const message = `${what}: ${this.address} has ${balance} wei and needs up to ${needed}; send it some`
    return new SenderError('BALANCE_TOO_LOW', message)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#signing.then(work)
    this.#signing = result.catch(() => undefined)
    return result
  }

  async #takeSlot(): Promise<void> {
    while (this.#slots <= 0) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#slots--
  }

  #freeSlot(): void {
    this.#slots++
    this.#waiting.shift()?.()
  }
}

interface Fees {
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

interface Watched {
  entry: JournalEntry
  /** Milliseconds of the clock when the newest form was sent. */
  sentAt: number
  /** Looks in a row that found the nonce used by something else. */
  missed: number
}

const max = (a: bigint, b: bigint) => (a > b ? a : b)
const min = (a: bigint, b: bigint) => (a < b ? a : b)

/** viem throws where a node says that it does not know a transaction. */
function ifNotFound(error: unknown): undefined {
  const { name } = error as Error
  if (name === 'TransactionReceiptNotFoundError' || name === 'TransactionNotFoundError') return undefined
  throw error
}

/** Ends early when the signal says so. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
