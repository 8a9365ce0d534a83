/**
 * The two names of a program: in disputes, and in proofs. Both are of the same image, and so of the same ELF.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import { PARAMETER_SETS } from '@zkmips/prover/parameters'

export interface ProgramNames {
  /** The state hash at step 0. */
  readonly prestate: string
  /** By parameter set. */
  readonly programDigests: Readonly<Record<string, string>>
}

/** @param onDigest called before each digest, which takes a second or more */
export async function programNames(image: ProgramImage, onDigest?: (set: string) => void): Promise<ProgramNames> {
  // Only here: the circuits are nothing that an error on the command line should wait for.
  const { programDigest } = await import('@zkmips/zkmips/program-digest')
  const programDigests: Record<string, string> = {}
  for (const set of PARAMETER_SETS) {
    onDigest?.(set.name)
    programDigests[set.name] = await programDigest(image, set)
  }
  return { prestate: `0x${bytesToHex(prestateHash(image))}`, programDigests }
}
