/**
 * The dispute of `zkmips dispute demo`. The contracts, the block and the challenger are the real ones; the claim is false, its author
 * defends it to the end, and only the waiting is skipped, by moving the chain's clock.
 * @module
 */

import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import { blockGameType } from '@zkmips/package/deploy'
import { spanOfTrace } from '@zkmips/rollup/blocks/span'
import { DEFAULT_DELAYS, deployDisputes } from '@zkmips/rollup/deploy/deploy'
import type { LocalWords } from '@zkmips/rollup/game/game-preimages'
import { createGame } from '@zkmips/rollup/game/moves'
import { publishPayloads } from '@zkmips/rollup/game/publish'
import { type ListedGame, readGame, readGameType } from '@zkmips/rollup/game/read'
import { DEFAULT_RULES } from '@zkmips/rollup/game/rules'
import { transactionChainOf } from '@zkmips/rollup/game/transaction-chain'
import { type Anvil, GENESIS_TIMESTAMP, senderOf } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Hex, numberToHex, zeroAddress } from 'viem'
import { inputError } from '../errors.ts'
import { blocksText } from '../output/format.ts'
import type { Connection } from './connect.ts'
import { challengerFor, duel, until } from './duel.ts'
import { findGame } from './game.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { LyingTrace } from './players.ts'
import { type Program, runOf } from './program.ts'
import { look } from './show.ts'
import type { GameView } from './view.ts'

const GAME_TYPE = 0
const HOUR = 3600
/** Seconds by which the chain's clock is moved between two turns: what a party may take to answer. */
const TURN_SECONDS = 600

export interface Played {
  readonly view: GameView
  readonly ledger: Ledger
  /** The block's hash; `view` has the claimed one. */
  readonly truth: Hex
  /** The first step that the proposer gets wrong. */
  readonly lieAt: number
  /** Of the run on the false claim. */
  readonly steps: number
  /** Seconds by which the chain's clock was moved. */
  readonly skipped: number
}

/** What a demonstration is made of. */
export interface Setting {
  readonly anvil: Anvil
  /** With the block that is disputed. */
  readonly program: Program
  /** For the challenger's files. */
  readonly folder: string
  /** The first step that the liar gets wrong, or which one, by what the run on L1's inputs reads; one in the middle if not given. */
  readonly lieAt: number | ((preimages: PreimageOracle) => number) | undefined
  readonly tell: Tell
}

/** Says how far it has come. */
export type Tell = (phase: string, text: string) => void

export class Demonstration {
  readonly connection: Connection
  readonly #setting: Setting
  readonly #lieAt: number
  readonly #claim: FalseClaim
  readonly #stop = new AbortController()
  #skipped = 0

  private constructor(setting: Setting, connection: Connection, claim: FalseClaim) {
    this.connection = connection
    this.#setting = setting
    this.#claim = claim
    const { lieAt = Math.floor(claim.steps / 2) } = setting
    this.#lieAt = typeof lieAt === 'number' ? lieAt : lieAt(claim.preimages)
    if (this.#lieAt < claim.steps) return
    throw inputError(
      'STEP_BEYOND_END',
      `the run on the false claim ends at step ${claim.steps}; choose an earlier step for --lie-at`,
    )
  }

  /** Everything up to the false claim: contracts, the block's payload, the agreed parent. */
  static async begin(setting: Setting): Promise<Demonstration> {
    const { anvil, program, tell } = setting
    const block = program.block!
    const type = await blockGameType(GAME_TYPE, { image: program.image, block }, {})
    await anvil.request('evm_setAutomine', [true])
    // L1 has got as far as the blocks, or further.
    const ahead = Math.max(
      GENESIS_TIMESTAMP + HOUR,
      ...spanOfTrace(block).map(({ timestamp }) => Number(timestamp) + 1),
    )
    await anvil.request('evm_setTime', [numberToHex(ahead)])
    tell('deploy', 'the contracts are deployed on a chain of their own, with a game type for the block executor')
    const l1 = await L1.connect({ rpcUrl: anvil.url })
    const deployer = senderOf(l1, anvil, 0)
    const genesis = {
      genesisRoot: block.local.parentHash,
      genesisBlock: Number(spanOfTrace(block)[0]!.number) - 1,
      ...(type.bounds ? { bounds: type.bounds } : {}),
    }
    const deployment = await deployDisputes(deployer, { ...genesis, ...DEFAULT_DELAYS }, type)
    const transactionChain = transactionChainOf(deployment)
    await publishPayloads(deployer, transactionChain, block)
    const connection = { l1, deployment }
    return new Demonstration(setting, connection, await falseClaim(connection, program))
  }

  /** The game from the false claim to the payout. */
  async play(): Promise<Played> {
    const { l1, deployment } = this.connection
    const { anvil, program, tell } = this.#setting
    const [, liarKey, honestKey] = anvil.accounts
    const fromBlock = (await l1.latest()).block.number + 1n
    const liar = senderOf(l1, anvil, 1)
    const listed = await this.#createFalseClaim(liar)
    const game = await readGame(await l1.latest(), deployment.contracts, listed)
    const { type } = game
    const lie = new LyingTrace(runOf(this.connection, program, game).trace, this.#lieAt, this.#claim.steps)
    const { image, source } = program
    const duellist = { account: honestKey!, image, source, folder: this.#setting.folder, signal: this.#stop.signal }
    const challenger = challengerFor(this.connection, duellist)
    await duel(this.connection, listed, challenger, { sender: liar, trace: lie }, async ({ text }) => {
      tell('bisect', text)
      await this.#skip(TURN_SECONDS)
    })
    tell(
      'resolve',
      'nobody answers any more: the clocks run out, and the challenger resolves the claims from the bottom up',
    )
    await this.#skip(type.maxClock)
    await until(challenger, listed.address, 'waiting for the end')
    tell('final', 'the result becomes final, and the challenger has the bonds paid out')
    await this.#skip(DEFAULT_DELAYS.gameDelay)
    await until(challenger, listed.address, 'done')
    this.#stop.abort()
    const view = await look(this.connection, listed, { program, gas: true })
    const players = [liarKey!.address, honestKey!.address] as const
    const ledger = await readLedger(l1, deployment.contracts.vault, view, fromBlock, players)
    const truth = program.block!.local.claimedHash.toLowerCase() as Hex
    return { view, ledger, truth, lieAt: this.#lieAt, steps: this.#claim.steps, skipped: this.#skipped }
  }

  async #createFalseClaim(liar: TransactionSender): Promise<ListedGame> {
    const { contracts } = this.connection.deployment
    const { locals, steps } = this.#claim
    const [parentRoot, outputRoot, inputsDigest, number] = locals
    const blocks = spanOfTrace(this.#setting.program.block!)
    const which = blocksText(Number(blocks[0]!.number), Number(number))
    const have = blocks.length === 1 ? 'has' : 'end with'
    this.#setting.tell('claim', `the proposer claims falsely that ${which} ${have} the hash ${outputRoot}`)
    const lie = new LyingTrace({ stateHash: () => '0x' }, 0, steps)
    const rootClaim = await lie.stateHash(BigInt(steps))
    const proposal = {
      parent: zeroAddress,
      parentRoot,
      inputsDigest,
      outputRoot,
      blockNumber: BigInt(number),
      rootClaim,
    }
    const { game } = await createGame(liar, contracts, GAME_TYPE, proposal, DEFAULT_RULES.proposerBond)
    return findGame(this.connection, game)
  }

  async #skip(seconds: number): Promise<void> {
    await this.#setting.anvil.request('evm_increaseTime', [numberToHex(seconds)])
    await this.#setting.anvil.request('evm_mine')
    this.#skipped += seconds
  }
}

/** The claim of the demonstration. */
interface FalseClaim {
  readonly locals: LocalWords
  /** Of the run on it. */
  readonly steps: number
  readonly preimages: PreimageOracle
}

/** What is claimed, with the inputs that L1 has, and how long the run on it is. */
async function falseClaim(connection: Connection, program: Program): Promise<FalseClaim> {
  const { l1, deployment } = connection
  const { contracts, gameTypes } = deployment
  const { parentHash, blockNumber, chainConfigDigest } = program.block!.local
  const view = await l1.latest()
  const parent = spanOfTrace(program.block!)[0]!.number - 1n
  const digest = await view.read(contracts.transactionChain, canonicalTransactionChainAbi, 'digest', [
    parent,
    BigInt(blockNumber),
  ])
  const locals = [parentHash, falseHash(program), digest, blockNumber, chainConfigDigest] as const
  const type = await readGameType(view, gameTypes[GAME_TYPE]!.implementation)
  const { trace } = runOf(connection, program, { type, locals })
  const steps = await trace.length()
  return { locals, steps, preimages: trace.preimages }
}

/** A block hash that is not the block's. */
export function falseHash({ block }: Program): Hex {
  const { claimedHash } = block!.local
  const last = Number.parseInt(claimedHash.slice(-2), 16) ^ 1
  return `${claimedHash.slice(0, -2)}${last.toString(16).padStart(2, '0')}` as Hex
}
