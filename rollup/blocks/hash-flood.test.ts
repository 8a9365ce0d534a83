// Keys of maps that collide. A run has no randomness, so what hashes depend on must follow from its inputs (guests/foldhash): keys
// that collide under hash keys that somebody knew beforehand are keys like any other.
import { concatHex, type Hex, numberToHex } from 'viem'
import { expect, it } from 'vitest'
import { code } from '../testing/made-blocks/assembler.ts'
import { CHAIN_ID, signerOf, TestChain, TestHeader } from '../testing/test-chain.ts'
import { configOfHardfork } from './networks.ts'

const COUNT = 3_000

/** The hash keys that guests/foldhash has where nobody sets any: two sums of eight words. */
const KNOWN_KEYS = [
  [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
  [0xcbbb9d5d, 0x629a292a, 0x9159015a, 0x152fecd8, 0x67332667, 0x8eb44a87, 0xdb0c2e0d, 0x47b5481d],
] as const

// A slot is hashed as four pairs of words, (high, low) of each 64 bits from the lowest: a sum is that of (high + key)(low + key). With
// the low word minus its key of the first sum, that sum is 0 whatever the high words are. The second is that of (high + key) · c, c being
// the keys' differences, and it stays where a vector orthogonal to c is added. This one is short, found by lattice reduction.
const ORTHOGONAL = [-3n, 275n, 891n, -1049n] as const
const PAIRS = [0, 1, 2, 3] as const
const u32 = (value: bigint) => BigInt.asUintN(32, value)

const slotOf = (index: number): bigint =>
  PAIRS.map(pair => {
    const high = 2n ** 31n + BigInt(index) * ORTHOGONAL[pair]
    return ((u32(high) << 32n) + u32(-BigInt(KNOWN_KEYS[0][2 * pair + 1]!))) << BigInt(64 * pair)
  }).reduce((sum, words) => sum + words)

/** The two sums that guests/foldhash makes of a slot. */
const sumsOf = (slot: bigint) =>
  KNOWN_KEYS.map(keys =>
    PAIRS.map(pair => {
      const [low, high] = [0, 32].map(bits => u32(slot >> BigInt(64 * pair + bits)))
      return u32(high! + BigInt(keys[2 * pair]!)) * u32(low! + BigInt(keys[2 * pair + 1]!))
    }).reduce((sum, product) => BigInt.asUintN(64, sum + product)),
  )

/** Steps of a block with a transaction that stores in so many slots of transient storage, `step` apart. */
async function stepsOf(first: bigint, step: bigint) {
  const push = (value: bigint): Hex => concatHex(['0x7f', numberToHex(BigInt.asUintN(256, value), { size: 32 })])
  const begin = code(COUNT, push(first))
  const loop = code('JUMPDEST', 1, 'DUP2', 'TSTORE', push(step), 'ADD', 'SWAP1', 1, 'SWAP1', 'SUB', 'SWAP1', 'DUP2')
  const contract: Hex = '0x000000000000000000000000000000000000aaaa'
  const sender = signerOf(0).address.toLowerCase() as Hex
  const chain = new TestChain(configOfHardfork(CHAIN_ID, 'cancun'), {
    [sender]: { balance: 10n ** 18n },
    [contract]: { code: concatHex([begin, loop, code(begin.length / 2 - 1, 'JUMPI')]) },
  })
  const gas = 1_000_000n
  const { header, steps } = chain.run([{ transactions: [await chain.sign(0, { to: contract, gas })] }])
  // Each slot costs 100 gas and what the loop does.
  expect(new TestHeader(header).gasUsed).toBeGreaterThan(BigInt(COUNT) * 100n)
  return steps
}

it(`${COUNT} slots that collide under the hash keys that are known cost what others cost`, async () => {
  const slots = Array.from({ length: COUNT }, (_, i) => slotOf(i))
  expect(new Set(slots.map(slot => sumsOf(slot).join())).size).toBe(1)
  const step = slotOf(1) - slotOf(0)
  expect(slots.at(-1)).toBe(slots[0]! + step * BigInt(COUNT - 1))
  const ordinary = await stepsOf(0n, 2n ** 200n - 2n ** 100n + 1n)
  const colliding = await stepsOf(slots[0]!, step)
  expect(colliding / ordinary).toBeLessThan(1.1)
})
