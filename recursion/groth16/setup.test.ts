import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { KeyCache } from './key-cache.ts'
import { proveGroth16 } from './prove.ts'
import { DEVELOPMENT_WARNING, developmentKey } from './setup.ts'
import { runGrothTask } from './task.ts'
import { smallCircuit } from './testing/small-circuit.ts'
import { parseVerificationKey } from './verification-key.ts'
import { verifyGroth16 } from './verify.ts'

let folder: string
let cache: KeyCache
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zkmips-setup-'))
  cache = new KeyCache(join(folder, 'keys'))
})
afterAll(() => rmSync(folder, { recursive: true }))

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

it('a task that fails says why, and one that is interrupted ends', async () => {
  const nowhere = join(folder, 'nowhere')
  const failed = runGrothTask({ name: 'prove', input: { zkey: nowhere, wtns: nowhere } })
  await expect(failed).rejects.toMatchObject({ code: 'GROTH16_FAILED', message: expect.stringContaining('nowhere') })
  await expect(
    runGrothTask({ name: 'prove', input: { zkey: nowhere, wtns: nowhere } }, { signal: AbortSignal.timeout(1) }),
  ).rejects.toThrow()
})
