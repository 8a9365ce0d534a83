/** Which chain configurations game types are made for, and the sentences about the others. */
import { keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { encodeChainConfig, type RollupConfig } from '../blocks/chain-config.ts'
import { DEFAULT_ROLLUP_BOUNDS } from '../blocks/rollup-bounds.ts'
import { RECOMMENDED_PRICES, worstSteps, worstStepsPerGas } from '../blocks/worst-case.ts'
import { HEAP_BYTES, MOST_HEAP_BYTES, worstHeap } from '../blocks/worst-heap.ts'
import { DEFAULT_RULES } from '../game/rules.ts'
import { requireBonds, requireFits, requireSameBounds, rollupConfigOf } from './chain-rules.ts'

const config: RollupConfig = {
  ...{ rules: 'rollup', chainId: 5n, forks: [{ time: 0n, name: 'osaka' }], blobs: [], keepsEmpty: false },
  ...{ gasLimitCeiling: 30_000_000n, maxBlocks: 20n, maxPayloadBytes: 500_000n, maxPieces: 4n },
  ...{ maxQueueEntries: 16n, maxQueueGas: 5_000_000n, precompilePrices: [] },
}

describe('the memory', () => {
  const at = (blocks: bigint, change: Partial<RollupConfig> = {}) => {
    return () => requireFits({ ...config, maxBlocks: 100n, ...change }, { maxDepth: 62, maxBlocks: blocks })
  }

  it('holds the worst claim in half of it, to the block', () => {
    let blocks = 1n
    while (worstHeap(config, blocks + 1n) <= MOST_HEAP_BYTES) blocks++
    expect(at(blocks)).not.toThrow()
    expect(at(blocks + 1n)).toThrow(`use at most ${blocks} blocks a claim, or a lower ceiling`)
  })

  it('is named with the numbers and the remedy where it does not', () => {
    expect(at(100n)).toThrow(
      `a claim about 100 blocks of at most 30000000 gas and 500000 bytes, with up to 16 queue entries each, can take ${worstHeap(config, 100n)} bytes of the machine's heap, but a claim may take at most ${HEAP_BYTES / 2n}, half of it`,
    )
    expect(at(1n, { gasLimitCeiling: 100_000_000n })).toThrow(/; use a lower ceiling of the gas limit, or fewer bytes/)
    expect(at(1n, { maxPayloadBytes: 100_000_000n })).toThrow('half of it')
    expect(at(1n, { maxQueueEntries: 1000n })).toThrow('half of it')
  })
})

it('refuses bonds that grow by more than a fifth a level, and says which depth would do', () => {
  expect(() => requireBonds(DEFAULT_RULES)).not.toThrow()
  // 600,000 gas times 1.2^17 is 13.3 million, times 1.2^15 is 9.2 million.
  expect(() => requireBonds({ ...DEFAULT_RULES, maxDepth: 18 })).not.toThrow()
  expect(() => requireBonds({ ...DEFAULT_RULES, maxDepth: 16 })).toThrow('use a depth of at least 18')
})

describe('the depth', () => {
  const at = (blocks: bigint, maxDepth: number) => () => requireFits(config, { maxDepth, maxBlocks: blocks })

  // Deep enough for some million gas, which fit into memory.
  const DEPTH = 34

  it('holds the worst run, to the step', () => {
    const worst = (gasLimitCeiling: bigint) => worstSteps({ ...config, gasLimitCeiling }, 1n)
    const perGas = worst(1n) - worst(0n)
    const gasLimitCeiling = (2n ** BigInt(DEPTH) - worst(0n)) / perGas
    const fits = { ...config, gasLimitCeiling, maxBlocks: 1n }
    expect(() => requireFits(fits, { maxDepth: DEPTH, maxBlocks: 1n })).not.toThrow()
    const above = { ...fits, gasLimitCeiling: gasLimitCeiling + 1n }
    expect(() => requireFits(above, { maxDepth: DEPTH, maxBlocks: 1n })).toThrow(`use a depth of ${DEPTH + 2}`)
  })

  it('is that of games by default for the bounds of a rollup by default', () => {
    const byDefault: RollupConfig = { ...config, ...DEFAULT_ROLLUP_BOUNDS }
    expect(() => requireFits(byDefault, { maxDepth: 40, maxBlocks: byDefault.maxBlocks })).not.toThrow()
    expect(byDefault.precompilePrices).toEqual(RECOMMENDED_PRICES)
  })

  it('is named with the numbers and the remedy where it does not', () => {
    const worst = worstSteps(config, 20n)
    expect(at(20n, 30)).toThrow(
      `a claim about 20 blocks of at most 30000000 gas can take ${worst} steps (${worstStepsPerGas(config)} a gas at worst), but a game of depth 30 tells only 2^30 = 1073741824 apart`,
    )
    expect(at(20n, 30)).toThrow(
      /use a depth of \d+, fewer blocks a claim, a lower ceiling .*, or higher prices of precompiled contracts/,
    )
    expect(at(1n, 30)).toThrow('about 1 block of')
  })

  it('does not help where the executor takes fewer blocks', () => {
    expect(at(21n, 62)).toThrow('covers up to 21 blocks, and the chain configuration allows 20')
  })
})

describe('the bounds of the transaction chain', () => {
  const bounds = { maxPayloadBytes: 500_000n, maxPieces: 4n, maxQueueEntries: 16n, maxQueueGas: 5_000_000n }

  it('are at most those of the configuration', () => {
    expect(() => requireSameBounds(config, bounds)).not.toThrow()
    expect(() => requireSameBounds(config, { ...bounds, maxPieces: 1n })).not.toThrow()
  })

  it.each(Object.keys(bounds) as (keyof typeof bounds)[])('are refused where %s is larger', name => {
    const larger = { ...bounds, [name]: bounds[name] + 1n }
    expect(() => requireSameBounds(config, larger)).toThrow(
      `takes up to ${larger[name]} as ${name}, and the chain configuration allows ${config[name]}`,
    )
  })
})

describe('the configuration of a block trace', () => {
  const trace = (piece: `0x${string}` | undefined) => {
    const digest = keccak256(piece ?? '0x')
    const local = { chainConfigDigest: digest } as never
    return { local, preimages: piece === undefined ? {} : { [digest]: piece } }
  }

  it('is read from the trace', () => {
    expect(rollupConfigOf(trace(encodeChainConfig(config).piece))).toEqual(config)
  })

  it("is refused where it has Ethereum's rules, is malformed or missing", () => {
    const { chainId, forks, blobs, keepsEmpty } = config
    const depositContract = `0x${'00'.repeat(20)}` as const
    const ethereum = encodeChainConfig({ rules: 'ethereum', chainId, forks, blobs, keepsEmpty, depositContract })
    expect(() => rollupConfigOf(trace(ethereum.piece))).toThrow('games need the rules of a rollup')
    expect(() => rollupConfigOf(trace('0xc0'))).toThrow('malformed')
    expect(() => rollupConfigOf(trace(undefined))).toThrow('does not have the chain configuration')
  })
})
