/**
 * The keys of this release, as facts.
 * @module
 */
import { encodeDigests } from '@zkmips/recursion/release/keys-file'
import { DEVELOPMENT_KEY, RELEASE_CIRCUIT, RELEASE_ROOT, releaseKeys } from '@zkmips/recursion/release/release'
import { nameOfProgramDigest } from './name-on-l1.ts'
import type { ShippedDigests } from './shipped-digests.ts'

/** @param digests of a program, by parameter set */
export const releaseFacts = (digests: ShippedDigests[string]) => ({
  /** `0x` and 64 hex digits. */
  nameOnL1: nameOfProgramDigest(digests['core-100-poseidon2']!),
  /** Of the tree of the keys of leaves and joins, and how many there are. */
  rootOfKeys: encodeDigests([RELEASE_ROOT])[0]!,
  keys: releaseKeys().entries.length,
  circuit: RELEASE_CIRCUIT,
  /** Of the verification key that everybody's Groth16 key for development has. */
  developmentKeyDigest: DEVELOPMENT_KEY.digest,
})
