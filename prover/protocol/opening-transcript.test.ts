/**
 * What an opening absorbs, item by item: changing one changes the next challenge. If the verifier comes to use something
 * that is not absorbed before the challenge it can influence, it belongs in this list.
 */
import type { Numbers } from '@zkmips/field/algebra'
import { type Ext, extensionField, quartic } from '@zkmips/field/extension'
import { Random } from '@zkmips/field/random'
import type { Transcript } from '@zkmips/field/transcript'
import { describe, expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { parameterElements, testOnlyBlake3, testOnlyPoseidon2 } from '../parameters.ts'
import { replayCommitPhase } from '../verifier/fri.ts'
import { proofAlgebra } from '../verifier/verify.ts'
import { absorbClaims } from './claims.ts'
import type { MatrixClaim, OpeningProof } from './opening-proof.ts'

const random = new Random(2)
const matrix = (logHeight: number, width: number): MatrixClaim => {
  const points = [random.ext(4), random.ext(4)]
  const values = points.map(() => Array.from({ length: width }, () => random.ext(4)))
  return { logHeight, width, points, values }
}
const CLAIMS = [[matrix(5, 2), matrix(4, 1)], [matrix(6, 1)]]
const LEVELS = [8, 5, 2]
const cap = () => [random.elements(8), random.elements(8)]
const PROOF: OpeningProof = {
  batchingNonce: 0,
  layerCaps: [cap(), cap()],
  foldingNonces: [],
  finalPolynomial: [random.ext(4), random.ext(4)],
  queryNonce: 0,
  queries: [],
}

describe.each([testOnlyBlake3, testOnlyPoseidon2])('$name', set => {
  const params = { ...set, grinding: { ...set.grinding, folding: 0 } }
  const start = (): Transcript => hasherOf(params).newTranscript('test', extensionField(params.extensionDegree))

  const afterClaims = (claims: MatrixClaim[][]): Ext => {
    const transcript = start()
    absorbClaims(transcript, claims)
    return transcript.challengeExt()
  }
  const bump = (v: Ext): Ext => quartic.add(v, quartic.ONE)

  it.each<[string, (m: MatrixClaim) => MatrixClaim]>([
    ['height', m => ({ ...m, logHeight: m.logHeight + 1 })],
    ['width', m => ({ ...m, width: m.width + 1 })],
    ['number of points', m => ({ ...m, points: m.points.slice(1) })],
    ['a point', m => ({ ...m, points: [bump(m.points[0]!), m.points[1]!] })],
    ['order of the points', m => ({ ...m, points: m.points.toReversed() })],
    ['a value', m => ({ ...m, values: [m.values[0]!, m.values[1]!.map(bump)] })],
    ['order of the values', m => ({ ...m, values: m.values.toReversed() })],
  ])('λ depends on a matrix: %s', (_, change) => {
    const expected = afterClaims(CLAIMS)
    CLAIMS.forEach((matrices, r) => {
      matrices.forEach((_, i) => {
        const changed = CLAIMS.map((ms, r2) => ms.map((m, i2) => (r2 === r && i2 === i ? change(m) : m)))
        expect(afterClaims(changed)).not.toEqual(expected)
      })
    })
  })

  it('λ depends on the order of matrices and rounds and on where rounds end', () => {
    const expected = afterClaims(CLAIMS)
    expect(afterClaims([CLAIMS[0]!.toReversed(), CLAIMS[1]!])).not.toEqual(expected)
    expect(afterClaims(CLAIMS.toReversed())).not.toEqual(expected)
    expect(afterClaims([CLAIMS.flat()])).not.toEqual(expected)
  })

  it('each β depends on the layers up to it, the queries on all and on the final polynomial', () => {
    const replay = (proof: OpeningProof): { betas: readonly Ext[]; next: number } => {
      const transcript = start()
      const { betas } = replayCommitPhase<Numbers>(
        proofAlgebra(hasherOf(params), params.extensionDegree),
        params,
        LEVELS,
        proof,
        transcript,
      )
      return { betas, next: transcript.challenge() }
    }
    const expected = replay(PROOF)
    const changeCap = (layer: number): OpeningProof => ({
      ...PROOF,
      layerCaps: PROOF.layerCaps.map((c, l) => (l === layer ? [c[1]!, c[0]!] : c)),
    })
    const [first, second] = [replay(changeCap(0)), replay(changeCap(1))]
    expect(first.betas[0]).not.toEqual(expected.betas[0])
    expect(second.betas[0]).toEqual(expected.betas[0])
    expect(second.betas[1]).not.toEqual(expected.betas[1])
    const final = replay({ ...PROOF, finalPolynomial: PROOF.finalPolynomial.map(bump) })
    for (const changed of [first, second, final]) expect(changed.next).not.toBe(expected.next)
  })
})

describe('parameters', () => {
  it('each number of a set is among the elements that are absorbed', () => {
    const expected = parameterElements(testOnlyBlake3)
    const numbers = (value: object): number =>
      Object.values(value).reduce((n, v) => n + (typeof v === 'object' ? numbers(v) : typeof v === 'number' ? 1 : 0), 0)
    // The hash and the regime are elements too; the name is not, it says nothing that the numbers do not.
    expect(expected).toHaveLength(numbers(testOnlyBlake3) + 2)
    const { grinding, limits } = testOnlyBlake3
    const changes: object[] = [
      { hasher: 'poseidon2' },
      { regime: { kind: 'johnson', multiplicity: 3 } },
      ...Object.entries(testOnlyBlake3).flatMap(([k, v]) => (typeof v === 'number' ? [{ [k]: v + 1 }] : [])),
      ...Object.entries(grinding).map(([k, v]) => ({ grinding: { ...grinding, [k]: v + 1 } })),
      ...Object.entries(limits).map(([k, v]) => ({ limits: { ...limits, [k]: v + 1 } })),
    ]
    expect(changes).toHaveLength(expected.length)
    for (const change of changes) expect(parameterElements({ ...testOnlyBlake3, ...change })).not.toEqual(expected)
  })
})
