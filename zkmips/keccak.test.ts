/** Runs that call keccak_f, with real proofs: honest ones are accepted, every lie over a whole run is refused. */

import { ROUNDS } from '@zkmips/circuits/chips/keccak-rounds/layout'
import { keccakMachine } from '@zkmips/circuits/machines'
import { DATA, exit, programOf, set } from '@zkmips/circuits/testing/run'
import { encode } from '@zkmips/isa/encode'
import { SYS_KECCAK_F, SYS_MULMOD256 } from '@zkmips/isa/syscalls'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  columnOf,
  honestParts,
  makeScene,
  type Parts,
  proveTables,
  runRefusal,
  type Scene,
  verifyScene,
} from './testing/runs.ts'

const call = (number: number, address: number): number[] => [...set(2, number), ...set(4, address), encode('syscall')]
const words = Array.from({ length: 128 }, (_, i) => (i % 64 < 50 ? Math.imul(i + 1, 0x9e3779b1) >>> 0 : 0))

let scene: Scene
let honest: Uint8Array

beforeAll(async () => {
  // Calls on two states in two shards, one of them on what the first one left, and a call of another precompile between them.
  const code = [
    ...call(SYS_KECCAK_F, DATA),
    ...call(SYS_MULMOD256, DATA + 384),
    ...call(SYS_KECCAK_F, DATA + 256),
    ...call(SYS_KECCAK_F, DATA),
    ...exit(),
  ]
  scene = await makeScene(programOf(code, [], words), new Map(), 12)
  honest = proveTables(scene, honestParts(scene), scene.statement)
})

/** The code of the check that refuses an able forger's proof: changed tables, everything else made to fit. */
async function forged(change: (parts: Parts) => void, partCalls?: number): Promise<string> {
  const parts = honestParts(scene, partCalls)
  change(parts)
  return runRefusal(scene, proveTables(scene, parts, scene.statement))
}

describe('a run with calls of keccak_f', () => {
  it('is proved, and verified', async () => {
    expect(scene.run.shards.map(s => s.calls.length)).toEqual([2, 2, 0])
    expect(await verifyScene(scene, honest)).toMatchObject({ shards: 3, memoryPieces: 1, precompileParts: 2 })
  })

  it('is accepted with its calls in several parts', async () => {
    expect(await forged(() => {}, 1)).toBe('accepted')
  })

  it('is refused with a call left out, moved, or proved twice', async () => {
    const isKeccak = ({ machine }: Parts['calls'][number]): boolean => machine === keccakMachine
    expect(await forged(({ calls }) => void calls.splice(calls.findIndex(isKeccak), 1), 1)).toBe('execution.sum')
    expect(await forged(({ calls }) => void calls.unshift(calls.find(isKeccak)!), 1)).toBe('execution.sum')
    const moved = (name: string) => (parts: Parts) =>
      void columnOf(parts.calls.find(isKeccak)!, 'keccakWords', name)[0]!++
    expect(await forged(moved('clock'))).toBe('execution.sum')
    expect(await forged(moved('shard'))).toBe('execution.sum')
  })

  it('is refused with a wrong result, wherever it is made', async () => {
    // Everywhere after the permutation: the words of the part, the shard, and all memory.
    const wrong = (DATA + 256) / 4
    const lie = ({ shards, pieces, calls }: Parts): void => {
      const [part, second] = [calls[0]!, shards[1]!]
      columnOf(part, 'keccakWords', 'new[2]')[1]! ^= 1
      columnOf(second, 'precompile', 'after0[0]')[0]! ^= 1
      const at = columnOf(second, 'boundary', 'address').lastIndexOf(wrong)
      columnOf(second, 'boundary', 'exitLow')[at]! ^= 1
      const [high, low] = ['addressHigh', 'addressLow'].map(name => columnOf(pieces[0]!, 'memory', name))
      const row = high!.findIndex((v, k) => v === wrong >>> 14 && low![k] === (wrong & 0x3fff))
      columnOf(pieces[0]!, 'memory', 'finalLow')[row]! ^= 1
    }
    expect(await forged(lie)).toBe('shard.lookup.balance')
    // And the last round's result as well.
    const inRounds = (parts: Parts): void => {
      lie(parts)
      columnOf(parts.calls[0]!, 'keccakRounds', 'result[2]')[2 * ROUNDS - 1]! ^= 1
    }
    expect(await forged(inRounds)).toBe('shard.constraints')
    // A shard that says so alone.
    expect(
      await forged(parts => {
        lie(parts)
        columnOf(parts.calls[0]!, 'keccakWords', 'new[2]')[1]! ^= 1
      }),
    ).toBe('execution.sum')
  })

  it('is refused with padding as a call', async () => {
    const code = await forged(({ calls }) => {
      columnOf(calls[0]!, 'keccakWords', 'real')[3] = 1
    })
    expect(code).toBe('shard.lookup.balance')
  })
})
