/** Runs that call sha256_compress and mulmod384, with real proofs: several shards, several parts, and lies about calls. */
import { mulmod384Machine, sha256Machine } from '@zkmips/circuits/machines'
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import { encode } from '@zkmips/isa/encode'
import { SYS_MULMOD384, SYS_SHA256_COMPRESS } from '@zkmips/isa/syscalls'
import { ProofError } from '@zkmips/prover/errors'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnOf, honestParts, makeScene, type Parts, proveTables, type Scene, verifyScene } from './testing/runs.ts'

const call = (number: number, a0: number, a1 = 0): number[] => [
  ...set(2, number),
  ...set(4, a0),
  ...set(5, a1),
  encode('syscall'),
]
const STATE = DATA + 512
const BLOCK = DATA + 576
/** x, y and m of two calls, then a state and two blocks. */
const words = Array.from({ length: 192 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
const code = [
  ...call(SYS_MULMOD384, DATA),
  ...call(SYS_SHA256_COMPRESS, STATE, BLOCK),
  ...call(SYS_MULMOD384, DATA + 256),
  ...call(SYS_SHA256_COMPRESS, STATE, BLOCK + 64),
  ...call(SYS_MULMOD384, DATA),
  ...exit(),
]
const SHARD_CYCLES = 8

let scene: Scene
let honest: Uint8Array

beforeAll(async () => {
  scene = await makeScene(programOf(code, [], words), new Map(), SHARD_CYCLES)
  honest = proveTables(scene, honestParts(scene), scene.statement)
})

/** The code of the check that refuses a proof of changed tables, everything else made to fit. */
async function forged(change: (parts: Parts) => void, partCalls?: number): Promise<string> {
  const parts = honestParts(scene, partCalls)
  change(parts)
  try {
    await verifyScene(scene, proveTables(scene, parts, scene.statement))
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return error.code
  }
  return 'accepted'
}

const partsOf = ({ calls }: Parts, machine: { readonly id: number }) => calls.filter(p => p.machine.id === machine.id)

describe('a run with calls of sha256_compress and mulmod384', () => {
  it('is proved, and verified', async () => {
    expect(scene.run.shards.map(s => s.calls.length)).toEqual([1, 1, 1, 1, 1])
    expect(await verifyScene(scene, honest)).toMatchObject({ memoryPieces: 1, precompileParts: 2 })
  })

  it('is accepted with each call in a part of its own, in any order', async () => {
    expect(await forged(({ calls }) => expect(calls.length).toBe(5), 1)).toBe('accepted')
    expect(await forged(parts => void partsOf(parts, sha256Machine).reverse(), 1)).toBe('accepted')
  })

  it.each([sha256Machine, mulmod384Machine])('is refused without a call of $name, or with one twice', async machine => {
    const without = (parts: Parts) => void parts.calls.splice(parts.calls.indexOf(partsOf(parts, machine)[0]!), 1)
    expect(await forged(without, 1)).toBe('execution.sum')
    const twice = (parts: Parts) => {
      const first = partsOf(parts, machine)[0]!
      parts.calls.splice(parts.calls.indexOf(first), 0, first)
    }
    expect(await forged(twice, 1)).toBe('execution.sum')
  })

  it('is refused with a call moved to another shard', async () => {
    for (const [machine, chip] of [
      [sha256Machine, 'sha256Words'],
      [mulmod384Machine, 'mulmod384'],
    ] as const) {
      const moved = (parts: Parts) => void columnOf(partsOf(parts, machine)[0]!, chip, 'shard').fill(9, 0, 1)
      expect(await forged(moved)).toBe('execution.sum')
    }
  })

  it('is refused with a wrong answer', async () => {
    const hash = (parts: Parts) => {
      columnOf(partsOf(parts, sha256Machine)[0]!, 'sha256Words', 'result[3]')[0]! ^= 1
    }
    expect(await forged(hash)).toBe('shard.lookup.balance')
    const product = (parts: Parts) => {
      const part = partsOf(parts, mulmod384Machine)[0]!
      const [result, ranges] = [columnOf(part, 'mulmod384', 'result[0]'), columnOf(part, 'bytes', 'range16')]
      ranges[result[0]!]!--
      result[0]! ^= 1
      ranges[result[0]!]!++
    }
    expect(await forged(product)).toBe('shard.constraints')
  })

  it('is refused with rounds of another block', async () => {
    const code = await forged(parts => {
      const part = partsOf(parts, sha256Machine)[0]!
      for (let k = 0; k < 8; k++) {
        const added = columnOf(part, 'sha256Rounds', `added[${k}]`)
        ;[added[5], added[22]] = [added[22]!, added[5]!]
      }
    })
    expect(code).toBe('shard.lookup.balance')
  })
})
