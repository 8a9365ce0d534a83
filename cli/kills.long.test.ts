/** A hundred kills of workers and of the whole command at random moments: identical bytes each time. */
import { knowsProcesses } from '@zkmips/zkmips/testing/processes'
import { expect, it } from 'vitest'
import { proveUnderKills } from './testing/kills.ts'
import { scratch } from './testing/scratch.ts'

const { directory } = scratch('kills')

it.skipIf(!knowsProcesses)('a proof comes out of a hundred kills', { timeout: 3_600_000 }, async () => {
  const survival = await proveUnderKills(directory, 100, Math.random)
  console.log(survival)
  expect(Object.values(survival.kills).reduce((a, b) => a + b)).toBe(100)
  for (const count of Object.values(survival.kills)) expect(count).toBeGreaterThan(0)
  for (const count of [survival.proofs, survival.retries, survival.kept]) expect(count).toBeGreaterThan(0)
})
