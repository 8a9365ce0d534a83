/** Names and messages that somebody else has written, given to the real command: none reaches the terminal as it is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assembler from '@zkmips/emulator/testing/programs'
import { SYS_REGION_END, SYS_REGION_START } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, type Outcome, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('untrusted')
const run = (...args: string[]): Promise<Outcome> => zkmips(args, pinnedNode)

/** Red, the end of a line, and writing from the right: as many bytes as guest_main. */
const NAME = '\x1b[31m\n\u202e1'
const SHOWN = '\\x1b[31m\\n\\u{202e}1'

/** An ELF with a function of that name. */
function hostileElf(): string {
  const bytes = readFileSync(fixture('elf/fibonacci.elf'))
  bytes.write(NAME, bytes.indexOf('guest_main\0'))
  return file('hostile.elf', bytes)
}

/** Nothing that a terminal acts on; lines end as lines do. */
function expectHarmless({ stdout, stderr }: Outcome): void {
  expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
}

describe('a name from an ELF', () => {
  it.each([
    ['disasm', []],
    ['disasm', ['--list']],
    ['profile', []],
    ['trace', ['--limit', '20']],
    ['debug', ['--commands', 'break 0x10080; continue; step 2; next; backtrace; registers; disassemble; break']],
    ['search', ['--when', 'pc == 0x10084']],
    ['disasm', ['--function', '[31m']],
  ])('is shown so that it does nothing by %s %s', async (command, options) => {
    const outcome = await run(command, hostileElf(), ...options)
    expectHarmless(outcome)
    expect(outcome.stdout + outcome.stderr).toContain(SHOWN)
  })

  it.each([
    ['disasm', ['--list'], 'functions'],
    ['profile', [], 'functions'],
    ['trace', ['--limit', '20'], undefined],
  ])('is the name itself in the JSON of %s', async (command, options, list) => {
    const outcome = await run(command, hostileElf(), ...options, '--json')
    expectHarmless(outcome)
    const lines = list === undefined ? outcome.stdout.trim().split('\n') : [outcome.stdout]
    expect(JSON.stringify(lines.map(line => JSON.parse(line)))).toContain(JSON.stringify(NAME).slice(1, -1))
  })
})

it('a name of a region, which the guest makes up, does nothing either', async () => {
  const bytes = Buffer.from(NAME.padEnd(12))
  const name = [0, 4, 8].map(at => bytes.readUInt32BE(at))
  const mark = (number: number) => assembler.systemCall(number, assembler.DATA_ADDRESS, 10)
  const code = [...mark(SYS_REGION_START), ...mark(SYS_REGION_END), ...mark(SYS_REGION_END), ...assembler.exitWith(0)]
  const elf = file('regions.elf', assembler.elfFileOf(code, name))
  for (const command of ['run', 'profile']) {
    const outcome = await run(command, elf)
    expectHarmless(outcome)
    expect(outcome.stdout + outcome.stderr).toContain(`region ${SHOWN} ends but has not started`)
  }
})

it.each([
  ['a file', () => ['run', join(directory, `${NAME}.elf`)]],
  ['a key of JSON', () => ['run', hostileElf(), '--preimages', file('keys.json', JSON.stringify({ [NAME]: 7 }))]],
  ['an option', () => ['run', hostileElf(), `--${NAME}`]],
  ['a preimage server', () => ['run', hostileElf(), '--', join(directory, NAME)]],
])('an error about %s of such a name shows it harmlessly', async (_what, args) => {
  for (const json of [[], ['--json']]) {
    const [command, ...rest] = args()
    const outcome = await run(command!, ...json, ...rest)
    expect(outcome.code).toBeGreaterThan(2)
    expectHarmless(outcome)
    expect(outcome.stdout + outcome.stderr).toContain(json.length === 0 ? '\\x1b[31m' : '\\u202e1')
  }
})

it('what a trace says of its block is not shown as if it were proved', async () => {
  const trace = JSON.parse(readFileSync(fixture('blocks/transfer.json'), 'utf8'))
  const { claimedHash } = trace.local
  Object.assign(trace.about, { last: 999, hash: `0x${'ab'.repeat(32)}`, gasUsed: 777, hardfork: NAME })
  const liar = file('liar.json', JSON.stringify(trace))
  const outcome = await run('run', liar)
  expect(outcome.code).toBe(codes.EXIT_OK)
  expectHarmless(outcome)
  expect(outcome.stderr).toContain(`block       2, claimed to be ${claimedHash}\n`)
  expect(outcome.stderr).toMatch(/^unchecked +the trace says 1 transaction, 777 gas$/m)
  expect(outcome.stderr).not.toMatch(/999|abab/)
  const { block } = JSON.parse((await run('run', liar, '--json')).stdout)
  expect(block).toMatchObject({ number: 2, claimedHash, computedHash: claimedHash, unchecked: { last: 999 } })
})
