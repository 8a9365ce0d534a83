/**
 * Provers that follow the protocol except for one lie, which they carry through consistently: each is stopped by the check
 * that is there for it. (Changes to the bytes of honest proofs: `soundness.test.ts`.)
 */

import type { Numbers } from '@zkmips/field/algebra'
import { type Ext, extensionField } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { commitInArena } from '@zkmips/field/merkle-kernels'
import { Random } from '@zkmips/field/random'
import { beforeAll, describe, expect, it } from 'vitest'
import { ProofError } from '../errors.ts'
import { hasherOf } from '../hasher.ts'
import { type ProofParameters, testOnlyBlake3, testOnlyBlake3Degree5, testOnlyPoseidon2 } from '../parameters.ts'
import { planBatching } from '../protocol/batching.ts'
import { absorbClaims } from '../protocol/claims.ts'
import type { Commitment, OpenedValues, ProverRound } from '../protocol/opening-proof.ts'
import { commit } from '../prover/commit.ts'
import { batchedWords } from '../prover/deep.ts'
import { evaluateRounds } from '../prover/evaluate.ts'
import { commitFri, type FriProver } from '../prover/fri.ts'
import { answerQueries, claimsOf } from '../prover/openings.ts'
import { verifyOpening } from '../verifier/verify.ts'
import { transcriptFor } from './openings.ts'

/** The places where a prover can lie. */
interface Lies {
  /** Replaces codewords before they are committed. */
  codewords?(lde: readonly (readonly number[])[]): void
  values?(values: OpenedValues): OpenedValues
  /** Changes the batched words of the levels in place. */
  words?(words: (number | undefined)[], levels: readonly number[]): void
  /** Changes what is sent of FRI. */
  fri?(fri: FriProver): FriProver
}

// Levels of a tallest table of 2^10 and rate 1/2: 2^11, 2^8, 2^5. The others enter at 2^8 unlifted, lifted twice, lifted once.
const HEIGHTS = [10, 7, 5, 6]
const POINT = [0, 1, 2, 3]

let kernels: Kernels

/** The code of the check that stops the lies, or 'accepted'. */
function outcome(base: ProofParameters, lies: Lies): string {
  const none = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 0 }
  const params = { ...base, queries: 60, grinding: none, maxLogFinalDegree: 4 }
  const random = new Random(11)
  const mark = kernels.mark()
  const tables = HEIGHTS.map(logHeight => ({
    logHeight,
    columns: [0, 1].map(() => kernels.arena.store(random.elements(2 ** logHeight))),
  }))
  const honest = commit(kernels, params, tables)
  const commitment = lies.codewords ? recommit(params, honest, lies.codewords) : honest
  const point = random.ext(params.extensionDegree)
  const rounds: ProverRound[] = [{ commitment, points: POINT.map(() => [point]) }]

  const transcript = transcriptFor(params, [commitment])
  const values = lies.values?.(evaluateRounds(kernels, rounds)) ?? evaluateRounds(kernels, rounds)
  const claims = rounds.map((r, i) => claimsOf(r, values[i]!))
  absorbClaims(transcript, claims)
  const batchingNonce = transcript.grind(0)
  const plan = planBatching<Numbers>(params, claims)
  const words = batchedWords(kernels, plan, rounds, values, transcript.challengeExt())
  lies.words?.(words, plan.levels)
  const honestFri = commitFri(kernels, params, plan.levels, words, transcript)
  const fri = lies.fri?.(honestFri) ?? honestFri
  const queryNonce = transcript.grind(0)
  const queries = answerQueries(kernels, params, rounds, fri, plan.levels[0]!, transcript)
  kernels.release(mark)

  const { layerCaps, foldingNonces, finalPolynomial } = fri
  const proof = { batchingNonce, layerCaps, foldingNonces, finalPolynomial, queryNonce, queries }
  const verifierRounds = [{ cap: commitment.cap, matrices: claims[0]! }]
  try {
    verifyOpening(hasherOf(params), params, verifierRounds, proof, transcriptFor(params, [commitment]))
    return 'accepted'
  } catch (error) {
    if (error instanceof ProofError) return error.code
    throw error
  }
}

function recommit(params: ProofParameters, honest: Commitment, change: NonNullable<Lies['codewords']>): Commitment {
  change(honest.matrices.map(m => m.lde))
  const matrices = honest.matrices.map(m => ({ height: 2 ** (m.logHeight + params.logBlowup), columns: m.lde }))
  const tree = commitInArena(kernels, params.hasher, matrices, params.logCapHeight)
  return { cap: tree.cap, matrices: honest.matrices, tree }
}

const clear = (pointer: number, words: number): void => {
  kernels.arena.view(pointer, words).fill(0)
}

function wrongValue(matrix: number): Lies {
  const lie = (v: Ext): Ext => kernels.field.add(v, kernels.field.ONE)
  return {
    values: values =>
      values.map(round =>
        round.map((m, i) => (i === matrix ? m.map(p => p.map((v, c) => (c === 0 ? lie(v) : v))) : m)),
      ),
  }
}

function randomWord(matrix: number): Lies {
  return {
    codewords: lde => {
      const size = 2 ** (HEIGHTS[matrix]! + 1)
      kernels.arena.view(lde[matrix]![0]!, size).set(new Random(5).elements(size))
    },
  }
}

/** Three eighths of a codeword overwritten: beyond the unique-decoding radius, a quarter, but mostly intact. */
function farWord(matrix: number): Lies {
  return {
    codewords: lde => {
      const size = 2 ** (HEIGHTS[matrix]! + 1)
      kernels.arena.view(lde[matrix]![1]!, size / 2 - size / 8).fill(1)
    },
  }
}

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5])('a cheating prover, $name', params => {
  const { degree, ONE } = extensionField(params.extensionDegree)
  beforeAll(async () => {
    kernels = await wasmKernels({ degree, maxBytes: 2 ** 29 })
  })

  it('is accepted when it does not lie', () => {
    expect(outcome(params, {})).toBe('accepted')
  })

  it.each([0, 1, 2, 3])('with a wrong value of table %d and every fold done honestly', matrix => {
    expect(outcome(params, wrongValue(matrix))).toBe('pcs.fri.final')
  })

  it.each([0, 1, 2, 3])('with a random word for a column of table %d', matrix => {
    expect(outcome(params, randomWord(matrix))).toBe('pcs.fri.final')
  })

  it.each([0, 1, 2, 3])('with a word of table %d that is far from every codeword', matrix => {
    expect(outcome(params, farWord(matrix))).toBe('pcs.fri.final')
  })

  it('with a first layer of low degree that is not the batch of the openings', () => {
    const zeroFirst: Lies = { ...wrongValue(0), words: ([first], [level]) => clear(first!, degree * 2 ** level!) }
    expect(outcome(params, zeroFirst)).toBe('pcs.fri.batch')
  })

  it('that leaves out the tables entering at a later level', () => {
    const zeroSecond: Lies = { ...wrongValue(1), words: (words, levels) => clear(words[1]!, degree * 2 ** levels[1]!) }
    expect(outcome(params, zeroSecond)).toBe('pcs.fri.fold')
  })

  it('that sends another final polynomial after the queries are known to it', () => {
    const other: Lies = { fri: fri => ({ ...fri, finalPolynomial: fri.finalPolynomial.map(() => ONE) }) }
    // The polynomial is absorbed before the queries, so they move and the rows do not fit.
    expect(outcome(params, other)).toBe('pcs.merkle.rows')
  })
})
