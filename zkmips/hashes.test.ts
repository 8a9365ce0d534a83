/** The same small program proved and verified with the parameters of real proofs, under both hashes. */
import { core100Blake3, core100Poseidon2 } from '@zkmips/prover/parameters'
import { describe, expect, it } from 'vitest'
import { programDigest } from './program-digest.ts'
import { proveRun } from './prove.ts'
import { fixture, hostOf } from './testing/runs.ts'
import { verifyRun } from './verify.ts'

const image = fixture('fibonacci')
const job = { image, host: hostOf(new Map()), locals: new Map(), contextTag: new Uint8Array(32), workers: 0 }

describe.each([core100Blake3, core100Poseidon2])('$name', parameters => {
  it('proves fibonacci in two shards', async () => {
    const { proof, summary } = await proveRun({ ...job, parameters, shardCycles: 2047 })
    const digest = await programDigest(image, parameters)
    const verified = await verifyRun(proof, { programDigest: () => digest })
    expect(verified).toMatchObject({ programDigest: summary.programDigest, shards: 2, cycles: summary.cycles })
    expect(verified.securityBits).toBeGreaterThanOrEqual(100)
    expect(verified.statement.exitCode).toBe(0)
  })

  it('gives the same bytes again', async () => {
    const first = await proveRun({ ...job, parameters, shardCycles: 4095 })
    const again = await proveRun({ ...job, parameters, shardCycles: 4095 })
    expect(Buffer.compare(first.proof, again.proof)).toBe(0)
  })
})

it('a proof under one hash is not one under the other', async () => {
  const { proof } = await proveRun({ ...job, parameters: core100Blake3, shardCycles: 4095 })
  const digest = await programDigest(image, core100Poseidon2)
  await expect(verifyRun(proof, { programDigest: () => digest })).rejects.toMatchObject({ code: 'run.program' })
})
