/**
 * The challenger: in rounds, each at one block of L1, it looks at every game in its window, finds what is due, and asks the sender
 * for it. It keeps no state of its own that matters: what is done is on the chain, what is under way in the sender's journal. So it
 * can be killed at any time, a reorganisation is one more round, and a transaction that failed is simply due again.
 *
 * It acts on nothing that it has not executed itself.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { type Address, formatEther, type Hex, isAddressEqual } from 'viem'
import type { Claim } from '../../game/claim.ts'
import type { PreimageSource } from '../../game/game-preimages.ts'
import { L1Inputs, spanOf } from '../../game/l1-inputs.ts'
import { MachineTrace, prestateOf, runId } from '../../game/machine-trace.ts'
import { missingPreimage } from '../../game/moves.ts'
import {
  GAME_IN_PROGRESS,
  type GameTerms,
  type ListedGame,
  listGames,
  readClaims,
  readCredit,
  readFinality,
  readStatus,
  readTerms,
} from '../../game/read.ts'
import {
  type Action,
  creditAction,
  moveAction,
  moveKey,
  resolveAction,
  settleAction,
  stepAction,
  stepKey,
} from '../../game/requests.ts'
import { bondAt } from '../../game/rules.ts'
import { type DueAnswer, decide, mostUrgent, resolvable } from '../../game/strategy.ts'
import type { L1View } from '../../l1/client.ts'
import type { TransactionRequest } from '../../l1/sender.ts'
import { ask, DEFAULT_GAME_WINDOW, inRounds, type SendingAgentOptions } from '../service/agent.ts'

export interface ChallengerOptions extends SendingAgentOptions {
  /** Programs of game types, old ones included: games outlive their type. */
  readonly programs: readonly ProgramImage[]
  /** Where the preimages of runs are; what L1 has of the inputs of blocks is read from L1. */
  readonly source: PreimageSource
  /** Only these games, if given. */
  readonly games?: readonly Address[]
  /** Games worked on at the same time; each has a machine in memory. */
  readonly maxGames?: number
}

export type GameState = 'watched' | 'played' | 'waiting for the end' | 'done' | 'void' | 'unknown program' | 'failed'

export class Challenger {
  readonly #options: ChallengerOptions
  readonly #programs: ReadonlyMap<Hex, ProgramImage>
  readonly #terms = new Map<Address, GameTerms>()
  /** By run: claims that differ in their root claim only share it. The one used last is at the end. */
  readonly #traces = new Map<Hex, MachineTrace>()
  readonly #maxGames: number
  #inputBox: Address | undefined

  constructor(options: ChallengerOptions) {
    this.#options = options
    this.#maxGames = options.maxGames ?? 4
    this.#programs = new Map(options.programs.map(image => [prestateOf(image), image]))
  }

  /** Rounds until the signal, then the end of what is under way is left to the next start. */
  async run(): Promise<void> {
    await inRounds(this.#options, () => this.round())
    await this.#options.sender.settled()
  }

  /**
   * One look at everything. Errors are logged and counted; whatever they kept from being done is due in the next round.
   * @returns how each game stands, undefined if L1 could not be read
   */
  async round(): Promise<ReadonlyMap<Address, GameState> | undefined> {
    const { log, metrics } = this.#options
    try {
      const view = await this.#options.l1.latest()
      const games = await this.#games(view)
      const states = new Map<Address, GameState>()
      const queue = games[Symbol.iterator]()
      const workers = Array.from({ length: this.#maxGames }, async () => {
        for (const game of queue) states.set(game.address, await this.#lookAt(view, game))
      })
      await Promise.all(workers)
      await this.#measure(view, states)
      metrics.rounds.inc({ outcome: 'done' })
      return states
    } catch (error) {
      if (this.#options.signal.aborted) return undefined
      metrics.rounds.inc({ outcome: 'failed' })
      metrics.countError(error)
      log.error({ error }, 'L1 could not be read; the next round tries again')
      return undefined
    }
  }

  async #games(view: L1View): Promise<ListedGame[]> {
    const { factory, gameWindow = DEFAULT_GAME_WINDOW, games: only } = this.#options
    const games = await listGames(view, factory, view.block.timestamp - gameWindow)
    if (only === undefined) return games
    return games.filter(({ address }) => only.some(allowed => isAddressEqual(allowed, address)))
  }

  async #lookAt(view: L1View, { address: game, gameType }: ListedGame): Promise<GameState> {
    const { log, metrics, signal } = this.#options
    try {
      return await this.#play(view, game)
    } catch (error) {
      if (!signal.aborted) {
        metrics.countError(error)
        log.error({ error, game, gameType }, 'a game could not be handled; the next round tries again')
      }
      return 'failed'
    }
  }

  async #play(view: L1View, game: Address): Promise<GameState> {
    const { sender, log } = this.#options
    const { number, timestamp } = view.block
    const terms = await this.#termsOf(view, game)
    const [status, { isVoid, isFinal }, credit] = await Promise.all([
      readStatus(view, game),
      readFinality(view, terms.registry, game),
      readCredit(view, terms.vault, game, sender.address),
    ])
    if (isFinal && credit > 0n) this.#ask(creditAction(terms.vault, game, sender.address))
    if (isVoid) return 'void'
    if (status !== GAME_IN_PROGRESS) {
      await this.#settle(view, game)
      return isFinal && credit === 0n ? 'done' : 'waiting for the end'
    }
    const claims = await readClaims(view, game)
    if (this.#isOurs(claims)) {
      for (const { index } of resolvable(claims, terms, timestamp)) this.#ask({ ...resolveAction(game, index), game })
    }
    const trace = await this.#traceOf(view, terms)
    if (trace === undefined) {
      log.warn({ game, prestate: terms.prestate }, 'a game about an unknown program; add its ELF with --program')
      return 'unknown program'
    }
    // Until the run says what is due, whatever could be: an execution that fails, or takes long, must not look like one with nothing to do.
    this.#urgency.set(game, mostUrgent(claims, sender.address, terms, timestamp))
    const before = trace.executedSteps
    const { due, rootIsTrue } = await decide(claims, trace, terms, timestamp)
    this.#urgency.set(game, due[0]?.secondsLeft)
    for (const answer of due) {
      const worth = { game, deadline: timestamp + answer.secondsLeft, stake: stakeIn(claims, answer, sender.address) }
      await this.#answer(view, terms, trace, answer, worth)
    }
    this.#options.metrics.executedSteps.inc(trace.executedSteps - before)
    log.debug({ game, rootIsTrue, claims: claims.length, due: due.length, block: number }, 'looked at a game')
    return this.#isOurs(claims) || due.length > 0 ? 'played' : 'watched'
  }

  /** Seconds left for what is due, by game. */
  readonly #urgency = new Map<Address, number | undefined>()

  async #answer(
    view: L1View,
    terms: GameTerms,
    trace: MachineTrace,
    answer: DueAnswer,
    worth: Required<Pick<TransactionRequest, 'game' | 'deadline' | 'stake'>>,
  ): Promise<void> {
    const { sender } = this.#options
    const { game } = worth
    if (sender.isUnderWay(answer.kind === 'move' ? moveKey(game, answer) : stepKey(game, answer))) return
    if (answer.kind === 'move') {
      this.#ask({ ...moveAction(game, answer, bondAt(terms, answer.parent.depth + 1)), ...worth })
      return
    }
    // A step that reads a preimage is due again in a later round, when L1 has it.
    const witness = await trace.witness(answer.fromSteps)
    const action = (await missingPreimage(view, terms.oracle, witness)) ?? stepAction(game, answer, witness)
    this.#ask({ ...action, ...worth })
  }

  /** After a proof the bonds are settled apart. */
  async #settle(view: L1View, game: Address): Promise<void> {
    if (!(await view.read(game, disputeGameAbi, 'resolvedByProof', []))) return
    const claims = await readClaims(view, game)
    const settled = await view.read(game, disputeGameAbi, 'settled', [])
    if (settled < claims.length && this.#isOurs(claims)) this.#ask({ ...settleAction(game), game })
  }

  #ask(action: Action): void {
    ask(this.#options, action)
  }

  #isOurs(claims: readonly Claim[]): boolean {
    const { address } = this.#options.sender
    return claims.some(({ claimant, counteredBy }) => claimant === address || counteredBy === address)
  }

  async #termsOf(view: L1View, game: Address): Promise<GameTerms> {
    const known = this.#terms.get(game)
    if (known) return known
    const terms = await readTerms(view, game)
    this.#terms.set(game, terms)
    return terms
  }

  async #traceOf(view: L1View, { prestate, locals, maxBlocks }: GameTerms): Promise<MachineTrace | undefined> {
    const image = this.#programs.get(prestate)
    if (image === undefined) return undefined
    const { cacheFolder, signal, factory, fromBlock = 0, l1 } = this.#options
    this.#inputBox ??= await view.read(factory, gameFactoryAbi, 'inputBox', [])
    const inbox = { inputBox: this.#inputBox, fromBlock }
    const source = new L1Inputs(l1, inbox, spanOf(locals, maxBlocks), this.#options.source)
    const folder = cacheFolder === undefined ? {} : { cacheFolder }
    const run = runId(prestate, locals)
    const trace = this.#traces.get(run) ?? new MachineTrace({ image, prestate, locals, source, signal, ...folder })
    this.#traces.delete(run)
    this.#traces.set(run, trace)
    if (this.#traces.size > this.#maxGames) this.#traces.delete(this.#traces.keys().next().value!)
    return trace
  }

  async #measure(view: L1View, states: ReadonlyMap<Address, GameState>): Promise<void> {
    const { sender, metrics } = this.#options
    metrics.block.set(Number(view.block.number))
    metrics.blockTime.set(view.block.timestamp)
    metrics.pending.set(sender.pending)
    metrics.balance.set(Number(formatEther(await view.balance(sender.address))))
    const left = [...this.#urgency.values()].filter(seconds => seconds !== undefined)
    metrics.secondsLeft.set(left.length === 0 ? -1 : Math.min(...left))
    this.#urgency.clear()
    metrics.games.reset()
    for (const state of states.values()) metrics.games.inc({ state: state.replaceAll(' ', '_') })
  }
}

/** Wei that an account loses in a game if an answer comes too late: what it has posted there, and the bond that the answer wins. */
function stakeIn(claims: readonly Claim[], answer: DueAnswer, account: Address): bigint {
  const answered = answer.kind === 'move' ? answer.parent : answer.leaf
  const own = claims.filter(({ claimant, resolved }) => claimant === account && !resolved)
  return own.reduce((sum, { bond }) => sum + bond, answered.bond)
}
