/**
 * How a game is put into words and numbers, the same in the terminal and on the page.
 * @module
 */
import { statusOfHash } from '@zkmips/rollup/game/claim'
import { formatEther } from 'viem'
import { blocksText, shortHex } from '../output/format.ts'
import { dateText, deadlineText, momentText } from './time.ts'
import type { ClaimView, GameView, StepView } from './view.ts'

/** A decimal string as 1,234,567. */
export const grouped = (decimal: string): string => BigInt(decimal).toLocaleString('en-US')

export const ether = (wei: string): string => `${formatEther(BigInt(wei))} ether`

/** Label and value of each. */
export function summary(game: GameView): (readonly [label: string, value: string])[] {
  const { claimed, block, claims, dispute, deadline, runSteps } = game
  return [
    ['game', `${game.game}, number ${game.index}, of type ${game.gameType} on chain ${game.chainId}`],
    ['seen at', `block ${block.number} of L1, ${dateText(block.timestamp)}`],
    ['claim', claimText(claimed)],
    ['parent', claimed.parentRoot],
    ['inputs', claimed.inputsDigest],
    ['program', `prestate ${game.prestate}`],
    ...(runSteps === null ? [] : [['run', `ends after ${grouped(String(runSteps))} steps`] as const]),
    ['status', statusText(game)],
    ...(deadline === null ? [] : [['next deadline', deadlineText(deadline, block.timestamp)] as const]),
    ['bonds', `${ether(game.bonds)} in ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`],
    ...(dispute ? [['disputed', disputeText(dispute)] as const] : []),
  ]
}

/** What the root claims. */
export function claimText({
  firstBlock,
  blockNumber,
  outputRoot,
}: Pick<GameView['claimed'], 'firstBlock' | 'blockNumber' | 'outputRoot'>): string {
  if (firstBlock === null || firstBlock === blockNumber) return `block ${blockNumber} has the hash ${outputRoot}`
  return `${blocksText(firstBlock, blockNumber)}, the last with the hash ${outputRoot}`
}

function disputeText({ from, to }: NonNullable<GameView['dispute']>): string {
  const isOne = BigInt(to) - BigInt(from) === 1n
  return isOne
    ? `one step, the one after ${grouped(from)}`
    : `between the states after ${grouped(from)} and ${grouped(to)} steps`
}

export function statusText(game: GameView): string {
  const { status, isVoid, isFrozen, byProof, finalAt, turn, ahead, block } = game
  if (isVoid) return 'void: the guardian annulled the game, and all bonds go back to those who posted them'
  if (status === 'in progress') {
    if (turn === null) return `in progress: time is up, and the ${ahead} have won once the claims are resolved`
    return `in progress: it is the ${turn}’ turn; if nobody answers, the ${ahead} win`
  }
  const how = byProof ? 'by a validity proof' : 'by the game'
  const isFinal = finalAt !== null && finalAt <= block.timestamp
  const final = finalAt === null ? '' : isFinal ? ', final' : `, final on ${momentText(finalAt, block.timestamp)}`
  return `${status} ${how}${isFrozen ? ', frozen by the guardian' : ''}${final}`
}

export const answerText = ({ answer, parent }: ClaimView): string =>
  answer === 'root' ? 'root' : answer === 'attack' ? `attacks ${parent}` : `defends ${parent}`

export function standingText({ stands, resolved, counteredByClaim, counteredByStep }: ClaimView): string {
  const by = counteredByStep === null ? `claim ${counteredByClaim}` : `a step of ${shortHex(counteredByStep)}`
  if (stands) return resolved ? 'stood' : 'stands'
  return resolved ? `fell to ${by}` : `falls to ${by}`
}

/** Until when it can be answered, as a date and from now. */
export const untilText = ({ deadline }: ClaimView, { block }: GameView): string =>
  deadline === null ? '' : deadlineText(deadline, block.timestamp)

export const truthText = ({ isTrue }: ClaimView): string => (isTrue === null ? '' : isTrue ? 'yes' : 'no')

export const TRUTH_LEGEND =
  '"true?" says whether the run on this machine has that state; a claim with a true state still falls if its side is wrong about a later one'

/** How the claimed state has ended; empty where it has not. */
export function statusOfClaim({ value }: ClaimView): string {
  const status = statusOfHash(value)
  return status === 'not exited' ? '' : status
}

export function hashText(claim: ClaimView): string {
  const status = statusOfClaim(claim)
  return `${shortHex(claim.value)}${status ? `, ${status}` : ''}`
}

/** What the step starts from, what is claimed about it, and what it shows; the first two name the claims. */
export function stepEnds({ startsFrom, comparedWith, before, claimed, leadsTo }: StepView) {
  const start = startsFrom === null ? 'the program before its first step' : `claim ${startsFrom}`
  const isRight = leadsTo === claimed
  return [
    ['starts from', `${before}, ${start}`],
    ['claimed', `${claimed}, claim ${comparedWith}`],
    ['leads to', `${leadsTo}: claim ${comparedWith} is ${isRight ? 'right' : 'wrong'}`],
  ] as const
}

/** Why the leaf falls, or does not. */
export function verdictText(step: StepView, claims: readonly ClaimView[]): string {
  const { claim, comparedWith, isOwnSide, claimed, leadsTo, by } = step
  const isRight = leadsTo === claimed
  if (isRight === isOwnSide) return `the step cannot counter claim ${claim}, because it confirms what that side claims`
  const falls = by ? 'fell' : 'falls once L1 has executed the step'
  const of = (index: number): string => `claim ${index} of the ${claims[index]!.side}`
  if (claim === comparedWith) return `${of(claim)} is wrong about the state that the step leads to, so it ${falls}`
  if (isOwnSide) return `${of(comparedWith)} is wrong, so their claim ${claim} ${falls}, though it is right itself`
  const { parent, answer } = claims[claim]!
  const denies = parent === comparedWith && answer === 'attack' ? 'attacks' : 'disputes'
  return `${of(comparedWith)} is right, and ${of(claim)}, which ${denies} it, ${falls}`
}
