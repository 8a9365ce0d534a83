/**
 * The two names of a program: in disputes, and in proofs. Both are of the same image, and so of the same ELF.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import { PARAMETER_SETS, type ProofParameters } from '@zkmips/prover/parameters'
import { type HashName, parametersFor } from './prove.ts'

export interface ProgramNames {
  /** The state hash at step 0: `0x` and 64 hex digits. */
  readonly prestate: string
  /** By parameter set, 64 hex digits each. */
  readonly programDigests: Readonly<Record<string, string>>
}

/**
 * All names of a program.
 * @param onDigest called before each digest, which takes a second or more
 *
 * @example
 * import { openProgram, programNames } from 'zkmips'
 *
 * const { prestate, programDigests } = await programNames(await openProgram('program.elf'))
 * console.log(prestate, programDigests['core-100-blake3'])
 */
export async function programNames(image: ProgramImage, onDigest?: (set: string) => void): Promise<ProgramNames> {
  const programDigests: Record<string, string> = {}
  for (const set of PARAMETER_SETS) {
    onDigest?.(set.name)
    programDigests[set.name] = await digestUnder(image, set)
  }
  return { prestate: `0x${bytesToHex(prestateHash(image))}`, programDigests }
}

/**
 * The name of a program in proofs: what `verify` compares. It takes a second or more to compute, so keep it.
 *
 * @param hash of the proofs; each hash has a digest of its own
 * @returns 64 hex digits
 *
 * @example
 * import { openProgram, programDigest } from 'zkmips'
 *
 * const digest = await programDigest(await openProgram('program.elf'))
 * if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(digest)
 */
export const programDigest = (image: ProgramImage, hash: HashName = 'blake3'): Promise<string> =>
  digestUnder(image, parametersFor(hash))

async function digestUnder(image: ProgramImage, parameters: ProofParameters): Promise<string> {
  // Only here: the circuits are nothing that an error on the command line should wait for.
  const { programDigest } = await import('@zkmips/zkmips/program-digest')
  return programDigest(image, parameters)
}
