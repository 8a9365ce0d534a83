/**
 * `zkmips dispute` as an operator uses it, on a chain of its own: the real contracts, a real block, one game about a false claim
 * from its creation to its payout, each transaction by the real command. And everything that can be wrong about it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gameProgram } from '@zkmips/package/deploy'
import { loadBlockExecutor } from '@zkmips/package/shipped'
import { formatBlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { DEFAULT_ROLLUP_BOUNDS } from '@zkmips/rollup/blocks/rollup-bounds'
import { DEFAULT_DELAYS, deployDisputes } from '@zkmips/rollup/deploy/deploy'
import { readGameType } from '@zkmips/rollup/game/read'
import { DEFAULT_RULES } from '@zkmips/rollup/game/rules'
import { type Anvil, senderOf, startAnvil } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import { formatDeployment } from '@zkmips/rollup/l1/deployment'
import { rollupFixture } from '@zkmips/rollup/testing/block-subject'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-dispute-'))
/** A fixture as the trace of a rollup's block. */
const rollupBlock = (name: string, bounds = DEFAULT_ROLLUP_BOUNDS): string => {
  const path = join(directory, `${name}-${bounds.maxBlocks}.json`)
  writeFileSync(path, formatBlockTrace(rollupFixture(name, bounds)))
  return path
}
const block = rollupBlock('transfer')
const manyBlocks = rollupBlock('transfer', { ...DEFAULT_ROLLUP_BOUNDS, maxBlocks: 100n })
const deployment = join(directory, 'deployment.json')
const key = (index: number): string => join(directory, `key-${index}`)
/** A depth that only just holds the run of 1.8 million steps, so that few moves reach a step. */
const DEPTH = 22
const CLOCK = 3600
const FALSE_ROOT = `0x00${'42'.repeat(31)}`
const POOR = `0x${'11'.repeat(32)}`

let anvil: Anvil

const at = (...args: string[]): string[] => ['dispute', ...args, '--rpc', anvil.url, '--deployment', deployment]
const as = (index: number, ...args: string[]): string[] => [...at(...args), '--key-file', key(index)]
const l1At = (...args: string[]): string[] => ['l1', ...at(...args).slice(1)]
const l1As = (index: number, ...args: string[]): string[] => ['l1', ...as(index, ...args).slice(1)]

/** What a command answers, as JSON; it must exit with the code. */
async function answer(args: string[], code = 0) {
  const outcome = await zkmips([...args, '--json'], pinnedNode)
  expect(`${outcome.code} ${outcome.code === code ? '' : outcome.stdout}${outcome.stderr}`).toBe(`${code} `)
  return JSON.parse(outcome.stdout)
}

async function skip(seconds: number): Promise<void> {
  await anvil.request('evm_increaseTime', [numberToHex(seconds)])
  await anvil.request('evm_mine')
}

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 3 })
  await anvil.request('evm_setAutomine', [true])
  for (const [i, account] of anvil.accounts.entries()) {
    writeFileSync(key(i), `${Buffer.from(account.getHdKey().privateKey!).toString('hex')}\n`, { mode: 0o600 })
  }
  writeFileSync(join(directory, 'poor'), POOR, { mode: 0o600 })
  writeFileSync(join(directory, 'no-key'), 'secret', { mode: 0o600 })
  // L1 is ahead of the blocks.
  await skip(3600)
  // The command deploys no game type as shallow as this one.
  const { local } = rollupFixture('transfer')
  const image = await loadBlockExecutor()
  const l1 = await L1.connect({ rpcUrl: anvil.url })
  const settings = { genesisRoot: local.parentHash, genesisBlock: 1, ...DEFAULT_DELAYS, gameDelay: 100 }
  const clocks = { maxClock: CLOCK, extension: 60, preimagePeriod: 600 }
  const rules = { ...DEFAULT_RULES, maxDepth: DEPTH, ...clocks }
  const type = { number: 0, program: gameProgram(image), chainConfig: local.chainConfigDigest, rules }
  const deployed = await deployDisputes(senderOf(l1, anvil, 0), settings, type)
  writeFileSync(deployment, formatDeployment(deployed))
}, 120_000)

afterAll(async () => {
  await anvil?.stop()
  rmSync(directory, { recursive: true })
})

const deploy = (path: string): string[] => [
  ...['l1', 'deploy', '--rpc', anvil.url, '--key-file', key(0), '--block', path],
  ...['-o', join(directory, 'deployed.json')],
]

interface BadCase {
  readonly name: string
  readonly args: () => string[]
  readonly code: number
  readonly says: readonly (string | RegExp)[]
}

/** Errors are short, say what to do, and leave the chain as it was; as text and as JSON. */
function refuses(cases: readonly BadCase[]): void {
  it.for(cases)('refuses $name', { timeout: 120_000 }, async ({ args, code, says }) => {
    const height = await anvil.request('eth_blockNumber')
    const text = await zkmips(args(), pinnedNode)
    expect(text.stdout).toBe('')
    const line = text.stderr.trimEnd()
    expect(line).not.toContain('\n')
    expect(line).toMatch(/^zkmips: /)
    for (const part of says) expect(line).toMatch(part)
    expect(text.code).toBe(code)
    const json = await zkmips([...args(), '--json'], pinnedNode)
    const { error } = JSON.parse(json.stdout) as { error: { exitCode: number; message: string } }
    expect(error.exitCode).toBe(code)
    expect(json.code).toBe(code)
    expect(await anvil.request('eth_blockNumber')).toBe(height)
  })
}

const changed = (name: string, change: (value: Record<string, never>) => void): string => {
  const value = JSON.parse(readFileSync(deployment, 'utf8'))
  change(value)
  const path = join(directory, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

const otherBlock = rollupBlock('logs')
const otherElf = fixture('elf/fibonacci.elf')

describe('before there is a game', () => {
  refuses([
    {
      name: 'a node that does not answer',
      args: () => ['dispute', 'list', '--rpc', 'http://127.0.0.1:9', '--deployment', deployment],
      code: codes.EXIT_UNAVAILABLE,
      says: ['http://127.0.0.1:9', 'check the URL and that the node is running'],
    },
    {
      name: 'an RPC address that is none',
      args: () => ['dispute', 'list', '--rpc', 'localhost', '--deployment', deployment],
      code: codes.EXIT_USAGE,
      says: ['--rpc localhost'],
    },
    {
      name: 'a node of another chain',
      args: () => [
        ...['dispute', 'list', '--rpc', anvil.url, '--deployment'],
        changed('chain.json', value => Object.assign(value, { chainId: 10 })),
      ],
      code: codes.EXIT_BAD_INPUT,
      says: ['chain 31337', 'chain 10', 'use a node of that chain'],
    },
    {
      name: 'addresses without contracts',
      args: () => [
        ...['dispute', 'list', '--rpc', anvil.url, '--deployment'],
        changed('empty.json', value => Object.assign(value.contracts!, { stateChain: `0x${'12'.repeat(20)}` })),
      ],
      code: codes.EXIT_BAD_INPUT,
      says: ['empty.json', 'does not have this deployment', 'deploy again'],
    },
    {
      name: 'another file for the deployment',
      args: () => ['dispute', 'list', '--rpc', anvil.url, '--deployment', block],
      code: codes.EXIT_BAD_INPUT,
      says: ['transfer-3.json', 'not a deployment file', 'zkmips l1 deploy'],
    },
    {
      name: 'a key file with something else, and does not repeat it',
      args: () => [...l1At('publish', '--block', block), '--key-file', join(directory, 'no-key')],
      code: codes.EXIT_BAD_INPUT,
      says: ['64 hex digits', /^(?!.*secret)/],
    },
    {
      name: 'a key file that others may read',
      args: () => [...l1At('publish', '--block', block), '--key-file', block],
      code: codes.EXIT_BAD_INPUT,
      says: ['others can read', 'chmod 600'],
    },
    {
      name: 'a game that is not there',
      args: () => at('show', '7'),
      code: codes.EXIT_BAD_INPUT,
      says: ['no game 7', 'zkmips dispute list'],
    },
    {
      name: 'a game named by something else',
      args: () => at('show', 'mine'),
      code: codes.EXIT_USAGE,
      says: ['mine', 'by its address'],
    },
    {
      name: 'a claim about a block whose payload L1 does not have',
      args: () => l1As(1, 'propose', '--block', block),
      code: codes.EXIT_REFUSED,
      says: ['no payload', 'zkmips l1 publish'],
    },
    {
      name: "a game type under Ethereum's rules",
      args: () => [...deploy(fixture('blocks/transfer.json'))],
      code: codes.EXIT_BAD_INPUT,
      says: ['transfer.json', 'games need the rules of a rollup', 'zkmips block rollup'],
    },
    {
      name: 'a depth that the worst blocks do not fit into, with the numbers and a depth that would do',
      args: () => [...deploy(block), '--max-depth', '34'],
      code: codes.EXIT_BAD_INPUT,
      says: [
        /3 blocks of at most 30000000 gas can take \d+ steps \(\d+ a gas at worst\)/,
        /2\^34 = 17179869184 apart/,
        /use a depth of \d+, fewer blocks a claim, a lower ceiling/,
      ],
    },
    {
      name: 'a configuration whose worst claim takes more memory than half of the heap, with what would do',
      args: () => [...deploy(manyBlocks), '--max-blocks', '20'],
      code: codes.EXIT_BAD_INPUT,
      says: [
        /20 blocks of at most 30000000 gas and 1000000 bytes.* can take \d+ bytes of the machine's heap/,
        /use at most 3 blocks a claim, or a lower ceiling/,
      ],
    },
    {
      name: 'more blocks in a claim than the configuration allows',
      args: () => [...deploy(block), '--max-blocks', '8'],
      code: codes.EXIT_BAD_INPUT,
      says: ['up to 8 blocks', 'allows 3'],
    },
    {
      name: 'a sequencer and everybody',
      args: () => [...deploy(block), '--sequencer', anvil.accounts[1]!.address, '--anybody-may-append'],
      code: codes.EXIT_USAGE,
      says: ['--sequencer', '--anybody-may-append'],
    },
    {
      name: 'proposers without the silence after which everybody may propose',
      args: () => [...deploy(block), '--proposer', anvil.accounts[1]!.address],
      code: codes.EXIT_USAGE,
      says: ['--proposer', '--proposer-silence'],
    },
    {
      name: 'payloads of an account that is not the sequencer',
      args: () => l1As(1, 'publish', '--block', block),
      code: codes.EXIT_REFUSED,
      says: ['may not append'],
    },
    {
      name: 'a claim about a block that is not the next, and names that one',
      args: () => l1As(1, 'propose', '--block', otherBlock),
      code: codes.EXIT_BAD_INPUT,
      says: [/of block 3, but L1 has agreed on block 1 only/, /next block to be claimed is 2/, 'zkmips block capture'],
    },
    {
      name: 'a claim about a block on another parent',
      args: () => l1As(1, 'propose', '--block', rollupBlock('creation')),
      code: codes.EXIT_BAD_INPUT,
      says: [/builds on 0xd0cd.*L1 has agreed on 0xb25d/],
    },
    {
      name: 'a game type that is not there',
      args: () => l1As(1, 'propose', '--block', block, '--type', '4'),
      code: codes.EXIT_BAD_INPUT,
      says: ['no game type 4'],
    },
    {
      name: 'a depth that is odd',
      args: () => [
        ...['l1', 'deploy', '--rpc', anvil.url, '--key-file', key(0), '--block', block],
        ...['-o', join(directory, 'x.json'), '--max-depth', '23'],
      ],
      code: codes.EXIT_USAGE,
      says: ['even'],
    },
  ])

  it('lists nothing', async () => {
    const { stdout, code } = await zkmips(at('list'), pinnedNode)
    expect(stdout).toBe('there are no games yet\n')
    expect(code).toBe(0)
  })
})

it('deploys for the configuration of a block trace: its bounds, its blocks, the owner as the sequencer', async () => {
  const made = await answer([
    ...deploy(block),
    '--bridge',
    anvil.accounts[2]!.address,
    '--guardian',
    anvil.accounts[1]!.address,
  ])
  const view = await (await L1.connect({ rpcUrl: anvil.url })).latest()
  const read = (name: 'sequencer' | 'bridge' | 'genesisBlock' | 'maxBlockBytes' | 'maxQueueGas') =>
    view.read(made.contracts.transactionChain, canonicalTransactionChainAbi, name, [])
  expect(await Promise.all([read('sequencer'), read('bridge'), read('genesisBlock')])).toEqual([
    anvil.accounts[0]!.address,
    anvil.accounts[2]!.address,
    1n,
  ])
  expect([await read('maxBlockBytes'), await read('maxQueueGas')]).toEqual([1_000_000n, 5_000_000n])
  expect(await readGameType(view, made.gameTypes[0].implementation)).toMatchObject({ maxBlocks: 3n, maxDepth: 40 })
}, 60_000)

it('adds a game type for another program, once and by the owner only', { timeout: 60_000 }, async () => {
  const add = (index: number, program = 'echo-claim'): string[] =>
    l1As(index, 'add-type', '--type', '5', '--block', block, '--program', fixture(`elf/${program}.elf`))
  const foreign = await zkmips(add(1), pinnedNode)
  expect(foreign.stderr).toContain('is not the owner')
  expect(foreign.code).toBe(codes.EXIT_REFUSED)
  const added = await zkmips([...add(0), '--json'], pinnedNode)
  // The deployment has no version of the proof system.
  const { prestate, warnings } = JSON.parse(added.stdout)
  expect(warnings[0].message).toContain('games of the new type take no proofs')
  const { gameTypes } = JSON.parse(readFileSync(deployment, 'utf8'))
  expect(gameTypes).toMatchObject({ 0: { program: 'block-executor' }, 5: { prestate } })
  const other = await zkmips(add(0, 'fibonacci'), pinnedNode)
  expect(other.stderr).toContain('there is a game type 5 already')
  expect(JSON.parse(readFileSync(deployment, 'utf8')).gameTypes).toEqual(gameTypes)
})

describe('a game about a false claim', () => {
  const FALSE_HASH = `0x${'43'.repeat(32)}`
  let game: string

  it('the payload comes to L1 once', { timeout: 60_000 }, async () => {
    const published = await answer(l1As(0, 'publish', '--block', block))
    expect(published).toMatchObject({ first: 2, last: 2, transactions: [expect.stringMatching(/^0x/)] })
    expect((await answer(l1As(0, 'publish', '--block', block))).transactions).toHaveLength(0)
  })

  refuses([
    {
      name: 'a claim that is false when it is executed',
      args: () => l1As(1, 'propose', '--block', block, '--output-root', FALSE_HASH),
      code: codes.EXIT_CLAIM_FALSE,
      says: ['exits with 1', 'it is false', 'nothing was sent'],
    },
    {
      name: 'an account without ether',
      args: () => [...l1At('propose', '--block', block), '--key-file', join(directory, 'poor')],
      code: codes.EXIT_REFUSED,
      says: ['has 0 ether', 'send it some'],
    },
    {
      name: 'a program that is not the game type’s',
      args: () => l1As(1, 'propose', '--block', block, '--program', otherElf),
      code: codes.EXIT_BAD_INPUT,
      says: ['prestate', 'name the ELF'],
    },
    {
      name: 'a root claim that does not exit with 0',
      args: () => l1As(1, 'propose', '--block', block, '--root-claim', `0x03${'42'.repeat(31)}`),
      code: codes.EXIT_REFUSED,
      says: ['first byte must be 00'],
    },
  ])

  it('is created by who insists', { timeout: 60_000 }, async () => {
    const insists = ['--output-root', FALSE_HASH, '--root-claim', FALSE_ROOT]
    const made = await answer(l1As(1, 'propose', '--block', block, ...insists))
    expect(made).toMatchObject({ index: 0, rootClaim: FALSE_ROOT, outputRoot: FALSE_HASH })
    game = made.game
    const { games } = await answer(at('list', '--open'))
    expect(games).toMatchObject([{ address: game, index: 0, status: 'in progress', claims: 1, outputRoot: FALSE_HASH }])
  })

  refuses([
    {
      name: 'the same claim again',
      args: () => l1As(2, 'propose', '--block', block, '--output-root', FALSE_HASH, '--root-claim', FALSE_ROOT),
      code: codes.EXIT_REFUSED,
      says: [/made before: it is claim 0, 0x.*zkmips l1 show 0/],
    },
    {
      name: 'a claim on one that ends where the trace does not begin',
      args: () => l1As(2, 'propose', '--block', block, '--on', '0'),
      code: codes.EXIT_BAD_INPUT,
      says: [/trace of block 2, and claim 0x.* claims block 2: what builds on it begins with block 3/, '--on'],
    },
    {
      name: 'a move against one’s own claim',
      args: () => as(1, 'move', '0', '0', '--attack', '--value', `0x03${'01'.repeat(31)}`),
      code: codes.EXIT_BAD_INPUT,
      says: ['claim 0 is your own'],
    },
    {
      name: 'a defence of the root',
      args: () => as(2, 'move', '0', '0', '--defend', '--value', `0x03${'01'.repeat(31)}`),
      code: codes.EXIT_BAD_INPUT,
      says: ['no later one to defend', '--attack'],
    },
    {
      name: 'a defence of what the run says is false',
      args: () => as(2, 'move', '0', '0', '--defend', '--block', block),
      code: codes.EXIT_BAD_INPUT,
      says: ['claim 0 is false', '--value'],
    },
    {
      name: 'a move with another block',
      args: () => as(2, 'move', '0', '0', '--block', otherBlock),
      code: codes.EXIT_BAD_INPUT,
      says: ['a different block than the game'],
    },
    {
      name: 'a move with another program',
      args: () => as(2, 'move', '0', '0', '--program', otherElf),
      code: codes.EXIT_BAD_INPUT,
      says: ['prestate', 'name the ELF'],
    },
    {
      name: 'a move without a run or a value',
      args: () => as(2, 'move', '0', '0'),
      code: codes.EXIT_USAGE,
      says: ['--block', '--value'],
    },
    {
      name: 'an answer to a claim that is not there',
      args: () => as(2, 'move', '0', '5', '--block', block),
      code: codes.EXIT_BAD_INPUT,
      says: ['no claim 5'],
    },
    {
      name: 'a value that is no state hash',
      args: () => as(2, 'move', '0', '0', '--attack', '--value', `0x09${'01'.repeat(31)}`),
      code: codes.EXIT_REFUSED,
      says: ['first byte must be 00 to 03'],
    },
    {
      name: 'a step where many steps are in dispute',
      args: () => as(2, 'step', '0', '0', '--block', block),
      code: codes.EXIT_BAD_INPUT,
      says: ['answered by a move: zkmips dispute move 0x'],
    },
    {
      name: 'resolving while the clocks run',
      args: () => as(2, 'resolve', '0'),
      code: codes.EXIT_REFUSED,
      says: ['no claim can be resolved yet', /claim 0 can still be answered until 20\d\d-.* UTC \(.* left\)/],
    },
    {
      name: 'a payout before the game is decided',
      args: () => as(2, 'claim', '0'),
      code: codes.EXIT_REFUSED,
      says: ['not decided yet'],
    },
  ])

  it('is answered down to a step, executed on L1, resolved and paid', { timeout: 300_000 }, async () => {
    let honest = await answer(as(2, 'move', '0', '0', '--block', block))
    expect(honest).toMatchObject({ claim: 1, answers: 0, attack: true, afterSteps: String(2 ** (DEPTH - 1)) })
    expect(honest.side).toBe('challengers')
    // Somebody means well and agrees with it: that would be an answer to it, on the liar's side.
    const helper = await zkmips(as(0, 'move', game, '1', '--block', block), pinnedNode)
    expect(helper).toMatchObject({ code: codes.EXIT_BAD_INPUT, stdout: '' })
    expect(helper.stderr).toMatch(/right answer of the challengers already.* joins the defenders/)
    // The liar attacks every claim, so the dispute goes to the first step.
    for (let depth = 2; depth <= DEPTH; depth += 2) {
      const value = `0x03${depth.toString(16).padStart(62, '0')}`
      const lie = await answer(as(1, 'move', game, String(honest.claim), '--attack', '--value', value))
      if (depth < DEPTH) honest = await answer(as(2, 'move', game, String(lie.claim), '--block', block))
    }
    const { stdout: listed } = await zkmips(at('list'), pinnedNode)
    expect(listed).toMatch(/created .*\n0 .* \(.* ago\) +in progress: the challengers’ turn until 20.* UTC \(.* left\)/)
    const before = await answer(at('show', '0', '--block', block))
    expect(before).toMatchObject({ turn: 'challengers', ahead: 'defenders', dispute: { from: '0', to: '1' } })
    expect(before.step).toMatchObject({ claim: DEPTH, executed: { step: 0, pc: 0x10000 } })
    expect(before.step.by).toBeUndefined()

    const stepped = await answer(as(2, 'step', '0', String(DEPTH), '--block', block))
    expect(stepped.postState).toBe(before.step.leadsTo)
    const again = await zkmips(as(0, 'step', '0', String(DEPTH), '--block', block), pinnedNode)
    expect(again.stderr).toContain(`claim ${DEPTH} was countered by`)
    expect(again.code).toBe(codes.EXIT_BAD_INPUT)

    // Without the program, from what is on L1.
    const page = join(directory, 'game.html')
    const shown = await answer(at('show', game, '--gas', '--html', page))
    expect(shown.step.executed.registers).toEqual(before.step.executed.registers)
    expect(shown).toMatchObject({ turn: 'defenders', ahead: 'challengers' })
    expect(shown.claims.map((claim: { gas: number }) => claim.gas > 50_000)).not.toContain(false)
    const { stdout } = await zkmips(at('show', game), pinnedNode)
    const { instruction } = shown.step.executed
    for (const text of [stdout, readFileSync(page, 'utf8').replace(/<[^>]*>/g, '')]) {
      expect(text).toContain(instruction)
      expect(text).toContain('falls to a step of 0x')
      expect(text).toContain(shown.step.leadsTo)
      expect(text).toContain(
        `claim ${DEPTH} of the defenders is wrong about the state that the step leads to, so it fell`,
      )
    }

    await skip(CLOCK)
    const resolved = await answer(as(0, 'resolve', '0'))
    expect(resolved).toMatchObject({ status: 'challengers won' })
    expect(resolved.resolved).toHaveLength(DEPTH + 1)
    const early = await zkmips(as(2, 'claim', '0'), pinnedNode)
    expect(early.stderr).toMatch(/becomes final on .* nothing is paid out before/)
    const honestAddress = anvil.accounts[2]!.address
    const owed = await answer(at('credits', '--for', honestAddress))
    expect(owed.credits).toMatchObject([{ index: 0, isPayable: false, amount: shown.bonds }])
    await skip(100)
    expect(await answer(as(2, 'claim', '0'))).toEqual({ game, account: honestAddress, amount: shown.bonds })
    expect((await answer(at('credits', '--for', honestAddress))).credits).toEqual([])
    const watched = await zkmips(at('watch', '0'), pinnedNode)
    expect(watched.stdout).toContain('challengers won by the game, final')
    expect((await zkmips(at('list'), pinnedNode)).stdout).toContain('challengers won, final')
    expect(watched.code).toBe(codes.EXIT_CLAIM_FALSE)
  })

  refuses([
    {
      name: 'a move in a decided game',
      args: () => as(2, 'move', '0', '0', '--block', block),
      code: codes.EXIT_BAD_INPUT,
      says: ['is decided'],
    },
    {
      name: 'a second payout',
      args: () => as(2, 'claim', '0'),
      code: codes.EXIT_REFUSED,
      says: ['owes nothing'],
    },
  ])
})
