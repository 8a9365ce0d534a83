/**
 * The most steps that executing blocks of a rollup can take, from what a configuration allows: what decides how deep a game must be.
 *
 * The figures are those of `npm run bench:gas` (bench/gas/steps-per-gas.json) with the block executor that comes with zkmips, at the
 * worst input known of each opcode and precompiled contract, paths in tries of 12 full branches, and contracts of 24,576 bytes. A test
 * compares them.
 * @module
 */
import type { Hex } from '../hex.ts'
import type { Fork, PrecompilePrice, RollupConfig } from './chain-config.ts'

/** What a rollup's prices should bring every precompiled contract below, in steps a gas. */
export const TARGET_STEPS_PER_GAS = 300

/** Steps a gas of the dearest thing that is no precompiled contract: code of 24,576 bytes in an access list. No configuration prices it. */
export const EVM_STEPS_PER_GAS = 250.7

/** Steps a gas of precompiled contracts at their worst inputs, the call included, by the last bytes of their addresses. */
const CONTRACTS: readonly Contract[] = [
  { address: 0x1, name: 'ECRECOVER', since: 'shanghai', stepsPerGas: 55 },
  { address: 0x2, name: 'SHA256', since: 'shanghai', stepsPerGas: 17.1 },
  { address: 0x3, name: 'RIPEMD160', since: 'shanghai', stepsPerGas: 7.5 },
  { address: 0x4, name: 'IDENTITY', since: 'shanghai', stepsPerGas: 19.8 },
  { address: 0x5, name: 'MODEXP', since: 'shanghai', stepsPerGas: 226.3, beforeOsaka: 1143.9 },
  { address: 0x6, name: 'BN254_ADD', since: 'shanghai', stepsPerGas: 82.5 },
  { address: 0x7, name: 'BN254_MUL', since: 'shanghai', stepsPerGas: 67 },
  { address: 0x8, name: 'BN254_PAIRING', since: 'shanghai', stepsPerGas: 118.1 },
  { address: 0x9, name: 'BLAKE2F', since: 'shanghai', stepsPerGas: 600.6 },
  { address: 0xa, name: 'POINT_EVALUATION', since: 'cancun', stepsPerGas: 308 },
  { address: 0xb, name: 'BLS12_G1ADD', since: 'prague', stepsPerGas: 83.5 },
  { address: 0xc, name: 'BLS12_G1MSM', since: 'prague', stepsPerGas: 81.2 },
  { address: 0xd, name: 'BLS12_G2ADD', since: 'prague', stepsPerGas: 83.3 },
  { address: 0xe, name: 'BLS12_G2MSM', since: 'prague', stepsPerGas: 145.6 },
  { address: 0xf, name: 'BLS12_PAIRING', since: 'prague', stepsPerGas: 176.4 },
  { address: 0x10, name: 'BLS12_MAP_FP_TO_G1', since: 'prague', stepsPerGas: 48.2 },
  { address: 0x11, name: 'BLS12_MAP_FP2_TO_G2', since: 'prague', stepsPerGas: 63.5 },
  { address: 0x100, name: 'P256VERIFY', since: 'osaka', stepsPerGas: 84.9 },
]

interface Contract {
  readonly address: number
  readonly name: string
  readonly since: Fork
  readonly stepsPerGas: number
  /** Until Osaka, where that is another figure (EIP-7883). */
  readonly beforeOsaka?: number
}

const ORDER: readonly Fork[] = ['shanghai', 'cancun', 'prague', 'osaka', 'amsterdam']
const addressOf = ({ address }: Contract): Hex => `0x${address.toString(16).padStart(40, '0')}`

/** A precompiled contract and its figure under a configuration. */
export interface WorstContract {
  readonly address: Hex
  readonly name: string
  readonly stepsPerGas: number
}

/** Every precompiled contract that a configuration has at any time and does not switch off, the dearest first. */
export function worstContracts({
  forks,
  precompilePrices,
}: Pick<RollupConfig, 'forks' | 'precompilePrices'>): WorstContract[] {
  const first = ORDER.indexOf(forks[0]?.name ?? 'shanghai')
  const last = ORDER.indexOf(forks.at(-1)?.name ?? 'shanghai')
  const factors = new Map(precompilePrices.map(({ address, factor }) => [address.toLowerCase(), factor]))
  return CONTRACTS.filter(({ since }) => ORDER.indexOf(since) <= last)
    .map(contract => {
      const address = addressOf(contract)
      const { name, stepsPerGas, beforeOsaka = stepsPerGas } = contract
      const worst = first < ORDER.indexOf('osaka') ? Math.max(stepsPerGas, beforeOsaka) : stepsPerGas
      return { address, name, stepsPerGas: worst / Number(factors.get(address) ?? 1n) }
    })
    .filter(({ stepsPerGas }) => stepsPerGas !== Number.POSITIVE_INFINITY)
    .sort((a, b) => b.stepsPerGas - a.stepsPerGas)
}

/** The prices that bring every precompiled contract below {@link TARGET_STEPS_PER_GAS}, whatever the hardfork. */
export const RECOMMENDED_PRICES: readonly PrecompilePrice[] = CONTRACTS.map(contract => ({
  address: addressOf(contract),
  factor: BigInt(Math.ceil(Math.max(contract.stepsPerGas, contract.beforeOsaka ?? 0) / TARGET_STEPS_PER_GAS)),
})).filter(({ factor }) => factor > 1n)

/**
 * Steps of transactions that are looked at and skipped, for each gas of the block's limit: at most one for every 21,000, its signature and
 * an account that is not there. Nobody pays them. Measured, and a tenth more.
 */
export const SKIPPED_STEPS_PER_GAS = 12n
/**
 * Steps of a byte of a payload or queue entry that nobody pays: read, hashed and copied. The dearest are those of a deposit, which goes
 * into the block's trie, too. Measured, and a tenth more.
 */
export const STEPS_PER_BYTE = 61n
/** The largest queue entry, a preimage. */
export const QUEUE_ENTRY_BYTES = 120_000n
/** What a block takes besides: 256 ancestors, system calls, its header. */
const BLOCK_STEPS = 40_000_000n

/**
 * What the gas of a block buys at most beyond its limit: a fifth of a transaction's gas comes back for slots that it deletes, which take
 * far fewer steps than the rest: calculated, 3 percent more than the dearest thing alone.
 */
const REFUNDS = 1.05

/** Steps a gas at worst under a configuration. */
export function worstStepsPerGas(config: Pick<RollupConfig, 'forks' | 'precompilePrices'>): bigint {
  const [contract] = worstContracts(config)
  return BigInt(Math.ceil(REFUNDS * Math.max(EVM_STEPS_PER_GAS, contract?.stepsPerGas ?? 0)))
}

type Bounds = Pick<
  RollupConfig,
  'forks' | 'precompilePrices' | 'gasLimitCeiling' | 'maxPayloadBytes' | 'maxQueueEntries'
>

/** Steps of a run over so many blocks that are all the worst there are. */
export function worstSteps(config: Bounds, blocks: bigint): bigint {
  const bytes = config.maxPayloadBytes + config.maxQueueEntries * QUEUE_ENTRY_BYTES
  const gas = config.gasLimitCeiling * (worstStepsPerGas(config) + SKIPPED_STEPS_PER_GAS)
  return blocks * (gas + bytes * STEPS_PER_BYTE + BLOCK_STEPS)
}
