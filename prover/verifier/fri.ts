/**
 * FRI with folding by 2^a: the commit phase replayed on the transcript, and the check of one query.
 *
 * The committed word of a level is the fold of the word before plus, if tables enter there, β^(2^a) times their batched
 * word: folding takes the powers below, so one curve in β carries both. The first word is the batched word of the tallest
 * tables alone. A leaf holds the 2^a values that fold together, i + j·n/2^a for j = 0, 1, ….
 * @module
 */
import { type Representation, squareTimes, type VerifierAlgebra, type VerifierTranscript } from '@zkmips/field/algebra'
import { opens } from '@zkmips/field/merkle'
import type { ProofParameters } from '../parameters.ts'
import type { Cap, OpeningProof, RowOpening } from '../protocol/opening-proof.ts'
import { layerShape } from '../protocol/trees.ts'
import type { QueryPoints } from './query-points.ts'

export interface FriCommitments<R extends Representation> {
  /** log₂ sizes, see `protocol/batching.ts`; one more than layers. */
  readonly levels: readonly number[]
  readonly layerCaps: readonly Cap<R>[]
  /** A folding challenge β per layer, and its power β^(2^a). */
  readonly betas: readonly R['ext'][]
  readonly betaPowers: readonly R['ext'][]
  readonly finalPolynomial: readonly R['ext'][]
}

/** Commit phase: absorbs each layer's cap, then draws its folding challenge; at last absorbs the final polynomial. */
export function replayCommitPhase<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  levels: readonly number[],
  { layerCaps, foldingNonces, finalPolynomial }: OpeningProof<R>,
  transcript: VerifierTranscript<R>,
): FriCommitments<R> {
  const betas = layerCaps.map((cap, layer) => {
    transcript.absorbCap(cap)
    if (params.grinding.folding > 0) {
      const ground = transcript.checkGrind(params.grinding.folding, foldingNonces[layer]!)
      algebra.assert(ground, 'pcs.grinding.folding', 'the proof of work before a folding challenge is missing', {
        layer,
      })
    }
    return transcript.challengeExt()
  })
  transcript.absorbExt(finalPolynomial)
  const betaPowers = betas.map(beta => squareTimes(algebra, beta, params.logFoldingArity))
  return { levels, layerCaps, betas, betaPowers, finalPolynomial }
}

/**
 * Query phase at one index of the first level.
 * @param points of the index
 * @param words values of the levels' batched words at this index, from `deepValues`
 */
export function checkFriQuery<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  fri: FriCommitments<R>,
  index: R['index'],
  points: QueryPoints<R>,
  words: readonly R['ext'][],
  layers: readonly RowOpening<R>[],
): void {
  const { ext, index: indices } = algebra
  const arity = 2 ** params.logFoldingArity
  let expected: R['ext'] = words[0]
  layers.forEach(({ rows, path }, layer) => {
    const logSize = fri.levels[layer]!
    const logLeaves = logSize - params.logFoldingArity
    const leaf = indices.bits(index, 0, logLeaves)
    const authentic = opens(algebra, fri.layerCaps[layer]!, layerShape(params, logSize), leaf, rows, path)
    algebra.assert(authentic, 'pcs.merkle.layer', 'an opened FRI leaf is not in its tree', { layer })

    const values = Array.from({ length: arity }, (_, j) => ext.fromCoefficients(rows[0]!, ext.degree * j))
    const own = indices.selectExt(values, indices.bits(index, logLeaves, logSize))
    algebra.assert(
      ext.equals(own, expected),
      layer === 0 ? 'pcs.fri.batch' : 'pcs.fri.fold',
      layer === 0
        ? 'the first FRI layer is not the batch of the openings'
        : 'a FRI layer is not the fold of the one before',
      { layer },
    )
    const inversePoint = points.inverseOfLeaf(logSize, params.logFoldingArity)
    const folded = ext.fold(values, fri.betas[layer]!, inversePoint)
    expected = ext.add(folded, ext.mul(fri.betaPowers[layer]!, words[layer + 1]!))
  })
  const x = points.at(fri.levels.at(-1)!)
  const claimed = ext.evaluate(fri.finalPolynomial, x)
  algebra.assert(ext.equals(claimed, expected), 'pcs.fri.final', 'the final polynomial is not the last fold')
}
