import { type Numbers, squareTimes } from '@zkmips/field/algebra'
import { Kernels } from '@zkmips/field/kernels'
import { evaluateExt, ntt } from '@zkmips/field/polynomial'
import { Random } from '@zkmips/field/random'
import { expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { testOnlyBlake3 } from '../parameters.ts'
import { commit } from '../prover/commit.ts'
import { evaluateRounds } from '../prover/evaluate.ts'
import { quotientAt } from '../verifier/constraints-at-point.ts'
import { proofAlgebra } from '../verifier/verify.ts'
import { domainShift } from './domain.ts'
import { splitQuotient } from './quotient.ts'

it.each([
  [4, 1],
  [7, 1],
  [6, 3],
])(
  'a quotient of a table of 2^%d rows survives splitting, commitment at blowup 2^%d and opening',
  async (logHeight, logBlowup) => {
    const kernels = await Kernels.create({ maxBytes: 2 ** 28 })
    const random = new Random(logHeight)
    const params = { ...testOnlyBlake3, logBlowup }
    const shift = domainShift(logHeight + logBlowup)
    const coefficients = [0, 1, 2, 3].map(() => random.elements(2 ** (logHeight + 1)))
    const planes = coefficients.map(c => kernels.arena.store(ntt(c, shift)))
    const commitment = commit(kernels, params, splitQuotient(kernels, { logHeight, shift, planes }))
    const z = random.ext()
    const [chunks] = evaluateRounds(kernels, params, [{ commitment, points: [[z], [z]] }])
    const expected = evaluateExt(
      Array.from(
        coefficients[0]!,
        (_, i) => [0, 1, 2, 3].map(k => coefficients[k]![i]!) as [number, number, number, number],
      ),
      z,
    )
    const algebra = proofAlgebra(hasherOf(params), params.extensionDegree)
    const columns = [...chunks![0]![0]!, ...chunks![1]![0]!]
    const zetaToHeight = squareTimes(algebra, z, logHeight)
    expect(quotientAt<Numbers>(algebra, logHeight, shift, zetaToHeight, columns)).toEqual(expected)
  },
)
