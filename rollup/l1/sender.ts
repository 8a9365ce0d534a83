/**
 * Sends transactions until each has an end: in a block with enough blocks on top, or refused. Commands and agents send through this
 * and nothing else; receipts are looked at here.
 *
 * Nonces are given out in order, one transaction each. Every signed form is in the journal before it is sent. A transaction that
 * stays out of blocks is sent again with a higher fee, under the same nonce, so at most one of its forms ever has an effect. One
 * that nodes have lost, in a reorganisation or because this process ended before it was sent, is simulated anew and then sent again
 * or given up. What was under way when the process ended is taken up at the start.
 * @module
 */
import { type Address, type Hex, keccak256, type TransactionReceipt } from 'viem'
import type { L1 } from './client.ts'
import { L1Error } from './errors.ts'
import type { Journal, JournalEntry, SignedVariant } from './journal.ts'
import { type Call, type Fees, prepare, simulate } from './prepare.ts'
import type { Signer } from './signer.ts'
import { sleep } from './sleep.ts'

export interface TransactionRequest {
  /** What it is for; a request with the key of one under way joins that. Without a key it joins none. */
  readonly key?: string
  /** For people. */
  readonly what: string
  /** A creation if not given. */
  readonly to?: Address
  readonly data: Hex
  /** Wei. */
  readonly value?: bigint
}

export interface SenderOptions {
  readonly l1: L1
  readonly signer: Signer
  /** Remembers what is under way. Without one, what other processes have sent counts as under way, too: the next nonce is the node's. */
  readonly journal?: Journal
  /** Blocks that must have a transaction below them or in them before it counts as done; at least 1. */
  readonly confirmations?: number
  /** Transactions under way at the same time. */
  readonly maxPending?: number
  /** Milliseconds between two looks at a transaction. */
  readonly pollInterval?: number
  /** Milliseconds out of blocks after which the fee is raised. */
  readonly bumpAfter?: number
  /** Wei per gas that is never exceeded; none if not given. */
  readonly maxFeePerGas?: bigint
  /** Milliseconds after which a transaction that is in no block is an error, TRANSACTION_LATE; never if not given. */
  readonly lateAfter?: number
  /** Ends waiting; what is under way is left to the next start. */
  readonly signal?: AbortSignal
  readonly onEvent?: (event: SenderEvent) => void
}

export interface SenderEvent {
  readonly kind: 'sent' | 'raised fee' | 'sent again' | 'cancelled' | 'done' | 'reverted' | 'nonce taken' | 'trouble'
  readonly key: string
  readonly what: string
  readonly nonce: number
  readonly hash?: Hex
  readonly gasUsed?: bigint
  readonly error?: unknown
}

/** Nodes take a replacement from 10 % more on; some want more. */
const RAISE_PERCENT = 25n
/**
 * Looks in a row that must find the same bad news, for a node may know one thing before the other: the nonce is used, and by none of
 * our forms; or the transaction is lost, and a contract refuses it by now.
 */
const LOOKS_UNTIL_SURE = 5
const DEFAULTS = { confirmations: 1, maxPending: 8, pollInterval: 2000, bumpAfter: 60_000, lateAfter: Infinity }

/**
 * @example
 * const l1 = await L1.connect({ rpcUrl: 'http://localhost:8545' })
 * const sender = new TransactionSender({ l1, signer: signerFromFile('key') })
 * const receipt = await sender.send({ what: 'a payment', to: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', data: '0x', value: 1n })
 */
export class TransactionSender {
  readonly l1: L1
  /** Of the account. */
  readonly address: Address
  readonly #options: SenderOptions & typeof DEFAULTS
  readonly #underWay = new Map<string, Promise<TransactionReceipt>>()
  readonly #nonces = new Set<number>()
  #waiting: (() => void)[] = []
  #slots: number
  #signing: Promise<unknown> = Promise.resolve()
  #requests = 0

  constructor(options: SenderOptions) {
    this.#options = { ...DEFAULTS, ...options }
    this.l1 = options.l1
    this.address = options.signer.address
    this.#slots = this.#options.maxPending
    for (const entry of options.journal?.entries() ?? []) {
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
   * Simulates, sends, and waits for the end.
   * @returns the receipt of a transaction that succeeded
   * @throws L1Error, whose code says whether it was sent; SignerError, and nothing was sent
   */
  send(request: TransactionRequest): Promise<TransactionReceipt> {
    const key = request.key ?? `request ${++this.#requests}`
    return this.#underWay.get(key) ?? this.#keep(key, this.#start(key, request))
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

  async #start(key: string, request: TransactionRequest): Promise<TransactionReceipt> {
    await this.#takeSlot()
    let entry: JournalEntry
    try {
      entry = await this.#write(key, request)
    } catch (error) {
      this.#freeSlot()
      throw error
    }
    return this.#finish(entry, await this.#broadcast(entry, 'sent'))
  }

  /** Simulates, gives a nonce, signs, and writes it down. */
  async #write(key: string, { what, to, data, value = 0n }: TransactionRequest): Promise<JournalEntry> {
    const { l1, maxFeePerGas, journal } = this.#options
    this.#throwIfStopped(what)
    const target = to === undefined ? {} : { to }
    const { gas, fees } = await prepare(l1, this.address, { ...target, data, value }, maxFeePerGas)
    return this.#inTurn(async () => {
      const nonce = await this.#nextNonce()
      const fixed = { key, what, from: this.address, nonce, ...target, data, value: `${value}`, gas: `${gas}` }
      const entry = { ...fixed, variants: [await this.#sign({ ...fixed, variants: [] }, fees)] }
      this.#throwIfStopped(what)
      journal?.put(entry)
      this.#nonces.add(nonce)
      return entry
    })
  }

  #throwIfStopped(what: string): void {
    if (this.#options.signal?.aborted) throw new L1Error('STOPPED', `stopped before or while this was pending: ${what}`)
  }

  /** What the chain has counted, or what follows what is under way. */
  async #nextNonce(): Promise<number> {
    const { l1, journal } = this.#options
    const blockTag = journal === undefined ? 'pending' : 'latest'
    let nonce = await l1.ask(client => client.getTransactionCount({ address: this.address, blockTag }))
    while (this.#nonces.has(nonce)) nonce++
    return nonce
  }

  async #sign(entry: JournalEntry, fees: Fees, cancels = isCancelled(entry)): Promise<SignedVariant> {
    const { to, ...call } = cancels ? this.#nothing() : callOf(entry)
    const target = to === undefined ? {} : { to }
    const unsigned = { chainId: this.l1.chainId, nonce: entry.nonce, ...target, ...call, ...fees }
    const raw = await this.#options.signer.sign(unsigned)
    const { maxFeePerGas, maxPriorityFeePerGas } = fees
    const paid = { maxFeePerGas: `${maxFeePerGas}`, maxPriorityFeePerGas: `${maxPriorityFeePerGas}` }
    return { hash: keccak256(raw), raw, ...paid, ...(cancels ? { cancels } : {}) }
  }

  /** A transaction that only uses up its nonce. */
  #nothing(): Call & { readonly gas: bigint } {
    return { to: this.address, data: '0x', value: 0n, gas: 21_000n }
  }

  /**
   * Looks after a transaction until its end. Errors of the node's are no end.
   * @param notTaken why the node did not take it, if it did not
   */
  async #finish(entry: JournalEntry, notTaken?: unknown): Promise<TransactionReceipt> {
    const { journal, signal, pollInterval, lateAfter } = this.#options
    const watched: Watched = { entry, sentAt: Date.now(), badNews: 0 }
    const lateAt = Date.now() + lateAfter
    try {
      // No journal keeps it, so somebody waits for it: what the node refuses outright was not sent.
      if (notTaken !== undefined && journal === undefined && !(await this.#mayBeKnown(entry))) throw notTaken
      for (;;) {
        this.#throwIfStopped(entry.what)
        const receipt = await this.#look(watched).catch(error => {
          if (error instanceof L1Error && ENDS.has(error.code)) throw error
          this.#report('trouble', watched.entry, { error })
          return undefined
        })
        if (receipt !== undefined) return this.#end(watched.entry, receipt)
        if (Date.now() > lateAt) throw late(watched.entry, lateAfter)
        await sleep(pollInterval, signal)
      }
    } catch (error) {
      if (error instanceof L1Error && ENDS.has(error.code)) journal?.remove(entry.nonce)
      throw error
    } finally {
      this.#nonces.delete(entry.nonce)
      this.#freeSlot()
    }
  }

  #end(entry: JournalEntry, receipt: TransactionReceipt): TransactionReceipt {
    const { transactionHash: hash, gasUsed, status } = receipt
    if (entry.variants.some(variant => variant.hash === hash && variant.cancels)) {
      this.#report('cancelled', entry, { hash, gasUsed })
      const message = `${entry.what}: L1 no longer accepts it; an empty transaction (${hash}) has used up its nonce`
      throw new L1Error('REFUSED_BY_CONTRACT', message)
    }
    this.#report(status === 'success' ? 'done' : 'reverted', entry, { hash, gasUsed })
    if (status === 'success') {
      this.#options.journal?.remove(entry.nonce)
      return receipt
    }
    const message = `the transaction ${hash} reverted in block ${receipt.blockNumber}, although its simulation succeeded: L1 has changed in between; look at the game and try again`
    throw new L1Error('TRANSACTION_REVERTED', message)
  }

  /** One look. @returns the receipt, once it has enough blocks on top */
  async #look(watched: Watched): Promise<TransactionReceipt | undefined> {
    const { l1, confirmations, bumpAfter } = this.#options
    const { entry } = watched
    const receipt = await this.#findReceipt(entry)
    if (receipt !== undefined) {
      watched.badNews = 0
      const head = await l1.ask(client => client.getBlockNumber())
      return head - receipt.blockNumber + 1n >= confirmations ? receipt : undefined
    }
    const count = await l1.ask(client => client.getTransactionCount({ address: this.address, blockTag: 'latest' }))
    if (count > entry.nonce) {
      if (++watched.badNews < LOOKS_UNTIL_SURE) return undefined
      this.#report('nonce taken', entry, {})
      const message = `${entry.what}: another transaction of ${this.address} used nonce ${entry.nonce}; make sure that nobody else uses the key`
      throw new L1Error('NONCE_TAKEN', message)
    }
    if (!(await this.#isKnown(entry))) await this.#sendAgain(watched)
    else {
      watched.badNews = 0
      if (Date.now() - watched.sentAt >= bumpAfter) await this.#raise(watched)
    }
    return undefined
  }

  async #findReceipt(entry: JournalEntry): Promise<TransactionReceipt | undefined> {
    for (const { hash } of entry.variants.toReversed()) {
      const receipt = await this.l1.ask(client => client.getTransactionReceipt({ hash }).catch(ifNotFound))
      if (receipt !== undefined) return receipt
    }
    return undefined
  }

  async #isKnown(entry: JournalEntry): Promise<boolean> {
    const { hash } = entry.variants.at(-1)!
    return (await this.l1.ask(client => client.getTransaction({ hash }).catch(ifNotFound))) !== undefined
  }

  #mayBeKnown(entry: JournalEntry): Promise<boolean> {
    return this.#isKnown(entry).catch(() => true)
  }

  /** L1 may have changed since it was signed: what a contract refuses by now would only cost gas. */
  async #sendAgain(watched: Watched): Promise<void> {
    const { entry } = watched
    const refusal = isCancelled(entry) ? undefined : await this.#refusal(entry)
    if (refusal === undefined) {
      watched.badNews = 0
      await this.#broadcast(entry, 'sent again')
      return
    }
    if (++watched.badNews < LOOKS_UNTIL_SURE) return
    // Nothing with a later nonce comes into a block before something with this one does.
    const holdsUpOthers = [...this.#nonces].some(nonce => nonce > entry.nonce)
    if (!holdsUpOthers) throw refusal
    await this.#raise(watched, true)
  }

  /** @returns undefined unless a contract refuses */
  async #refusal(entry: JournalEntry): Promise<L1Error | undefined> {
    try {
      await simulate(this.l1, this.address, callOf(entry))
    } catch (error) {
      if (!(error instanceof L1Error) || error.code === 'RPC_UNAVAILABLE') throw error
      if (error.code === 'REFUSED_BY_CONTRACT') return error
    }
    return undefined
  }

  /** Signs it anew with a higher fee. @param cancels as a transaction that does nothing */
  async #raise(watched: Watched, cancels = isCancelled(watched.entry)): Promise<void> {
    const { entry } = watched
    const { l1, maxFeePerGas: limit, journal } = this.#options
    watched.sentAt = Date.now()
    const last = entry.variants.at(-1)!
    const now = await l1.ask(client => client.estimateFeesPerGas())
    const atLeast = (before: string, estimate: bigint) =>
      max((BigInt(before) * (100n + RAISE_PERCENT)) / 100n + 1n, estimate)
    const maxFeePerGas = atLeast(last.maxFeePerGas, now.maxFeePerGas)
    if (limit !== undefined && maxFeePerGas > limit) return
    const maxPriorityFeePerGas = atLeast(last.maxPriorityFeePerGas, now.maxPriorityFeePerGas)
    const fees = { maxFeePerGas, maxPriorityFeePerGas: min(maxPriorityFeePerGas, maxFeePerGas) }
    watched.entry = { ...entry, variants: [...entry.variants, await this.#sign(entry, fees, cancels)] }
    journal?.put(watched.entry)
    await this.#broadcast(watched.entry, 'raised fee')
  }

  /**
   * That a node does not take it is no end: it may have it, or another node may, or it takes it later.
   * @returns what the node said if it did not take it
   */
  async #broadcast(entry: JournalEntry, kind: SenderEvent['kind']): Promise<unknown> {
    const { raw, hash } = entry.variants.at(-1)!
    try {
      await this.l1.ask(client => client.sendRawTransaction({ serializedTransaction: raw }), this.address)
      this.#report(kind, entry, { hash })
      return undefined
    } catch (error) {
      this.#report('trouble', entry, { hash, error })
      return error
    }
  }

  #report(kind: SenderEvent['kind'], { key, what, nonce }: JournalEntry, facts: Partial<SenderEvent>): void {
    this.#options.onEvent?.({ kind, key, what, nonce, ...facts })
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

interface Watched {
  entry: JournalEntry
  /** Milliseconds of the clock when the newest form was sent. */
  sentAt: number
  /** Looks in a row with the same bad news. */
  badNews: number
}

/** A transaction is over with these: nobody needs to look after it any more. */
const ENDS: ReadonlySet<string> = new Set(['REFUSED_BY_CONTRACT', 'TRANSACTION_REVERTED', 'NONCE_TAKEN'])

const isCancelled = ({ variants }: JournalEntry): boolean => variants.at(-1)?.cancels === true

const callOf = ({ to, data, value, gas }: JournalEntry): Call & { readonly gas: bigint } => ({
  ...(to === undefined ? {} : { to }),
  data,
  value: BigInt(value),
  gas: BigInt(gas),
})

function late({ variants }: JournalEntry, milliseconds: number): L1Error {
  const { hash } = variants.at(-1)!
  const message = `the transaction ${hash} was sent but is not in a block after ${milliseconds / 1000} s; look for it before you send it again`
  return new L1Error('TRANSACTION_LATE', message)
}

const max = (a: bigint, b: bigint) => (a > b ? a : b)
const min = (a: bigint, b: bigint) => (a < b ? a : b)

/** The library throws where a node says that it does not know a transaction. */
function ifNotFound(error: unknown): undefined {
  const { name } = error as Error
  if (name === 'TransactionReceiptNotFoundError' || name === 'TransactionNotFoundError') return undefined
  throw error
}
