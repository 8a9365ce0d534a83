/**
 * The hash that a parameter set names.
 * @module
 */
import { blake3Hasher } from '@zkmips/field/blake3'
import type { Hasher, HasherName } from '@zkmips/field/hash'
import { poseidonBn254Hasher } from '@zkmips/field/poseidon-bn254'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import type { ProofParameters } from './parameters.ts'

const HASHERS: Readonly<Record<HasherName, Hasher>> = {
  blake3: blake3Hasher,
  poseidon2: poseidon2Hasher,
  'poseidon-bn254': poseidonBn254Hasher,
}

export function hasherOf(params: ProofParameters): Hasher {
  return HASHERS[params.hasher]
}
