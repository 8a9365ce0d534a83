/**
 * For tests: wrapped proofs of anything, made with the secrets of a key in milliseconds.
 * @module
 */
import { DEVELOPMENT_SECRETS } from '@zkmips/recursion/groth16/development'
import { forgedProof, type Secrets } from '@zkmips/recursion/groth16/testing/forged'
import { keyDigest, type VerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import { inputOf } from '../verify-wrapped.ts'
import type { WrappedExecution } from '../wrap-types.ts'
import { encodeWrappedProof } from '../wrapped-proof.ts'

/** The file. @param key everybody's key for development unless given */
export function forgedWrap(
  executions: readonly WrappedExecution[],
  key: VerificationKey = DEVELOPMENT_KEY.verificationKey,
  secrets: Secrets = DEVELOPMENT_SECRETS,
): Uint8Array {
  const proof = forgedProof(key, [inputOf({ executions })], secrets)
  return encodeWrappedProof({ keyDigest: keyDigest(key), executions, proof })
}

/** 32 bytes of one value. */
export const filled = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)

/** Executions of which each begins with what the one before ended with; local keys 3 to 5 are the same. */
export const inARow = (name: Uint32Array, count: number, contextTag = filled(0)): WrappedExecution[] =>
  Array.from({ length: count }, (_, i) => {
    const locals = new Map([1, 2, 3, 4, 5].map(key => [key, filled(key < 3 ? 10 + i + key : key)]))
    return { name, statement: { exitCode: 0, locals, contextTag } }
  })
