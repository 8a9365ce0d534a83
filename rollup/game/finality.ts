/**
 * A claim on its way to finality: what stands between it and a final root, what anybody can do about that now, and when it is final at the earliest. Read-only,
 * and without the truth, like the forecast of a game.
 * @module
 */
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type Hex, zeroAddress } from 'viem'
import type { L1View } from '../l1/client.ts'
import { type Claim, challengersElapsed } from './claim.ts'
import { forecast } from './forecast.ts'
import type { LocalWords } from './game-preimages.ts'
import {
  type GameStatus,
  type GameType,
  type ListedGame,
  listGames,
  OUTCOMES,
  type Outcome,
  readClaims,
  readGameType,
  readLatest,
  STATUSES,
} from './read.ts'

/** What proofs show about a claim, as the contract numbers it. */
export const VERDICTS = ['open', 'proven', 'refuted', 'contradictory'] as const
export type VerdictName = (typeof VERDICTS)[number]

/** Claims that are looked at together. */
const TOGETHER = 8

/** What holds for all claims. Times are unix seconds, delays seconds. */
export interface FinalityRules {
  readonly gameDelay: number
  readonly proofDelay: number
  readonly freezePeriod: number
  /** In the past, or 0, if nothing is stopped. */
  readonly stoppedUntil: number
  readonly needsBothEvidences: boolean
  /** The latest final root. The game is zero for the genesis root. */
  readonly latest: { readonly game: Address; readonly root: Hex; readonly blockNumber: number }
  readonly genesisBlock: number
}

/**
 * What is in the way of a result.
 * - clock: claims of its game can be answered until then
 * - delay: it is decided, and final from then on
 * - parent: the claim that it builds on is not final
 * - stopped: the guardian has stopped everything until then
 * - conflict: a proof, or the root that is final for its block, says the opposite; anybody may void it from `until` on, undefined where the conflict was not reported
 * - both evidences: proofs contradict each other, so it needs a game and a proof that agree
 */
export type Obstacle =
  | { readonly kind: 'clock' | 'delay' | 'stopped'; readonly until: number }
  | { readonly kind: 'parent'; readonly game: Address; readonly index: number }
  | { readonly kind: 'conflict'; readonly until: number | undefined }
  | { readonly kind: 'both evidences' }

/** What anybody can do for it now. */
export type NextStep = 'resolve' | 'resolve by proof' | 'finalise'

export interface ClaimOnTheWay extends ListedGame {
  readonly locals: LocalWords
  readonly type: GameType
  /** Number of the claim that it builds on; undefined for the genesis root. */
  readonly parentIndex: number | undefined
  /** That are covered; the last one's root is claimed. */
  readonly firstBlock: number
  readonly blockNumber: number
  readonly outputRoot: Hex
  readonly claims: readonly Claim[]
  readonly status: GameStatus
  readonly byProof: boolean
  /** Unix seconds; undefined while the game is in progress. */
  readonly decidedAt: number | undefined
  /** As it is stored. */
  readonly outcome: Outcome
  /** Whether it counts as never made, stored or not. */
  readonly isVoid: boolean
  readonly isFrozen: boolean
  readonly verdict: VerdictName
  /** When the last proof about it was recorded; undefined where none counts. Unix seconds. */
  readonly provedAt: number | undefined
  /** Whom that proof pays. */
  readonly provedBy: Address | undefined
  /** Whether the claim stands if nobody answers any more. */
  readonly stands: boolean
  /** The same of all that it builds on: if not, it falls with that. */
  readonly onStanding: boolean
  /** None for what is final or void. */
  readonly obstacles: readonly Obstacle[]
  readonly next: NextStep | undefined
  /** Unix seconds from which on it can be final, if nobody answers any more; undefined where that cannot be told, or never. For what is final: now. */
  readonly earliest: number | undefined
}

/** @throws L1Error */
export async function readFinalityRules(view: L1View, stateChain: Address): Promise<FinalityRules> {
  const read = async (name: 'gameDelay' | 'proofDelay' | 'freezePeriod' | 'stoppedUntil' | 'genesisBlock') =>
    Number(await view.read(stateChain, stateCommitmentChainAbi, name, []))
  const [gameDelay, proofDelay, freezePeriod, stoppedUntil, genesisBlock, needsBothEvidences, latest] =
    await Promise.all([
      read('gameDelay'),
      read('proofDelay'),
      read('freezePeriod'),
      read('stoppedUntil'),
      read('genesisBlock'),
      view.read(stateChain, stateCommitmentChainAbi, 'needsBothEvidences', []),
      readLatest(view, stateChain),
    ])
  return { gameDelay, proofDelay, freezePeriod, stoppedUntil, genesisBlock, needsBothEvidences, latest }
}

/** Claims as they stand in one view; each is read once, and what it builds on with it. */
export class ClaimsOnTheWay {
  readonly view: L1View
  readonly rules: FinalityRules
  readonly #stateChain: Address
  readonly #listed: ReadonlyMap<string, ListedGame>
  readonly #read = new Map<string, Promise<ClaimOnTheWay>>()

  private constructor(view: L1View, stateChain: Address, rules: FinalityRules, games: readonly ListedGame[]) {
    this.view = view
    this.rules = rules
    this.#stateChain = stateChain
    this.#listed = new Map(games.map(game => [game.address.toLowerCase(), game]))
  }

  /** @throws L1Error */
  static async read(view: L1View, stateChain: Address): Promise<ClaimsOnTheWay> {
    const [rules, games] = await Promise.all([readFinalityRules(view, stateChain), listGames(view, stateChain)])
    return new ClaimsOnTheWay(view, stateChain, rules, games)
  }

  /** All games, parents first. */
  get games(): readonly ListedGame[] {
    return [...this.#listed.values()].toReversed()
  }

  /** Those that are neither final nor void, parents first. @param since unix seconds: what was made before is not looked at @throws L1Error */
  async open(since = 0): Promise<ClaimOnTheWay[]> {
    return this.newest(0, since)
  }

  /** The newest, whatever has become of them, and older ones that are neither final nor void, parents first. @param since as of `open` @throws L1Error */
  async newest(count: number, since = 0): Promise<ClaimOnTheWay[]> {
    const found: ClaimOnTheWay[] = []
    const { games } = this
    for (let from = 0; from < games.length; from += TOGETHER) {
      const some = games.slice(from, from + TOGETHER)
      const read = some.map(async ({ address, createdAt }, i) => {
        if (from + i >= games.length - count) return this.claim(address)
        if (createdAt < since) return undefined
        const { outcome } = await this.#standing(address)
        return OUTCOMES[outcome] === 'open' ? this.claim(address) : undefined
      })
      for (const claim of await Promise.all(read)) if (claim !== undefined) found.push(claim)
    }
    return found
  }

  /** @param game one that the chain of claims has @throws L1Error */
  claim(game: Address): Promise<ClaimOnTheWay> {
    const key = game.toLowerCase()
    const known = this.#read.get(key)
    if (known) return known
    const listed = this.#listed.get(key)
    if (listed === undefined) throw new Error(`the chain of claims has no game ${game}`)
    const read = this.#look(listed)
    this.#read.set(key, read)
    return read
  }

  /** Of what is final or void nothing more is asked: chains of claims are long. */
  async #parent(game: Address): Promise<Below> {
    const { outcome } = await this.#standing(game)
    if (OUTCOMES[outcome] === 'open') return this.claim(game)
    const [, blockNumber] = await this.view.read(game, disputeGameAbi, 'claimedOutput', [])
    const { address, index } = this.#listed.get(game.toLowerCase())!
    const earliest = this.view.block.timestamp
    const stands = OUTCOMES[outcome] === 'upheld'
    return {
      address,
      index,
      blockNumber: Number(blockNumber),
      outcome: OUTCOMES[outcome]!,
      stands,
      onStanding: stands,
      earliest,
    }
  }

  #standing(game: Address) {
    return this.view.read(this.#stateChain, stateCommitmentChainAbi, 'standing', [game])
  }

  async #look(listed: ListedGame): Promise<ClaimOnTheWay> {
    const { view, rules } = this
    const { address } = listed
    const parent = listed.parent === undefined ? undefined : await this.#parent(listed.parent)
    const [standing, isVoid, conflict, finalAt, status, byProof, decidedAt, locals, claims, type, breaker] =
      await Promise.all([
        this.#standing(address),
        view.read(this.#stateChain, stateCommitmentChainAbi, 'isVoid', [address]),
        view.read(this.#stateChain, stateCommitmentChainAbi, 'inConflict', [address]),
        view.read(this.#stateChain, stateCommitmentChainAbi, 'finalAt', [address]),
        view.read(address, disputeGameAbi, 'status', []),
        view.read(address, disputeGameAbi, 'resolvedByProof', []),
        view.read(address, disputeGameAbi, 'resolvedAt', []),
        view.read(address, disputeGameAbi, 'localWords', []),
        readClaims(view, address),
        readGameType(view, address),
        view.read(address, disputeGameAbi, 'breaker', []),
      ])
    const [verdict, payee, recordedAt] = await view.read(breaker, circuitBreakerAbi, 'verdictOf', [
      type.prestate,
      locals,
    ])
    const known = {
      ...{ ...listed, parentIndex: parent?.index, locals, type, claims, byProof, isVoid, isFrozen: standing.isFrozen },
      decidedAt: Number(decidedAt) || undefined,
      firstBlock: (parent?.blockNumber ?? rules.genesisBlock) + 1,
      blockNumber: Number(locals[3]),
      outputRoot: locals[1],
      status: STATUSES[status]!,
      outcome: OUTCOMES[standing.outcome]!,
      verdict: VERDICTS[verdict]!,
      provedAt: recordedAt === 0n ? undefined : Number(recordedAt),
      provedBy: payee === zeroAddress ? undefined : payee,
      stands: standsIn(STATUSES[status]!, claims, VERDICTS[verdict]!, rules),
      onStanding: parent === undefined || parent.outcome === 'upheld' || (parent.stands && parent.onStanding),
    }
    const now = view.block.timestamp
    if (known.outcome !== 'open') return { ...known, obstacles: [], next: undefined, earliest: now }
    if (isVoid) return { ...known, obstacles: [], next: 'finalise', earliest: now }
    const contested = { conflict, since: Number(standing.contestedAt), recordedAt: Number(recordedAt) }
    return { ...known, ...wayOf(known, { parent, rules, now, finalAt, ...contested }) }
  }
}

/** What matters of the claim that another one builds on. */
type Below = Pick<ClaimOnTheWay, 'address' | 'index' | 'blockNumber' | 'outcome' | 'stands' | 'onStanding' | 'earliest'>

function standsIn(status: GameStatus, claims: readonly Claim[], verdict: VerdictName, rules: FinalityRules): boolean {
  if (status !== 'in progress') return status === 'claim upheld'
  const isDecisive = (verdict === 'proven' || verdict === 'refuted') && !rules.needsBothEvidences
  return isDecisive ? verdict === 'proven' : forecast(claims).rootStands
}

interface Around {
  readonly parent: Below | undefined
  readonly rules: FinalityRules
  readonly now: number
  readonly finalAt: bigint
  readonly conflict: boolean
  /** Unix seconds, 0 for never. */
  readonly since: number
  readonly recordedAt: number
}

type Known = Pick<
  ClaimOnTheWay,
  'claims' | 'type' | 'status' | 'byProof' | 'isFrozen' | 'verdict' | 'stands' | 'onStanding'
>

function wayOf(claim: Known, around: Around): Pick<ClaimOnTheWay, 'obstacles' | 'next' | 'earliest'> {
  const { rules, now, parent, conflict, since, recordedAt } = around
  const obstacles: Obstacle[] = []
  const decision = decisionOf(claim, around)
  if (decision.clock > now) obstacles.push({ kind: 'clock', until: decision.clock })
  else if (decision.isDecided && decision.finalAt > now) obstacles.push({ kind: 'delay', until: decision.finalAt })
  const isUpheld = decision.isDecided && claim.status === 'claim upheld'
  const waitsForParent = parent !== undefined && parent.outcome !== 'upheld' && (isUpheld || !decision.isDecided)
  if (waitsForParent) obstacles.push({ kind: 'parent', game: parent.address, index: parent.index })
  if (rules.stoppedUntil > now) obstacles.push({ kind: 'stopped', until: rules.stoppedUntil })
  if (conflict) {
    const until = since === 0 ? undefined : Math.max(since, recordedAt) + rules.freezePeriod
    obstacles.push({ kind: 'conflict', until })
  }
  const proved = claim.status === 'claim upheld' ? 'proven' : 'refuted'
  const agree = decision.isDecided && !claim.byProof && claim.verdict === proved
  if (rules.needsBothEvidences && !agree) obstacles.push({ kind: 'both evidences' })
  const fallsWithParent = claim.stands && !claim.onStanding
  const isBlocked = fallsWithParent || obstacles.some(({ kind }) => kind === 'conflict' || kind === 'both evidences')
  const times = [now, decision.finalAt, rules.stoppedUntil, ...(waitsForParent ? [parent.earliest] : [])]
  const isTold = !isBlocked && times.every(time => time !== undefined)
  return {
    obstacles,
    next: decision.isDecided ? (obstacles.length === 0 ? 'finalise' : undefined) : decision.next,
    earliest: isTold ? Math.max(...(times as number[])) : undefined,
  }
}

/** When the game is decided if nobody answers any more, and final then. */
function decisionOf(
  { claims, type, status, isFrozen, verdict }: Known,
  { rules, now, finalAt }: Around,
): { isDecided: boolean; clock: number; finalAt: number; next: NextStep | undefined } {
  if (status !== 'in progress') return { isDecided: true, clock: 0, finalAt: Number(finalAt), next: undefined }
  const frozen = isFrozen ? rules.freezePeriod : 0
  if ((verdict === 'proven' || verdict === 'refuted') && !rules.needsBothEvidences)
    return { isDecided: false, clock: 0, finalAt: now + rules.proofDelay + frozen, next: 'resolve by proof' }
  const open = claims.filter(({ resolved }) => !resolved)
  const left = open.map(({ index }) => type.maxClock - challengersElapsed(claims, index, now, type))
  const clock = now + left.reduce((most, seconds) => Math.max(most, seconds), 0)
  const delay = claims.length > 1 ? rules.gameDelay : rules.proofDelay
  return { isDecided: false, clock, finalAt: clock + delay + frozen, next: clock > now ? undefined : 'resolve' }
}
