/**
 * Games as L1 has them, each read from one view, so that claims, clocks and time belong together. Lists come in pages, so that no
 * answer outgrows what a node gives.
 * @module
 */

import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { mipsStepAbi } from '@zkmips/verifier-contracts/generated/mips-step'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type ContractFunctionReturnType, type Hex, isAddressEqual, zeroAddress } from 'viem'
import type { BlockRef, L1View } from '../l1/client.ts'
import type { Claim } from './claim.ts'
import type { LocalWords } from './game-preimages.ts'
import type { GameRules } from './rules.ts'

const PAGE = 200
const ROOT_PARENT = 2 ** 32 - 1

/** As the contract numbers them. */
export const GAME_IN_PROGRESS = 0
export const GAME_CHALLENGER_WINS = 1
export const GAME_DEFENDER_WINS = 2

/** In words, by those numbers. */
export const STATUSES = ['in progress', 'challengers won', 'claim upheld'] as const
export type GameStatus = (typeof STATUSES)[number]

export interface ListedGame {
  readonly address: Address
  /** Its place in the list of games. */
  readonly index: number
  readonly gameType: number
  /** Unix seconds. */
  readonly createdAt: number
  /** Game whose root it builds on; undefined for the genesis root. */
  readonly parent: Address | undefined
}

/** What all games of a type have: constants of the contract. */
export interface GameType extends GameRules {
  readonly prestate: Hex
  readonly chainConfig: Hex
  readonly vault: Address
  readonly machine: Address
  readonly stateChain: Address
}

/** What never changes about a game. */
export interface GameTerms extends GameType {
  readonly locals: LocalWords
  readonly oracle: Address
  /** Game whose root it builds on; undefined for the genesis root. */
  readonly parent: Address | undefined
}

/** A game as it stands at one block. */
export interface Game {
  readonly address: Address
  /** Number of the game type. */
  readonly gameType: number
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

/** Games created at a time or later, the newest first. @param since unix seconds @throws L1Error */
export async function listGames(view: L1View, stateChain: Address, since = 0): Promise<ListedGame[]> {
  const games: ListedGame[] = []
  let end = Number(await view.read(stateChain, stateCommitmentChainAbi, 'gameCount', []))
  while (end > 0) {
    const from = Math.max(0, end - PAGE)
    const page = await view.read(stateChain, stateCommitmentChainAbi, 'gamesFrom', [BigInt(from), BigInt(end - from)])
    for (const { game, parent, gameType, createdAt } of page.toReversed()) {
      // They are in the order of their creation.
      if (Number(createdAt) < since) return games
      games.push({
        address: game,
        index: --end,
        gameType,
        createdAt: Number(createdAt),
        parent: parent === zeroAddress ? undefined : parent,
      })
    }
    end = from
  }
  return games
}

/** @param wanted an address, or a place in the list of games @returns undefined where the chain of claims has no such game @throws L1Error */
export async function findGame(view: L1View, stateChain: Address, wanted: Address | number) {
  const games = await listGames(view, stateChain)
  return games.find(({ address, index }) =>
    typeof wanted === 'number' ? index === wanted : isAddressEqual(address, wanted),
  )
}

/** @returns one of GAME_… @throws L1Error */
export function readStatus(view: L1View, game: Address): Promise<number> {
  return view.read(game, disputeGameAbi, 'status', [])
}

/** All claims, by index. @throws L1Error */
export async function readClaims(view: L1View, game: Address): Promise<Claim[]> {
  const claims: Claim[] = []
  const count = Number(await view.read(game, disputeGameAbi, 'claimCount', []))
  while (claims.length < count) {
    const page = await view.read(game, disputeGameAbi, 'claimsFrom', [BigInt(claims.length), BigInt(PAGE)])
    for (const { value, claimant, parent, position, depth, defends, counteredBy, resolved, ...rest } of page) {
      claims.push({
        index: claims.length,
        value,
        claimant,
        parent: parent === ROOT_PARENT ? undefined : parent,
        position,
        depth,
        defends,
        counteredBy: counteredBy === zeroAddress ? undefined : counteredBy,
        resolved,
        postedAt: rest.postedAt,
        elapsed: rest.elapsed,
        bond: rest.bond,
      })
    }
  }
  return claims
}

type Constant =
  | 'maxDepth'
  | 'maxClock'
  | 'extension'
  | 'preimagePeriod'
  | 'maxBlocks'
  | 'proposerBond'
  | 'bondGasPrice'
  | 'moveGas'
  | 'stepGas'
  | 'absolutePrestate'
  | 'chainConfig'
  | 'vault'
  | 'machine'
  | 'stateChain'
type Value<F extends Constant> = ContractFunctionReturnType<typeof disputeGameAbi, 'view', F>

/** @param game a game, or the implementation of a game type @throws L1Error */
export async function readGameType(view: L1View, game: Address): Promise<GameType> {
  const read = <F extends Constant>(name: F) => view.read(game, disputeGameAbi, name, [] as never) as Promise<Value<F>>
  const number = async (name: 'maxDepth' | 'maxClock' | 'extension' | 'preimagePeriod') => Number(await read(name))
  return resolved({
    maxDepth: number('maxDepth'),
    maxClock: number('maxClock'),
    extension: number('extension'),
    preimagePeriod: number('preimagePeriod'),
    maxBlocks: read('maxBlocks'),
    proposerBond: read('proposerBond'),
    bondGasPrice: read('bondGasPrice'),
    moveGas: read('moveGas'),
    stepGas: read('stepGas'),
    prestate: read('absolutePrestate'),
    chainConfig: read('chainConfig'),
    vault: read('vault'),
    machine: read('machine'),
    stateChain: read('stateChain'),
  })
}

/** @throws L1Error */
export async function readTerms(view: L1View, game: Address): Promise<GameTerms> {
  const [type, locals] = await Promise.all([
    readGameType(view, game),
    view.read(game, disputeGameAbi, 'localWords', []),
  ])
  const [oracle, { parent }] = await Promise.all([
    view.read(type.machine, mipsStepAbi, 'oracle', []),
    view.read(type.stateChain, stateCommitmentChainAbi, 'standing', [game]),
  ])
  return { ...type, locals, oracle, parent: parent === zeroAddress ? undefined : parent }
}

/** How claims end, as the contract numbers it. */
export const OUTCOMES = ['open', 'void', 'lost', 'upheld'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the chain of claims says about the end of a claim. */
export interface Finality {
  /** As it is stored; a claim that has fallen with its parent is open until it is touched. */
  readonly outcome: Outcome
  readonly isFrozen: boolean
  /** Whether it counts as never made, stored or not. */
  readonly isVoid: boolean
  /** Whether the result is final, or can be made so now. */
  readonly isFinal: boolean
  /** Unix seconds since when a conflict is known; undefined for none. */
  readonly contestedAt: number | undefined
  /** Whether it was reported as upheld beside another final root of its block. */
  readonly isKnownRival: boolean
}

/** @throws L1Error */
export async function readFinality(view: L1View, stateChain: Address, game: Address): Promise<Finality> {
  const [standing, isVoid, isFinal] = await Promise.all([
    view.read(stateChain, stateCommitmentChainAbi, 'standing', [game]),
    view.read(stateChain, stateCommitmentChainAbi, 'isVoid', [game]),
    view.read(stateChain, stateCommitmentChainAbi, 'isFinal', [game]),
  ])
  const { outcome, isFrozen, contestedAt, isRival: isKnownRival } = standing
  const known = contestedAt === 0 ? undefined : contestedAt
  return { outcome: OUTCOMES[outcome]!, isFrozen, isVoid, isFinal, contestedAt: known, isKnownRival }
}

/** Unix seconds from which on the result of a game is final; undefined while it is not decided. @throws L1Error */
export async function readFinalAt(view: L1View, stateChain: Address, game: Address): Promise<number | undefined> {
  const finalAt = await view.read(stateChain, stateCommitmentChainAbi, 'finalAt', [game])
  return finalAt > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(finalAt)
}

/** Wei that a game owes to an account. @throws L1Error */
export const readCredit = (view: L1View, vault: Address, game: Address, account: Address): Promise<bigint> =>
  view.read(vault, bondVaultAbi, 'credit', [game, account])

/**
 * Everything about a game, as it stands in one view.
 * @example
 * const view = await l1.latest()
 * const [newest] = await listGames(view, deployment.contracts.stateChain)
 * const { status, claims } = await readGame(view, deployment.contracts, newest)
 * @throws L1Error
 */
export async function readGame(
  view: L1View,
  { stateChain }: { readonly stateChain: Address },
  { address, gameType }: Pick<ListedGame, 'address' | 'gameType'>,
): Promise<Game> {
  const [{ isVoid, isFrozen }, facts] = await Promise.all([
    readFinality(view, stateChain, address),
    resolved({
      type: readGameType(view, address),
      status: readStatus(view, address).then(number => STATUSES[number]!),
      byProof: view.read(address, disputeGameAbi, 'resolvedByProof', []),
      locals: view.read(address, disputeGameAbi, 'localWords', []),
      claims: readClaims(view, address),
      finalAt: readFinalAt(view, stateChain, address),
    }),
  ])
  return { address, gameType, ...facts, isVoid, isFrozen, block: view.block }
}

/** What is agreed on L1: the latest final output root, its block, and the game that made it final, zero for none. @throws L1Error */
export function readLatest(
  view: L1View,
  stateChain: Address,
): Promise<{ root: Hex; blockNumber: number; game: Address }> {
  return resolved({
    root: view.read(stateChain, stateCommitmentChainAbi, 'latestRoot', []),
    blockNumber: view.read(stateChain, stateCommitmentChainAbi, 'latestBlock', []).then(Number),
    game: view.read(stateChain, stateCommitmentChainAbi, 'latestGame', []),
  })
}

/** Waits for all properties at the same time. */
async function resolved<T extends object>(promises: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const entries = Object.entries<Promise<unknown>>(promises)
  const values = await Promise.all(entries.map(([, value]) => value))
  return Object.fromEntries(entries.map(([name], i) => [name, values[i]])) as T
}
