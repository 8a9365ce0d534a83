/**
 * The verifier of a shard proof, in the protocol's steps. Plain TypeScript without kernels: runs in a browser.
 *
 *   1. The structure is one the machine allows: tables, heights, sizes, canonical elements           checkStructure
 *   2. Replay the transcript: statement, main columns, LogUp columns with claimed sums, quotients    replayTranscript
 *   3. The shard's own buses balance; the cross-shard sum is handed out                              lookup-sums.ts
 *   4. At ζ, each table's combined constraints are its quotient times the zerofier                   constraints-at-point.ts
 *   5. The opened values are those of the committed columns                                          pcs/verifier.ts
 *
 * What it does not check: that the global challenges are derived from the early commitments of all shards, that sums of
 * several shards cancel, and what public values mean. That is the caller's.
 * @module
 */
import type { ScopeChallenges } from '@zkmips/air/constants'
import type { ColumnGroup } from '@zkmips/air/expression'
import { logUpLayout } from '@zkmips/air/logup'
import { type Machine, machineDigest } from '@zkmips/air/machine'
import type { Ext } from '@zkmips/field/extension'
import * as E from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import { isCanonical } from '@zkmips/field/koalabear'
import { capHeight } from '@zkmips/field/merkle'
import type { Transcript } from '@zkmips/field/transcript'
import { check } from '../errors.ts'
import { hasherOf } from '../hasher.ts'
import { PARAMETER_SETS, type ProofParameters } from '../parameters.ts'
import { domainShift } from '../protocol/domain.ts'
import type { Cap, MatrixShape, VerifierRound } from '../protocol/opening-proof.ts'
import { recombineQuotient } from '../protocol/quotient.ts'
import type { ShardContext, ShardProof, VerifiedShard, VerifyingKey } from '../protocol/shard-proof.ts'
import {
  checkHeights,
  checkLimits,
  pointsOf,
  type RoundName,
  type ShardShape,
  shardShape,
} from '../protocol/shard-shape.ts'
import {
  absorbLogUp,
  absorbMain,
  absorbQuotient,
  drawLookupChallenges,
  drawOutOfDomainPoint,
  startTranscript,
} from '../protocol/shard-transcript.ts'
import { commitmentShape } from '../protocol/trees.ts'
import { type ChipOpenings, constraintsAt, zerofierAt } from './constraints-at-point.ts'
import { scopeSum } from './lookup-sums.ts'
import { verifyOpening } from './openings.ts'

export interface VerifyOptions {
  /** Accept parameter sets of unit tests, which have no security. */
  readonly allowInsecure?: boolean
}

/**
 * Accepts only if tables exist that satisfy every constraint of the machine and whose messages cancel within the shard,
 * except with the probability that `security.ts` gives for the parameters.
 * @throws ProofError naming the check that failed
 */
export function verifyShard(
  params: ProofParameters,
  machine: Machine,
  vk: VerifyingKey,
  proof: ShardProof,
  context: ShardContext,
  options: VerifyOptions = {},
): VerifiedShard {
  const secure = PARAMETER_SETS.includes(params) || options.allowInsecure === true
  check(secure, 'shard.parameters', 'the parameter set is not one of the secure ones', { name: params.name })
  check(vk.parameters === params.name, 'shard.key', 'the verifying key was made for other parameters')
  check(vk.machineDigest === machineDigest(machine), 'shard.key', 'the verifying key is of another machine')
  const hasher = hasherOf(params)
  const shape = checkStructure(params, hasher, machine, vk, proof)
  checkContext(context)

  const { transcript, challenges, combiner, zeta } = replayTranscript(params, hasher, vk, proof, context)

  const { publicValues, sums } = proof
  const chips = shape.present.map(p => p.chip)
  const shardSum = scopeSum('shard', machine, chips, sums, challenges, publicValues)
  check(E.isZero(shardSum), 'shard.lookup.balance', 'the messages of the shard do not cancel')
  const globalSum = scopeSum('global', machine, chips, sums, challenges, publicValues)

  const openings = openingsByChip(shape, proof)
  shape.present.forEach(({ index, chip, logHeight }, k) => {
    const ofChip = openings.get(index)!
    const inputs = { chip, logHeight, zeta, openings: ofChip, challenges, sums: sums[k]!, publicValues, combiner }
    const { quotient } = ofChip.now
    const shift = domainShift(logHeight + params.logBlowup)
    const value = recombineQuotient(logHeight, shift, zeta, [quotient.slice(0, 4), quotient.slice(4)])
    const holds = E.equals(constraintsAt(inputs), E.mul(value, zerofierAt(logHeight, zeta)))
    check(holds, 'shard.constraints', `the constraints of table ${chip.name} do not hold`)
  })

  verifyOpening(hasher, params, claims(shape, vk, proof, zeta), proof.opening, transcript)
  return { publicValues, globalSum, earlyCap: proof.earlyCap, logHeights: proof.logHeights }
}

/** Everything about the proof's structure and encoding that does not depend on a challenge. */
function checkStructure(
  params: ProofParameters,
  hasher: Hasher,
  machine: Machine,
  vk: VerifyingKey,
  proof: ShardProof,
): ShardShape {
  checkHeights(machine, vk.preprocessedLogHeights, proof.logHeights)
  const shape = shardShape(machine, vk.preprocessedLogHeights, proof.logHeights)
  checkLimits(params, machine, shape.present)
  const { publicValues, sums, openedValues } = proof
  check(
    publicValues.length === machine.publicValues.length,
    'shard.publicValues',
    'the number of public values is wrong',
  )
  check(publicValues.every(isCanonical), 'shard.publicValues', 'a public value is not a canonical field element')
  const caps: [RoundName, Cap][] = [
    ['preprocessed', vk.preprocessedCap],
    ['early', proof.earlyCap],
    ['main', proof.mainCap],
    ['logUp', proof.logUpCap],
    ['quotient', proof.quotientCap],
  ]
  for (const [round, cap] of caps) checkCap(params, hasher, shape.rounds[round], cap, round)
  check(sums.length === shape.present.length, 'shard.sums', 'the number of claimed sums is wrong')
  shape.present.forEach(({ chip }, k) => {
    const expected = logUpLayout(chip).scopes.length
    check(sums[k]!.length === expected, 'shard.sums', `the number of claimed sums of table ${chip.name} is wrong`)
    check(sums[k]!.every(E.isCanonical), 'shard.sums', `a claimed sum of table ${chip.name} is not canonical`)
  })
  check(openedValues.length === shape.committed.length, 'shard.openings', 'the number of opened commitments is wrong')
  shape.committed.forEach((round, r) => {
    const matrices = shape.rounds[round]
    check(openedValues[r]!.length === matrices.length, 'shard.openings', 'the number of opened matrices is wrong', {
      round,
    })
    matrices.forEach(({ width, next }, m) => {
      const points = openedValues[r]![m]!
      const complete =
        points.length === (next ? 2 : 1) && points.every(p => p.length === width && p.every(E.isCanonical))
      check(complete, 'shard.openings', 'the opened values of a matrix are not as its shape says', { round, matrix: m })
    })
  })
  return shape
}

function checkCap(
  params: ProofParameters,
  hasher: Hasher,
  matrices: readonly MatrixShape[],
  cap: Cap,
  round: string,
): void {
  const expected = matrices.length === 0 ? 0 : capHeight(commitmentShape(params, matrices))
  check(cap.length === expected, 'shard.cap', 'a Merkle cap has the wrong size', { round, expected, got: cap.length })
  check(cap.every(hasher.isDigest), 'shard.cap', 'a Merkle cap holds what is not a digest', { round })
}

function checkContext({ globalChallenges, contextTag }: ShardContext): void {
  const canonical = E.isCanonical(globalChallenges.alpha) && E.isCanonical(globalChallenges.beta)
  check(canonical, 'shard.context', 'a cross-shard challenge is not canonical')
  check(contextTag.length === 32, 'shard.context', 'the context tag must have 32 bytes')
}

function replayTranscript(
  params: ProofParameters,
  hasher: Hasher,
  vk: VerifyingKey,
  proof: ShardProof,
  context: ShardContext,
): { transcript: Transcript; challenges: ScopeChallenges; combiner: Ext; zeta: Ext } {
  const { logHeights, earlyCap, publicValues } = proof
  const t = startTranscript(hasher, { params, vk, logHeights, earlyCap, publicValues, ...context })
  absorbMain(t, proof.mainCap)
  const lookupGround = t.checkGrind(params.grinding.lookup, proof.lookupNonce)
  check(lookupGround, 'shard.grinding.lookup', 'the proof of work before the lookup challenges is missing')
  const challenges = { shard: drawLookupChallenges(t), global: context.globalChallenges }
  const combiner = absorbLogUp(t, proof.logUpCap, proof.sums)
  absorbQuotient(t, proof.quotientCap)
  const pointGround = t.checkGrind(params.grinding.outOfDomain, proof.outOfDomainNonce)
  check(pointGround, 'shard.grinding.point', 'the proof of work before the out-of-domain point is missing')
  return { transcript: t, challenges, combiner, zeta: drawOutOfDomainPoint(t) }
}

/** Sorts the opened values by chip, group and column. */
function openingsByChip(shape: ShardShape, proof: ShardProof): Map<number, ChipOpenings> {
  const empty = () => ({ preprocessed: [], early: [], main: [], logUp: [], quotient: [] })
  const byChip = new Map<
    number,
    { now: Record<RoundName, Ext[]>; next: Record<ColumnGroup | 'logUp' | 'quotient', Ext[]> }
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

function claims(shape: ShardShape, vk: VerifyingKey, proof: ShardProof, zeta: Ext): VerifierRound[] {
  const caps: Record<RoundName, Cap> = {
    preprocessed: vk.preprocessedCap,
    early: proof.earlyCap,
    main: proof.mainCap,
    logUp: proof.logUpCap,
    quotient: proof.quotientCap,
  }
  return shape.committed.map((round, r) => ({
    cap: caps[round],
    matrices: shape.rounds[round].map((m, k) => ({
      logHeight: m.logHeight,
      width: m.width,
      points: pointsOf(m, zeta),
      values: proof.openedValues[r]![k]!,
    })),
  }))
}
