/**
 * Groth16 verification keys and proofs over BN254: snarkjs's JSON, and the 256 bytes of a proof that contracts take.
 *
 * A proof's bytes are eight coordinates of 32 bytes, big-endian: A.x, A.y, B.x₁, B.x₀, B.y₁, B.y₀, C.x, C.y, where x₁ is the
 * factor of u, u² = −1. That is the order of Ethereum's precompiles (EIP-197).
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { SnarkjsProof } from './task.ts'

/** The order of the coordinates' field. */
export const Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n

/** As snarkjs exports it; coordinates are decimal, and the last one of each point is 1. */
export interface VerificationKeyJson {
  readonly protocol: 'groth16'
  readonly curve: 'bn128'
  readonly nPublic: number
  readonly vk_alpha_1: readonly string[]
  readonly vk_beta_2: readonly (readonly string[])[]
  readonly vk_gamma_2: readonly (readonly string[])[]
  readonly vk_delta_2: readonly (readonly string[])[]
  readonly IC: readonly (readonly string[])[]
}

export interface PointG1 {
  readonly x: bigint
  readonly y: bigint
}

/** Coordinates x₀ + x₁·u. */
export interface PointG2 {
  readonly x: readonly [bigint, bigint]
  readonly y: readonly [bigint, bigint]
}

export interface VerificationKey {
  readonly alpha: PointG1
  readonly beta: PointG2
  readonly gamma: PointG2
  readonly delta: PointG2
  /** Of the constant 1, and of each public input. */
  readonly inputs: readonly PointG1[]
}

/** What is no verification key or proof. */
export class Groth16FormatError extends Error {
  readonly code = 'GROTH16_FORMAT'
}

export const PROOF_BYTES = 256
const COORDINATE_BYTES = 32

function coordinate(text: unknown, what: string): bigint {
  if (typeof text !== 'string' || !/^(0|[1-9]\d{0,77})$/.test(text)) {
    throw new Groth16FormatError(`${what} has a coordinate that is no decimal number: ${JSON.stringify(text)}`)
  }
  const value = BigInt(text)
  if (value >= Q) throw new Groth16FormatError(`${what} has a coordinate that is not below the field's order: ${text}`)
  return value
}

function pointG1(json: unknown, what: string): PointG1 {
  if (!Array.isArray(json) || json.length !== 3 || json[2] !== '1') {
    throw new Groth16FormatError(`${what} is no affine point of G1`)
  }
  return { x: coordinate(json[0], what), y: coordinate(json[1], what) }
}

function pointG2(json: unknown, what: string): PointG2 {
  const isPair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2
  if (!Array.isArray(json) || json.length !== 3 || !json.every(isPair) || json[2].join() !== '1,0') {
    throw new Groth16FormatError(`${what} is no affine point of G2`)
  }
  const [x, y] = json.slice(0, 2).map(pair => pair.map((c: unknown) => coordinate(c, what)))
  return { x: x as [bigint, bigint], y: y as [bigint, bigint] }
}

/** @throws Groth16FormatError; whether points are on the curve is checked when a proof is verified */
export function parseVerificationKey(json: unknown): VerificationKey {
  if (typeof json !== 'object' || json === null) throw new Groth16FormatError('a verification key is a JSON object')
  const key = json as Readonly<Record<string, unknown>>
  if (key.protocol !== 'groth16' || key.curve !== 'bn128') {
    throw new Groth16FormatError(`a key of protocol "${key.protocol}" over "${key.curve}", not of Groth16 over bn128`)
  }
  if (!Array.isArray(key.IC) || key.IC.length !== Number(key.nPublic) + 1) {
    throw new Groth16FormatError('the key does not have a point for each public input and one more')
  }
  return {
    alpha: pointG1(key.vk_alpha_1, "the key's α"),
    beta: pointG2(key.vk_beta_2, "the key's β"),
    gamma: pointG2(key.vk_gamma_2, "the key's γ"),
    delta: pointG2(key.vk_delta_2, "the key's δ"),
    inputs: key.IC.map((point, i) => pointG1(point, `the key's point of input ${i}`)),
  }
}

/** SHA-256, in hex, of the coordinates of all points, 32 bytes each, big-endian, x₁ before x₀: α, β, γ, δ, those of the inputs. */
export function keyDigest({ alpha, beta, gamma, delta, inputs }: VerificationKey): string {
  const points = [...g1(alpha), ...[beta, gamma, delta].flatMap(g2), ...inputs.flatMap(g1)]
  return bytesToHex(sha256(coordinateBytes(points)))
}

const g1 = ({ x, y }: PointG1): bigint[] => [x, y]
const g2 = ({ x, y }: PointG2): bigint[] => [x[1], x[0], y[1], y[0]]

function coordinateBytes(coordinates: readonly bigint[]): Uint8Array {
  const bytes = new Uint8Array(coordinates.length * COORDINATE_BYTES)
  coordinates.forEach((value, k) => {
    for (let i = COORDINATE_BYTES - 1, rest = value; rest > 0n; i--, rest >>= 8n) {
      bytes[k * COORDINATE_BYTES + i] = Number(rest & 255n)
    }
  })
  return bytes
}

/** @throws Groth16FormatError */
export const proofBytes = ({ proof }: SnarkjsProof): Uint8Array =>
  coordinateBytes([...g1(pointG1(proof.pi_a, 'A')), ...g2(pointG2(proof.pi_b, 'B')), ...g1(pointG1(proof.pi_c, 'C'))])

/** @throws Groth16FormatError for another length, or a coordinate that is not below the field's order */
export function parseProof(bytes: Uint8Array): { readonly a: PointG1; readonly b: PointG2; readonly c: PointG1 } {
  if (bytes.length !== PROOF_BYTES) {
    throw new Groth16FormatError(`a Groth16 proof has ${PROOF_BYTES} bytes, not ${bytes.length}`)
  }
  const [ax, ay, bx1, bx0, by1, by0, cx, cy] = Array.from({ length: 8 }, (_, k) => {
    const part = bytes.subarray(k * COORDINATE_BYTES, (k + 1) * COORDINATE_BYTES)
    const value = part.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
    if (value >= Q) throw new Groth16FormatError(`coordinate ${k} of the proof is not below the field's order`)
    return value
  }) as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
  return { a: { x: ax, y: ay }, b: { x: [bx0, bx1], y: [by0, by1] }, c: { x: cx, y: cy } }
}

/** A point of G2 in the order of the contract's argument. */
const contractG2 = ({ x, y }: PointG2) => ({ x1: x[1], x0: x[0], y1: y[1], y0: y[0] })

/**
 * What the contract `ExecutionVerifier` is deployed with.
 * @throws Groth16FormatError for a key that is not for one public input
 */
export function contractKey({ alpha, beta, gamma, delta, inputs }: VerificationKey) {
  const [constant, input] = inputs
  if (inputs.length !== 2 || !constant || !input) {
    throw new Groth16FormatError(`the contract takes one public input, and the key is for ${inputs.length - 1}`)
  }
  return {
    alpha,
    beta: contractG2(beta),
    gamma: contractG2(gamma),
    delta: contractG2(delta),
    inputs: [constant, input] as const,
  }
}
