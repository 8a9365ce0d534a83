/**
 * What verifying a proof takes, and nothing else: no kernels, no workers, nothing of Node.
 * @module
 */
import { PARAMETER_SETS, type ProofParameters, TRUSTED_PARAMETER_SETS } from '@zkmips/prover/parameters'
import type { VerifiedRun } from '@zkmips/zkmips/types'
import { verifyRun } from '@zkmips/zkmips/verify'
import type { HashName } from './prove.ts'
import { blockExecutorDigest } from './shipped-digests.ts'

export { ProofError } from '@zkmips/prover/errors'
export type { ProofParameters } from '@zkmips/prover/parameters'
export type { VerifiedRun } from '@zkmips/zkmips/types'
export { BLOCK_EXECUTOR_ON_L1 } from './name-on-l1.ts'
export { BLOCK_EXECUTOR, SHIPPED_DIGESTS, type ShippedDigests } from './shipped-digests.ts'
export { isWrappedProof, type VerifiedWrap, type VerifyWrappedOptions, verifyWrapped } from './verify-wrapped.ts'

export interface VerifyOptions {
  /**
   * Of the program that must have been proved: 64 hex digits, from `programDigest` or from whoever publishes the program; or a
   * function that gives them under the proof's parameters. Unless given, the proof must be about the shipped block executor.
   */
  readonly programDigest?: string | ((parameters: ProofParameters) => string | Promise<string>)
  /**
   * The hash functions that are trusted: only Blake3 unless given, and a proof under another one is refused. Poseidon2 is a young
   * hash, and whoever breaks it can forge any proof under it: name it only where such proofs are asked for. A program has another
   * digest under each.
   */
  readonly hashes?: readonly HashName[]
  /** Told after each part of the proof. */
  readonly onPart?: (verified: number, parts: number) => void
}

/**
 * Verifies a proof. What it states is in the result, and must be compared with what the caller expects: the exit code (0 is a true
 * claim), the local preimages, the context.
 *
 * @param proof the bytes that `prove` gave, of any origin
 * @throws ProofError naming the check that failed; nothing else for any bytes
 *
 * @example
 * import { readFile, writeFile } from 'node:fs/promises'
 * import { openProgram, programDigest } from 'zkmips'
 * import { verify } from 'zkmips/verify'
 *
 * const expected = await programDigest(await openProgram('program.elf'))
 * await writeFile('program.digest', expected)
 * const { statement, cycles } = await verify(await readFile('program.proof'), { programDigest: expected })
 * if (statement.exitCode !== 0) throw new Error('proved, but the claim is false')
 * console.log(`${cycles} cycles were proved`)
 */
export function verify(proof: Uint8Array, options: VerifyOptions = {}): Promise<VerifiedRun> {
  const { programDigest: expected = blockExecutorDigest, hashes, onPart } = options
  const parameterSets = hashes
    ? PARAMETER_SETS.filter(({ hasher }) => hashes.some(hash => hash === hasher))
    : TRUSTED_PARAMETER_SETS
  const programDigest = typeof expected === 'string' ? () => expected.replace(/^0x/, '').toLowerCase() : expected
  return verifyRun(proof, { programDigest, parameterSets, ...(onPart ? { onPart } : {}) })
}
