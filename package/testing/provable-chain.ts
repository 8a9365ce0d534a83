/**
 * For tests: a chain of disputes that takes proofs of this release about its program, under everybody's key for development.
 * @module
 */
import { DisputeChain, type DisputeSubject, smallSubject } from '@zkmips/rollup/testing/dispute-chain'
import { releaseProofs } from '../release-proofs.ts'
import { DEVELOPMENT_VERIFICATION_KEY } from '../setup.ts'

/** @param subject the small program unless given */
export async function startProvable(subject: DisputeSubject = smallSubject()): Promise<DisputeChain> {
  const proofSystem = await releaseProofs(subject.image, DEVELOPMENT_VERIFICATION_KEY)
  return DisputeChain.start({ ...subject, proofSystem })
}
