/**
 * How a game is put into words and numbers, the same in the terminal and on the page.
 * @module
 */
import { formatEther } from 'viem'
import { shortHex } from './connect.ts'
import { statusOfHash } from './game.ts'
import { dateText, timeText } from './time.ts'
import type { ClaimView, GameView } from './view.ts'

/** A decimal string as 1,234,567. */
export const grouped = (decimal: string): string => BigInt(decimal).toLocaleString('en-US')

export const ether = (wei: string): string => `${formatEther(BigInt(wei))} ether`

/** Label and value of each. */
export function summary(game: GameView): (readonly [label: string, value: string])[] {
  const { claimed, block, claims, dispute } = game
  return [
    ['game', `${game.game}, number ${game.index}, of type ${game.gameType} on chain ${game.chainId}`],
    ['seen at', `block ${block.number} of L1, ${dateText(block.timestamp)}`],
    ['claim', `block ${claimed.blockNumber} is ${claimed.outputRoot}`],
    ['builds on', claimed.parentRoot],
    ['inputs', claimed.inputsDigest],
    ['program', `prestate ${game.prestate}`],
    ['status', statusText(game)],
    ['bonds', `${ether(game.bonds)} in ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`],
    ...(dispute ? [['disputed', disputeText(dispute)] as const] : []),
  ]
}

function disputeText({ from, to }: NonNullable<GameView['dispute']>): string {
  const isOne = BigInt(to) - BigInt(from) === 1n
  return isOne
    ? `one step, the one after ${grouped(from)}`
    : `between the states after ${grouped(from)} and ${grouped(to)} steps`
}

export function statusText({ status, isVoid, isFrozen, byProof, finalAt, turn, ahead, block }: GameView): string {
  if (isVoid) return 'void: the guardian declared it never played; bonds go back'
  if (status === 'in progress') {
    if (turn === null) return `in progress: nobody can answer any more; the ${ahead} have won, once it is resolved`
    return `in progress: it is the ${turn}’ turn; as it stands, the ${ahead} win`
  }
  const how = byProof ? 'by a validity proof' : 'by the game'
  const final = finalAt === null ? '' : finalAt <= block.timestamp ? ', final' : `, final on ${dateText(finalAt)}`
  return `${status} ${how}${isFrozen ? ', frozen by the guardian' : ''}${final}`
}

export const answerText = ({ answer, parent }: ClaimView): string =>
  answer === 'root' ? 'root' : answer === 'attack' ? `attacks ${parent}` : `defends ${parent}`

export function standingText({ stands, resolved, counteredByClaim, counteredByStep }: ClaimView): string {
  const by = counteredByStep === null ? `claim ${counteredByClaim}` : `a step of ${shortHex(counteredByStep)}`
  if (stands) return resolved ? 'stood' : 'stands'
  return resolved ? `fell to ${by}` : `falls to ${by}`
}

export const leftText = ({ secondsLeft, counteredByStep }: ClaimView): string =>
  counteredByStep === null && secondsLeft > 0 ? timeText(secondsLeft) : ''

export const truthText = ({ isTrue }: ClaimView): string => (isTrue === null ? '' : isTrue ? 'true' : 'false')

export const hashText = ({ value }: ClaimView): string => {
  const status = statusOfHash(value)
  return `${shortHex(value)}${status === 'not exited' ? '' : `, ${status}`}`
}

export interface TreeRow {
  readonly claim: ClaimView
  /** Lines of the tree before the claim's number. */
  readonly branch: string
}

/** Claims from the root down, leftmost answers first. A line of claims that answer each other is not indented. */
export function treeRows(claims: readonly ClaimView[]): TreeRow[] {
  const answers = new Map<number, ClaimView[]>()
  for (const claim of claims) {
    if (claim.parent === null) continue
    const others = answers.get(claim.parent)
    if (others) others.push(claim)
    else answers.set(claim.parent, [claim])
  }
  const rows: TreeRow[] = []
  // No recursion: a line of claims may be as long as the tree is deep, and a flood of them longer.
  const pending = claims.slice(0, 1).map(claim => ({ claim, branch: '', below: '' }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { claim, branch, below } = next
    rows.push({ claim, branch })
    const children = (answers.get(claim.index) ?? []).sort(leftmostFirst)
    const [only] = children
    if (children.length === 1) pending.push({ claim: only!, branch: below, below })
    else
      for (const [i, child] of [...children.entries()].reverse()) {
        const isLast = i === children.length - 1
        pending.push({
          claim: child,
          branch: `${below}${isLast ? '└ ' : '├ '}`,
          below: `${below}${isLast ? '  ' : '│ '}`,
        })
      }
  }
  return rows
}

function leftmostFirst(a: ClaimView, b: ClaimView): number {
  const difference = BigInt(a.position) - BigInt(b.position)
  return difference === 0n ? a.index - b.index : difference < 0n ? -1 : 1
}
