/**
 * What a shard proof absorbs, in order, and what it draws: prover and verifier share this file, so both do the same.
 * Every value that the verifier uses is absorbed before the first challenge that must not be known when it is chosen.
 * @module
 */

import { hexToBytes } from '@noble/hashes/utils.js'
import type { LookupChallenges } from '@zkmips/air/constants'
import type { Ext } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import type { Transcript } from '@zkmips/field/transcript'
import { parameterElements } from '../parameters.ts'
import type { Cap } from './opening-proof.ts'
import type { Statement } from './shard-proof.ts'

/** Changes whenever the protocol does: proofs of another version are refused. */
export const PROTOCOL_VERSION = 1

export function startTranscript(hasher: Hasher, s: Statement): Transcript {
  const t = hasher.newTranscript(`zkmips shard proof ${PROTOCOL_VERSION}`)
  t.absorbElements(parameterElements(s.params))
  t.absorbBytes(hexToBytes(s.vk.machineDigest))
  t.absorbCap(s.vk.preprocessedCap)
  t.absorbElements(s.vk.preprocessedLogHeights)
  t.absorbBytes(s.contextTag)
  t.absorbElements(s.logHeights)
  t.absorbCap(s.earlyCap)
  t.absorbExt([s.globalChallenges.alpha, s.globalChallenges.beta])
  t.absorbElements(s.publicValues)
  return t
}

/** Absorbs the main columns. The proof of work for the lookup challenges comes next. */
export function absorbMain(t: Transcript, mainCap: Cap): void {
  t.absorbCap(mainCap)
}

/** α and β of the shard's own buses. */
export function drawLookupChallenges(t: Transcript): LookupChallenges {
  const alpha = t.challengeExt()
  return { alpha, beta: t.challengeExt() }
}

/** Absorbs the LogUp columns and every claimed sum; draws the challenge whose powers combine the constraints. */
export function absorbLogUp(t: Transcript, logUpCap: Cap, sums: readonly (readonly Ext[])[]): Ext {
  t.absorbCap(logUpCap)
  t.absorbElements(sums.map(s => s.length))
  t.absorbExt(sums.flat())
  return t.challengeExt()
}

/** Absorbs the quotients. The proof of work for the out-of-domain point comes next. */
export function absorbQuotient(t: Transcript, quotientCap: Cap): void {
  t.absorbCap(quotientCap)
}

/** ζ. */
export function drawOutOfDomainPoint(t: Transcript): Ext {
  return t.challengeExt()
}
