/**
 * `zkmips l1 show`: one claim, what it builds on, and its way to finality.
 * @module
 */
import { type ClaimOnTheWay, ClaimsOnTheWay } from '@zkmips/rollup/game/finality'
import { finalisedAt } from '@zkmips/rollup/game/history'
import { columns } from '../dispute/columns.ts'
import { type ConnectOptions, connect } from '../dispute/connect.ts'
import { findClaim } from '../dispute/game.ts'
import { ageOf, dateText, momentText, oldText } from '../dispute/time.ts'
import { printJson, printText } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { claimFacts, claimLines, coveredText, earliestText, standingText } from './words.ts'

export async function show(name: string, options: ConnectOptions): Promise<void> {
  const connection = await connect(options)
  const { address } = await findClaim(connection, name)
  const view = await connection.l1.latest()
  const all = await ClaimsOnTheWay.read(view, connection.deployment.contracts.stateChain)
  const claim = await all.claim(address)
  const below = await ancestors(all, claim)
  const now = view.block.timestamp
  const isFinal = claim.outcome === 'upheld' || claim.outcome === 'lost'
  // A node may have no events of old blocks; the rest is worth showing all the same.
  const finalSince = isFinal
    ? await finalisedAt(connection.l1, connection.deployment, address).catch(() => undefined)
    : undefined
  if (options.json) {
    printJson({
      timestamp: now,
      age: ageOf(now),
      ...claimFacts(claim),
      finalSince: finalSince ?? null,
      below: below.map(claimFacts),
    })
    return
  }
  const old = oldText(ageOf(now))
  const [first, ...more] = claimLines(claim, all.rules, now)
  const lines = [
    first!,
    ['seen at', dateText(now)] as const,
    ...(old ? [['that is', old] as const] : []),
    ...more,
    ...(finalSince === undefined ? [] : [['final', `since ${momentText(finalSince, now)}`] as const]),
  ]
  printText(`${facts(lines)}${belowText(below, claim, now)}`)
}

/** What it builds on, from the first one that is final or the genesis root upwards. */
async function ancestors(all: ClaimsOnTheWay, { parent }: ClaimOnTheWay): Promise<ClaimOnTheWay[]> {
  const found: ClaimOnTheWay[] = []
  for (let game = parent; game !== undefined; ) {
    const claim = await all.claim(game)
    found.unshift(claim)
    game = claim.outcome === 'open' ? claim.parent : undefined
  }
  return found
}

function belowText(below: readonly ClaimOnTheWay[], self: ClaimOnTheWay, now: number): string {
  if (below.length === 0) return ''
  const rows = [...below, self].map(claim => [
    String(claim.index),
    coveredText(claim),
    standingText(claim),
    earliestText(claim, now),
  ])
  return `\n${columns(['claim', 'what is claimed', 'stands', 'final at the earliest'], rows)}`
}
