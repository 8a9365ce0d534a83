/**
 * The monitor: looks at games and changes nothing. It forecasts how each ends if nobody does anything any more, says until when
 * that can still be changed, and warns of bonds that no longer pay for the answer that they should pay for.
 */
import type { Address } from 'viem'
import { type Claim, challengersElapsed, isDefenders, secondsLeft } from '../../game/claim.ts'
import { type Forecast, forecast } from '../../game/forecast.ts'
import type { BlockRef, Chain } from '../../l1/chain.ts'
import { GAME_IN_PROGRESS, type GameTerms, listGames, readClaims, readStatus, readTerms } from '../../l1/games.ts'
import { sleep } from '../../l1/sender.ts'
import type { Logger } from '../service/log.ts'
import type { AgentMetrics } from '../service/metrics.ts'

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
  terms: Pick<GameTerms, 'maxDepth' | 'maxClock' | 'moveGas' | 'stepGas'>,
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

export interface MonitorOptions {
  readonly chain: Chain
  readonly factory: Address
  /** Seconds: games that are older are not looked at. */
  readonly gameWindow: number
  readonly pollInterval?: number
  readonly signal: AbortSignal
  readonly log: Logger
  readonly metrics: AgentMetrics
}

export class Monitor {
  readonly #options: MonitorOptions

  constructor(options: MonitorOptions) {
    this.#options = options
  }

  /** Looks until the signal. Errors are logged; the next look tries again. */
  async run(): Promise<void> {
    const { signal, log, metrics, pollInterval = 12_000 } = this.#options
    while (!signal.aborted) {
      await this.look().catch(error => {
        metrics.rounds.inc({ outcome: 'failed' })
        metrics.countError(error)
        log.error({ error }, 'L1 could not be read; the next look tries again')
      })
      await sleep(pollInterval, signal)
    }
  }

  /** One look at all games in the window, the newest first, at one block. */
  async look(): Promise<GameReport[]> {
    const { chain, factory, gameWindow, metrics } = this.#options
    const at = await chain.head()
    const gasPrice = await chain.client.getGasPrice()
    const reports: GameReport[] = []
    for (const { address } of await listGames(chain, at, factory, at.timestamp - gameWindow)) {
      reports.push(await this.#report(at, address, gasPrice))
    }
    this.#publish(at, reports)
    metrics.rounds.inc({ outcome: 'done' })
    return reports
  }

  async #report(at: BlockRef, game: Address, gasPrice: bigint): Promise<GameReport> {
    const { chain } = this.#options
    const status = await readStatus(chain, at, game)
    const [terms, claims] = await Promise.all([readTerms(chain, at, game), readClaims(chain, at, game)])
    return reportOf(game, status, claims, terms, at.timestamp, gasPrice)
  }

  #publish(at: BlockRef, reports: readonly GameReport[]): void {
    const { metrics, log } = this.#options
    metrics.block.set(Number(at.number))
    metrics.blockTime.set(at.timestamp)
    metrics.games.reset()
    let underwater = 0
    for (const { game, status, forecast, underwater: bonds, open } of reports) {
      const ahead = forecast.rootStands ? 'defender_ahead' : 'challenger_ahead'
      metrics.games.inc({ state: status === GAME_IN_PROGRESS ? ahead : 'decided' })
      underwater += bonds.length
      for (const { claim, bond, cost } of bonds) {
        log.warn({ game, claim, bond: `${bond}`, cost: `${cost}` }, 'a bond does not pay for its answer any more')
      }
      log.debug({ game, status, rootStands: forecast.rootStands, open: open.length }, 'looked at a game')
    }
    metrics.underwaterBonds.set(underwater)
    const urgent = reports.flatMap(({ open }) => open.slice(0, 1).map(({ secondsLeft }) => secondsLeft))
    metrics.secondsLeft.set(urgent.length === 0 ? -1 : Math.min(...urgent))
  }
}
