/**
 * What keeps results from being final and withdrawals from being paid: results in conflict, proofs that contradict each other, a bulk stop. As L1 has it, and what is
 * due about it. Who may do what: the guardian at once, anybody after a time.
 * @module
 */
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, zeroAddress, zeroHash } from 'viem'
import type { L1View } from '../l1/client.ts'
import { type BreakerTerms, type Contradiction, readContradictions } from './contradictions.ts'
import { type Finality, GAME_DEFENDER_WINS, OUTCOMES, readStatus } from './read.ts'
import { type Action, contestAction, endBySilenceAction, endContestAction, voidContestedAction } from './requests.ts'

/** What never changes about a chain of claims. Seconds. */
export interface ChainTerms extends BreakerTerms {
  readonly stateChain: Address
  /** That the guardian has to decide about a conflict. */
  readonly freezePeriod: number
  /** After which anybody may propose; 0 if anybody always may. */
  readonly proposerSilence: number
}

/** How a chain of claims stands. Times are unix seconds. */
export interface ChainState {
  /** Until when everything is stopped; in the past if it is not. */
  readonly stoppedUntil: number
  /** The game about which a conflict keeps withdrawals from being paid. */
  readonly contested: { readonly game: Address; readonly isOver: boolean } | undefined
  /** The block from which on they are not paid. */
  readonly contestedBlock: bigint
  /** From when on they are paid after such a conflict. */
  readonly paymentsFrom: number
  /** Upheld claims that were reported beside another final root of their block. */
  readonly rivals: number
  readonly contradictions: readonly Contradiction[]
  /** From when on anybody may propose. */
  readonly proposersOpenFrom: number
}

/** A decided game whose result cannot become final, or should not have. */
export interface Conflict {
  readonly game: Address
  readonly block: bigint
  /** Its root is final all the same. */
  readonly isFinal: boolean
  /** It is upheld on a final root, and another root is final for its block. */
  readonly isRival: boolean
  /** It was reported as one. */
  readonly isKnownRival: boolean
  /** Unix seconds; undefined where nobody has reported it. */
  readonly contestedAt: number | undefined
  /** Unix seconds until which the guardian has time; undefined where it was not reported, or the root is final. */
  readonly until: number | undefined
}

/** @throws L1Error */
export async function readChainTerms(view: L1View, stateChain: Address): Promise<ChainTerms> {
  const [breaker, freezePeriod, proposerSilence] = await Promise.all([
    view.read(stateChain, stateCommitmentChainAbi, 'breaker', []),
    view.read(stateChain, stateCommitmentChainAbi, 'freezePeriod', []),
    view.read(stateChain, stateCommitmentChainAbi, 'proposerSilence', []),
  ])
  const [verifier, silence] = await Promise.all([
    view.read(breaker, circuitBreakerAbi, 'verifier', []),
    view.read(breaker, circuitBreakerAbi, 'silence', []),
  ])
  const seconds = {
    freezePeriod: Number(freezePeriod),
    silence: Number(silence),
    proposerSilence: Number(proposerSilence),
  }
  return { stateChain, breaker, verifier, ...seconds }
}

/** @throws L1Error */
export async function readChainState(view: L1View, terms: ChainTerms): Promise<ChainState> {
  const { stateChain } = terms
  const [stoppedUntil, paymentsFrom, rivals, openFrom, game, contestedBlock, contradictions] = await Promise.all([
    view.read(stateChain, stateCommitmentChainAbi, 'stoppedUntil', []),
    view.read(stateChain, stateCommitmentChainAbi, 'paymentsFrom', []),
    view.read(stateChain, stateCommitmentChainAbi, 'rivals', []),
    view.read(stateChain, stateCommitmentChainAbi, 'openFrom', []),
    view.read(stateChain, stateCommitmentChainAbi, 'contestedGame', []),
    view.read(stateChain, stateCommitmentChainAbi, 'contestedBlock', []),
    readContradictions(view, terms),
  ])
  return {
    stoppedUntil: Number(stoppedUntil),
    contested: game === zeroAddress ? undefined : { game, isOver: await isOver(view, stateChain, game) },
    contestedBlock,
    paymentsFrom: Number(paymentsFrom),
    rivals: Number(rivals),
    contradictions,
    proposersOpenFrom: Number(openFrom),
  }
}

async function isOver(view: L1View, stateChain: Address, game: Address): Promise<boolean> {
  const [{ outcome }, inConflict] = await Promise.all([
    view.read(stateChain, stateCommitmentChainAbi, 'standing', [game]),
    view.read(stateChain, stateCommitmentChainAbi, 'inConflict', [game]),
  ])
  return !inConflict || OUTCOMES[outcome] === 'void'
}

/**
 * @param finality of the game, from the same view
 * @returns undefined where there is none, or nothing hangs on it any more: the claim is void, or lost for good
 * @throws L1Error
 */
export async function readConflict(
  view: L1View,
  { stateChain, freezePeriod }: Pick<ChainTerms, 'stateChain' | 'freezePeriod'>,
  game: Address,
  { outcome, isVoid, contestedAt, isKnownRival }: Finality,
): Promise<Conflict | undefined> {
  if (isVoid || outcome === 'lost') return undefined
  if (!(await view.read(stateChain, stateCommitmentChainAbi, 'inConflict', [game]))) return undefined
  const [[root, block], [, recordedAt], status] = await Promise.all([
    view.read(game, disputeGameAbi, 'claimedOutput', []),
    view.read(game, disputeGameAbi, 'verdict', []),
    readStatus(view, game),
  ])
  const finalRoot = await view.read(stateChain, stateCommitmentChainAbi, 'finalRoot', [block])
  const isOther = status === GAME_DEFENDER_WINS && finalRoot !== zeroHash && finalRoot !== root
  const isRival = isOther && (await isOnFinalRoot(view, stateChain, game))
  const isFinal = outcome === 'upheld'
  // A conflict that was over, and came back with another proof, is a new one.
  const since = contestedAt === undefined ? undefined : Math.max(contestedAt, Number(recordedAt))
  const until = since === undefined || isFinal ? undefined : since + freezePeriod
  return { game, block, isFinal, isRival, isKnownRival, contestedAt, until }
}

/** What is upheld on a claim that is open may follow from a lie. */
async function isOnFinalRoot(view: L1View, stateChain: Address, game: Address): Promise<boolean> {
  const standing = (of: Address) => view.read(stateChain, stateCommitmentChainAbi, 'standing', [of])
  const { parent } = await standing(game)
  return parent === zeroAddress || OUTCOMES[(await standing(parent)).outcome] === 'upheld'
}

/** What anybody may do, and somebody should, about a conflict. Pure. @param now unix seconds */
export function dueAboutConflict(
  { stateChain }: Pick<ChainTerms, 'stateChain'>,
  { contested, contestedBlock, contradictions }: ChainState,
  conflict: Conflict,
  now: number,
): Action | undefined {
  const { game, block, isFinal, isRival, isKnownRival, contestedAt, until } = conflict
  const stopsPayments = (isFinal || isRival) && (contested === undefined || block < contestedBlock)
  if (contestedAt === undefined || (isRival && !isKnownRival) || stopsPayments) return contestAction(stateChain, game)
  if (until === undefined || now < until) return undefined
  // Once these are retired, perhaps there is no conflict any more.
  return contradictions.some(isDue(now)) ? undefined : voidContestedAction(stateChain, game)
}

/** The same about the chain of claims as a whole. Pure. @param now unix seconds */
export function dueAboutChain(
  { stateChain, breaker }: Pick<ChainTerms, 'stateChain' | 'breaker'>,
  { contested, contradictions }: ChainState,
  now: number,
): Action[] {
  const silent = contradictions.filter(isDue(now)).map(({ index }) => endBySilenceAction(breaker, index))
  return contested?.isOver ? [...silent, endContestAction(stateChain, contested.game)] : silent
}

const isDue =
  (now: number) =>
  ({ until }: Contradiction): boolean =>
    now >= until
