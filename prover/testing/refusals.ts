/**
 * For tests of verifiers: how they refuse, and a prover that does everything but one proof of work. No protocol here.
 * @module
 */
import type { Hasher } from '@zkmips/field/hash'
import type { NonceSearch, Transcript } from '@zkmips/field/transcript'
import { ProofError } from '../errors.ts'

/**
 * A hasher whose transcripts leave out proof of work number `skipped`, counted from 0 over all of them: the nonce that is
 * absorbed there does not do it. Everything after it is consistent with that nonce.
 */
export function withoutWork(hasher: Hasher, skipped: number): Hasher {
  let done = 0
  const grindOf = (target: Transcript) => (bits: number, search?: NonceSearch) => {
    if (done++ !== skipped) return target.grind(bits, search)
    let nonce = 0
    while (target.clone().checkGrind(bits, nonce)) nonce++
    target.checkGrind(bits, nonce)
    return nonce
  }
  const lazy = (transcript: Transcript): Transcript =>
    new Proxy(transcript, {
      get(target, name) {
        if (name === 'grind') return grindOf(target)
        const member = Reflect.get(target, name, target) as unknown
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
  return { ...hasher, newTranscript: (label, field) => lazy(hasher.newTranscript(label, field)) }
}

/** The code of the ProofError that `verify` throws, or `accepted`; anything else that it throws is a failure of the test. */
export function refusal(verify: () => unknown): string {
  try {
    verify()
  } catch (error) {
    if (error instanceof ProofError) return error.code
    throw error
  }
  return 'accepted'
}
