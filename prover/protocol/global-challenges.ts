/**
 * The cross-shard challenges of an execution: drawn after every part has committed to its early tables, bound to all that
 * the parts share. Prover and verifier run the same function.
 *
 * Absorbed: protocol and version, parameters, the program's digest, the statement, the number of parts of each machine, and
 * for every part in order its machine, the heights of its early tables (0 for an absent one) and their commitment; then a nonce (proof of work).
 * @module
 */
import type { LookupChallenges } from '@zkmips/air/constants'
import { extensionField } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import type { NonceSearch, Transcript } from '@zkmips/field/transcript'
import { check } from '../errors.ts'
import { type ProofParameters, parameterElements } from '../parameters.ts'
import type { EarlyCommitment } from './shard-proof.ts'

/** Name and version of the protocol: part of every transcript. A change of the protocol changes it. */
const EXECUTION_PROTOCOL = 'zkmips execution v2'

/** A part's early commitment and the number of its machine. */
export interface EarlyPart extends EarlyCommitment {
  readonly machine: number
}

/** What all parts share. */
export interface ExecutionContext {
  readonly parameters: ProofParameters
  /** Digest of the program: verifying keys and entry point. */
  readonly programDigest: Uint8Array
  /** Canonical bytes of the statement. */
  readonly statement: Uint8Array
}

function absorbAll(hasher: Hasher, context: ExecutionContext, parts: readonly EarlyPart[]): Transcript {
  const field = extensionField(context.parameters.extensionDegree)
  const transcript = hasher.newTranscript(EXECUTION_PROTOCOL, field)
  transcript.absorbElements(parameterElements(context.parameters))
  transcript.absorbBytes(context.programDigest)
  transcript.absorbBytes(context.statement)
  transcript.absorbElements([parts.length])
  for (const part of parts) {
    transcript.absorbElements([part.machine, ...part.logHeights])
    transcript.absorbCap(part.cap)
  }
  return transcript
}

const draw = (transcript: Transcript): LookupChallenges => ({
  alpha: transcript.challengeExt(),
  beta: transcript.challengeExt(),
})

/** The prover's side: finds the nonce. */
export function deriveGlobalChallenges(
  hasher: Hasher,
  context: ExecutionContext,
  parts: readonly EarlyPart[],
  search?: NonceSearch,
): LookupChallenges & { readonly nonce: number } {
  const transcript = absorbAll(hasher, context, parts)
  const nonce = transcript.grind(context.parameters.grinding.globalLookup, search)
  return { ...draw(transcript), nonce }
}

/** The verifier's side. @throws ProofError where the nonce is not a proof of work */
export function recomputeGlobalChallenges(
  hasher: Hasher,
  context: ExecutionContext,
  parts: readonly EarlyPart[],
  nonce: number,
): LookupChallenges {
  const transcript = absorbAll(hasher, context, parts)
  const ground = transcript.checkGrind(context.parameters.grinding.globalLookup, nonce)
  check(ground, 'execution.grinding', 'the nonce of the cross-shard challenge is not a proof of work')
  return draw(transcript)
}
