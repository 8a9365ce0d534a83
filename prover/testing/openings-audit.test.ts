/**
 * Attacks on degrees and on tables that enter FRI late: which polynomials pass, and that errors of two levels cannot cancel.
 * (Provers with one lie in an otherwise honest opening: `cheating.test.ts`; changed bytes: `soundness.test.ts`.)
 */

import type { Numbers } from '@zkmips/field/algebra'
import { type Ext, extensionField } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { pow as powF } from '@zkmips/field/koalabear'
import { commitInArena } from '@zkmips/field/merkle-kernels'
import { Random } from '@zkmips/field/random'
import { foldCoset } from '@zkmips/field/testing/polynomial'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { type ProofParameters, testOnlyBlake3 } from '../parameters.ts'
import { planBatching } from '../protocol/batching.ts'
import { absorbClaims } from '../protocol/claims.ts'
import { commit } from '../prover/commit.ts'
import { batchedWords } from '../prover/deep.ts'
import { commitFri } from '../prover/fri.ts'
import { answerQueries, claimsOf } from '../prover/openings.ts'
import { checkFriQuery, replayCommitPhase } from '../verifier/fri.ts'
import { QueryPoints } from '../verifier/query-points.ts'
import { proofAlgebra, verifyOpening } from '../verifier/verify.ts'
import { domainPoint } from './domain-point.ts'
import { transcriptFor } from './openings.ts'
import { refusal } from './refusals.ts'

const none = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 0 }
const params: ProofParameters = { ...testOnlyBlake3, queries: 60, grinding: none, maxLogFinalDegree: 4 }
const ARITY = 2 ** params.logFoldingArity
const field = extensionField(params.extensionDegree)
const { add, degree, isZero, neg, ONE, pow } = field

let kernels: Kernels
beforeAll(async () => {
  kernels = await wasmKernels({ degree, maxBytes: 2 ** 28 })
})

/** Opens tables of one column x^degree, heights 2^logHeight, at points with these values; everything else is honest. */
function openPowers(
  tables: readonly (readonly [logHeight: number, degree: number])[],
  points: readonly Ext[],
  claimed: (z: Ext, power: number, point: number) => Ext = pow,
): string {
  const mark = kernels.mark()
  const honest = commit(
    kernels,
    params,
    tables.map(([logHeight]) => ({ logHeight, columns: [kernels.arena.store(new Uint32Array(2 ** logHeight))] })),
  )
  tables.forEach(([logHeight, degree], m) => {
    const logSize = logHeight + params.logBlowup
    const word = kernels.arena.view(honest.matrices[m]!.lde[0]!, 2 ** logSize)
    for (let i = 0; i < word.length; i++) word[i] = powF(domainPoint(logSize, i), degree)
  })
  const sizes = honest.matrices.map(m => ({ height: 2 ** (m.logHeight + params.logBlowup), columns: m.lde }))
  const tree = commitInArena(kernels, params.hasher, sizes, params.logCapHeight)
  const commitment = { cap: tree.cap, matrices: honest.matrices, tree }
  const rounds = [{ commitment, points: tables.map(() => points) }]
  const values = [tables.map(([, degree]) => points.map((z, p) => [claimed(z, degree, p)]))]

  const transcript = transcriptFor(params, [commitment])
  const claims = rounds.map((r, i) => claimsOf(r, values[i]!))
  absorbClaims(transcript, claims)
  const batchingNonce = transcript.grind(0)
  const plan = planBatching<Numbers>(params, claims)
  const words = batchedWords(kernels, plan, rounds, values, transcript.challengeExt())
  const fri = commitFri(kernels, params, plan.levels, words, transcript)
  const queryNonce = transcript.grind(0)
  const queries = answerQueries(kernels, params, rounds, fri, plan.levels[0]!, transcript)
  kernels.release(mark)
  const { layerCaps, foldingNonces, finalPolynomial } = fri
  const proof = { batchingNonce, layerCaps, foldingNonces, finalPolynomial, queryNonce, queries }
  const verifierRounds = [{ cap: commitment.cap, matrices: claims[0]! }]
  return refusal(() =>
    verifyOpening(hasherOf(params), params, verifierRounds, proof, transcriptFor(params, [commitment])),
  )
}

describe('the degree that an opening proves', () => {
  const z = new Random(3).ext(degree)

  it('is at most the height, for a table of the first level, of a later one, and a lifted one', () => {
    // Levels 2^9, 2^6, 2^3: the second table enters at 2^6, the third is lifted to it.
    for (const [k, logHeight] of [8, 5, 4].entries()) {
      const withDegree = (degree: number) => {
        const tables = [8, 5, 4].map((h, m) => [h, m === k ? degree : 3] as const)
        return openPowers(tables, [z])
      }
      const height = 2 ** logHeight
      expect(withDegree(height - 1), `2^${logHeight}`).toBe('accepted')
      // A quotient by x − z is what is tested, hence one more; the out-of-domain term counts it.
      expect(withDegree(height), `2^${logHeight}`).toBe('accepted')
      expect(withDegree(height + 1), `2^${logHeight}`).toBe('pcs.fri.final')
      expect(withDegree(2 * height - 1), `2^${logHeight}`).toBe('pcs.fri.final')
    }
  })

  it('binds all points of a column to one polynomial', () => {
    const points = [z, new Random(4).ext(degree)]
    expect(openPowers([[6, 5]], points)).toBe('accepted')
    const secondWrong = (at: Ext, degree: number, point: number) =>
      point === 1 ? add(pow(at, degree), ONE) : pow(at, degree)
    expect(openPowers([[6, 5]], points, secondWrong)).toBe('pcs.fri.final')
  })
})

describe('words of two levels with opposite errors', () => {
  it('do not cancel in the fold', () => {
    // e is far from every codeword of the second level; the first word is −e(x^8), so its fold is −e for every challenge.
    const [first, second] = [8, 5] as const
    const leaves = 2 ** second
    const random = new Random(9)
    const e = Array.from({ length: leaves }, () => random.ext(degree))
    const folded = foldCoset(field, Array(ARITY).fill(neg(e[3]!)), domainPoint(first, 3), random.ext(degree))
    expect(isZero(add(folded, e[3]!))).toBe(true)

    const mark = kernels.mark()
    const store = (size: number, at: (i: number) => Ext): number => {
      const pointer = kernels.allocExt(size)
      for (let k = 0; k < degree; k++) {
        const plane = kernels.arena.view(pointer + 4 * k * size, size)
        for (let i = 0; i < size; i++) plane[i] = at(i)[k]!
      }
      return pointer
    }
    const words = [store(2 ** first, i => neg(e[i % leaves]!)), store(leaves, i => e[i]!)]
    const hasher = hasherOf(params)
    const algebra = proofAlgebra(hasher, params.extensionDegree)
    const transcript = hasher.newTranscript('audit', field)
    const fri = commitFri(kernels, params, [first, second], words, transcript)
    expect(fri.isLowDegree).toBe(false)
    const replayed = hasher.newTranscript('audit', field)
    const { layerCaps, foldingNonces, finalPolynomial } = fri
    const proof = { batchingNonce: 0, layerCaps, foldingNonces, finalPolynomial, queryNonce: 0, queries: [] }
    const commitments = replayCommitPhase<Numbers>(algebra, params, [first, second], proof, replayed)
    const codes = Array.from({ length: 2 ** first }, (_, index) =>
      refusal(() =>
        checkFriQuery(
          algebra,
          params,
          commitments,
          index,
          new QueryPoints(algebra, index, first),
          [neg(e[index % leaves]!), e[index % leaves]!],
          fri.query(index),
        ),
      ),
    )
    kernels.release(mark)
    // Every query reaches the end; a polynomial of half the points' degree agrees with few of them.
    expect(new Set(codes)).toEqual(new Set(['pcs.fri.final']))
  })

  it('nor does a value of a leaf escape the hash', () => {
    const values = Array.from({ length: ARITY }, (_, j) => field.fromBase(j))
    // A fold is linear in its leaf: a change of any value changes it, whatever the challenge (up to its roots).
    const at = (leaf: Ext[]) => foldCoset(field, leaf, domainPoint(8, 1), new Random(6).ext(degree))
    const honest = at(values)
    values.forEach((_, j) => {
      expect(at(values.map((v, i) => (i === j ? add(v, ONE) : v)))).not.toEqual(honest)
    })
  })
})
