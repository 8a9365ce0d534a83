import { subgroup } from '@zkmips/field/domain'
import type { Kernels } from '@zkmips/field/kernels'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { evaluateFromCoset } from '@zkmips/field/testing/coset'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  core100Blake3,
  core100Poseidon2,
  type ProofParameters,
  testOnlyBlake3,
  testOnlyBlake3Degree5,
  testOnlyPoseidon2,
} from '../parameters.ts'
import { type MatrixSpec, proveInstance, randomInstance, verify } from './openings.ts'

let kernels: Kernels
const createFor = async ({ extensionDegree }: ProofParameters): Promise<void> => {
  kernels = await wasmKernels({ degree: extensionDegree, maxBytes: 2 ** 30 })
}

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5])('honest openings, $name', base => {
  beforeAll(() => createFor(base))

  it.each([1, 2, 3])('every height from 2^4 to 2^12 alone, blowup 2^%d', logBlowup => {
    const params = { ...base, logBlowup }
    for (let logHeight = 4; logHeight <= 12; logHeight++) {
      const opened = proveInstance(kernels, randomInstance(params, [[[logHeight, 3, 2]]], logHeight))
      expect(() => verify(opened)).not.toThrow()
    }
  })

  it.each([1, 3])('every pair of heights in one and in two commitments, blowup 2^%d', logBlowup => {
    const params = { ...base, logBlowup }
    for (let a = 4; a <= 12; a++) {
      for (let b = 4; b < a; b++) {
        const specs: MatrixSpec[][] =
          (a + b) % 2 === 0
            ? [
                [
                  [a, 2, 1],
                  [b, 3, 2],
                ],
              ]
            : [[[b, 2, 2]], [[a, 1, 2]]]
        const opened = proveInstance(kernels, randomInstance(params, specs, 16 * a + b))
        expect(() => verify(opened)).not.toThrow()
      }
    }
  })

  it('many matrices, rounds, widths and points at once', () => {
    const specs: MatrixSpec[][] = [
      [
        [9, 5, 1],
        [4, 1, 2],
        [12, 3, 2],
      ],
      [
        [12, 7, 2],
        [10, 2, 3],
        [9, 1, 1],
        [9, 4, 2],
      ],
      [[5, 8, 1]],
      [
        [6, 2, 2],
        [7, 2, 2],
        [8, 2, 2],
        [11, 2, 2],
      ],
    ]
    const opened = proveInstance(kernels, randomInstance(base, specs))
    expect(() => verify(opened)).not.toThrow()
  })

  it('opens the values of the polynomials', () => {
    const instance = randomInstance(base, [
      [
        [6, 2, 2],
        [4, 1, 3],
      ],
    ])
    const { values } = proveInstance(kernels, instance)
    instance.specs[0]!.forEach(([logHeight, width, points], m) => {
      for (let p = 0; p < points; p++) {
        for (let c = 0; c < width; c++) {
          const expected = evaluateFromCoset(
            kernels.field,
            subgroup(logHeight),
            instance.columns[0]![m]![c]!,
            instance.points[p]!,
          )
          expect(values[0]![m]![p]![c]).toEqual(expected)
        }
      }
    })
  })

  it('is deterministic', () => {
    const instance = randomInstance(base, [[[8, 3, 2]]])
    expect(proveInstance(kernels, instance).proof).toEqual(proveInstance(kernels, instance).proof)
  })
})

describe.each([core100Blake3, core100Poseidon2])('with the real parameters, $name', params => {
  beforeAll(() => createFor(params))

  it('an honest opening', { timeout: 120_000 }, () => {
    const opened = proveInstance(
      kernels,
      randomInstance(params, [
        [
          [12, 4, 2],
          [7, 3, 1],
        ],
        [[10, 4, 1]],
      ]),
    )
    expect(opened.proof.queries).toHaveLength(193)
    expect(() => verify(opened)).not.toThrow()
  })
})
