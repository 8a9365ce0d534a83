/**
 * The chain's configuration, as the block executor reads it (guests/block-executor, config.rs): which rules hold for a block, by its
 * time. Its digest is local key 5.
 *
 * Two kinds of rules. `ethereum`: a payload that Ethereum does not allow makes the claim false. `rollup`: the transition is total,
 * what is not allowed is skipped, and the parameters bound what a claim can cost.
 * @module
 */
import { fromRlp, keccak256, size, toHex, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { rlpInteger } from './rlp.ts'

const VERSION = 2n

/** Hardforks with rules of execution of their own, in their order. */
export const FORKS = ['shanghai', 'cancun', 'prague', 'osaka', 'amsterdam'] as const
export type Fork = (typeof FORKS)[number]

export interface ForkActivation {
  /** Unix seconds: the fork's rules hold for blocks from this time on. */
  readonly time: bigint
  readonly name: Fork
}

/** How many blobs a block may have, from a time on (EIP-7840; a blob parameter fork, EIP-7892, is an entry of its own). */
export interface BlobSchedule {
  readonly time: bigint
  /** Blobs a block. */
  readonly target: bigint
  readonly max: bigint
  readonly baseFeeUpdateFraction: bigint
}

/** When which rules hold on a chain. */
export interface Schedule {
  /** Below 2^64. */
  readonly chainId: bigint
  /** Ascending times, and forks in their order; of those that begin together, the last only. */
  readonly forks: readonly ForkActivation[]
  /** Ascending times; empty where there are no blobs. */
  readonly blobs: readonly BlobSchedule[]
}

export interface EthereumConfig extends Schedule {
  readonly rules: 'ethereum'
  /** The contract whose logs are deposit requests (EIP-6110). */
  readonly depositContract: Hex
  /**
   * Whether the state keeps empty accounts and slots of zero that a transaction committed. Ethereum's does not; anvil's does, and such
   * a chain makes no requests (EIP-7685), as anvil.
   */
  readonly keepsEmpty: boolean
}

/** What the gas of a precompiled contract is multiplied by. */
export interface PrecompilePrice {
  readonly address: Hex
  /** 0: the contract is switched off, and its address an ordinary account's. */
  readonly factor: bigint
}

export interface RollupConfig extends Schedule {
  readonly rules: 'rollup'
  readonly keepsEmpty: boolean
  /** No block's gas limit is above it. At least twice maxQueueGas, which no block's gas limit is below. */
  readonly gasLimitCeiling: bigint
  /** Blocks of a claim, at most. */
  readonly maxBlocks: bigint
  /** Bytes of a block's payload and its further pieces together, at most. */
  readonly maxPayloadBytes: bigint
  /** Further pieces of a payload, at most. */
  readonly maxPieces: bigint
  /** Deposits and forced transactions that are assigned to a block, at most, and the gas that they declare together, at most 2^24. */
  readonly maxQueueEntries: bigint
  readonly maxQueueGas: bigint
  /** By ascending address. A precompiled contract that is not listed costs what it costs on Ethereum. */
  readonly precompilePrices: readonly PrecompilePrice[]
}

export type ChainConfig = EthereumConfig | RollupConfig
export type Rules = ChainConfig['rules']

/** A configuration that the block executor would refuse. */
export class ChainConfigError extends Error {
  readonly code = 'BAD_CHAIN_CONFIG'
  constructor(what: string) {
    super(`the chain configuration is not valid: ${what}`)
    this.name = 'ChainConfigError'
  }
}

/** The configuration's preimage and digest. @throws ChainConfigError */
export function encodeChainConfig(config: ChainConfig): { digest: Hex; piece: Hex } {
  checkConfig(config)
  const piece = toRlp([
    rlpInteger(VERSION),
    rlpInteger(config.rules === 'rollup' ? 1n : 0n),
    rlpInteger(config.chainId),
    config.forks.map(({ time, name }) => [rlpInteger(time), toHex(name)]),
    config.blobs.map(({ time, target, max, baseFeeUpdateFraction }) =>
      [time, target, max, baseFeeUpdateFraction].map(rlpInteger),
    ),
    parametersOf(config),
  ])
  return { digest: keccak256(piece), piece }
}

type Rlp = Hex | Rlp[]

const parametersOf = (config: ChainConfig): Rlp[] =>
  config.rules === 'ethereum'
    ? [config.depositContract, rlpInteger(BigInt(config.keepsEmpty))]
    : [
        rlpInteger(BigInt(config.keepsEmpty)),
        ...BOUNDS.map(name => rlpInteger(config[name])),
        config.precompilePrices.map(({ address, factor }) => [address, rlpInteger(factor)]),
      ]

/** The bounds of a rollup, in the order of the encoding. */
const BOUNDS = [
  'gasLimitCeiling',
  'maxBlocks',
  'maxPayloadBytes',
  'maxPieces',
  'maxQueueEntries',
  'maxQueueGas',
] as const satisfies (keyof RollupConfig)[]

const MAX_U64 = 2n ** 64n - 1n
/** Bounds the price of a precompiled contract's most expensive input to far below 2^64. */
export const MAX_PRICE_FACTOR = 1_000_000n

/** @throws ChainConfigError */
function checkConfig(config: ChainConfig): void {
  const { forks, blobs } = config
  const whole = (what: string, value: bigint, least = 0n) => {
    if (value < least || value > MAX_U64)
      throw new ChainConfigError(`${what} is ${value}, expected ${least} to 2^64 − 1`)
  }
  whole('the chain id', config.chainId)
  if (forks.length === 0) throw new ChainConfigError('it lists no hardfork')
  forks.forEach(({ time, name }, i) => {
    whole(`the time of ${name}`, time)
    if (!FORKS.includes(name)) throw new ChainConfigError(`the hardfork ${name} is none of ${FORKS.join(', ')}`)
    const before = forks[i - 1]
    if (before && (before.time >= time || FORKS.indexOf(before.name) >= FORKS.indexOf(name)))
      throw new ChainConfigError(
        `${name} does not come after ${before.name}; of forks that begin together, list the last`,
      )
  })
  blobs.forEach(({ time, target, max, baseFeeUpdateFraction }, i) => {
    whole('the time of a blob schedule', time)
    if (i > 0 && blobs[i - 1]!.time >= time)
      throw new ChainConfigError('blob schedules are not in the order of their times')
    // The products of blob gas stay in 64 bits.
    if (target > max || max < 1n || max > MAX_BLOBS)
      throw new ChainConfigError(
        `the blob schedule has target ${target} and max ${max}, expected target ≤ max, 1 to ${MAX_BLOBS}`,
      )
    whole('the update fraction of a blob schedule', baseFeeUpdateFraction, 1n)
  })
  if (config.rules === 'ethereum') {
    checkAddress('the deposit contract', config.depositContract)
    return
  }
  for (const name of BOUNDS) whole(name, config[name], name === 'maxBlocks' ? 1n : 0n)
  if (forks[0]!.time !== 0n)
    throw new ChainConfigError(
      `its first hardfork begins at ${forks[0]!.time}; a rollup's begins at 0, so that every block has one`,
    )
  if (blobs.length > 0) throw new ChainConfigError('it lists blob schedules, and a rollup has no blobs')
  const { maxQueueGas, gasLimitCeiling } = config
  if (maxQueueGas > MAX_QUEUE_GAS)
    throw new ChainConfigError(
      `maxQueueGas is ${maxQueueGas}, expected at most ${MAX_QUEUE_GAS}, a transaction's most gas`,
    )
  const least = maxQueueGas * 2n > MIN_GAS_LIMIT ? maxQueueGas * 2n : MIN_GAS_LIMIT
  if (gasLimitCeiling < least)
    throw new ChainConfigError(
      `gasLimitCeiling is ${gasLimitCeiling}, expected at least ${least}: ${MIN_GAS_LIMIT}, and twice maxQueueGas, so that every block has room for the queue`,
    )
  config.precompilePrices.forEach(({ address, factor }, i) => {
    checkAddress('a priced precompiled contract', address)
    whole(`the price of ${address}`, factor)
    if (factor > MAX_PRICE_FACTOR) throw new ChainConfigError(`the price of ${address} is above ${MAX_PRICE_FACTOR}`)
    if (i > 0 && BigInt(config.precompilePrices[i - 1]!.address) >= BigInt(address))
      throw new ChainConfigError('precompile prices are not in the order of their addresses')
  })
}

const MAX_BLOBS = 4096n
/** EIP-7825. */
const MAX_QUEUE_GAS = 2n ** 24n
const MIN_GAS_LIMIT = 5000n

function checkAddress(what: string, address: Hex): void {
  if (!/^0x[0-9a-f]{40}$/i.test(address)) throw new ChainConfigError(`${what} is ${address}, expected 20 bytes in hex`)
}

/** Reads a configuration's preimage. @throws ChainConfigError */
export function decodeChainConfig(piece: Hex): ChainConfig {
  const config = decode(piece)
  if (config === undefined || encodeChainConfig(config).piece !== piece.toLowerCase())
    throw new ChainConfigError('its bytes are malformed or of another version')
  return config
}

/** Reads what is well-formed right; what is not, the comparison above finds. */
function decode(piece: Hex): ChainConfig | undefined {
  let items: unknown
  try {
    items = fromRlp(piece, 'hex')
  } catch {
    return undefined
  }
  if (!Array.isArray(items) || items.length !== 6 || items[0] !== '0x02') return undefined
  const [, rules, chainId, forks, blobs, parameters] = items
  const schedule = {
    chainId: integer(chainId),
    forks: list(forks).map(fork => ({ time: integer(list(fork)[0]), name: text(list(fork)[1]) as Fork })),
    blobs: list(blobs).map(entry => {
      const [time = 0n, target = 0n, max = 0n, baseFeeUpdateFraction = 0n] = list(entry).map(integer)
      return { time, target, max, baseFeeUpdateFraction }
    }),
  }
  const fields = list(parameters)
  if (integer(rules) === 0n) {
    return { ...schedule, rules: 'ethereum', depositContract: bytes(fields[0]), keepsEmpty: integer(fields[1]) === 1n }
  }
  const bounds = Object.fromEntries(BOUNDS.map((name, i) => [name, integer(fields[i + 1])]))
  return {
    ...schedule,
    rules: 'rollup',
    keepsEmpty: integer(fields[0]) === 1n,
    ...(bounds as Record<(typeof BOUNDS)[number], bigint>),
    precompilePrices: list(fields[BOUNDS.length + 1]).map(price => ({
      address: bytes(list(price)[0]),
      factor: integer(list(price)[1]),
    })),
  }
}

const bytes = (item: unknown): Hex => (typeof item === 'string' ? (item as Hex) : '0x')
const integer = (item: unknown): bigint => (size(bytes(item)) === 0 ? 0n : BigInt(bytes(item)))
const text = (item: unknown): string => Buffer.from(bytes(item).slice(2), 'hex').toString()
const list = (item: unknown): readonly unknown[] => (Array.isArray(item) ? item : [])

/** The fork whose rules hold at a time; undefined before the first. */
export const forkAt = ({ forks }: Schedule, time: bigint): Fork | undefined =>
  forks.findLast(fork => fork.time <= time)?.name
