/**
 * Claims that are not final and may become so: what further claims can build on.
 * @module
 */
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { type Address, type Hex, zeroAddress } from 'viem'
import type { L1View } from '../l1/client.ts'
import { GAME_CHALLENGER_WINS, type ListedGame, listGames, readFinality, readLatest, readStatus } from './read.ts'

/** Something that a claim can build on. */
export interface Parent {
  /** The game; zero for the genesis root. */
  readonly game: Address
  readonly root: Hex
  readonly blockNumber: bigint
}

export interface LiveClaim extends Parent {
  readonly gameType: number
  /** The game that it builds on; zero for the genesis root. */
  readonly parent: Address
  /** State hash. */
  readonly rootClaim: Hex
}

/**
 * The latest final root, and the claims above it that may become final: those that build on a final root, the latest or one that was overtaken, or on each other, and have not
 * fallen. Parents first.
 */
export interface ChainOfClaims {
  readonly latest: Parent
  readonly live: readonly LiveClaim[]
}

/** @param since unix seconds: claims that were made before are not looked at @throws L1Error */
export async function readChainOfClaims(view: L1View, stateChain: Address, since = 0): Promise<ChainOfClaims> {
  const { root, blockNumber, game } = await readLatest(view, stateChain)
  const latest: Parent = { game, root, blockNumber: BigInt(blockNumber) }
  /** By game: whether what builds on it may become final. */
  const stands = new Map<Address, boolean>([[zeroAddress, true]])
  const live: LiveClaim[] = []
  for (const listed of (await listGames(view, stateChain, since)).reverse()) {
    const { parent = zeroAddress } = listed
    // One that is not looked at itself is old: it is final, or nothing is built on it any more.
    const onStanding = stands.get(parent) ?? (await readFinality(view, stateChain, parent)).outcome === 'upheld'
    stands.set(parent, onStanding)
    const standing = onStanding ? await standingOf(view, stateChain, listed.address) : 'fallen'
    stands.set(listed.address, standing !== 'fallen')
    // What was overtaken is played on, but nothing new can build on it.
    const claim = standing === 'open' ? await readLive(view, listed) : undefined
    if (claim !== undefined && claim.blockNumber > latest.blockNumber) live.push(claim)
  }
  return { latest, live }
}

async function standingOf(view: L1View, stateChain: Address, game: Address): Promise<'open' | 'final' | 'fallen'> {
  const [status, { outcome, isVoid }] = await Promise.all([
    readStatus(view, game),
    readFinality(view, stateChain, game),
  ])
  if (isVoid || status === GAME_CHALLENGER_WINS) return 'fallen'
  return outcome === 'upheld' ? 'final' : 'open'
}

async function readLive(
  view: L1View,
  { address: game, gameType, parent = zeroAddress }: ListedGame,
): Promise<LiveClaim> {
  const [[root, blockNumber], { value: rootClaim }] = await Promise.all([
    view.read(game, disputeGameAbi, 'claimedOutput', []),
    view.read(game, disputeGameAbi, 'claimAt', [0n]),
  ])
  return { game, gameType, parent, root, blockNumber, rootClaim }
}
