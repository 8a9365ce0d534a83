/** Lagrange polynomials of a coset of roots of unity, at one point. */
import { type Address, type Curve, SCALAR_BYTES } from './curve.ts'

/** Elements that share an inversion. */
const BATCH = 4096

/**
 * L_i(τ) = (τ^n − s^n)/(n·s^(n−1)) · ω^i/(τ − s·ω^i) for the coset s·⟨ω⟩ of n elements, i in order, in Montgomery form: with x_i = s·ω^i it is
 * (τ^n/s^n − 1)/n · x_i/(τ − x_i).
 * @param tau address of a scalar outside the coset
 * @param shift address of s
 * @param log log₂ n
 */
export function lagrangeAt(curve: Curve, tau: Address, shift: Address, log: number): Address {
  const { mul, sub, batchInverse } = curve.scalars
  const count = 2 ** log
  const values = curve.allocate(count * SCALAR_BYTES)
  const scratch = curve.allocate(0)
  const generator = curve.rootOfUnity(log)
  const one = curve.scalar(1n)
  const common = curve.allocate(SCALAR_BYTES)
  batchInverse(shift, SCALAR_BYTES, 1, common, SCALAR_BYTES)
  mul(common, tau, common)
  for (let i = 0; i < log; i++) mul(common, common, common)
  sub(common, one, common)
  const inverseCount = curve.scalar(BigInt(count))
  batchInverse(inverseCount, SCALAR_BYTES, 1, inverseCount, SCALAR_BYTES)
  mul(common, inverseCount, common)
  const point = curve.allocate(SCALAR_BYTES)
  const points = curve.allocate(Math.min(count, BATCH) * SCALAR_BYTES)
  mul(shift, one, point)
  for (let first = 0; first < count; first += BATCH) {
    const length = Math.min(BATCH, count - first)
    const out = values + first * SCALAR_BYTES
    for (let i = 0; i < length; i++) {
      sub(tau, point, out + i * SCALAR_BYTES)
      mul(point, common, points + i * SCALAR_BYTES)
      mul(point, generator, point)
    }
    batchInverse(out, SCALAR_BYTES, length, out, SCALAR_BYTES)
    for (let i = 0; i < length; i++) {
      mul(out + i * SCALAR_BYTES, points + i * SCALAR_BYTES, out + i * SCALAR_BYTES)
    }
  }
  curve.releaseTo(scratch)
  return values
}
