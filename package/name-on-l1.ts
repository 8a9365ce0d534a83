/**
 * The name on L1 of a program, from its digest under the parameters that are wrapped: without the ELF, and fast.
 * @module
 */
import { decodeDigests } from '@zkmips/recursion/release/keys-file'
import { releaseNameOnL1 } from '@zkmips/recursion/release/release'
import { nameHex } from '@zkmips/zkmips/verify-wrapped'
import { BLOCK_EXECUTOR, SHIPPED_DIGESTS } from './shipped-digests.ts'

const SET = 'core-100-poseidon2'

/** @param digest under `core-100-poseidon2`, 64 hex digits @returns `0x` and 64 hex digits */
export const nameOfProgramDigest = (digest: string): string =>
  `0x${nameHex(releaseNameOnL1(decodeDigests([digest])[0]!))}`

/** The name on L1 of the shipped block executor: `0x` and 64 hex digits. */
export const BLOCK_EXECUTOR_ON_L1: string = nameOfProgramDigest(SHIPPED_DIGESTS[BLOCK_EXECUTOR]![SET]!)
