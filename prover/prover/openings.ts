/**
 * Opening commitments: the prover's side of `verifier.ts`, in the same steps. Deterministic.
 * @module
 */
import type { Numbers } from '@zkmips/field/algebra'
import type { Kernels } from '@zkmips/field/kernels'
import type { Transcript } from '@zkmips/field/transcript'
import type { ProofParameters } from '../parameters.ts'
import { planBatching } from '../protocol/batching.ts'
import { absorbClaims, checkClaimShapes, claimShapes } from '../protocol/claims.ts'
import type {
  Commitment,
  MatrixClaim,
  OpenedValues,
  OpeningProof,
  ProverRound,
  QueryProof,
  RowOpening,
} from '../protocol/opening-proof.ts'
import { batchedWords } from './deep.ts'
import { evaluateRounds } from './evaluate.ts'
import { commitFri, type FriProver } from './fri.ts'

export { commit } from './commit.ts'

/** Told when a phase of `open` ends; for benchmarks. */
export type OnPhase = (phase: 'values' | 'batching' | 'folding' | 'grinding' | 'queries') => void

/**
 * Opens every matrix at its points. Scratch in the arena is given back.
 * @throws ProofError for what a verifier would refuse by its shape, such as more openings than the parameters allow
 */
export function open(
  kernels: Kernels,
  params: ProofParameters,
  rounds: readonly ProverRound[],
  transcript: Transcript,
  onPhase: OnPhase = () => {},
): { values: OpenedValues; proof: OpeningProof } {
  const mark = kernels.mark()
  const values = evaluateRounds(kernels, params, rounds)
  const claims = rounds.map((round, r) => claimsOf(round, values[r]!))
  checkClaimShapes(params, claimShapes(claims))
  absorbClaims(transcript, claims)
  onPhase('values')

  const batchingNonce = transcript.grind(params.grinding.batching, kernels.searchNonce)
  const lambda = transcript.challengeExt()
  const plan = planBatching<Numbers>(params, claims)
  const words = batchedWords(kernels, plan, rounds, values, lambda)
  onPhase('batching')

  const fri = commitFri(kernels, params, plan.levels, words, transcript)
  if (!fri.isLowDegree) throw new LowDegreeError()
  onPhase('folding')
  const queryNonce = transcript.grind(params.grinding.query, kernels.searchNonce)
  onPhase('grinding')
  const queries = answerQueries(kernels, params, rounds, fri, plan.levels[0]!, transcript)
  kernels.release(mark)
  onPhase('queries')
  const { layerCaps, foldingNonces, finalPolynomial } = fri
  return { values, proof: { batchingNonce, layerCaps, foldingNonces, finalPolynomial, queryNonce, queries } }
}

/** Draws the query indices and opens commitments and layers at them. */
export function answerQueries(
  kernels: Kernels,
  params: ProofParameters,
  rounds: readonly ProverRound[],
  fri: FriProver,
  maxLogSize: number,
  transcript: Transcript,
): QueryProof[] {
  return Array.from({ length: params.queries }, () => {
    const index = transcript.challengeIndex(maxLogSize)
    return { rounds: rounds.map(r => openRows(kernels, params, r.commitment, index)), layers: fri.query(index) }
  })
}

export function claimsOf({ commitment, points }: ProverRound, values: OpenedValues[number]): MatrixClaim[] {
  return commitment.matrices.map(({ logHeight, lde }, m) => ({
    logHeight,
    width: lde.length,
    points: points[m]!,
    values: values[m]!,
  }))
}

function openRows({ arena }: Kernels, params: ProofParameters, commitment: Commitment, index: number): RowOpening {
  const sizes = commitment.matrices.map(m => 2 ** (m.logHeight + params.logBlowup))
  return {
    rows: commitment.matrices.map(({ lde }, m) =>
      Uint32Array.from(lde, column => arena.view(column + 4 * (index % sizes[m]!), 1)[0]!),
    ),
    path: commitment.tree.openingPath(index % Math.max(...sizes)),
  }
}

/** A bug of the caller: a committed column is not of low degree any more, or the claimed values are not its values. */
export class LowDegreeError extends Error {
  readonly code = 'pcs.low-degree'
  constructor() {
    super('the last FRI word is not of low degree: committed columns changed between commit and open')
    this.name = 'LowDegreeError'
  }
}
