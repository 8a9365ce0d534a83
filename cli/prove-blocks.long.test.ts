/**
 * Proved and verified by the commands and with the parameters that users get: a span of a rollup's blocks with deposits, and blocks
 * of a real chain that call point evaluation, BLS12-381, alt_bn128 and P256VERIFY.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-blocks-'))
afterAll(() => rmSync(directory, { recursive: true }))

it.each(['rollup', 'curves', 'precompiles'])('blocks/%s.json', { timeout: 3_600_000 }, async name => {
  const proof = join(directory, `${name}.proof`)
  const proved = await zkmips(['prove', fixture(`blocks/${name}.json`), '-o', proof])
  expect(proved).toMatchObject({ code: codes.EXIT_OK })
  const verified = await zkmips(['verify', proof])
  expect(verified).toMatchObject({ code: codes.EXIT_OK })
  expect(verified.stdout).toContain('the claim is true')
  console.log(proved.stdout + verified.stdout)
})
