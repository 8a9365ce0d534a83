/**
 * What the challenger tells its operator about the games that it looks at: how much time is left, what went wrong, and whether the money is enough. Alerts are
 * gauges, and a line in the log when one begins.
 * @module
 */
import { type Address, formatEther } from 'viem'
import { type Claim, secondsLeft } from '../../game/claim.ts'
import type { GameRules, PlayRules } from '../../game/rules.ts'
import { type Decision, mostUrgent } from '../../game/strategy.ts'
import type { L1View } from '../../l1/client.ts'
import type { SendingAgentOptions } from '../service/agent.ts'
import { ALERTS, type Alert, isLost, worstCase } from './alerts.ts'
import type { GameState } from './challenger.ts'

/** What the run of a game in progress has shown. */
interface Executed {
  readonly rootIsTrue: boolean
  /** A wrong state hash under a true output root is nobody's to answer: neither end is a loss. */
  readonly isOurs: boolean
  readonly rules: GameRules
  readonly claims: readonly Claim[]
  /** Indices of claims with an answer due. */
  readonly due: readonly number[]
}

const SENTENCES: Readonly<Record<Exclude<Alert, 'capital_low'>, string>> = {
  false_root: 'a game is about a false root',
  execution_failed: 'the run of a game cannot be executed, so nothing is answered there',
  game_lost: 'a game was decided against its run, or against a claim of this account',
  game_void: 'a game is void',
}

export class Watch {
  readonly #options: SendingAgentOptions
  /** Seconds left for what is due, or could be, by game. */
  readonly #urgency = new Map<Address, number>()
  readonly #executed = new Map<Address, Executed>()
  /** Of games that were executed while they were in progress, also after they are decided. */
  readonly #truth = new Map<Address, boolean>()
  /** Games of claims that build on a false one: nothing is due there. */
  readonly #onFalse = new Set<Address>()
  readonly #alerts = new Map<Alert, Set<Address>>(ALERTS.map(alert => [alert, new Set()]))
  #isPoor = false

  constructor(options: SendingAgentOptions) {
    this.#options = options
  }

  /** Infinity where nothing is due. */
  secondsLeft(game: Address): number {
    return this.#urgency.get(game) ?? Infinity
  }

  /**
   * What a look at the chain alone tells. Until the run has seen the claims, whatever could be due counts: an execution that fails, or takes long, must not look
   * like one with nothing to do.
   * @param now unix seconds of the block that the claims were read at
   */
  isInProgress(game: Address, claims: readonly Claim[], rules: PlayRules, now: number): void {
    if (this.#onFalse.has(game)) return
    const known = this.#executed.get(game)
    if (known === undefined || known.claims.length !== claims.length) {
      this.#setUrgency(game, mostUrgent(claims, this.#options.sender.address, rules, now))
      return
    }
    const left = known.due.map(index => secondsLeft(claims, index, now, rules)).filter(seconds => seconds > 0)
    this.#setUrgency(game, left.length === 0 ? undefined : Math.min(...left))
  }

  isExecuted(game: Address, decision: Decision, rules: GameRules, claims: readonly Claim[]): void {
    const { due, rootIsTrue, outputIsTrue } = decision
    this.#setUrgency(game, due[0]?.secondsLeft)
    this.#set('execution_failed', game, false)
    this.#set('false_root', game, !rootIsTrue)
    const isOurs = rootIsTrue || !outputIsTrue
    if (isOurs) this.#truth.set(game, rootIsTrue)
    const answered = due.map(answer => (answer.kind === 'move' ? answer.parent : answer.leaf).index)
    this.#executed.set(game, { rootIsTrue, isOurs, rules, claims, due: answered })
  }

  isBuiltOnFalse(game: Address): void {
    this.#isOver(game)
    this.#onFalse.add(game)
  }

  hasFailed(game: Address, error: unknown): void {
    this.#executed.delete(game)
    this.#set('execution_failed', game, true, { error })
  }

  isVoid(game: Address): void {
    this.#isOver(game)
    this.#set('game_void', game, true)
  }

  isDecided(game: Address, status: number, claims: readonly Claim[]): void {
    this.#isOver(game)
    const { sender } = this.#options
    this.#set('game_lost', game, isLost(status, claims, sender.address, this.#truth.get(game)))
  }

  forgetAllBut(games: ReadonlySet<Address>): void {
    for (const known of [this.#urgency, this.#executed, this.#truth, this.#onFalse, ...this.#alerts.values()]) {
      for (const game of known.keys()) if (!games.has(game)) known.delete(game)
    }
  }

  /** What a round has seen, before its runs. @throws L1Error */
  async publish(view: L1View, states: ReadonlyMap<Address, GameState>): Promise<void> {
    const { metrics, sender, l1 } = this.#options
    metrics.block.set(Number(view.block.number))
    metrics.blockTime.set(view.block.timestamp)
    metrics.pending.set(sender.pending)
    metrics.games.reset()
    for (const state of states.values()) metrics.games.inc({ state: state.replaceAll(' ', '_') })
    this.publishUrgency()
    const [balance, gasPrice] = await Promise.all([
      view.balance(sender.address),
      l1.ask(client => client.getGasPrice()),
    ])
    metrics.balance.set(Number(formatEther(balance)))
    this.#publishCapital(balance, gasPrice)
  }

  publishUrgency(): void {
    const { metrics } = this.#options
    metrics.secondsLeft.set(this.#urgency.size === 0 ? -1 : Math.min(...this.#urgency.values()))
    for (const [alert, games] of this.#alerts) if (alert !== 'capital_low') metrics.alerts.set({ alert }, games.size)
  }

  #publishCapital(balance: bigint, gasPrice: bigint): void {
    const { metrics, log } = this.#options
    let needed = 0n
    for (const { rootIsTrue, isOurs, rules, claims } of this.#executed.values()) {
      // A true root that nobody answers costs nothing.
      if (isOurs && (!rootIsTrue || claims.length > 1)) needed += worstCase(rules, claims, rootIsTrue, gasPrice)
    }
    const isPoor = balance < needed
    metrics.capitalNeeded.set(Number(formatEther(needed)))
    metrics.alerts.set({ alert: 'capital_low' }, isPoor ? 1 : 0)
    if (isPoor && !this.#isPoor) {
      const facts = { alert: 'capital_low', balance: formatEther(balance), needed: formatEther(needed) }
      log.error(facts, 'the balance is below what the open games can ask for; send the account some ether')
    }
    this.#isPoor = isPoor
  }

  #isOver(game: Address): void {
    this.#urgency.delete(game)
    this.#executed.delete(game)
    this.#set('false_root', game, false)
    this.#set('execution_failed', game, false)
  }

  #setUrgency(game: Address, secondsLeft: number | undefined): void {
    if (secondsLeft === undefined) this.#urgency.delete(game)
    else this.#urgency.set(game, secondsLeft)
  }

  #set(alert: Exclude<Alert, 'capital_low'>, game: Address, holds: boolean, facts: object = {}): void {
    const games = this.#alerts.get(alert)!
    if (!holds) {
      games.delete(game)
      return
    }
    if (!games.has(game)) this.#options.log.error({ alert, game, ...facts }, SENTENCES[alert])
    games.add(game)
  }
}
