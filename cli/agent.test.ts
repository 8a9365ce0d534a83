/** `zkmips agent` as an operator uses it: started, looked at, stopped by signals, killed, started again. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { formatBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { addGameType } from '@zkmips/rollup/deploy/deploy'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import { blockSubject, rollupFixture } from '@zkmips/rollup/testing/block-subject'
import { DisputeChain, GAME_TYPE } from '@zkmips/rollup/testing/dispute-chain'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { bytesToHex, type Hex, keccak256, toHex } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, type Running, startZkmips, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('agent')
/** A folder that is watched. */
const traces = join(directory, 'traces')
mkdirSync(traces)
writeFileSync(join(traces, 'erc20.json'), formatBlockTrace(rollupFixture('erc20')))
const BLOCK = ['--block', traces]

let on: DisputeChain
let deployment: string
/** With a game type that the worst runs do not fit into. */
let withShallow: string
const running: Running[] = []
beforeAll(async () => {
  const subject = blockSubject()
  // A depth that agents play at.
  on = await DisputeChain.start({ ...subject, rules: { ...subject.rules, maxDepth: 36 } })
  deployment = file('deployment.json', formatDeployment(on.deployment))
  const { gameTypes, contracts } = on.deployment
  const { program: name, prestate, chainConfig } = gameTypes[GAME_TYPE]!
  const program = { name, prestate }
  const shallow = { number: 2, program, chainConfig, rules: subject.rules }
  const added = await addGameType(await on.account(0), contracts, shallow)
  const types = { [GAME_TYPE]: gameTypes[GAME_TYPE]!, 2: added }
  withShallow = file('shallow.json', formatDeployment({ ...on.deployment, gameTypes: types }))
}, 60_000)
afterEach(() => {
  for (const { kill } of running.splice(0)) kill('SIGKILL')
})
afterAll(() => on?.stop())

const at = (agent: string, ...args: string[]): string[] => [
  ...['agent', agent, '--deployment', deployment, '--rpc', on.anvil.url, '--poll', '1'],
  ...args,
]

const keyOf = (account: number): Hex => bytesToHex(on.anvil.accounts[account]!.getHdKey().privateKey!)
const keyFile = (account: number): string => file(`key-${account}`, keyOf(account), { mode: 0o600 })

/** With a key, a store of its own, and the block. */
const as = (account: number, agent: string, ...args: string[]): string[] =>
  at(agent, '--key-file', keyFile(account), '--store', join(directory, `store-${account}`), ...BLOCK, ...args)

function start(args: string[]): Running {
  const agent = startZkmips(args, pinnedNode)
  running.push(agent)
  return agent
}

it('challenges a false claim, killed and started again, with metrics and a log; one process a store', async () => {
  const game = await on.proposeFalse(await on.account(1), `0x00${keccak256(toHex('lie')).slice(4)}`)
  const first = start(as(2, 'challenger', '--metrics-port', '0'))
  await first.says('done: attack claim 0')
  const port = /"metricsPort":(\d+)/.exec(first.said())![1]
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toMatch(/zkmips_challenger_actions_total\{action="attack"\} 1/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  const second = await zkmips(as(2, 'challenger'), pinnedNode)
  expect(second.stderr).toMatch(/^zkmips: the store .*store-2 is in use by process \d+ on .*; stop that agent/)
  expect(second.code).toBe(codes.EXIT_UNAVAILABLE)
  first.kill('SIGKILL')
  await first.done
  expect(await on.read(game, disputeGameAbi, 'claimCount', [])).toBe(2n)
  await on.skip(on.subject.rules.maxClock)
  const third = start(as(2, 'challenger'))
  await third.says('done: resolve claim 0')
  third.kill('SIGTERM')
  const { code, stderr, stdout } = await third.done
  expect(`${code} ${stdout}`).toBe('0 ')
  expect(JSON.parse(stderr.trimEnd().split('\n').at(-1)!)).toMatchObject({ name: 'challenger', msg: 'stopped' })
  expect(await on.status(game)).toBe(1)
  expect(stderr).not.toContain(keyOf(2).slice(2))
}, 120_000)

it('proposes the block, and monitors, until a signal of any kind', async () => {
  const { stateChain } = on.deployment.contracts
  const before = await on.read(stateChain, stateCommitmentChainAbi, 'gameCount', [])
  const proposer = start(as(4, 'proposer', '--type', String(GAME_TYPE)))
  await proposer.says('done: claim that block 4')
  expect(await on.read(stateChain, stateCommitmentChainAbi, 'gameCount', [])).toBe(before + 1n)
  const monitors = [start(at('monitor', '--log-level', 'debug')), start(at('monitor', '--log-level', 'debug'))]
  for (const monitor of monitors) await monitor.says('"rootStands":true')
  proposer.kill('SIGHUP')
  monitors[0]!.kill('SIGINT')
  monitors[1]!.kill('SIGTERM')
  const ends = await Promise.all([proposer, ...monitors].map(({ done }) => done))
  expect(ends.map(({ code }) => code)).toEqual([0, 0, 0])
}, 120_000)

it('a prover without a version that takes its proofs says so, and makes none', async () => {
  const prover = start(as(6, 'prover', '--prove', 'paid=0.000000000000000001'))
  await prover.says('"alert":"no_version"')
  expect(prover.said()).toMatch(/for DEVELOPMENT and prove nothing/)
  prover.kill('SIGTERM')
  expect((await prover.done).code).toBe(0)
}, 120_000)

it('says in a dry run what it would send, and sends nothing', async () => {
  const challenger = start(as(6, 'challenger', '--dry-run'))
  const game = await on.proposeFalse(await on.account(1), `0x00${keccak256(toHex('another lie')).slice(4)}`)
  await challenger.says(`would send: attack claim 0 of game ${game}`)
  expect(await on.read(game, disputeGameAbi, 'claimCount', [])).toBe(1n)
  challenger.kill('SIGTERM')
  expect((await challenger.done).code).toBe(0)
}, 120_000)

it('goes on when nobody reads its log any more', async () => {
  const monitor = start(at('monitor', '--log-level', 'debug', '--metrics-port', '0'))
  await monitor.says('"metricsPort"')
  const port = /"metricsPort":(\d+)/.exec(monitor.said())![1]
  monitor.closeStderr()
  const rounds = async (): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    return Number(/rounds_total\{outcome="done"\} (\d+)/.exec(text)?.[1] ?? 0)
  }
  const now = await rounds()
  while ((await rounds()) < now + 2) await new Promise(resolve => setTimeout(resolve, 100))
  monitor.kill('SIGTERM')
  expect((await monitor.done).code).toBe(0)
}, 60_000)

describe('refuses, with the reason and the remedy,', () => {
  interface Wrong {
    readonly name: string
    readonly args: () => string[]
    readonly code: number
    readonly says: RegExp
  }
  const needsKey = () => at('challenger', '--store', join(directory, 'none'))
  const wrong: readonly Wrong[] = [
    {
      name: 'a node that does not answer',
      args: () => ['agent', 'monitor', '--rpc', 'http://127.0.0.1:9', '--deployment', deployment],
      code: codes.EXIT_UNAVAILABLE,
      says: /http:\/\/127\.0\.0\.1:9: the request to the node failed .* check the URL and that the node is running/,
    },
    { name: 'no agent', args: () => ['agent', 'nobody'], code: codes.EXIT_USAGE, says: /unknown command 'nobody'/ },
    {
      name: 'nobody who sends',
      args: needsKey,
      code: codes.EXIT_USAGE,
      says: /account that sends: .*--key-file, .*--signer/,
    },
    {
      name: 'two who send',
      args: () => as(5, 'proposer', '--signer', 'http://localhost:9000'),
      code: codes.EXIT_USAGE,
      says: /account that sends/,
    },
    {
      name: 'a signer without an account',
      args: () => [...needsKey(), '--signer', 'http://localhost:9000'],
      code: codes.EXIT_USAGE,
      says: /--signer needs the --account/,
    },
    {
      name: 'a bad number',
      args: () => at('monitor', '--window', 'x'),
      code: codes.EXIT_USAGE,
      says: /--window .*whole number from 1/,
    },
    {
      name: 'a game type that the worst runs do not fit into, for a challenger,',
      args: () => as(5, 'challenger', '--deployment', withShallow),
      code: codes.EXIT_BAD_INPUT,
      says: /shallow\.json: a claim about 1 block of at most 30000000 gas can take \d+ steps .* 2\^24 = 16777216 apart.* use a depth of 3\d/,
    },
    {
      name: 'and for a proposer of that type',
      args: () => as(5, 'proposer', '--deployment', withShallow, '--type', '2'),
      code: codes.EXIT_BAD_INPUT,
      says: /use a depth of 3\d/,
    },
    {
      name: 'a program that is not the one of the game type, for a proposer,',
      args: () => as(5, 'proposer', '--type', String(GAME_TYPE), '--program', fixture('elf/echo-claim.elf')),
      code: codes.EXIT_BAD_INPUT,
      says: /deployment\.json: the game is about the program with prestate 0x.*name the ELF/,
    },
    {
      name: 'a second node that does not answer',
      args: () => at('monitor', '--second-rpc', 'http://127.0.0.1:9'),
      code: codes.EXIT_UNAVAILABLE,
      says: /http:\/\/127\.0\.0\.1:9: the request to the node failed/,
    },
    {
      name: 'a policy of the prover that there is none',
      args: () => as(5, 'prover', '--prove', 'some'),
      code: codes.EXIT_USAGE,
      says: /--prove .*all, disputed, older-than=SECONDS or paid=ETHER/,
    },
    {
      name: 'fewer places than a step needs beside a bond',
      args: () => as(5, 'challenger', '--max-pending', '1'),
      code: codes.EXIT_USAGE,
      says: /--max-pending .*whole number from 2/,
    },
    { name: 'an unknown option', args: () => at('monitor', '--what'), code: codes.EXIT_USAGE, says: /--what/ },
    {
      name: 'a key that others may read',
      args: () => at('challenger', '--store', join(directory, 'none'), '--key-file', fixture('blocks/erc20.json')),
      code: codes.EXIT_BAD_INPUT,
      says: /others can read the key file .*chmod 600/,
    },
    {
      name: 'a block that is none',
      args: () => as(5, 'challenger', '--block', deployment),
      code: codes.EXIT_BAD_INPUT,
      says: /deployment\.json: this JSON is not a block trace/,
    },
    {
      name: 'a store that is no folder',
      args: () => at('challenger', '--key-file', keyFile(5), '--store', join(deployment, 'store')),
      code: codes.EXIT_OUTPUT,
      says: /the store .* cannot be written .* name another folder/,
    },
  ]

  it.each(wrong)('$name', async ({ args, code, says }) => {
    const { stderr, stdout, code: ended } = await zkmips(args(), pinnedNode)
    expect(stderr.trimEnd()).toMatch(says)
    expect(stderr).toMatch(/^zkmips: [^\n]*\n$/)
    expect(`${ended} ${stdout}`).toBe(`${code} `)
  })

  it('a port for metrics that is taken', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { stderr, code } = await zkmips(at('monitor', '--metrics-port', String(port)), pinnedNode)
    server.close()
    expect(stderr).toMatch(new RegExp(`^zkmips: the metrics cannot be served at port ${port} .*another port`))
    expect(code).toBe(codes.EXIT_UNAVAILABLE)
  })
}, 60_000)
