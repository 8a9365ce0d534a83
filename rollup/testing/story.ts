/**
 * A rollup's story on a test chain, for tests of agents that run beside it: blocks come, somebody lies about each of them and disputes what is true, time passes. What it
 * does it does again where L1 has lost it, so the chain may be reorganised at any time. At the end it tells whether the truth has won.
 * @module
 */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type Hex, keccak256, numberToHex, zeroAddress } from 'viem'
import { expect } from 'vitest'
import type { OutputSource } from '../agents/proposer/proposer.ts'
import { L1Inputs, spanOf } from '../game/l1-inputs.ts'
import type { Parent } from '../game/live-claims.ts'
import { MachineTrace } from '../game/machine-trace.ts'
import {
  GAME_CHALLENGER_WINS,
  GAME_IN_PROGRESS,
  type GameTerms,
  listGames,
  readFinality,
  readStatus,
  readTerms,
} from '../game/read.ts'
import { appendAction } from '../game/requests.ts'
import { transactionChainOf } from '../game/transaction-chain.ts'
import type { L1, L1View } from '../l1/client.ts'
import { L1Error } from '../l1/errors.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { lie } from './agents.ts'
import { type DisputeChain, lyingTrace, PAYLOAD, RULES, rootOnL1 } from './dispute-chain.ts'

const SEQUENCER = 0
const LIAR = 1
const END = 1n << BigInt(RULES.maxDepth)

/** A game, and what its run says. */
interface Told {
  readonly game: Address
  readonly terms: GameTerms
  readonly block: bigint
  readonly status: number
  readonly isVoid: boolean
  readonly isFinal: boolean
  /** Its root, its state hash and all that it builds on. */
  readonly isTrue: boolean
}

/** An output for each block, as the small program has it. */
export const outputsOf = (l1: L1, transactionChain: Address): OutputSource => ({
  output: async ({ parentBlock }) => {
    const blockNumber = parentBlock + 1n
    const outputRoot = await rootOnL1(await l1.latest(), transactionChain, parentBlock, blockNumber)
    // All that it reads is on L1.
    return { outputRoot, blockNumber, preimages: { get: () => undefined } }
  },
})

export class Story {
  readonly #on: DisputeChain
  readonly #blocks: number
  readonly #sequencer: TransactionSender
  readonly #liar: TransactionSender

  private constructor(on: DisputeChain, blocks: number, sequencer: TransactionSender, liar: TransactionSender) {
    this.#on = on
    this.#blocks = blocks
    this.#sequencer = sequencer
    this.#liar = liar
  }

  /** @param blocks how many there are to be in all */
  static async of(on: DisputeChain, blocks: number): Promise<Story> {
    return new Story(on, blocks, await on.account(SEQUENCER), await on.account(LIAR))
  }

  /** The sequencer and the liar do what they can by now. */
  async goOn(): Promise<void> {
    await this.#append()
    const games = await this.#games()
    for (const { game, block, isTrue } of games) {
      if (isTrue && !games.some(other => !other.isTrue && other.block === block)) await this.#lieBeside(game)
    }
    // It disputes every other true claim, and stands to its own ones.
    for (const { game, terms, block, status, isTrue, isVoid } of games) {
      if (status !== GAME_IN_PROGRESS || isVoid || (isTrue && block % 2n === 0n)) continue
      await tried(lie(this.#liar, game, this.#believed(terms, block)))
    }
  }

  /** Whether all blocks are final, and no game is in progress that could still end. */
  async isOver(): Promise<boolean> {
    const { stateChain } = this.#on.deployment.contracts
    const latest = await this.#on.read(stateChain, stateCommitmentChainAbi, 'latestBlock', [])
    const games = await this.#games()
    return latest === this.#last && games.every(({ status, isVoid }) => isVoid || status !== GAME_IN_PROGRESS)
  }

  /** Claims in all games: how far they are. */
  async moves(): Promise<number> {
    const view = await this.#on.l1.latest()
    const games = await listGames(view, this.#on.deployment.contracts.stateChain)
    const counts = games.map(({ address }) => view.read(address, disputeGameAbi, 'claimCount', []))
    return (await Promise.all(counts)).reduce((sum, count) => sum + Number(count), 0)
  }

  /** No true claim was lost or is void, and no false one is final; there were enough of both. */
  async expectTruth(): Promise<void> {
    const games = await this.#games()
    const [truths, lies] = [games.filter(({ isTrue }) => isTrue), games.filter(({ isTrue }) => !isTrue)]
    expect(truths.length).toBeGreaterThanOrEqual(this.#blocks)
    expect(lies.length).toBeGreaterThanOrEqual(this.#blocks)
    expect(truths.filter(({ status, isVoid }) => isVoid || status === GAME_CHALLENGER_WINS)).toEqual([])
    expect(lies.filter(({ isFinal, isVoid, status }) => isFinal && !isVoid && status !== GAME_CHALLENGER_WINS)).toEqual(
      [],
    )
    expect(await this.isOver()).toBe(true)
  }

  /** Time passes. */
  skip(seconds: number): Promise<void> {
    return this.#on.skip(seconds)
  }

  get #last(): bigint {
    return BigInt(this.#on.subject.genesisBlock + this.#blocks)
  }

  async #append(): Promise<void> {
    const { transactionChain } = this.#on.deployment.contracts
    const on = await this.#on.read(transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])
    if (on < this.#last) await tried(this.#sequencer.send(appendAction(transactionChain, on + 1n, [PAYLOAD])))
  }

  /** A false claim where a true one is. */
  async #lieBeside(game: Address): Promise<void> {
    const terms = await this.#termsOf(await this.#on.l1.latest(), game)
    const blockNumber = BigInt(terms.locals[3])
    const parent: Parent = { game: terms.parent ?? zeroAddress, root: terms.locals[0], blockNumber: blockNumber - 1n }
    const root = keccak256(numberToHex(blockNumber))
    const end = await this.#believed(terms, blockNumber).stateHash(END)
    await tried(this.#on.proposeOn(this.#liar, parent, { root, blockNumber }, end))
  }

  /** The run as the liar has it: it departs from the true one early, and ends as it likes. */
  #believed(terms: GameTerms, block: bigint) {
    return lyingTrace(this.#traceOf(terms), 100n + 37n * (block % 50n), RULES.maxDepth)
  }

  #traceOf({ locals, prestate, maxBlocks }: GameTerms): MachineTrace {
    const { image, preimages } = this.#on.subject
    const source = new L1Inputs(
      this.#on.l1,
      transactionChainOf(this.#on.deployment),
      spanOf(locals, maxBlocks),
      preimages,
    )
    return new MachineTrace({ image, prestate, locals, source })
  }

  /** All, the oldest first. */
  async #games(): Promise<Told[]> {
    const view = await this.#on.l1.latest()
    const { stateChain } = this.#on.deployment.contracts
    const told = new Map<Address, Told>()
    for (const { address: game } of (await listGames(view, stateChain)).reverse()) {
      const terms = await this.#termsOf(view, game)
      const [status, { isVoid, isFinal }, root] = await Promise.all([
        readStatus(view, game),
        readFinality(view, stateChain, game),
        view.read(game, disputeGameAbi, 'claimAt', [0n]),
      ])
      const onTruth = terms.parent === undefined || told.get(terms.parent)!.isTrue
      const isTrue = onTruth && root.value === (await this.#endOf(terms))
      told.set(game, { game, terms, block: BigInt(terms.locals[3]), status, isVoid, isFinal, isTrue })
    }
    return [...told.values()]
  }

  readonly #terms = new Map<Address, GameTerms>()

  async #termsOf(view: L1View, game: Address): Promise<GameTerms> {
    const terms = this.#terms.get(game) ?? (await readTerms(view, game))
    this.#terms.set(game, terms)
    return terms
  }

  readonly #ends = new Map<string, Hex>()

  async #endOf(terms: GameTerms): Promise<Hex> {
    const id = terms.locals.join()
    const end = this.#ends.get(id) ?? (await this.#traceOf(terms).stateHash(END))
    this.#ends.set(id, end)
    return end
  }
}

/** What L1 refuses, or has lost in a reorganisation, is tried again later. */
async function tried(attempt: Promise<unknown>): Promise<void> {
  try {
    await attempt
  } catch (error) {
    if (!(error instanceof L1Error)) throw error
  }
}
