/** The proof comes out whatever is killed; a hundred kills are in `kills.long.test.ts`. */
import { knowsProcesses } from '@zkmips/zkmips/testing/processes'
import { expect, it } from 'vitest'
import { proveUnderKills } from './testing/kills.ts'
import { scratch } from './testing/scratch.ts'

const { directory } = scratch('kills')

it.skipIf(!knowsProcesses)('a proof comes out of three kills', { timeout: 300_000 }, async () => {
  const { proofs, kills } = await proveUnderKills(directory, 3, Math.random)
  expect(proofs).toBeGreaterThan(0)
  expect(Object.values(kills).reduce((a, b) => a + b)).toBe(3)
})
