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

/** The latest final root, and the claims above it that build on it or on each other and have not fallen, parents first. */
export interface ChainOfClaims {
  readonly latest: Parent
  readonly live: readonly LiveClaim[]
}

/** @param since unix seconds: claims that were made before are not looked at @throws L1Error */
export async function readChainOfClaims(view: L1View, stateChain: Address, since = 0): Promise<ChainOfClaims> {
  const { root, blockNumber, game } = await readLatest(view, stateChain)
  const latest: Parent = { game, root, blockNumber: BigInt(blockNumber) }
  const open = new Set([game.toLowerCase()])
  const live: LiveClaim[] = []
  for (const listed of (await listGames(view, stateChain, since)).reverse()) {
    if (!open.has((listed.parent ?? zeroAddress).toLowerCase())) continue
    const claim = await liveClaim(view, stateChain, listed, latest)
    if (claim === undefined) continue
    open.add(claim.game.toLowerCase())
    live.push(claim)
  }
  return { latest, live }
}

async function liveClaim(
  view: L1View,
  stateChain: Address,
  { address: game, gameType, parent = zeroAddress }: ListedGame,
  latest: Parent,
): Promise<LiveClaim | undefined> {
  const [root, blockNumber] = await view.read(game, disputeGameAbi, 'claimedOutput', [])
  if (blockNumber <= latest.blockNumber) return undefined
  const [status, { outcome, isVoid }] = await Promise.all([
    readStatus(view, game),
    readFinality(view, stateChain, game),
  ])
  if (outcome !== 'open' || isVoid || status === GAME_CHALLENGER_WINS) return undefined
  const { value: rootClaim } = await view.read(game, disputeGameAbi, 'claimAt', [0n])
  return { game, gameType, parent, root, blockNumber, rootClaim }
}
