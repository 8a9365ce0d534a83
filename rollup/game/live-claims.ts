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
  const listed = (await listGames(view, stateChain, since)).reverse()
  const ancestry = new Ancestry(view, stateChain, listed)
  const live: LiveClaim[] = []
  for (const { address, gameType, parent = zeroAddress } of listed) {
    const [claimed, claimedBlock] = await view.read(address, disputeGameAbi, 'claimedOutput', [])
    // What was overtaken is played on, but nothing new can build on it.
    if (claimedBlock <= latest.blockNumber || !(await ancestry.stands(address))) continue
    const { value: rootClaim } = await view.read(address, disputeGameAbi, 'claimAt', [0n])
    live.push({ game: address, gameType, parent, root: claimed, blockNumber: claimedBlock, rootClaim })
  }
  return { latest, live }
}

/** Whether claims are final, or may become so with all that they build on. Each is looked at once, and only if it is asked for. */
class Ancestry {
  readonly #view: L1View
  readonly #stateChain: Address
  readonly #parents: ReadonlyMap<Address, Address>
  readonly #known = new Map<Address, boolean>([[zeroAddress, true]])

  constructor(view: L1View, stateChain: Address, listed: readonly ListedGame[]) {
    this.#view = view
    this.#stateChain = stateChain
    this.#parents = new Map(listed.map(({ address, parent = zeroAddress }) => [address, parent]))
  }

  async stands(game: Address): Promise<boolean> {
    const stands = this.#known.get(game) ?? (await this.#look(game))
    this.#known.set(game, stands)
    return stands
  }

  async #look(game: Address): Promise<boolean> {
    const [status, { outcome, isVoid }] = await Promise.all([
      readStatus(this.#view, game),
      readFinality(this.#view, this.#stateChain, game),
    ])
    if (outcome === 'upheld') return true
    // One that is not listed is old, and nothing is built on it any more.
    const parent = this.#parents.get(game)
    return parent !== undefined && !isVoid && status !== GAME_CHALLENGER_WINS && this.stands(parent)
  }
}
