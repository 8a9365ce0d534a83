import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackOf, defenceOf, depthOf, ROOT_POSITION, stepsAt } from './position.ts'

describe('positions', () => {
  it('are generalised indices', () => {
    expect(depthOf(ROOT_POSITION)).toBe(0)
    expect([attackOf(1n), defenceOf(2n), attackOf(2n)]).toEqual([2n, 6n, 4n])
    expect(stepsAt(1n, 3)).toBe(8n)
    expect([stepsAt(2n, 3), stepsAt(4n, 3), stepsAt(6n, 3), stepsAt(8n, 3)]).toEqual([4n, 2n, 6n, 1n])
  })

  it('halve what is in dispute at every move, down to one step', () => {
    const paths = fc.tuple(fc.integer({ min: 1, max: 62 }), fc.array(fc.boolean(), { minLength: 62, maxLength: 62 }))
    fc.assert(
      fc.property(paths, ([maxDepth, attacks]) => {
        let position = ROOT_POSITION
        let [agreed, disputed] = [0n, stepsAt(position, maxDepth)]
        for (let depth = 1; depth <= maxDepth; depth++) {
          const steps = stepsAt(position, maxDepth)
          // The root can only be attacked.
          if (depth === 1 || attacks[depth - 1]) {
            position = attackOf(position)
            disputed = steps
          } else {
            position = defenceOf(position)
            agreed = steps
          }
          expect(depthOf(position)).toBe(depth)
          expect(stepsAt(position, maxDepth)).toBe((agreed + disputed) / 2n)
        }
        expect(disputed - agreed).toBe(2n)
      }),
    )
  })
})
