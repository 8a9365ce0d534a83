/**
 * FRI's prover: folds and commits level by level, then answers queries. `fri-verifier.ts` says what is proved.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { MerkleTree } from '@zkmips/field/merkle'
import { commitInArena } from '@zkmips/field/merkle-kernels'
import { intt } from '@zkmips/field/polynomial'
import type { Transcript } from '@zkmips/field/transcript'
import type { ProofParameters } from '../parameters.ts'
import { domainShift } from '../protocol/domain.ts'
import type { Cap, RowOpening } from '../protocol/opening-proof.ts'

/** A committed layer: its tree, and its word. */
interface Layer {
  readonly tree: MerkleTree
  readonly leaves: number
  /** Planar, 2^logSize elements. */
  readonly word: number
  readonly logSize: number
}

export interface FriProver {
  readonly layerCaps: readonly Cap[]
  readonly foldingNonces: readonly number[]
  readonly finalPolynomial: readonly Ext[]
  /** Whether the last word was of low degree: false only if the words were not what the commitments say. */
  readonly isLowDegree: boolean
  /** The openings of all layers for one index of the first level. */
  query(index: number): RowOpening[]
}

/**
 * Commit phase. Allocates all layers; they are needed until the last query.
 * @param words from `batchedWords`; folded words are added to, so they are consumed
 */
export function commitFri(
  kernels: Kernels,
  params: ProofParameters,
  levels: readonly number[],
  words: readonly (number | undefined)[],
  transcript: Transcript,
): FriProver {
  const { field } = kernels
  const arity = 2 ** params.logFoldingArity
  const layers: Layer[] = []
  const layerCaps: Cap[] = []
  const foldingNonces: number[] = []
  let word = words[0]!
  for (let level = 0; level + 1 < levels.length; level++) {
    const logSize = levels[level]!
    const layer = commitLayer(kernels, params, word, logSize)
    layers.push(layer)
    layerCaps.push(layer.tree.cap)
    transcript.absorbCap(layer.tree.cap)
    if (params.grinding.folding > 0) {
      foldingNonces.push(transcript.grind(params.grinding.folding, kernels.searchNonce))
    }
    const beta = transcript.challengeExt()
    const size = 2 ** levels[level + 1]!
    const folded = kernels.allocExt(size)
    kernels.friFold(word, folded, { logSize, shift: domainShift(logSize) }, params.logFoldingArity, beta)
    const entering = words[level + 1]
    if (entering !== undefined) kernels.extAddScaled(entering, field.pow(beta, arity), size, folded)
    word = folded
  }
  const coefficients = interpolate(kernels, word, levels.at(-1)!)
  const bound = 2 ** (levels.at(-1)! - params.logBlowup)
  const finalPolynomial = coefficients.slice(0, bound)
  transcript.absorbExt(finalPolynomial)
  const query = (index: number): RowOpening[] => layers.map(layer => openLayer(kernels, layer, index % layer.leaves))
  return {
    layerCaps,
    foldingNonces,
    finalPolynomial,
    isLowDegree: coefficients.slice(bound).every(field.isZero),
    query,
  }
}

function commitLayer(kernels: Kernels, params: ProofParameters, word: number, logSize: number): Layer {
  const { degree } = kernels.field
  const arity = 2 ** params.logFoldingArity
  const leaves = 2 ** logSize / arity
  // Column degree·j + k of the leaf matrix is a piece of plane k: no value moves.
  const columns = Array.from({ length: arity }, (_, j) =>
    Array.from({ length: degree }, (_, k) => word + 4 * (k * 2 ** logSize + j * leaves)),
  ).flat()
  const tree = commitInArena(kernels, params.hasher, [{ height: leaves, columns }], params.logCapHeight)
  return { tree, leaves, word, logSize }
}

/** A leaf's row: the elements at leaf, leaf + leaves, …. */
function openLayer({ arena, field }: Kernels, { tree, leaves, word, logSize }: Layer, leaf: number): RowOpening {
  const { degree } = field
  const size = 2 ** logSize
  const planes = arena.view(word, degree * size)
  const row = new Uint32Array((degree * size) / leaves)
  for (let i = 0; i < row.length; i++) row[i] = planes[(i % degree) * size + Math.floor(i / degree) * leaves + leaf]!
  return { rows: [row], path: tree.openingPath(leaf) }
}

/** All coefficients of the last word; an honest prover's vanish from the degree bound on. */
function interpolate({ arena, field }: Kernels, word: number, logSize: number): Ext[] {
  const size = 2 ** logSize
  const planes = Array.from({ length: field.degree }, (_, k) =>
    intt(arena.view(word + 4 * k * size, size), domainShift(logSize)),
  )
  return Array.from({ length: size }, (_, i) => planes.map(plane => plane[i]!))
}
