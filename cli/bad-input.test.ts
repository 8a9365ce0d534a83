/**
 * Every bad input, given to the real command: one sentence that says what is wrong and what to do, the documented exit code, no
 * stack trace; the same as JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { PROOF_VERSION } from '@zkmips/zkmips/container'
import { expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { type BadInput, describeBadInput } from './testing/bad-input.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, npxZkmips, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('bad-input')

const elf = fixture('elf/fibonacci.elf')
const elfBytes = readFileSync(elf)

function changedElf(name: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const copy = Buffer.from(elfBytes)
  return file(name, change(copy) ?? copy)
}

type Json = Record<string, Record<string, unknown>> & Record<string, unknown>
const transfer = (): Json => JSON.parse(readFileSync(fixture('blocks/transfer.json'), 'utf8')) as Json

function changedBlock(name: string, change: (trace: Json) => void): string {
  const trace = transfer()
  change(trace)
  return file(name, JSON.stringify(trace))
}

/** Some piece of the block: the header of its parent, which every execution reads. */
const parentHash = (): string => transfer().local!.parentHash as string

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, 4 * i)
  return bytes
}

const MAGIC = 0x504d4b5a
const word = '11'.repeat(32)
const missingKey = (): string => `0x02${parentHash().slice(4)}`

const cases: BadInput[] = [
  {
    name: 'a missing file',
    args: () => ['run', join(directory, 'nothing.elf')],
    code: codes.EXIT_BAD_INPUT,
    says: ['nothing.elf', 'there is no such file', 'check the path'],
  },
  {
    name: 'a directory in place of a file',
    args: () => ['prove', directory, '-o', join(directory, 'x.proof')],
    code: codes.EXIT_BAD_INPUT,
    says: ['this is a directory', 'name a file'],
  },
  {
    name: 'an ELF cut in its header',
    args: () => ['run', changedElf('header.elf', bytes => bytes.subarray(0, 40))],
    code: codes.EXIT_BAD_INPUT,
    says: ['header.elf', 'truncated', 'copy it again'],
  },
  {
    name: 'an ELF cut in a segment',
    args: () => ['run', changedElf('segment.elf', bytes => bytes.subarray(0, 4200))],
    code: codes.EXIT_BAD_INPUT,
    says: ['segment.elf', 'truncated', 'copy it again'],
  },
  {
    name: 'a little-endian ELF',
    args: () => [
      'prove',
      changedElf('little.elf', bytes => {
        bytes[5] = 1
        bytes.writeUInt16LE(8, 18)
        return undefined
      }),
      '-o',
      join(directory, 'x.proof'),
    ],
    code: codes.EXIT_BAD_INPUT,
    says: ['little.elf', 'little-endian', 'expected big-endian', 'build the program for'],
  },
  {
    name: 'an x86 ELF',
    args: () => [
      'stats',
      changedElf('x86.elf', bytes => {
        bytes[5] = 1
        bytes.writeUInt16LE(3, 18)
        return undefined
      }),
    ],
    code: codes.EXIT_BAD_INPUT,
    says: ['x86.elf', 'ELF for x86', 'expected MIPS', 'build the program for'],
  },
  {
    name: 'a file of another kind',
    args: () => ['run', file('notes.txt', 'milk, eggs')],
    code: codes.EXIT_BAD_INPUT,
    says: ['notes.txt', 'neither an ELF nor a block trace'],
  },
  {
    name: 'an empty file',
    args: () => ['run', file('empty.elf', '')],
    code: codes.EXIT_BAD_INPUT,
    says: ['empty.elf', 'neither an ELF nor a block trace'],
  },
  {
    name: 'bad JSON',
    args: () => ['run', file('bad.json', '{"format": ')],
    code: codes.EXIT_BAD_INPUT,
    says: ['bad.json', 'not JSON', 'capture it again'],
  },
  {
    name: 'JSON that is not a block trace',
    args: () => ['prove', file('other.json', '{"name": "something"}'), '-o', join(directory, 'x.proof')],
    code: codes.EXIT_BAD_INPUT,
    says: ['other.json', 'not a block trace', 'zkmips block capture'],
  },
  {
    name: 'a block trace of an unknown version',
    args: () => ['run', changedBlock('version.json', trace => Object.assign(trace, { version: 99 }))],
    code: codes.EXIT_BAD_INPUT,
    says: ['version.json', 'version 99', 'capture the block'],
  },
  {
    name: 'a block trace without a field',
    args: () => ['run', changedBlock('field.json', trace => delete trace.local!.claimedHash)],
    code: codes.EXIT_BAD_INPUT,
    says: ['field.json', 'local.claimedHash', '32 bytes'],
  },
  {
    name: 'a block trace with a wrong node',
    args: () => [
      'prove',
      changedBlock('wrong.json', trace => {
        const data = trace.preimages![parentHash()] as string
        trace.preimages![parentHash()] = `${data.slice(0, -1)}${data.endsWith('0') ? '1' : '0'}`
      }),
      '-o',
      join(directory, 'x.proof'),
    ],
    code: codes.EXIT_BAD_INPUT,
    says: ['wrong.json', parentHash, 'is wrong', 'capture the block again'],
  },
  {
    name: 'a block trace with a missing node',
    args: () => ['run', changedBlock('missing.json', trace => delete trace.preimages![parentHash()])],
    code: codes.EXIT_BAD_INPUT,
    says: ['missing.json', missingKey, 'is missing', 'add it'],
  },
  {
    name: 'a missing node while proving',
    args: () => [
      'prove',
      changedBlock('missing-too.json', trace => delete trace.preimages![parentHash()]),
      '-o',
      join(directory, 'x.proof'),
    ],
    code: codes.EXIT_BAD_INPUT,
    says: ['missing-too.json', missingKey, 'is missing', 'add it'],
  },
  {
    name: 'a preimage file with wrong data',
    args: () => ['run', elf, '--preimages', file('wrong-preimages.json', `{"0x${word}": "0x1234"}`)],
    code: codes.EXIT_BAD_INPUT,
    says: ['wrong-preimages.json', word, bytesToHex(keccak_256(Buffer.from('1234', 'hex')))],
  },
  {
    name: 'a preimage directory with a wrong name',
    args: () => {
      const preimages = join(directory, 'preimages')
      mkdirSync(preimages, { recursive: true })
      writeFileSync(join(preimages, `${word}.bin`), 'data')
      return ['run', elf, '--preimage-dir', preimages]
    },
    code: codes.EXIT_BAD_INPUT,
    says: [`${word}.bin`, 'use that name'],
  },
  {
    name: 'a preimage directory that is not there',
    args: () => ['run', elf, '--preimage-dir', join(directory, 'nowhere')],
    code: codes.EXIT_BAD_INPUT,
    says: ['nowhere', 'there is no such'],
  },
  {
    name: 'a proof of a different version',
    args: () => ['verify', '--program', elf, file('version.proof', words(MAGIC, PROOF_VERSION + 1, 1))],
    code: codes.EXIT_PROOF_INVALID,
    says: [
      'version.proof',
      'a different version',
      `got ${PROOF_VERSION + 1}`,
      'verify it with the release that made it',
    ],
  },
  {
    name: 'a proof cut in its header',
    args: () => ['verify', '--program', elf, file('cut.proof', words(MAGIC, PROOF_VERSION, 1, 0))],
    code: codes.EXIT_PROOF_INVALID,
    says: ['cut.proof', /truncated|ends/],
  },
  {
    name: 'no proof at all',
    args: () => ['verify', elf],
    code: codes.EXIT_PROOF_INVALID,
    says: ['fibonacci.elf', 'not a zkmips proof'],
  },
  {
    name: 'no proof at all, of an odd length',
    args: () => ['verify', file('text.proof', 'milk!')],
    code: codes.EXIT_PROOF_INVALID,
    says: ['text.proof', 'not a zkmips proof'],
  },
  {
    name: 'a proof that is not there',
    args: () => ['verify', join(directory, 'no.proof')],
    code: codes.EXIT_BAD_INPUT,
    says: ['no.proof', 'there is no such file'],
  },
  {
    name: '--local without a key',
    args: () => ['run', elf, '--local', word],
    code: codes.EXIT_USAGE,
    says: ['--local', 'Write KEY=HEX', 'zkmips run --help'],
  },
  {
    name: '--local with an unknown key',
    args: () => ['run', elf, '--local', `6=${word}`],
    code: codes.EXIT_USAGE,
    says: ['there is no key 6'],
  },
  {
    name: '--local that is too short',
    args: () => ['run', elf, '--local', '2=0x1234'],
    code: codes.EXIT_USAGE,
    says: ['32 bytes'],
  },
  {
    name: '--local given twice',
    args: () => ['run', elf, '--local', `2=${word}`, '--local', `2=${word}`],
    code: codes.EXIT_USAGE,
    says: ['Local key 2 is given twice'],
  },
  {
    name: 'an unknown option',
    args: () => ['prove', elf, '-o', join(directory, 'x.proof'), '--fast'],
    code: codes.EXIT_USAGE,
    says: ['--fast', 'zkmips prove --help'],
  },
  {
    name: 'an unknown option of a command in a command',
    args: () => ['dispute', 'demo', '--blok', 'x'],
    code: codes.EXIT_USAGE,
    says: ['--blok', 'Did you mean --block?', 'npx zkmips dispute demo --help'],
  },
  {
    name: 'a missing option of a command in a command',
    args: () => ['block', 'capture'],
    code: codes.EXIT_USAGE,
    says: ['--rpc', 'npx zkmips block capture --help'],
  },
  {
    name: 'an unknown command in a command',
    args: () => ['dispute', 'mvoe', 'run'],
    code: codes.EXIT_USAGE,
    says: ['mvoe', 'Did you mean move?', /npx zkmips dispute --help/],
  },
  { name: 'an unknown command', args: () => ['proof', elf], code: codes.EXIT_USAGE, says: ['proof', 'zkmips --help'] },
  { name: 'no file', args: () => ['run'], code: codes.EXIT_USAGE, says: ["missing required argument 'file'"] },
  { name: 'no output', args: () => ['prove', elf], code: codes.EXIT_USAGE, says: ['--output'] },
  {
    name: 'an amount of memory without a unit',
    args: () => ['prove', elf, '-o', join(directory, 'x.proof'), '--max-memory', '6'],
    code: codes.EXIT_USAGE,
    says: ['--max-memory', 'Write an amount of memory as 6G or 800M'],
  },
  {
    name: 'more work than the memory allowed',
    args: () => [
      ...['prove', elf, '-o', join(directory, 'x.proof')],
      ...['--max-memory', '1G', '--workers', '4', '--shard-cycles', '524287'],
    ],
    code: codes.EXIT_USAGE,
    says: [/4 workers with 524,287 cycles per shard take about [\d,]+ MiB, and 1,024 MiB are allowed: allow more/],
  },
  {
    name: 'a number that is none',
    args: () => ['prove', elf, '-o', join(directory, 'x.proof'), '--workers', 'many'],
    code: codes.EXIT_USAGE,
    says: ['--workers', 'whole number'],
  },
  {
    name: 'a context that is too short',
    args: () => ['prove', elf, '-o', join(directory, 'x.proof'), '--context', '0x12'],
    code: codes.EXIT_USAGE,
    says: ['--context', '32 bytes'],
  },
  {
    name: 'an output directory that does not exist',
    args: () => ['prove', elf, '-o', join(directory, 'no-such-directory', 'x.proof')],
    code: codes.EXIT_OUTPUT,
    says: ['no-such-directory', 'does not exist', 'create it first'],
  },
  {
    name: 'an output that is a directory',
    args: () => ['prove', elf, '-o', directory],
    code: codes.EXIT_OUTPUT,
    says: ['this is a directory'],
  },
  {
    name: 'an RPC address that is none',
    args: () => ['block', 'capture', '--rpc', 'localhost', '--number', '1', '-o', join(directory, 'x.json')],
    code: codes.EXIT_USAGE,
    says: ['--rpc', 'localhost', 'http://localhost:8545'],
  },
  {
    name: 'a node that does not answer',
    args: () => ['block', 'capture', '--rpc', 'http://127.0.0.1:9', '--number', '1', '-o', join(directory, 'x.json')],
    code: codes.EXIT_UNAVAILABLE,
    says: ['http://127.0.0.1:9', 'check the URL'],
  },
  {
    name: 'an unknown hardfork',
    args: () => [
      ...['block', 'capture', '--rpc', 'http://127.0.0.1:9', '--number', '1', '-o', join(directory, 'x.json')],
      ...['--hardfork', 'byzantium'],
    ],
    code: codes.EXIT_USAGE,
    says: ['byzantium', 'osaka'],
  },
  {
    name: 'neither a number nor a range',
    args: () => ['block', 'capture', '--rpc', 'http://127.0.0.1:9', '-o', join(directory, 'x.json')],
    code: codes.EXIT_USAGE,
    says: ['either --number or --range'],
  },
  {
    name: 'a range that ends before it begins',
    args: () => ['block', 'capture', '--rpc', 'http://127.0.0.1:9', '--range', '7..3', '-o', join(directory, 'x.json')],
    code: codes.EXIT_USAGE,
    says: ['--range', '7..3'],
  },
  {
    name: 'blocks to follow that end before they begin',
    args: () => ['block', 'follow', '--rpc', 'http://127.0.0.1:9', '--from', '11', '--to', '9'],
    code: codes.EXIT_USAGE,
    says: ['--to 9', '--from 11'],
  },
  {
    name: 'a comma too many between URLs',
    args: () => ['block', 'follow', '--rpc', 'http://127.0.0.1:9,'],
    code: codes.EXIT_USAGE,
    says: ['--rpc', 'comma'],
  },
  {
    name: 'a block trace in place of a witness file',
    args: () => ['block', 'import', fixture('blocks/transfer.json'), '-o', join(directory, 'x.json')],
    code: codes.EXIT_BAD_INPUT,
    says: ['transfer.json', 'is a block trace already', 'zkmips prove'],
  },
  {
    name: 'a witness file that is no JSON',
    args: () => ['block', 'import', file('witness.json', 'no'), '-o', join(directory, 'x.json')],
    code: codes.EXIT_BAD_INPUT,
    says: ['witness.json', 'not JSON'],
  },
  {
    name: 'a witness file without a block',
    args: () => ['block', 'import', file('witness-only.json', '{"state":[]}'), '-o', join(directory, 'x.json')],
    code: codes.EXIT_BAD_INPUT,
    says: ['witness-only.json', '--block'],
  },
  {
    name: 'a program that panics',
    args: () => ['prove', fixture('elf/echo-claim.elf'), '-o', join(directory, 'x.proof')],
    code: codes.EXIT_PANIC,
    says: ['cannot be proved', 'exit code 2'],
  },
]

describeBadInput(cases)

it('leaves nothing of an output that was not finished', async () => {
  const output = join(directory, 'unfinished')
  mkdirSync(output)
  const { code } = await zkmips(['prove', fixture('elf/echo-claim.elf'), '-o', join(output, 'x.proof')])
  expect(code).toBe(codes.EXIT_PANIC)
  const { readdirSync } = await import('node:fs')
  expect(readdirSync(output)).toEqual([])
})

it('npx starts it', async () => {
  const { code, stderr } = await npxZkmips(['run', join(directory, 'nothing.elf')])
  expect(stderr).toContain('there is no such file; check the path')
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(code).toBe(codes.EXIT_BAD_INPUT)
})
