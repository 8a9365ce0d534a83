/**
 * The honest strategy: which answers are due in a game, given the truth. Pure: it neither reads a chain nor sends anything, and it
 * counts as the honest side's whatever has an honest claim's place and value, whoever posted it, so several honest parties never
 * work against each other, and a restart needs no memory.
 *
 * What is answered:
 * - the root, if it is false, and the output root that it is about as well: a run that exits with code 0 shows that the output root is true. A proof decides
 *   about the output root alone, and would forfeit every attack on a true one, so a claim of a true output root under a wrong state hash is nobody's to
 *   attack, and nobody's to defend;
 * - every answer to an honest claim that is not the honest side's own: while it stands, the honest claim falls;
 * - every other answer to a claim that the honest side answers itself, if it is as far left as the honest answer or further: the
 *   leftmost answer that stands takes the bond, so these take what the honest one has won.
 * What is ignored, with everything below it: answers further right than the honest one, which win nothing while that stands, and it always does; and
 * answers to a claim that it is too late to answer oneself, since they alone can still counter it.
 */
import type { Address, Hex } from 'viem'
import { type Claim, secondsLeft } from './claim.ts'
import { attackOf, defenceOf, type Position, ROOT_POSITION, stepsAt } from './position.ts'
import type { PlayRules } from './rules.ts'

/** The truth that the strategy plays by: state hashes of the one run that the game is about. */
export interface HonestTrace {
  /** State hash after a number of steps, 1 to 2^maxDepth; past the end that of the exited state. */
  stateHash(steps: bigint): Hex | Promise<Hex>
}

export interface DueMove {
  readonly kind: 'move'
  /** The claim that is answered. */
  readonly parent: Claim
  readonly isAttack: boolean
  readonly position: Position
  readonly value: Hex
  /** Seconds until the claim cannot be answered any more. */
  readonly secondsLeft: number
}

export interface DueStep {
  readonly kind: 'step'
  /** The leaf that is countered. */
  readonly leaf: Claim
  readonly isAttack: boolean
  /** The step starts from the state after this many steps. */
  readonly fromSteps: bigint
  readonly secondsLeft: number
}

export type DueAnswer = DueMove | DueStep

export interface Decision {
  /** Whether the root claims what the run ends with. */
  readonly rootIsTrue: boolean
  /** Whether the output root that is claimed is the true one: the run exits with code 0. */
  readonly outputIsTrue: boolean
  /** The most urgent first. */
  readonly due: readonly DueAnswer[]
  /** Indices of claims that have the honest side's place and value. */
  readonly honest: ReadonlySet<number>
  /** Indices of claims that are nobody's to answer: they win nothing, nor does what is below them. */
  readonly ignored: ReadonlySet<number>
}

interface HonestAnswer {
  readonly position: Position
  readonly value: Hex
  readonly isAttack: boolean
}

/**
 * @param claims all of the game, by index
 * @param now unix seconds, of the block that the claims were read at
 */
export async function decide(
  claims: readonly Claim[],
  trace: HonestTrace,
  rules: PlayRules,
  now: number,
): Promise<Decision> {
  const honest = new Set<number>()
  const ignored = new Set<number>()
  const answers = new Map<number, HonestAnswer>()
  const posted = new Set(claims.map(claim => answerKey(claim.parent, claim.position, claim.value)))
  const due: DueAnswer[] = []
  const final = await trace.stateHash(stepsAt(ROOT_POSITION, rules.maxDepth))
  const outputIsTrue = final.startsWith(EXIT_ZERO)
  if (outputIsTrue && claims[0]!.value !== final) {
    return { rootIsTrue: false, outputIsTrue, due, honest, ignored: new Set(claims.map(({ index }) => index)) }
  }
  for (const claim of claims) {
    const ours = claim.parent === undefined ? undefined : answers.get(claim.parent)
    if (claim.parent !== undefined) {
      if (isAnswer(claim, ours)) {
        honest.add(claim.index)
        continue
      }
      // Before anything is executed for it: floods of such claims cost their authors bonds, and us nothing.
      if (!honest.has(claim.parent) && !concerns(claim, ours)) {
        ignored.add(claim.index)
        continue
      }
    }
    const agrees = claim.value === (await trace.stateHash(stepsAt(claim.position, rules.maxDepth)))
    if (claim.parent === undefined && agrees) {
      honest.add(claim.index)
      continue
    }
    const left = secondsLeft(claims, claim.index, now, rules)
    const isAttack = !agrees
    if (claim.depth === rules.maxDepth) {
      if (claim.counteredBy !== undefined || left === 0) continue
      const steps = stepsAt(claim.position, rules.maxDepth)
      due.push({ kind: 'step', leaf: claim, isAttack, fromSteps: isAttack ? steps - 1n : steps, secondsLeft: left })
      continue
    }
    const position = isAttack ? attackOf(claim.position) : defenceOf(claim.position)
    const value = await trace.stateHash(stepsAt(position, rules.maxDepth))
    const isPosted = posted.has(answerKey(claim.index, position, value))
    // Too late to answer it: the answers of others are all that can still counter it, so they are not ours to answer.
    if (!isPosted && left === 0) continue
    answers.set(claim.index, { position, value, isAttack })
    if (isPosted) continue
    due.push({ kind: 'move', parent: claim, isAttack, position, value, secondsLeft: left })
  }
  due.sort((a, b) => a.secondsLeft - b.secondsLeft)
  return { rootIsTrue: honest.has(0), outputIsTrue, due, honest, ignored }
}

/** First byte of the hash of a state that has exited with code 0. */
const EXIT_ZERO = '0x00'

const isAnswer = ({ position, value }: Claim, answer: HonestAnswer | undefined): boolean =>
  answer !== undefined && answer.position === position && answer.value === value

/** Whether an answer that is not ours could take what ours wins. Where we have none, the whole subtree was ignored. */
const concerns = ({ position }: Claim, ours: HonestAnswer | undefined): boolean =>
  ours !== undefined && position <= ours.position

const answerKey = (parent: number | undefined, position: Position, value: Hex) => `${parent} ${position} ${value}`

/**
 * Seconds left for the most urgent answer that could be due, before any run says which ones are: to a claim that is neither one's own nor answered
 * by oneself, and, if it is a leaf, not countered. Undefined where there is none.
 * @param own account
 * @param now unix seconds
 */
export function mostUrgent(claims: readonly Claim[], own: Address, rules: PlayRules, now: number): number | undefined {
  const answered = new Set(claims.filter(({ claimant }) => claimant === own).map(({ parent }) => parent))
  const left = claims
    .filter(({ index, claimant, counteredBy }) => claimant !== own && counteredBy === undefined && !answered.has(index))
    .map(({ index }) => secondsLeft(claims, index, now, rules))
    .filter(seconds => seconds > 0)
  return left.length === 0 ? undefined : left.reduce((least, seconds) => Math.min(least, seconds))
}

/**
 * Claims that can be resolved now: their time is over, and all answers to them are resolved. Resolving them makes others ready.
 * @param now unix seconds
 */
export function resolvable(claims: readonly Claim[], rules: PlayRules, now: number): Claim[] {
  const waiting = new Set<number>()
  for (const { parent, resolved } of claims) if (parent !== undefined && !resolved) waiting.add(parent)
  return claims.filter(
    ({ index, resolved }) => !resolved && !waiting.has(index) && secondsLeft(claims, index, now, rules) === 0,
  )
}

/** All claims that can be resolved one after the other, in an order in which they can. @param now unix seconds */
export function resolvableInOrder(claims: readonly Claim[], rules: PlayRules, now: number): Claim[] {
  const order: Claim[] = []
  let rest = claims
  for (;;) {
    const ready = resolvable(rest, rules, now)
    if (ready.length === 0) return order
    order.push(...ready)
    const done = new Set(ready.map(({ index }) => index))
    rest = rest.map(claim => (done.has(claim.index) ? { ...claim, resolved: true } : claim))
  }
}
