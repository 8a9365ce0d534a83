/**
 * Proofs that contradict each other, as the breaker has found them. Without modules of Node, for pages read L1, too.
 * @module
 */
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import type { Address } from 'viem'
import type { L1View } from '../l1/client.ts'

/** What never changes about a breaker. */
export interface BreakerTerms {
  readonly breaker: Address
  readonly verifier: Address
  /** Seconds that the guardian has to decide about a contradiction. */
  readonly silence: number
}

/** Two proofs that cannot both be right, of versions that are both trusted still. */
export interface Contradiction {
  readonly index: number
  /** The versions of the proofs. */
  readonly versions: readonly [number, number]
  /** Unix seconds. */
  readonly foundAt: number
  /** Unix seconds until which the guardian has time. */
  readonly until: number
}

/** Those that are open. There is at most one for two versions. @throws L1Error */
export async function readContradictions(
  view: L1View,
  { breaker, verifier, silence }: BreakerTerms,
): Promise<Contradiction[]> {
  const count = Number(await view.read(breaker, circuitBreakerAbi, 'contradictionCount', []))
  const isTrusted = (version: number) => view.read(verifier, proofVerifierAbi, 'isTrusted', [version])
  const all = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { first, second, foundAt } = await view.read(breaker, circuitBreakerAbi, 'contradictionAt', [BigInt(index)])
      if (!(await isTrusted(first)) || !(await isTrusted(second))) return []
      return [{ index, versions: [first, second] as const, foundAt, until: foundAt + silence }]
    }),
  )
  return all.flat()
}
