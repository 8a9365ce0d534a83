/** Games as they are on L1 at one block. Lists come in pages, so that no answer outgrows what a node gives. */
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { mipsStepAbi } from '@zkmips/verifier-contracts/generated/mips-step'
import { type Address, type Hex, zeroAddress } from 'viem'
import type { Claim, GameRules } from '../game/claim.ts'
import type { LocalWords } from '../game/game-preimages.ts'
import type { BlockRef, Chain } from './chain.ts'

const PAGE = 200
const ROOT_PARENT = 2 ** 32 - 1

/** As the contract numbers them. */
export const GAME_IN_PROGRESS = 0
export const GAME_CHALLENGER_WINS = 1
export const GAME_DEFENDER_WINS = 2

export interface ListedGame {
  readonly address: Address
  readonly gameType: number
  /** Unix seconds. */
  readonly createdAt: number
}

/** What never changes about a game. */
export interface GameTerms extends GameRules {
  readonly prestate: Hex
  readonly locals: LocalWords
  readonly machine: Address
  readonly oracle: Address
  readonly vault: Address
  readonly registry: Address
  /** Wei by the depth of the claim that is posted. */
  bondAt(depth: number): bigint
  readonly moveGas: bigint
  readonly stepGas: bigint
}

/** Games created at a time or later, the newest first. @param since unix seconds */
export async function listGames(chain: Chain, at: BlockRef, factory: Address, since: number): Promise<ListedGame[]> {
  const games: ListedGame[] = []
  let end = Number(await chain.read(at, factory, gameFactoryAbi, 'gameCount', []))
  while (end > 0) {
    const from = Math.max(0, end - PAGE)
    const page = await chain.read(at, factory, gameFactoryAbi, 'gamesFrom', [BigInt(from), BigInt(end - from)])
    for (const { game, gameType, createdAt } of page.toReversed()) {
      // They are in the order of their creation.
      if (Number(createdAt) < since) return games
      games.push({ address: game, gameType, createdAt: Number(createdAt) })
    }
    end = from
  }
  return games
}

/** @returns one of GAME_… */
export function readStatus(chain: Chain, at: BlockRef, game: Address): Promise<number> {
  return chain.read(at, game, disputeGameAbi, 'status', [])
}

/** All claims, by index. */
export async function readClaims(chain: Chain, at: BlockRef, game: Address): Promise<Claim[]> {
  const claims: Claim[] = []
  const count = Number(await chain.read(at, game, disputeGameAbi, 'claimCount', []))
  while (claims.length < count) {
    const page = await chain.read(at, game, disputeGameAbi, 'claimsFrom', [BigInt(claims.length), BigInt(PAGE)])
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
  | 'absolutePrestate'
  | 'localWords'
  | 'machine'
  | 'vault'
  | 'proposerBond'
  | 'bondGasPrice'
  | 'moveGas'
  | 'stepGas'

export async function readTerms(chain: Chain, at: BlockRef, game: Address): Promise<GameTerms> {
  const read = <F extends Constant>(name: F) => chain.read(at, game, disputeGameAbi, name, [] as never)
  const [maxDepth, maxClock, prestate, locals, machine, vault] = await Promise.all([
    read('maxDepth'),
    read('maxClock'),
    read('absolutePrestate'),
    read('localWords'),
    read('machine'),
    read('vault'),
  ])
  const [proposerBond, bondGasPrice, moveGas, stepGas] = await Promise.all([
    read('proposerBond'),
    read('bondGasPrice'),
    read('moveGas'),
    read('stepGas'),
  ])
  const [oracle, registry] = await Promise.all([
    chain.read(at, machine, mipsStepAbi, 'oracle', []),
    chain.read(at, vault, bondVaultAbi, 'registry', []),
  ])
  const depth = Number(maxDepth)
  const bondAt = (at: number) => (at === 0 ? proposerBond : bondGasPrice * (at === depth ? stepGas : moveGas))
  const numbers = { maxDepth: depth, maxClock: Number(maxClock), moveGas, stepGas }
  return { ...numbers, prestate, locals, machine, oracle, vault, registry, bondAt }
}
