// The EVM's precompiled contracts on the machine, whose assembly only it executes, against @noble/curves and big integers. The
// Rust tests of guests/evm-precompiles compare the same sources with the revm crate, on the host and on many more inputs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { bn254 } from '@noble/curves/bn254.js'
import { p256 } from '@noble/curves/nist.js'
import { ripemd160 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { createMachine } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { SYS_MULMOD256, SYS_MULMOD384 } from '@zkmips/isa/syscalls'
import { describe, expect, it } from 'vitest'

const program = loadElf(readFileSync(join(import.meta.dirname, '../fixtures/elf/precompiled-contracts.elf')))
const [PRAGUE, OSAKA] = [2, 3]

interface Call {
  readonly contract: number
  readonly fork?: number
  /** Hexadecimal. */
  readonly input: string
}

const hex = (number: bigint | number, bytes: number) =>
  BigInt(number)
    .toString(16)
    .padStart(2 * bytes, '0')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function oracleOf(calls: readonly Call[]): MemoryOracle {
  const parts = calls.map(
    ({ contract, fork = OSAKA, input }) => hex(contract, 2) + hex(fork, 1) + hex(input.length / 2, 4) + input,
  )
  const data = Uint8Array.from(Buffer.from(parts.join(''), 'hex'))
  return new MemoryOracle().addLocal(3, keccak_256(data)).addKeccak(data)
}

/** What the calls answer: gas and output, or undefined where one fails. */
function answers(calls: readonly Call[]): ({ gas: number; output: string } | undefined)[] {
  let printed = Buffer.alloc(0)
  const host = new CollectingHost(oracleOf(calls), {
    onOutput: (_fd, bytes) => {
      printed = Buffer.concat([printed, bytes])
    },
  })
  const machine = createMachine(program, host)
  machine.run()
  expect(machine.state.exitCode).toBe(0)
  let at = 0
  return calls.map(() => {
    const succeeded = printed[at++]
    if (succeeded === 0) return undefined
    const gas = Number(printed.readBigUInt64BE(at))
    const length = printed.readUInt32BE(at + 8)
    at += 12 + length
    return { gas, output: printed.toString('hex', at - length, at) }
  })
}

const outputs = (calls: readonly Call[]) => answers(calls).map(answer => answer?.output)

let seed = 0x1234_5678_9abc_def1n
function random(below: bigint): bigint {
  let number = 0n
  for (let i = 0; i < 8; i++) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn
    number = (number << 48n) | (seed >> 16n)
  }
  return number % below
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 0n) return 0n
  let result = 1n % modulus
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

const TRUE = hex(1, 32)
const FALSE = hex(0, 32)

it("the EVM's arithmetic over the machine's products is revm's", () => {
  const arithmetic = loadElf(readFileSync(join(import.meta.dirname, '../fixtures/elf/evm-arithmetic.elf')))
  let [printed, log] = ['', '']
  const host = new CollectingHost(new MemoryOracle(), {
    onOutput: (fd, bytes) => {
      if (fd === 1) printed += Buffer.from(bytes).toString()
      else log += Buffer.from(bytes).toString()
    },
  })
  const machine = createMachine(arithmetic, host)
  machine.run()
  expect(machine.state.exitCode, log).toBe(0)
  expect(Number(printed.match(/^(\d+) results are the same\n$/)?.[1])).toBeGreaterThan(60_000)
})

it('powers of every length, modulo odd and even numbers', () => {
  const cases = [1, 4, 8, 9, 16, 17, 20, 24, 31, 32, 33, 64, 100, 200, 443, 445, 600].flatMap(bytes =>
    [0n, 1n, BigInt(4 * bytes), BigInt(8 * bytes - 3)].map(evenBits => {
      const top = 1n << BigInt(8 * bytes)
      const modulus = ((random(top) | (top >> 1n) | 1n) >> evenBits) << evenBits
      return { bytes, base: random(top), exponent: random(1n << (bytes > 100 ? 9n : 70n)), modulus }
    }),
  )
  const calls = cases.map(({ bytes, base, exponent, modulus }) => ({
    contract: 5,
    fork: PRAGUE,
    input: [hex(bytes, 32), hex(9, 32), hex(bytes, 32), hex(base, bytes), hex(exponent, 9), hex(modulus, bytes)].join(
      '',
    ),
  }))
  const expected = cases.map(({ bytes, base, exponent, modulus }) => hex(power(base, exponent, modulus), bytes))
  expect(outputs(calls)).toEqual(expected)
})

it('hashes', () => {
  const data = Uint8Array.from({ length: 200 }, (_, i) => i)
  const calls = [0, 1, 55, 56, 64, 119, 120, 200].flatMap(length =>
    [2, 3, 4].map(contract => ({ contract, input: text(data.subarray(0, length)) })),
  )
  const functions = [sha256, (d: Uint8Array) => Buffer.concat([new Uint8Array(12), ripemd160(d)]), (d: Uint8Array) => d]
  expect(outputs(calls)).toEqual(
    calls.map(({ contract, input }) => text(functions[contract - 2]!(Uint8Array.from(Buffer.from(input, 'hex'))))),
  )
})

it('signatures of secp256r1', () => {
  const calls = Array.from({ length: 6 }, () => {
    const key = Uint8Array.from(Buffer.from(hex(random(p256.CURVE.n), 32), 'hex'))
    const digest = hex(random(1n << 256n), 32)
    const { r, s } = p256.sign(digest, key, { prehash: false, lowS: false })
    const point = text(p256.getPublicKey(key, false).subarray(1))
    return { contract: 0x100, input: digest + hex(r, 32) + hex(s, 32) + point }
  })
  expect(outputs(calls)).toEqual(calls.map(() => TRUE))
  const spoiled = calls.map(({ contract, input }) => ({
    contract,
    input: input.replace(/^./, d => (d === '0' ? '1' : '0')),
  }))
  expect(outputs(spoiled)).toEqual(calls.map(() => ''))
})

describe('alt_bn128', () => {
  const { ProjectivePoint: G1 } = bn254.G1
  const { ProjectivePoint: G2 } = bn254.G2
  const order = bn254.fields.Fr.ORDER
  const g1 = (k: bigint) => {
    const { x, y } = G1.BASE.multiply(k).toAffine()
    return hex(x, 32) + hex(y, 32)
  }
  const g2 = (k: bigint) => {
    const { x, y } = G2.BASE.multiply(k).toAffine()
    return [x.c1, x.c0, y.c1, y.c0].map(c => hex(c, 32)).join('')
  }

  it('sums and multiples', () => {
    const [a, b, k] = [random(order), random(order), random(order)]
    const calls = [
      { contract: 6, input: g1(a) + g1(b) },
      { contract: 6, input: g1(a) + g1(a) },
      { contract: 6, input: g1(a) + g1(order - a) },
      { contract: 7, input: g1(a) + hex(k, 32) },
      { contract: 7, input: g1(a) + hex(order, 32) },
      { contract: 6, input: hex(1, 32) + hex(1, 32) },
    ]
    const infinity = hex(0, 64)
    const expected = [g1((a + b) % order), g1((2n * a) % order), infinity, g1((a * k) % order), infinity, undefined]
    expect(outputs(calls)).toEqual(expected)
  })

  it('pairings', () => {
    const [a, b] = [random(order), random(order)]
    const product = (a * b) % order
    const calls = [
      { contract: 8, input: g1(a) + g2(b) + g1(order - product) + g2(1n) },
      { contract: 8, input: g1(a) + g2(b) + g1(product) + g2(1n) },
      { contract: 8, input: '' },
    ]
    expect(answers(calls)).toEqual([
      { gas: 113_000, output: TRUE },
      { gas: 113_000, output: FALSE },
      { gas: 45_000, output: TRUE },
    ])
  })
})

describe('BLS12-381', () => {
  const { ProjectivePoint: G1 } = bls12_381.G1
  const { ProjectivePoint: G2 } = bls12_381.G2
  const { Fr, Fp } = bls12_381.fields
  const order = Fr.ORDER
  const written1 = (point: InstanceType<typeof G1>) => {
    if (point.equals(G1.ZERO)) return hex(0, 128)
    const { x, y } = point.toAffine()
    return hex(x, 64) + hex(y, 64)
  }
  const written2 = (point: InstanceType<typeof G2>) => {
    if (point.equals(G2.ZERO)) return hex(0, 256)
    const { x, y } = point.toAffine()
    return [x.c0, x.c1, y.c0, y.c1].map(c => hex(c, 64)).join('')
  }
  const g1 = (k: bigint) => written1(k === 0n ? G1.ZERO : G1.BASE.multiply(k))
  const g2 = (k: bigint) => written2(k === 0n ? G2.ZERO : G2.BASE.multiply(k))

  it('sums, multiples and what they cost', () => {
    const [a, b, c, k, l] = [0, 0, 0, 0, 0].map(() => random(order)) as [bigint, bigint, bigint, bigint, bigint]
    const sum = (a * k + b * l) % order
    const calls = [
      { contract: 0x0b, input: g1(a) + g1(b) },
      { contract: 0x0b, input: g1(a) + g1(order - a) },
      { contract: 0x0c, input: g1(a) + hex(k, 32) + g1(b) + hex(l, 32) },
      { contract: 0x0c, input: g1(c) + hex(order + k, 32) },
      { contract: 0x0d, input: g2(a) + g2(b) },
      { contract: 0x0d, input: g2(a) + g2(a) },
      { contract: 0x0e, input: g2(a) + hex(k, 32) + g2(b) + hex(l, 32) },
    ]
    expect(answers(calls)).toEqual([
      { gas: 375, output: g1((a + b) % order) },
      { gas: 375, output: g1(0n) },
      { gas: 22_776, output: g1(sum) },
      { gas: 12_000, output: g1((c * k) % order) },
      { gas: 600, output: g2((a + b) % order) },
      { gas: 600, output: g2((2n * a) % order) },
      { gas: 45_000, output: g2(sum) },
    ])
  })

  it('pairings', () => {
    const [a, b] = [random(order), random(order)]
    const product = (a * b) % order
    const calls = [
      { contract: 0x0f, input: g1(a) + g2(b) + g1(order - product) + g2(1n) },
      { contract: 0x0f, input: g1(a) + g2(b) + g1(product) + g2(1n) },
      { contract: 0x0f, input: g1(0n) + g2(b) },
    ]
    expect(outputs(calls)).toEqual([TRUE, FALSE, TRUE])
  })

  it('maps', () => {
    const elements = [0n, 1n, Fp.ORDER - 1n, random(Fp.ORDER), random(Fp.ORDER)]
    const calls = elements.flatMap((u, i) => [
      { contract: 0x10, input: hex(u, 64) },
      { contract: 0x11, input: hex(u, 64) + hex(elements.at(i - 1)!, 64) },
    ])
    const expected = elements.flatMap((u, i) => [
      written1(G1.fromAffine(bls12_381.G1.mapToCurve([u]).toAffine())),
      written2(G2.fromAffine(bls12_381.G2.mapToCurve([u, elements.at(i - 1)!]).toAffine())),
    ])
    expect(outputs(calls)).toEqual(expected)
  })

  it('the evaluation of a constant polynomial, and of another', () => {
    const constant = random(order)
    const input = (y: bigint) => {
      const commitment = text(G1.BASE.multiply(constant).toRawBytes(true))
      const hash = `01${text(sha256(Buffer.from(commitment, 'hex'))).slice(2)}`
      return `${hash}${hex(random(order), 32)}${hex(y, 32)}${commitment}c0${'00'.repeat(47)}`
    }
    const calls = [constant, constant + 1n].map(y => ({ contract: 0x0a, input: input(y) }))
    expect(answers(calls)).toEqual([{ gas: 50_000, output: hex(4096, 32) + hex(order, 32) }, undefined])
  })
})

describe('a proof', () => {
  const shards = (calls: readonly Call[]) =>
    splitIntoShards(program, new CollectingHost(oracleOf(calls)), { shardCycles: 2 ** 20 })

  it('is possible of MODEXP, SHA-256 and identity', () => {
    const input = [hex(32, 32), hex(1, 32), hex(32, 32), hex(7, 32), '03', hex(1001, 32)].join('')
    expect(
      shards([
        { contract: 5, input },
        { contract: 2, input: 'aa' },
        { contract: 4, input: '01' },
      ]).exitCode,
    ).toBe(0)
  })

  it.each([
    ['mulmod256', SYS_MULMOD256, { contract: 6, input: hex(1, 32) + hex(2, 32) }],
    ['mulmod384', SYS_MULMOD384, { contract: 0x10, input: hex(5, 64) }],
  ] as const)('is possible of what calls %s', (_, number, call) => {
    const run = shards([call])
    expect(run.exitCode).toBe(0)
    expect(run.shards.flatMap(s => [...s.calls.number.subarray(0, s.calls.length)])).toContain(number)
  })
})
