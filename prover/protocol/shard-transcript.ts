/**
 * What a shard proof absorbs, in order, and what it draws: prover and verifier share this file, so both do the same.
 * Every value that the verifier uses is absorbed before the first challenge that must not be known when it is chosen.
 * @module
 */

import { hexToBytes } from '@noble/hashes/utils.js'
import type { Representation, VerifierTranscript } from '@zkmips/field/algebra'
import { parameterElements } from '../parameters.ts'
import type { Cap } from './opening-proof.ts'
import type { LookupChallengesOf, Statement } from './shard-proof.ts'

/** Changes whenever the protocol does: proofs of another version are refused. */
export const PROTOCOL_VERSION = 4

export const transcriptLabel = `zkmips shard proof ${PROTOCOL_VERSION}`

/** @param t has absorbed `transcriptLabel` and nothing else */
export function absorbStatement<R extends Representation>(t: VerifierTranscript<R>, s: Statement<R>): void {
  t.absorbConstants(parameterElements(s.params))
  t.absorbConstantBytes(hexToBytes(s.vk.machineDigest))
  t.absorbCap(s.vk.preprocessedCap)
  t.absorbConstants(s.vk.preprocessedLogHeights)
  t.absorbBytes(s.contextTag)
  t.absorbConstants(s.logHeights)
  t.absorbCap(s.earlyCap)
  t.absorbExt([s.globalChallenges.alpha, s.globalChallenges.beta])
  t.absorbElements(s.publicValues)
}

/** Absorbs the main columns. The proof of work for the lookup challenges comes next. */
export function absorbMain<R extends Representation>(t: VerifierTranscript<R>, mainCap: Cap<R>): void {
  t.absorbCap(mainCap)
}

/** α and β of the shard's own buses. */
export function drawLookupChallenges<R extends Representation>(t: VerifierTranscript<R>): LookupChallengesOf<R> {
  const alpha = t.challengeExt()
  return { alpha, beta: t.challengeExt() }
}

/** Absorbs the LogUp columns and every claimed sum; draws the challenge whose powers combine the constraints. */
export function absorbLogUp<R extends Representation>(
  t: VerifierTranscript<R>,
  logUpCap: Cap<R>,
  sums: readonly (readonly R['ext'][])[],
): R['ext'] {
  t.absorbCap(logUpCap)
  t.absorbConstants(sums.map(s => s.length))
  t.absorbExt(sums.flat())
  return t.challengeExt()
}

/** Absorbs the quotients. The proof of work for the out-of-domain point comes next. */
export function absorbQuotient<R extends Representation>(t: VerifierTranscript<R>, quotientCap: Cap<R>): void {
  t.absorbCap(quotientCap)
}

/** ζ. */
export function drawOutOfDomainPoint<R extends Representation>(t: VerifierTranscript<R>): R['ext'] {
  return t.challengeExt()
}
