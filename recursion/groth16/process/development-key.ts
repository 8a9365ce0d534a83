/**
 * A Groth16 proving key for development: τ, α, β and δ come from a public constant, so that everybody makes the same key, and anybody can
 * prove anything with it. All points are then known multiples of the generators (`fixed-base.ts`), and making them takes minutes at 2^20 where a
 * setup from a transcript takes hours.
 *
 * The file is a `.zkey` as snarkjs 0.7 reads it. γ is 1, as there. It names no contributions, and its circuit hash is `DEVELOPMENT_KEY_MARK`.
 * @module
 */
import { inverse, R } from '@zkmips/field/bn254-scalar'
import { DEVELOPMENT_KEY_MARK, DEVELOPMENT_SECRETS } from '../development.ts'
import { Q } from '../verification-key.ts'
import { type Address, Curve, littleEndian, SCALAR_BYTES } from './curve.ts'
import { lagrangeAt } from './lagrange.ts'
import { PointsPool } from './points-pool.ts'
import { type OnTerm, type R1csHeader, R1csReader } from './r1cs-reader.ts'
import { ZkeyWriter } from './zkey-writer.ts'

const POINTS_AT_ONCE = 2 ** 13
/** Above so many variables the larger tables are worth making. */
const MANY = 2 ** 15

/** log₂ of the domain: constraints, one more for each public input and for the constant 1. */
export const domainLog = ({ constraints, publics }: R1csHeader): number => 32 - Math.clz32(constraints + publics)

/**
 * @param r1cs path of the constraint system
 * @param zkey path of the file to write
 * @param threads that make points
 * @throws R1csFileError for a file that is none
 */
export async function writeDevelopmentKey(r1cs: string, zkey: string, threads = 1): Promise<R1csHeader> {
  const curve = await Curve.load()
  const reader = new R1csReader(curve, r1cs)
  const { header } = reader
  const writer = new ZkeyWriter(curve, zkey, 10)
  const secrets = secretsIn(curve)
  const log = domainLog(header)
  const pool = new PointsPool(curve.module, threads, header.variables < MANY ? 8 : 16)
  const points = (id: number, group: 'g1' | 'g2', from: Address, count: number): Promise<void> =>
    writePoints({ curve, writer, pool }, id, group, from, count)
  try {
    await writeHeader(curve, writer, header, pool, secrets)
    const [a, b, c] = evaluateAtTau(curve, reader, writer, secrets.tau)
    await points(5, 'g1', a, header.variables)
    await points(6, 'g1', b, header.variables)
    await points(7, 'g2', b, header.variables)
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
    await points(3, 'g1', c, known)
    await points(8, 'g1', c + known * SCALAR_BYTES, header.variables - known)
    await points(9, 'g1', quotientScalars(curve, secrets, log), 2 ** log)
    writer.beginSection(10)
    writer.bytes(DEVELOPMENT_KEY_MARK)
    writer.u32(0)
    writer.endSection()
    return header
  } finally {
    await pool.close()
    reader.close()
    writer.close()
  }
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
  const { tau, alpha, beta, delta } = DEVELOPMENT_SECRETS
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

async function writeHeader(
  curve: Curve,
  writer: ZkeyWriter,
  header: R1csHeader,
  pool: PointsPool,
  { plain }: Secrets,
): Promise<void> {
  const scalars = curve.bytes.slice(plain, plain + 4 * SCALAR_BYTES)
  const [g1, g2] = await Promise.all(
    (['g1', 'g2'] as const).map(group => pool.multiply({ group, scalars: scalars.slice() })),
  )
  const point = (points: Uint8Array, i: number): void => {
    const size = points.length / 4
    writer.bytes(points.subarray(i * size, (i + 1) * size))
  }
  writer.beginSection(1)
  // Groth16.
  writer.u32(1)
  writer.endSection()
  const [one, alpha, beta, delta] = [0, 1, 2, 3]
  writer.beginSection(2)
  writer.u32(SCALAR_BYTES)
  writer.bytes(littleEndian(Q))
  writer.u32(SCALAR_BYTES)
  writer.bytes(littleEndian(R))
  writer.u32(header.variables, header.publics, 2 ** domainLog(header))
  point(g1!, alpha)
  point(g1!, beta)
  point(g2!, beta)
  point(g2!, one)
  point(g1!, delta)
  point(g2!, delta)
  writer.endSection()
}

interface Target {
  readonly curve: Curve
  readonly writer: ZkeyWriter
  readonly pool: PointsPool
}

/** Writes the multiples of a generator by plain scalars as a section. */
async function writePoints(
  { curve, writer, pool }: Target,
  id: number,
  group: 'g1' | 'g2',
  from: Address,
  count: number,
): Promise<void> {
  writer.beginSection(id)
  const pending: Promise<Uint8Array>[] = []
  for (let first = 0; first < count; first += POINTS_AT_ONCE) {
    const [start, end] = [first, Math.min(count, first + POINTS_AT_ONCE)].map(i => from + i * SCALAR_BYTES)
    if (pending.length === pool.depth) writer.bytes(await pending.shift()!)
    const points = pool.multiply({ group, scalars: curve.bytes.slice(start, end) })
    // Whoever awaits the first that fails hears of it.
    points.catch(() => {})
    pending.push(points)
  }
  for (const points of pending) writer.bytes(await points)
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
