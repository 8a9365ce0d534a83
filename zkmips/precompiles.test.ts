/** Runs that call precompiles, with real proofs: honest ones are accepted, and every lie over a whole run is refused. */
import { mulmod256Machine } from '@zkmips/circuits/machines'
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import { encode } from '@zkmips/isa/encode'
import { SYS_MULMOD256 } from '@zkmips/isa/syscalls'
import { core100Blake3 } from '@zkmips/prover/parameters'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRunProof, encodeRunProof, type RunProof } from './container.ts'
import { programDigest } from './program-digest.ts'
import { proveRun } from './prove.ts'
import {
  columnOf,
  honestParts,
  hostOf,
  makeScene,
  type Parts,
  proveTables,
  runRefusal,
  type Scene,
  verifyScene,
} from './testing/runs.ts'
import { verifyRun } from './verify.ts'

const call = (address: number): number[] => [...set(2, SYS_MULMOD256), ...set(4, address), encode('syscall')]
/** x, y and m of two calls, in two blocks. */
const blocks = Array.from({ length: 64 }, (_, i) => (i % 32 < 24 ? Math.imul(i + 1, 0x9e3779b1) >>> 0 : 0))
const SHARD_CYCLES = 6

let scene: Scene
let honest: Uint8Array

beforeAll(async () => {
  // The second call stands in another shard than the first, the third one is a call on what the first one left.
  const image = programOf([...call(DATA), ...call(DATA + 128), ...call(DATA), ...exit()], [], blocks)
  scene = await makeScene(image, new Map(), SHARD_CYCLES)
  honest = proveTables(scene, honestParts(scene), scene.statement)
})

/** An able forger's proof: changed tables, everything else made to fit. */
function forged(change: (parts: Parts) => void, partCalls?: number): Promise<string> {
  const parts = honestParts(scene, partCalls)
  change(parts)
  return runRefusal(scene, proveTables(scene, parts, scene.statement))
}

/** The honest proof with another file around it. */
const rewritten = (change: (proof: RunProof) => Partial<RunProof>): Promise<string> => {
  const proof = decodeRunProof(honest)
  return runRefusal(scene, encodeRunProof({ ...proof, ...change(proof) }))
}

describe('a run with calls of mulmod256', () => {
  it('is proved, and verified', async () => {
    expect(scene.run.shards.map(s => s.calls.length)).toEqual([1, 1, 1, 0])
    const verified = await verifyScene(scene, honest)
    expect(verified).toMatchObject({ shards: 4, memoryPieces: 1, precompileParts: 1 })
  })

  it('is proved with the parameters of real proofs', async () => {
    const { image } = scene
    const job = { image, host: hostOf(new Map()), locals: new Map(), contextTag: new Uint8Array(32), workers: 0 }
    const { proof, summary } = await proveRun({ ...job, parameters: core100Blake3, shardCycles: SHARD_CYCLES })
    const verified = await verifyRun(proof, { programDigest: () => programDigest(image, core100Blake3) })
    expect(verified).toMatchObject({ programDigest: summary.programDigest, shards: 4, precompileParts: 1 })
    expect(verified.securityBits).toBeGreaterThanOrEqual(100)
  })

  it('is accepted with its calls in several parts, in any order of the calls', async () => {
    expect(await forged(() => {}, 1)).toBe('accepted')
    expect(await forged(({ calls }) => void calls.reverse(), 1)).toBe('accepted')
  })
})

const ROW = ['real', 'shard', 'clock']

describe('a call', () => {
  it('dropped from the part, or left out with its part', async () => {
    expect(await forged(({ calls }) => void calls.pop(), 1)).toBe('execution.sum')
    expect(await forged(({ calls }) => void calls.splice(0), 1)).toBe('execution.sum')
    expect(
      await rewritten(p => ({
        parts: p.parts.map(l => (l.machine === mulmod256Machine.id ? { ...l, proofs: [] } : l)),
      })),
    ).not.toBe('accepted')
  })

  it('proved twice', async () => {
    expect(await forged(({ calls }) => void calls.push(calls[0]!), 1)).toBe('execution.sum')
  })

  it('moved to another shard, or to another row', async () => {
    expect(await forged(({ calls }) => columnOf(calls[0]!, 'mulmod256', 'shard').fill(2, 0, 1))).toBe('execution.sum')
    expect(await forged(({ calls }) => void columnOf(calls[0]!, 'mulmod256', 'clock')[0]!++)).toBe('execution.sum')
  })

  it('answered wrongly by its part', async () => {
    const code = await forged(({ calls }) => {
      const [result, ranges] = [columnOf(calls[0]!, 'mulmod256', 'result[0]'), columnOf(calls[0]!, 'bytes', 'range16')]
      ranges[result[0]!]!--
      result[0]! ^= 1
      ranges[result[0]!]!++
    })
    expect(code).toBe('shard.constraints')
  })

  it('answered wrongly in its shard, and in all memory after it', async () => {
    const wrong = DATA / 4 + 128 / 4
    const code = await forged(({ shards, pieces }) => {
      const second = shards[1]!
      columnOf(second, 'precompile', 'after0[0]')[0]! ^= 1
      const at = columnOf(second, 'boundary', 'address').lastIndexOf(wrong)
      columnOf(second, 'boundary', 'exitLow')[at]! ^= 1
      const words = columnOf(pieces[0]!, 'memory', 'addressLow')
      const row = words.findIndex(
        (low, r) => columnOf(pieces[0]!, 'memory', 'addressHigh')[r]! * 2 ** 14 + low === wrong,
      )
      columnOf(pieces[0]!, 'memory', 'finalLow')[row]! ^= 1
    })
    expect(code).toBe('execution.sum')
  })

  it('of padding', async () => {
    const code = await forged(({ calls }) => {
      for (const name of ROW) columnOf(calls[0]!, 'mulmod256', name)[3] = 1
    })
    expect(['shard.constraints', 'shard.lookup.balance', 'execution.sum']).toContain(code)
  })
})
