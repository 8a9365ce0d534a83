/** The truth of a game from the machine: any step, in any order, again after a restart, and with pieces that come late. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OracleHost } from '@zkmips/emulator/host/host'
import { MissingPreimageError } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { stateHash } from '@zkmips/emulator/machine/state'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initialState } from '@zkmips/emulator/program/image'
import { bytesToHex, type Hex } from 'viem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oracleOfUnchecked, parseBlockTrace } from '../blocks/block-trace.ts'
import { GamePreimages, type LocalWords, type PreimageSource } from './game-preimages.ts'
import { MachineTrace, prestateOf, requirePrestate } from './machine-trace.ts'

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../../fixtures', path))
const image = loadElf(fixture('elf/sha256-claim.elf'))
const block = parseBlockTrace(fixture('blocks/transfer.json').toString())
const executor = loadElf(fixture('elf/block-executor.elf'))
const word = (digits: string): Hex => `0x${digits.repeat(32)}`
const LOCALS: LocalWords = [word('11'), word('22'), word('33'), word('44'), word('55')]
const NOTHING: PreimageSource = { get: () => undefined }
const blockLocals: LocalWords = [
  block.local.parentHash,
  block.local.claimedHash,
  block.local.inputsDigest,
  block.local.blockNumber,
  block.local.chainConfigDigest,
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trace-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (options: object = {}) =>
  new MachineTrace({ image: executor, prestate: prestateOf(executor), locals: blockLocals, source: all, ...options })
const all = oracleOfUnchecked(block)

/** By the reference interpreter. */
function reference(steps: number): { hash: Hex; exitedAt: number } {
  const machine = new Machine(initialState(executor), new OracleHost(new GamePreimages(blockLocals, all)))
  machine.run(steps)
  return { hash: bytesToHex(stateHash(machine.state)), exitedAt: machine.state.step }
}

const runFolder = () => join(folder, readdirSync(folder)[0]!)

describe('the trace of a machine', () => {
  it('has the hash of any state in any order, and repeats the last one', async () => {
    const trace = open()
    const { hash: last, exitedAt } = reference(2 ** 40)
    expect(await trace.stateHash(2n ** 40n)).toBe(last)
    expect(last.slice(0, 4)).toBe('0x00')
    for (const steps of [1, 500_000, 3, exitedAt - 1, 100_001]) {
      expect(await trace.stateHash(BigInt(steps))).toBe(reference(steps).hash)
    }
    expect(await trace.stateHash(BigInt(exitedAt))).toBe(last)
    expect(await trace.stateHash(BigInt(exitedAt) - 1n)).not.toBe(last)
  })

  it('has witnesses whose step leads to the next state, also past the end', async () => {
    const trace = open()
    for (const steps of [70_000n, 0n, 2n ** 40n]) {
      const { pre, post } = await trace.witness(steps)
      expect(bytesToHex(pre)).toBe(steps === 0n ? prestateOf(executor) : await trace.stateHash(steps))
      expect(bytesToHex(post)).toBe(await trace.stateHash(steps + 1n))
    }
  })

  it('answers questions one at a time, whoever asks', async () => {
    const trace = open()
    const steps = [9n, 400_000n, 2n, 123_456n]
    const answers = await Promise.all(steps.map(n => trace.stateHash(n)))
    expect(answers).toEqual(steps.map(n => reference(Number(n)).hash))
  })

  it('executes nothing again for what is on disk', async () => {
    const first = open({ cacheFolder: folder, snapshotEvery: 2 ** 20 })
    const expected = [await first.stateHash(10n), await first.stateHash(2n ** 40n)]
    const second = open({ cacheFolder: folder })
    expect([await second.stateHash(10n), await second.stateHash(2n ** 40n)]).toEqual(expected)
    expect(second.executedSteps).toBe(0)
  })

  it('goes on from snapshots after a restart, and back before them', async () => {
    const { exitedAt } = reference(2 ** 40)
    const every = Math.floor(exitedAt / 3)
    const first = open({ cacheFolder: folder, snapshotEvery: every })
    for (let at = 0; at < exitedAt; at += every) await first.stateHash(BigInt(at + 5))
    const second = open({ cacheFolder: folder, snapshotEvery: every })
    const target = 2 * every + 100
    expect(await second.stateHash(BigInt(target))).toBe(reference(target).hash)
    expect(second.executedSteps).toBeLessThan(every)
    expect(second.executedSteps).toBeGreaterThan(0)
    expect(await second.stateHash(7n)).toBe(reference(7).hash)
    expect(await second.stateHash(BigInt(every + 9))).toBe(reference(every + 9).hash)
  })

  it('believes no damaged cache', async () => {
    const every = 50_000
    await open({ cacheFolder: folder, snapshotEvery: every }).stateHash(120_000n)
    const hashes = join(runFolder(), 'hashes.txt')
    writeFileSync(hashes, `${readFileSync(hashes, 'utf8').replace(/0x./, '0xf')}60000 0x12`)
    for (const name of readdirSync(runFolder())) {
      if (!name.endsWith('.snapshot')) continue
      const bytes = readFileSync(join(runFolder(), name))
      bytes[bytes.length - 1]! ^= 1
      writeFileSync(join(runFolder(), name), bytes)
    }
    const trace = open({ cacheFolder: folder })
    expect(await trace.stateHash(120_000n)).toBe(reference(120_000).hash)
    expect(await trace.stateHash(130_000n)).toBe(reference(130_000).hash)
    expect(await open({ cacheFolder: folder }).stateHash(130_000n)).toBe(reference(130_000).hash)
  })

  it('keeps runs on other inputs apart', async () => {
    await open({ cacheFolder: folder }).stateHash(2n ** 40n)
    const [parent, , ...rest] = blockLocals
    const other = open({ cacheFolder: folder, locals: [parent, word('00'), ...rest] })
    // The claim is false: exit code 1.
    expect((await other.stateHash(2n ** 40n)).slice(0, 4)).toBe('0x01')
  })

  it('gets what is missing where the source can, and says what is missing where not', async () => {
    const fetched: Hex[] = []
    const source: PreimageSource = {
      get: () => undefined,
      fetch: async (key, hint) => {
        expect(hint).toBeDefined()
        fetched.push(bytesToHex(key))
        return all.get(key)!
      },
    }
    expect(await open({ source }).stateHash(2n ** 40n)).toBe(await open().stateHash(2n ** 40n))
    expect(fetched.length).toBe(Object.keys(block.preimages).length)
    await expect(open({ source: NOTHING }).stateHash(2n ** 40n)).rejects.toThrow(MissingPreimageError)
    const wrong: PreimageSource = { get: () => Uint8Array.of(1) }
    await expect(open({ source: wrong }).stateHash(2n ** 40n)).rejects.toMatchObject({ code: 'BAD_PREIMAGE' })
  })

  it('takes local preimages from the game, never from the source', async () => {
    const locals = new GamePreimages(LOCALS, { get: () => Uint8Array.of(9) })
    const key = new Uint8Array(32)
    key[0] = 1
    key[31] = 3
    expect(bytesToHex(locals.get(key)!)).toBe(LOCALS[2])
    key[31] = 6
    expect(locals.get(key)).toBeUndefined()
  })

  it("refuses a program that is not the game type's", () => {
    expect(() => open({ image })).toThrow(/the ELF that the game type was made from/)
    expect(() => requirePrestate(image, prestateOf(image))).not.toThrow()
  })

  it('ends when it is told to', async () => {
    const controller = new AbortController()
    const trace = open({ signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(trace.stateHash(1000n)).rejects.toThrow('enough')
  })
})
