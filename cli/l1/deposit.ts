/**
 * `zkmips l1 deposit`: sends ether or tokens to L2.
 * @module
 */
import { bridgeAddresses } from '@zkmips/rollup/bridge/addresses'
import { hasOtherEnd } from '@zkmips/rollup/bridge/deploy-bridge'
import type { BridgeRoute } from '@zkmips/rollup/bridge/message'
import { sentOnL1 } from '@zkmips/rollup/bridge/receipts'
import { depositTokenRequest, sendMessageRequest } from '@zkmips/rollup/bridge/requests'
import { readQueue } from '@zkmips/rollup/game/transaction-chain'
import {
  type Address,
  encodeFunctionData,
  erc20Abi,
  formatEther,
  formatUnits,
  parseUnits,
  type TransactionReceipt,
} from 'viem'
import { connectToSend, type SendingConnection, type SendOptions } from '../dispute/connect.ts'
import { inputError, usageError } from '../errors.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts, plural } from '../output/format.ts'
import { openL2, routeOf } from './bridge.ts'

export interface DepositOptions extends SendOptions {
  readonly to: Address
  /** Decimal. */
  readonly ether?: string
  readonly token?: Address
  /** Decimal, in the token's own unit. */
  readonly amount?: string
  /** Of the call, where the receiver of ether is a contract. */
  readonly gasLimit: number
  readonly node?: readonly string[]
}

const ETHER_DECIMALS = 18

export async function deposit(options: DepositOptions): Promise<void> {
  const { ether, token, amount, to } = options
  if ((ether === undefined) === (token === undefined) || (token === undefined) !== (amount === undefined))
    throw usageError('say what goes to L2: --ether N, or --token ADDRESS with --amount N')
  const connection = await connectToSend(options)
  const route = await routeOf(connection, options)
  if (options.node !== undefined) await requireOtherEnd(options.node, route)
  const { sent, receipts } =
    token === undefined ? await sendEther(connection, route, options) : await sendTokens(connection, route, options)
  const receipt = receipts.at(-1)!
  const [message] = sentOnL1(route.bridge, receipt.logs)
  const queue = await readQueue(await connection.l1.latest(), connection.deployment.contracts.transactionChain)
  const gasUsed = Number(receipts.reduce((sum, { gasUsed }) => sum + gasUsed, 0n))
  const { transactionHash } = receipt
  if (options.json) {
    const { nonce, hash } = message!
    printJson({ to, sent, message: hash, nonce: Number(nonce), transactionHash, gasUsed, waiting: queue.waiting })
    return
  }
  printText(
    facts([
      ['sent', `${sent} to ${to} on chain ${route.l2ChainId}`],
      ['message', message!.hash],
      ['transaction', transactionHash],
      [
        'arrives',
        `with the next block that is appended, or a later one: ${plural(queue.waiting, 'deposit')} and forced transactions wait`,
      ],
      ['gas', count(gasUsed)],
    ]),
  )
}

/** Ether for a bridge that has no other end would wait for ever. */
async function requireOtherEnd(urls: readonly string[], route: BridgeRoute): Promise<void> {
  const node = await openL2(urls, route)
  if (await hasOtherEnd(node, route.bridge)) return
  const { l2Bridge } = bridgeAddresses(route.bridge)
  const what = `L2 does not have the other end of the bridge yet, ${l2Bridge}: the first block that takes deposits creates it`
  throw inputError('NO_OTHER_END', `${what}; try again after that, or leave --node out to send now`)
}

interface Sent {
  /** With its unit. */
  readonly sent: string
  readonly receipts: readonly TransactionReceipt[]
}

async function sendEther(
  { l1, sender }: SendingConnection,
  { bridge }: BridgeRoute,
  options: DepositOptions,
): Promise<Sent> {
  const value = unitsOf('--ether', options.ether!, ETHER_DECIMALS)
  const order = { target: options.to, value, gasLimit: BigInt(options.gasLimit) }
  const receipt = await sender.send(await sendMessageRequest(await l1.latest(), bridge, order))
  return { sent: `${formatEther(value)} ether`, receipts: [receipt] }
}

async function sendTokens(
  { l1, sender }: SendingConnection,
  { bridge }: BridgeRoute,
  options: DepositOptions,
): Promise<Sent> {
  const token = options.token!
  const view = await l1.latest()
  await view.requireContract(token, 'the token')
  const [decimals, symbol] = await Promise.all([
    view.read(token, erc20Abi, 'decimals', []),
    view.read(token, erc20Abi, 'symbol', []).catch(() => 'tokens'),
  ])
  const amount = unitsOf('--amount', options.amount!, decimals)
  const { tokenBridge } = bridgeAddresses(bridge)
  const [balance, allowance] = await Promise.all([
    view.read(token, erc20Abi, 'balanceOf', [sender.address]),
    view.read(token, erc20Abi, 'allowance', [sender.address, tokenBridge]),
  ])
  if (balance < amount) {
    const what = `${sender.address} has ${formatUnits(balance, decimals)} ${symbol} of the ${formatUnits(amount, decimals)} that are to be sent`
    throw inputError('TOO_FEW_TOKENS', `${what}; send fewer, or get some more`)
  }
  const receipts: TransactionReceipt[] = []
  if (allowance < amount) {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [tokenBridge, amount] })
    receipts.push(await sender.send({ what: `let the bridge take ${symbol}`, to: token, data }))
  }
  receipts.push(await sender.send(await depositTokenRequest(await l1.latest(), bridge, token, options.to, amount)))
  return { sent: `${formatUnits(amount, decimals)} ${symbol}`, receipts }
}

/** @throws CliError unless it is a positive decimal number with at most so many digits behind the point */
function unitsOf(option: string, text: string, decimals: number): bigint {
  const [, , digits = ''] = /^(\d{1,60})(?:\.(\d+))?$/.exec(text) ?? []
  const isNumber = /^\d{1,60}(\.\d+)?$/.test(text) && digits.length <= decimals
  const units = isNumber ? parseUnits(text, decimals) : 0n
  if (units > 0n) return units
  throw usageError(
    `${option} ${text}: expected a number above 0, such as 1.5, with at most ${decimals} digits behind the point`,
  )
}
