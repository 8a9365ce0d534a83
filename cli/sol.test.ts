/** `zkmips sol` as a user calls it: calls are made and proved, and the proof is verified with what it is about. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EXIT_BAD_INPUT, EXIT_PROOF_INVALID } from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips, zkmipsJson } from './testing/spawn.ts'

const { directory } = scratch('sol')
const counter = fixture('solidity/Counter.sol')
const path = (name: string): string => join(directory, name)

it('proves calls, one of which reverts, and verifies them', async () => {
  const calls = ['--constructor-args', '5', '--call', 'add', '7', '--call', 'add', '101']
  const options = ['--workers', '2', '--shard-cycles', '65535', '-o', path('add.proof')]
  const proved = await zkmips(['sol', 'prove', counter, ...calls, ...options], pinnedNode)
  expect(proved.stderr + proved.stdout).toContain('exits 0 (the claim is true)')
  expect(proved.code, 'a revert is a result').toBe(0)
  expect(proved.stdout).toMatch(/^reverted +TooMuch\(asked: 101, most: 100\)$/m)

  const trace = path('add.proof.calls.json')
  const verified = await zkmipsJson(['sol', 'verify', path('add.proof'), trace, counter])
  expect(verified).toMatchObject({ valid: true, developmentKey: false, zeroKnowledge: false })
  expect(verified.calls[1]).toMatchObject({ call: 'add(7)', status: 'success', returned: [{ value: '12' }] })
  expect(verified.calls[2]).toMatchObject({ status: 'reverted', reason: { name: 'TooMuch', args: ['101', '100'] } })
  const shown = await zkmips(['sol', 'verify', path('add.proof'), trace], pinnedNode)
  expect(shown.stdout, 'without the contract its bytes').toMatch(/^call +call data 0x1003e2d2[0-9a-f]+ at 0x/m)

  // Of other calls, with results of their own.
  const other = path('other.json')
  await zkmipsJson(['sol', 'run', counter, '--constructor-args', '5', '--call', 'add', '8', '-o', other])
  const refused = await zkmips(['sol', 'verify', path('add.proof'), other], pinnedNode)
  expect(refused.stderr).toContain('the proof is valid, but it is not of what')
  expect(refused.stderr).toContain('the results, the calls differ')
  expect(refused.code).toBe(EXIT_PROOF_INVALID)

  // Results that nobody computed do not have the digest that the trace claims.
  const forged = JSON.parse(readFileSync(trace, 'utf8'))
  writeFileSync(path('forged.json'), JSON.stringify({ ...forged, results: `${forged.results.slice(0, -1)}1` }))
  const damaged = await zkmips(['sol', 'verify', path('add.proof'), path('forged.json')], pinnedNode)
  expect(damaged.stderr).toContain('do not have the digest that it claims')
  expect(damaged.code).toBe(EXIT_BAD_INPUT)
}, 600_000)
