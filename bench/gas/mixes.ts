/**
 * Random programs without branches: a few opcodes, drawn anew for each seed, one after the other in random order, each working on what
 * those before it left. They show whether an opcode costs more beside others than alone, as by what it does to the stack, to memory, or
 * to the words that the next one reads.
 * @module
 */
import { concatHex, type Hex, size } from 'viem'
import { op, push } from './assembly.ts'
import { pick, random } from './random.ts'

/** Bytes of memory that a mix starts with; what it reads and writes lies in them. */
const MEMORY = 20_000
/** An account that is not there, and is called. */
export const MIX_CALLED: Hex = '0x00000000000000000000000000000000ca11ed00'

interface Mix {
  readonly body: Hex
  /** Of one round; where it depends on the words, the most. */
  readonly gas: number
}

/** An opcode with what it takes from the stack and leaves there; `before` pushes the operands that are not just any. */
interface Opcode {
  readonly code: number
  readonly takes: number
  readonly leaves: number
  readonly gas: number
  readonly before?: Hex
  /** Gas of `before`. */
  readonly beforeGas?: number
}

const MAX = (1n << 256n) - 1n
/** What makes long work of divisions, powers and shifts. */
const WORDS: readonly bigint[] = [
  ...[0n, 1n, 3n, 31n, 255n, MAX, MAX >> 1n, (1n << 255n) - 19n, (1n << 255n) + 5n, (1n << 128n) + 1n, 1n << 200n],
  ...[((1n << 60n) - 1n) << 35n, 0x1234567890abcdef1234567890abcdef1234567890abcdefn, MAX - 1n, (1n << 189n) - 5n],
]
const LENGTH = 300
/** No more than this, but for the last opcode: one round must fit into a small block. */
const MOST_GAS = 50_000
const DEEPEST = 16
/** What the first round may cost besides: an account, a slot and its change; and the loop. */
const FIRST_GAS = 2_600 + 2_100 + 2_900 + 40

const taking = (takes: number, gas: number, ...codes: number[]): Opcode[] =>
  codes.map(code => ({ code, takes, leaves: 1, gas }))
/** With words that are pushed for it: the last one is on top. */
function given(code: number, leaves: number, gas: number, ...words: (number | bigint)[]): Opcode {
  return { code, takes: 0, leaves, gas, before: concatHex(words.map(push)), beforeGas: 3 * words.length }
}
const words = (bytes: number) => Math.ceil(bytes / 32)
const SIZES = [0, 1, 31, 33, 64, 136, 1_000, 9_000]
const PLACES = [0, 1, 33, 4_095, 9_999]

const OPCODES: readonly Opcode[] = [
  ...taking(2, 3, 0x01, 0x03, 0x10, 0x11, 0x12, 0x13, 0x14, 0x16, 0x17, 0x18, 0x1a, 0x1b, 0x1c, 0x1d),
  ...taking(2, 5, 0x02, 0x04, 0x05, 0x06, 0x07, 0x0b),
  ...taking(3, 8, 0x08, 0x09),
  ...taking(2, 10 + 50 * 32, 0x0a),
  ...taking(1, 3, 0x15, 0x19, 0x35),
  ...taking(1, 20, 0x40),
  ...taking(0, 2, 0x30, 0x32, 0x33, 0x34, 0x36, 0x38, 0x3a, 0x3d, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x48, 0x58, 0x59, 0x5a), // biome-ignore format: a table
  ...taking(0, 5, 0x47),
  ...taking(1, 100, 0x5c),
  { code: 0x5d, takes: 2, leaves: 0, gas: 100 },
  { code: 0x50, takes: 1, leaves: 0, gas: 2 },
  { code: 0x5b, takes: 0, leaves: 0, gas: 1 },
  ...[1, 2, 5, 9].map(deep => ({ code: 0x7f + deep, takes: deep, leaves: deep + 1, gas: 3 })),
  ...[1, 2, 5, 9].map(deep => ({ code: 0x8f + deep, takes: deep + 1, leaves: deep + 1, gas: 3 })),
  ...[0x31, 0x3b, 0x3f].map(code => ({ ...given(code, 1, 100), before: op(0x30), beforeGas: 2 })),
  given(0x54, 1, 100, 0),
  // Where it has its first value again, the next change costs as much as the first.
  { ...given(0x55, 0, 2_900, 0), takes: 1 },
  given(0xf1, 1, 100, 64, 0, 64, 0, 0, BigInt(MIX_CALLED), 0),
  ...PLACES.flatMap(at => [given(0x51, 1, 3, at), ...[0x52, 0x53].map(code => ({ ...given(code, 0, 3, at), takes: 1 }))]), // biome-ignore format: a table
  ...SIZES.flatMap(bytes =>
    PLACES.flatMap(at => [
      given(0x20, 1, 30 + 6 * words(bytes), bytes, at),
      ...[0x37, 0x39, 0x5e].map(code => given(code, 0, 3 + 3 * words(bytes), bytes, 1, at)),
      given(0xa0, 0, 375 + 8 * bytes, bytes, at),
    ]),
  ),
]

/** A contract that goes through the mix of this seed for as long as there is gas for one more round. */
export function codeOfMix(seed: number): Hex {
  const { body, gas } = mixOf(seed)
  const start = concatHex([push(MEMORY), op(0x5f, 0x5f, 0x39)])
  const again = concatHex([push(gas + FIRST_GAS), op(0x5a, 0x11), push(size(start)), op(0x57, 0x00)])
  return concatHex([start, op(0x5b), body, again])
}

/** Leaves the stack as it finds it. */
function mixOf(seed: number): Mix {
  const next = random(seed)
  const drawn = Array.from({ length: 1 + Math.floor(10 * next()) }, () => pick(OPCODES, next))
  const code: Hex[] = []
  let [depth, gas] = [0, 0]
  for (let i = 0; i < LENGTH && gas < MOST_GAS; i++) {
    const { code: opcode, takes, leaves, gas: ownGas, before, beforeGas = 0 } = pick(drawn, next)
    for (; depth < takes; depth++, gas += 3) code.push(push(pick(WORDS, next)))
    if (before !== undefined) code.push(before)
    code.push(op(opcode))
    depth += leaves - takes
    gas += ownGas + beforeGas
    for (; depth > DEEPEST; depth--, gas += 2) code.push(op(0x50))
  }
  for (; depth > 0; depth--, gas += 2) code.push(op(0x50))
  return { body: concatHex(code), gas }
}
