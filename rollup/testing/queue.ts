/** Puts entries into the queue of a test chain's transaction chain. */
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, encodeFunctionData, zeroAddress } from 'viem'
import type { Deposit, ForcedTransaction } from '../blocks/inputs.ts'
import type { TransactionSender } from '../l1/sender.ts'

/** @param bridge sends for the account that may deposit */
export async function depositOnL1(
  bridge: TransactionSender,
  transactionChain: Address,
  { from, to, mint, value, gasLimit, data }: Omit<Deposit, 'kind' | 'index'>,
): Promise<void> {
  const args = [from, to === undefined, to ?? zeroAddress, mint, value, gasLimit, data] as const
  const call = encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'deposit', args })
  await bridge.send({ what: 'a deposit', to: transactionChain, data: call })
}

/** Pays what it costs now. */
export async function forceOnL1(
  sender: TransactionSender,
  transactionChain: Address,
  { gasLimit, transaction }: Omit<ForcedTransaction, 'kind' | 'index'>,
): Promise<void> {
  const value = await (await sender.l1.latest()).read(transactionChain, canonicalTransactionChainAbi, 'forcedFee', [
    gasLimit,
  ])
  const args = [gasLimit, transaction] as const
  const data = encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'forceTransaction', args })
  await sender.send({ what: 'a forced transaction', to: transactionChain, data, value })
}
