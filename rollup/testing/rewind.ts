/** Tests that share a chain and find it as the first one did. */
import { afterEach, beforeEach } from 'vitest'
import type { DisputeChain } from './dispute-chain.ts'

/** @param on the chain, once it has been started */
export function rewindAfterEach(on: () => DisputeChain): void {
  let snapshot: unknown
  beforeEach(async () => {
    snapshot = await on().anvil.request('evm_snapshot')
  })
  afterEach(async () => {
    await on().anvil.request('evm_revert', [snapshot])
  })
}
