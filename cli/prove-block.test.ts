/** The main job, as a user does it: a captured block proved by one command and verified by another. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as codes from './exit-codes.ts'
import { fixture, systemNode, zkmips } from './testing/spawn.ts'

const directory = mkdtempSync(join(tmpdir(), 'zkmips-block-'))
afterAll(() => rmSync(directory, { recursive: true }))

describe('a block with one transfer', () => {
  const block = fixture('blocks/transfer.json')
  const proof = join(directory, 'transfer.proof')

  it('is proved, and the proof verified against the shipped block executor', { timeout: 900_000 }, async () => {
    const proved = await zkmips(['prove', block, '-o', proof, '--json'], systemNode)
    expect(proved).toMatchObject({ code: codes.EXIT_OK })
    const verified = await zkmips(['verify', proof], systemNode)
    expect(verified.code).toBe(codes.EXIT_OK)
    const { local } = JSON.parse(readFileSync(block, 'utf8')) as { local: Record<string, string> }
    expect(verified.stdout).toContain('block-executor')
    expect(verified.stdout).toContain('the claim is true')
    expect(verified.stdout).toContain(local.claimedHash)
    expect(verified.stdout).toContain(local.parentHash)
  })
})
