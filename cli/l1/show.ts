/**
 * `zkmips l1 show`: one claim, what it builds on, and its way to finality.
 * @module
 */
import { type ClaimOnTheWay, ClaimsOnTheWay, type FinalityRules } from '@zkmips/rollup/game/finality'
import { formatEther } from 'viem'
import { columns } from '../dispute/columns.ts'
import { type ConnectOptions, connect } from '../dispute/connect.ts'
import { findGame } from '../dispute/game.ts'
import { dateText, momentText, timeText } from '../dispute/time.ts'
import { blocksText } from '../dispute/words.ts'
import { printJson, printText } from '../output/answer.ts'
import { facts, plural } from '../output/format.ts'
import { claimFacts, coveredText, earliestText, nextText, obstacleText, standingText } from './words.ts'

export async function show(name: string, options: ConnectOptions): Promise<void> {
  const connection = await connect(options)
  const { address } = await findGame(connection, name)
  const view = await connection.l1.latest()
  const all = await ClaimsOnTheWay.read(view, connection.deployment.contracts.stateChain)
  const claim = await all.claim(address)
  const below = await ancestors(all, claim)
  const now = view.block.timestamp
  if (options.json) {
    printJson({ timestamp: now, ...claimFacts(claim), below: below.map(claimFacts) })
    return
  }
  printText(`${facts(claimLines(claim, all.rules, now))}${belowText(below, claim, now)}`)
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

function claimLines(claim: ClaimOnTheWay, rules: FinalityRules, now: number): (readonly [string, string])[] {
  const { claims, verdict, provedAt, provedBy, outcome, isVoid, obstacles, next } = claim
  const bonds = claims.reduce((sum, { bond }) => sum + bond, 0n)
  const isOpen = outcome === 'open' && !isVoid
  const delay = claims.length > 1 ? rules.gameDelay : rules.proofDelay
  return [
    [
      'claim',
      `${claim.index}, game ${claim.address}, of type ${claim.gameType}, made ${momentText(claim.createdAt, now)}`,
    ],
    ['seen at', dateText(now)],
    ['claims', `${blocksText(claim.firstBlock, claim.blockNumber)}: the output root is ${claim.outputRoot}`],
    ['on', claim.parent === undefined ? 'the root that was agreed at the start' : `game ${claim.parent}`],
    ['root claim', claims[0]!.value],
    ['stands', standingText(claim)],
    [
      'in its game',
      `${plural(claims.length, 'claim')}, ${claims.filter(({ resolved }) => resolved).length || 'none'} of them resolved; bonds of ${formatEther(bonds)} ether`,
    ],
    ['proof', proofText(verdict, provedBy, provedAt, now)],
    ...(isOpen && claim.status === 'in progress'
      ? [
          [
            'after it is decided',
            `${timeText(claim.verdict === 'open' ? delay : rules.proofDelay)} until it is final`,
          ] as const,
        ]
      : []),
    ...obstacles.map(obstacle => ['in the way', obstacleText(obstacle, now)] as const),
    ...(next === undefined ? [] : [['next', nextText(next)] as const]),
    ...(isOpen ? [['final', `at the earliest ${earliestText(claim, now)}`] as const] : []),
  ]
}

function proofText(
  verdict: ClaimOnTheWay['verdict'],
  payee: string | undefined,
  at: number | undefined,
  now: number,
): string {
  if (verdict === 'open') return 'none is recorded'
  const when = at === undefined ? '' : `, recorded ${momentText(at, now)}`
  if (verdict === 'contradictory') return `proofs show that it is true, and that it is false${when}`
  return `${verdict === 'proven' ? 'it is true' : 'it is false'}${when}${payee ? `, pays ${payee}` : ''}`
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
