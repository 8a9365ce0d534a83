/** For tests: games made up, without a chain. */

import type { Claim } from '@zkmips/rollup/game/claim'
import { attackOf, defenceOf, depthOf, ROOT_POSITION } from '@zkmips/rollup/game/position'
import type { Game } from '@zkmips/rollup/game/read'
import { DEFAULT_RULES } from '@zkmips/rollup/game/rules'
import type { Address, Hex } from 'viem'

export const word = (digits: string): Hex => `0x${digits.repeat(32)}`
export const ALICE: Address = `0x${'aa'.repeat(20)}`
export const BOB: Address = `0x${'bb'.repeat(20)}`
export const HOUR = 3600
export const NOW = 1_700_000_000

export interface Posted {
  readonly parent?: number
  readonly defends?: boolean
  readonly changes?: Partial<Claim>
}

/** A game of an even depth with these claims, one each 100 seconds. */
export function madeUpGame(posted: readonly Posted[], changes: Partial<Game> = {}, maxDepth = 4): Game {
  const claims: Claim[] = []
  for (const [index, { parent, defends = false, changes: own }] of posted.entries()) {
    const above = parent === undefined ? undefined : claims[parent]!
    const position = above === undefined ? ROOT_POSITION : (defends ? defenceOf : attackOf)(above.position)
    const depth = depthOf(position)
    claims.push({
      ...{ index, parent, position, depth, defends, resolved: false, counteredBy: undefined, elapsed: 0 },
      value: word(index === 0 ? '00' : index.toString(16).padStart(2, '0')),
      claimant: depth % 2 === 0 ? ALICE : BOB,
      postedAt: NOW + 100 * index,
      bond: 10n ** 17n,
      ...own,
    })
  }
  const type = {
    ...DEFAULT_RULES,
    ...{ maxDepth, maxClock: HOUR, prestate: word('03'), chainConfig: word('06') },
    ...{ vault: ALICE, machine: ALICE, stateChain: ALICE },
  }
  return {
    ...{ address: ALICE, gameType: 0, type, claims, status: 'in progress', byProof: false, finalAt: undefined },
    locals: [word('11'), word('22'), word('33'), word('00'), word('55')],
    ...{ isFrozen: false, isVoid: false },
    block: { number: 7n, hash: word('77'), timestamp: NOW + 1000 },
    ...changes,
  }
}
