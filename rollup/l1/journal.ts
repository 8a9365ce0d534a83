/**
 * The transactions that an agent has signed and whose end it has not seen, on disk: written before a transaction is sent, so that
 * whoever starts after a kill knows of everything that may be under way. One process at a time, which the agents' store sees to
 * (agents/service/store.ts).
 * @module
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Address, Hex } from 'viem'
import { writeWholeFile } from '../whole-file.ts'

/** One signed form of a transaction; later ones pay more. Numbers are decimal strings. */
export interface SignedVariant {
  readonly hash: Hex
  readonly raw: Hex
  readonly maxFeePerGas: string
  readonly maxPriorityFeePerGas: string
  /** It does nothing but use up the nonce: a contract refuses what the entry is for, or the account cannot pay it. All later forms are such, too. */
  readonly cancels?: 'refused' | 'unpaid'
}

export interface JournalEntry {
  /** What the transaction is for: the same intent has the same key. */
  readonly key: string
  /** For people. */
  readonly what: string
  readonly from: Address
  readonly nonce: number
  /** Not there in a creation. */
  readonly to?: Address
  readonly data: Hex
  readonly value: string
  readonly gas: string
  /** Whose spending it counts to. */
  readonly game?: Address
  /** Unix seconds of L1 after which it is worth nothing. */
  readonly deadline?: number
  /** Wei that are lost if it comes too late. */
  readonly stake?: string
  /** At least one. */
  readonly variants: readonly SignedVariant[]
}

export class JournalError extends Error {
  readonly code = 'BAD_JOURNAL'
  constructor(path: string, what: string) {
    super(
      `the journal ${path} cannot be used: ${what}; transactions may be pending: ` +
        'look at the account on L1, then move the file away',
    )
    this.name = 'JournalError'
  }
}

interface JournalFile {
  readonly version: 1
  readonly chainId: number
  readonly from: Address
  readonly entries: readonly JournalEntry[]
  /** Wei, by game, of transactions that are over. */
  readonly spent: Readonly<Record<Address, string>>
}

export class Journal {
  readonly #path: string
  readonly #chainId: number
  readonly #from: Address
  /** By nonce. */
  readonly #entries = new Map<number, JournalEntry>()
  readonly #spent = new Map<Address, bigint>()

  /** @throws JournalError if the file is not a journal of this account on this chain */
  constructor(path: string, chainId: number, from: Address) {
    this.#path = path
    this.#chainId = chainId
    this.#from = from
    const file = this.#read()
    for (const entry of file?.entries ?? []) this.#entries.set(entry.nonce, entry)
    for (const [game, wei] of Object.entries(file?.spent ?? {})) this.#spent.set(game as Address, BigInt(wei))
  }

  entries(): JournalEntry[] {
    return [...this.#entries.values()].sort((a, b) => a.nonce - b.nonce)
  }

  /** Adds an entry, or replaces the one with its nonce. It is on disk when this returns. */
  put(entry: JournalEntry): void {
    this.#entries.set(entry.nonce, entry)
    this.#write()
  }

  remove(nonce: number): void {
    if (this.#entries.delete(nonce)) this.#write()
  }

  /** Wei that a game has cost: gas, and bonds that may come back. */
  spentOn(game: Address): bigint {
    return this.#spent.get(game) ?? 0n
  }

  /** With the next change it is on disk. */
  addSpending(game: Address, wei: bigint): void {
    this.#spent.set(game, this.spentOn(game) + wei)
  }

  #read(): JournalFile | undefined {
    let text: string
    try {
      text = readFileSync(this.#path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      mkdirSync(dirname(this.#path), { recursive: true })
      return undefined
    }
    let file: JournalFile
    try {
      file = JSON.parse(text) as JournalFile
    } catch {
      throw new JournalError(this.#path, 'it is not JSON')
    }
    if (file?.version !== 1 || !Array.isArray(file.entries)) throw new JournalError(this.#path, 'it is not a journal')
    if (file.chainId !== this.#chainId || file.from !== this.#from) {
      throw new JournalError(this.#path, `it belongs to ${file.from} on chain ${file.chainId}`)
    }
    return file
  }

  #write(): void {
    const spent = Object.fromEntries([...this.#spent].map(([game, wei]) => [game, `${wei}`]))
    const file: JournalFile = { version: 1, chainId: this.#chainId, from: this.#from, entries: this.entries(), spent }
    writeWholeFile(this.#path, JSON.stringify(file, null, 1), 0o600)
  }
}
