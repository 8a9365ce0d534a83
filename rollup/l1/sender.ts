/**
 * Sends transactions until each has an end: in a block with enough blocks on top, or refused. Commands and agents send through this
 * and nothing else; receipts are looked at here.
 *
 * Nonces are given out in order, one transaction each. Every signed form is in the journal before it is sent. A transaction that
 * stays out of blocks is sent again with a higher fee, under the same nonce, so at most one of its forms ever has an effect. One
 * that nodes have lost, in a reorganisation or because this process ended before it was sent, is simulated anew and then sent again
 * or given up. What was under way when the process ended is taken up at the start.
 *
 * The balance is reserved over all that is under way, so nothing is sent that cannot be paid with what is before it; what cannot be paid any more, because
 * the balance has fallen, is replaced. How many there may be, and who goes first: slots.ts. What they may pay: payable.ts.
 * @module
 */
import { type Address, formatEther, keccak256, type TransactionReceipt } from 'viem'
import type { L1 } from './client.ts'
import { L1Error } from './errors.ts'
import type { JournalEntry, SignedVariant } from './journal.ts'
import { costOf, EMPTY_GAS, feeLimit, isCancelled, raiseAfter, unpayable, type Worth } from './payable.ts'
import { type Call, type Fees, prepare, simulate, tooPoor } from './prepare.ts'
import type { SenderEvent, SenderOptions, TransactionRequest } from './sender-options.ts'
import { sleep } from './sleep.ts'
import { type Place, Slots } from './slots.ts'

export type { SenderEvent, SenderEventKind, SenderOptions, TransactionRequest } from './sender-options.ts'

/** Nodes take a replacement from 10 % more on; some want more. */
const RAISE_PERCENT = 25n
const LEAST_RAISE_PERCENT = 10n
/**
 * Looks in a row that must find the same bad news, for a node may know one thing before the other: the nonce is used, and by none of
 * our forms; the transaction is lost, and a contract refuses it by now; or the account cannot pay it.
 */
const LOOKS_UNTIL_SURE = 5
const DEFAULTS = {
  ...{ confirmations: 1, maxPending: 8, pollInterval: 2000, bumpAfter: 60_000, lateAfter: Infinity },
  gasReserve: 0n,
}

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
  /** In the newest form, by nonce. */
  readonly #entries = new Map<number, JournalEntry>()
  /** Keys of what a dry run has told. */
  readonly #told = new Set<string>()
  readonly #slots: Slots
  #signing: Promise<unknown> = Promise.resolve()
  #requests = 0

  constructor(options: SenderOptions) {
    this.#options = { ...DEFAULTS, ...options }
    this.l1 = options.l1
    this.address = options.signer.address
    this.#slots = new Slots(this.#options.maxPending)
    for (const entry of options.dryRun ? [] : (options.journal?.entries() ?? [])) {
      this.#slots.occupy(placeOf(entry))
      this.#entries.set(entry.nonce, entry)
      // Only a node can be asked whether it has it.
      this.#keep(entry.key, this.#finish(entry, undefined, options.submitTo === undefined ? Date.now() : 1))
    }
  }

  /** It sends nothing. */
  get isDryRun(): boolean {
    return this.#options.dryRun === true
  }

  /** Number of transactions under way. */
  get pending(): number {
    return this.#underWay.size
  }

  /** Whether it need not be asked for again: it is under way, or a dry run has told it. */
  isUnderWay(key: string): boolean {
    return this.#underWay.has(key) || this.#told.has(key)
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
    const place = { isBonded: (request.value ?? 0n) > 0n, deadline: request.deadline }
    await this.#slots.take(place)
    let entry: JournalEntry
    try {
      entry = await this.#write(key, request)
    } catch (error) {
      this.#slots.give(place)
      throw error
    }
    return this.#finish(entry, await this.#broadcast(entry, 'sent'))
  }

  /** Simulates, gives a nonce, signs, and writes it down. */
  async #write(key: string, request: TransactionRequest): Promise<JournalEntry> {
    const { l1, maxFeePerGas: limit, journal } = this.#options
    const { what, to, data, value = 0n, game, deadline, stake } = request
    this.#throwIfStopped(what)
    const target = to === undefined ? {} : { to }
    const call = { ...target, data, value }
    const now = deadline === undefined ? 0 : (await l1.latest()).block.timestamp
    const limitFor = (gas: bigint) => feeLimit(request, gas, limit, now)
    const { gas, fees } = await prepare(l1, this.address, call, limitFor)
    return this.#inTurn(async () => {
      await this.#requireFunds(request, gas, fees)
      if (this.#options.dryRun) this.#tellOnly(key, what)
      const nonce = await this.#nextNonce()
      const worth = {
        ...(game ? { game } : {}),
        ...(deadline === undefined ? {} : { deadline }),
        ...(stake === undefined ? {} : { stake: `${stake}` }),
      }
      const fixed = {
        key,
        what,
        from: this.address,
        nonce,
        ...target,
        data,
        value: `${value}`,
        gas: `${gas}`,
        ...worth,
      }
      const entry = { ...fixed, variants: [await this.#sign({ ...fixed, variants: [] }, fees)] }
      this.#throwIfStopped(what)
      journal?.put(entry)
      this.#entries.set(nonce, entry)
      return entry
    })
  }

  #tellOnly(key: string, what: string): never {
    this.#told.add(key)
    this.#options.onEvent?.({ kind: 'would send', key, what })
    throw new L1Error('DRY_RUN', `a dry run: this is not sent: ${what}`)
  }

  /** Of the balance, what is under way has its part already; bonds leave something for what needs none. @throws L1Error */
  async #requireFunds({ value = 0n, game }: TransactionRequest, gas: bigint, fees: Fees): Promise<void> {
    const { gasReserve, maxPerGame, journal } = this.#options
    const needed = value + gas * fees.maxFeePerGas
    const { balance, waiting } = await this.#funds()
    const short = unpayable(balance, waiting)
    // What cannot be paid is about to be replaced.
    const reserved = waiting.reduce((sum, entry) => (short.has(entry.nonce) ? sum : sum + costOf(entry)), 0n)
    const kept = value > 0n ? gasReserve * fees.maxFeePerGas : 0n
    if (balance < reserved + needed + kept) throw tooPoor(this.address, balance, needed, value, { reserved, kept })
    if (game === undefined || maxPerGame === undefined || value === 0n) return
    const under = [...this.#entries.values()].filter(entry => entry.game === game)
    const spent = under.reduce((sum, entry) => sum + costOf(entry), journal?.spentOn(game) ?? 0n)
    if (spent + needed <= maxPerGame) return
    const [had, more, most] = [spent, needed, maxPerGame].map(wei => formatEther(wei))
    const message = `game ${game} has cost ${had} ether, and this would cost up to ${more} more, but the limit is ${most}; raise the limit if the game is worth it`
    throw new L1Error('SPENDING_LIMIT', message)
  }

  /** After one block: the balance, and what is in no block yet. */
  async #funds(): Promise<{ balance: bigint; waiting: JournalEntry[] }> {
    const { address } = this
    const { number: blockNumber } = (await this.l1.latest()).block
    const [balance, count] = await Promise.all([
      this.l1.ask(client => client.getBalance({ address, blockNumber })),
      this.l1.ask(client => client.getTransactionCount({ address, blockNumber })),
    ])
    return { balance, waiting: [...this.#entries.values()].filter(({ nonce }) => nonce >= count) }
  }

  #throwIfStopped(what: string): void {
    if (this.#options.signal?.aborted) throw new L1Error('STOPPED', `stopped before or while this was pending: ${what}`)
  }

  /** What the chain has counted, or what follows what is under way. */
  async #nextNonce(): Promise<number> {
    const { l1, journal } = this.#options
    const blockTag = journal === undefined ? 'pending' : 'latest'
    let nonce = await l1.ask(client => client.getTransactionCount({ address: this.address, blockTag }))
    while (this.#entries.has(nonce)) nonce++
    return nonce
  }

  async #sign(entry: JournalEntry, fees: Fees, cancels = cancelledFor(entry)): Promise<SignedVariant> {
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
    return { to: this.address, data: '0x', value: 0n, gas: EMPTY_GAS }
  }

  /**
   * Looks after a transaction until its end. Errors of the node's are no end.
   * @param notTaken why the node did not take it, if it did not @param sentAt milliseconds of the clock
   */
  async #finish(entry: JournalEntry, notTaken?: unknown, sentAt = Date.now()): Promise<TransactionReceipt> {
    const { journal, signal, pollInterval, lateAfter } = this.#options
    const watched: Watched = { entry, sentAt, badNews: 0, unpaid: 0 }
    if (isFeeTooLow(notTaken)) watched.sentAt = 0
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
      this.#entries.delete(entry.nonce)
      this.#slots.give(placeOf(entry))
    }
  }

  #end(entry: JournalEntry, receipt: TransactionReceipt): TransactionReceipt {
    const { transactionHash: hash, gasUsed, status, effectiveGasPrice } = receipt
    const { journal } = this.#options
    const cancels = entry.variants.find(variant => variant.hash === hash)?.cancels
    const isDone = status === 'success' && cancels === undefined
    if (entry.game) journal?.addSpending(entry.game, gasUsed * effectiveGasPrice + (isDone ? BigInt(entry.value) : 0n))
    if (cancels !== undefined) {
      this.#report('cancelled', entry, { hash, gasUsed })
      const why = cancels === 'unpaid' ? `${this.address} cannot pay it any more` : 'L1 no longer accepts it'
      const message = `${entry.what}: ${why}; an empty transaction (${hash}) has used up its nonce`
      throw new L1Error(cancels === 'unpaid' ? 'BALANCE_TOO_LOW' : 'REFUSED_BY_CONTRACT', message)
    }
    this.#report(isDone ? 'done' : 'reverted', entry, { hash, gasUsed })
    if (isDone) {
      journal?.remove(entry.nonce)
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
    const { number: head, timestamp: now } = (await l1.latest()).block
    if (receipt !== undefined) {
      watched.badNews = 0
      watched.unpaid = 0
      return head - receipt.blockNumber + 1n >= confirmations ? receipt : undefined
    }
    const count = await l1.ask(client => client.getTransactionCount({ address: this.address, blockTag: 'latest' }))
    if (count > entry.nonce) {
      if (++watched.badNews < LOOKS_UNTIL_SURE) return undefined
      this.#report('nonce taken', entry, {})
      const message = `${entry.what}: another transaction of ${this.address} used nonce ${entry.nonce}; make sure that nobody else uses the key`
      throw new L1Error('NONCE_TAKEN', message)
    }
    if (!isCancelled(entry) && (await this.#cannotPay(entry))) {
      if (++watched.unpaid >= LOOKS_UNTIL_SURE) await this.#giveUp(watched, 'unpaid')
      return undefined
    }
    watched.unpaid = 0
    const isDue = Date.now() - watched.sentAt >= raiseAfter(worthOf(entry), bumpAfter, now)
    if (!(await this.#isKnown(watched))) await this.#sendAgain(watched, now)
    else {
      watched.badNews = 0
      if (isDue) await this.#raise(watched, now)
    }
    return undefined
  }

  async #cannotPay({ nonce }: JournalEntry): Promise<boolean> {
    const { balance, waiting } = await this.#funds()
    return unpayable(balance, waiting).has(nonce)
  }

  async #findReceipt(entry: JournalEntry): Promise<TransactionReceipt | undefined> {
    for (const { hash } of entry.variants.toReversed()) {
      const receipt = await this.l1.ask(client => client.getTransactionReceipt({ hash }).catch(ifNotFound))
      if (receipt !== undefined) return receipt
    }
    return undefined
  }

  /** What went to another place than the node is taken for known there for as long as a fee is given time. */
  async #isKnown({ entry, sentAt }: Pick<Watched, 'entry' | 'sentAt'>): Promise<boolean> {
    if (this.#options.submitTo !== undefined && Date.now() - sentAt < this.#options.bumpAfter) return true
    const { hash } = entry.variants.at(-1)!
    return (await this.l1.ask(client => client.getTransaction({ hash }).catch(ifNotFound))) !== undefined
  }

  #mayBeKnown(entry: JournalEntry): Promise<boolean> {
    return this.#isKnown({ entry, sentAt: 0 }).catch(() => true)
  }

  /** L1 may have changed since it was signed: what a contract refuses by now would only cost gas. */
  async #sendAgain(watched: Watched, now: number): Promise<void> {
    const { entry } = watched
    const refusal = isCancelled(entry) ? undefined : await this.#refusal(entry)
    if (refusal !== undefined) {
      if (++watched.badNews >= LOOKS_UNTIL_SURE) await this.#giveUp(watched, 'refused', refusal)
      return
    }
    watched.badNews = 0
    // No node wants it at this fee, or who has it keeps it out of blocks.
    if (watched.sentAt === 0 || this.#options.submitTo !== undefined) {
      if (await this.#raise(watched, now)) return
    }
    watched.sentAt = Date.now()
    await this.#broadcastWatched(watched, 'sent again')
  }

  /** Has the nonce used up where others wait behind it, or a node may still have the transaction. @throws L1Error where nobody needs that */
  async #giveUp(watched: Watched, cancels: NonNullable<SignedVariant['cancels']>, refusal?: L1Error): Promise<void> {
    const { entry } = watched
    const message = `${entry.what}: ${this.address} cannot pay it any more; send it some ether`
    const reason = refusal ?? new L1Error('BALANCE_TOO_LOW', message)
    // Nothing with a later nonce comes into a block before something with this one does.
    const holdsUpOthers = [...this.#entries.keys()].some(nonce => nonce > entry.nonce)
    if (!holdsUpOthers && (refusal !== undefined || !(await this.#isKnown(watched)))) throw reason
    await this.#raise(watched, (await this.l1.latest()).block.timestamp, cancels)
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

  /** Signs it anew with a higher fee, as far as limit and balance allow. @param cancels as a transaction that does nothing @returns whether it did */
  async #raise(watched: Watched, now: number, cancels = cancelledFor(watched.entry)): Promise<boolean> {
    const { entry } = watched
    const { l1, journal, maxFeePerGas } = this.#options
    const gas = cancels ? EMPTY_GAS : BigInt(entry.gas)
    const last = entry.variants.at(-1)!
    const limit = feeLimit(worthOf(entry), gas, maxFeePerGas, now)
    const market = await l1.ask(client => client.estimateFeesPerGas())
    const raised = (before: string, percent: bigint) => (BigInt(before) * (100n + percent)) / 100n + 1n
    const wanted = max(raised(last.maxFeePerGas, RAISE_PERCENT), market.maxFeePerGas)
    const least = raised(last.maxFeePerGas, LEAST_RAISE_PERCENT)
    const allowed = limit === undefined ? wanted : min(wanted, limit)
    // An empty transaction is cheap, and without it all behind it would wait.
    const fee = cancels ? max(allowed, least) : allowed
    watched.sentAt = Date.now()
    if (fee < least) return false
    const tip = max(raised(last.maxPriorityFeePerGas, RAISE_PERCENT), market.maxPriorityFeePerGas)
    const fees = { maxFeePerGas: fee, maxPriorityFeePerGas: min(tip, fee) }
    const raisedEntry = { ...entry, variants: [...entry.variants, await this.#sign(entry, fees, cancels)] }
    const { balance, waiting } = await this.#funds()
    const after = waiting.map(other => (other.nonce === entry.nonce ? raisedEntry : other))
    if (!cancels && unpayable(balance, after).size > unpayable(balance, waiting).size) return false
    watched.entry = raisedEntry
    this.#entries.set(entry.nonce, raisedEntry)
    journal?.put(raisedEntry)
    await this.#broadcastWatched(watched, 'raised fee')
    return true
  }

  /** A fee that is too low is raised at the next look. */
  async #broadcastWatched(watched: Watched, kind: SenderEvent['kind']): Promise<void> {
    if (isFeeTooLow(await this.#broadcast(watched.entry, kind))) watched.sentAt = 0
  }

  /**
   * That a node does not take it is no end: it may have it, or another node may, or it takes it later.
   * @returns what the node said if it did not take it
   */
  async #broadcast(entry: JournalEntry, kind: SenderEvent['kind']): Promise<unknown> {
    const { raw, hash } = entry.variants.at(-1)!
    try {
      const { submitTo = this.l1 } = this.#options
      await submitTo.ask(client => client.sendRawTransaction({ serializedTransaction: raw }), this.address)
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
}

interface Watched {
  entry: JournalEntry
  /** Milliseconds of the clock when the newest form was sent; 0 where its fee is too low for a node. */
  sentAt: number
  /** Looks in a row with the same bad news. */
  badNews: number
  /** Looks in a row in which the account could not pay it. */
  unpaid: number
}

/** A transaction is over with these: nobody needs to look after it any more. */
const ENDS: ReadonlySet<string> = new Set([
  ...['REFUSED_BY_CONTRACT', 'BALANCE_TOO_LOW', 'TRANSACTION_REVERTED', 'NONCE_TAKEN'],
])

const isFeeTooLow = (error: unknown): boolean => error instanceof L1Error && error.code === 'FEE_TOO_LOW'

const cancelledFor = ({ variants }: JournalEntry): SignedVariant['cancels'] => variants.at(-1)?.cancels

const placeOf = ({ value, deadline }: JournalEntry): Place => ({ isBonded: value !== '0', deadline })

const worthOf = ({ deadline, stake }: JournalEntry): Worth => ({
  deadline,
  stake: stake === undefined ? undefined : BigInt(stake),
})

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
