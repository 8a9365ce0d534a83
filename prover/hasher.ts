/**
 * The hash that a parameter set names.
 * @module
 */
import { blake3Hasher } from '@zkmips/field/blake3'
import type { Hasher } from '@zkmips/field/hash'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import type { ProofParameters } from './parameters.ts'

export function hasherOf(params: ProofParameters): Hasher {
  return params.hasher === 'blake3' ? blake3Hasher : poseidon2Hasher
}
