/**
 * The proof that L2Bridge has sent a message, in the state after a block: what L1 takes. Whatever a node says is checked before it is used.
 * @module
 */
import { fromRlp, type Hex, hexToBytes, keccak256 } from 'viem'
import { encodeHeader } from '../blocks/header.ts'
import { MissingAnswer, type Node, WrongAnswer } from '../node/node.ts'
import { bridgeAddresses, sentSlot } from './addresses.ts'
import { type BridgeMessage, type BridgeRoute, hashToL1 } from './message.ts'

export interface MessageProof {
  readonly blockNumber: bigint
  /** RLP; its keccak256 is the block's hash. */
  readonly header: Hex
  /** Nodes from the root down. */
  readonly accountProof: readonly Hex[]
  readonly storageProof: readonly Hex[]
}

/** RLP of the value of a flag that is set. */
const SET = '0x01'

/**
 * Proves a message of L2 against a block, the one that has it or a later one, as long as the node has that block's state.
 * @param blockHash that is final on L1: a node that is on another branch, or lies, is not believed
 * @throws NodeError; NOT_FOUND where the node does not have the block or its state, or the message was not sent by then
 * @example
 * const proof = await proveMessage(node, route, message, { number: 1200n, hash: finalRoot })
 * await sender.send(deliverRequest(bridge, message, proof))
 */
export async function proveMessage(
  node: Node,
  route: BridgeRoute,
  message: BridgeMessage,
  block: { readonly number: bigint; readonly hash: Hex },
): Promise<MessageProof> {
  const { l2Bridge } = bridgeAddresses(route.bridge)
  const slot = sentSlot(hashToL1(route, message))
  const number = `0x${block.number.toString(16)}`
  const { header, stateRoot } = await node.ask('eth_getBlockByNumber', [number, false], answer => {
    if (answer === null) throw new MissingAnswer(`the node does not have block ${block.number}`)
    const header = encodeHeader(answer.header)
    if (keccak256(header) !== block.hash)
      throw new WrongAnswer(`the node's block ${block.number} is ${keccak256(header)}, not the final ${block.hash}`)
    return { header, stateRoot: answer.header.stateRoot }
  })
  return node.ask('eth_getProof', [l2Bridge, [slot], number], ({ accountProof, storageProof }) => {
    const account = valueAt(stateRoot, keccak256(l2Bridge), accountProof)
    if (account === undefined)
      throw new MissingAnswer(`there is no bridge at ${l2Bridge} on L2 after block ${block.number}`)
    const storageRoot = (fromRlp(account, 'hex') as Hex[])[2]!
    const nodes = storageProof[0]?.proof ?? []
    if (valueAt(storageRoot, keccak256(slot), nodes) !== SET) {
      const hash = hashToL1(route, message)
      throw new MissingAnswer(`L2 has not sent the message ${hash} in block ${block.number} or before`)
    }
    return { blockNumber: block.number, header, accountProof, storageProof: nodes }
  })
}

type Item = Hex | readonly Item[]

/**
 * What a trie has for a key, by a proof.
 * @returns undefined where the proof shows that there is nothing
 * @throws WrongAnswer where the nodes do not lead to the root
 */
function valueAt(root: Hex, key: Hex, proof: readonly Hex[]): Hex | undefined {
  const path = [...hexToBytes(key)].flatMap(byte => [byte >> 4, byte & 15])
  const rest = [...proof]
  let item: Item = root
  for (let depth = 0; ; ) {
    const node = nodeOf(item, rest)
    if (node.length === 17) {
      const child = node[path[depth++]!]!
      if (child === '0x') return undefined
      item = child
      continue
    }
    const [encoded, next] = node as [Hex, Item]
    const { nibbles, isLeaf } = unpack(encoded)
    if (nibbles.some((nibble, i) => path[depth + i] !== nibble)) return undefined
    depth += nibbles.length
    if (isLeaf) return depth === path.length && typeof next === 'string' ? (next as Hex) : undefined
    item = next
  }
}

/** A node by how its parent refers to it: itself, or its hash. */
function nodeOf(item: Item, rest: Hex[]): readonly Item[] {
  if (typeof item !== 'string') return item
  const encoded = rest.shift()
  if (encoded === undefined || keccak256(encoded) !== item)
    throw new WrongAnswer(`the proof does not have the node ${item}`)
  const node = fromRlp(encoded, 'hex') as unknown as Item
  if (typeof node === 'string' || (node.length !== 2 && node.length !== 17))
    throw new WrongAnswer(`${item} is no node of a trie`)
  return node
}

/** Reads the hex-prefix encoding of a path. */
function unpack(encoded: Hex): { nibbles: number[]; isLeaf: boolean } {
  const all = [...hexToBytes(encoded)].flatMap(byte => [byte >> 4, byte & 15])
  const [flags = 0] = all
  return { nibbles: all.slice(flags % 2 === 1 ? 1 : 2), isLeaf: flags >= 2 }
}
