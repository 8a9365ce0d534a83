import { type Hex, keccak256, toRlp } from 'viem'
import { describe, expect, it } from 'vitest'
import { type ChainConfig, decodeChainConfig, encodeChainConfig, forkAt, type RollupConfig } from './chain-config.ts'
import { readGenesisConfig } from './genesis-config.ts'
import { configOfHardfork, HARDFORKS, NETWORKS } from './networks.ts'

const rollup: RollupConfig = {
  rules: 'rollup',
  chainId: 2n ** 53n + 1n,
  forks: [
    { time: 0n, name: 'cancun' },
    { time: 1000n, name: 'osaka' },
  ],
  blobs: [],
  keepsEmpty: false,
  gasLimitCeiling: 30_000_000n,
  maxBlocks: 64n,
  maxPayloadBytes: 480_000n,
  maxPieces: 4n,
  maxQueueEntries: 16n,
  maxQueueGas: 8_000_000n,
  precompilePrices: [
    { address: '0x0000000000000000000000000000000000000005', factor: 20n },
    { address: '0x000000000000000000000000000000000000000a', factor: 0n },
  ],
}

describe('the chain configuration', () => {
  it('has a digest, and is read back', () => {
    for (const config of [
      rollup,
      ...Object.values(NETWORKS),
      ...HARDFORKS.map(name => configOfHardfork(31337n, name)),
    ]) {
      const { digest, piece } = encodeChainConfig(config)
      expect(keccak256(piece)).toBe(digest)
      expect(decodeChainConfig(piece)).toEqual(config)
    }
  })

  it.each<[string, Partial<RollupConfig>]>([
    ['chain id', { chainId: 2n ** 64n }],
    ['hardfork', { forks: [] }],
    [
      'cancun does not come after osaka',
      { forks: [...rollup.forks].reverse().map((fork, i) => ({ ...fork, time: BigInt(i) })) },
    ],
    ['list the last', { forks: rollup.forks.map(fork => ({ ...fork, time: 5n })) }],
    ['blob schedule', { blobs: [{ time: 0n, target: 3n, max: 2n, baseFeeUpdateFraction: 1n }] }],
    ['update fraction', { blobs: [{ time: 0n, target: 3n, max: 6n, baseFeeUpdateFraction: 0n }] }],
    ['first hardfork', { forks: [{ time: 1n, name: 'osaka' }] }],
    ['blob schedules', { blobs: [{ time: 0n, target: 3n, max: 6n, baseFeeUpdateFraction: 5_000_000n }] }],
    ['maxBlocks', { maxBlocks: 0n }],
    ['maxQueueGas', { maxQueueGas: 2n ** 24n + 1n }],
    ['room for the queue', { gasLimitCeiling: 2n * rollup.maxQueueGas - 1n }],
    ['order of their addresses', { precompilePrices: [...rollup.precompilePrices].reverse() }],
    ['above', { precompilePrices: [{ ...rollup.precompilePrices[0]!, factor: 1_000_001n }] }],
  ])('is refused for its %s', (what, change) => {
    expect(() => encodeChainConfig({ ...rollup, ...change })).toThrow(what)
  })

  it('is refused where its bytes are no configuration of this version', () => {
    const config: ChainConfig = configOfHardfork(1n, 'osaka')
    const { piece } = encodeChainConfig(config)
    const bad: Hex[] = ['0x', '0x01', '0xc0', `${piece}00`, toRlp(['0x01', '0x01', '0x6f73616b61', '0x'])]
    for (const bytes of bad) expect(() => decodeChainConfig(bytes)).toThrow(/malformed or of another version/)
  })

  it('tells the fork of a time', () => {
    expect(forkAt(NETWORKS.mainnet, 1_681_338_454n)).toBeUndefined()
    expect(forkAt(NETWORKS.mainnet, 1_710_338_134n)).toBe('shanghai')
    expect(forkAt(NETWORKS.mainnet, 1_710_338_135n)).toBe('cancun')
    expect(forkAt(NETWORKS.mainnet, 1_767_747_671n)).toBe('osaka')
    expect(forkAt(NETWORKS.hoodi, 0n)).toBe('cancun')
  })
})

describe('a custom genesis', () => {
  const genesis = {
    chainId: 1,
    shanghaiTime: 1_681_338_455,
    cancunTime: 1_710_338_135,
    pragueTime: '1746612311',
    osakaTime: '0x6930b057',
    bpo1Time: 1_765_290_071,
    bpo2Time: 1_767_747_671,
    blobSchedule: {
      cancun: { target: 3, max: 6, baseFeeUpdateFraction: 3_338_477 },
      prague: { target: 6, max: 9, baseFeeUpdateFraction: 5_007_716 },
      bpo1: { target: 10, max: 15, baseFeeUpdateFraction: 8_346_193 },
      bpo2: { target: 14, max: 21, baseFeeUpdateFraction: 11_684_671 },
    },
    depositContractAddress: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
  }

  it('gives the configuration of the public network with the same one', () => {
    expect(readGenesisConfig({ config: genesis, alloc: {} })).toEqual(NETWORKS.mainnet)
    expect(readGenesisConfig(genesis)).toEqual(NETWORKS.mainnet)
  })

  it('takes later blob parameter forks, and what begins together as its last', () => {
    const bpo5 = { target: 40, max: 60, baseFeeUpdateFraction: 30_000_000 }
    const times = { shanghaiTime: 0, cancunTime: 0, pragueTime: 0, osakaTime: 0, bpo1Time: 0, bpo2Time: 0, bpo5Time: 9 }
    const { forks, blobs } = readGenesisConfig({
      ...genesis,
      ...times,
      blobSchedule: { ...genesis.blobSchedule, bpo5 },
    })
    expect(forks).toEqual([{ time: 0n, name: 'osaka' }])
    expect(blobs.map(({ time, max }) => [time, max])).toEqual([
      [0n, 21n],
      [9n, 60n],
    ])
  })

  it.each([
    ['chainId is missing', { chainId: undefined }],
    ['chainId is not', { chainId: 1.5 }],
    ['no shanghaiTime', { shanghaiTime: null, cancunTime: null, pragueTime: null, osakaTime: null }],
    ['not in order', { cancunTime: 1 }],
    ['pragueTime is not', { pragueTime: 'soon' }],
    ['blobSchedule.prague.max', { blobSchedule: { prague: { target: 6, baseFeeUpdateFraction: 1 } } }],
    ['depositContractAddress', { depositContractAddress: '0x12' }],
  ])('is refused: %s', (what, change) => {
    expect(() => readGenesisConfig({ ...genesis, ...change })).toThrow(what)
  })
})
