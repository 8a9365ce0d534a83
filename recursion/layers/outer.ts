/**
 * What is said outside: one number below 2^240, which a contract recomputes from what it knows: the first 240 bits of
 *
 *   sha256(label ‖ name ‖ context tag ‖ exit code ‖ present keys ‖ local preimages)
 *
 * | bytes | |
 * |---|---|
 * | 8 | the label, `zkmips 1` |
 * | 32 | the program's name on L1, eight elements of four bytes, the highest first |
 * | 32 | the context tag |
 * | 4 | the exit code, 0 or 1 |
 * | 4 | bit k is 1 where the k-th of the keys 1, 2, … of local preimages is present |
 * | 32 each | the local preimages, zeros for an absent one |
 *
 * A program's name on L1 is row(name of the program, root of the keys, parameters of the layers), of Poseidon2: so it fixes what proves the
 * parts, their keys, and which leaves and joins may stand above them. 240 bits of SHA-256 resist collisions as 120 bits do, more than the proofs themselves.
 *
 * Several executions have a number, too, which commits to all of them in order: of two lists, the first 240 bits of
 *
 *   sha256(label ‖ number of the first ‖ number of the second)
 *
 * | bytes | |
 * |---|---|
 * | 8 | the label, `zkmips L` |
 * | 30 each | the numbers, the highest byte first |
 *
 * A list is cut into neighbours two by two, the pairs again, and so on; what is left over on one level goes up to the next. A list of one is its
 * execution. What the executions of a list must have in common, and that each begins where the one before ended, is for whoever recomputes the number
 * from the statements to check (`list-rules.ts`): the number says no more than that each of them has been proved.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import { type ProofParameters, parameterElements } from '@zkmips/prover/parameters'
import type { StatementAlgebra } from '@zkmips/statement/algebra'
import type { ExecutionStatement } from '@zkmips/statement/execution'
import type { Elements } from '../statement/convert.ts'

/** Elements of the number, thirty bits each, the lowest first. */
export const OUTER_ELEMENTS = 8
export const OUTER_ELEMENT_BITS = 30
export const OUTER_BITS = OUTER_ELEMENTS * OUTER_ELEMENT_BITS
const OUTER_BYTES = OUTER_BITS / 8

export const LABEL = new TextEncoder().encode('zkmips 1')
export const LIST_LABEL = new TextEncoder().encode('zkmips L')
const HALF = 16

/** @param layers parameter sets of the layers of recursion, from the leaves up */
export function nameOnL1<R extends Representation>(
  { base, hash }: Pick<StatementAlgebra<R>, 'base' | 'hash'>,
  { digest }: Pick<Elements<R>, 'digest'>,
  layers: readonly ProofParameters[],
  { program, keysRoot }: Pick<ExecutionStatement<R>, 'program' | 'keysRoot'>,
): R['digest'] {
  const parameters = layers.flatMap(parameterElements).map(base.constant)
  return hash.row([...digest(program), ...digest(keysRoot), ...parameters])
}

/** The bytes whose hash is stated. @param name of the program on L1 */
export function statementBytes(
  name: Numbers['digest'],
  { exitCode, locals, contextTag }: Pick<ExecutionStatement<Numbers>, 'exitCode' | 'locals' | 'contextTag'>,
): Uint8Array {
  const stride = locals.length / LOCAL_KEYS.length
  const keys = LOCAL_KEYS.map((_, k) => locals.slice(k * stride, (k + 1) * stride))
  const present = keys.reduce((bits, [isPresent], k) => bits + isPresent! * 2 ** k, 0)
  // Limbs are the low and the high half of each word.
  const words = keys.flatMap(([, ...limbs]) =>
    Array.from({ length: limbs.length / 2 }, (_, w) => limbs[2 * w]! + 2 ** HALF * limbs[2 * w + 1]!),
  )
  const tag = contextTag.flatMap(pair => [pair & 255, pair >>> 8])
  return Uint8Array.from([...LABEL, ...bigEndian(name), ...tag, ...bigEndian([exitCode, present, ...words])])
}

const bigEndian = (words: ArrayLike<number>): number[] =>
  Array.from(words).flatMap(word => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255])

/** The number, as elements. */
export const outerDigest = (name: Numbers['digest'], execution: ExecutionStatement<Numbers>): number[] =>
  bytesDigest(statementBytes(name, execution))

/** The same from the bytes. */
export const bytesDigest = (bytes: Uint8Array): number[] => firstBits(sha256(bytes))

/** The number of a list. @param numbers of its executions, at least one, as elements */
export function listDigest(numbers: readonly (readonly number[])[]): readonly number[] {
  if (numbers.length === 0) throw new RangeError('a list has at least one execution')
  let level = numbers
  while (level.length > 1) {
    const below = level
    level = Array.from({ length: Math.ceil(below.length / 2) }, (_, i) => {
      const [left, right] = below.slice(2 * i, 2 * i + 2) as [readonly number[], (readonly number[])?]
      return right ? pairDigest(left, right) : left
    })
  }
  return level[0]!
}

/** The number of two lists, one after the other. */
export const pairDigest = (left: readonly number[], right: readonly number[]): number[] =>
  firstBits(sha256(Uint8Array.from([...LIST_LABEL, ...numberBytes(left), ...numberBytes(right)])))

/** The highest first. */
export function numberBytes(elements: readonly number[]): number[] {
  const number = numberOf(elements)
  return Array.from({ length: OUTER_BYTES }, (_, i) => Number((number >> BigInt(8 * (OUTER_BYTES - 1 - i))) & 255n))
}

/** The number itself, which is the public input of the outermost proof. */
export const numberOf = (elements: readonly number[]): bigint =>
  elements.reduce((sum, element, i) => sum + (BigInt(element) << BigInt(OUTER_ELEMENT_BITS * i)), 0n)

function firstBits(hash: Uint8Array): number[] {
  const number = hash.slice(0, OUTER_BYTES).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const mask = 2n ** BigInt(OUTER_ELEMENT_BITS) - 1n
  return Array.from({ length: OUTER_ELEMENTS }, (_, i) => Number((number >> BigInt(OUTER_ELEMENT_BITS * i)) & mask))
}
