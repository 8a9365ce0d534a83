/**
 * The secrets of the key for development, which are public: whoever knows them proves anything. Everybody's key has the same α, by which it is recognised,
 * here and in the contract.
 * @module
 */
import { bn254 } from '@noble/curves/bn254.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { R } from '@zkmips/field/bn254-scalar'
import type { PointG1, VerificationKey } from './verification-key.ts'

const CONSTANT = 'zkmips development key, version 1: its secrets are public, it proves nothing'

const secret = (name: string): bigint => BigInt(`0x${bytesToHex(sha512(utf8ToBytes(`${CONSTANT}: ${name}`)))}`) % R

export const DEVELOPMENT_SECRETS = {
  tau: secret('tau'),
  alpha: secret('alpha'),
  beta: secret('beta'),
  delta: secret('delta'),
} as const

/** What stands in the key's file where a key from a ceremony has the hash of its circuit. */
export const DEVELOPMENT_KEY_MARK: Uint8Array = sha512(utf8ToBytes(CONSTANT))

/** α·G. */
export const DEVELOPMENT_ALPHA: PointG1 = bn254.G1.Point.BASE.multiply(DEVELOPMENT_SECRETS.alpha).toAffine()

/** Whether everybody can prove anything with this key. */
export const isDevelopmentKey = ({ alpha }: VerificationKey): boolean => alpha.x === DEVELOPMENT_ALPHA.x
