/** `--input` on the command line, in a process of its own. */
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { LEDGER, settle } from '../guests/ledger.ts'
import * as codes from './exit-codes.ts'
import { scratch } from './testing/scratch.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const { directory, file } = scratch('input')
const ledger = fixture('elf/ledger-c.elf')
const input = file('ledger.json', JSON.stringify(LEDGER))
const hash = (bytes: Uint8Array): string => `0x${bytesToHex(keccak_256(bytes))}`
const claim = hash(new TextEncoder().encode(settle(LEDGER)))
const run = (...args: string[]) => zkmips(['run', ledger, ...args], pinnedNode)

describe('--input', () => {
  it('names the input by local key 3, and claims what the program prints', async () => {
    const { code, stdout, stderr } = await run('--input', input)
    expect(code).toBe(codes.EXIT_OK)
    expect(stdout).toBe(settle(LEDGER))
    expect(stderr).toContain(`local key 2 is ${claim}`)
  })

  it('leaves a claim that is given as it is', async () => {
    const { code, stderr } = await run('--input', input, '--local', `2=0x${'07'.repeat(32)}`)
    expect(code).toBe(codes.EXIT_CLAIM_FALSE)
    expect(stderr).not.toContain('claims')
    expect((await run('--input', input, '--local', `2=${claim}`)).code).toBe(codes.EXIT_OK)
  })

  it('claims nothing for a program that refuses its input', async () => {
    const { code, stderr } = await run('--input', file('no.json', 'not a ledger'))
    expect(code).toBe(codes.EXIT_PANIC)
    expect(stderr).not.toContain('claims')
  })

  it.each([
    [
      'a file that is not there',
      () => ['--input', join(directory, 'none')],
      codes.EXIT_BAD_INPUT,
      'none: there is no such file',
    ],
    ['an empty name', () => ['--input', ''], codes.EXIT_BAD_INPUT, 'no such file'],
    [
      'more than a guest reads',
      () => ['--input', file('large', new Uint8Array(120_001))],
      codes.EXIT_BAD_INPUT,
      '120,001 bytes',
    ],
    ['another hash', () => ['--input', input, '--local', `3=${claim}`], codes.EXIT_USAGE, 'leave out one of both'],
  ])('refuses %s', async (_, args, code, message) => {
    const outcome = await run(...args())
    expect(outcome.code).toBe(code)
    expect(outcome.stderr).toContain(message)
    expect(outcome.stderr).not.toContain('    at ')
  })

  it('refuses a block trace', async () => {
    const outcome = await zkmips(['run', fixture('blocks/transfer.json'), '--input', input], pinnedNode)
    expect(outcome.code).toBe(codes.EXIT_USAGE)
    expect(outcome.stderr).toContain('leave out --input')
  })
})
