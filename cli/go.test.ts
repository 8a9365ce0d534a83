/** `--go` on the command line, in a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, pinnedNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-go-'))
afterAll(() => rmSync(directory, { recursive: true }))

const elf = fixture('elf/ledger-go.elf')
const input = new TextEncoder().encode('{"accounts":{"a":"1"},"transfers":[{"from":"a","to":"b","amount":"1"}]}')
const local = `3=${bytesToHex(keccak_256(input))}`
writeFileSync(join(directory, 'input'), input)
const run = (...args: string[]) =>
  zkmips(['run', elf, '--local', local, '--preimage-dir', directory, ...args], pinnedNode)

describe('--go', () => {
  it('runs a Go program', async () => {
    const outcome = await run('--go', '--local', `2=${'0'.repeat(64)}`)
    expect(outcome.code).toBe(codes.EXIT_CLAIM_FALSE)
    const claim = bytesToHex(keccak_256(new TextEncoder().encode(outcome.stdout)))
    expect((await run('--go', '--local', `2=${claim}`)).code).toBe(codes.EXIT_OK)
  })

  it('is what the program needs: without it the runtime would wait for threads that never run', async () => {
    const outcome = await run()
    expect(outcome.code).toBe(codes.EXIT_BAD_INPUT)
    expect(outcome.stderr).toContain('ledger-go.elf is a Go program')
    expect(outcome.stderr).toContain('add --go')
  })

  it.each([
    ['another compiler', fixture('elf/sort.elf'), codes.EXIT_BAD_INPUT, 'not built by the Go compiler'],
    ['a block trace', fixture('blocks/transfer.json'), codes.EXIT_USAGE, 'leave out --go'],
  ])('refuses %s', async (_, file, code, message) => {
    const outcome = await zkmips(['run', file, '--go'], pinnedNode)
    expect(outcome.code).toBe(code)
    expect(outcome.stderr).toContain(message)
    expect(outcome.stderr).not.toContain('    at ')
  })

  it('refuses to verify with --go and no program', async () => {
    const outcome = await zkmips(['verify', join(directory, 'input'), '--go'], pinnedNode)
    expect(outcome.code).toBe(codes.EXIT_USAGE)
    expect(outcome.stderr).toContain('--program')
  })
})
