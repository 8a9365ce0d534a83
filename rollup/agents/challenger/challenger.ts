/**
 * The challenger: in rounds, each at one block of L1, it looks at every game in its window, finds what is due, and asks the sender
 * for it. It keeps no state of its own that matters: what is done is on the chain, what is under way in the sender's journal. So it
 * can be killed at any time, a reorganisation is one more round, and a transaction that failed is simply due again.
 *
 * A round first reads all games and tells how much time each has left; then it executes, the most urgent first, several beside each other. A run that takes
 * longer than a round goes on through the next ones, which look at all other games meanwhile.
 *
 * It acts on nothing that it has not executed itself.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type Hex, isAddressEqual } from 'viem'
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
import { type DueAnswer, decide, resolvable } from '../../game/strategy.ts'
import type { L1View } from '../../l1/client.ts'
import type { TransactionRequest } from '../../l1/sender.ts'
import { ask, DEFAULT_GAME_WINDOW, inRounds, type SendingAgentOptions } from '../service/agent.ts'
import { Conflicts, type Decided } from './conflicts.ts'
import { Watch } from './watch.ts'

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

export type GameState =
  | 'built on a false claim'
  | 'watched'
  | 'played'
  | 'waiting for the end'
  | 'done'
  | 'void'
  | 'unknown program'
  | 'failed'

/** A game in progress whose run says what is due in it. */
interface Play {
  readonly view: L1View
  readonly game: Address
  readonly gameType: number
  readonly terms: GameTerms
  readonly claims: readonly Claim[]
}

export class Challenger {
  readonly #options: ChallengerOptions
  readonly #programs: ReadonlyMap<Hex, ProgramImage>
  readonly #terms = new Map<Address, GameTerms>()
  /** By run: claims that differ in their root claim only share it. The one used last is at the end. */
  readonly #traces = new Map<Hex, MachineTrace>()
  readonly #maxGames: number
  readonly #watch: Watch
  readonly #conflicts: Conflicts
  /** Games whose run is being executed. */
  readonly #running = new Map<Address, Promise<void>>()
  /** The most urgent first. */
  #queue: readonly Play[] = []
  readonly #states = new Map<Address, GameState>()
  #transactionChain: Address | undefined

  constructor(options: ChallengerOptions) {
    this.#options = options
    this.#maxGames = options.maxGames ?? 4
    this.#programs = new Map(options.programs.map(image => [prestateOf(image), image]))
    this.#watch = new Watch(options)
    this.#conflicts = new Conflicts(options)
  }

  /** Rounds until the signal, then the end of what is under way is left to the next start. */
  async run(): Promise<void> {
    await inRounds(this.#options, () => this.#look())
    await Promise.all(this.#running.values())
    await this.#options.sender.settled()
  }

  /**
   * One look at everything, and the runs that it takes. Errors are logged and counted; whatever they kept from being done is due in the next round.
   * @returns how each game stands, undefined if L1 could not be read
   */
  async round(): Promise<ReadonlyMap<Address, GameState> | undefined> {
    if (!(await this.#look())) return undefined
    while (this.#running.size > 0) await Promise.all(this.#running.values())
    return new Map(this.#states)
  }

  /** Reads everything, and has what is due executed. @returns whether L1 could be read */
  async #look(): Promise<boolean> {
    const { log, metrics, signal, l1 } = this.#options
    try {
      const view = await l1.latest()
      const games = await this.#games(view)
      this.#forgetAllBut(games)
      const decided: Decided[] = []
      const plays: Play[] = []
      for (const game of games) {
        const play = await this.#guard(game, () => this.#survey(view, game, decided))
        if (play !== undefined) plays.push(play)
      }
      this.#queue = plays
        .filter(({ game }) => !this.#running.has(game))
        .sort((a, b) => this.#watch.secondsLeft(a.game) - this.#watch.secondsLeft(b.game))
      await this.#watch.publish(view, this.#states)
      this.#start()
      await this.#conflicts.look(view, decided)
      metrics.rounds.inc({ outcome: 'done' })
      return true
    } catch (error) {
      if (signal.aborted) return false
      metrics.rounds.inc({ outcome: 'failed' })
      metrics.countError(error)
      log.error({ error }, 'L1 could not be read; the next round tries again')
      return false
    }
  }

  async #games(view: L1View): Promise<ListedGame[]> {
    const { stateChain, gameWindow = DEFAULT_GAME_WINDOW, games: only } = this.#options
    const games = await listGames(view, stateChain, view.block.timestamp - gameWindow)
    if (only === undefined) return games
    return games.filter(({ address }) => only.some(allowed => isAddressEqual(allowed, address)))
  }

  #forgetAllBut(games: readonly ListedGame[]): void {
    const listed = new Set(games.map(({ address }) => address))
    for (const game of this.#states.keys()) if (!listed.has(game)) this.#states.delete(game)
    this.#watch.forgetAllBut(listed)
  }

  /** Runs as many as may, the most urgent first. */
  #start(): void {
    const queue = [...this.#queue]
    while (queue.length > 0 && this.#running.size < this.#maxGames && !this.#options.signal.aborted) {
      const play = queue.shift()!
      const { game: address, gameType } = play
      const done = this.#guard({ address, gameType }, () => this.#play(play)).then(() => {
        this.#running.delete(address)
        this.#watch.publishUrgency()
        this.#start()
      })
      this.#running.set(address, done)
    }
    this.#queue = queue
  }

  async #guard<T>({ address: game, gameType }: Pick<ListedGame, 'address' | 'gameType'>, work: () => Promise<T>) {
    const { log, metrics, signal } = this.#options
    try {
      return await work()
    } catch (error) {
      this.#states.set(game, 'failed')
      if (signal.aborted) return undefined
      metrics.countError(error)
      log.error({ error, game, gameType }, 'a game could not be handled; the next round tries again')
      return undefined
    }
  }

  /** Everything that needs no run. @param decided is added to @returns what needs one */
  async #survey(view: L1View, { address: game, gameType }: ListedGame, decided: Decided[]): Promise<Play | undefined> {
    const { sender, log } = this.#options
    const { timestamp } = view.block
    const terms = await this.#termsOf(view, game)
    const [status, finality, credit] = await Promise.all([
      readStatus(view, game),
      readFinality(view, terms.stateChain, game),
      readCredit(view, terms.vault, game, sender.address),
    ])
    const { isVoid, isFinal } = finality
    if (isFinal && credit > 0n) this.#ask(creditAction(terms.vault, game, sender.address))
    if (isVoid) {
      this.#watch.isVoid(game)
      this.#states.set(game, 'void')
      return undefined
    }
    const claims = await readClaims(view, game)
    if (status !== GAME_IN_PROGRESS) {
      this.#watch.isDecided(game, status, claims)
      await this.#settle(view, game, claims)
      decided.push({ game, finality })
      this.#states.set(game, isFinal && credit === 0n ? 'done' : 'waiting for the end')
      return undefined
    }
    if (this.#isOurs(claims)) {
      for (const { index } of resolvable(claims, terms, timestamp)) this.#ask({ ...resolveAction(game, index), game })
    }
    if (!this.#programs.has(terms.prestate)) {
      log.warn({ game, prestate: terms.prestate }, 'a game about an unknown program; add its ELF with --program')
      this.#states.set(game, 'unknown program')
      return undefined
    }
    this.#watch.isInProgress(game, claims, terms, timestamp)
    if (!this.#states.has(game)) this.#states.set(game, this.#isOurs(claims) ? 'played' : 'watched')
    return { view, game, gameType, terms, claims }
  }

  async #play({ view, game, terms, claims }: Play): Promise<void> {
    const { sender, log } = this.#options
    const { number, timestamp } = view.block
    try {
      if (!(await this.#holdsParentTrue(view, terms))) {
        this.#watch.isBuiltOnFalse(game)
        this.#states.set(game, 'built on a false claim')
        return
      }
      const trace = await this.#traceOf(view, terms)
      const before = trace.executedSteps
      const decision = await decide(claims, trace, terms, timestamp)
      const { due, rootIsTrue, outputIsTrue } = decision
      this.#options.metrics.executedSteps.inc(trace.executedSteps - before)
      this.#watch.isExecuted(game, decision, terms, claims)
      for (const answer of due) {
        const worth = { game, deadline: timestamp + answer.secondsLeft, stake: stakeIn(claims, answer, sender.address) }
        await this.#answer(view, terms, trace, answer, worth)
      }
      log.debug(
        { game, rootIsTrue, outputIsTrue, claims: claims.length, due: due.length, block: number },
        'looked at a game',
      )
      this.#states.set(game, this.#isOurs(claims) || due.length > 0 ? 'played' : 'watched')
    } catch (error) {
      this.#watch.hasFailed(game, error)
      throw error
    }
  }

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
  async #settle(view: L1View, game: Address, claims: readonly Claim[]): Promise<void> {
    if (!(await view.read(game, disputeGameAbi, 'resolvedByProof', []))) return
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

  /**
   * Whether the claim that a game builds on may be true. Under a false one nothing is worth a bond: what builds on it falls with it. One that is final
   * counts as true, and so does one whose program is not known here.
   */
  async #holdsParentTrue(view: L1View, { parent, stateChain }: GameTerms): Promise<boolean> {
    for (let game = parent; game !== undefined; ) {
      const { outcome } = await readFinality(view, stateChain, game)
      if (outcome !== 'open') return outcome === 'upheld'
      const terms = await this.#termsOf(view, game)
      const isTrue = this.#rootIsTrue.get(game) ?? (await this.#executesTrue(view, terms))
      if (isTrue !== undefined) this.#rootIsTrue.set(game, isTrue)
      if (isTrue === false) return false
      game = terms.parent
    }
    return true
  }

  /** By game: what its run said about its output root. */
  readonly #rootIsTrue = new Map<Address, boolean>()

  async #executesTrue(view: L1View, terms: GameTerms): Promise<boolean | undefined> {
    if (!this.#programs.has(terms.prestate)) return undefined
    const trace = await this.#traceOf(view, terms)
    return (await trace.stateHash(1n << BigInt(terms.maxDepth))).startsWith('0x00')
  }

  async #termsOf(view: L1View, game: Address): Promise<GameTerms> {
    const known = this.#terms.get(game)
    if (known) return known
    const terms = await readTerms(view, game)
    this.#terms.set(game, terms)
    return terms
  }

  async #traceOf(view: L1View, { prestate, locals, maxBlocks }: GameTerms): Promise<MachineTrace> {
    const image = this.#programs.get(prestate)!
    const { cacheFolder, signal, stateChain, fromBlock = 0, l1 } = this.#options
    this.#transactionChain ??= await view.read(stateChain, stateCommitmentChainAbi, 'transactionChain', [])
    const transactionChain = { address: this.#transactionChain, fromBlock }
    const own = this.#options.source.forRun?.(locals) ?? this.#options.source
    const source = new L1Inputs(l1, transactionChain, spanOf(locals, maxBlocks), own)
    const folder = cacheFolder === undefined ? {} : { cacheFolder }
    const run = runId(prestate, locals)
    const trace = this.#traces.get(run) ?? new MachineTrace({ image, prestate, locals, source, signal, ...folder })
    this.#traces.delete(run)
    this.#traces.set(run, trace)
    if (this.#traces.size > this.#maxGames) this.#traces.delete(this.#traces.keys().next().value!)
    return trace
  }
}

/** Wei that an account loses in a game if an answer comes too late: what it has posted there, and the bond that the answer wins. */
function stakeIn(claims: readonly Claim[], answer: DueAnswer, account: Address): bigint {
  const answered = answer.kind === 'move' ? answer.parent : answer.leaf
  const own = claims.filter(({ claimant, resolved }) => claimant === account && !resolved)
  return own.reduce((sum, { bond }) => sum + bond, answered.bond)
}
