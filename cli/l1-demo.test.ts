/** The way of claims to finality, as `zkmips l1 demo` plays and tells it: with the proofs that ship, on a fork of its own L1. */
import { expect, it } from 'vitest'
import manifest from '../rollup/package.json' with { type: 'json' }
import * as codes from './exit-codes.ts'
import type { StoryResult } from './l1/demo/story.ts'
import { zkmips } from './testing/spawn.ts'

const ETHER = 10n ** 18n

it('plays the whole story, and each party has what it should', { timeout: 600_000 }, async () => {
  const { code, stdout, stderr } = await zkmips(['l1', 'demo', '--json'])
  expect(stderr).not.toMatch(/"level":50/)
  expect(code, stderr).toBe(codes.EXIT_OK)
  const { acts, actors } = JSON.parse(stdout) as StoryResult
  expect(acts.map(({ title }) => title)).toEqual([
    'The contracts',
    'A rollup',
    'A fork of L1',
    'Two claims, final by one proof',
    'A withdrawal',
    'A false claim, ended by a proof',
    'A false claim, beaten by the game, beside a true one that nobody disputes',
    'Proofs that contradict each other',
  ])
  const text = acts.map(act => act.text.join(' '))
  expect(text[3]).toMatch(/block 3 is 0x[0-9a-f]{64}/)
  expect(text[4]).toContain('hands out 2 ether')
  expect(text[7]).toMatch(/block 5 is 0x[0-9a-f]{64}/)
  // By a proof an hour, for what is true and what is false; by time a week.
  expect(acts[3]!.skipped).toBe(3600)
  expect(acts[5]!.skipped).toBe(3600)
  expect(acts[6]!.skipped).toBeGreaterThanOrEqual(7 * 24 * 3600)
  // Two claims of a list, ended and final, by one proof.
  expect(acts[3]!.gas).toBeLessThan(2_000_000)
  const change = Object.fromEntries(actors.map(({ actor, change }) => [actor, BigInt(change)]))
  const gasCosts = ETHER / 20n
  const close = (actor: string, wei: bigint) => {
    expect(change[actor]).toBeLessThanOrEqual(wei)
    expect(change[actor]).toBeGreaterThan(wei - gasCosts)
  }
  close('operator', 0n)
  // The withdrawal went to another account.
  close('alice', -5n * ETHER)
  close('proposer', 0n)
  close('prover', ETHER / 2n)
  expect(change.liar).toBeLessThan(-9n * ETHER)
  expect(change.challenger).toBeGreaterThan(9n * ETHER - gasCosts)
})

it('knows the versions of what its L2 needs', async () => {
  const { peerDependencies } = manifest
  const { ETHEREUMJS } = await import('./l1/demo/demo.ts')
  expect(new Set(Object.values(peerDependencies))).toEqual(new Set([ETHEREUMJS]))
})

it.for([
  [['--keep'], /--keep needs a deployment file/],
  [['--fork-url', 'nowhere'], /--fork-url nowhere: expected a URL/],
] as const)('refuses %s', async ([args, message]) => {
  const { code, stderr } = await zkmips(['l1', 'demo', ...args])
  expect(code).toBe(codes.EXIT_USAGE)
  expect(stderr).toMatch(message)
})
