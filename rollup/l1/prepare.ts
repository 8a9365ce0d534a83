/**
 * What is found out about a transaction before it is signed: that a contract takes it, what gas it needs, what L1 asks for the gas,
 * and that the account can pay.
 * @module
 */
import { type Address, formatEther, type Hex } from 'viem'
import type { L1 } from './client.ts'
import { L1Error } from './errors.ts'

export interface Call {
  /** A creation if not given. */
  readonly to?: Address
  readonly data: Hex
  /** Wei. */
  readonly value: bigint
}

/** Wei per gas. */
export interface Fees {
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

/** Above the node's estimate: what a transaction does may change until it is in a block, and storage refunds come after. */
const GAS_MARGIN_PERCENT = 25n

/** @returns gas, with a margin @throws L1Error, REFUSED_BY_CONTRACT among them */
export async function simulate(l1: L1, account: Address, { to, data, value }: Call): Promise<bigint> {
  const call = { account, data, value, ...(to === undefined ? {} : { to }) }
  const estimate = await l1.ask(client => client.estimateGas(call), account)
  return (estimate * (100n + GAS_MARGIN_PERCENT)) / 100n
}

/** What L1 asks for now. @param limit wei per gas @throws L1Error, FEE_TOO_HIGH above the limit */
export async function feesNow(l1: L1, limit: bigint | undefined): Promise<Fees> {
  const { maxFeePerGas, maxPriorityFeePerGas } = await l1.ask(client => client.estimateFeesPerGas())
  if (limit !== undefined && maxFeePerGas > limit) {
    const message = `L1 demands ${maxFeePerGas} wei per gas, but the limit is ${limit}; raise the limit if the answer is worth it`
    throw new L1Error('FEE_TOO_HIGH', message)
  }
  return { maxFeePerGas, maxPriorityFeePerGas }
}

/**
 * Gas and fees of a transaction that the contract takes. Whether the account can pay the gas as well is for who knows what else it has under way.
 * @param limitFor wei per gas that may be paid for so much gas @throws L1Error
 */
export async function prepare(l1: L1, account: Address, call: Call, limitFor: (gas: bigint) => bigint | undefined) {
  const balance = await l1.ask(client => client.getBalance({ address: account }))
  // Nodes do not simulate what the account cannot pay, and say so in words of their own.
  if (balance < call.value) throw tooPoor(account, balance, call.value, call.value)
  const gas = await simulate(l1, account, call)
  return { gas, fees: await feesNow(l1, limitFor(gas)) }
}

/** @param needed wei @param value of them the bond @param others wei that are not to be had for it */
export function tooPoor(
  account: Address,
  balance: bigint,
  needed: bigint,
  value: bigint,
  { reserved, kept } = { reserved: 0n, kept: 0n },
): L1Error {
  const what = value === 0n ? 'the gas' : value === needed ? 'the bond' : 'the bond and the gas'
  const taken = [
    ...(reserved > 0n ? [`${formatEther(reserved)} are reserved for what is under way`] : []),
    ...(kept > 0n ? [`${formatEther(kept)} are kept for the gas of what needs no bond`] : []),
  ]
  const rest = taken.length === 0 ? '' : ` (${taken.join(', ')})`
  const message = `${account} has ${formatEther(balance)} ether${rest} and needs up to ${formatEther(needed)} for ${what}; send it some`
  return new L1Error('BALANCE_TOO_LOW', message)
}
