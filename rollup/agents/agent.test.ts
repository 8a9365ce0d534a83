/** The agents as processes: started as an operator would, killed, started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { bytesToHex, keccak256, toHex } from 'viem'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { formatDeployment } from '../l1/deployment.ts'
import { newFolder } from '../testing/agents.ts'
import { blockSubject } from '../testing/block-subject.ts'
import { DisputeChain } from '../testing/dispute-chain.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const PROGRAM = ['--program', join(FIXTURES, 'elf/block-executor.elf'), '--block', join(FIXTURES, 'blocks/erc20.json')]

let on: DisputeChain
let folder: string
const children: ChildProcess[] = []
beforeAll(async () => {
  on = await DisputeChain.start(blockSubject())
  folder = newFolder()
  writeFileSync(join(folder, 'deployment.json'), formatDeployment(on.deployment))
}, 60_000)
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => on?.stop())

function start(agent: string, ...args: string[]) {
  const fixed = [
    join(import.meta.dirname, 'agent.ts'),
    agent,
    '--deployment',
    join(folder, 'deployment.json'),
    '--poll',
    '1',
  ]
  const child = spawn(process.execPath, [...fixed, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  children.push(child)
  let log = ''
  child.stderr!.on('data', chunk => {
    log += chunk
  })
  return {
    child,
    log: () => log,
    ended: new Promise<number | null>(resolve => child.once('exit', resolve)),
    says: async (text: string) => {
      while (!log.includes(text)) {
        if (child.exitCode !== null) throw new Error(`the agent ended: ${log}`)
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
  }
}

function sending(account: number): string[] {
  const store = join(folder, `store-${account}`)
  const key = join(folder, `key-${account}`)
  writeFileSync(key, bytesToHex(on.anvil.accounts[account]!.getHdKey().privateKey!), { mode: 0o600 })
  return ['--rpc', on.anvil.url, '--key-file', key, '--store', store, ...PROGRAM]
}

it('challenges a false claim, killed and started again, with metrics and a log', async () => {
  const game = await on.propose(await on.account(1), `0x00${keccak256(toHex('lie')).slice(4)}`)
  const first = start('challenger', ...sending(2), '--metrics-port', '0')
  await first.says('done: attack claim 0')
  const port = /"metricsPort":(\d+)/.exec(first.log())![1]
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toMatch(/zkmips_challenger_actions_total\{action="attack"\} 1/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  first.child.kill('SIGKILL')
  await first.ended
  expect(await on.read(game, disputeGameAbi, 'claimCount', [])).toBe(2n)
  await on.skip(on.subject.rules.maxClock)
  const second = start('challenger', ...sending(2))
  await second.says('done: resolve claim 0')
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(await on.status(game)).toBe(1)
  expect(second.log()).not.toContain(bytesToHex(on.anvil.accounts[2]!.getHdKey().privateKey!).slice(2))
}, 120_000)

it('proposes the block, and monitors', async () => {
  const before = await on.read(on.deployment.contracts.factory, gameFactoryAbi, 'gameCount', [])
  const proposer = start('proposer', ...sending(4))
  await proposer.says('done: claim that block 4')
  expect(await on.read(on.deployment.contracts.factory, gameFactoryAbi, 'gameCount', [])).toBe(before + 1n)
  const monitor = start('monitor', '--rpc', on.anvil.url, '--log-level', 'debug')
  await monitor.says('"rootStands":true')
  proposer.child.kill('SIGTERM')
  monitor.child.kill('SIGTERM')
  expect([await proposer.ended, await monitor.ended]).toEqual([0, 0])
}, 120_000)

const wrong: [string, () => string[], number, RegExp][] = [
  ['no node', () => ['monitor', '--rpc', 'http://127.0.0.1:9'], 1, /no node of L1 answers/],
  ['no agent', () => ['nobody', '--rpc', 'x'], 64, /name one agent/],
  ['no key', () => ['challenger', '--rpc', on.anvil.url, '--store', folder], 64, /--key-file or --signer/],
  ['a bad number', () => ['monitor', '--rpc', on.anvil.url, '--window', 'x'], 64, /--window: x is not a whole number/],
  ['an unknown option', () => ['monitor', '--what'], 64, /--what/],
]

it.each(wrong)(
  'says what is wrong: %s',
  async (_, args, code, message) => {
    const [agent, ...rest] = args()
    const run = start(agent!, ...rest)
    expect(await run.ended).toBe(code)
    expect(run.log()).toMatch(message)
    expect(run.log()).not.toMatch(/\n {4}at /)
  },
  60_000,
)
