/** Proofs of a whole run over the extension of degree 5. They have no security: the set of queries is that of unit tests. */
import { ProofError } from '@zkmips/prover/errors'
import { testOnlyBlake3, testOnlyBlake3Degree5, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRunProof, encodeRunProof } from './container.ts'
import { programDigest } from './program-digest.ts'
import { proveRun } from './prove.ts'
import { fixture, hostOf } from './testing/runs.ts'
import { verifyRun } from './verify.ts'

const image = fixture('fibonacci')
const job = { image, host: hostOf(new Map()), locals: new Map(), contextTag: new Uint8Array(32), workers: 0 }

describe.each([testOnlyBlake3Degree5, testOnlyPoseidon2Degree5])('a run under $name', parameters => {
  let proof: Uint8Array
  let digest: string
  beforeAll(async () => {
    digest = await programDigest(image, parameters)
    proof = (await proveRun({ ...job, parameters, shardCycles: 2047 })).proof
  })
  const verify = (bytes: Uint8Array) =>
    verifyRun(bytes, { programDigest: () => digest, parameterSets: [testOnlyBlake3, parameters] })

  it('is proved in two shards and verified', async () => {
    const verified = await verify(proof)
    expect(verified).toMatchObject({ parameters, programDigest: digest, shards: 2 })
    expect(verified.statement.exitCode).toBe(0)
  })

  it('is refused when a word of a part changes', async () => {
    const run = decodeRunProof(proof)
    for (const [k, list] of run.parts.entries()) {
      const [part] = list.proofs
      for (let trial = 0; part && trial < 12; trial++) {
        const changed = part.slice()
        changed[4 * Math.floor(((trial + 0.5) / 12) * (changed.length / 4))]! ^= 1
        const parts = run.parts.map((l, i) => (i === k ? { ...l, proofs: [changed, ...l.proofs.slice(1)] } : l))
        await expect(verify(encodeRunProof({ ...run, parts }))).rejects.toThrow(ProofError)
      }
    }
  })

  it('is refused as a proof over degree 4', async () => {
    const other = encodeRunProof({ ...decodeRunProof(proof), parameters: testOnlyBlake3 })
    await expect(verify(other)).rejects.toThrow(ProofError)
  })
})
