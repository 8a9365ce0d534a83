import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as snarkjs from 'snarkjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KeyCache } from './key-cache.ts'
import { proveGroth16 } from './prove.ts'
import { checkCeremony, contribute, DEVELOPMENT_WARNING, developmentKey, startCeremony } from './setup.ts'
import { runGrothTask } from './task.ts'
import { smallCircuit } from './testing/small-circuit.ts'
import { parseVerificationKey } from './verification-key.ts'
import { verifyGroth16 } from './verify.ts'

let folder: string
let cache: KeyCache
let curve: Awaited<ReturnType<typeof snarkjs.curves.getCurveFromName>> | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zkmips-setup-'))
  cache = new KeyCache(join(folder, 'keys'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await curve?.terminate()
})

const system = smallCircuit(7n, 1n << 200n)

it('the development key is made once, loudly, kept, and made anew when its file is damaged', async () => {
  const warnings: string[] = []
  const make = () => developmentKey(system, { cache, onMake: warning => warnings.push(warning) })
  const key = await make()
  expect(key.isDevelopment).toBe(true)
  expect(await make()).toEqual(key)
  // Another witness of the same circuit has the same key, another circuit has not.
  const other = await developmentKey(smallCircuit(9n, 4n), { cache, onMake: warning => warnings.push(warning) })
  expect(other).toEqual(key)
  expect(warnings).toEqual([DEVELOPMENT_WARNING])
  truncateSync(key.zkey, 1000)
  expect(await make()).toEqual(key)
  expect(warnings.length).toBe(2)
  expect(readdirSync(cache.folder).length).toBe(2)
  await expect(developmentKey(system, { cache, digest: '00' })).rejects.toMatchObject({ code: 'GROTH16_KEY' })

  const { proof, inputs } = await proveGroth16(key, system.witness)
  expect(inputs).toEqual([7n << 200n, 7n + (1n << 200n)])
  expect(verifyGroth16(parseVerificationKey(key.verificationKey), inputs, proof)).toBe(true)
  await expect(proveGroth16(key, system.witness.with(3, 8n))).rejects.toMatchObject({ code: 'GROTH16_FAILED' })
})

describe('a key from a ceremony', () => {
  const path = (name: string): string => join(folder, name)
  const ptau = () => path('prepared.ptau')

  beforeAll(async () => {
    curve = await snarkjs.curves.getCurveFromName('bn128')
    await snarkjs.powersOfTau.newAccumulator(curve, 5, path('0.ptau'))
    await snarkjs.powersOfTau.contribute(path('0.ptau'), path('1.ptau'), 'test', 'known to all: no security')
    await snarkjs.powersOfTau.preparePhase2(path('1.ptau'), ptau())
  })

  it('needs contributions, proves, and is refused for another circuit', async () => {
    await startCeremony(system, { ptau: ptau(), zkey: path('0.zkey') }, { cache })
    await expect(checkCeremony(system, { ptau: ptau(), zkey: path('0.zkey') }, { cache })).rejects.toMatchObject({
      code: 'GROTH16_KEY',
      message: expect.stringContaining('nobody has contributed'),
    })
    const files = { from: path('0.zkey'), to: path('1.zkey') }
    await expect(contribute(files, { name: 'first', entropy: 'short' })).rejects.toThrow(RangeError)
    await contribute(files, { name: 'first', entropy: 'thirty-two characters, known to all' })
    const key = await checkCeremony(system, { ptau: ptau(), zkey: path('1.zkey') }, { cache })
    expect(key.isDevelopment).toBe(false)
    const { proof, inputs } = await proveGroth16(key, system.witness)
    expect(verifyGroth16(parseVerificationKey(key.verificationKey), inputs, proof)).toBe(true)
    // Of another circuit, one constraint more.
    const other = smallCircuit(7n, 1n << 200n)
    other.multiply(new Map([[1, 1n]]), new Map([[2, 1n]]))
    await expect(checkCeremony(other, { ptau: ptau(), zkey: path('1.zkey') }, { cache })).rejects.toMatchObject({
      code: 'GROTH16_FAILED',
    })
    expect(readdirSync(cache.folder).filter(name => name.startsWith('work-'))).toEqual([])
  })

  it('is not made from powers that nobody contributed to, nor from too few', async () => {
    await snarkjs.powersOfTau.preparePhase2(path('0.ptau'), path('none.ptau'))
    const start = (file: string) => startCeremony(system, { ptau: path(file), zkey: path('2.zkey') }, { cache })
    await expect(start('none.ptau')).rejects.toThrow('powers of τ')
    await snarkjs.powersOfTau.newAccumulator(curve!, 2, path('small-0.ptau'))
    await snarkjs.powersOfTau.contribute(path('small-0.ptau'), path('small-1.ptau'), 'test', 'known to all')
    await snarkjs.powersOfTau.preparePhase2(path('small-1.ptau'), path('small.ptau'))
    await expect(start('small.ptau')).rejects.toThrow('no key can be made from these powers of τ')
  })
})

it('a task that fails says why, and one that is interrupted ends', async () => {
  const nowhere = join(folder, 'nowhere')
  const failed = runGrothTask({ name: 'prove', input: { zkey: nowhere, wtns: nowhere } })
  await expect(failed).rejects.toMatchObject({ code: 'GROTH16_FAILED', message: expect.stringContaining('nowhere') })
  await expect(
    runGrothTask({ name: 'prove', input: { zkey: nowhere, wtns: nowhere } }, { signal: AbortSignal.timeout(1) }),
  ).rejects.toThrow()
})
