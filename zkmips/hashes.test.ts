/** The same small program proved and verified with the parameters of real proofs, under both hashes. */
import {
  core100Blake3,
  core100Poseidon2,
  PARAMETER_SETS,
  type ProofParameters,
  TRUSTED_PARAMETER_SETS,
} from '@zkmips/prover/parameters'
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
    const digest = await programDigest(image, parameters, false)
    const verified = await verifyRun(proof, { programDigest: () => digest, parameterSets: [parameters] })
    expect(verified).toMatchObject({ programDigest: summary.programDigest, shards: 2, cycles: summary.cycles })
    expect(verified.securityBits).toBeGreaterThanOrEqual(100)
    expect(verified.statement.exitCode).toBe(0)
  })

  it('gives the same bytes again', async () => {
    const first = await proveRun({ ...job, parameters, shardCycles: 4095 })
    const again = await proveRun({ ...job, parameters, shardCycles: 4095 })
    expect(Buffer.compare(first.proof, again.proof)).toBe(0)
    expect(Buffer.compare(first.proof, Buffer.concat([...first.pieces]))).toBe(0)
    expect(first.summary.proofBytes).toBe(first.proof.length)
  })
})

describe('what is trusted', () => {
  const prove = async (parameters: ProofParameters) => (await proveRun({ ...job, parameters, shardCycles: 4095 })).proof
  const digestUnder = (parameters: ProofParameters) => programDigest(image, parameters, false)
  const verify = (proof: Uint8Array, parameterSets?: readonly ProofParameters[]) =>
    verifyRun(proof, { programDigest: digestUnder, ...(parameterSets && { parameterSets }) })

  it('is Blake3 alone, unless the caller says otherwise', async () => {
    expect(TRUSTED_PARAMETER_SETS).toEqual([core100Blake3])
    const blake3 = await prove(core100Blake3)
    await expect(verify(blake3)).resolves.toMatchObject({ parameters: core100Blake3 })
    await expect(verify(blake3, [core100Poseidon2])).rejects.toMatchObject({ code: 'run.untrusted' })
    await expect(verify(blake3, [])).rejects.toMatchObject({ code: 'run.untrusted' })

    const poseidon2 = await prove(core100Poseidon2)
    const refused = verify(poseidon2)
    await expect(refused).rejects.toMatchObject({ name: 'ProofError', code: 'run.untrusted' })
    await expect(refused).rejects.toThrow(/hash poseidon2, which is not trusted here: .*forge.*hashes: \['poseidon2'\]/)
    await expect(verify(poseidon2, PARAMETER_SETS)).resolves.toMatchObject({ parameters: core100Poseidon2 })
  })

  it('does not change what a proof is checked with: a set of that name has this release’s numbers', async () => {
    const proof = await prove(core100Blake3)
    const verified = await verify(proof, [{ ...core100Blake3, queries: 1, targetBits: 0 }])
    expect(verified.parameters).toBe(core100Blake3)
    expect(verified.securityBits).toBeGreaterThanOrEqual(100)
  })

  it('is the program under one set: the other’s digest names another program', async () => {
    const digest = await digestUnder(core100Poseidon2)
    const verified = verifyRun(await prove(core100Blake3), { programDigest: () => digest })
    await expect(verified).rejects.toMatchObject({ code: 'run.program' })
  })
})
