import { afterEach, describe, expect, it } from 'vitest'
import { ldeCoset, subgroup } from './domain.ts'
import { wasmKernels } from './kernels/wasm.ts'
import { Random } from './random.ts'

const kernels = await wasmKernels()
const empty = kernels.mark()
const random = new Random(10)
afterEach(() => kernels.release(empty))

describe('transforms too large to compare with the plain ones', () => {
  // An extension is right iff its polynomial has the values of the original at a random point of a field of 2^124 elements.
  it.each([
    [20, 1],
    [21, 1],
    [21, 3],
    [22, 2],
    [23, 1],
    [24, 0],
  ] as const)('extend 2^%i by 2^%i', (logN, logBlowup) => {
    const { arena } = kernels
    const [source, extended] = [arena.alloc(2 ** logN), arena.alloc(2 ** (logN + logBlowup))]
    arena.view(source, 2 ** logN).set(random.elements(2 ** logN))
    kernels.lde([source], [extended], logN, logBlowup, 3)
    const zeta = random.ext(4)
    const valueOn = (column: number, coset: { logSize: number; shift: number }) => {
      return kernels.evaluateColumns([column], coset, zeta).here[0]
    }
    const expected = valueOn(source, subgroup(logN))
    expect(valueOn(extended, ldeCoset(logN + logBlowup))).toEqual(expected)
  })

  it.each([20, 22, 24])('go to coefficients and back at 2^%i', logN => {
    const { arena } = kernels
    const column = random.elements(2 ** logN)
    const ptr = arena.store(column)
    kernels.intt(ptr, ptr, logN, 3)
    expect(arena.view(ptr, 4)).not.toEqual(column.slice(0, 4))
    kernels.ntt(ptr, ptr, logN, 3)
    expect(Buffer.from(column.buffer).equals(Buffer.from(arena.view(ptr, column.length).slice().buffer))).toBe(true)
  })
})
