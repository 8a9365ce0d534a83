import { type Numbers, squareTimes } from '@zkmips/field/algebra'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { ntt } from '@zkmips/field/polynomial'
import { Random } from '@zkmips/field/random'
import { evaluateExt } from '@zkmips/field/testing/polynomial'
import { describe, expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { testOnlyBlake3, testOnlyBlake3Degree5 } from '../parameters.ts'
import { commit } from '../prover/commit.ts'
import { evaluateRounds } from '../prover/evaluate.ts'
import { quotientAt } from '../verifier/constraints-at-point.ts'
import { proofAlgebra } from '../verifier/verify.ts'
import { domainShift } from './domain.ts'
import { quotientChunks } from './quotient.ts'

describe.each([testOnlyBlake3, testOnlyBlake3Degree5])('under $name', base => {
  it.each([
    [4, 1],
    [7, 1],
    [6, 3],
  ])(
    'a quotient of a table of 2^%d rows survives splitting, commitment at blowup 2^%d and opening',
    async (logHeight, logBlowup) => {
      const { extensionDegree: degree } = base
      const kernels = await wasmKernels({ degree, maxBytes: 2 ** 28 })
      const random = new Random(logHeight)
      const params = { ...base, logBlowup }
      const shift = domainShift(logHeight + logBlowup)
      const coefficients = Array.from({ length: degree }, () => random.elements(2 ** (logHeight + 1)))
      const values = coefficients.map(c => ntt(c, shift))
      const columns = [0, 1].flatMap(parity =>
        values.map(v => kernels.arena.store(v.filter((_, i) => i % 2 === parity))),
      )
      const commitment = commit(kernels, params, quotientChunks(logHeight, shift, columns))
      const z = random.ext(degree)
      const [chunks] = evaluateRounds(kernels, [{ commitment, points: [[z], [z]] }])
      const polynomial = Array.from(coefficients[0]!, (_, i) => coefficients.map(c => c[i]!))
      const algebra = proofAlgebra(hasherOf(params), degree)
      const opened = [...chunks![0]![0]!, ...chunks![1]![0]!]
      const zetaToHeight = squareTimes(algebra, z, logHeight)
      const value = quotientAt<Numbers>(algebra, logHeight, shift, zetaToHeight, opened)
      expect(value).toEqual(evaluateExt(kernels.field, polynomial, z))
    },
  )
})
