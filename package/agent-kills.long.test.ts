/**
 * All four agents, each a process that is killed with SIGKILL again and again at random moments of a whole story, 500 times in all. No true claim is lost, no false one is
 * final, and nothing is left under way. Proofs are forged with the secrets of the key for development.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Random } from '@zkmips/emulator/testing/fuzz/random'
import { type DisputeChain, RULES } from '@zkmips/rollup/testing/dispute-chain'
import { outcomesOf } from '@zkmips/rollup/testing/kill'
import { Story } from '@zkmips/rollup/testing/story'
import { bytesToHex, parseEther, toHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AgentProcess } from './testing/agent-process.ts'
import { pinnedNode } from './testing/nodes.ts'
import { startProvable } from './testing/provable-chain.ts'

const KILLS = 500
const BLOCKS = 6
const HOUR = 3600
/** Seconds of L1 that pass at a time, and kills between: at 500 all clocks and delays are over. */
const STEP = 4 * HOUR
const KILLS_A_STEP = 5
/** In them every agent comes to look at L1, as one that is started again within seconds does: once, and once more if it had begun before the time passed. */
const ROUNDS_A_STEP = 2
/** Milliseconds. A start takes a thousand of them, and several where much else runs. */
const [EARLY_DEATH, LATE_DEATH] = [2000, 2000]

const AGENTS = [
  { agent: 'challenger', account: 2, purse: parseEther('9') },
  { agent: 'prover', account: 3, purse: parseEther('0.5') },
  { agent: 'proposer', account: 4, purse: BigInt(BLOCKS + 1) * RULES.proposerBond },
  { agent: 'monitor', account: 5, purse: 0n },
] as const

const folder = mkdtempSync(join(tmpdir(), 'zkmips-kills-'))
const storeOf = (agent: string): string => join(folder, agent)

let on: DisputeChain
let base: Omit<AgentProcess, 'agent' | 'key' | 'store'>
const living = new Set<ChildProcess>()
beforeAll(async () => {
  on = await startProvable()
  const { contracts, fromBlock } = on.deployment
  const { stateChain, transactionChain } = contracts
  const { name } = on.subject.proofSystem!.names[0]!
  base = { rpcUrl: on.anvil.url, stateChain, transactionChain, fromBlock, name, provedAfter: 48 * HOUR }
  for (const { account, purse } of AGENTS)
    await on.anvil.request('anvil_setBalance', [on.anvil.accounts[account]!.address, toHex(purse)])
}, 120_000)
afterAll(async () => {
  for (const child of living) child.kill('SIGKILL')
  await on?.stop()
  rmSync(folder, { recursive: true })
})

/** Rounds of each agent since time has passed. */
const rounds = new Map<string, number>()

interface Life {
  readonly child: ChildProcess
  /** When it has looked at L1 for the first time, or is over. */
  readonly awake: Promise<unknown>
  /** How it ended: `SIGKILL`, or whatever an agent should not end by. */
  readonly end: Promise<string>
}

function start({ agent, account }: (typeof AGENTS)[number]): Life {
  const key = bytesToHex(on.anvil.accounts[account]!.getHdKey().privateKey!)
  const given: AgentProcess = { ...base, agent, key, store: storeOf(agent) }
  const script = join(import.meta.dirname, 'testing/agent-process.ts')
  const child = spawn(pinnedNode, ['--no-warnings', script, JSON.stringify(given)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  living.add(child)
  child.on('message', () => rounds.set(agent, (rounds.get(agent) ?? 0) + 1))
  const end = new Promise<string>(resolve => {
    child.once('exit', (code, signal) => {
      living.delete(child)
      resolve(signal ?? `exit code ${code}`)
    })
  })
  return { child, awake: Promise.race([once(child, 'message'), end]), end }
}

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

it('the truth wins though all agents are killed 500 times', async () => {
  const fromBlock = (await on.l1.latest()).block.number
  let kills = 0
  /** Lives one after the other, until there were enough; the last one goes on. */
  const live = async (which: (typeof AGENTS)[number], random: Random): Promise<Life> => {
    for (;;) {
      const life = start(which)
      if (kills >= KILLS) return life
      // One of two dies while it starts or soon after, one once it is at work: however slow the machine is, both happen.
      if (random.oneIn(2)) await Promise.race([sleep(random.below(EARLY_DEATH)), life.end])
      else await life.awake.then(() => sleep(random.below(LATE_DEATH)))
      life.child.kill('SIGKILL')
      expect(await life.end).toBe('SIGKILL')
      kills++
    }
  }
  const story = await Story.of(on, BLOCKS)
  const lives = Promise.all(AGENTS.map((which, i) => live(which, new Random(i + 1))))
  for (let step = 1; step <= KILLS / KILLS_A_STEP; step++) {
    await story.goOn()
    while (kills < step * KILLS_A_STEP || AGENTS.some(({ agent }) => (rounds.get(agent) ?? 0) < ROUNDS_A_STEP))
      await Promise.race([sleep(100), lives.then(() => sleep(100))])
    await story.skip(STEP)
    rounds.clear()
  }
  const last = await lives
  for (let steps = 0; !(await story.isOver()); steps++) {
    expect(steps).toBeLessThan(100)
    await story.goOn()
    await sleep(3000)
    await story.skip(STEP)
  }
  await story.expectTruth()
  await sleep(5000)
  for (const { child, end } of last) {
    child.kill('SIGKILL')
    await end
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS)
  for (const { agent, account, purse } of AGENTS) {
    if (purse === 0n) continue
    const outcomes = await outcomesOf(on, account, fromBlock)
    const reverted = outcomes.filter(outcome => outcome !== 'success').length
    console.log(`${agent}: ${outcomes.length} transactions, ${reverted} of them reverted`)
    // Each had something to do, and did it.
    expect(outcomes.length).toBeGreaterThan(BLOCKS)
    const journal = JSON.parse(readFileSync(join(storeOf(agent), 'journal.json'), 'utf8')) as { entries: unknown[] }
    expect(journal.entries).toEqual([])
  }
}, 3_600_000)
