// A ceremony from beginning to end with a small circuit, in snarkjs's own files; and what is refused.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeR1cs } from '../r1cs/files.ts'
import { beginCeremony, type CeremonyStep, ceremonyKey, checkCeremony, contribute } from './ceremony.ts'
import { inspectR1cs, inspectZkey } from './ceremony-files.ts'
import { KeyCache } from './key-cache.ts'
import { proveGroth16 } from './prove.ts'
import { developmentKey } from './setup.ts'
import { smallCircuit } from './testing/small-circuit.ts'
import { writePtau } from './testing/small-ptau.ts'
import { parseVerificationKey } from './verification-key.ts'
import { verifyGroth16 } from './verify.ts'

const system = smallCircuit(7n, 1n << 200n)
const steps: CeremonyStep[] = []
const onStep = (step: CeremonyStep): void => {
  steps.push(step)
}

let folder: string
let cache: KeyCache
const path = (name: string): string => join(folder, name)
const [r1cs, ptau] = ['circuit.r1cs', 'powers.ptau']
const files = (zkey: string, of: { r1cs?: string; ptau?: string } = {}) => ({
  r1cs: path(of.r1cs ?? r1cs),
  ptau: path(of.ptau ?? ptau),
  zkey: path(zkey),
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zkmips-ceremony-'))
  cache = new KeyCache(path('cache'))
  writeR1cs(path(r1cs), system)
  await writePtau(path(ptau), 5)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a ceremony', () => {
  it('begins, has contributions, ends in a key that is checked, and proves', async () => {
    await beginCeremony(files('0.zkey'), { cache, onStep })
    expect(inspectZkey(path('0.zkey'))).toMatchObject({ contributors: [], publics: 2, isDevelopment: false })
    const hashes = [
      await contribute({ from: path('0.zkey'), to: path('1.zkey') }, { name: 'first' }, { onStep }),
      await contribute({ from: path('1.zkey'), to: path('2.zkey') }, { name: '', entropy: 'dice' }, { onStep }),
    ]
    expect(new Set(hashes).size).toBe(2)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{128}$/)
    const key = await checkCeremony(files('2.zkey'), { cache, onStep })
    expect([key.isDevelopment, key.contributors]).toEqual([false, ['first', '']])
    // The powers were verified once, though two steps rely on them.
    expect(steps).toEqual(['powers', 'key', 'contribution', 'contribution', 'verify', 'export'])

    const { digest } = await ceremonyKey(path('2.zkey'), inspectR1cs(path(r1cs)))
    expect(digest).toBe(key.digest)
    const { proof, inputs } = await proveGroth16(key, system.witness)
    expect(verifyGroth16(parseVerificationKey(key.verificationKey), inputs, proof)).toBe(true)
    expect(readdirSync(cache.folder).filter(name => name.startsWith('work-'))).toEqual([])
  })

  it('is not over while nobody has contributed', async () => {
    await expect(checkCeremony(files('0.zkey'), { cache })).rejects.toMatchObject({
      code: 'GROTH16_KEY',
      message: expect.stringContaining('nobody has contributed'),
    })
  })

  it('is of one circuit', async () => {
    const other = smallCircuit(7n, 1n << 200n)
    other.multiply(new Map([[1, 1n]]), new Map([[2, 1n]]))
    writeR1cs(path('other.r1cs'), other)
    await expect(checkCeremony(files('2.zkey', { r1cs: 'other.r1cs' }), { cache })).rejects.toMatchObject({
      code: 'GROTH16_KEY',
      message: expect.stringContaining('another circuit'),
    })
    // As many variables, another constraint: snarkjs finds it.
    const same = smallCircuit(7n, 1n << 200n)
    same.constrain(new Map([[1, 1n]]), new Map([[0, 1n]]), new Map([[1, 1n]]))
    writeR1cs(path('same.r1cs'), same)
    await expect(checkCeremony(files('2.zkey', { r1cs: 'same.r1cs' }), { cache })).rejects.toMatchObject({
      code: 'GROTH16_FAILED',
    })
  })
})

describe('what is refused', () => {
  const begin = (of: string) => beginCeremony(files('x.zkey', { ptau: of }), { cache })

  it('powers that nobody contributed to: neither to begin with, nor under a key that somebody contributed to', async () => {
    await writePtau(path('none.ptau'), 5, 0)
    await expect(begin('none.ptau')).rejects.toThrow(/none\.ptau: the powers of τ are not the result of contributions/)
    // Made by hand: whoever knows τ forges, whatever the second phase was.
    const { zKey } = await import('snarkjs')
    await zKey.newZKey(path(r1cs), path('none.ptau'), path('bad-0.zkey'))
    await contribute({ from: path('bad-0.zkey'), to: path('bad-1.zkey') }, { name: 'honest' })
    await expect(checkCeremony(files('bad-1.zkey', { ptau: 'none.ptau' }), { cache })).rejects.toThrow(
      /none\.ptau: the powers of τ are not the result of contributions/,
    )
  })

  it('too few powers, unprepared ones, and files that are something else, cut or missing', async () => {
    await writePtau(path('small.ptau'), 2)
    await writePtau(path('raw.ptau'), 5, 1, false)
    const bytes = readFileSync(path(ptau))
    writeFileSync(path('cut.ptau'), bytes.subarray(0, bytes.length - 7))
    writeFileSync(path('empty.ptau'), '')
    const causes: [string, RegExp][] = [
      ['small.ptau', /small\.ptau: the file has powers of τ up to 2\^2, and the circuit needs 2\^4/],
      ['raw.ptau.1', /raw\.ptau\.1: the file is not prepared for the second phase/],
      ['cut.ptau', /cut\.ptau: the file is cut short/],
      ['empty.ptau', /empty\.ptau: this is no file of powers of τ/],
      ['2.zkey', /2\.zkey: this is no file of powers of τ/],
      ['missing.ptau', /missing\.ptau: there is no such file/],
    ]
    for (const [file, message] of causes) await expect(begin(file), file).rejects.toThrow(message)
    const from = (file: string) => contribute({ from: path(file), to: path('x.zkey') }, { name: 'x' })
    await expect(from(ptau)).rejects.toThrow(/this is no Groth16 key/)
    // A contribution that was copied only in part.
    const key = readFileSync(path('2.zkey'))
    writeFileSync(path('cut.zkey'), key.subarray(0, key.length / 2))
    await expect(from('cut.zkey')).rejects.toThrow(/cut\.zkey: the file is cut short/)
    writeFileSync(path('flipped.zkey'), key.with(key.length - 700, key[key.length - 700]! ^ 1))
    await expect(checkCeremony(files('flipped.zkey'), { cache })).rejects.toMatchObject({ name: 'GrothError' })
  })

  it('the key for development as that of a ceremony', async () => {
    const { zkey } = await developmentKey(system, { cache })
    await expect(contribute({ from: zkey, to: path('x.zkey') }, { name: 'x' })).rejects.toThrow(/key for development/)
    await expect(ceremonyKey(zkey, inspectR1cs(path(r1cs)))).rejects.toThrow(/key for development/)
  })
})
