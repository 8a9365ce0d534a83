import { describe, expect, it } from 'vitest'
import { KERNEL_PARAMETERS } from '../backend.ts'
import { calls, compareBackends } from '../testing/comparison.ts'
import { describeBackend } from '../testing/conformance.ts'
import { WasmBackend } from '../wasm.ts'
import { NativeBackend } from './backend.ts'
import { libraryFile, loadLibrary } from './library.ts'
import { hasCCompiler } from './testing/compiler.ts'
import { variantsHere } from './variants.ts'

const MAX_BYTES = 2 ** 27

const fastest = variantsHere()[0]!

describe.skipIf(!hasCCompiler() && !process.env.CI)('native kernels', () => {
  const create = async (degree: number, variant = fastest, maxBytes = MAX_BYTES): Promise<NativeBackend> =>
    new NativeBackend(loadLibrary(await libraryFile({ degree, variant }), degree), maxBytes)

  describeBackend(`native, ${fastest.name}`, create)

  // Degree 5 of the others: native.long.test.ts.
  it.each(variantsHere())(
    'for $name compute what those in WebAssembly do, at every offset and length',
    async variant => {
      compareBackends(await WasmBackend.create(), await create(4, variant))
    },
  )

  it('have memory above 4 GiB, in views of up to 2 GiB', async () => {
    const backend = await create(4, fastest, 9 * 2 ** 30)
    const [low, high] = [2 ** 31 - 64, 2 ** 33 + 64]
    expect(backend.grow(high + 2 ** 20)).toBe(true)
    expect(backend.byteLength).toBeGreaterThanOrEqual(high + 2 ** 20)
    for (const at of [low, 2 ** 32 - 4, high]) {
      backend.call.coset_points(at, 4, 3, 0)
      expect(backend.view(at, 2)).toEqual(Uint32Array.of(3, backend.view(low + 4, 1)[0]!))
    }
    const [list, point, out] = [2 ** 32 + 64, 2 ** 32 + 128, 2 ** 32 + 4096]
    backend.view(point, 4).set([1, 2, 3, 4])
    for (const [column, to] of [
      [high, out],
      [low, out + 64],
    ] as const) {
      backend.storeAddresses(list, [column])
      expect(backend.call.evaluate_columns(list, 1, 0, 4, 5, point, to)).toBe(0)
    }
    expect(backend.view(out, 1)).toEqual(backend.view(out + 64, 1))
  })
})

it('the comparison calls every kernel', () => {
  const called = new Set(calls().map(({ kernel }) => kernel))
  const others = Object.keys(KERNEL_PARAMETERS).filter(name => !called.has(name as never))
  // Called for what they prepare.
  expect(others.sort()).toEqual(['ntt_table', 'poseidon2_init', 'poseidon_bn254_init'])
})
