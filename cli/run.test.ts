/** `zkmips run` in a process of its own: exit codes, output, preimages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, type Outcome, pinnedNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-run-'))
afterAll(() => rmSync(directory, { recursive: true }))

const word = (digit: string): string => digit.repeat(64)
const echo = fixture('elf/echo-claim.elf')
const run = (...args: string[]): Promise<Outcome> => zkmips(['run', ...args], pinnedNode)
const runJson = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout)

describe('zkmips run', () => {
  it.each([
    ['equal', word('7'), codes.EXIT_OK, 'the claim is true'],
    ['different', word('8'), codes.EXIT_CLAIM_FALSE, 'the claim is false'],
  ])('exits with the exit code of the program: %s', async (_name, claim, code, meaning) => {
    const outcome = await run(echo, '--local', `1=${word('7')}`, '--local', `2=0x${claim}`)
    expect(outcome).toMatchObject({ code, stdout: '' })
    expect(outcome.stderr).toContain(meaning)
  })

  it('exits 2 where the program panics, and says where', async () => {
    const outcome = await run(echo)
    expect(outcome.code).toBe(codes.EXIT_PANIC)
    expect(outcome.stderr).toMatch(/exit code 2 at 0x[0-9a-f]{8}: syscall/)
  })

  it('says which local preimage the program read and was not given', async () => {
    const args = ['run', fixture('elf/echo-claim.elf')]
    const { code, stderr } = await zkmips(args, pinnedNode)
    expect(code).toBe(codes.EXIT_PANIC)
    expect(stderr).toMatch(/^not given +0x01(00){30}02; give it with --local 2=/m)
    const answer = JSON.parse((await zkmips([...args, '--json'], pinnedNode)).stdout)
    expect(answer).toMatchObject({ reason: 'preimage-key', preimageKey: `0x01${'00'.repeat(30)}02` })
  })

  it('exits 3 where --stop-at stops it', async () => {
    const outcome = await run(fixture('elf/fibonacci.elf'), '--stop-at', '=100')
    expect(outcome.code).toBe(codes.EXIT_UNFINISHED)
    expect(outcome.stderr).toContain('stopped by --stop-at')
    const stopped = { exited: false, exitCode: null, reason: 'stop-at', steps: 100 }
    expect(await runJson(fixture('elf/fibonacci.elf'), '--stop-at', '100')).toMatchObject(stopped)
  })

  it('answers in JSON', async () => {
    const answer = await runJson(fixture('elf/fibonacci.elf'))
    expect(answer).toMatchObject({ exited: true, exitCode: 0, reason: 'exit', stdout: '0x', stderr: '0x' })
    expect(answer.steps).toBeGreaterThan(1000)
    expect(answer.stepsPerSecond).toBeCloseTo(answer.steps / answer.seconds)
  })

  it('accepts preimages that have their hash', async () => {
    const file = join(directory, 'preimages.json')
    // keccak256 and sha256 of no bytes, and the key under which a guest reads the first
    const empty = {
      '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470': '0x',
      '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855': '0x',
      '0x02d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470': '0x',
    }
    writeFileSync(file, JSON.stringify(empty))
    expect((await run(fixture('elf/fibonacci.elf'), '--preimages', file, '--preimage-dir', directory)).code).toBe(0)
  })
})

describe('zkmips run of a block', () => {
  const block = fixture('blocks/transfer.json')
  const trace = () => JSON.parse(readFileSync(block, 'utf8'))

  it('computes the block hash', async () => {
    const answer = await runJson(block)
    expect(answer.exitCode).toBe(0)
    expect(answer.block.computedHash).toBe(trace().local.claimedHash)
  })

  it('finds another claim false', async () => {
    const outcome = await run(block, '--local', `2=${word('8')}`)
    expect(outcome.code).toBe(codes.EXIT_CLAIM_FALSE)
    expect(outcome.stderr).toContain(`block hash  ${trace().local.claimedHash}`)
  })
})
