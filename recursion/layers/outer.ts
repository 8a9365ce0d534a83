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
 * @module
 */
import { sha256 as sha256OfBytes } from '@noble/hashes/sha2.js'
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import { type ProofParameters, parameterElements } from '@zkmips/prover/parameters'
import type { StatementAlgebra } from '@zkmips/statement/algebra'
import type { ExecutionStatement } from '@zkmips/statement/execution'
import type { Wires } from '../circuit/algebra.ts'
import type { CircuitBuilder, Value } from '../circuit/builder.ts'
import { constantWord, integer, sha256, type Word, wordOfBits } from '../circuit/sha256.ts'
import type { Elements } from '../statement/convert.ts'

/** Elements of the number, thirty bits each, the lowest first. */
export const OUTER_ELEMENTS = 8
export const OUTER_ELEMENT_BITS = 30
const DROPPED_BITS = 256 - OUTER_ELEMENTS * OUTER_ELEMENT_BITS

const LABEL = new TextEncoder().encode('zkmips 1')
const WORD = 32
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
export function statementBytes(name: Numbers['digest'], execution: ExecutionStatement<Numbers>): Uint8Array {
  const { exitCode, locals, contextTag } = execution
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
export function outerDigest(name: Numbers['digest'], execution: ExecutionStatement<Numbers>): number[] {
  const number = BigInt(`0x${Buffer.from(sha256OfBytes(statementBytes(name, execution))).toString('hex')}`)
  const mask = 2n ** BigInt(OUTER_ELEMENT_BITS) - 1n
  return Array.from({ length: OUTER_ELEMENTS }, (_, i) =>
    Number((number >> BigInt(DROPPED_BITS + OUTER_ELEMENT_BITS * i)) & mask),
  )
}

/**
 * The same over wires.
 * @param execution as `executionStatement` gives it: its bits, pairs of bytes and limbs have been checked
 */
export function outerDigestWires(
  builder: CircuitBuilder,
  name: Wires['digest'],
  { exitCode, locals, contextTag }: ExecutionStatement<Wires>,
): Value[] {
  const assertion = builder.assertion('outer.range', 'a limb of the statement has more than 16 bits')
  const halfOf = (limb: Value): Value[] => builder.bits(limb, HALF, assertion).map(cell => builder.ofBaseCell(cell))
  const zeros = (count: number): Value[] => Array.from({ length: count }, () => builder.constant(0))
  const word = (bits: readonly Value[]): Word => wordOfBits(builder, [...bits, ...zeros(WORD - bits.length)])

  const labels = Array.from({ length: LABEL.length / 4 }, (_, i) =>
    constantWord(builder, new DataView(LABEL.buffer).getUint32(4 * i)),
  )
  // Canonical, so that a name has one encoding.
  const names = builder
    .elementsAt(name, OUTER_ELEMENTS)
    .map(element => word(builder.bits(element).map(cell => builder.ofBaseCell(cell))))
  const tags = Array.from({ length: contextTag.length / 2 }, (_, i) => {
    // Of four bytes the last is the lowest, while of a pair it is the first.
    const [first, second] = [halfOf(contextTag[2 * i]!), halfOf(contextTag[2 * i + 1]!)]
    return word([...second.slice(8), ...second.slice(0, 8), ...first.slice(8), ...first.slice(0, 8)])
  })
  const stride = locals.length / LOCAL_KEYS.length
  const keys = LOCAL_KEYS.map((_, k) => locals.slice(k * stride, (k + 1) * stride))
  const preimages = keys.flatMap(([, ...limbs]) =>
    Array.from({ length: limbs.length / 2 }, (_, w) => word([...halfOf(limbs[2 * w]!), ...halfOf(limbs[2 * w + 1]!)])),
  )
  const head = [word([exitCode]), word(keys.map(([isPresent]) => isPresent!))]
  const hash = sha256(builder, [...labels, ...names, ...tags, ...head, ...preimages])
  const bits = [...hash].reverse().flatMap(({ bits: b }) => b)
  return Array.from({ length: OUTER_ELEMENTS }, (_, i) => {
    const first = DROPPED_BITS + OUTER_ELEMENT_BITS * i
    return integer(builder, bits.slice(first, first + OUTER_ELEMENT_BITS))
  })
}
