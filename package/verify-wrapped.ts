/**
 * Verifies wrapped proofs: Groth16 over BN254, of one execution or of several in a row.
 * @module
 */
import { parseVerificationKey, type VerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { type VerifiedWrap, verifyWrapped as verifyWrap } from '@zkmips/zkmips/verify-wrapped'
import { InputError } from './errors.ts'
import { BLOCK_EXECUTOR_ON_L1 } from './name-on-l1.ts'

export type { VerifiedWrap } from '@zkmips/zkmips/verify-wrapped'
export { isWrappedProof } from '@zkmips/zkmips/wrapped-proof'

export interface VerifyWrappedOptions {
  /** Name on L1 of the program that must have been proved, from `nameOnL1` or from whoever publishes the program. The shipped block executor unless given. */
  readonly name?: string
  /** The Groth16 verification key that is trusted, as snarkjs exports it: parsed JSON. No key is trusted unless given. */
  readonly key?: unknown
  /** Accept proofs under keys for development, which prove nothing: anybody can make them. */
  readonly development?: boolean
}

/**
 * Verifies a wrapped proof, in some tens of milliseconds. What it states is in the result, and must be compared with what the caller expects: exit codes
 * (0 is a true claim), local preimages, context. The executions of a list are of one program and one context, all their claims are true, and each
 * begins with the state that the one before ended with.
 *
 * @param proof the bytes that `proveWrapped`, `wrap` or `aggregate` gave, of any origin; `isWrappedProof` says whether a file is one
 * @throws ProofError naming the check that failed, for any bytes; InputError for a key that is none
 *
 * @example
 * import { isWrappedProof, verifyWrapped } from 'zkmips/verify'
 *
 * export function claimedBlocks(file: Uint8Array, key: unknown): string[] {
 *   if (!isWrappedProof(file)) throw new Error('not a wrapped proof')
 *   const { statements } = verifyWrapped(file, { key })
 *   return statements.map(({ locals }) => Array.from(locals.get(2)!, byte => byte.toString(16).padStart(2, '0')).join(''))
 * }
 */
export function verifyWrapped(proof: Uint8Array, options: VerifyWrappedOptions = {}): VerifiedWrap {
  const { name = BLOCK_EXECUTOR_ON_L1, key, development = false } = options
  return verifyWrap(proof, {
    programName: name.replace(/^0x/, '').toLowerCase(),
    ...(key === undefined ? {} : { key: parseKey(key) }),
    allowDevelopment: development,
  })
}

/** @throws InputError for what is no verification key for one public input */
export function parseKey(json: unknown): VerificationKey {
  try {
    const key = parseVerificationKey(json)
    if (key.inputs.length !== 2) throw new Error(`it is for ${key.inputs.length - 1} public inputs, not for one`)
    return key
  } catch (error) {
    throw new InputError('BAD_VERIFICATION_KEY', `this is no Groth16 verification key: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
