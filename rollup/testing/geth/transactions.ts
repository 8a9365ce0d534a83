/**
 * Signs transactions of every type for the chain of geth, with nonces counted here.
 * @module
 */
import { concatHex, fromRlp, type Hex, numberToHex, pad, sha256, toRlp } from 'viem'
import type { HDAccount } from 'viem/accounts'
import type { BlockOrder, Geth } from '../geth.ts'
import { CHAIN_ID } from './genesis.ts'

export const GWEI = 10n ** 9n
const FEES = { maxFeePerGas: 50n * GWEI, maxPriorityFeePerGas: GWEI }

/** Transaction fields of viem, and what those of blobs are. */
export interface Fields {
  readonly to?: Hex | null
  readonly data?: Hex
  readonly value?: bigint
  readonly gas: bigint
  readonly [field: string]: unknown
}

// A blob of zeros is a polynomial that is zero: its commitment and each of its proofs are the point at infinity.
const BLOB = pad('0x', { size: 131_072 })
export const INFINITY: Hex = `0xc0${'00'.repeat(47)}`
export const BLOB_HASH: Hex = `0x01${sha256(INFINITY).slice(4)}`
const CELLS = 128

/** A chain being made: what is signed here goes into the next block. */
export class GethChain {
  readonly geth: Geth
  readonly #nonces = new Map<Hex, number>()
  #transactions: Hex[] = []

  constructor(geth: Geth) {
    this.geth = geth
  }

  nextNonce(address: Hex): number {
    const nonce = this.#nonces.get(address) ?? 0
    this.#nonces.set(address, nonce + 1)
    return nonce
  }

  nonce(address: Hex): number {
    return this.#nonces.get(address) ?? 0
  }

  async send(from: HDAccount, fields: Fields): Promise<Hex> {
    const nonce = this.nextNonce(from.address)
    const fees = 'gasPrice' in fields ? {} : FEES
    const raw = await from.signTransaction({ chainId: CHAIN_ID, nonce, ...fees, ...fields } as never)
    this.#transactions.push(raw)
    return raw
  }

  /** @param version of the blobs' wrapper: 0 has a proof a blob, 1 (from Osaka on) one a cell */
  async sendBlobs(from: HDAccount, blobs: number, version: 0 | 1, fields: Fields): Promise<void> {
    const blobVersionedHashes = Array<Hex>(blobs).fill(BLOB_HASH)
    const maxFeePerBlobGas = 100n * GWEI
    await this.send(from, { type: 'eip4844', blobVersionedHashes, maxFeePerBlobGas, ...fields })
    const bare = this.#transactions.pop()!
    const commitments = Array<Hex>(blobs).fill(INFINITY)
    const proofs = Array<Hex>(blobs * (version === 0 ? 1 : CELLS)).fill(INFINITY)
    const wrapper = [
      ...(version === 0 ? [] : [numberToHex(version)]),
      Array<Hex>(blobs).fill(BLOB),
      commitments,
      proofs,
    ]
    const fieldsOfIt = fromRlp(`0x${bare.slice(4)}`, 'hex') as Hex[]
    this.#transactions.push(concatHex(['0x03', toRlp([fieldsOfIt, ...wrapper] as never)]))
  }

  /** Makes the block of what was sent. @returns its number */
  async block(order: BlockOrder): Promise<number> {
    const transactions = this.#transactions
    this.#transactions = []
    return this.geth.block({ ...order, transactions })
  }
}
