/**
 * The verifier of a shard proof, in the protocol's steps, over an algebra: these lines verify natively (`verify.ts`), and are what
 * a circuit that verifies shards is built from.
 *
 *   1. The structure is one the machine allows: tables, heights, sizes, canonical elements           structure.ts
 *   2. Replay the transcript: statement, main columns, LogUp columns with claimed sums, quotients    replayTranscript
 *   3. The shard's own buses balance; the cross-shard sum is handed out                              lookup-sums.ts
 *   4. At ζ, each table's combined constraints are its quotient times the zerofier                   constraints-at-point.ts
 *   5. The opened values are those of the committed columns                                          openings.ts
 *
 * The first is the caller's: a circuit has its structure from the start. What nothing here checks: that the global challenges are
 * derived from the early commitments of all shards, that sums of several shards cancel, and what public values mean.
 * @module
 */
import type { ColumnGroup } from '@zkmips/air/expression'
import type { Machine } from '@zkmips/air/machine'
import type { Representation, VerifierAlgebra, VerifierTranscript } from '@zkmips/field/algebra'
import type { ProofParameters } from '../parameters.ts'
import { domainShift } from '../protocol/domain.ts'
import type { Cap, VerifierRound } from '../protocol/opening-proof.ts'
import type {
  ScopeChallengesOf,
  ShardContext,
  ShardProof,
  VerifiedShard,
  VerifyingKey,
} from '../protocol/shard-proof.ts'
import { openingPoints, type RoundName, type ShardShape } from '../protocol/shard-shape.ts'
import {
  absorbLogUp,
  absorbMain,
  absorbQuotient,
  absorbStatement,
  drawLookupChallenges,
  drawOutOfDomainPoint,
  transcriptLabel,
} from '../protocol/shard-transcript.ts'
import { type ChipOpenings, constraintsHold, type HeightAtPoint, heightAtPoint } from './constraints-at-point.ts'
import { scopeSum } from './lookup-sums.ts'
import { assertOpening } from './openings.ts'

/**
 * Asserts that tables exist that satisfy every constraint of the machine and whose messages cancel within the shard,
 * except with the probability that `security.ts` gives for the parameters.
 * @param shape of this proof, from `checkShardStructure`
 */
export function assertShard<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  machine: Machine,
  vk: VerifyingKey<R>,
  shape: ShardShape,
  proof: ShardProof<R>,
  context: ShardContext<R>,
): VerifiedShard<R> {
  const { transcript, challenges, combiner, zeta } = replayTranscript(algebra, params, vk, proof, context)

  const { publicValues, sums } = proof
  const chips = shape.present.map(p => p.chip)
  const shardSum = scopeSum(algebra, 'shard', machine, chips, sums, challenges, publicValues)
  algebra.assert(algebra.ext.isZero(shardSum), 'shard.lookup.balance', 'the messages of the shard do not cancel')
  const globalSum = scopeSum(algebra, 'global', machine, chips, sums, challenges, publicValues)

  const openings = openingsByChip(shape, proof)
  const heights = new Map<number, HeightAtPoint<R>>()
  shape.present.forEach(({ index, chip, logHeight }, k) => {
    const ofChip = openings.get(index)!
    const atPoint = heights.get(logHeight) ?? heightAtPoint(algebra, logHeight, zeta)
    heights.set(logHeight, atPoint)
    const inputs = { chip, logHeight, atPoint, openings: ofChip, challenges, sums: sums[k]!, publicValues, combiner }
    const holds = constraintsHold(algebra, inputs, domainShift(logHeight + params.logBlowup))
    algebra.assert(holds, 'shard.constraints', `the constraints of table ${chip.name} do not hold`)
  })

  assertOpening(algebra, params, claims(algebra, shape, vk, proof, zeta), proof.opening, transcript)
  return { publicValues, globalSum, earlyCap: proof.earlyCap, logHeights: proof.logHeights }
}

function replayTranscript<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  params: ProofParameters,
  vk: VerifyingKey<R>,
  proof: ShardProof<R>,
  context: ShardContext<R>,
): {
  transcript: VerifierTranscript<R>
  challenges: ScopeChallengesOf<R>
  combiner: R['ext']
  zeta: R['ext']
} {
  const { logHeights, earlyCap, publicValues } = proof
  const transcript = algebra.newTranscript(transcriptLabel)
  absorbStatement(transcript, { params, vk, logHeights, earlyCap, publicValues, ...context })
  absorbMain(transcript, proof.mainCap)
  const lookupGround = transcript.checkGrind(params.grinding.lookup, proof.lookupNonce)
  algebra.assert(lookupGround, 'shard.grinding.lookup', 'the proof of work before the lookup challenges is missing')
  const challenges = { shard: drawLookupChallenges(transcript), global: context.globalChallenges }
  const combiner = absorbLogUp(transcript, proof.logUpCap, proof.sums)
  absorbQuotient(transcript, proof.quotientCap)
  const pointGround = transcript.checkGrind(params.grinding.outOfDomain, proof.outOfDomainNonce)
  algebra.assert(pointGround, 'shard.grinding.point', 'the proof of work before the out-of-domain point is missing')
  return { transcript, challenges, combiner, zeta: drawOutOfDomainPoint(transcript) }
}

/** Sorts the opened values by chip, group and column. */
function openingsByChip<R extends Representation>(
  shape: ShardShape,
  proof: ShardProof<R>,
): Map<number, ChipOpenings<R>> {
  const empty = () => ({ preprocessed: [], early: [], main: [], logUp: [], quotient: [] })
  const byChip = new Map<
    number,
    { now: Record<RoundName, R['ext'][]>; next: Record<ColumnGroup | 'logUp' | 'quotient', R['ext'][]> }
  >(shape.present.map(p => [p.index, { now: empty(), next: empty() }]))
  shape.committed.forEach((round, r) => {
    shape.rounds[round].forEach((matrix, m) => {
      // An absent chip's preprocessed columns are opened, too, and mean nothing.
      const ofChip = byChip.get(matrix.chip)
      matrix.columns.forEach((c, j) => {
        if (!ofChip) return
        const [now, next] = proof.openedValues[r]![m]!
        ofChip.now[round][c] = now![j]!
        if (next) ofChip.next[round][c] = next[j]!
      })
    })
  })
  return byChip
}

function claims<R extends Representation>(
  { ext }: VerifierAlgebra<R>,
  shape: ShardShape,
  vk: VerifyingKey<R>,
  proof: ShardProof<R>,
  zeta: R['ext'],
): VerifierRound<R>[] {
  const caps: Record<RoundName, Cap<R>> = {
    preprocessed: vk.preprocessedCap,
    early: proof.earlyCap,
    main: proof.mainCap,
    logUp: proof.logUpCap,
    quotient: proof.quotientCap,
  }
  const points = openingPoints(zeta, w => ext.mulConstant(zeta, w))
  return shape.committed.map((round, r) => ({
    cap: caps[round],
    matrices: shape.rounds[round].map((m, k) => ({
      logHeight: m.logHeight,
      width: m.width,
      points: points(m),
      values: proof.openedValues[r]![k]!,
    })),
  }))
}
