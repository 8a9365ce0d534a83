/**
 * Vectors of a wrapped proof file: three executions in a row, under a key whose secrets are known, so that they take no proving.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { newKey } from '@zkmips/recursion/groth16/testing/forged'
import { keyDigest } from '@zkmips/recursion/groth16/verification-key'
import { bytesDigest, listDigest, numberBytes } from '@zkmips/recursion/layers/outer'
import { bytesOf } from '../wrapped-proof.ts'
import { forgedWrap, inARow } from './forged-wrap.ts'

const SECRETS = { alpha: 3n, beta: 5n, delta: 7n }

export interface WrappedVectors {
  readonly proof: string
  readonly verificationKey: object
  readonly keyDigest: string
  /** Of each execution, and of the list. */
  readonly numbers: readonly string[]
  readonly number: string
}

export function wrappedVectors(): WrappedVectors {
  const { key, json } = newKey(SECRETS)
  const executions = inARow(
    Uint32Array.from({ length: 8 }, (_, i) => 1000 + i),
    3,
  )
  const numbers = executions.map(execution => bytesDigest(bytesOf(execution)))
  const text = (number: readonly number[]): string => bytesToHex(Uint8Array.from(numberBytes(number)))
  return {
    proof: bytesToHex(forgedWrap(executions, key, SECRETS)),
    verificationKey: json,
    keyDigest: keyDigest(key),
    numbers: numbers.map(text),
    number: text(listDigest(numbers)),
  }
}
