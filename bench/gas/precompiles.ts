/**
 * Precompiled contracts, each at inputs of several sizes. The figures include the call (100 gas).
 * @module
 */
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { bn254 } from '@noble/curves/bn254.js'
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatHex, type Hex, numberToHex, pad, size } from 'viem'
import { sign } from 'viem/accounts'
import { measureLoop, op, push } from './assembly.ts'
import type { Case } from './measure.ts'

const word = (value: bigint | number): Hex => numberToHex(value, { size: 32 })
const ones = (bytes: number): Hex => `0x${'ff'.repeat(bytes)}`
/** Bytes that look random: repeated hashes. */
function noise(bytes: number, seed = 1): Hex {
  let hash = sha256(Uint8Array.of(seed))
  let out = ''
  while (out.length < 2 * bytes) {
    out += bytesToHex(hash).slice(2)
    hash = sha256(hash)
  }
  return `0x${out.slice(0, 2 * bytes)}`
}
const odd = (hex: Hex): Hex => `${hex.slice(0, -1)}f` as Hex
const even = (hex: Hex): Hex => `${hex.slice(0, -1)}e` as Hex

function contract(
  address: number,
  name: string,
  input: string,
  data: Hex | (() => Hex | Promise<Hex>),
  fork: 'prague' | 'osaka' = 'osaka',
  rounds: readonly [number, number] = [1, 3],
): Case {
  const target: Hex = pad(numberToHex(address), { size: 20 })
  return {
    group: 'precompiled contract',
    name: target,
    input: `${name}: ${input}`,
    fork,
    measure: async () => {
      const memory = typeof data === 'function' ? await data() : data
      const operands = concatHex([push(64), push(size(memory) + 32), push(size(memory)), op(0x5f), push(address)])
      // A call that fails would take all gas: it gets what it may use, and a failure leaves the loop.
      const body = concatHex([operands, op(0x5a, 0xfa, 0x15), push(3), op(0x57)])
      const base = concatHex([operands, op(0x5a), op(0x50, 0x50, 0x50, 0x50, 0x50, 0x50)])
      const cost = await measureLoop({
        body,
        base,
        times: 1,
        memory,
        rounds,
        fork,
        accounts: new Map([[target, undefined]]),
      })
      if (!(cost.gas > 0)) throw new Error(`${name}, ${input}: the call failed`)
      return cost
    },
  }
}

/** A point of bn254 or BLS12-381 as the contracts take it. */
const G1 = (factor: bigint) => bn254.G1.ProjectivePoint.BASE.multiply(factor).toAffine()
const bnG1 = (factor: bigint): Hex => { const { x, y } = G1(factor); return concatHex([word(x), word(y)]) } // biome-ignore format: short
function bnG2(factor: bigint): Hex {
  const { x, y } = bn254.G2.ProjectivePoint.BASE.multiply(factor).toAffine()
  return concatHex([word(x.c1), word(x.c0), word(y.c1), word(y.c0)])
}
const field = (value: bigint): Hex => numberToHex(value, { size: 64 })
function blsG1(factor: bigint): Hex {
  const { x, y } = bls12_381.G1.ProjectivePoint.BASE.multiply(factor).toAffine()
  return concatHex([field(x), field(y)])
}
function blsG2(factor: bigint): Hex {
  const { x, y } = bls12_381.G2.ProjectivePoint.BASE.multiply(factor).toAffine()
  return concatHex([x.c0, x.c1, y.c0, y.c1].map(field))
}
const many = (count: number, item: (index: number) => Hex): Hex =>
  concatHex(Array.from({ length: count }, (_, i) => item(i)))
const SCALAR = BigInt(noise(32, 9)) % (1n << 255n)

function modexp(base: Hex, exponent: Hex, modulus: Hex): Hex {
  return concatHex([word(size(base)), word(size(exponent)), word(size(modulus)), base, exponent, modulus])
}

const LONG_EXPONENTS = [8, 16, 24, 32].map(
  bytes =>
    [
      `${bytes} bytes, odd modulus, exponent of 1000 bytes`,
      modexp(ones(bytes), ones(1000), odd(noise(bytes))),
    ] as const,
)
const MODEXP: readonly (readonly [string, Hex])[] = [8, 16, 32, 40, 64, 96, 128, 192, 256, 512, 1024].flatMap(bytes => [
  [`${bytes} bytes, odd modulus, exponent of ${Math.min(bytes, 64)} bytes`, modexp(ones(bytes), ones(Math.min(bytes, 64)), odd(noise(bytes)))],
  [`${bytes} bytes, even modulus, exponent of ${Math.min(bytes, 64)} bytes`, modexp(ones(bytes), ones(Math.min(bytes, 64)), even(noise(bytes)))],
  [`${bytes} bytes, odd modulus, exponent 65537`, modexp(ones(bytes), '0x010001', odd(noise(bytes)))],
  [`${bytes} bytes, odd modulus, exponent 2`, modexp(ones(bytes), '0x02', odd(noise(bytes)))],
  [`${bytes} bytes, even modulus, exponent 3`, modexp(ones(bytes), '0x03', even(noise(bytes)))],
] as const) // biome-ignore format: a table

/** In Osaka it costs 25 million gas, which no transaction has (EIP-7825). */
const BEYOND_A_TRANSACTION = /^1024 bytes.*exponent of 64 bytes/

/** The fourth correct proof of c-kzg-4844's tests (Apache-2.0), and a polynomial's commitment that it opens. */
function pointEvaluation(): Hex {
  const commitment: Hex =
    '0x8f59a8d2a1a625a17f3fea0fe5eb8c896db3764f3185481bc22f91b4aaffcca25f26936857bc3a7c2539ea8ec3a952b7'
  const versioned: Hex = `0x01${bytesToHex(sha256(Buffer.from(commitment.slice(2), 'hex'))).slice(4)}`
  return concatHex([
    versioned,
    '0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000000',
    '0x1522a4a7f34e1ea350ae07c29c96c7e79655aa926122e95fe69fcbd932ca49e9',
    commitment,
    '0xa62ad71d14c5719385c0686f1871430475bf3a00f0aa3f7b8dd99a9abc2160744faf0070725e00b60ad9a026a15b1a8c',
  ])
}

async function ecrecover(): Promise<Hex> {
  const hash = noise(32)
  const { r, s, v } = await sign({ hash, privateKey: noise(32, 2) })
  return concatHex([hash, word(v!), pad(r, { size: 32 }), pad(s, { size: 32 })])
}

function p256Verify(): Hex {
  const secret = Buffer.from(noise(32, 3).slice(2), 'hex')
  const hash = Buffer.from(noise(32, 4).slice(2), 'hex')
  const signature = p256.sign(hash, secret, { prehash: false, lowS: false }).toCompactRawBytes()
  const key = p256.getPublicKey(secret, false)
  return concatHex([bytesToHex(hash), bytesToHex(signature), bytesToHex(key.slice(1))])
}

const blake2f = (rounds: number): Hex => concatHex([numberToHex(rounds, { size: 4 }), noise(208), '0x01'])

/** A call of each contract that is dear, with its gas under the recommended prices. */
export const CALLS: readonly { readonly address: number; readonly gas: number; readonly input: () => Promise<Hex> }[] =
  [
    { address: 1, gas: 6_200, input: ecrecover },
    { address: 2, gas: 4_100, input: async () => noise(10_000) },
    { address: 4, gas: 1_200, input: async () => noise(10_000) },
    { address: 5, gas: 90_000, input: async () => LONG_EXPONENTS[0]![1] },
    { address: 5, gas: 50_000, input: async () => modexp(ones(32), ones(32), odd(noise(32))) },
    {
      address: 8,
      gas: 120_000,
      input: async () => many(2, i => concatHex([bnG1(3n + BigInt(i)), bnG2(7n + BigInt(i))])),
    },
    { address: 9, gas: 200, input: async () => blake2f(12) },
    { address: 10, gas: 101_000, input: async () => pointEvaluation() },
    { address: 14, gas: 24_000, input: async () => concatHex([blsG2(3n), word(SCALAR)]) },
    {
      address: 15,
      gas: 105_000,
      input: async () => many(2, i => concatHex([blsG1(3n + BigInt(i)), blsG2(7n + BigInt(i))])),
    },
  ]

export const PRECOMPILES: readonly Case[] = [
  contract(1, 'ECRECOVER', 'a signature', ecrecover),
  ...[0, 55, 1_000, 10_000].map(bytes =>
    contract(2, 'SHA256', `${bytes} bytes`, noise(bytes || 1).slice(0, 2 + 2 * bytes) as Hex),
  ),
  ...[0, 55, 1_000, 10_000].map(bytes =>
    contract(3, 'RIPEMD160', `${bytes} bytes`, noise(bytes || 1).slice(0, 2 + 2 * bytes) as Hex),
  ),
  ...[0, 1_000, 10_000].map(bytes =>
    contract(4, 'IDENTITY', `${bytes} bytes`, noise(bytes || 1).slice(0, 2 + 2 * bytes) as Hex),
  ),
  ...(['prague', 'osaka'] as const).flatMap(fork =>
    [...LONG_EXPONENTS, ...MODEXP]
      .filter(([input]) => fork === 'prague' || !BEYOND_A_TRANSACTION.test(input))
      .map(([input, data]) => contract(5, 'MODEXP', input, data, fork, [1, 2])),
  ),
  contract(6, 'BN254_ADD', 'two points', () => concatHex([bnG1(3n), bnG1(5n)])),
  contract(6, 'BN254_ADD', 'a point twice', () => concatHex([bnG1(3n), bnG1(3n)])),
  contract(7, 'BN254_MUL', 'a large scalar', () => concatHex([bnG1(3n), ones(32)])),
  ...[1, 2, 6].map(pairs =>
    contract(
      8,
      'BN254_PAIRING',
      `${pairs} pairs`,
      () => many(pairs, i => concatHex([bnG1(3n + BigInt(i)), bnG2(7n + BigInt(i))])),
      'osaka',
      [1, 2],
    ),
  ),
  ...[0, 1, 12, 1_000].map(rounds => contract(9, 'BLAKE2F', `${rounds} rounds`, blake2f(rounds))),
  contract(10, 'POINT_EVALUATION', 'a proof', pointEvaluation, 'osaka', [1, 2]),
  contract(11, 'BLS12_G1ADD', 'two points', () => concatHex([blsG1(3n), blsG1(5n)])),
  ...[1, 2, 16, 64, 128].map(points =>
    contract(
      12,
      'BLS12_G1MSM',
      `${points} points`,
      () => many(points, i => concatHex([blsG1(3n + BigInt(i)), word(SCALAR - BigInt(i))])),
      'osaka',
      [1, 2],
    ),
  ),
  contract(13, 'BLS12_G2ADD', 'two points', () => concatHex([blsG2(3n), blsG2(5n)])),
  ...[1, 2, 16, 64].map(points =>
    contract(
      14,
      'BLS12_G2MSM',
      `${points} points`,
      () => many(points, i => concatHex([blsG2(3n + BigInt(i)), word(SCALAR - BigInt(i))])),
      'osaka',
      [1, 2],
    ),
  ),
  ...[1, 2, 6].map(pairs =>
    contract(
      15,
      'BLS12_PAIRING',
      `${pairs} pairs`,
      () => many(pairs, i => concatHex([blsG1(3n + BigInt(i)), blsG2(7n + BigInt(i))])),
      'osaka',
      [1, 2],
    ),
  ),
  contract(16, 'BLS12_MAP_FP_TO_G1', 'an element', field(BigInt(noise(47)))),
  contract(17, 'BLS12_MAP_FP2_TO_G2', 'an element', concatHex([field(BigInt(noise(47))), field(BigInt(noise(47, 5)))])),
  contract(0x100, 'P256VERIFY', 'a signature', p256Verify),
]
