/** Whole proofs with the parameters of real ones, and of both degrees, by everything that this machine can compute with. */
import { nativeEngine } from '@zkmips/circuits/native-chips'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { variantsHere } from '@zkmips/field/kernels/native/variants'
import { core100Blake3, core100Poseidon2, testOnlyBlake3Degree5 } from '@zkmips/prover/parameters'
import { describe, expect, it } from 'vitest'
import { pieceRecords } from './execute.ts'
import { openPool } from './pool.ts'
import { proveParts } from './prove.ts'
import { fixture, hostOf } from './testing/runs.ts'

const image = fixture('fibonacci')

describe.each([core100Blake3, core100Poseidon2, testOnlyBlake3Degree5])('a proof under $name', parameters => {
  it('is the same from every engine', async () => {
    const run = splitIntoShards(image, hostOf(new Map()), { shardCycles: 2047 })
    const parts = { records: run.shards, pieces: pieceRecords({ image }, run, run.shards), calls: [] }
    const statement = { exitCode: run.exitCode, locals: new Map(), contextTag: new Uint8Array(32) }
    const prove = async (variant?: ReturnType<typeof variantsHere>[number]): Promise<Buffer> => {
      const engine = variant && (await nativeEngine(parameters.extensionDegree, { variant }))
      const setup = { image, parameters, maxArenaBytes: 2 ** 31, ...(engine && { engine }) }
      const pool = await openPool({ parts: setup }, 1)
      try {
        return Buffer.concat([...(await proveParts(pool, { image, parameters }, statement, parts)).file])
      } finally {
        await pool.close()
      }
    }
    const wasm = await prove()
    for (const variant of variantsHere()) {
      expect(Buffer.compare(await prove(variant), wasm), variant.name).toBe(0)
    }
  }, 3_600_000)
})
