// Proofs of layers, and what they state, from ../recursion.md.
import { createHash } from 'node:crypto'
import { rootOf } from './hashes.mjs'
import { readHead, verifyPart } from './part.mjs'
import { keyDigest } from './run.mjs'

/** @returns the eight elements that are stated @throws where the proof is not valid */
export function verifyLayer(bytes, { hash, params, machine, note }, key) {
  const one = [1, ...new Array(params.degree - 1).fill(0)]
  const context = { hash, params, machine, note }
  const head = readHead(bytes, context, key)
  const fixed = machine.chips.every((_, k) => head.logHeights[k] === key.heights[k])
  if (!fixed) throw new Error("heights are not the key's")
  verifyPart(context, key, head, { challenges: { alpha: one, beta: one }, contextTag: new Uint8Array(32) })
  return head.publicValues.slice(-8)
}

export const keyEntry = (hash, kind, params, machine, key) =>
  hash.compress(hash.row([kind, ...params.numbers]), keyDigest(hash, machine, key))

export const keysRoot = (hash, entries) =>
  rootOf(
    hash,
    Array.from({ length: 256 }, (_, i) => entries[i] ?? new Array(8).fill(0)),
  )

const stateElements = s => [
  ...s.chain,
  ...s.counts,
  ...[s.pc, s.nextPc, s.halted, s.exitCode, s.imageIn, s.lastHigh, s.lastLow, s.fractions],
]

/** The 173 elements of a range. */
export const rangeElements = ({ shared, before, after, sum }) => [
  ...[...shared.program, ...shared.keysRoot, ...shared.challenges.alpha, ...shared.challenges.beta],
  ...[...shared.locals, ...shared.contextTag],
  ...[...stateElements(before), ...stateElements(after), ...sum],
]

/** @param sets of leaf and join, `shrink`, `wrap` */
export const nameOnL1 = (hash, program, root, sets) => hash.row([...program, ...root, ...sets.flatMap(s => s.numbers)])

const bigEndian = word => [24, 16, 8, 0].map(k => (word >>> k) & 255)

/** The 240 bytes. @param locals 85 elements @param tag 16 pairs */
export function statementBytes(name, { exitCode, locals, contextTag }) {
  const keys = [0, 1, 2, 3, 4].map(k => locals.slice(17 * k, 17 * k + 17))
  const present = keys.reduce((bits, [isPresent], k) => bits + isPresent * 2 ** k, 0)
  const preimages = keys.flatMap(([, ...limbs]) =>
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap(w => bigEndian(limbs[2 * w] + 2 ** 16 * limbs[2 * w + 1])),
  )
  return Uint8Array.from([
    ...new TextEncoder().encode('zkmips 1'),
    ...name.flatMap(bigEndian),
    ...contextTag.flatMap(pair => [pair & 255, pair >>> 8]),
    ...[...bigEndian(exitCode), ...bigEndian(present), ...preimages],
  ])
}

/** The first 30 bytes of SHA-256. */
export const numberOf = bytes => [...createHash('sha256').update(Uint8Array.from(bytes)).digest().subarray(0, 30)]

/** Of executions, by their numbers. */
export function listNumber(numbers) {
  let level = numbers
  while (level.length > 1) {
    const below = level
    level = Array.from({ length: Math.ceil(below.length / 2) }, (_, i) => {
      const [left, right] = below.slice(2 * i, 2 * i + 2)
      return right ? numberOf([...new TextEncoder().encode('zkmips L'), ...left, ...right]) : left
    })
  }
  return level[0]
}

/** Eight elements of 30 bits, the lowest first. */
export function numberElements(number) {
  const value = number.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return Array.from({ length: 8 }, (_, i) => Number((value >> BigInt(30 * i)) & 0x3fffffffn))
}
