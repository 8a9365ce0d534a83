/**
 * `zkmips l1` about a program that reads no blocks, from the deployment to final roots: its inputs, claims on claims, a false claim that is disputed down to a step,
 * and what is said on the way.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { move } from '@zkmips/rollup/game/moves'
import { findGame, readGame } from '@zkmips/rollup/game/read'
import { type Anvil, senderOf, startAnvil } from '@zkmips/rollup/l1/anvil'
import { L1 } from '@zkmips/rollup/l1/client'
import { type Deployment, parseDeployment } from '@zkmips/rollup/l1/deployment'
import { rootOnL1 } from '@zkmips/rollup/testing/dispute-chain'
import { bytesToHex, type Hex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips, zkmipsJson } from './testing/spawn.ts'

const { directory, file } = scratch('l1-claims')
const program = fixture('elf/sha256-claim.elf')
const deploymentFile = join(directory, 'deployment.json')
const GENESIS: Hex = `0x${'77'.repeat(32)}`
/** As shallow as the bonds allow: the run has 2^15 steps or fewer. */
const DEPTH = 18
const HOUR = 3600

let anvil: Anvil
let l1: L1
let deployment: Deployment
/** What the deployment answered. */
let deployed: Record<string, unknown>

const keyOf = (account: number): string =>
  file(`key-${account}`, bytesToHex(anvil.accounts[account]!.getHdKey().privateKey!), { mode: 0o600 })
const at = (...args: string[]): string[] => [...args, '--rpc', anvil.url, '--deployment', deploymentFile]
const as = (account: number, ...args: string[]): string[] => [...at(...args), '--key-file', keyOf(account)]

async function skip(seconds: number): Promise<void> {
  await anvil.request('evm_increaseTime', [seconds])
  await anvil.request('evm_mine')
}

/** What the program claims. */
const rootOf = async (parentBlock: bigint, block: bigint): Promise<Hex> =>
  rootOnL1(await l1.latest(), deployment.contracts.transactionChain, parentBlock, block)

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 4 })
  await anvil.request('evm_setAutomine', [true])
  l1 = await L1.connect({ rpcUrl: anvil.url })
  const settings = ['--genesis-root', GENESIS, '--max-depth', String(DEPTH), '--max-clock', String(HOUR)]
  const clocks = ['--extension', '60', '--preimage-period', '600', '--game-delay', String(2 * HOUR)]
  const made = ['--program', program, '--key-file', keyOf(0), '--rpc', anvil.url, '-o', deploymentFile]
  deployed = await zkmipsJson(['l1', 'deploy', ...made, ...settings, ...clocks])
  deployment = parseDeployment(readFileSync(deploymentFile, 'utf8'))
  const input = file('input', 'whatever the program reads')
  const published = await zkmipsJson(as(0, 'l1', 'publish', '--input', input, '--input', input))
  expect(published).toMatchObject({ first: 1, last: 2 })
}, 60_000)
afterAll(() => anvil?.stop())

it('answers a deployment in JSON with all that the text says, warnings included', () => {
  const { address } = anvil.accounts[0]!
  const { sent, warnings, ...rest } = deployed
  expect(sent).toBeGreaterThan(0)
  expect(warnings).toEqual([
    { code: 'ONE_KEY', message: expect.stringContaining('owner and guardian are one account') },
  ])
  expect(rest).toEqual({
    ...{ output: deploymentFile, ...deployment, maxBlocks: 1, owner: address, guardian: address, sequencer: address },
    ...{ proposers: null, genesisBlock: 0, genesisRoot: GENESIS, proofs: null },
  })
})

it('claims what a program computes, and on that claim the next one', { timeout: 60_000 }, async () => {
  const claim = (root: Hex, ...more: string[]) =>
    as(1, 'l1', 'propose', '--program', program, '--output-root', root, ...more)
  const wrong = await zkmips(claim(GENESIS), pinnedNode)
  expect(wrong.stderr).toMatch(/the program exits with 1 on this claim: it is false, .* nothing was sent/)
  expect(wrong.code).toBe(codes.EXIT_CLAIM_FALSE)
  const first = await zkmipsJson(claim(await rootOf(0n, 1n)))
  expect(first).toMatchObject({ index: 0, firstBlock: 1, blockNumber: 1, parentRoot: GENESIS })
  expect(first).toMatchObject({ bond: String(10n ** 18n), fee: '0' })
  const second = await zkmipsJson(claim(await rootOf(1n, 2n), '--on', '0', '--fee', '0.25'))
  expect(second).toMatchObject({ bond: String(10n ** 18n), fee: String(10n ** 18n / 4n) })
  expect(second).toMatchObject({ index: 1, firstBlock: 2, blockNumber: 2, parent: first.game })
  expect(second.parentRoot).toBe(first.outputRoot)

  const { open, latest } = await zkmipsJson(at('l1', 'status'))
  expect(latest.root).toBe(GENESIS)
  expect(open.map(({ index, earliest }: { index: number; earliest: number }) => [index, earliest > 0])).toEqual([
    [0, true],
    [1, true],
  ])
  const shown = await zkmips(at('l1', 'show', '1'), pinnedNode)
  expect(shown.stdout).toMatch(/in the way +claims of its game can be answered until 20.* UTC \(in /)
  expect(shown.stdout).toMatch(/in the way +it builds on claim 0, which is not final/)
  expect(shown.stdout).toMatch(/proof +none is recorded\nfee +0\.25 ether, to who proves it before it is decided/)
  const table = await zkmips(at('l1', 'status'), pinnedNode)
  expect(table.stdout).toMatch(/^0 +(?:(?!pays).)*$/m)
  expect(table.stdout).toMatch(/^1 .* pays 0\.25 ether +claims of its game/m)
})

it('disputes a false claim down to a step, by the program and the inputs on L1', { timeout: 120_000 }, async () => {
  const lie = ['--output-root', `0x${'66'.repeat(32)}`, '--root-claim', `0x00${'42'.repeat(31)}`]
  const { game } = await zkmipsJson(as(2, 'l1', 'propose', '--program', program, ...lie))
  const { contracts } = deployment
  const listed = (await findGame(await l1.latest(), contracts.stateChain, game))!
  const liar = senderOf(l1, anvil, 2)
  let honest = await zkmipsJson(as(3, 'dispute', 'move', game, '0', '--program', program))
  // The liar attacks every claim, so the dispute goes to the first step.
  for (let depth = 2; depth <= DEPTH; depth += 2) {
    const now = await readGame(await l1.latest(), contracts, listed)
    const value: Hex = `0x03${depth.toString(16).padStart(62, '0')}`
    const made = await move(liar, now, now.claims[honest.claim]!, true, value)
    if (depth < DEPTH)
      honest = await zkmipsJson(as(3, 'dispute', 'move', game, String(made.index), '--program', program))
  }
  await zkmipsJson(as(3, 'dispute', 'step', game, String(DEPTH), '--program', program))
  expect(await zkmipsJson(at('l1', 'show', game))).toMatchObject({ stands: false, claims: DEPTH + 1, next: null })
})

it('makes final what can be, parents first, and says why not of the rest', { timeout: 60_000 }, async () => {
  const early = await zkmipsJson(as(3, 'l1', 'finalize', '1'), codes.EXIT_REFUSED)
  expect(early.claims[0]).toMatchObject({
    index: 1,
    done: [],
    outcome: 'open',
    obstacles: [{ kind: 'clock' }, { kind: 'parent', index: 0 }],
  })
  await skip(HOUR)
  const resolved = await zkmipsJson(as(3, 'l1', 'finalize'))
  expect(resolved.claims.map(({ done }: { done: string[] }) => done)).toEqual([['resolve'], ['resolve'], ['resolve']])
  expect(resolved.claims[2]).toMatchObject({ status: 'challengers won', obstacles: [{ kind: 'delay' }] })
  await skip(HOUR)
  const text = await zkmips(as(3, 'l1', 'finalize'), pinnedNode)
  expect(text.stdout).toMatch(/^0 +block 1, .*final: its root is agreed +made final/m)
  expect(text.stdout).toMatch(/^2 .*challengers won by the game .*decided, and final from 20/m)
  expect(text.stdout).toMatch(/1 claim not final yet\nblock 2 is final: 0x/)
  await skip(HOUR)
  const rest = await zkmipsJson(as(3, 'l1', 'finalize'))
  expect(rest.claims).toMatchObject([{ index: 2, outcome: 'lost', done: ['finalise'] }])
  expect(rest.latest).toMatchObject({ blockNumber: 2, root: await rootOf(1n, 2n) })
  const status = await zkmips(at('l1', 'status'), pinnedNode)
  expect(status.stdout).toMatch(/final +block 2, 0x/)
  expect(status.stdout).toMatch(/proofs +none are taken/)
  expect(status.stdout).toContain('no claim is on its way')
})

it('says how and when a claim became final', { timeout: 30_000 }, async () => {
  const undisputed = await zkmipsJson(at('l1', 'show', '1'))
  expect(undisputed).toMatchObject({ outcome: 'upheld', decidedBy: 'time', decidedAt: expect.any(Number) })
  expect(undisputed.finalSince).toBeGreaterThanOrEqual(undisputed.decidedAt + HOUR)
  expect(undisputed.finalSince).toBeLessThan(undisputed.timestamp)
  expect(await zkmipsJson(at('l1', 'show', '2'))).toMatchObject({ outcome: 'lost', decidedBy: 'game' })
  const { stdout } = await zkmips(at('l1', 'show', '2'), pinnedNode)
  expect(stdout).toMatch(/^decided +by its game, in which it was disputed, 20.* UTC \(.* ago\)$/m)
  expect(stdout).toMatch(/^final +since 20.* UTC \(.* ago\)$/m)
})

it('says that the newest block of L1 is old, as on a local chain that makes none', { timeout: 30_000 }, async () => {
  const { age, timestamp } = await zkmipsJson(at('l1', 'status'))
  expect(age).toBeGreaterThan(3600)
  expect(Math.abs(Date.now() / 1000 - timestamp - age)).toBeLessThan(600)
  for (const command of [['status'], ['show', '0']])
    expect((await zkmips(at('l1', ...command), pinnedNode)).stdout).toMatch(
      /^seen at .*\nthat is +\d+ d (?:\d+ h )?ago by this computer's clock: L1 has made no block since, or the node is not in sync/m,
    )
})

it('says who is owed what, when it can be claimed, and how', { timeout: 30_000 }, async () => {
  const account = anvil.accounts[1]!.address
  const { stdout } = await zkmips(at('dispute', 'credits', '--for', account), pinnedNode)
  expect(stdout.split('\n')[0]).toBe(`${account} is owed 2.25 ether, of which 2.25 ether can be claimed now`)
  expect(stdout).toMatch(/^game +address +owed +can be claimed$/m)
  expect(stdout).toMatch(/^1 +0x[0-9a-fA-F]{40} +1\.25 ether +now$/m)
  expect(stdout).toContain(
    `zkmips dispute claim GAME --for ${account} has the ether of one game paid out to that account`,
  )
  await zkmipsJson(as(3, 'dispute', 'claim', '1', '--for', account))
  const { credits } = await zkmipsJson(at('dispute', 'credits', '--for', account))
  expect(credits).toMatchObject([{ index: 0, isPayable: true }])
})

it('adds a game type for another program, with the rules and the configuration of the first', {
  timeout: 30_000,
}, async () => {
  const other = ['--type', '3', '--program', fixture('elf/fibonacci.elf')]
  const outcome = await zkmips([...as(0, 'l1', 'add-type', ...other), '--json'], pinnedNode)
  expect(outcome.code, outcome.stderr).toBe(codes.EXIT_OK)
  const { gameTypes } = parseDeployment(readFileSync(deploymentFile, 'utf8'))
  const { chainConfig, maxDepth } = gameTypes[0]!
  expect(gameTypes[3]).toMatchObject({ chainConfig, maxDepth })
  expect(gameTypes[3]!.prestate).not.toBe(gameTypes[0]!.prestate)
  expect(JSON.parse(outcome.stdout).warnings).toMatchObject([{ code: 'NO_PROOFS' }])
  expect(outcome.stderr).not.toContain('no version of the proof system')
})

it.for([
  [
    'a claim of a program without what is claimed',
    ['propose', '--program', program],
    codes.EXIT_USAGE,
    /--block;.* --output-root/,
  ],
  [
    'a claim on one that has been overtaken',
    ['propose', '--program', program, '--output-root', GENESIS, '--on', '0'],
    codes.EXIT_BAD_INPUT,
    /nothing can build on claim 0x.*zkmips l1 status/,
  ],
  [
    'a claim about inputs that L1 does not have',
    ['propose', '--program', program, '--output-root', GENESIS],
    codes.EXIT_REFUSED,
    /L1 has no payload for a block from 3/,
  ],
  [
    'a claim that is not there',
    ['finalize', '9'],
    codes.EXIT_BAD_INPUT,
    /has no claim 9; it has numbers 0 to 2: zkmips l1 status/,
  ],
  [
    'a claim named by something else',
    ['finalize', 'mine'],
    codes.EXIT_USAGE,
    /mine: name a claim by its number in zkmips l1 status, or by the address of its game/,
  ],
  [
    'a game type that would be the same as another one',
    ['add-type', '--type', '4', '--program', program],
    codes.EXIT_BAD_INPUT,
    /a game type 4 would change nothing: game type 0 is about the same program \(prestate 0x.*; propose with --type 0;/,
  ],
  [
    'an ELF as a block trace',
    ['publish', '--block', program],
    codes.EXIT_BAD_INPUT,
    /sha256-claim\.elf: this is an ELF, a program, and not a block trace; name a program with --program/,
  ],
  [
    'a block trace as an ELF',
    ['propose', '--program', fixture('blocks/transfer.json'), '--output-root', GENESIS],
    codes.EXIT_BAD_INPUT,
    /transfer\.json: this is JSON, such as a block trace, and not an ELF; .* --block/,
  ],
  [
    'a fee that is no amount of ether',
    ['propose', '--program', program, '--output-root', GENESIS, '--fee', '1e3'],
    codes.EXIT_USAGE,
    /--fee .*an amount of ether, such as 0\.25/,
  ],
  [
    'a fee that no claim can be posted with',
    ['propose', '--program', program, '--output-root', GENESIS, '--fee', '1000001'],
    codes.EXIT_USAGE,
    /--fee .*at most 1000000 ether/,
  ],
  ['nothing to publish', ['publish'], codes.EXIT_USAGE, /--block;.* --input/],
] as const)('refuses %s', { timeout: 30_000 }, async ([, args, code, says]) => {
  const refused = await zkmips(as(1, 'l1', ...args), pinnedNode)
  expect(refused.stderr).toMatch(says)
  expect(refused.stderr).toMatch(/^zkmips: [^\n]*\n$/)
  expect(`${refused.code} ${refused.stdout}`).toBe(`${code} `)
})

it('says what is wrong with the key before anything else is looked at', { timeout: 30_000 }, async () => {
  const bad = ['--key-file', file('no-key', 'secret', { mode: 0o600 }), '--rpc', 'http://127.0.0.1:9']
  const missing = join(directory, 'missing')
  for (const args of [
    ['deploy', '--block', missing, '-o', missing],
    ['publish', '--block', missing, '--deployment', missing],
    ['add-type', '--type', '1', '--program', missing, '--deployment', missing],
    ['finalize', '--deployment', missing],
  ]) {
    const { code, stderr } = await zkmips(['l1', ...args, ...bad], pinnedNode)
    expect(stderr).toMatch(/^zkmips: the key file .*no-key must contain a private key: 64 hex digits/)
    expect(code).toBe(codes.EXIT_BAD_INPUT)
  }
})
