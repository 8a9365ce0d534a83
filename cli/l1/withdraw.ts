/**
 * `zkmips l1 withdraw`: delivers what L2 has sent, by a proof against a final output root; or says when that will be possible.
 * @module
 */
import { readInputText } from '@zkmips/package/read-file'
import { type BridgeMessage, type BridgeRoute, hashToL1 } from '@zkmips/rollup/bridge/message'
import { type MessageProof, proveMessage } from '@zkmips/rollup/bridge/proof'
import { sentOnL2 } from '@zkmips/rollup/bridge/receipts'
import { deliverRequest } from '@zkmips/rollup/bridge/requests'
import { readChainStatus } from '@zkmips/rollup/game/chain-status'
import { ClaimsOnTheWay } from '@zkmips/rollup/game/finality'
import { OUTCOMES } from '@zkmips/rollup/game/read'
import type { L1View } from '@zkmips/rollup/l1/client'
import { NodeError } from '@zkmips/rollup/node/errors'
import type { Node } from '@zkmips/rollup/node/node'
import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { formatEther, type Hex, isAddress, isHex } from 'viem'
import { type Connection, connectToSend, type SendOptions } from '../dispute/connect.ts'
import { momentText } from '../dispute/time.ts'
import { CliError, inputError, usageError } from '../errors.ts'
import { EXIT_REFUSED } from '../exit-codes.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { openL2, routeOf } from './bridge.ts'

export interface WithdrawOptions extends SendOptions {
  readonly node: readonly string[]
  /** Of L2. */
  readonly tx?: Hex
  /** File. */
  readonly message?: string
}

/** What is to be delivered, and since which block of L2 it is there; 0 where that is not known. */
interface Found {
  readonly messages: readonly BridgeMessage[]
  readonly blockNumber: bigint
}

export async function withdraw(options: WithdrawOptions): Promise<void> {
  if ((options.tx === undefined) === (options.message === undefined))
    throw usageError(
      'name the transaction on L2 that has sent the message with --tx, or a file with the message with --message',
    )
  const connection = await connectToSend(options)
  const { l1, sender } = connection
  const route = await routeOf(connection, options)
  const node = await openL2(options.node, route)
  const { messages, blockNumber } =
    options.tx === undefined ? await messageOfFile(options.message!) : await messagesOf(node, route, options.tx)
  const delivered = []
  for (const message of messages) {
    const hash = hashToL1(route, message)
    const view = await l1.latest()
    if (await view.read(route.bridge, bridgeAbi, 'isDelivered', [hash])) {
      note(`message ${hash} was delivered before`)
      continue
    }
    const proof = await proofOf(connection, node, route, message, blockNumber)
    const receipt = await sender.send(deliverRequest(route.bridge, message, proof))
    delivered.push({ hash, message, proof, receipt })
  }
  if (options.json) {
    printJson({
      delivered: delivered.map(({ hash, message, proof, receipt }) => ({
        hash,
        ...messageFacts(message),
        against: Number(proof.blockNumber),
        transactionHash: receipt.transactionHash,
        gasUsed: Number(receipt.gasUsed),
      })),
    })
    return
  }
  if (delivered.length === 0) printText('nothing was left to be delivered\n')
  for (const { hash, message, proof, receipt } of delivered)
    printText(
      facts([
        ['delivered', `message ${hash}`],
        ['to', `${message.target}, with ${formatEther(message.value)} ether`],
        ['against', `block ${proof.blockNumber}, which is final`],
        ['transaction', receipt.transactionHash],
        ['gas', count(Number(receipt.gasUsed))],
      ]),
    )
}

const messageFacts = ({ nonce, sender, target, value, gasLimit, data }: BridgeMessage) => ({
  ...{ nonce: String(nonce), sender, target, value: String(value), gasLimit: String(gasLimit), data },
})

/** @throws CliError, NodeError */
async function messagesOf(node: Node, { bridge }: BridgeRoute, hash: Hex): Promise<Found> {
  const receipt = await node.ask('eth_getTransactionReceipt', [hash])
  if (receipt === null) {
    const what = `the L2 node has no transaction ${hash} in a block`
    throw inputError('NO_TRANSACTION', `${what}: wait until it is in one, or check the hash`)
  }
  if (receipt.status === 0n)
    throw inputError('NO_MESSAGE', `the transaction ${hash} reverted on L2, so it has sent nothing`)
  const messages = sentOnL2(bridge, receipt.logs as never)
  if (messages.length > 0) return { messages, blockNumber: receipt.blockNumber }
  const what = `the transaction ${hash} of L2 has sent no message to L1 by this bridge, ${bridge}`
  throw inputError('NO_MESSAGE', `${what}; name the transaction that called it, or the deployment file with its bridge`)
}

/** The message as `--json` writes it. @throws CliError, InputError */
async function messageOfFile(file: string): Promise<Found> {
  const text = await readInputText(file)
  const bad = (why: string) => {
    const remedy =
      'expected an object with nonce, sender, target, value, gasLimit, data, and blockNumber if it is known'
    return inputError('BAD_MESSAGE', `${file}: ${why}; ${remedy}`)
  }
  let value: Record<string, unknown>
  try {
    value = Object(JSON.parse(text))
  } catch (error) {
    throw bad(`this is not JSON (${(error as Error).message})`)
  }
  const number = (name: string): bigint => {
    const given = value[name]
    if (!/^(\d{1,78}|0x[0-9a-f]{1,64})$/i.test(String(given))) throw bad(`${name} is no whole number`)
    return BigInt(given as string)
  }
  const { sender, target, data } = value
  if (!isAddress(String(sender), { strict: false })) throw bad('sender is no address')
  if (!isAddress(String(target), { strict: false })) throw bad('target is no address')
  if (!isHex(data) || data.length % 2 !== 0) throw bad('data is no hex')
  const parties = { sender: sender as Hex, target: target as Hex, data }
  const message = { nonce: number('nonce'), value: number('value'), gasLimit: number('gasLimit'), ...parties }
  return { messages: [message], blockNumber: value.blockNumber === undefined ? 0n : number('blockNumber') }
}

/** By the newest final root that is paid against, or an older one where the node has lost the newer one's state. @throws CliError, NodeError */
async function proofOf(
  connection: Connection,
  node: Node,
  route: BridgeRoute,
  message: BridgeMessage,
  blockNumber: bigint,
): Promise<MessageProof> {
  const { stateChain } = connection.deployment.contracts
  const view = await connection.l1.latest()
  const claims = await ClaimsOnTheWay.read(view, stateChain)
  if (BigInt(claims.rules.latest.blockNumber) < blockNumber) throw await notFinal(connection, view, claims, blockNumber)
  let isHeld = false
  let missing: NodeError | undefined
  for await (const root of finalRoots(view, stateChain, claims, blockNumber)) {
    if (!(await view.read(stateChain, stateCommitmentChainAbi, 'paysAgainst', [root.number]))) {
      isHeld = true
      continue
    }
    try {
      return await proveMessage(node, route, message, root)
    } catch (error) {
      // What the newest root lacks says more than what is wrong with an older one.
      if (!(error instanceof NodeError) || error.code !== 'NOT_FOUND') throw missing ?? error
      missing ??= error
    }
  }
  if (missing !== undefined) throw missing
  throw isHeld ? await heldBack(connection, view) : await notFinal(connection, view, claims, blockNumber)
}

/** The newest first, at or after a block. */
async function* finalRoots(view: L1View, stateChain: Hex, claims: ClaimsOnTheWay, least: bigint) {
  const { latest, genesisBlock } = claims.rules
  yield { number: BigInt(latest.blockNumber), hash: latest.root }
  for (const { address } of claims.games.toReversed()) {
    if (address === latest.game) continue
    const { outcome } = await view.read(stateChain, stateCommitmentChainAbi, 'standing', [address])
    if (OUTCOMES[outcome] !== 'upheld') continue
    const [hash, number] = await view.read(address, disputeGameAbi, 'claimedOutput', [])
    if (number < least) return
    yield { number, hash }
  }
  if (latest.blockNumber !== genesisBlock && BigInt(genesisBlock) >= least)
    yield {
      number: BigInt(genesisBlock),
      hash: await view.read(stateChain, stateCommitmentChainAbi, 'genesisRoot', []),
    }
}

/** When it will be. */
async function notFinal(
  { deployment }: Connection,
  view: L1View,
  claims: ClaimsOnTheWay,
  blockNumber: bigint,
): Promise<CliError> {
  const now = view.block.timestamp
  const { latest } = claims.rules
  const open = (await claims.open()).filter(
    ({ isVoid, stands, onStanding, blockNumber: last }) =>
      !isVoid && stands && onStanding && BigInt(last) >= blockNumber,
  )
  const told = open.filter(({ earliest }) => earliest !== undefined).sort((a, b) => a.earliest! - b.earliest!)
  const { inputs } = await readChainStatus(view, deployment)
  const when =
    told[0] !== undefined
      ? `claim ${told[0].index} covers it, and is final at the earliest on ${momentText(told[0].earliest!, now)}: try again then, after zkmips l1 finalize`
      : open[0] !== undefined
        ? `claim ${open[0].index} covers it; zkmips l1 show ${open[0].index} says what is in its way`
        : `no claim covers it yet, and L1 has inputs up to block ${inputs.lastBlock}: zkmips l1 publish and propose bring and claim blocks`
  const what = `the message is in block ${blockNumber} of L2, and block ${latest.blockNumber} is final on L1`
  return new CliError('NOT_FINAL', EXIT_REFUSED, `${what}; ${when}`)
}

async function heldBack({ deployment }: Connection, view: L1View): Promise<CliError> {
  const now = view.block.timestamp
  const { payments } = await readChainStatus(view, deployment)
  const stoppedUntil = Number(
    await view.read(deployment.contracts.stateChain, stateCommitmentChainAbi, 'stoppedUntil', []),
  )
  const why =
    stoppedUntil > now
      ? `the guardian has stopped them until ${momentText(stoppedUntil, now)}`
      : payments.contestedGame !== undefined
        ? `the final root of claim ${payments.contestedGame} is in conflict, and until that is over nothing is paid from block ${payments.heldFrom} on`
        : payments.until !== undefined
          ? `a conflict is over, and they go on from ${momentText(payments.until, now)}`
          : 'a proof says the opposite of the final roots that have the message'
  return new CliError(
    'NOT_PAYING',
    EXIT_REFUSED,
    `withdrawals are held back: ${why}; nothing is lost, try again after that`,
  )
}
