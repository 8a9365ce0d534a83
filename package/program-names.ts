/**
 * The names of a program: in disputes, in proofs, and on L1. All are of the same image, and so of the same ELF.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import { PARAMETER_SETS, type ProofParameters } from '@zkmips/prover/parameters'
import type { Hex } from '@zkmips/rollup/hex'
import { nameOfProgramDigest } from './name-on-l1.ts'
import { type HashName, parametersFor } from './prove.ts'

export interface ProgramNames {
  /** The state hash at step 0: `0x` and 64 hex digits. */
  readonly prestate: string
  /** By parameter set, 64 hex digits each. */
  readonly programDigests: Readonly<Record<string, string>>
  /** In wrapped proofs, and in contracts that take them: `0x` and 64 hex digits. Each release has other keys, and so other names. */
  readonly nameOnL1: string
}

/**
 * All names of a program.
 * @param onDigest called before each digest, which takes a second or more
 *
 * @example
 * import { openProgram, programNames } from 'zkmips'
 *
 * const { prestate, programDigests, nameOnL1 } = await programNames(await openProgram('program.elf'))
 * console.log(prestate, programDigests['core-100-blake3'], nameOnL1)
 */
export async function programNames(image: ProgramImage, onDigest?: (set: string) => void): Promise<ProgramNames> {
  const programDigests: Record<string, string> = {}
  for (const set of PARAMETER_SETS) {
    onDigest?.(set.name)
    programDigests[set.name] = await digestUnder(image, set)
  }
  const nameOnL1 = nameOfProgramDigest(programDigests[parametersFor('poseidon2').name]!)
  return { prestate: `0x${bytesToHex(prestateHash(image))}`, programDigests, nameOnL1 }
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

/**
 * The name of a program in wrapped proofs: what `verifyWrapped` compares, and what a contract is given. It takes a second or more to compute, so keep it.
 *
 * @returns `0x` and 64 hex digits; each release has other keys, and so other names
 *
 * @example
 * import { nameOnL1, openProgram } from 'zkmips'
 *
 * const name = await nameOnL1(await openProgram('program.elf'))
 * if (!/^0x[0-9a-f]{64}$/.test(name)) throw new Error(name)
 */
export const nameOnL1 = async (image: ProgramImage): Promise<string> =>
  nameOfProgramDigest(await programDigest(image, 'poseidon2'))

/** `nameOnL1`, which computes the name of an image once. */
export function keptNames(): (image: ProgramImage) => Promise<Hex> {
  const names = new WeakMap<ProgramImage, Promise<Hex>>()
  return image => {
    const name = names.get(image) ?? (nameOnL1(image) as Promise<Hex>)
    names.set(image, name)
    return name
  }
}
