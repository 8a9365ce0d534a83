/**
 * The genesis of the chain that geth makes for tests: every hardfork from Shanghai on by time, the system contracts, contracts to
 * exercise, and tries with many entries, some of them with long common paths.
 * @module
 */
import { numberToHex, pad } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import type { Hex } from '../../hex.ts'
import { compileContracts } from '../contracts.ts'
import { systemContracts } from '../geth.ts'

export const CHAIN_ID = 31_338

/** When each hardfork begins; Shanghai rules from the genesis on. */
export const FORK_TIMES = {
  shanghai: 1_800_000_000,
  cancun: 1_800_001_000,
  prague: 1_800_002_000,
  osaka: 1_800_003_000,
  bpo1: 1_800_004_000,
  bpo2: 1_800_005_000,
} as const

/** Those of mainnet: the names are those of geth's genesis format. */
export const BLOB_SCHEDULE = {
  cancun: { target: 3, max: 6, baseFeeUpdateFraction: 3_338_477 },
  prague: { target: 6, max: 9, baseFeeUpdateFraction: 5_007_716 },
  bpo1: { target: 10, max: 15, baseFeeUpdateFraction: 8_346_193 },
  bpo2: { target: 14, max: 21, baseFeeUpdateFraction: 11_684_671 },
} as const

const MNEMONIC = 'test test test test test test test test test test test junk'
/** They own ether in the genesis. */
export const ACCOUNTS = Array.from({ length: 6 }, (_, addressIndex) => mnemonicToAccount(MNEMONIC, { addressIndex }))

export const addressOf = (number: number): Hex => pad(numberToHex(number), { size: 20 })
const word = (value: number | bigint): Hex => pad(numberToHex(value), { size: 32 })

/** Contracts that are there from the genesis on. */
export const AT = {
  slots: addressOf(0x51075),
  deposits: '0x00000000219ab540356cbb839cbe05303d7705fa',
  ancestors: addressOf(0xa5ce),
  failures: addressOf(0xfa11),
  factory: addressOf(0xfac7),
  caller: addressOf(0xca11),
  blobs: addressOf(0xb10b),
  // Found by search: the keccak256 of the two addresses of a pair have nine nibbles in common, those of the three of a triple
  // six, and the last two of them seven.
  pair: [addressOf(1_089_379), addressOf(1_572_761)],
  triple: [addressOf(1_572_287), addressOf(1_050_414), addressOf(1_264_587)],
  withdrawalRequests: '0x00000961ef480eb55e80d19ad83579a64c007002',
  consolidationRequests: '0x0000bbddc7ce488642fb579f8b00f3a590007251',
  history: '0x0000f90827f1c53a10cb7a02335b175320002935',
  beaconRoots: '0x000f3df6d732807ef1319fb7b8bb8522d0beac02',
} as const

/** Slots of the contract `slots`, found by search like the addresses above: common paths of nine, eight, and six and seven nibbles. */
export const DEEP_SLOTS = {
  pair: [1_249_399, 1_509_330],
  other: [1_466_556, 1_503_056],
  triple: [1_063_407, 1_144_217, 1_302_194],
} as const

/** Slots 1 to MANY of it are set, too, and as many accounts have a balance. */
const MANY = 3_000

/** @returns the file that geth is initialised with */
export function gethGenesis(): object {
  const { Slots, Doomed, Factory, Ancestors, Failures, Deposits, Caller } = compileContracts('Forks.sol', 'shanghai')
  const { Blobs } = compileContracts('Blobs.sol', 'cancun')
  const many = Array.from({ length: MANY }, (_, i) => i + 1)
  const slots = [...many, ...Object.values(DEEP_SLOTS).flat()]
  const doomed = { balance: '0x64', code: Doomed!.code, storage: { [word(0)]: word(1), [word(1)]: word(2) } }
  const at = (address: Hex, code: Hex, more: object = {}) => [address, { balance: '0x0', nonce: '0x1', code, ...more }]
  const alloc = Object.fromEntries([
    ...Object.entries(systemContracts()),
    ...many.map(i => [addressOf(0x100_0000 + i), { balance: numberToHex(i) }]),
    ...ACCOUNTS.map(({ address }) => [address, { balance: numberToHex(10n ** 24n) }]),
    at(AT.slots, Slots!.code, { storage: Object.fromEntries(slots.map(slot => [word(slot), word(slot + 1)])) }),
    at(AT.deposits, Deposits!.code),
    at(AT.ancestors, Ancestors!.code),
    at(AT.failures, Failures!.code),
    at(AT.factory, Factory!.code),
    at(AT.caller, Caller!.code),
    at(AT.blobs, Blobs!.code),
    at(AT.pair[0], Doomed!.code, doomed),
    [AT.pair[1], { balance: '0x1' }],
    at(AT.triple[0], Doomed!.code, doomed),
    [AT.triple[1], { balance: '0x1' }],
    [AT.triple[2], { balance: '0x1' }],
  ])
  return {
    config: {
      chainId: CHAIN_ID,
      ...Object.fromEntries(EARLIER_FORKS.map(name => [`${name}Block`, 0])),
      terminalTotalDifficulty: 0,
      ...Object.fromEntries(Object.entries(FORK_TIMES).map(([name, time]) => [`${name}Time`, time])),
      depositContractAddress: AT.deposits,
      blobSchedule: BLOB_SCHEDULE,
    },
    timestamp: numberToHex(FORK_TIMES.shanghai),
    gasLimit: numberToHex(30_000_000),
    baseFeePerGas: numberToHex(10 ** 9),
    difficulty: '0x0',
    alloc,
  }
}

const EARLIER_FORKS = [
  ...['homestead', 'eip150', 'eip155', 'eip158', 'byzantium', 'constantinople', 'petersburg', 'istanbul'],
  ...['berlin', 'london', 'mergeNetsplit'],
]
