/**
 * Contracts at addresses that follow from their code and settings alone: the same on every chain, known before they exist, and found again where a deployment
 * was interrupted. They are created through the deterministic deployment proxy
 * (github.com/Arachnid/deterministic-deployment-proxy), which nearly every chain has.
 * @module
 */
import {
  type Address,
  concatHex,
  getCreate2Address,
  type Hex,
  isAddressEqual,
  recoverTransactionAddress,
  type TransactionSerializedLegacy,
} from 'viem'
import { L1Error } from '../l1/errors.ts'
import type { TransactionSender } from '../l1/sender.ts'

/** Creates what it is sent: 32 bytes of salt, then creation code. */
export const DEPLOYMENT_PROXY: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

/** Signed by nobody: the signature was chosen, and the account that it belongs to can send only this. Valid on every chain that takes transactions without a chain id. */
const PROXY_CREATION: Hex =
  '0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222'
/** What it may cost: 100,000 gas at 100 gwei. */
const PROXY_COST = 10n ** 16n
/** The code that it leaves. */
const PROXY_CODE: Hex = `0x${PROXY_CREATION.slice(64, 202)}`

export const create2Address = (salt: Hex, creationCode: Hex): Address =>
  getCreate2Address({ from: DEPLOYMENT_PROXY, salt, bytecode: creationCode })

/** Puts the proxy onto a chain that does not have it. @throws L1Error where the chain does not take it, or has something else there */
export async function requireProxy(sender: TransactionSender): Promise<void> {
  const { l1 } = sender
  const found = await (await l1.latest()).code(DEPLOYMENT_PROXY)
  if (found === PROXY_CODE) return
  const where = `the deterministic deployment proxy at ${DEPLOYMENT_PROXY}`
  if (found !== '0x') throw new L1Error('NO_CONTRACT', `chain ${l1.chainId} has another contract than ${where}`)
  const to = await recoverTransactionAddress({ serializedTransaction: PROXY_CREATION as TransactionSerializedLegacy })
  await sender.send({ what: 'pay for the deterministic deployment proxy', to, data: '0x', value: PROXY_COST })
  const hash = await l1.ask(client => client.sendRawTransaction({ serializedTransaction: PROXY_CREATION }))
  const receipt = await l1.ask(client => client.waitForTransactionReceipt({ hash }))
  if (isAddressEqual(receipt.contractAddress ?? to, DEPLOYMENT_PROXY)) return
  throw new L1Error('NO_CONTRACT', `chain ${l1.chainId} does not take ${where}; ask its operator for it`)
}

/** Creates a contract, unless it is there. @throws L1Error */
export async function createContract(
  sender: TransactionSender,
  salt: Hex,
  what: string,
  creationCode: Hex,
): Promise<Address> {
  const address = create2Address(salt, creationCode)
  if (await (await sender.l1.latest()).hasContract(address)) return address
  await sender.send({ what: `create the ${what}`, to: DEPLOYMENT_PROXY, data: concatHex([salt, creationCode]) })
  await (await sender.l1.latest()).requireContract(address, what)
  return address
}
