/**
 * The cross-shard challenges of a run: drawn after every part has committed to its early tables, from all that the parts share. The
 * early commitments enter as the end of their chain (`chain.ts`).
 *
 * Absorbed: name and version of the protocol, the parameters, program, root of keys and chain as one item of digests, then as one
 * item of elements the number of parts of each machine, exit code, local preimages and context tag; then a nonce (proof of work).
 * @module
 */

import type { Numbers, Representation, VerifierTranscript } from '@zkmips/field/algebra'
import { extensionField } from '@zkmips/field/extension'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, parameterElements } from '@zkmips/prover/parameters'
import type { LookupChallengesOf } from '@zkmips/prover/protocol/shard-proof'
import { PROTOCOL_VERSION } from '@zkmips/prover/protocol/shard-transcript'
import type { StatementAlgebra } from './algebra.ts'
import type { RunState, SharedFields } from './run-state.ts'

const LABEL = `zkmips run ${PROTOCOL_VERSION}`

/** What the challenges follow from. */
export type ChallengeBasis<R extends Representation> = Omit<SharedFields<R>, 'challenges'> &
  Pick<RunState<R>, 'chain' | 'counts' | 'exitCode'>

function absorbBasis<R extends Representation>(
  transcript: VerifierTranscript<R>,
  params: ProofParameters,
  { program, keysRoot, chain, counts, exitCode, locals, contextTag }: ChallengeBasis<R>,
): void {
  transcript.absorbConstants(parameterElements(params))
  transcript.absorbCap([program, keysRoot, chain])
  transcript.absorbElements([...counts, exitCode, ...locals, ...contextTag])
}

const draw = <R extends Representation>(transcript: VerifierTranscript<R>): LookupChallengesOf<R> => ({
  alpha: transcript.challengeExt(),
  beta: transcript.challengeExt(),
})

/** The verifier's side: checks the work. */
export function challengesOf<R extends Representation>(
  algebra: StatementAlgebra<R>,
  params: ProofParameters,
  basis: ChallengeBasis<R>,
  nonce: R['base'],
): LookupChallengesOf<R> {
  const transcript = algebra.newTranscript(LABEL)
  absorbBasis(transcript, params, basis)
  const ground = transcript.checkGrind(params.grinding.globalLookup, nonce)
  algebra.assert(
    ground,
    'execution.grinding',
    'the nonce of the cross-shard challenges is no proof of work for what the parts have committed to and the run states',
  )
  return draw(transcript)
}

/** The prover's side: does the work. */
export function findChallenges(
  params: ProofParameters,
  basis: ChallengeBasis<Numbers>,
  hasher = hasherOf(params),
): LookupChallengesOf<Numbers> & { readonly nonce: number } {
  const transcript = hasher.newTranscript(LABEL, extensionField(params.extensionDegree))
  absorbBasis<Numbers>(transcript, params, basis)
  const nonce = transcript.grind(params.grinding.globalLookup)
  return { ...draw<Numbers>(transcript), nonce }
}
