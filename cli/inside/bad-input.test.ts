/** Bad input to the commands that look inside, given to the real command: a sentence that says what to do, and the exit code. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from '../exit-codes.ts'
import { fixture, pinnedNode, zkmips } from '../testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-inside-'))
afterAll(() => rmSync(directory, { recursive: true }))

const elf = fixture('elf/fibonacci.elf')

function changedElf(name: string, change: (bytes: Buffer) => void): string {
  const copy = readFileSync(elf)
  change(copy)
  const path = join(directory, name)
  writeFileSync(path, copy)
  return path
}

/** Without section headers there is no symbol table. */
const stripped = changedElf('stripped.elf', bytes => bytes.writeUInt32BE(0, 32))

function incompleteBlock(): string {
  const trace = JSON.parse(readFileSync(fixture('blocks/transfer.json'), 'utf8'))
  const path = join(directory, 'incomplete.json')
  delete trace.preimages[trace.local.parentHash]
  writeFileSync(path, JSON.stringify(trace))
  return path
}

interface Case {
  readonly name: string
  readonly args: readonly string[]
  readonly code: number
  readonly says: readonly string[]
}

const USAGE = codes.EXIT_USAGE
const cases: readonly Case[] = [
  ...['disasm', 'trace', 'profile', 'debug'].map(command => ({
    name: `${command} of a file that is not there`,
    args: [command, join(directory, 'nothing.elf')],
    code: codes.EXIT_BAD_INPUT,
    says: ['nothing.elf', 'there is no such file'],
  })),
  {
    name: 'a function that nearly exists',
    args: ['disasm', elf, '--function', 'guest_mian'],
    code: USAGE,
    says: ['there is no function guest_mian', 'did you mean guest_main?'],
  },
  {
    name: 'a function that does not exist',
    args: ['trace', elf, '--function', 'frobnicate'],
    code: USAGE,
    says: ['there is no function frobnicate', 'zkmips disasm --list'],
  },
  {
    name: 'a function of a program without symbols',
    args: ['trace', stripped, '--function', 'guest_main'],
    code: USAGE,
    says: ['not have a symbol table', 'give an address', 'without stripping'],
  },
  {
    name: 'a name that several functions have',
    args: ['disasm', fixture('elf/block-executor.elf'), '--function', 'decode'],
    code: USAGE,
    says: ['functions are named decode', 'give the address'],
  },
  {
    name: 'an address with too many digits',
    args: ['trace', elf, '--pc', '0x123456789'],
    code: USAGE,
    says: ['0x123456789 is not an address', 'up to eight digits'],
  },
  {
    name: 'an address without 0x',
    args: ['disasm', elf, '--range', '10000..10010'],
    code: USAGE,
    says: ['there is no function 10000', '0x10000'],
  },
  ...[['trace'], ['search', '--when', 'pc changes']].map(([command, ...rest]) => ({
    name: `${command} of steps that end before they begin`,
    args: [command!, elf, ...rest, '--from', '10', '--to', '9'],
    code: USAGE,
    says: ['--to 9 is before --from 10'],
  })),
  {
    name: 'a preimage server for a command that runs nothing',
    args: ['disasm', elf, '--preimage-dir', 'x'],
    code: USAGE,
    says: ['--preimage-dir', 'zkmips disasm --help'],
  },
  {
    name: 'half a range',
    args: ['disasm', elf, '--range', '0x10000'],
    code: USAGE,
    says: ['0x10000 is not a range', '0x10000..0x10100'],
  },
  {
    name: 'an empty range',
    args: ['disasm', elf, '--range', '0x10010..0x10000'],
    code: USAGE,
    says: ['is empty', '0x00010000'],
  },
  {
    name: 'a range outside of the program',
    args: ['disasm', elf, '--range', '0x400000..0x400100'],
    code: USAGE,
    says: ['the program has nothing in', '0x00010000..0x000100d0'],
  },
  {
    name: 'a range and a function',
    args: ['disasm', elf, '--range', '0x10010..0x10020', '--function', 'memcpy'],
    code: USAGE,
    says: ['--function', '--range', 'zkmips disasm --help'],
  },
  {
    name: 'a step beyond the end',
    args: ['trace', elf, '--from', '1000000'],
    code: codes.EXIT_BAD_INPUT,
    says: ['fibonacci.elf', 'the run ends at step 3751', 'there is no step 1000000'],
  },
  ...['trace', 'debug'].map(command => ({
    name: `${command} from a snapshot that is none`,
    args: [command, elf, '--resume', fixture('blocks/erc20.json')],
    code: codes.EXIT_BAD_INPUT,
    says: ['erc20.json', 'this is not a zkmips snapshot'],
  })),
  {
    name: 'a step that is no number',
    args: ['trace', elf, '--from', 'soon'],
    code: USAGE,
    says: ["'soon'", 'a whole number', 'zkmips trace --help'],
  },
  {
    name: 'call stacks into a directory that is not there',
    args: ['profile', elf, '-o', join(directory, 'nowhere', 'x.json')],
    code: codes.EXIT_OUTPUT,
    says: ['nowhere does not exist', 'create it first'],
  },
  {
    name: 'a block that is not complete',
    args: ['profile', incompleteBlock(), '-o', join(directory, 'x.json')],
    code: codes.EXIT_BAD_INPUT,
    says: ['incomplete.json', 'is missing'],
  },
]

describe('bad input', () => {
  it.each(cases)('$name', async ({ args, code, says }) => {
    const outcome = await zkmips(args, pinnedNode)
    expect(outcome.stderr).not.toMatch(/\n\s+at |Error:/)
    for (const text of says) expect(outcome.stderr).toContain(text)
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(outcome.code).toBe(code)
    expect(readdirSync(directory).filter(name => name.includes('partial'))).toEqual([])
  })

  it('is told as JSON where JSON was asked for', async () => {
    const { code, stdout } = await zkmips(['trace', elf, '--from', '1000000', '--json'], pinnedNode)
    expect(code).toBe(codes.EXIT_BAD_INPUT)
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'STEP_BEYOND_END', exitCode: code })
  })
})

describe('a program without symbols', () => {
  it('is shown, traced, profiled and debugged by addresses', async () => {
    const disasm = await zkmips(['disasm', stripped], pinnedNode)
    expect(disasm.stdout).toMatch(/^ {2}00010000 {2}27bdffe0 {2}addiu {3}sp,sp,-32\n/)
    expect((await zkmips(['disasm', stripped, '--list'], pinnedNode)).stdout).toBe(
      'the program does not have a symbol table\n',
    )
    const trace = await zkmips(['trace', stripped, '--pc', '0x1009c', '--limit', '1'], pinnedNode)
    expect(trace.stdout).toMatch(/^ +9 {2}0001009c +addu v0,a1,v1 +v0=00000001\n$/)
    const { functions } = JSON.parse((await zkmips(['profile', stripped, '--json'], pinnedNode)).stdout)
    expect(functions.map(({ name, calls }: Record<string, unknown>) => [name, calls])).toEqual([
      ['0x00010080', 1],
      ['0x00010000', 1],
    ])
    const debug = await zkmips(['debug', stripped, '--commands', 'break 0x1009c;c;bt'], pinnedNode)
    expect(debug.stdout).toContain('breakpoint 1\nstep 9\n')
    expect(debug.stdout).toContain('#0  0001009c  sp 7fffcfe0  (no symbol)')
  })

  it('leaves what was traced before an error', async () => {
    const { stdout, stderr } = await zkmips(['trace', incompleteBlock()], pinnedNode)
    expect(stdout.split('\n').length).toBeGreaterThan(100)
    expect(stderr).toContain('is missing')
  })
})
