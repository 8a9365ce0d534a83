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
  const values = evaluateRounds(kernels, rounds)
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
  const indices = Array.from({ length: params.queries }, () => transcript.challengeIndex(maxLogSize))
  const opened = rounds.map(r => openRows(kernels, params, r.commitment, indices))
  return indices.map((index, q) => ({ rounds: opened.map(openings => openings[q]!), layers: fri.query(index) }))
}

export function claimsOf({ commitment, points }: ProverRound, values: OpenedValues[number]): MatrixClaim[] {
  return commitment.matrices.map(({ logHeight, lde }, m) => ({
    logHeight,
    width: lde.length,
    points: points[m]!,
    values: values[m]!,
  }))
}

/** A view per column, not per opened element: there are a thousand of the ones and hundreds of thousands of the others. */
function openRows(
  { arena }: Kernels,
  params: ProofParameters,
  { matrices, tree }: Commitment,
  indices: readonly number[],
): RowOpening[] {
  const sizes = matrices.map(m => 2 ** (m.logHeight + params.logBlowup))
  const tallest = Math.max(...sizes)
  const openings = indices.map(index => ({
    rows: matrices.map(({ lde }) => new Uint32Array(lde.length)),
    path: tree.openingPath(index % tallest),
  }))
  matrices.forEach(({ lde }, m) => {
    const size = sizes[m]!
    lde.forEach((pointer, c) => {
      const column = arena.view(pointer, size)
      indices.forEach((index, q) => {
        openings[q]!.rows[m]![c] = column[index % size]!
      })
    })
  })
  return openings
}

/** A bug of the caller: a committed column is not of low degree any more, or the claimed values are not its values. */
export class LowDegreeError extends Error {
  readonly code = 'pcs.low-degree'
  constructor() {
    super('the last FRI word is not of low degree: committed columns changed between commit and open')
    this.name = 'LowDegreeError'
  }
}
