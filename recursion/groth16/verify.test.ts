import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bn254 } from '@noble/curves/bn254.js'
import { R } from '@zkmips/field/bn254-scalar'
import * as snarkjs from 'snarkjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWitness } from '../r1cs/files.ts'
import { DEVELOPMENT_SECRETS } from './development.ts'
import { KeyCache } from './key-cache.ts'
import { developmentKey, type GrothKey } from './setup.ts'
import { runGrothTask, type SnarkjsProof } from './task.ts'
import { forgedProof } from './testing/forged.ts'
import { smallCircuit } from './testing/small-circuit.ts'
import { Groth16FormatError, keyDigest, parseVerificationKey, proofBytes, Q } from './verification-key.ts'
import { verifyGroth16 } from './verify.ts'

let folder: string
let key: GrothKey
let made: SnarkjsProof
let curve: Awaited<ReturnType<typeof snarkjs.curves.getCurveFromName>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zkmips-verify-'))
  const system = smallCircuit(200n, R - 5n)
  key = await developmentKey(system, { cache: new KeyCache(join(folder, 'keys')) })
  const wtns = join(folder, 'w.wtns')
  writeWitness(wtns, system.witness)
  made = (await runGrothTask({ name: 'prove', input: { zkey: key.zkey, wtns } })).output
  curve = await snarkjs.curves.getCurveFromName('bn128')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await curve?.terminate()
})

/** What comes of a proof: its verdict, or that it is malformed. */
function verdict(of: SnarkjsProof, json: unknown = key.verificationKey): boolean | 'malformed' {
  try {
    return verifyGroth16(parseVerificationKey(json), of.publicSignals.map(BigInt), proofBytes(of))
  } catch (error) {
    if (error instanceof Groth16FormatError) return 'malformed'
    throw error
  }
}
const ofSnarkjs = (of: SnarkjsProof): Promise<boolean> =>
  snarkjs.groth16.verify(key.verificationKey, of.publicSignals, of.proof)
const withProof = (changed: Partial<SnarkjsProof['proof']>): SnarkjsProof => ({
  ...made,
  proof: { ...made.proof, ...changed },
})

describe('verifying without snarkjs', () => {
  it('accepts what snarkjs accepts', async () => {
    expect(verdict(made)).toBe(true)
    expect(await ofSnarkjs(made)).toBe(true)
    expect(keyDigest(parseVerificationKey(key.verificationKey))).toBe(key.digest)
  })

  it('refuses what snarkjs refuses: other inputs, other points', async () => {
    const { pi_a, pi_b, pi_c } = made.proof
    const negative = (p: readonly string[]): string[] => [p[0]!, String(Q - BigInt(p[1]!)), '1']
    const double = bn254.G1.Point.fromAffine({ x: BigInt(pi_c[0]!), y: BigInt(pi_c[1]!) })
      .double()
      .toAffine()
    const cases: SnarkjsProof[] = [
      ...[0, 1].map(i => ({ ...made, publicSignals: made.publicSignals.with(i, '1') })),
      { ...made, publicSignals: made.publicSignals.toReversed() },
      { ...made, publicSignals: ['0', '0'] },
      withProof({ pi_a: negative(pi_a) }),
      withProof({ pi_c: negative(pi_c) }),
      withProof({ pi_a: pi_c, pi_c: pi_a }),
      withProof({ pi_c: [String(double.x), String(double.y), '1'] }),
      withProof({ pi_b: key.verificationKey.vk_beta_2 }),
    ]
    for (const of of cases) {
      expect(verdict(of)).toBe(false)
      expect(await ofSnarkjs(of)).toBe(false)
    }
    // Both accept (−A, −B): Groth16 proofs can be changed into others of the same statement.
    const y = pi_b[1]!.map(c => String((Q - BigInt(c)) % Q))
    const other = withProof({ pi_a: negative(pi_a), pi_b: [pi_b[0]!, y, pi_b[2]!] })
    expect(verdict(other)).toBe(true)
    expect(await ofSnarkjs(other)).toBe(true)
  })

  it('refuses as malformed what is no proof', () => {
    const { pi_a, pi_b } = made.proof
    const plus = (text: string, by: bigint): string => String(BigInt(text) + by)
    // On the curve over the extension, but not in the subgroup: its cofactor is large, so nearly every point is.
    const { Fp2 } = bn254.fields
    let x = Fp2.fromBigTuple([1n, 1n])
    let point: { x: typeof x; y: typeof x } | undefined
    const b = Fp2.mul(Fp2.inv(Fp2.fromBigTuple([9n, 1n])), Fp2.fromBigTuple([3n, 0n]))
    while (!point) {
      try {
        point = { x, y: Fp2.sqrt(Fp2.add(Fp2.mul(Fp2.sqr(x), x), b)) }
      } catch {
        x = Fp2.add(x, Fp2.ONE)
      }
    }
    const pair = ({ c0, c1 }: typeof x): string[] => [String(c0), String(c1)]
    const malformed: SnarkjsProof[] = [
      { ...made, publicSignals: made.publicSignals.with(0, plus(made.publicSignals[0]!, R)) },
      { ...made, publicSignals: made.publicSignals.with(0, String(R)) },
      { ...made, publicSignals: made.publicSignals.slice(1) },
      { ...made, publicSignals: [...made.publicSignals, '0'] },
      { ...made, publicSignals: [] },
      withProof({ pi_a: [plus(pi_a[0]!, 1n), pi_a[1]!, '1'] }),
      withProof({ pi_a: [plus(pi_a[0]!, Q), pi_a[1]!, '1'] }),
      withProof({ pi_a: ['0', '0', '1'] }),
      withProof({ pi_a: [pi_a[0]!, pi_a[1]!, '0'] }),
      withProof({ pi_a: [] }),
      withProof({ pi_a: ['-1', pi_a[1]!, '1'] }),
      withProof({ pi_a: ['0x1', pi_a[1]!, '1'] }),
      withProof({
        pi_b: [
          ['0', '0'],
          ['0', '0'],
          ['1', '0'],
        ],
      }),
      withProof({ pi_b: [pi_b[0]!.toReversed(), pi_b[1]!, pi_b[2]!] }),
      withProof({ pi_b: [pair(point.x), pair(point.y), ['1', '0']] }),
    ]
    expect(malformed.map(of => verdict(of))).toEqual(malformed.map(() => 'malformed'))
    for (const length of [0, 255, 257]) {
      const verify = () => verifyGroth16(parseVerificationKey(key.verificationKey), [1n, 2n], new Uint8Array(length))
      expect(verify).toThrow(Groth16FormatError)
    }
  })

  it('refuses a key that nobody has contributed to: from one proof under it everybody makes proofs of anything', () => {
    const json = key.verificationKey
    const of = parseVerificationKey(json)
    const verify = (delta: typeof of.delta) => () =>
      verifyGroth16({ ...of, delta }, made.publicSignals.map(BigInt), proofBytes(made))
    const { x, y } = of.gamma
    for (const delta of [of.gamma, { x, y: [Q - y[0], Q - y[1]] } as const]) {
      expect(verify(delta)).toThrow('nobody has contributed to the key')
    }
    const { x: g } = bn254.G2.Point.BASE.toAffine()
    expect(x).toEqual([g.c0, g.c1])
  })

  it('refuses what is no key', () => {
    const json = key.verificationKey
    const keys: unknown[] = [
      null,
      'key',
      {},
      { ...json, protocol: 'plonk' },
      { ...json, curve: 'bls12381' },
      { ...json, IC: json.IC.slice(1) },
      { ...json, nPublic: 3 },
      { ...json, vk_alpha_1: ['1', '3', '1'] },
      { ...json, vk_delta_2: json.vk_delta_2.toReversed() },
      { ...json, IC: [['0', '0', '1'], ...json.IC.slice(1)] },
    ]
    expect(keys.map(of => verdict(made, of))).toEqual(keys.map(() => 'malformed'))
  })

  it('shows that whoever knows the secrets of a key forges: the development key proves nothing', () => {
    const { alpha, beta, delta, tau } = DEVELOPMENT_SECRETS
    expect(new Set([alpha, beta, delta, tau]).size).toBe(4)
    const parsed = parseVerificationKey(key.verificationKey)
    const inputs = [1n, 2n]
    expect(verifyGroth16(parsed, inputs, forgedProof(parsed, inputs))).toBe(true)
  })
})
