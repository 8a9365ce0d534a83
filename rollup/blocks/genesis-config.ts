/**
 * Reads the chain configuration of a custom genesis, in the form of go-ethereum's: the `config` of a genesis.json, or the whole file.
 *
 * Read are chainId, shanghaiTime, cancunTime, pragueTime, osakaTime, amsterdamTime, bpo1Time to bpo5Time, blobSchedule and
 * depositContractAddress. Where blobSchedule leaves a fork out, it has what go-ethereum takes: that of the fork before, and for Cancun
 * and Prague Ethereum's own.
 * @module
 */
import { isAddress } from 'viem'
import type { Hex } from '../hex.ts'
import { type BlobSchedule, type EthereumConfig, FORKS, type ForkActivation } from './chain-config.ts'
import { isRecord } from './json-values.ts'
import { BLOB_SCHEDULES } from './networks.ts'

/** A genesis file that this program cannot take a configuration from. */
export class GenesisConfigError extends Error {
  readonly code = 'BAD_GENESIS_CONFIG'
  constructor(what: string) {
    super(`the genesis configuration cannot be used: ${what}`)
    this.name = 'GenesisConfigError'
  }
}

/** Forks that may bring a blob schedule, in their order. */
const BLOB_FORKS = ['cancun', 'prague', 'osaka', 'bpo1', 'bpo2', 'bpo3', 'bpo4', 'bpo5', 'amsterdam'] as const

const ZERO_ADDRESS: Hex = '0x0000000000000000000000000000000000000000'

/** @param value the parsed JSON @throws GenesisConfigError naming the field */
export function readGenesisConfig(value: unknown): EthereumConfig {
  const whole = isRecord(value) && isRecord(value.config) ? value.config : value
  if (!isRecord(whole)) throw new GenesisConfigError('it is not an object with a "config"')
  const chainId = integer('chainId', whole.chainId)
  if (chainId === undefined) throw new GenesisConfigError('chainId is missing')
  const timeOf = (name: string) => integer(`${name}Time`, whole[`${name}Time`])
  const forks = lastOfEachTime(
    FORKS.flatMap(name => {
      const time = timeOf(name)
      return time === undefined ? [] : [{ time, name }]
    }),
  )
  if (forks.length === 0)
    throw new GenesisConfigError(
      'it has no shanghaiTime and no later fork; the block executor knows Shanghai and later',
    )
  const schedules = whole.blobSchedule ?? {}
  if (!isRecord(schedules)) throw new GenesisConfigError('blobSchedule is not an object')
  const blobs: BlobSchedule[] = []
  for (const name of BLOB_FORKS) {
    const time = timeOf(name)
    if (time === undefined) continue
    const schedule = blobSchedule(name, schedules[name])
    if (schedule !== undefined) blobs.push({ time, ...schedule })
  }
  const depositContract = whole.depositContractAddress ?? ZERO_ADDRESS
  if (typeof depositContract !== 'string' || !isAddress(depositContract, { strict: false }))
    throw new GenesisConfigError('depositContractAddress is not an address')
  return {
    rules: 'ethereum',
    chainId,
    forks,
    blobs: lastOfEachTime(blobs),
    depositContract: depositContract.toLowerCase() as Hex,
    keepsEmpty: false,
  }
}

/** Of entries that begin together, the last. @throws GenesisConfigError where one begins before the one that it follows */
function lastOfEachTime<T extends BlobSchedule | ForkActivation>(entries: readonly T[]): T[] {
  entries.forEach(({ time }, i) => {
    const before = entries[i - 1]
    if (before && before.time > time)
      throw new GenesisConfigError(`its forks are not in order: one at ${time} follows one at ${before.time}`)
  })
  return entries.filter(({ time }, i) => entries[i + 1]?.time !== time)
}

function blobSchedule(name: (typeof BLOB_FORKS)[number], given: unknown): Omit<BlobSchedule, 'time'> | undefined {
  if (given === undefined || given === null) {
    if (name === 'cancun' || name === 'prague') return BLOB_SCHEDULES[name]
    return undefined
  }
  const where = `blobSchedule.${name}`
  if (!isRecord(given)) throw new GenesisConfigError(`${where} is not an object`)
  const field = (key: string) => {
    const found = integer(`${where}.${key}`, given[key])
    if (found === undefined) throw new GenesisConfigError(`${where}.${key} is missing`)
    return found
  }
  return { target: field('target'), max: field('max'), baseFeeUpdateFraction: field('baseFeeUpdateFraction') }
}

/** A whole number below 2^64, as JSON number, decimal or hex string. */
function integer(where: string, value: unknown): bigint | undefined {
  if (value === undefined || value === null) return undefined
  const isNumber = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  const isText = typeof value === 'string' && /^(0x[0-9a-f]{1,16}|[0-9]{1,20})$/i.test(value)
  if (!isNumber && !isText) throw new GenesisConfigError(`${where} is not a whole number from 0 to 2^64 − 1`)
  const whole = BigInt(value as number | string)
  if (whole >= 2n ** 64n) throw new GenesisConfigError(`${where} is not a whole number from 0 to 2^64 − 1`)
  return whole
}
