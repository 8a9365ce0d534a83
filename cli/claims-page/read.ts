/**
 * What the page knows of L1, from one node and of one block: through the functions that `zkmips l1 status` and `show` read it with.
 * @module
 */
import {
  type ChainStatus,
  readChainStatus,
  readContracts,
  type StatusContracts,
} from '@zkmips/rollup/game/chain-status'
import { type ClaimOnTheWay, ClaimsOnTheWay, type FinalityRules } from '@zkmips/rollup/game/finality'
import { readFinalAt } from '@zkmips/rollup/game/read'
import { type BlockRef, L1, type L1View } from '@zkmips/rollup/l1/client'
import { zeroAddress } from 'viem'
import type { Source } from './source.ts'

/** Claims that are shown whatever has become of them. */
export const NEWEST = 20
/** Days; older claims are shown if they are among the newest. */
export const WINDOW = 30
/** Requests that go to the node as one. */
const TOGETHER = 50

export interface Seen {
  readonly chainId: number
  readonly block: BlockRef
  readonly rules: FinalityRules
  readonly chain: ChainStatus
  /** Of what is final: the number of its claim, and from when on it could be final, in unix seconds. Undefined for the root that was agreed at the start. */
  readonly finalClaim: { readonly index: number; readonly finalAt: number } | undefined
  /** The newest claims, and older ones that are open, the newest first. */
  readonly claims: readonly ClaimOnTheWay[]
  /** All, by address in small letters: their numbers. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Looks at one chain of claims again and again. */
export class Reader {
  readonly source: Source
  #l1: L1 | undefined
  #contracts: StatusContracts | undefined
  #seen: Seen | undefined

  constructor(source: Source) {
    this.source = source
  }

  /** The same object as before if L1 has no new block. @throws L1Error */
  async look(): Promise<Seen> {
    const { rpc: rpcUrl, chain, chainId } = this.source
    const known = chainId === undefined ? {} : { chainId }
    this.#l1 ??= await L1.connect({ rpcUrl, retries: 1, batchSize: TOGETHER, ...known })
    const view = await this.#l1.latest()
    if (view.block.hash === this.#seen?.block.hash) return this.#seen
    if (this.#contracts === undefined) {
      await view.requireContract(chain, 'the chain of claims')
      this.#contracts = await readContracts(view, chain)
    }
    this.#seen = await this.#read(view, this.#contracts)
    return this.#seen
  }

  async #read(view: L1View, contracts: StatusContracts): Promise<Seen> {
    const { chain: stateChain, fromBlock } = this.source
    const all = await ClaimsOnTheWay.read(view, stateChain)
    const [chain, claims] = await Promise.all([
      readChainStatus(view, { contracts, fromBlock }),
      all.newest(NEWEST, view.block.timestamp - WINDOW * 86_400),
    ])
    const numbers = new Map(all.games.map(({ address, index }) => [address.toLowerCase(), index]))
    const { game } = all.rules.latest
    const finalAt = game === zeroAddress ? undefined : await readFinalAt(view, stateChain, game)
    const index = numbers.get(game.toLowerCase())
    const finalClaim = finalAt === undefined || index === undefined ? undefined : { index, finalAt }
    const { block, l1 } = view
    return { chainId: l1.chainId, block, rules: all.rules, chain, finalClaim, claims: claims.toReversed(), numbers }
  }
}
