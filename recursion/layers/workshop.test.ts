import { testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import { beforeAll, describe, expect, it } from 'vitest'
import { LayerProver } from '../layer-prover.ts'
import { LAYER_DEGREE } from '../machine/machine.ts'
import { layerOf, recordCircuit } from './layer.ts'
import { type LayerCircuit, type LayerSettings, layerShape } from './system.ts'
import { Workshop } from './workshop.ts'

const log = 8
const settings: LayerSettings = {
  ...{ params: testOnlyPoseidon2Degree5, slots: 2, batches: 1 },
  logHeights: { permutation: log, gate: log, batch: log, pack: log, index: log },
}
/** States its input. */
const circuit = (name: string): LayerCircuit<readonly number[]> => ({
  ...{ name, kind: undefined, settings, of: name, shape: layerShape(settings, LAYER_DEGREE) },
  record: () =>
    layerOf(
      recordCircuit(LAYER_DEGREE, builder => builder.input(8)),
      values => [...values],
    ),
})
const [a, b, c] = [circuit('a'), circuit('b'), circuit('c')]
const values = [1, 2, 3, 4, 5, 6, 7, 8]

let made: Awaited<ReturnType<Workshop['prove']>>
let bytesOfOne = 0
beforeAll(async () => {
  const prover = await LayerProver.create()
  made = await new Workshop(prover).prove(a, values)
  bytesOfOne = prover.peakBytes
})

describe('a workshop', () => {
  it('has so many circuits at hand and no more', async () => {
    const workshop = new Workshop(await LayerProver.create(), { atHand: 2 })
    for (const of of [a, b, a]) await workshop.prove(of, values)
    expect(workshop.atHand).toEqual(['a', 'b'])
    await workshop.prepare(c)
    expect(workshop.atHand).toEqual(['c'])
    expect(await workshop.prove(a, values)).toEqual(made)
  })

  it('makes room where memory does not suffice for what is at hand and one more', async () => {
    const prover = await LayerProver.create({ maxBytes: bytesOfOne + 2 ** 16 })
    const workshop = new Workshop(prover)
    for (const of of [a, b, c, a]) expect(await workshop.prove(of, values)).toEqual(made)
    expect(workshop.atHand).toEqual(['a'])
    expect(prover.peakBytes).toBeLessThanOrEqual(bytesOfOne + 2 ** 16)
  })

  it('says that memory does not suffice where it does not for one alone', async () => {
    const workshop = new Workshop(await LayerProver.create({ maxBytes: bytesOfOne - 2 ** 16 }))
    await expect(workshop.prove(a, values)).rejects.toMatchObject({ code: 'ARENA_LIMIT' })
  })
})
