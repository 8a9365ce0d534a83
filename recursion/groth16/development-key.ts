/**
 * A Groth16 proving key for development: τ, α, β and δ come from a public constant, so that everybody makes the same key, and anybody can
 * prove anything with it. All points are then known multiples of the generators (`fixed-base.ts`), and making them takes minutes at 2^20 where a
 * setup from a transcript takes hours.
 *
 * The file is a `.zkey` as snarkjs 0.7 reads it. γ is 1, as there. It names no contributions, and its circuit hash is `DEVELOPMENT_KEY_MARK`.
 * @module
 */
import { createHash } from 'node:crypto'
import { inverse, R } from '@zkmips/field/bn254-scalar'
import { type Address, Curve, SCALAR_BYTES } from './curve.ts'
import { FixedBase } from './fixed-base.ts'
import { lagrangeAt } from './lagrange.ts'
import { type OnTerm, type R1csHeader, R1csReader } from './r1cs-reader.ts'
import { ZkeyWriter } from './zkey-writer.ts'

const CONSTANT = 'zkmips development key, version 1: its secrets are public, it proves nothing'

/** What stands where a key from a ceremony has the hash of its circuit. */
export const DEVELOPMENT_KEY_MARK: Uint8Array = createHash('sha512').update(CONSTANT).digest()

/** The order of the coordinates' field. */
const Q = 21888242871839275222246405745257275088696311157297823662689037894645226208583n
const POINTS_AT_ONCE = 2048
/** Above so many variables the larger tables are worth making. */
const MANY = 2 ** 15

/** log₂ of the domain: constraints, one more for each public input and for the constant 1. */
export const domainLog = ({ constraints, publics }: R1csHeader): number => 32 - Math.clz32(constraints + publics)

/**
 * @param r1cs path of the constraint system
 * @param zkey path of the file to write
 * @throws R1csFileError for a file that is none
 */
export async function writeDevelopmentKey(r1cs: string, zkey: string): Promise<R1csHeader> {
  const curve = await Curve.load()
  const reader = new R1csReader(curve, r1cs)
  const { header } = reader
  const writer = new ZkeyWriter(curve, zkey, 10)
  const secrets = secretsIn(curve)
  const log = domainLog(header)
  const windowBits = header.variables < MANY ? 8 : 16
  const g1 = new FixedBase(curve, curve.g1, windowBits)
  const g2 = new FixedBase(curve, curve.g2, windowBits)
  try {
    const points = (id: number, base: FixedBase, from: Address, count: number): void =>
      writePoints(writer, id, base, from, count)
    writeHeader(curve, writer, header, { g1, g2 }, secrets)
    const [a, b, c] = evaluateAtTau(curve, reader, writer, secrets.tau)
    points(5, g1, a, header.variables)
    points(6, g1, b, header.variables)
    points(7, g2, b, header.variables)
    // (β·A + α·B + C)/γ of what is public, /δ of what is not.
    const { mul, add } = curve.scalars
    for (let i = 0; i < header.variables * SCALAR_BYTES; i += SCALAR_BYTES) {
      mul(secrets.beta, a + i, a + i)
      mul(secrets.alpha, b + i, b + i)
      add(c + i, a + i, c + i)
      add(c + i, b + i, c + i)
      if (i > header.publics * SCALAR_BYTES) mul(secrets.inverseDelta, c + i, c + i)
    }
    const known = header.publics + 1
    points(3, g1, c, known)
    points(8, g1, c + known * SCALAR_BYTES, header.variables - known)
    points(9, g1, quotientScalars(curve, secrets, log), 2 ** log)
    writer.beginSection(10)
    writer.bytes(DEVELOPMENT_KEY_MARK)
    writer.u32(0)
    writer.endSection()
    return header
  } finally {
    reader.close()
    writer.close()
  }
}

interface Bases {
  readonly g1: FixedBase
  readonly g2: FixedBase
}

interface Secrets {
  /** In Montgomery form. */
  readonly tau: Address
  readonly alpha: Address
  readonly beta: Address
  readonly inverseDelta: Address
  /** Plain, one after the other: 1, α, β, δ. */
  readonly plain: Address
}

function secretsIn(curve: Curve): Secrets {
  const [tau, alpha, beta, delta] = ['tau', 'alpha', 'beta', 'delta'].map(name => {
    const digest = createHash('sha512').update(`${CONSTANT}: ${name}`).digest('hex')
    return BigInt(`0x${digest}`) % R
  }) as [bigint, bigint, bigint, bigint]
  const inverseDelta = curve.scalar(delta)
  curve.scalars.batchInverse(inverseDelta, SCALAR_BYTES, 1, inverseDelta, SCALAR_BYTES)
  return {
    tau: curve.scalar(tau),
    alpha: curve.scalar(alpha),
    beta: curve.scalar(beta),
    inverseDelta,
    plain: curve.place(Buffer.concat([1n, alpha, beta, delta].map(littleEndian))),
  }
}

const littleEndian = (value: bigint): Uint8Array =>
  Buffer.from(value.toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex').reverse()

function writeHeader(curve: Curve, writer: ZkeyWriter, header: R1csHeader, bases: Bases, { plain }: Secrets): void {
  writer.beginSection(1)
  // Groth16.
  writer.u32(1)
  writer.endSection()
  const free = curve.allocate(0)
  const [inG1, inG2] = [bases.g1, bases.g2].map(base => {
    const out = curve.allocate(4 * base.pointBytes)
    base.multiply(plain, 4, out)
    return (i: number) => writer.bytes(curve.bytes.slice(out + i * base.pointBytes, out + (i + 1) * base.pointBytes))
  }) as [(i: number) => void, (i: number) => void]
  const [one, alpha, beta, delta] = [0, 1, 2, 3]
  writer.beginSection(2)
  writer.u32(SCALAR_BYTES)
  writer.bytes(littleEndian(Q))
  writer.u32(SCALAR_BYTES)
  writer.bytes(littleEndian(R))
  writer.u32(header.variables, header.publics, 2 ** domainLog(header))
  inG1(alpha)
  inG1(beta)
  inG2(beta)
  inG2(one)
  inG1(delta)
  inG2(delta)
  writer.endSection()
  curve.releaseTo(free)
}

/** Writes the multiples of a generator by plain scalars as a section. */
function writePoints(writer: ZkeyWriter, id: number, base: FixedBase, from: Address, count: number): void {
  writer.beginSection(id)
  for (let first = 0; first < count; first += POINTS_AT_ONCE) {
    const length = Math.min(POINTS_AT_ONCE, count - first)
    base.multiply(from + first * SCALAR_BYTES, length, writer.reserve(length * base.pointBytes))
  }
  writer.endSection()
}

/**
 * Each variable's polynomials at τ, as plain scalars, one after the other: Σ coefficient·L_c(τ) over the constraints c. Writes the coefficients of A and B
 * on the way, each times 2^512, which the prover's product with a plain witness leaves in Montgomery form.
 */
function evaluateAtTau(
  curve: Curve,
  reader: R1csReader,
  writer: ZkeyWriter,
  tau: Address,
): [Address, Address, Address] {
  const { variables, publics, constraints } = reader.header
  const { mul, add } = curve.scalars
  const [one, cube] = [curve.scalar(1n), curve.place(littleEndian(2n ** 768n % R))]
  const plainOne = curve.place(littleEndian(1n))
  const product = curve.allocate(SCALAR_BYTES)
  const matrices = [0, 1, 2].map(() => curve.allocate(variables * SCALAR_BYTES)) as [Address, Address, Address]
  const free = curve.allocate(0)
  const lagrange = lagrangeAt(curve, tau, one, domainLog(reader.header))
  let terms = 0
  const onTerm: OnTerm = (matrix, constraint, variable, coefficient) => {
    const sum = matrices[matrix] + variable * SCALAR_BYTES
    mul(coefficient, lagrange + constraint * SCALAR_BYTES, product)
    add(sum, product, sum)
    if (matrix === 2) return
    terms++
    writer.u32(matrix, constraint, variable)
    mul(coefficient, cube, writer.reserve(SCALAR_BYTES))
  }
  writer.beginSection(4)
  writer.u32(0)
  reader.forEachTerm(onTerm)
  // A row of its own for each public variable keeps their polynomials independent.
  for (let i = 0; i <= publics; i++) onTerm(0, constraints + i, i, plainOne)
  writer.patch(0, terms)
  writer.endSection()
  curve.releaseTo(free)
  return matrices
}

/**
 * The prover gives A·B − C by its values on the coset of the domain by a root s of twice its order. With Z(x) = xⁿ − 1, which is −2 there,
 * the quotient's part of the proof at τ is Z(τ)/(−2δ)·Σ value·L_i(τ), L_i the Lagrange polynomials of the coset.
 */
function quotientScalars(curve: Curve, { tau, inverseDelta }: Secrets, log: number): Address {
  const { mul, sub } = curve.scalars
  const scalars = lagrangeAt(curve, tau, curve.rootOfUnity(log + 1), log)
  const factor = curve.allocate(SCALAR_BYTES)
  curve.scalars.copy(tau, factor)
  for (let i = 0; i < log; i++) mul(factor, factor, factor)
  sub(curve.scalar(1n), factor, factor)
  mul(factor, inverseDelta, factor)
  // Plain, and so are the products with it.
  mul(factor, curve.place(littleEndian(inverse(2n))), factor)
  for (let i = 0; i < 2 ** log; i++) {
    mul(scalars + i * SCALAR_BYTES, factor, scalars + i * SCALAR_BYTES)
  }
  return scalars
}
