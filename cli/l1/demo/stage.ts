/**
 * Where the demonstration plays: a local chain as L1 with an account for each actor, whose transactions are counted.
 * @module
 */
import type { Anvil } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import { TransactionSender } from '@zkmips/rollup/l1/sender'
import type { SenderEvent } from '@zkmips/rollup/l1/sender-options'
import { signerFromAccount } from '@zkmips/rollup/l1/signer'
import { type Hex, keccak256, numberToHex, parseEther, toHex } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'

export const ACTORS = ['operator', 'alice', 'proposer', 'liar', 'challenger', 'prover'] as const
export type Actor = (typeof ACTORS)[number]

/** Its key is public, and on no chain does it have anything. */
export const accountOf = (actor: Actor): PrivateKeyAccount =>
  privateKeyToAccount(keccak256(toHex(`the ${actor} of the demonstration of zkmips`)))

export const START_BALANCE = parseEther('100')

/** What an actor has sent. */
export interface Spent {
  readonly transactions: number
  readonly gas: bigint
}

export class Stage {
  readonly anvil: Anvil
  readonly l1: L1
  readonly #senders = new Map<Actor, TransactionSender>()
  readonly #spent = new Map<Actor, Spent>()
  #gas = 0n
  #skipped = 0

  private constructor(anvil: Anvil, l1: L1) {
    this.anvil = anvil
    this.l1 = l1
  }

  /** @param isFunded whether the actors have their ether already */
  static async open(anvil: Anvil, isFunded: boolean): Promise<Stage> {
    await anvil.request('evm_setAutomine', [true])
    // A fork's newest block is another node's until it has one of its own.
    await anvil.mine()
    const stage = new Stage(anvil, await L1.connect({ rpcUrl: anvil.url }))
    if (isFunded) return stage
    const balance = numberToHex(START_BALANCE)
    for (const actor of ACTORS) await anvil.request('anvil_setBalance', [accountOf(actor).address, balance])
    return stage
  }

  sender(actor: Actor): TransactionSender {
    const known = this.#senders.get(actor)
    if (known) return known
    const sender = new TransactionSender({
      l1: this.l1,
      signer: signerFromAccount(accountOf(actor)),
      pollInterval: 20,
      onEvent: event => this.count(actor, event),
    })
    this.#senders.set(actor, sender)
    return sender
  }

  /** Told of what an actor's sender does. */
  count(actor: Actor, { kind, gasUsed }: SenderEvent): void {
    if (kind !== 'done' || gasUsed === undefined) return
    const { transactions, gas } = this.spentBy(actor)
    this.#spent.set(actor, { transactions: transactions + 1, gas: gas + gasUsed })
    this.#gas += gasUsed
  }

  spentBy(actor: Actor): Spent {
    return this.#spent.get(actor) ?? { transactions: 0, gas: 0n }
  }

  /** Gas and skipped seconds since this was asked last. */
  since(): { gas: number; skipped: number } {
    const since = { gas: Number(this.#gas), skipped: this.#skipped }
    this.#gas = 0n
    this.#skipped = 0
    return since
  }

  /** Moves the chain's clock. */
  async skip(seconds: number): Promise<void> {
    await this.anvil.request('evm_increaseTime', [numberToHex(seconds)])
    await this.anvil.request('evm_mine')
    this.#skipped += seconds
  }

  /** Unix seconds of the next block. */
  async setTime(timestamp: number): Promise<void> {
    await this.anvil.request('evm_setNextBlockTimestamp', [numberToHex(timestamp)])
  }

  async balanceOf(address: Hex): Promise<bigint> {
    return (await this.l1.latest()).balance(address)
  }
}
