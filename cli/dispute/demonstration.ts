/**
 * The dispute of `zkmips dispute demo`. The contracts, the block and the challenger are the real ones; the claim is false, its author
 * defends it to the end, and only the waiting is skipped, by moving the chain's clock.
 * @module
 */
import { join } from 'node:path'
import { Challenger, type GameState } from '@zkmips/rollup/agents/challenger/challenger'
import { createLog } from '@zkmips/rollup/agents/service/log'
import { AgentMetrics } from '@zkmips/rollup/agents/service/metrics'
import { executeBlock } from '@zkmips/rollup/blocks/execute-block'
import { DEFAULT_DELAYS, deployDisputes } from '@zkmips/rollup/deploy/deploy'
import { DEFAULT_RULES } from '@zkmips/rollup/deploy/game-type'
import { L1 } from '@zkmips/rollup/deploy/l1'
import type { Anvil } from '@zkmips/rollup/l1/anvil'
import { Chain } from '@zkmips/rollup/l1/chain'
import { Journal } from '@zkmips/rollup/l1/journal'
import { TransactionSender } from '@zkmips/rollup/l1/sender'
import { type Address, type Hex, numberToHex, type TransactionReceipt } from 'viem'
import { inputError } from '../errors.ts'
import { count } from '../output/format.ts'
import { createGame, publishPayload } from './actions.ts'
import type { Connection } from './connect.ts'
import { gameProgram } from './deploy.ts'
import { findGame, type ListedGame, readGame } from './game.ts'
import { LyingTrace, playMoves } from './players.ts'
import { type Program, traceOf } from './program.ts'
import { look } from './show.ts'
import type { GameView } from './view.ts'

const GAME_TYPE = 0
const HOUR = 3600
/** Seconds by which the chain's clock is moved between two turns: what a party may take to answer. */
const TURN_SECONDS = 600
/** A game that is not over after so many rounds hangs. */
const MAX_ROUNDS = 1000

/** What one party has spent and won, in wei and gas. */
export interface Account {
  readonly address: Address
  transactions: number
  gas: number
}

export interface Played {
  readonly view: GameView
  readonly liar: Account
  readonly honest: Account
  readonly lieAt: number
  readonly steps: number
  /** Wei that the challenger was paid from the bonds. */
  readonly paid: string
  readonly skipped: number
}

/** What a demonstration is made of. */
export interface Setting {
  readonly anvil: Anvil
  /** With the block that is disputed. */
  readonly program: Program
  /** For the challenger's files. */
  readonly folder: string
  /** The first step that the liar gets wrong; one in the middle if not given. */
  readonly lieAt: number | undefined
  readonly tell: Tell
}

/** The challenger, which answers when it is its turn. */
interface Player {
  /** Waits for what it sends, too. @returns how each game stands for it */
  turn(): Promise<ReadonlyMap<Address, GameState> | undefined>
}

/** Says how far it has come. */
export type Tell = (phase: string, text: string) => void

export class Demonstration {
  readonly connection: Connection
  readonly #setting: Setting
  readonly #lieAt: number
  /** Of the run on the false claim. */
  readonly #steps: number
  readonly #stop = new AbortController()
  #skipped = 0

  private constructor(setting: Setting, connection: Connection, steps: number) {
    this.connection = connection
    this.#setting = setting
    this.#steps = steps
    this.#lieAt = setting.lieAt ?? Math.floor(steps / 2)
  }

  /** Everything up to the false claim: contracts, the block's payload, the agreed parent. */
  static async begin(setting: Setting): Promise<Demonstration> {
    const { anvil, program, lieAt, tell } = setting
    const { local } = program.block!
    const { steps } = executeBlock(program.image, {
      ...program.block!,
      local: { ...local, claimedHash: falseHash(program) },
    })
    if (lieAt !== undefined && lieAt >= steps) {
      throw inputError('STEP_BEYOND_END', `the run on the false claim ends at step ${steps}; lie at an earlier one`)
    }
    await anvil.request('evm_setAutomine', [true])
    tell('deploy', 'deploying the contracts, with a game type for the block executor')
    const l1 = await L1.connect({ rpcUrl: anvil.url, account: anvil.accounts[0]! })
    const anchor = { anchorRoot: local.parentHash, anchorBlock: Number(local.blockNumber) - 1 }
    const type = {
      number: GAME_TYPE,
      program: await gameProgram(program, undefined),
      chainConfig: local.chainConfigDigest,
      rules: DEFAULT_RULES,
    }
    const deployment = await deployDisputes(l1, { ...anchor, ...DEFAULT_DELAYS }, type)
    await publishPayload(l1, deployment.contracts, program.block!)
    return new Demonstration(setting, { l1, deployment }, steps)
  }

  async play(): Promise<Played> {
    const { l1, deployment } = this.connection
    const [, liarKey, honestKey] = this.#setting.anvil.accounts
    const liar: Account = { address: liarKey!.address, transactions: 0, gas: 0 }
    const honest: Account = { address: honestKey!.address, transactions: 0, gas: 0 }
    const liarL1 = await L1.connect({ rpcUrl: this.#setting.anvil.url, account: liarKey! })
    const listed = await this.#createFalseClaim(liarL1, liar)
    const { type, locals } = await readGame(l1, deployment.contracts, listed)
    const lie = new LyingTrace(traceOf(this.#setting.program, type.prestate, locals), this.#lieAt, this.#steps)
    const challenger = await this.#challenger(honest)

    for (let round = 0; round < MAX_ROUNDS; round++) {
      const done = honest.transactions + liar.transactions
      await challenger.turn()
      const game = await readGame(l1, deployment.contracts, listed)
      for (const receipt of await playMoves(liarL1, game, lie)) charge(liar, receipt)
      if (honest.transactions + liar.transactions === done) break
      await this.#skip(TURN_SECONDS)
      const { from, to } = (await this.#view(listed, false)).dispute ?? { from: '0', to: '0' }
      this.#setting.tell(
        'bisect',
        `claim ${game.claims.length}: ${count(Number(BigInt(to) - BigInt(from)))} steps in dispute`,
      )
    }
    this.#setting.tell('resolve', 'the clocks run out, and the challenger resolves the claims from the bottom up')
    await this.#skip(type.maxClock)
    await this.#until(challenger, listed.address, 'waiting for the end')
    const posted = await l1.ask(client => client.getBalance({ address: deployment.contracts.vault }))
    await this.#skip(DEFAULT_DELAYS.gameDelay)
    await this.#until(challenger, listed.address, 'done')
    const left = await l1.ask(client => client.getBalance({ address: deployment.contracts.vault }))
    this.#stop.abort()
    const view = await this.#view(listed, true)
    const paid = String(posted - left)
    return { view, liar, honest, lieAt: this.#lieAt, steps: this.#steps, paid, skipped: this.#skipped }
  }

  async #createFalseClaim(l1: L1, liar: Account): Promise<ListedGame> {
    const { contracts } = this.connection.deployment
    const { local } = this.#setting.program.block!
    const outputRoot = falseHash(this.#setting.program)
    this.#setting.tell('claim', `a false claim: block ${Number(local.blockNumber)} is ${outputRoot}`)
    const lie = new LyingTrace({ stateHash: () => '0x' }, 0, this.#steps)
    const proposal = {
      parentRoot: local.parentHash,
      inputsDigest: local.payloadDigest,
      outputRoot,
      blockNumber: BigInt(local.blockNumber),
      rootClaim: await lie.stateHash(BigInt(this.#steps)),
    }
    const { game, receipt } = await createGame(l1, contracts, GAME_TYPE, proposal, DEFAULT_RULES.proposerBond)
    charge(liar, receipt)
    return findGame(this.connection, game)
  }

  /** The challenger as operators run it, but for its rounds, which come when it is its turn. */
  async #challenger(account: Account): Promise<Player> {
    const { deployment } = this.connection
    const chain = await Chain.connect({ rpcUrl: this.#setting.anvil.url, chainId: deployment.chainId })
    const key = this.#setting.anvil.accounts.find(({ address }) => address === account.address)!
    const { signal } = this.#stop
    const sender = new TransactionSender({
      chain,
      signer: { address: key.address, sign: unsigned => key.signTransaction({ type: 'eip1559', ...unsigned }) },
      journal: new Journal(join(this.#setting.folder, 'journal.json'), deployment.chainId, key.address),
      pollInterval: 20,
      signal,
      onEvent: ({ kind, gasUsed }) => {
        if (kind !== 'done') return
        account.transactions++
        account.gas += Number(gasUsed)
      },
    })
    const challenger = new Challenger({
      chain,
      sender,
      factory: deployment.contracts.factory,
      programs: [this.#setting.program.image],
      source: this.#setting.program.source,
      cacheFolder: join(this.#setting.folder, 'cache'),
      gameWindow: 28 * 24 * HOUR,
      signal,
      log: createLog({ name: 'challenger', level: 'warn' }),
      metrics: new AgentMetrics('challenger'),
    })
    return {
      turn: async () => {
        const states = await challenger.round()
        await sender.settled()
        return states
      },
    }
  }

  async #until(challenger: Player, game: Address, state: GameState): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      if ((await challenger.turn())?.get(game) === state) return
    }
    throw new Error(`the game is not "${state}" after ${MAX_ROUNDS} rounds of the challenger`)
  }

  #view(listed: ListedGame, gas: boolean): Promise<GameView> {
    return look(this.connection, listed, { program: this.#setting.program, gas })
  }

  async #skip(seconds: number): Promise<void> {
    await this.#setting.anvil.request('evm_increaseTime', [numberToHex(seconds)])
    await this.#setting.anvil.request('evm_mine')
    this.#skipped += seconds
  }
}

/** A block hash that is not the block's. */
export function falseHash({ block }: Program): Hex {
  const { claimedHash } = block!.local
  const last = Number.parseInt(claimedHash.slice(-2), 16) ^ 1
  return `${claimedHash.slice(0, -2)}${last.toString(16).padStart(2, '0')}` as Hex
}

function charge(account: Account, { gasUsed }: TransactionReceipt): void {
  account.transactions++
  account.gas += Number(gasUsed)
}
