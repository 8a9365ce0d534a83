/**
 * The monitor: looks at games and changes nothing. It forecasts how each ends if nobody does anything any more, says until when
 * that can still be changed, and warns of bonds that no longer pay for the answer that they should pay for.
 * @module
 */
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import type { Address } from 'viem'
import { type Claim, challengersElapsed, isDefenders, secondsLeft } from '../../game/claim.ts'
import { type ChainTerms, type Conflict, readChainState, readChainTerms, readConflict } from '../../game/conflicts.ts'
import { type Forecast, forecast } from '../../game/forecast.ts'
import {
  GAME_IN_PROGRESS,
  type GameType,
  listGames,
  readClaims,
  readFinality,
  readGameType,
  readStatus,
  STATUSES,
} from '../../game/read.ts'
import type { GameRules } from '../../game/rules.ts'
import { readQueue } from '../../game/transaction-chain.ts'
import type { BlockRef, L1View } from '../../l1/client.ts'
import { type AgentOptions, DEFAULT_GAME_WINDOW, inRounds } from '../service/agent.ts'
import { guardianSecondsLeft, MONITOR_ALERTS, type MonitorAlert, type Notice, noticesOf } from './notices.ts'

export interface UnderwaterBond {
  readonly claim: number
  /** Wei. */
  readonly bond: bigint
  /** Wei that answering the claim costs at the fee of now. */
  readonly cost: bigint
}

export interface GameReport {
  readonly game: Address
  /** One of GAME_… */
  readonly status: number
  /** It counts as never made: nothing about it matters any more. */
  readonly isVoid: boolean
  readonly claims: number
  /** Unix seconds of the block that this was read at. */
  readonly at: number
  /** If nobody does anything any more. */
  readonly forecast: Forecast
  /** Claims that can still be answered, the most urgent first. */
  readonly open: readonly { readonly claim: number; readonly byDefenders: boolean; readonly secondsLeft: number }[]
  /** Among the open ones. */
  readonly underwater: readonly UnderwaterBond[]
}

/** What one look has seen. */
export interface Look {
  /** The newest game first. */
  readonly games: readonly GameReport[]
  readonly notices: readonly Notice[]
}

/**
 * What a game looks like. Pure.
 * @param gasPrice wei per gas that a transaction pays now
 */
export function reportOf(
  game: Address,
  status: number,
  claims: readonly Claim[],
  terms: Pick<GameRules, 'maxDepth' | 'maxClock' | 'moveGas' | 'stepGas'>,
  at: number,
  gasPrice: bigint,
): GameReport {
  const isOpen = ({ index, counteredBy }: Claim) =>
    counteredBy === undefined && challengersElapsed(claims, index, at, terms) < terms.maxClock
  const openClaims = status === GAME_IN_PROGRESS ? claims.filter(isOpen) : []
  const open = openClaims.map(claim => ({
    claim: claim.index,
    byDefenders: isDefenders(claim),
    secondsLeft: secondsLeft(claims, claim.index, at, terms),
  }))
  const underwater = openClaims.flatMap(({ index, bond, depth }) => {
    const cost = gasPrice * (depth === terms.maxDepth ? terms.stepGas : terms.moveGas)
    return bond < cost ? [{ claim: index, bond, cost }] : []
  })
  open.sort((a, b) => a.secondsLeft - b.secondsLeft)
  return { game, status, isVoid: false, claims: claims.length, at, forecast: forecast(claims), open, underwater }
}

/** How a game stands, for the log. */
type Standing = 'threatened' | 'safe' | 'decided' | 'void'

/** Threatened is a claim in progress that falls if nobody does anything any more. */
function standingOf({ status, isVoid, forecast }: GameReport): Standing {
  if (isVoid) return 'void'
  if (status !== GAME_IN_PROGRESS) return 'decided'
  return forecast.rootStands ? 'safe' : 'threatened'
}

/** For the metric. */
const STATES = {
  ...({ threatened: 'challenger_ahead', safe: 'defender_ahead' } as const),
  ...({ decided: 'decided', void: 'void' } as const),
}

const SENTENCES: Readonly<Record<MonitorAlert, string>> = {
  in_conflict: 'the result of a game is in conflict with what is proved, or with the final root of its block',
  rival_roots: 'two roots of one block are upheld; results need a game and a proof until all but one are void',
  contradictory_proofs: 'proofs contradict each other; results need a game and a proof until a version is retired',
  stopped: 'the guardian has stopped claims, finality and withdrawals',
  payments_held: 'withdrawals are not paid from a block on',
  sequencer_silent: 'the sequencer is silent while entries wait; anybody may append empty blocks',
  proposers_silent: 'no listed proposer has made a claim that became final; anybody may propose',
}

export class Monitor {
  readonly #options: AgentOptions
  /** What was told of games in the window. */
  readonly #told = new Map<Address, Standing>()
  /** What holds, as it was told. */
  #notices: ReadonlyMap<string, Notice> = new Map()
  /** Of games in the window: they never change. */
  readonly #types = new Map<Address, GameType>()
  #chain: (ChainTerms & { readonly transactionChain: Address }) | undefined

  constructor(options: AgentOptions) {
    this.#options = options
  }

  /** Looks until the signal. Errors are logged; the next look tries again. */
  run(): Promise<void> {
    const { log, metrics, signal } = this.#options
    return inRounds(this.#options, () =>
      this.look().catch(error => {
        if (signal.aborted) return
        metrics.rounds.inc({ outcome: 'failed' })
        metrics.countError(error)
        log.error({ error }, 'L1 could not be read; the next look tries again')
      }),
    )
  }

  /** One look at all games in the window and what they hang on, at one block. */
  async look(): Promise<Look> {
    const { l1, stateChain, gameWindow = DEFAULT_GAME_WINDOW, metrics } = this.#options
    const view = await l1.latest()
    this.#chain ??= await readChain(view, stateChain)
    const terms = this.#chain
    const [gasPrice, state, queue, listed] = await Promise.all([
      l1.ask(client => client.getGasPrice()),
      readChainState(view, terms),
      readQueue(view, terms.transactionChain),
      listGames(view, stateChain, view.block.timestamp - gameWindow),
    ])
    const games: GameReport[] = []
    const conflicts: Conflict[] = []
    for (const { address } of listed) {
      const report = await this.#report(view, address, gasPrice)
      games.push(report)
      const isDecided = report.status !== GAME_IN_PROGRESS && !report.isVoid
      const conflict = isDecided ? await this.#conflict(view, address) : undefined
      if (conflict !== undefined) conflicts.push(conflict)
    }
    const notices = noticesOf({ terms, state, queue, conflicts }, view.block.timestamp)
    this.#publish(view.block, games)
    metrics.entriesWaiting.set(queue.waiting)
    this.#notify(view.block, notices)
    metrics.rounds.inc({ outcome: 'done' })
    return { games, notices }
  }

  async #report(view: L1View, game: Address, gasPrice: bigint): Promise<GameReport> {
    const type = this.#types.get(game) ?? (await readGameType(view, game))
    this.#types.set(game, type)
    const [status, isVoid, claims] = await Promise.all([
      readStatus(view, game),
      view.read(this.#options.stateChain, stateCommitmentChainAbi, 'isVoid', [game]),
      readClaims(view, game),
    ])
    const report = reportOf(game, status, claims, type, view.block.timestamp, gasPrice)
    return isVoid ? { ...report, isVoid, open: [], underwater: [] } : report
  }

  async #conflict(view: L1View, game: Address): Promise<Conflict | undefined> {
    return readConflict(view, this.#chain!, game, await readFinality(view, this.#chain!.stateChain, game))
  }

  #publish(at: BlockRef, reports: readonly GameReport[]): void {
    const { metrics, log } = this.#options
    metrics.block.set(Number(at.number))
    metrics.blockTime.set(at.timestamp)
    metrics.games.reset()
    let underwater = 0
    const listed = new Set(reports.map(({ game }) => game))
    for (const known of [this.#told, this.#types]) {
      for (const game of known.keys()) if (!listed.has(game)) known.delete(game)
    }
    for (const report of reports) {
      const { game, status, forecast, underwater: bonds, open } = report
      this.#tell(report)
      metrics.games.inc({ state: STATES[standingOf(report)] })
      underwater += bonds.length
      for (const { claim, bond, cost } of bonds) {
        log.warn({ game, claim, bond: `${bond}`, cost: `${cost}` }, 'a bond no longer pays for its answer')
      }
      log.debug({ game, status, rootStands: forecast.rootStands, open: open.length }, 'looked at a game')
    }
    metrics.underwaterBonds.set(underwater)
    const urgent = reports.flatMap(({ open }) => open.slice(0, 1).map(({ secondsLeft }) => secondsLeft))
    metrics.secondsLeft.set(urgent.length === 0 ? -1 : Math.min(...urgent))
  }

  /** Each notice once when it begins, and when it is over. */
  #notify({ timestamp: now }: BlockRef, notices: readonly Notice[]): void {
    const { log, metrics } = this.#options
    const before = this.#notices
    this.#notices = new Map(notices.map(notice => [`${notice.alert} ${notice.key}`, notice]))
    for (const [key, { alert, facts }] of this.#notices)
      if (!before.has(key)) log.error({ alert, ...facts }, SENTENCES[alert])
    const isAbout = (alert: MonitorAlert) => notices.filter(notice => notice.alert === alert).length
    for (const alert of MONITOR_ALERTS) {
      metrics.alerts.set({ alert }, isAbout(alert))
      const wasAbout = [...before.values()].some(notice => notice.alert === alert)
      if (wasAbout && isAbout(alert) === 0) log.info({ alert }, `over: ${SENTENCES[alert]}`)
    }
    metrics.guardianSecondsLeft.set(guardianSecondsLeft(notices, now) ?? -1)
  }

  /** Each game once when it is new, and whenever its claim comes under threat, is safe again, or is decided or void. */
  #tell(report: GameReport): void {
    const { log } = this.#options
    const { game, status, claims, open } = report
    const before = this.#told.get(game)
    const now = standingOf(report)
    this.#told.set(game, now)
    const secondsLeft = open[0]?.secondsLeft
    if (before === undefined) log.info({ game, claims, status: STATUSES[status], secondsLeft }, 'a new game')
    if (before === now) return
    if (now === 'threatened')
      log.warn({ game, claims, secondsLeft }, 'the claim of a game falls if nobody answers for it')
    if (now === 'safe' && before === 'threatened')
      log.info({ game, claims, secondsLeft }, 'the claim of a game stands again')
    if (now === 'void') log.warn({ game, claims }, 'a game is void')
    if (now === 'decided') log.info({ game, claims, result: STATUSES[status] }, 'a game is decided')
  }
}

async function readChain(
  view: L1View,
  stateChain: Address,
): Promise<ChainTerms & { readonly transactionChain: Address }> {
  const [terms, transactionChain] = await Promise.all([
    readChainTerms(view, stateChain),
    view.read(stateChain, stateCommitmentChainAbi, 'transactionChain', []),
  ])
  return { ...terms, transactionChain }
}
