/** The leaf of a small proof has no second solution that differs in one value. Of all layers: `zkmips/layers-mutation.long.test.ts`. */
import { describe, expect, it } from 'vitest'
import { createLayerKernels } from './compiled-chips.ts'
import { layOut } from './machine/layout.ts'
import { mutateInputs } from './testing/mutate-inputs.ts'
import { mutateLayout } from './testing/mutate-layout.ts'
import { smallLeaf } from './testing/small-leaf.ts'

describe.each([4, 5])('the leaf of a small proof over degree %i', degree => {
  it('accepts no other value of any input', async () => {
    const { circuit, inputs } = await smallLeaf(degree)
    const { free, refusals } = mutateInputs(await createLayerKernels(), circuit, inputs, () =>
      layOut(circuit, { slots: 2 }),
    )
    expect(free).toEqual([])
    expect(Object.keys(refusals).length).toBeGreaterThan(4)
  })

  it('has no cell in its tables that could be another but those that mean nothing', async () => {
    const { circuit, inputs } = await smallLeaf(degree)
    const { mutations, unexplained } = mutateLayout(layOut(circuit, { slots: degree === 4 ? 2 : 1 }), inputs, 12)
    expect(unexplained).toEqual([])
    expect(mutations).toBeGreaterThan(2000)
  })
})
