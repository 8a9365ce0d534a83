/**
 * Verifies wrapped proofs. Reaches no proving code and nothing of Node. The steps, each before anything dearer: the file is a wrapped proof of this release,
 * under the Groth16 key that the caller trusts, about the expected program; a list keeps its rules; Groth16 accepts the number of what is stated.
 * @module
 */
import type { Statement } from '@zkmips/circuits/statement'
import type { Digest } from '@zkmips/field/hash'
import { check, ProofError } from '@zkmips/prover/errors'
import { core100Poseidon2, LAYER_PARAMETER_SETS } from '@zkmips/prover/parameters'
import { checkParameters } from '@zkmips/prover/security'
import { isDevelopmentKey } from '@zkmips/recursion/groth16/development'
import { Groth16FormatError, keyDigest, type VerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { isWithoutContribution, verifyGroth16 } from '@zkmips/recursion/groth16/verify'
import { assertList } from '@zkmips/recursion/layers/list-rules'
import { bytesDigest, listDigest, numberOf } from '@zkmips/recursion/layers/outer'
import { DEVELOPMENT_KEY } from '@zkmips/recursion/release/release'
import { bytesOf, decodeWrappedProof, namedExecution, type WrappedProof } from './wrapped-proof.ts'

export interface VerifyWrappedOptions {
  /** Name on L1 of the program that must have been proved, 64 hex digits. */
  readonly programName: string
  /** The Groth16 key that is trusted. There is none unless given: this release has not had its ceremony. */
  readonly key?: VerificationKey
  /** Keys for development are accepted, too, with which anybody can prove anything; everybody's own one if no other is given. */
  readonly allowDevelopment?: boolean
}

/** A wrapped proof that was accepted. */
export interface VerifiedWrap {
  /** Of the Groth16 verification key, in hex. */
  readonly keyDigest: string
  /** Nothing is proved: anybody can make such a proof. */
  readonly isDevelopment: boolean
  /** The program's name on L1, 64 hex digits. */
  readonly programName: string
  /** What is stated of each execution, in order. */
  readonly statements: readonly Statement[]
  /** What a contract recomputes of the statements: the one public input. */
  readonly input: bigint
  /** The smallest of all layers below Groth16; 0 under a key for development. */
  readonly securityBits: number
}

/** A program's name on L1 as text: its elements of four bytes, the highest byte first, as in statements. */
export const nameHex = (name: Digest): string => Array.from(name, word => word.toString(16).padStart(8, '0')).join('')

/** @throws ProofError naming the check that failed */
export function verifyWrapped(bytes: Uint8Array, options: VerifyWrappedOptions): VerifiedWrap {
  const wrapped = decodeWrappedProof(bytes)
  const { executions, proof } = wrapped
  const key = trustedKey(wrapped, options)
  const isDevelopment = isDevelopmentKey(key)
  for (const [i, { name }] of executions.entries()) {
    const facts = { execution: i + 1, expected: options.programName, got: nameHex(name) }
    check(nameHex(name) === options.programName, 'wrapped.program', 'this is a proof about another program', facts)
  }
  assertList(executions.map(namedExecution))
  const input = inputOf(wrapped)
  check(isAccepted(key, input, proof), 'wrapped.groth16', 'Groth16 does not accept the proof for what it states')
  return {
    keyDigest: wrapped.keyDigest,
    isDevelopment,
    programName: options.programName,
    statements: executions.map(({ statement }) => statement),
    input,
    securityBits: isDevelopment ? 0 : wrappedSecurityBits(),
  }
}

/** The public input: the number of the executions. */
export const inputOf = ({ executions }: Pick<WrappedProof, 'executions'>): bigint =>
  numberOf(listDigest(executions.map(execution => bytesDigest(bytesOf(execution)))))

/** The provable bits of the weakest layer below Groth16. */
export const wrappedSecurityBits = (): number =>
  Math.min(...[core100Poseidon2, ...LAYER_PARAMETER_SETS].map(set => checkParameters(set).bits))

function trustedKey(
  { keyDigest: got }: WrappedProof,
  { key, allowDevelopment }: VerifyWrappedOptions,
): VerificationKey {
  const isEverybodys = got === DEVELOPMENT_KEY.digest
  if ((key ? isDevelopmentKey(key) : isEverybodys) && !allowDevelopment) {
    const why = 'its secrets are public, so anybody can forge such proofs, and it proves nothing'
    const remedy =
      'if that is what you want, in development, accept it: --development, or development: true in the library'
    throw new ProofError(
      'wrapped.development',
      `the proof was made with a Groth16 key for development: ${why}; ${remedy}`,
    )
  }
  if (!key && !isEverybodys) {
    const remedy =
      'name the key of the ceremony that you trust: --key, or key in the library; a key for development of another release is not accepted'
    throw new ProofError('wrapped.key', `the proof was made with a Groth16 key that is not known here: ${remedy}`, {
      got,
    })
  }
  if (key && isWithoutContribution(key)) {
    const why = 'nobody has contributed to the Groth16 key that is named, so anybody can forge proofs that it accepts'
    throw new ProofError('wrapped.key', `${why}: name the key that the ceremony ended with`)
  }
  const trusted = key ?? DEVELOPMENT_KEY.verificationKey
  const expected = keyDigest(trusted)
  check(got === expected, 'wrapped.key', 'the proof was made with another Groth16 key', { expected, got })
  return trusted
}

function isAccepted(key: VerificationKey, input: bigint, proof: Uint8Array): boolean {
  try {
    return verifyGroth16(key, [input], proof)
  } catch (error) {
    if (!(error instanceof Groth16FormatError)) throw error
    throw new ProofError('wrapped.format', `the file has no Groth16 proof: ${error.message}`)
  }
}
