/** What scenarios are written with. */
import { type EthereumConfig, FORKS } from '../../blocks/chain-config.ts'
import { configOfHardfork } from '../../blocks/networks.ts'
import type { Hex } from '../../hex.ts'
import type { AccountJson, StateJson } from '../ethereum-tests/state.ts'
import type { WarmExecutor } from '../ethereum-tests/warm-executor.ts'
import { address, CHAIN_ID, ETHER, Wallet } from './accounts.ts'
import { MadeChain } from './chain.ts'
import { SYSTEM_CONTRACTS } from './system-contracts.ts'

/** Rules that a chain can have from its first block on. */
export const RULES = ['shanghai', 'cancun', 'prague', 'osaka', 'bpo2'] as const
export type Rules = (typeof RULES)[number]

/** Those of a fork and of all later ones. */
export const since = (first: Rules): readonly Rules[] => RULES.slice(RULES.indexOf(first))

export interface Context {
  readonly chain: MadeChain
  readonly alice: Wallet
  readonly bob: Wallet
  /** Owns nothing. */
  readonly poor: Wallet
}

export interface Scenario {
  readonly name: string
  readonly rules: readonly Rules[]
  /** In the place of the configuration of the rules. */
  readonly config?: Partial<EthereumConfig>
  /** Accounts beside the wallets and the system contracts; `undefined` takes one of these away. */
  readonly accounts?: Readonly<Record<Hex, AccountJson | undefined>>
  readonly genesis?: Record<string, bigint | Hex>
  readonly run: (context: Context, rules: Rules) => Promise<void>
}

export const contract = (code: Hex, storage: AccountJson['storage'] = {}): AccountJson => ({
  nonce: '0x1',
  balance: '0x0',
  code,
  storage,
})
export const owner = (balance: bigint): AccountJson => ({
  nonce: '0x0',
  balance: `0x${balance.toString(16)}`,
  code: '0x',
  storage: {},
})

/** Where scenarios put the contracts that they call. */
export const AT = address(0xc0de)
export const AT2 = address(0xc0df)

/** The private key of the wallet alice. */
export const ALICE = 0xa11ce

/** @returns how many blocks were made @throws DisagreementError */
export async function runScenario(executor: WarmExecutor, scenario: Scenario, rules: Rules): Promise<number> {
  const [alice, bob, poor] = [new Wallet(ALICE), new Wallet(0xb0b), new Wallet(0x9008)]
  const all = {
    ...SYSTEM_CONTRACTS,
    [alice.address]: owner(1000n * ETHER),
    [bob.address]: owner(1000n * ETHER),
    ...scenario.accounts,
  }
  const state = Object.fromEntries(Object.entries(all).filter(([, account]) => account !== undefined)) as StateJson
  const config = { ...configOfHardfork(BigInt(CHAIN_ID), rules), ...scenario.config }
  const chain = await MadeChain.create(executor, config, state, scenario.genesis)
  await scenario.run({ chain, alice, bob, poor }, rules)
  if (chain.length > 1) chain.span()
  return chain.length + chain.refused
}

export const isSince = (rules: Rules, first: (typeof FORKS)[number]): boolean =>
  FORKS.indexOf(rules === 'bpo2' ? 'osaka' : rules) >= FORKS.indexOf(first)
