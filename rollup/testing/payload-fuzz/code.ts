/** Random code for the EVM, most of whose instructions have what they need on the stack, and inputs of precompiled contracts. */
import { concatHex, numberToHex } from 'viem'
import { rlpInteger } from '../../blocks/rlp.ts'
import type { Hex } from '../../hex.ts'
import { MAX_WORD, type Random } from './random.ts'

/** Operands by opcode, from a first opcode on. */
const OPERANDS: readonly (readonly [first: number, counts: string])[] = [
  [0x01, '22222223322'],
  [0x10, '222221222122221'],
  [0x20, '2'],
  [0x30, '010001030301403'],
  [0x3f, '11000000001'],
  [0x4a, '00'],
  [0x51, '12212'],
  [0x58, '0000123'],
  [0xa0, '23456'],
  [0xf3, '2'],
  [0xfd, '2'],
  [0xff, '1'],
]
const INSTRUCTIONS = OPERANDS.flatMap(([first, counts]) =>
  [...counts].map((count, i) => ({ opcode: first + i, operands: Number(count) })),
)
const CALLS = [0xf1, 0xf2, 0xf4, 0xfa]
const CREATIONS = [0xf0, 0xf5]
const ENDING = [0xf3, 0xfd, 0xff]
const GAS: Hex = '0x5a'
const JUMPDEST: Hex = '0x5b'

const byte = (value: number): Hex => numberToHex(value, { size: 1 })

function push(value: bigint): Hex {
  const bytes = rlpInteger(value & MAX_WORD).slice(2)
  return `0x${(0x5f + bytes.length / 2).toString(16)}${bytes}`
}

export class RandomCode {
  readonly #random: Random
  /** Addresses that the code knows. */
  readonly #addresses: readonly Hex[]

  constructor(random: Random, addresses: readonly Hex[]) {
    this.#random = random
    this.#addresses = addresses
  }

  code(): Hex {
    const random = this.#random
    if (random.once(12)) return random.bytes(1 + random.below(60))
    const parts: Hex[] = Array.from({ length: 1 + random.below(14) }, () => this.#instruction())
    // A loop until the gas is used up.
    if (random.once(24)) return concatHex([JUMPDEST, ...parts, '0x5f56'])
    return concatHex([...parts, ...(random.once(3) ? [push(32n), push(0n), byte(random.one([0xf3, 0xfd]))] : [])])
  }

  #operand(): Hex {
    const random = this.#random
    return random.do(
      () => push(BigInt(random.below(3))),
      () => push(BigInt(random.below(160))),
      () => push(BigInt(random.below(160))),
      () => push(BigInt(random.one(this.#addresses))),
      () => push(random.extreme()),
      () => concatHex([push(BigInt(random.below(64))), '0x35']),
      () => random.one<Hex>(['0x33', '0x3d', '0x47', '0x30', '0x43', '0x59']),
    )
  }

  #small(): Hex {
    return this.#random.once(20) ? this.#operand() : push(BigInt(this.#random.below(300)))
  }

  #instruction(): Hex {
    const random = this.#random
    if (random.once(4)) return this.#call()
    if (random.once(12)) return this.#creation()
    if (random.once(60)) return byte(random.below(256))
    const { opcode, operands } = random.one(INSTRUCTIONS)
    if (ENDING.includes(opcode) && !random.once(4)) return JUMPDEST
    return concatHex([...Array.from({ length: operands }, () => this.#operand()), byte(opcode)])
  }

  #call(): Hex {
    const random = this.#random
    const opcode = random.one(CALLS)
    const value = opcode === 0xf1 || opcode === 0xf2 ? [random.once(3) ? this.#operand() : push(0n)] : []
    const target = random.do(
      () => push(BigInt(random.one(this.#addresses))),
      () => push(BigInt(1 + random.below(0x12))),
      () => this.#operand(),
    )
    // The input is in the memory, put there from the call's own now and then.
    const copy = random.once(2) ? concatHex(['0x36', push(0n), push(0n), '0x37']) : this.#store()
    const gas = random.once(4) ? push(BigInt(random.below(100_000))) : GAS
    return concatHex([
      copy,
      this.#small(),
      this.#small(),
      this.#small(),
      this.#small(),
      ...value,
      target,
      gas,
      byte(opcode),
    ])
  }

  #store(): Hex {
    return concatHex([push(BigInt(this.#random.bytes(32))), push(BigInt(this.#random.below(4) * 32)), '0x52'])
  }

  /** Of a contract whose first code is that of a random account, or what is in the memory. */
  #creation(): Hex {
    const random = this.#random
    const opcode = random.one(CREATIONS)
    const from = push(BigInt(random.one(this.#addresses)))
    const copy = random.once(2)
      ? concatHex([push(BigInt(random.below(200))), push(0n), push(0n), from, '0x3c'])
      : this.#store()
    const salt = opcode === 0xf5 ? [push(BigInt(random.below(2)))] : []
    const value = random.once(4) ? this.#operand() : push(0n)
    return concatHex([copy, ...salt, this.#small(), push(0n), value, byte(opcode)])
  }

  /** A precompiled contract, and data of about the shape that it takes. */
  precompileCall(): { to: Hex; data: Hex } {
    const random = this.#random
    const number = random.one([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 0x100])
    const field = (bytes: number): Hex => {
      const value = random.once(3) ? random.extreme() & MAX_WORD : BigInt(random.below(3))
      return random.once(3)
        ? random.bytes(bytes)
        : numberToHex(value & ((1n << BigInt(8 * bytes)) - 1n), { size: bytes })
    }
    const fields = (sizes: readonly number[]): Hex => concatHex(sizes.map(field))
    const repeated = (size: number, most: number) => fields(random.many(most, () => size))
    const shapes: Record<number, () => Hex> = {
      1: () => concatHex([random.bytes(32), numberToHex(27 + random.below(3), { size: 32 }), fields([32, 32])]),
      5: () => concatHex([fields([32, 32, 32]), random.bytes(random.below(200))]),
      6: () => repeated(32, 5),
      7: () => repeated(32, 4),
      8: () => repeated(32, 12),
      9: () =>
        concatHex([numberToHex(random.below(random.one([4, 2 ** 32])), { size: 4 }), random.bytes(208), field(1)]),
      10: () => random.bytes(192),
      256: () => fields([32, 32, 32, 32, 32]),
    }
    const isCurve = number >= 11 && number <= 17
    const shaped = shapes[number] ?? (() => (isCurve ? repeated(64, 10) : random.bytes(random.below(300))))
    const to = numberToHex(number, { size: 20 })
    return { to, data: random.once(6) ? random.mutate(shaped()) : shaped() }
  }
}
