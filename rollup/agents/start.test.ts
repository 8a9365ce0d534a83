/** Agents as a program starts and stops them. */
import { join } from 'node:path'
import { bytesToHex, keccak256, toHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { L1 } from '../l1/client.ts'
import { signerFromKey } from '../l1/signer.ts'
import { claimsOf } from '../testing/adversary.ts'
import { newFolder } from '../testing/agents.ts'
import { DisputeChain } from '../testing/dispute-chain.ts'
import { type ChallengerSettings, startChallenger, startMonitor } from './start.ts'

let on: DisputeChain
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())

async function settings(): Promise<ChallengerSettings> {
  return {
    l1: await L1.connect({ rpcUrl: on.anvil.url, chainId: on.deployment.chainId }),
    contracts: on.deployment.contracts,
    signer: signerFromKey(bytesToHex(on.anvil.accounts[3]!.getHdKey().privateKey!)),
    store: join(newFolder(), 'store'),
    programs: [on.subject.image],
    source: on.subject.preimages,
    pollInterval: 20,
  }
}

it('a challenger answers a false claim, and leaves its store when it is stopped', async () => {
  const game = await on.proposeFalse(await on.account(1), `0x00${keccak256(toHex('lie')).slice(4)}`)
  const own = await settings()
  const challenger = await startChallenger({ ...own, metricsPort: 0 })
  expect(challenger.address).toBe(on.anvil.accounts[3]!.address)
  while ((await claimsOf(on, game)).length < 2) await new Promise(resolve => setTimeout(resolve, 20))
  const metrics = await fetch(`http://127.0.0.1:${challenger.metricsPort}/metrics`)
  expect(await metrics.text()).toContain('zkmips_challenger_rounds_total')
  await challenger.stop()
  await expect(challenger.ended).resolves.toBeUndefined()
  await expect(fetch(`http://127.0.0.1:${challenger.metricsPort}/metrics`)).rejects.toThrow()
  const again = await startChallenger(own)
  await again.stop()
}, 60_000)

it('what cannot start leaves nothing behind', async () => {
  const own = await settings()
  const monitor = await startMonitor({ ...own, metricsPort: 0 })
  const taken = startChallenger({ ...own, metricsPort: monitor.metricsPort! })
  await expect(taken).rejects.toMatchObject({ code: 'PORT_UNAVAILABLE' })
  const free = await startChallenger(own)
  await Promise.all([free.stop(), monitor.stop()])
}, 60_000)
