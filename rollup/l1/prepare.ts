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

/** Gas and fees of a transaction that the account can pay and the contract takes. @throws L1Error */
export async function prepare(l1: L1, account: Address, call: Call, limit: bigint | undefined) {
  const balance = await l1.ask(client => client.getBalance({ address: account }))
  // Nodes do not simulate what the account cannot pay, and say so in words of their own.
  if (balance < call.value) throw tooPoor(account, balance, call.value, 'the bond')
  const gas = await simulate(l1, account, call)
  const fees = await feesNow(l1, limit)
  const needed = call.value + gas * fees.maxFeePerGas
  if (balance < needed) throw tooPoor(account, balance, needed, call.value > 0n ? 'the bond and the gas' : 'the gas')
  return { gas, fees }
}

function tooPoor(account: Address, balance: bigint, needed: bigint, what: string): L1Error {
  const message = `${account} has ${formatEther(balance)} ether and needs up to ${formatEther(needed)} for ${what}; send it some`
  return new L1Error('BALANCE_TOO_LOW', message)
}
