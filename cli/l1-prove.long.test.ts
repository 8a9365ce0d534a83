/** `zkmips l1 prove` makes a proof itself: killed while it proves, it goes on from its parts, and L1 takes what it makes. About ten minutes of two cores, 8 GiB. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startProvable } from '@zkmips/package/testing/provable-chain'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import type { DisputeChain } from '@zkmips/rollup/testing/dispute-chain'
import { bytesToHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, startZkmips, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('l1-prove-long')
const store = join(directory, 'store')

let on: DisputeChain
beforeAll(async () => {
  on = await startProvable()
}, 120_000)
afterAll(() => on?.stop())

it('proves a false claim false, killed on the way', async () => {
  await on.proposeFalse(await on.account(1), `0x00${'11'.repeat(31)}`)
  const key = file('key', bytesToHex(on.anvil.accounts[2]!.getHdKey().privateKey!), { mode: 0o600 })
  const deployment = file('deployment.json', formatDeployment(on.deployment))
  const args = ['l1', 'prove', '0', '--rpc', on.anvil.url, '--deployment', deployment, '--key-file', key]
  const all = [...args, '--store', store, '--program', fixture('elf/sha256-claim.elf'), '--json']
  const killed = startZkmips(all, pinnedNode)
  await killed.says('"phase":"fold"')
  killed.kill('SIGKILL')
  await killed.done
  const { code, stdout, stderr } = await zkmips(all, pinnedNode)
  expect(code, stdout + stderr).toBe(codes.EXIT_CLAIM_FALSE)
  const { proof, claims } = JSON.parse(stdout)
  expect(proof).toMatchObject({ exitCode: 1, made: true })
  expect(claims).toMatchObject([{ status: 'challengers won', byProof: true, verdict: 'refuted' }])
  // Nothing is kept that L1 has.
  expect(readdirSync(store)).toEqual([])
}, 3_600_000)
