/**
 * Verifies Groth16 proofs over BN254, without snarkjs: for the command and for browsers.
 * @module
 */
import { bn254 } from '@noble/curves/bn254.js'
import { R } from '@zkmips/field/bn254-scalar'
import { Groth16FormatError, type PointG1, type PointG2, parseProof, type VerificationKey } from './verification-key.ts'

type G1 = InstanceType<typeof bn254.G1.Point>
type G2 = InstanceType<typeof bn254.G2.Point>

/** @throws Groth16FormatError for infinity and for what is not on the curve */
function onG1({ x, y }: PointG1, what: string): G1 {
  const point = bn254.G1.Point.fromAffine({ x, y })
  return checked(point, what)
}

/** The same, and for what is not in the subgroup of the scalar field's order. */
function onG2({ x, y }: PointG2, what: string): G2 {
  const { Fp2 } = bn254.fields
  const point = bn254.G2.Point.fromAffine({ x: Fp2.fromBigTuple([...x]), y: Fp2.fromBigTuple([...y]) })
  return checked(point, what)
}

function checked<P extends { is0(): boolean; assertValidity(): void }>(point: P, what: string): P {
  if (point.is0()) throw new Groth16FormatError(`${what} is the point at infinity`)
  try {
    point.assertValidity()
  } catch {
    throw new Groth16FormatError(`${what} is not on the curve`)
  }
  return point
}

/**
 * Whether nobody has contributed to a key. What is in the input's place under γ may be taken out under δ where both are one point, so from one proof everybody makes
 * proofs of anything; without contributions both are the generator.
 */
export function isWithoutContribution({ gamma, delta }: VerificationKey): boolean {
  // A point and its negative have one x.
  const isX = ([c0, c1]: readonly [bigint, bigint]): boolean => delta.x[0] === c0 && delta.x[1] === c1
  const { c0, c1 } = bn254.G2.Point.BASE.toAffine().x
  return isX(gamma.x) || isX([c0, c1])
}

/** @throws Groth16FormatError for a key with a point that is infinity, not on its curve, or not in the group */
export function assertKeyPoints({ alpha, beta, gamma, delta, inputs }: VerificationKey): void {
  onG1(alpha, "the key's α")
  onG2(beta, "the key's β")
  onG2(gamma, "the key's γ")
  onG2(delta, "the key's δ")
  for (const [i, point] of inputs.entries()) onG1(point, `the key's point of input ${i}`)
}

/**
 * e(A, B) = e(α, β)·e(Σ inputs, γ)·e(C, δ).
 * @param inputs the public inputs, each below the scalar field's order
 * @param proof 256 bytes (`verification-key.ts`)
 * @returns whether the proof is valid
 * @throws Groth16FormatError for what is no proof, no key, or no list of as many inputs as the key has
 */
export function verifyGroth16(key: VerificationKey, inputs: readonly bigint[], proof: Uint8Array): boolean {
  const { a, b, c } = parseProof(proof)
  if (inputs.length !== key.inputs.length - 1) {
    throw new Groth16FormatError(
      `the key is for ${key.inputs.length - 1} public inputs, and there are ${inputs.length}`,
    )
  }
  inputs.forEach((input, i) => {
    if (input < 0n || input >= R)
      throw new Groth16FormatError(`public input ${i} is not below the scalar field's order`)
  })
  if (isWithoutContribution(key)) {
    throw new Groth16FormatError('nobody has contributed to the key: anybody can forge proofs that it accepts')
  }
  const [constant, ...points] = key.inputs.map((p, i) => onG1(p, `the key's point of input ${i}`))
  const sum = points.reduce((total, p, i) => (inputs[i] === 0n ? total : total.add(p.multiply(inputs[i]!))), constant!)
  const pairs = [
    { g1: onG1(a, 'A').negate(), g2: onG2(b, 'B') },
    { g1: onG1(key.alpha, "the key's α"), g2: onG2(key.beta, "the key's β") },
    { g1: onG1(c, 'C'), g2: onG2(key.delta, "the key's δ") },
    // Where the sum is infinity, its pairing is 1.
    ...(sum.is0() ? [] : [{ g1: sum, g2: onG2(key.gamma, "the key's γ") }]),
  ]
  return bn254.fields.Fp12.eql(bn254.pairingBatch(pairs), bn254.fields.Fp12.ONE)
}
