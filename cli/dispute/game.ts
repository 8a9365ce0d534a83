/**
 * A game as it stands at one block of L1: every number is of that block, so that the claims, the clocks and the time belong
 * together.
 * @module
 */

import type { Contracts } from '@zkmips/rollup/deploy/deployment'
import { type GameType, readGameType } from '@zkmips/rollup/deploy/game-type'
import type { L1 } from '@zkmips/rollup/deploy/l1'
import type { Claim } from '@zkmips/rollup/game/claim'
import type { LocalWords } from '@zkmips/rollup/game/game-preimages'
import { type BlockRef, Chain } from '@zkmips/rollup/l1/chain'
import { readClaims } from '@zkmips/rollup/l1/games'
import { anchorRegistryAbi } from '@zkmips/verifier-contracts/generated/anchor-registry'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { type Address, type Hex, isAddressEqual } from 'viem'
import { inputError } from '../errors.ts'
import { type Connection, parseGame } from './connect.ts'

/** As the contract numbers them. */
export const STATUSES = ['in progress', 'challengers won', 'claim upheld'] as const
export type GameStatus = (typeof STATUSES)[number]

export interface Game {
  readonly address: Address
  /** Number of the game type; of a game that is not in the factory's list there is none. */
  readonly typeNumber: number
  readonly type: GameType
  /** Values of local keys 1 to 5. */
  readonly locals: LocalWords
  /** By index. */
  readonly claims: readonly Claim[]
  readonly status: GameStatus
  readonly byProof: boolean
  /** Unix seconds; undefined while the game is in progress. */
  readonly finalAt: number | undefined
  readonly isFrozen: boolean
  readonly isVoid: boolean
  /** The block of L1 that all this is of. */
  readonly block: BlockRef
}

export interface ListedGame {
  readonly address: Address
  readonly index: number
  readonly typeNumber: number
  readonly createdAt: number
}

const PAGE = 200n

/** The factory's list, in the order of creation. @throws L1Error */
export async function listGames(
  l1: L1,
  { factory }: Contracts,
  from = 0n,
  blockNumber?: bigint,
): Promise<ListedGame[]> {
  const games: ListedGame[] = []
  for (;;) {
    const start = from + BigInt(games.length)
    const page = await l1.read(factory, gameFactoryAbi, 'gamesFrom', [start, PAGE], blockNumber)
    for (const { game: address, gameType: typeNumber, createdAt } of page) {
      games.push({ address, typeNumber, createdAt: Number(createdAt), index: Number(from) + games.length })
    }
    if (BigInt(page.length) < PAGE) return games
  }
}

/** @param text an address, or a number in the factory's list @throws CliError where the factory has no such game */
export async function findGame({ l1, deployment: { contracts } }: Connection, text: string): Promise<ListedGame> {
  const wanted = parseGame(text)
  const games = await listGames(l1, contracts)
  const found =
    typeof wanted === 'bigint' ? games[Number(wanted)] : games.find(({ address }) => isAddressEqual(address, wanted))
  if (found) return found
  const what = `the factory ${contracts.factory} has no game ${text}; it has ${games.length}`
  throw inputError('NO_SUCH_GAME', `${what}: zkmips dispute list names them`)
}

/** @throws L1Error */
export async function readGame(l1: L1, { registry }: Contracts, listed: ListedGame): Promise<Game> {
  const { address, typeNumber } = listed
  const chain = new Chain(l1.client, l1.chainId)
  const block = await l1.ask(() => chain.head())
  const blockNumber = block.number
  const [type, status, byProof, locals, claims, finalAt, isFrozen, isVoid] = await Promise.all([
    readGameType(l1, address),
    l1.read(address, disputeGameAbi, 'status', [], blockNumber),
    l1.read(address, disputeGameAbi, 'resolvedByProof', [], blockNumber),
    l1.read(address, disputeGameAbi, 'localWords', [], blockNumber),
    l1.ask(() => readClaims(chain, block, address)),
    l1.read(registry, anchorRegistryAbi, 'finalAt', [address], blockNumber),
    l1.read(registry, anchorRegistryAbi, 'isFrozen', [address], blockNumber),
    l1.read(registry, anchorRegistryAbi, 'isVoid', [address], blockNumber),
  ])
  return {
    address,
    typeNumber,
    type,
    locals,
    claims,
    status: STATUSES[status]!,
    byProof,
    finalAt: finalAt > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(finalAt),
    isFrozen,
    isVoid,
    block,
  }
}

/** @throws CliError */
export function claimOf(game: Game, index: number): Claim {
  const claim = game.claims[index]
  if (claim) return claim
  const what = `game ${game.address} has claims 0 to ${game.claims.length - 1}, and no claim ${index}`
  throw inputError('NO_SUCH_CLAIM', `${what}; zkmips dispute show lists them`)
}

/** Wei that an answer at a depth costs. @throws L1Error */
export const bondAt = (l1: L1, game: Address, depth: number): Promise<bigint> =>
  l1.read(game, disputeGameAbi, 'bondAt', [BigInt(depth)])

/**
 * The claims between which a claim lies: the state before it that its line agrees on, and the first one that it disputes.
 * @returns undefined for the absolute prestate, and behind the root
 */
export function boundsOf(
  claims: readonly Claim[],
  index: number,
): { before: Claim | undefined; behind: Claim | undefined } {
  let before: Claim | undefined
  let behind: Claim | undefined
  for (let claim = claims[index]!; claim.parent !== undefined; claim = claims[claim.parent]!) {
    const parent = claims[claim.parent]!
    if (claim.defends) before ??= parent
    else behind ??= parent
  }
  return { before, behind }
}

/** What the first byte of a state hash says. */
export const statusOfHash = (value: Hex): string =>
  ['exits with 0', 'exits with 1', 'panics', 'not exited'][Number.parseInt(value.slice(2, 4), 16)] ?? 'no state'
