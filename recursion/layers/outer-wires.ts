/**
 * The numbers of `outer.ts` over wires.
 * @module
 */
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import type { ExecutionStatement } from '@zkmips/statement/execution'
import type { Wires } from '../circuit/algebra.ts'
import type { CircuitBuilder, Value } from '../circuit/builder.ts'
import { constantWord, integer, sha256, type Word, wordOfBits } from '../circuit/sha256.ts'
import { LABEL, LIST_LABEL, OUTER_BITS, OUTER_ELEMENT_BITS, OUTER_ELEMENTS } from './outer.ts'

const WORD = 32
const HALF = 16

/**
 * `outerDigest` over wires.
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
  const hash = sha256(builder, [...constantWords(builder, LABEL), ...names, ...tags, ...head, ...preimages])
  return firstBits(builder, hash)
}

/**
 * `pairDigest` over wires.
 * @param left, right elements that a child has stated; those of another number than below 2^240 are refused
 */
export function pairDigestWires(builder: CircuitBuilder, left: readonly Value[], right: readonly Value[]): Value[] {
  const assertion = builder.assertion('outer.range', 'a number of a list is not below 2^240')
  // Highest first, as the bytes are.
  const bits = [left, right].flatMap(elements =>
    elements.toReversed().flatMap(element =>
      builder
        .bits(element, OUTER_ELEMENT_BITS, assertion)
        .map(cell => builder.ofBaseCell(cell))
        .toReversed(),
    ),
  )
  const words = Array.from({ length: bits.length / WORD }, (_, i) =>
    wordOfBits(builder, bits.slice(WORD * i, WORD * (i + 1)).toReversed()),
  )
  return firstBits(builder, sha256(builder, [...constantWords(builder, LIST_LABEL), ...words]))
}

const constantWords = (builder: CircuitBuilder, bytes: Uint8Array): Word[] =>
  Array.from({ length: bytes.length / 4 }, (_, i) => constantWord(builder, new DataView(bytes.buffer).getUint32(4 * i)))

function firstBits(builder: CircuitBuilder, hash: readonly Word[]): Value[] {
  const bits = hash.toReversed().flatMap(word => word.bits)
  const dropped = bits.length - OUTER_BITS
  return Array.from({ length: OUTER_ELEMENTS }, (_, i) => {
    const first = dropped + OUTER_ELEMENT_BITS * i
    return integer(builder, bits.slice(first, first + OUTER_ELEMENT_BITS))
  })
}
