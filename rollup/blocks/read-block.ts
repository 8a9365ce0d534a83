/**
 * Reads blocks from a node. A block is asked for once; its transactions are written from its JSON, and the node is asked for their
 * bytes only where that does not give their hashes (a field that the node leaves out).
 * @module
 */
import { fromRlp, keccak256, numberToHex, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import type { NodeBlock } from '../node/block-shape.ts'
import { NodeError } from '../node/errors.ts'
import { MissingAnswer, type Node, UnknownForkAnswer, WrongAnswer } from '../node/node.ts'
import { object, ShapeError, word } from '../node/shape.ts'
import type { BlockHeader } from './header.ts'
import { headerFault, type SealedBlock, transactionsFault, withdrawalsFault } from './sealed-block.ts'
import { encodeTransaction } from './transactions.ts'

/** A transaction of a block: its hash as the node states it, and its bytes where the JSON gives them. */
interface Transaction {
  readonly hash: Hex
  readonly bytes: Hex | undefined
}

interface ReadBlock {
  readonly block: NodeBlock
  readonly transactions: readonly Transaction[]
}

/** @throws NodeError */
export async function readBlock(node: Node, number: bigint): Promise<SealedBlock> {
  const read = await node.ask('eth_getBlockByNumber', [numberToHex(number), true], block => {
    const checked = checkBlock(block, `block ${number}`)
    if (BigInt(checked.block.header.number) !== number)
      throw new WrongAnswer(`the block has the number ${BigInt(checked.block.header.number)}`)
    return checked
  })
  const { header, hash, withdrawals } = read.block
  return { hash, number, header, transactions: await transactionsOf(node, read), withdrawals }
}

/** The header with this hash. @throws NodeError */
export function readHeader(node: Node, hash: Hex): Promise<BlockHeader> {
  return node.ask('eth_getBlockByHash', [hash, false], block => {
    const { header } = present(block, `the block ${hash}`)
    if (block!.hash !== hash) throw new WrongAnswer(`the block has the hash ${block!.hash}`)
    requireHeader(block!)
    return header
  })
}

function present(block: NodeBlock | null, what: string): NodeBlock {
  if (block === null) throw new MissingAnswer(`the node does not have ${what}`)
  return block
}

function requireHeader({ header, hash, unknownFields }: NodeBlock): void {
  const fault = headerFault(header, hash)
  if (fault === undefined) return
  if (unknownFields.length === 0) throw new WrongAnswer(fault)
  const names = unknownFields.slice(0, 8).join(', ')
  throw new UnknownForkAnswer(
    `${fault}, without the fields that this version does not know (${names}): the block is of a later hardfork, or of a chain with header fields of its own`,
  )
}

function checkBlock(given: NodeBlock | null, what: string): ReadBlock {
  const block = present(given, what)
  requireHeader(block)
  const transactions = block.transactions.map(readTransaction)
  const known = transactions.flatMap(({ bytes }) => bytes ?? [])
  const isWhole = known.length === transactions.length
  const fault = withdrawalsFault(block.header, block.withdrawals) ?? (isWhole && transactionsFault(block.header, known))
  if (fault) throw new WrongAnswer(fault)
  return { block, transactions }
}

function readTransaction(value: unknown, i: number): Transaction {
  const where = `the result.transactions[${i}]`
  if (typeof value === 'string') return { hash: word(value, where), bytes: undefined }
  const { hash } = object({ hash: word })(value, where)
  try {
    const bytes = encodeTransaction(value, where)
    return { hash, bytes: keccak256(bytes) === hash ? bytes : undefined }
  } catch (error) {
    if (error instanceof ShapeError) return { hash, bytes: undefined }
    throw error
  }
}

/** The bytes of all transactions of a block. @throws NodeError */
async function transactionsOf(node: Node, { block, transactions }: ReadBlock): Promise<Hex[]> {
  if (transactions.every(({ bytes }) => bytes !== undefined)) return transactions.map(({ bytes }) => bytes!)
  const whole = await node.tryAsk('debug_getRawBlock', [block.header.number], raw => {
    const found = raw === null ? undefined : transactionsOfRlp(raw)
    if (found === undefined || transactionsFault(block.header, found)) throw new WrongAnswer('it is not that block')
    return found
  })
  if (whole !== undefined) return whole
  const found = await Promise.all(transactions.map(({ hash, bytes }) => bytes ?? rawTransaction(node, hash)))
  const fault = transactionsFault(block.header, found)
  if (fault !== undefined) throw new NodeError('BAD_ANSWER', `block ${BigInt(block.header.number)}: ${fault}`)
  return found
}

async function rawTransaction(node: Node, hash: Hex): Promise<Hex> {
  const accept = (raw: Hex | null): Hex => {
    if (raw === null) throw new MissingAnswer(`the node does not give the bytes of transaction ${hash}`)
    if (keccak256(raw) !== hash) throw new WrongAnswer(`the bytes do not have the hash ${hash}`)
    return raw
  }
  const other = await node.tryAsk('debug_getRawTransaction', [hash], accept)
  return other ?? node.ask('eth_getRawTransactionByHash', [hash], accept)
}

/** The transactions of a block's RLP, as EIP-2718 bytes; undefined where it is no block. */
export function transactionsOfRlp(block: Hex): Hex[] | undefined {
  try {
    const items = fromRlp(block, 'hex') as unknown
    const list: unknown = Array.isArray(items) ? items[1] : undefined
    if (!Array.isArray(list)) return undefined
    // A legacy transaction is a list within the block, a typed one is bytes.
    return list.map((item: unknown) => (typeof item === 'string' ? (item as Hex) : toRlp(item as Hex[])))
  } catch {
    return undefined
  }
}
