/** Random chains for payloads to run on: accounts, contracts of random code, forks, bounds, the parent's fields. */
import { concatHex, numberToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { FORKS, type RollupConfig } from '../../blocks/chain-config.ts'
import type { GenesisAccount } from '../../devnet/state-trie.ts'
import type { Hex } from '../../hex.ts'
import { SYSTEM_CONTRACTS } from '../made-blocks/system-contracts.ts'
import { GENESIS_TIME, ROLLUP, TestChain } from '../test-chain.ts'
import { RandomCode } from './code.ts'
import { MAX_U64, MAX_WORD, Random } from './random.ts'

/** Of the accounts that sign. */
export const KEYS: readonly Hex[] = Array.from({ length: 5 }, (_, i) => numberToHex(i + 1, { size: 32 }))
const ACCOUNTS = KEYS.map(key => privateKeyToAccount(key).address.toLowerCase() as Hex)
const CONTRACTS = 14
const SYSTEM_CALLER: Hex = '0xfffffffffffffffffffffffffffffffffffffffe'
const contract = (number: number): Hex => numberToHex(0xc0de00 + number, { size: 20 })

export interface World {
  readonly chain: TestChain
  readonly config: RollupConfig
  /** Of the keys. */
  readonly accounts: readonly Hex[]
  /** Whom calls go to and deposits are from. */
  readonly addresses: readonly Hex[]
  readonly baseFee: bigint
}

export function makeWorld(seed: string): World {
  const random = new Random(`world ${seed}`)
  const config = configOf(random)
  const contracts = Array.from({ length: CONTRACTS }, (_, i) => contract(i))
  const odd: Hex[] = [contract(900), contract(901), contract(902), contract(903)]
  const addresses = [
    ...[...ACCOUNTS, ...ACCOUNTS, ...contracts, ...contracts, ...odd, ...Object.keys(SYSTEM_CONTRACTS)],
    ...[SYSTEM_CALLER, `0x${'00'.repeat(20)}`, `0x${'ff'.repeat(20)}`, `0x${'11'.repeat(20)}`],
    ...[1, 4, 5, 0x100].map(number => numberToHex(number, { size: 20 })),
  ] as Hex[]
  const code = new RandomCode(random, addresses)
  const allocation: Record<Hex, GenesisAccount> = {}
  for (const account of ACCOUNTS) allocation[account] = { balance: 10n ** 30n }
  for (const address of contracts) allocation[address] = contractOf(random, code.code())
  allocation[odd[0]!] = { balance: MAX_WORD, nonce: 1n, code: code.code() }
  allocation[odd[1]!] = { balance: MAX_WORD, nonce: MAX_U64 - 1n }
  allocation[odd[2]!] = { nonce: MAX_U64, code: concatHex(['0x5f5f5ff0', code.code()]) }
  // A delegation of EIP-7702, now and then to itself.
  allocation[odd[3]!] = { nonce: 1n, code: concatHex(['0xef0100', random.one([...contracts, odd[3]!])]) }
  if (!random.once(3)) {
    for (const [address, { code: real }] of Object.entries(SYSTEM_CONTRACTS))
      allocation[address as Hex] = { nonce: 1n, code: random.once(8) ? code.code() : real }
  }
  const baseFee = random.one([0n, 7n, 7n, 7n, 1_000_000_000n, MAX_U64 - 1n, MAX_U64])
  const gasUsed = random.one([0n, config.gasLimitCeiling / 2n + 1n, config.gasLimitCeiling])
  const chain = new TestChain(config, allocation, { gasLimit: config.gasLimitCeiling, gasUsed, baseFee })
  return { chain, config, accounts: ACCOUNTS, addresses, baseFee: baseFee + baseFee / 8n + 1n }
}

function contractOf(random: Random, code: Hex): GenesisAccount {
  const storage = Object.fromEntries(random.many(4, () => [String(random.below(4)), 1n + BigInt(random.below(1_000))]))
  return { balance: BigInt(random.below(10_000_000)), nonce: 1n, code, storage }
}

function configOf(random: Random): RollupConfig {
  // Later forks begin in the cases' blocks, or never in them.
  const first = random.one([0, 1, 2, 3, 3, 3, 4])
  const forks = FORKS.slice(first, first + 1 + random.below(2)).map((name, i) => ({
    time: i === 0 ? 0n : GENESIS_TIME + 2n,
    name,
  }))
  const prices = random.once(2)
    ? []
    : [
        { address: 5, factor: 0n },
        { address: 8, factor: 7n },
        { address: 9, factor: 1_000_000n },
      ]
  const maxQueueGas = random.one([2_000_000n, 1_000_000n])
  return {
    ...ROLLUP,
    forks,
    keepsEmpty: random.once(6),
    gasLimitCeiling: 2n * maxQueueGas + BigInt(random.below(2)),
    maxBlocks: 3n,
    maxPayloadBytes: random.one([30_000n, 400_000n]),
    maxQueueGas,
    precompilePrices: prices.map(({ address, factor }) => ({ address: numberToHex(address, { size: 20 }), factor })),
  }
}
