// The built guests are what the manifest says, do what they say, and can be built again from their sources, byte for byte.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { loadElf } from '@zkmips/emulator/program/elf'
import { initialState } from '@zkmips/emulator/program/image'
import { describe, expect, it } from 'vitest'
import { sourceDigest } from '../scripts/guest-sources.ts'
import { LEDGER, runLedger, settle } from './ledger.ts'
import { buildGuests, canBuild, guests, testGuests } from './testing/builds.ts'

const root = join(import.meta.dirname, '..')
const elfFolder = join(root, 'fixtures/elf')
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest()

function run(name: string, oracle = new MemoryOracle()): number {
  const program = loadElf(readFileSync(join(elfFolder, `${name}.elf`)))
  const machine = new Machine(initialState(program), new CollectingHost(oracle))
  machine.run()
  return machine.state.exitCode
}

describe('the manifest', () => {
  it.each(guests)('tells $name', ({ name, source, bytes, sha256: expected }) => {
    const file = readFileSync(join(elfFolder, `${name}.elf`))
    expect(file.length).toBe(bytes)
    expect(sha256(file).toString('hex')).toBe(expected)
    expect(existsSync(join(root, source))).toBe(true)
  })

  it.each(guests)('has $name of the sources that are there (run: npx tsx scripts/build-guests.ts)', guest => {
    expect(sourceDigest(guest.source)).toBe(guest.sources)
  })

  it('tells every ELF', () => {
    const files = readdirSync(elfFolder).filter(file => file.endsWith('.elf'))
    expect(files.sort()).toEqual(guests.map(({ name }) => `${name}.elf`).sort())
  })
})

describe('the examples', () => {
  it('fibonacci, sort, secp256k1-check and memory exit with 0', () => {
    for (const name of ['fibonacci', 'sort', 'secp256k1-check', 'memory']) expect(run(name), name).toBe(0)
  })

  it('echo-claim compares its two local keys', () => {
    const words = (byte: number) => new Uint8Array(32).fill(byte)
    expect(run('echo-claim', new MemoryOracle().addLocal(1, words(7)).addLocal(2, words(7)))).toBe(0)
    expect(run('echo-claim', new MemoryOracle().addLocal(1, words(7)).addLocal(2, words(8)))).toBe(1)
    expect(run('echo-claim', new MemoryOracle().addLocal(1, words(7)))).toBe(2)
  })

  // Every length: the guest's own Keccak must agree with the name of the preimage, whatever its padding.
  it('sha256-claim reads a preimage of any length and digests it', () => {
    for (let length = 0; length <= 300; length++) {
      const data = new Uint8Array(length).map((_, i) => (i * 89 + length) & 255)
      const oracle = () => new MemoryOracle().addLocal(3, keccak_256(data)).addKeccak(data)
      expect(run('sha256-claim', oracle().addLocal(2, sha256(data))), `${length} bytes`).toBe(0)
      expect(run('sha256-claim', oracle().addLocal(2, keccak_256(data))), `${length} bytes`).toBe(1)
    }
  })

  it('sha256-claim ends with 2 for a preimage above 120,000 bytes', () => {
    const data = new Uint8Array(120_001)
    const oracle = new MemoryOracle().addLocal(3, keccak_256(data)).addKeccak(data).addLocal(2, sha256(data))
    expect(run('sha256-claim', oracle)).toBe(2)
  })
})

describe.skipIf(!canBuild)('the sources', () => {
  // The others: builds.long.test.ts. Each kind of guest that can be built in a minute, and the one that disputes are about.
  it('build to the committed ELFs', { timeout: 1_500_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guests-test-'))
    const names = guests.filter(({ source }) => source.endsWith('.c')).map(({ name }) => name)
    const output = await buildGuests(['--into', folder, ...names, 'block-executor', 'ledger-go'])
    expect(output).not.toContain('DIFFERENT')
    for (const name of [...names, 'block-executor']) expect(output).toContain(`same      ${name} `)
    // Go's compiler here may be another than the manifest's: what it makes must work as well.
    expect(output).toMatch(/(same {6}|other go {2})ledger-go/)
    const input = new TextEncoder().encode(JSON.stringify(LEDGER))
    const built = readFileSync(join(folder, 'ledger-go.elf'))
    expect(runLedger(built, true, { input, output: settle(LEDGER) }).exitCode).toBe(0)
    rmSync(folder, { recursive: true })
  })

  it('pass their own tests', { timeout: 1_500_000 }, async () => {
    const output = await testGuests('host-tests', 'secp256k1-guest')
    expect(output).toMatch(/any_changes_give_the_root_of_what_is_left \.\.\. ok/)
    expect(output).toMatch(/--- PASS: TestKeccak256/)
    expect(output).toMatch(/recovers_signers \.\.\. ok/)
    expect(output).not.toMatch(/FAILED/)
  })
})
