/**
 * The challenger: in rounds, each at one block of L1, it looks at every game in its window, finds what is due, and asks the sender
 * for it. It keeps no state of its own that matters: what is done is on the chain, what is under way in the sender's journal. So it
 * can be killed at any time, a reorganisation is one more round, and a transaction that failed is simply due again.
 *
 * It acts on nothing that it has not executed itself.
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { KEY_LOCAL } from '@zkmips/isa/syscalls'
import { anchorRegistryAbi } from '@zkmips/verifier-contracts/generated/anchor-registry'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { type Address, bytesToHex, formatEther, type Hex, isAddressEqual } from 'viem'
import type { Claim } from '../../game/claim.ts'
import type { PreimageSource } from '../../game/game-preimages.ts'
import { MachineTrace, prestateOf, runId } from '../../game/machine-trace.ts'
import { type DueAnswer, type DueStep, decide, resolvable } from '../../game/strategy.ts'
import type { BlockRef, Chain } from '../../l1/chain.ts'
import {
  GAME_IN_PROGRESS,
  type GameTerms,
  type ListedGame,
  listGames,
  readClaims,
  readStatus,
  readTerms,
} from '../../l1/games.ts'
import { SenderError, sleep, type TransactionSender } from '../../l1/sender.ts'
import type { Logger } from '../service/log.ts'
import type { AgentMetrics } from '../service/metrics.ts'
import {
  type Action,
  creditAction,
  moveAction,
  moveKey,
  preimageAction,
  resolveAction,
  settleAction,
  stepAction,
  stepKey,
} from './actions.ts'

export interface ChallengerOptions {
  readonly chain: Chain
  readonly sender: TransactionSender
  readonly factory: Address
  /** Programs of game types, old ones included: games outlive their type. */
  readonly programs: readonly ProgramImage[]
  /** Where the preimages of runs are. */
  readonly source: PreimageSource
  /** Where hashes and snapshots are kept. */
  readonly cacheFolder?: string
  /** Seconds: games that are older are not looked at. */
  readonly gameWindow: number
  /** Only these games, if given. */
  readonly games?: readonly Address[]
  /** Games worked on at the same time; each has a machine in memory. */
  readonly maxGames?: number
  /** Milliseconds between two rounds. */
  readonly pollInterval?: number
  readonly signal: AbortSignal
  readonly log: Logger
  readonly metrics: AgentMetrics
}

export type GameState = 'watched' | 'played' | 'waiting for the end' | 'done' | 'void' | 'unknown program' | 'failed'

export class Challenger {
  readonly #options: ChallengerOptions
  readonly #programs: ReadonlyMap<Hex, ProgramImage>
  readonly #terms = new Map<Address, GameTerms>()
  /** By run: claims that differ in their root claim only share it. The one used last is at the end. */
  readonly #traces = new Map<Hex, MachineTrace>()
  readonly #maxGames: number

  constructor(options: ChallengerOptions) {
    this.#options = options
    this.#maxGames = options.maxGames ?? 4
    this.#programs = new Map(options.programs.map(image => [prestateOf(image), image]))
  }

  /** Rounds until the signal, then the end of what is under way is left to the next start. */
  async run(): Promise<void> {
    const { signal, pollInterval = 4000, sender } = this.#options
    while (!signal.aborted) {
      await this.round()
      await sleep(pollInterval, signal)
    }
    await sender.settled()
  }

  /**
   * One look at everything. Errors are logged and counted; whatever they kept from being done is due in the next round.
   * @returns how each game stands, undefined if L1 could not be read
   */
  async round(): Promise<ReadonlyMap<Address, GameState> | undefined> {
    const { log, metrics } = this.#options
    try {
      const at = await this.#options.chain.head()
      const games = await this.#games(at)
      const states = new Map<Address, GameState>()
      const queue = games[Symbol.iterator]()
      const workers = Array.from({ length: this.#maxGames }, async () => {
        for (const game of queue) states.set(game.address, await this.#lookAt(at, game))
      })
      await Promise.all(workers)
      await this.#measure(at, states)
      metrics.rounds.inc({ outcome: 'done' })
      return states
    } catch (error) {
      metrics.rounds.inc({ outcome: 'failed' })
      metrics.countError(error)
      log.error({ error }, 'L1 could not be read; the next round tries again')
      return undefined
    }
  }

  async #games(at: BlockRef): Promise<ListedGame[]> {
    const { chain, factory, gameWindow, games: only } = this.#options
    const games = await listGames(chain, at, factory, at.timestamp - gameWindow)
    if (only === undefined) return games
    return games.filter(({ address }) => only.some(allowed => isAddressEqual(allowed, address)))
  }

  async #lookAt(at: BlockRef, { address: game, gameType }: ListedGame): Promise<GameState> {
    const { log, metrics, signal } = this.#options
    try {
      return await this.#play(at, game)
    } catch (error) {
      if (!signal.aborted) {
        metrics.countError(error)
        log.error({ error, game, gameType }, 'a game could not be worked on; the next round tries again')
      }
      return 'failed'
    }
  }

  async #play(at: BlockRef, game: Address): Promise<GameState> {
    const { chain, sender, log } = this.#options
    const terms = await this.#termsOf(at, game)
    const [status, isVoid, isFinal, credit] = await Promise.all([
      readStatus(chain, at, game),
      chain.read(at, terms.registry, anchorRegistryAbi, 'isVoid', [game]),
      chain.read(at, terms.registry, anchorRegistryAbi, 'isFinal', [game]),
      chain.read(at, terms.vault, bondVaultAbi, 'credit', [game, sender.address]),
    ])
    if (isFinal && credit > 0n) this.#ask(creditAction(terms.vault, game, sender.address))
    if (isVoid) return 'void'
    if (status !== GAME_IN_PROGRESS) {
      await this.#settle(at, game)
      return isFinal && credit === 0n ? 'done' : 'waiting for the end'
    }
    const claims = await readClaims(chain, at, game)
    if (this.#isOurs(claims)) {
      for (const { index } of resolvable(claims, terms, at.timestamp)) this.#ask(resolveAction(game, index))
    }
    const trace = this.#traceOf(terms)
    if (trace === undefined) {
      log.warn(
        { game, prestate: terms.prestate },
        'a game about a program that is not here; start with its ELF as well',
      )
      return 'unknown program'
    }
    const before = trace.executedSteps
    const { due, rootIsTrue } = await decide(claims, trace, terms, at.timestamp)
    for (const answer of due) await this.#answer(at, game, terms, trace, answer)
    this.#options.metrics.executedSteps.inc(trace.executedSteps - before)
    if (due[0] !== undefined) this.#urgent.push(due[0].secondsLeft)
    log.debug({ game, rootIsTrue, claims: claims.length, due: due.length, block: at.number }, 'looked at a game')
    return this.#isOurs(claims) || due.length > 0 ? 'played' : 'watched'
  }

  readonly #urgent: number[] = []

  async #answer(at: BlockRef, game: Address, terms: GameTerms, trace: MachineTrace, answer: DueAnswer): Promise<void> {
    if (answer.kind === 'move') {
      if (this.#options.sender.isUnderWay(moveKey(game, answer))) return
      this.#ask(moveAction(game, answer, terms.bondAt(answer.parent.depth + 1)))
      return
    }
    if (!this.#options.sender.isUnderWay(stepKey(game, answer))) await this.#step(at, game, terms, trace, answer)
  }

  /** A step that reads a preimage is due again in a later round, when L1 has it. */
  async #step(at: BlockRef, game: Address, terms: GameTerms, trace: MachineTrace, due: DueStep): Promise<void> {
    const { chain } = this.#options
    const witness = await trace.witness(due.fromSteps)
    const { preimage } = witness
    if (preimage !== undefined && preimage.key[0] !== KEY_LOCAL) {
      const part = [bytesToHex(preimage.key), BigInt(preimage.offset)] as const
      if (!(await chain.read(at, terms.oracle, preimageOracleAbi, 'hasPart', part))) {
        this.#ask(preimageAction(terms.oracle, preimage))
        return
      }
    }
    this.#ask(stepAction(game, due, witness))
  }

  /** After a proof the bonds are settled apart. */
  async #settle(at: BlockRef, game: Address): Promise<void> {
    const { chain } = this.#options
    if (!(await chain.read(at, game, disputeGameAbi, 'resolvedByProof', []))) return
    const claims = await readClaims(chain, at, game)
    const settled = await chain.read(at, game, disputeGameAbi, 'settled', [])
    if (settled < claims.length && this.#isOurs(claims)) this.#ask(settleAction(game))
  }

  /** Has it under way; how it ends shows on the chain in a later round. */
  #ask(action: Action): void {
    const { sender, log, metrics } = this.#options
    if (sender.isUnderWay(action.key)) return
    metrics.actions.inc({ action: action.kind.replaceAll(' ', '_') })
    log.info({ action: action.kind, game: action.to, wei: action.value }, action.what)
    sender.send(action).catch(error => {
      if (error instanceof SenderError && error.code === 'STOPPED') return
      metrics.countError(error)
      log.warn({ error }, `${action.what}: it is due again if the chain says so`)
    })
  }

  #isOurs(claims: readonly Claim[]): boolean {
    const { address } = this.#options.sender
    return claims.some(({ claimant, counteredBy }) => claimant === address || counteredBy === address)
  }

  async #termsOf(at: BlockRef, game: Address): Promise<GameTerms> {
    const known = this.#terms.get(game)
    if (known) return known
    const terms = await readTerms(this.#options.chain, at, game)
    this.#terms.set(game, terms)
    return terms
  }

  #traceOf({ prestate, locals }: GameTerms): MachineTrace | undefined {
    const image = this.#programs.get(prestate)
    if (image === undefined) return undefined
    const { source, cacheFolder, signal } = this.#options
    const folder = cacheFolder === undefined ? {} : { cacheFolder }
    const run = runId(prestate, locals)
    const trace = this.#traces.get(run) ?? new MachineTrace({ image, prestate, locals, source, signal, ...folder })
    this.#traces.delete(run)
    this.#traces.set(run, trace)
    if (this.#traces.size > this.#maxGames) this.#traces.delete(this.#traces.keys().next().value!)
    return trace
  }

  async #measure(at: BlockRef, states: ReadonlyMap<Address, GameState>): Promise<void> {
    const { chain, sender, metrics } = this.#options
    metrics.block.set(Number(at.number))
    metrics.blockTime.set(at.timestamp)
    metrics.pending.set(sender.pending)
    metrics.balance.set(Number(formatEther(await chain.client.getBalance({ address: sender.address }))))
    metrics.secondsLeft.set(this.#urgent.length === 0 ? -1 : Math.min(...this.#urgent))
    this.#urgent.length = 0
    metrics.games.reset()
    for (const state of states.values()) metrics.games.inc({ state: state.replaceAll(' ', '_') })
  }
}
