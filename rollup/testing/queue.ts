/** Puts entries into the queue of a test chain's input box. */
import { inputBoxAbi } from '@zkmips/verifier-contracts/generated/input-box'
import { type Address, encodeFunctionData, zeroAddress } from 'viem'
import type { Deposit, ForcedTransaction } from '../blocks/inputs.ts'
import type { TransactionSender } from '../l1/sender.ts'

/** @param bridge sends for the account that may deposit */
export async function depositOnL1(
  bridge: TransactionSender,
  inputBox: Address,
  { from, to, mint, value, gasLimit, data }: Omit<Deposit, 'kind' | 'index'>,
): Promise<void> {
  const args = [from, to === undefined, to ?? zeroAddress, mint, value, gasLimit, data] as const
  const call = encodeFunctionData({ abi: inputBoxAbi, functionName: 'deposit', args })
  await bridge.send({ what: 'a deposit', to: inputBox, data: call })
}

/** Pays what it costs now. */
export async function forceOnL1(
  sender: TransactionSender,
  inputBox: Address,
  { gasLimit, transaction }: Omit<ForcedTransaction, 'kind' | 'index'>,
): Promise<void> {
  const value = await (await sender.l1.latest()).read(inputBox, inputBoxAbi, 'forcedFee', [gasLimit])
  const args = [gasLimit, transaction] as const
  const data = encodeFunctionData({ abi: inputBoxAbi, functionName: 'forceTransaction', args })
  await sender.send({ what: 'a forced transaction', to: inputBox, data, value })
}
