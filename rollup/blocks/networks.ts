/**
 * The configurations of Ethereum's public networks, and of chains that have one hardfork from their start on.
 *
 * Times, blob schedules and deposit contracts are those of go-ethereum 1.17.10 (params/chainspecs; Holesky, which it no longer has:
 * go-ethereum 1.16, params/config.go), equal to the networks' own metadata (github.com/eth-clients) and to EIP-7607, 7691, 7892.
 * A network's later forks come with a custom genesis (genesis-config.ts).
 * @module
 */
import type { Hex } from '../hex.ts'
import type { BlobSchedule, EthereumConfig, Fork } from './chain-config.ts'

type Blobs = Omit<BlobSchedule, 'time'>
const blobsOf = (target: bigint, max: bigint, baseFeeUpdateFraction: bigint): Blobs => ({
  target,
  max,
  baseFeeUpdateFraction,
})

/** Blob schedules by the fork that brought them (EIP-4844, 7691, 7892). Osaka and Amsterdam keep what there is. */
export const BLOB_SCHEDULES = {
  cancun: blobsOf(3n, 6n, 3_338_477n),
  prague: blobsOf(6n, 9n, 5_007_716n),
  bpo1: blobsOf(10n, 15n, 8_346_193n),
  bpo2: blobsOf(14n, 21n, 11_684_671n),
} as const

/** Rules of a block by one name: a fork, or a blob parameter fork. */
export const HARDFORKS = ['shanghai', 'cancun', 'prague', 'osaka', 'bpo1', 'bpo2', 'amsterdam'] as const
export type Hardfork = (typeof HARDFORKS)[number]

/** Mainnet's; most chains made for tests have it at the same address. */
export const DEPOSIT_CONTRACT: Hex = '0x00000000219ab540356cbb839cbe05303d7705fa'

const SCHEDULE_OF: Record<Hardfork, { fork: Fork; blobs?: Blobs }> = {
  shanghai: { fork: 'shanghai' },
  cancun: { fork: 'cancun', blobs: BLOB_SCHEDULES.cancun },
  prague: { fork: 'prague', blobs: BLOB_SCHEDULES.prague },
  osaka: { fork: 'osaka', blobs: BLOB_SCHEDULES.prague },
  bpo1: { fork: 'osaka', blobs: BLOB_SCHEDULES.bpo1 },
  bpo2: { fork: 'osaka', blobs: BLOB_SCHEDULES.bpo2 },
  amsterdam: { fork: 'amsterdam', blobs: BLOB_SCHEDULES.bpo2 },
}

/** A chain whose blocks all follow one hardfork. */
export function configOfHardfork(
  chainId: bigint,
  hardfork: Hardfork,
  options: Partial<Pick<EthereumConfig, 'keepsEmpty' | 'depositContract'>> = {},
): EthereumConfig {
  const { fork, blobs } = SCHEDULE_OF[hardfork]
  return {
    rules: 'ethereum',
    chainId,
    forks: [{ time: 0n, name: fork }],
    blobs: blobs ? [{ time: 0n, ...blobs }] : [],
    depositContract: options.depositContract ?? DEPOSIT_CONTRACT,
    keepsEmpty: options.keepsEmpty ?? false,
  }
}

type Times = readonly [
  shanghai: bigint,
  cancun: bigint,
  prague: bigint,
  osaka: bigint,
  bpo1: bigint,
  bpo2: bigint,
  amsterdam?: bigint,
]

function network(
  chainId: bigint,
  depositContract: Hex,
  [shanghai, cancun, prague, osaka, bpo1, bpo2, amsterdam]: Times,
): EthereumConfig {
  return {
    rules: 'ethereum',
    chainId,
    forks: [
      ...(shanghai < cancun ? [{ time: shanghai, name: 'shanghai' as const }] : []),
      { time: cancun, name: 'cancun' },
      { time: prague, name: 'prague' },
      { time: osaka, name: 'osaka' },
      ...(amsterdam === undefined ? [] : [{ time: amsterdam, name: 'amsterdam' as const }]),
    ],
    blobs: [
      { time: cancun, ...BLOB_SCHEDULES.cancun },
      { time: prague, ...BLOB_SCHEDULES.prague },
      { time: bpo1, ...BLOB_SCHEDULES.bpo1 },
      { time: bpo2, ...BLOB_SCHEDULES.bpo2 },
    ],
    depositContract,
    keepsEmpty: false,
  }
}

/** By name. Mainnet's Shanghai began at block 17,034,870; earlier blocks are not executed. */
export const NETWORKS = {
  mainnet: network(1n, DEPOSIT_CONTRACT, [
    ...([1_681_338_455n, 1_710_338_135n, 1_746_612_311n] as const),
    ...([1_764_798_551n, 1_765_290_071n, 1_767_747_671n] as const),
  ]),
  sepolia: network(11_155_111n, '0x7f02c3e3c98b133055b8b348b2ac625669ed295d', [
    ...([1_677_557_088n, 1_706_655_072n, 1_741_159_776n] as const),
    ...([1_760_427_360n, 1_761_017_184n, 1_761_607_008n, 1_791_294_816n] as const),
  ]),
  holesky: network(17_000n, '0x4242424242424242424242424242424242424242', [
    ...([1_696_000_704n, 1_707_305_664n, 1_740_434_112n] as const),
    ...([1_759_308_480n, 1_759_800_000n, 1_760_389_824n] as const),
  ]),
  hoodi: network(560_048n, DEPOSIT_CONTRACT, [
    ...([0n, 0n, 1_742_999_832n] as const),
    ...([1_761_677_592n, 1_762_365_720n, 1_762_955_544n] as const),
  ]),
} as const satisfies Record<string, EthereumConfig>

export type NetworkName = keyof typeof NETWORKS

/** The public network with this chain id. */
export const networkOfChain = (chainId: bigint): EthereumConfig | undefined =>
  Object.values(NETWORKS).find(config => config.chainId === chainId)
