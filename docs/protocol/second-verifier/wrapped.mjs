// Wrapped proof files, from ../recursion.md.
import { createHash } from 'node:crypto'
import { P } from './field.mjs'
import { listNumber, numberOf } from './layers.mjs'

const STATEMENT = 232
const ORDER = 21888242871839275222246405745257275088696311157297823662689037894645226208583n

const refuse = what => {
  throw new Error(what)
}
const equal = (a, b) => a.every((byte, i) => byte === b[i])
const integer = bytes => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

/** A statement's fields, of its 232 bytes. */
function readStatement(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let i = 0; i < 8; i++) if (view.getUint32(4 * i) >= P) refuse('name')
  const [exitCode, present] = [view.getUint32(64), view.getUint32(68)]
  if (exitCode > 1 || present > 31) refuse('range')
  const locals = [0, 1, 2, 3, 4].map(k => {
    const local = bytes.slice(72 + 32 * k, 104 + 32 * k)
    if (((present >>> k) & 1) === 0 && local.some(byte => byte !== 0)) refuse('an absent key has bytes')
    return local
  })
  return { name: bytes.slice(0, 32), contextTag: bytes.slice(32, 64), exitCode, present, locals }
}

/** @throws where the executions are no list */
function checkList(list) {
  list.forEach(({ name, contextTag, exitCode, present, locals }, i) => {
    if (!equal(name, list[0].name)) refuse('list.program')
    if (!equal(contextTag, list[0].contextTag)) refuse('list.context')
    if (exitCode !== 0) refuse('list.exitCode')
    if (present !== 31) refuse('list.local')
    if (i > 0 && !equal(locals[0], list[i - 1].locals[1])) refuse('list.order')
  })
}

/** Points that are valid and not infinity. */
function pointsOf({ G1, G2, fields }) {
  const checked = point => {
    if (point.is0()) refuse('infinity')
    point.assertValidity()
    return point
  }
  const pair = c => fields.Fp2.fromBigTuple(c)
  return {
    onG1: (x, y) => checked(G1.Point.fromAffine({ x, y })),
    onG2: (x, y) => checked(G2.Point.fromAffine({ x: pair(x), y: pair(y) })),
  }
}

/** Points of a verification key in snarkjs's JSON, and its digest. */
function readKey(json) {
  const g1 = ([x, y]) => [x, y].map(BigInt)
  const g2 = ([x, y]) => [x.map(BigInt), y.map(BigInt)]
  const [alpha, beta, gamma, delta] = [
    g1(json.vk_alpha_1),
    ...[json.vk_beta_2, json.vk_gamma_2, json.vk_delta_2].map(g2),
  ]
  const inputs = json.IC.map(g1)
  const coordinates = [
    ...alpha,
    ...[beta, gamma, delta].flatMap(([x, y]) => [x[1], x[0], y[1], y[0]]),
    ...inputs.flat(),
  ].map(c => c.toString(16).padStart(64, '0'))
  const digest = createHash('sha256')
    .update(Buffer.from(coordinates.join(''), 'hex'))
    .digest()
  return { alpha, beta, gamma, delta, inputs, digest }
}

/**
 * @param bytes the file @param keyJson of the Groth16 key that is trusted @param bn254 curve and pairing of @noble/curves 2
 * @returns statements and their number @throws where the proof is not valid
 */
export function verifyWrapped(bytes, keyJson, bn254) {
  const { onG1, onG2 } = pointsOf(bn254)
  const { Fp12 } = bn254.fields
  const key = readKey(keyJson)
  if (Buffer.from(bytes.slice(0, 4)).toString() !== 'ZKMW') refuse('magic')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(4, true) !== 1) refuse('version')
  if (!equal(bytes.slice(8, 40), key.digest)) refuse('another key')
  const count = view.getUint32(40, true)
  if (count < 1 || count > 2 ** 16 || bytes.length !== 44 + STATEMENT * count + 256) refuse('length')
  const raw = Array.from({ length: count }, (_, i) => bytes.slice(44 + STATEMENT * i, 44 + STATEMENT * (i + 1)))
  const statements = raw.map(readStatement)
  if (count > 1) checkList(statements)
  const label = new TextEncoder().encode('zkmips 1')
  const number = listNumber(raw.map(statement => numberOf([...label, ...statement])))

  const proof = bytes.slice(-256)
  const c = Array.from({ length: 8 }, (_, i) => integer(proof.slice(32 * i, 32 * i + 32)))
  if (c.some(x => x >= ORDER)) refuse('coordinate')
  const [constant, input] = key.inputs.map(p => onG1(...p))
  const n = integer(number)
  const sum = n === 0n ? constant : constant.add(input.multiply(n))
  const pairs = [
    { g1: onG1(c[0], c[1]).negate(), g2: onG2([c[3], c[2]], [c[5], c[4]]) },
    { g1: onG1(...key.alpha), g2: onG2(...key.beta) },
    { g1: onG1(c[6], c[7]), g2: onG2(...key.delta) },
    ...(sum.is0() ? [] : [{ g1: sum, g2: onG2(...key.gamma) }]),
  ]
  if (!Fp12.eql(bn254.pairingBatch(pairs), Fp12.ONE)) refuse('Groth16')
  return { statements, number }
}
