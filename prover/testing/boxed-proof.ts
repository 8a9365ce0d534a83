/**
 * The data of a shard proof in the representation of `counting-algebra.ts`.
 * @module
 */
import type { RowOpening } from '../protocol/opening-proof.ts'
import type { ShardContext, ShardProof, VerifyingKey } from '../protocol/shard-proof.ts'
import { type Boxed, box } from './counting-algebra.ts'

export const boxedKey = (vk: VerifyingKey): VerifyingKey<Boxed> => ({
  ...vk,
  preprocessedCap: vk.preprocessedCap.map(box),
})

export const boxedContext = ({ globalChallenges, contextTag }: ShardContext): ShardContext<Boxed> => ({
  globalChallenges: { alpha: box(globalChallenges.alpha), beta: box(globalChallenges.beta) },
  contextTag: box(contextTag),
})

const boxedOpening = ({ rows, path }: RowOpening): RowOpening<Boxed> => ({
  rows: rows.map(row => Array.from(row, box)),
  path: path.map(box),
})

export const boxedProof = (proof: ShardProof): ShardProof<Boxed> => ({
  logHeights: proof.logHeights,
  publicValues: proof.publicValues.map(box),
  earlyCap: proof.earlyCap.map(box),
  mainCap: proof.mainCap.map(box),
  lookupNonce: box(proof.lookupNonce),
  logUpCap: proof.logUpCap.map(box),
  sums: proof.sums.map(sums => sums.map(box)),
  quotientCap: proof.quotientCap.map(box),
  outOfDomainNonce: box(proof.outOfDomainNonce),
  openedValues: proof.openedValues.map(matrices => matrices.map(points => points.map(values => values.map(box)))),
  opening: {
    batchingNonce: box(proof.opening.batchingNonce),
    layerCaps: proof.opening.layerCaps.map(cap => cap.map(box)),
    foldingNonces: proof.opening.foldingNonces.map(box),
    finalPolynomial: proof.opening.finalPolynomial.map(box),
    queryNonce: box(proof.opening.queryNonce),
    queries: proof.opening.queries.map(q => ({
      rounds: q.rounds.map(boxedOpening),
      layers: q.layers.map(boxedOpening),
    })),
  },
})
