/**
 * The monitor: looks at games and changes nothing. It forecasts how each ends if nobody does anything any more, says until when
 * that can still be changed, and warns of bonds that no longer pay for the answer that they should pay for.
 * @module
 */
import type { Address } from 'viem'
import { type Claim, challengersElapsed, isDefenders, secondsLeft } from '../../game/claim.ts'
import { type Forecast, forecast } from '../../game/forecast.ts'
import { GAME_IN_PROGRESS, listGames, readClaims, readGameType, readStatus, STATUSES } from '../../game/read.ts'
import type { GameRules } from '../../game/rules.ts'
import type { BlockRef, L1View } from '../../l1/client.ts'
import { type AgentOptions, DEFAULT_GAME_WINDOW, inRounds } from '../service/agent.ts'

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
  return { game, status, claims: claims.length, at, forecast: forecast(claims), open, underwater }
}

/** How a game stands, for the log. */
type Standing = 'threatened' | 'safe' | 'decided'

/** Threatened is a claim in progress that falls if nobody does anything any more. */
const standingOf = ({ status, forecast }: GameReport): Standing =>
  status !== GAME_IN_PROGRESS ? 'decided' : forecast.rootStands ? 'safe' : 'threatened'

export class Monitor {
  readonly #options: AgentOptions
  /** What was told of games in the window. */
  readonly #told = new Map<Address, Standing>()

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

  /** One look at all games in the window, the newest first, at one block. */
  async look(): Promise<GameReport[]> {
    const { l1, stateChain, gameWindow = DEFAULT_GAME_WINDOW, metrics } = this.#options
    const view = await l1.latest()
    const gasPrice = await l1.ask(client => client.getGasPrice())
    const reports: GameReport[] = []
    for (const { address } of await listGames(view, stateChain, view.block.timestamp - gameWindow)) {
      reports.push(await this.#report(view, address, gasPrice))
    }
    this.#publish(view.block, reports)
    metrics.rounds.inc({ outcome: 'done' })
    return reports
  }

  async #report(view: L1View, game: Address, gasPrice: bigint): Promise<GameReport> {
    const status = await readStatus(view, game)
    const [terms, claims] = await Promise.all([readGameType(view, game), readClaims(view, game)])
    return reportOf(game, status, claims, terms, view.block.timestamp, gasPrice)
  }

  #publish(at: BlockRef, reports: readonly GameReport[]): void {
    const { metrics, log } = this.#options
    metrics.block.set(Number(at.number))
    metrics.blockTime.set(at.timestamp)
    metrics.games.reset()
    let underwater = 0
    const listed = new Set(reports.map(({ game }) => game))
    for (const game of this.#told.keys()) if (!listed.has(game)) this.#told.delete(game)
    for (const report of reports) {
      const { game, status, forecast, underwater: bonds, open } = report
      this.#tell(report)
      const ahead = forecast.rootStands ? 'defender_ahead' : 'challenger_ahead'
      metrics.games.inc({ state: status === GAME_IN_PROGRESS ? ahead : 'decided' })
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

  /** Each game once when it is new, and whenever its claim comes under threat, is safe again, or is decided. */
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
    if (now === 'decided') log.info({ game, claims, result: STATUSES[status] }, 'a game is decided')
  }
}
