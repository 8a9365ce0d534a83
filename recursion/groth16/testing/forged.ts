/** Groth16 proofs of anything, by whoever knows the secrets of a key: valid ones, without a circuit. */
import { bn254 } from '@noble/curves/bn254.js'
import { DEVELOPMENT_SECRETS } from '../development.ts'
import type { PointG1, PointG2, VerificationKey } from '../verification-key.ts'
import { proofBytes } from '../verification-key.ts'

const { Fr } = bn254.fields

export interface Secrets {
  readonly alpha: bigint
  readonly beta: bigint
  readonly delta: bigint
}

/** A proof of these inputs under a key with γ = 1. */
export function forgedProof(
  { inputs: points }: Pick<VerificationKey, 'inputs'>,
  inputs: readonly bigint[],
  { alpha, beta, delta }: Secrets = DEVELOPMENT_SECRETS,
): Uint8Array {
  // A = a·G, B = b·H, C = (a·b − α·β)/δ·G − Σ/δ.
  const [a, b] = [12345n, 67890n]
  const [constant, ...rest] = points.map(p => bn254.G1.Point.fromAffine(p))
  const sum = rest.reduce((total, p, i) => total.add(p.multiply(inputs[i]!)), constant!)
  const inverse = Fr.inv(delta)
  const c = bn254.G1.Point.BASE.multiply(Fr.mul(Fr.sub(Fr.mul(a, b), Fr.mul(alpha, beta)), inverse))
    .subtract(sum.multiply(inverse))
    .toAffine()
  const [pa, pb] = [bn254.G1.Point.BASE.multiply(a).toAffine(), bn254.G2.Point.BASE.multiply(b).toAffine()]
  return proofBytes({
    proof: {
      pi_a: [String(pa.x), String(pa.y), '1'],
      pi_b: [
        [String(pb.x.c0), String(pb.x.c1)],
        [String(pb.y.c0), String(pb.y.c1)],
        ['1', '0'],
      ],
      pi_c: [String(c.x), String(c.y), '1'],
    },
    publicSignals: [],
  })
}

/** A key for one input whose secrets only the test knows, with its form as JSON. */
export function newKey(secrets: Secrets) {
  const g1 = (s: bigint): PointG1 => bn254.G1.Point.BASE.multiply(s).toAffine()
  const g2 = (s: bigint): PointG2 => {
    const { x, y } = bn254.G2.Point.BASE.multiply(s).toAffine()
    return { x: [x.c0, x.c1], y: [y.c0, y.c1] }
  }
  const key: VerificationKey = {
    alpha: g1(secrets.alpha),
    beta: g2(secrets.beta),
    gamma: g2(1n),
    delta: g2(secrets.delta),
    inputs: [g1(1001n), g1(1002n)],
  }
  const json1 = ({ x, y }: PointG1) => [String(x), String(y), '1']
  const json2 = ({ x, y }: PointG2) => [x.map(String), y.map(String), ['1', '0']]
  const json = {
    protocol: 'groth16',
    curve: 'bn128',
    nPublic: 1,
    vk_alpha_1: json1(key.alpha),
    vk_beta_2: json2(key.beta),
    vk_gamma_2: json2(key.gamma),
    vk_delta_2: json2(key.delta),
    IC: key.inputs.map(json1),
  } as const
  return { key, json }
}
