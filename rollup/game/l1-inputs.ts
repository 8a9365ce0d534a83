/**
 * A source of preimages for a game's run that has what L1 says about the inputs of its blocks, read when the run first asks for
 * something that the other source does not have.
 * @module
 */
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import { bytesToHex } from 'viem'
import type { L1 } from '../l1/client.ts'
import type { LocalWords, PreimageSource } from './game-preimages.ts'
import { type InputPreimages, readInputPreimages, type Span } from './input-preimages.ts'
import { InputsNotFoundError, type TransactionChain } from './transaction-chain.ts'

export class L1Inputs implements PreimageSource {
  readonly #l1: L1
  readonly #transactionChain: TransactionChain
  readonly #span: Span
  readonly #source: PreimageSource
  #reading: Promise<InputPreimages> | undefined
  #inputs: InputPreimages | undefined

  /** @param source of everything else @param span what the run is about: of the game, not of a proposer */
  constructor(l1: L1, transactionChain: TransactionChain, span: Span, source: PreimageSource) {
    this.#l1 = l1
    this.#transactionChain = transactionChain
    this.#span = span
    this.#source = source
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#source.get(key) ?? this.#inputs?.found.get(key)
  }

  /** @throws L1Error, InputsNotFoundError, and what the other source throws */
  async fetch(key: Uint8Array, hint: Uint8Array | undefined): Promise<Uint8Array | undefined> {
    if (key[0] === KEY_KECCAK256 && this.#inputs === undefined) {
      this.#reading ??= readInputPreimages(this.#l1, this.#transactionChain, this.#span)
      try {
        this.#inputs = await this.#reading
      } finally {
        // What failed is tried again with the next question.
        this.#reading = undefined
      }
    }
    const data = this.#inputs?.found.get(key) ?? (await this.#source.fetch?.(key, hint))
    const asked = bytesToHex(key).slice(4)
    const hash = this.#inputs?.missing.find(missing => missing.slice(4) === asked)
    if (data !== undefined || hash === undefined) return data
    // Another look, with the next question, may find it.
    this.#inputs = undefined
    throw new InputsNotFoundError(
      `the bytes with the hash ${hash}`,
      'another contract brought them, which only a node shows that has debug_traceTransaction, or the node has lost the transaction',
    )
  }
}

/** The span of a game. @param locals its local words @param maxBlocks of its type */
export const spanOf = ([, , digest, last]: LocalWords, maxBlocks: bigint): Span => ({
  digest,
  last: BigInt(last),
  maxBlocks,
})
