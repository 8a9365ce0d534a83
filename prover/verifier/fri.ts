/**
 * FRI with folding by 2^a: the commit phase replayed on the transcript, and the check of one query.
 *
 * The committed word of a level is the fold of the word before plus, if tables enter there, β^(2^a) times their batched
 * word: folding takes the powers below, so one curve in β carries both. The first word is the batched word of the tallest
 * tables alone. A leaf holds the 2^a values that fold together, i + j·n/2^a for j = 0, 1, ….
 * @module
 */
import { add, type Ext, equals, fromBase, fromCoefficients, isCanonical, mul, pow } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import { verifyOpening } from '@zkmips/field/merkle'
import { evaluateExt, foldCoset } from '@zkmips/field/polynomial'
import type { Transcript } from '@zkmips/field/transcript'
import { check } from '../errors.ts'
import type { ProofParameters } from '../parameters.ts'
import { domainPoint } from '../protocol/domain.ts'
import type { Cap, OpeningProof, RowOpening } from '../protocol/opening-proof.ts'
import { layerShape } from '../protocol/trees.ts'

export interface FriCommitments {
  /** log₂ sizes, see `batching.ts`; one more than layers. */
  readonly levels: readonly number[]
  readonly layerCaps: readonly Cap[]
  /** A folding challenge per layer. */
  readonly betas: readonly Ext[]
  readonly finalPolynomial: readonly Ext[]
}

/** Commit phase: absorbs each layer's cap, then draws its folding challenge; at last absorbs the final polynomial. */
export function replayCommitPhase(
  params: ProofParameters,
  levels: readonly number[],
  proof: OpeningProof,
  transcript: Transcript,
): FriCommitments {
  const { layerCaps, foldingNonces, finalPolynomial } = proof
  const layers = levels.length - 1
  check(layerCaps.length === layers, 'pcs.shape', 'the number of FRI layers is wrong', {
    expected: layers,
    got: layerCaps.length,
  })
  const nonces = params.grinding.folding > 0 ? layers : 0
  check(foldingNonces.length === nonces, 'pcs.shape', 'the number of folding nonces is wrong', { expected: nonces })
  const betas = layerCaps.map((cap, layer) => {
    absorbCapChecked(transcript, cap)
    if (nonces > 0) {
      const ground = transcript.checkGrind(params.grinding.folding, foldingNonces[layer]!)
      check(ground, 'pcs.grinding.folding', 'the proof of work before a folding challenge is missing', { layer })
    }
    return transcript.challengeExt()
  })
  const degreeBound = 2 ** (levels.at(-1)! - params.logBlowup)
  check(finalPolynomial.length === degreeBound, 'pcs.shape', 'the final polynomial has the wrong length', {
    expected: degreeBound,
    got: finalPolynomial.length,
  })
  check(finalPolynomial.every(isCanonical), 'pcs.element', 'a coefficient of the final polynomial is not canonical')
  transcript.absorbExt(finalPolynomial)
  return { levels, layerCaps, betas, finalPolynomial }
}

function absorbCapChecked(transcript: Transcript, cap: Cap): void {
  check(
    cap.every(d => transcript.hasher.isDigest(d)),
    'pcs.element',
    'a cap contains a word that is no digest of the hash',
  )
  transcript.absorbCap(cap)
}

/**
 * Query phase at one index of the first level.
 * @param words values of the levels' batched words at this index, from `deepValues`
 */
export function checkFriQuery(
  hasher: Hasher,
  params: ProofParameters,
  fri: FriCommitments,
  index: number,
  words: readonly Ext[],
  layers: readonly RowOpening[],
): void {
  const arity = 2 ** params.logFoldingArity
  check(layers.length === fri.layerCaps.length, 'pcs.shape', 'a query opens the wrong number of FRI layers')
  let expected = words[0]!
  layers.forEach(({ rows, path }, layer) => {
    const logSize = fri.levels[layer]!
    const leaves = 2 ** logSize / arity
    const position = index % 2 ** logSize
    const leaf = position % leaves
    const authentic = verifyOpening(hasher, fri.layerCaps[layer]!, layerShape(params, logSize), leaf, rows, path)
    check(authentic, 'pcs.merkle.layer', 'an opened FRI leaf is not in its tree', { layer, leaf })

    const values = Array.from({ length: arity }, (_, j) => fromCoefficients(rows[0]!, 4 * j))
    check(
      equals(values[(position - leaf) / leaves]!, expected),
      layer === 0 ? 'pcs.fri.batch' : 'pcs.fri.fold',
      layer === 0
        ? 'the first FRI layer is not the batch of the openings'
        : 'a FRI layer is not the fold of the one before',
      { layer, position },
    )
    const beta = fri.betas[layer]!
    const folded = foldCoset(values, domainPoint(logSize, leaf), beta)
    expected = add(folded, mul(pow(beta, arity), words[layer + 1]!))
  })
  const logSize = fri.levels.at(-1)!
  const position = index % 2 ** logSize
  const claimed = evaluateExt(fri.finalPolynomial, fromBase(domainPoint(logSize, position)))
  check(equals(claimed, expected), 'pcs.fri.final', 'the final polynomial is not the last fold', { position })
}
