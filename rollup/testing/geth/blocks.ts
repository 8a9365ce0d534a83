/**
 * The blocks that geth makes for tests: each hardfork's first, and in between every type of transaction, requests, withdrawals,
 * creations, deletions deep in tries, and what fails.
 * @module
 */

import type { GethBlock } from './calls.ts'
import { CANCUN } from './cancun.ts'
import { FORK_TIMES } from './genesis.ts'
import { OSAKA } from './osaka.ts'
import { PRAGUE } from './prague.ts'
import { SHANGHAI } from './shanghai.ts'
import type { GethChain } from './transactions.ts'

export const GETH_BLOCKS: readonly GethBlock[] = [...SHANGHAI, ...CANCUN, ...PRAGUE, ...OSAKA]

/** Makes all of them on a chain that has its genesis only. @returns the number of each by its name */
export async function makeGethBlocks(chain: GethChain, blocks = GETH_BLOCKS): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  for (const { name, timestamp, order, send } of blocks) {
    try {
      await send?.(chain)
      const parentBeaconBlockRoot = timestamp < FORK_TIMES.cancun ? null : order?.parentBeaconBlockRoot
      numbers.set(name, await chain.block({ timestamp, ...order, parentBeaconBlockRoot }))
    } catch (error) {
      throw new Error(`geth does not make block ${name}: ${(error as Error).message}`, { cause: error })
    }
  }
  return numbers
}
