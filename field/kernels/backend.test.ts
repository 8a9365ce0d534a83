import { describe, expect, it } from 'vitest'
import { ArenaLimitError } from '../arena.ts'
import { Kernels } from '../kernels.ts'
import { commitInArena } from '../merkle-kernels.ts'
import { poseidon2Hasher } from '../poseidon2.ts'
import { Random } from '../random.ts'
import { commitMatrices } from '../testing/merkle.ts'
import { describeBackend } from './testing/conformance.ts'
import { ShiftedBackend } from './testing/shifted.ts'
import { WasmBackend } from './wasm.ts'

const create = (degree: number) => WasmBackend.create({ degree, maxBytes: 2 ** 24 })

describeBackend('WebAssembly', create)
describeBackend('with offsets beyond 2^40', async degree => new ShiftedBackend(await create(degree)))

describe('kernels over any backend', () => {
  it('compute the same', async () => {
    const random = new Random(5)
    const columns = Array.from({ length: 3 }, () => random.elements(64))
    const plain = commitMatrices(poseidon2Hasher, [{ height: 64, columns }], 1)
    const kernels = new Kernels(new ShiftedBackend(await create(5)))
    const stored = columns.map(c => kernels.arena.store(c))
    expect(commitInArena(kernels, 'poseidon2', [{ height: 64, columns: stored }], 1).cap).toEqual(plain.cap)
    const [there, back] = [kernels.arena.alloc(64), kernels.arena.alloc(64)]
    kernels.intt(stored[0]!, there, 6, 3)
    kernels.ntt(there, back, 6, 3)
    expect(kernels.arena.view(back, 64)).toEqual(columns[0])
  })

  it('say when the memory does not grow', async () => {
    const backend = Object.assign(new ShiftedBackend(await create(4)), { grow: () => false })
    expect(() => new Kernels(backend)).toThrow(ArenaLimitError)
  })

  it('exist for degrees 4 and 5 only', async () => {
    await expect(WasmBackend.create({ degree: 6 })).rejects.toThrow(/degrees 4 and 5, not 6/)
  })
})
