/**
 * Claims on their way to finality, in words and as JSON, the same for all commands and on the page. Nothing here is of Node.
 * @module
 */
import { feeOf } from '@zkmips/rollup/game/claim'
import type { ClaimOnTheWay, FinalityRules, NextStep, Obstacle } from '@zkmips/rollup/game/finality'
import { formatEther } from 'viem'
import { momentText, timeText } from '../dispute/time.ts'
import { blocksText, plural, shortHex } from '../output/format.ts'

/** What is in the way, and until when. @param now unix seconds of L1 */
export function obstacleText(obstacle: Obstacle, now: number): string {
  switch (obstacle.kind) {
    case 'clock':
      return `claims of its game can be answered until ${momentText(obstacle.until, now)}`
    case 'delay':
      return `decided, and final from ${momentText(obstacle.until, now)} on`
    case 'parent':
      return `it builds on claim ${obstacle.index}, which is not final`
    case 'stopped':
      return `the guardian has stopped finality until ${momentText(obstacle.until, now)}`
    case 'conflict': {
      const what = 'a proof, or the final root of its block, contradicts the result'
      return obstacle.until === undefined
        ? `${what}, which nobody has reported yet (StateCommitmentChain.contest)`
        : `${what}: the guardian decides, or anybody voids it from ${momentText(obstacle.until, now)} on`
    }
    case 'both evidences':
      return 'proofs contradict each other, so it needs a game and a proof that agree, until a version of the proof system is retired'
  }
}

const NEXT: Readonly<Record<NextStep, string>> = {
  resolve: 'its time is up: zkmips l1 finalize resolves it',
  'resolve by proof': 'a proof of it is recorded: zkmips l1 finalize decides it by that',
  finalise: 'nothing is in the way: zkmips l1 finalize makes it final',
}

export const nextText = (next: NextStep): string => NEXT[next]

/** How it has ended, or how it stands. */
export function standingText(claim: ClaimOnTheWay): string {
  const { outcome, isVoid, status, byProof, claims, isFrozen } = claim
  if (outcome === 'upheld') return 'final: its root is agreed'
  if (outcome === 'lost') return 'final: it was refuted'
  if (isVoid) return outcome === 'void' ? 'void' : 'fallen with the claim that it builds on'
  const frozen = isFrozen ? ', delayed by the guardian' : ''
  const falling = fallsText(claim)
  if (status !== 'in progress') return `${status} ${byProof ? 'by a validity proof' : 'by the game'}${frozen}${falling}`
  return `in progress, ${claims.length === 1 ? 'undisputed' : 'disputed'}${frozen}${falling}`
}

function fallsText({ stands, onStanding, status, next, verdict }: ClaimOnTheWay): string {
  if (next === 'resolve by proof') return `: it is proved that it is ${verdict === 'proven' ? 'true' : 'false'}`
  if (status === 'in progress' && !stands) return ': it falls if nobody answers for it'
  return stands && !onStanding ? ': it falls with what it builds on, if nobody answers for that' : ''
}

/** What decided it: a proof, a game in which it was answered, or the time in which nobody answered. */
function decidedBy({ status, byProof, claims }: ClaimOnTheWay): 'proof' | 'game' | 'time' | undefined {
  if (status === 'in progress') return undefined
  return byProof ? 'proof' : claims.length > 1 ? 'game' : 'time'
}

const DECIDED = {
  proof: 'by a validity proof',
  game: 'by its game, in which it was disputed',
  time: 'by the clock: nobody disputed it in its time',
} as const

/** When it can be final, or that this cannot be told. */
export function earliestText({ outcome, isVoid, earliest, stands, status }: ClaimOnTheWay, now: number): string {
  if (outcome !== 'open' || isVoid) return ''
  if (earliest === undefined) return 'cannot be told'
  const what = status === 'in progress' && !stands ? ', as refuted' : ''
  return `${earliest <= now ? 'now' : momentText(earliest, now)}${what}`
}

export const coveredText = ({ firstBlock, blockNumber, outputRoot }: ClaimOnTheWay): string =>
  `${blocksText(firstBlock, blockNumber)}, ${shortHex(outputRoot)}`

/** For JSON. Wei as decimal strings. */
export const claimFacts = (claim: ClaimOnTheWay) => ({
  game: claim.address,
  index: claim.index,
  gameType: claim.gameType,
  parent: claim.parent ?? null,
  parentIndex: claim.parentIndex ?? null,
  createdAt: claim.createdAt,
  firstBlock: claim.firstBlock,
  blockNumber: claim.blockNumber,
  outputRoot: claim.outputRoot,
  parentRoot: claim.locals[0],
  inputsDigest: claim.locals[2],
  prestate: claim.type.prestate,
  status: claim.status,
  outcome: claim.outcome,
  isVoid: claim.isVoid,
  isFrozen: claim.isFrozen,
  byProof: claim.byProof,
  decidedBy: decidedBy(claim) ?? null,
  decidedAt: claim.decidedAt ?? null,
  stands: claim.stands,
  onStanding: claim.onStanding,
  claims: claim.claims.length,
  bonds: String(claim.claims.reduce((sum, { bond }) => sum + bond, 0n)),
  fee: String(feeOf(claim.claims, claim.type)),
  verdict: claim.verdict,
  provedAt: claim.provedAt ?? null,
  provedBy: claim.provedBy ?? null,
  obstacles: claim.obstacles,
  next: claim.next ?? null,
  earliest: claim.earliest ?? null,
})

/** What is in the way, and what can be done now. */
export const wayText = ({ obstacles, next }: ClaimOnTheWay, now: number): string =>
  [...obstacles.map(obstacle => obstacleText(obstacle, now)), ...(next === undefined ? [] : [nextText(next)])].join(
    '; ',
  )

/** Everything about one claim: label and value of each. @param now unix seconds of L1 */
export function claimLines(claim: ClaimOnTheWay, rules: FinalityRules, now: number): (readonly [string, string])[] {
  const { claims, verdict, provedAt, provedBy, outcome, isVoid, obstacles, next } = claim
  const bonds = claims.reduce((sum, { bond }) => sum + bond, 0n)
  const isOpen = outcome === 'open' && !isVoid
  const delay = claims.length > 1 ? rules.gameDelay : rules.proofDelay
  const by = decidedBy(claim)
  return [
    [
      'claim',
      `${claim.index}, whose game is ${claim.address}, of type ${claim.gameType}, made ${momentText(claim.createdAt, now)}`,
    ],
    ['claims', `${blocksText(claim.firstBlock, claim.blockNumber)}: the output root is ${claim.outputRoot}`],
    [
      'on',
      claim.parent === undefined
        ? 'the root that was agreed at the start'
        : `claim ${claim.parentIndex}, ${claim.parent}`,
    ],
    ['root claim', claims[0]!.value],
    ['stands', standingText(claim)],
    [
      'in its game',
      `${plural(claims.length, 'claim')}, ${claims.filter(({ resolved }) => resolved).length || 'none'} of them resolved; bonds of ${formatEther(bonds)} ether`,
    ],
    ['proof', proofText(verdict, provedBy, provedAt, now)],
    ...(by === undefined ? [] : [['decided', `${DECIDED[by]}, ${momentText(claim.decidedAt!, now)}`] as const]),
    ...feeLines(claim),
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

/** What the proposer has escrowed for a proof, in wei; nothing once it is decided, when it is paid or goes back with the bond. */
const openFee = ({ claims, type, status, isVoid }: ClaimOnTheWay): bigint =>
  status === 'in progress' && !isVoid ? feeOf(claims, type) : 0n

function feeLines(claim: ClaimOnTheWay): (readonly [string, string])[] {
  const fee = openFee(claim)
  if (fee === 0n) return []
  const whose = claim.verdict === 'proven' ? 'who proved it, if it is upheld' : 'who proves it before it is decided'
  return [['fee', `${formatEther(fee)} ether, to ${whose}`]]
}

/** In a table: what is proved, or what a proof is paid. */
export function proofCell(claim: ClaimOnTheWay): string {
  if (claim.verdict !== 'open') return claim.verdict
  const fee = openFee(claim)
  return fee === 0n ? '' : `pays ${formatEther(fee)} ether`
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

/** Who loses the game if nobody answers any more; undefined where no claim of it can be answered, or a proof decides it. */
export function turnOf({ status, obstacles, stands }: ClaimOnTheWay): 'challengers' | 'defenders' | undefined {
  if (status !== 'in progress' || !obstacles.some(({ kind }) => kind === 'clock')) return undefined
  return stands ? 'challengers' : 'defenders'
}
