/**
 * Builds the state of a genesis: secure tries over accounts and their storage, with every node, as preimages.
 * @module
 */
import { concatHex, type Hex, hexToBytes, keccak256, size, toRlp } from 'viem'
import { rlpInteger } from '../blocks/rlp.ts'

export interface GenesisAccount {
  /** Wei. */
  readonly balance?: bigint
  readonly nonce?: bigint
  readonly code?: Hex
  /** Values other than 0 by slot. */
  readonly storage?: Readonly<Record<string, bigint>>
}

export type Allocation = Readonly<Record<Hex, GenesisAccount>>

export const EMPTY_ROOT: Hex = keccak256('0x80')
const NO_CODE: Hex = keccak256('0x')

interface Leaf {
  /** Nibbles left to go. */
  readonly path: readonly number[]
  readonly value: Hex
}

type Item = Hex | Item[]

/** A trie's root, and the nodes that are referred to by hash. */
function trieOf(entries: readonly (readonly [key: Hex, value: Hex])[]): { root: Hex; pieces: Hex[] } {
  const pieces: Hex[] = []
  const leaves = entries.map(([key, value]) => ({
    path: [...hexToBytes(keccak256(key))].flatMap(byte => [byte >> 4, byte & 15]),
    value,
  }))
  if (leaves.length === 0) return { root: EMPTY_ROOT, pieces }
  const root = toRlp(nodeOf(leaves, pieces))
  pieces.push(root)
  return { root: keccak256(root), pieces }
}

function nodeOf(leaves: readonly Leaf[], pieces: Hex[]): Item[] {
  const [first] = leaves as [Leaf]
  if (leaves.length === 1) return [hexPrefix(first.path, true), first.value]
  let shared = 0
  while (leaves.every(({ path }) => path[shared] === first.path[shared])) shared++
  if (shared > 0) {
    const below = leaves.map(({ path, value }) => ({ path: path.slice(shared), value }))
    return [hexPrefix(first.path.slice(0, shared), false), reference(nodeOf(below, pieces), pieces)]
  }
  const children = Array.from({ length: 16 }, (_, nibble): Item => {
    const below = leaves.filter(({ path }) => path[0] === nibble)
    if (below.length === 0) return '0x'
    return reference(
      nodeOf(
        below.map(({ path, value }) => ({ path: path.slice(1), value })),
        pieces,
      ),
      pieces,
    )
  })
  return [...children, '0x']
}

/** How a parent refers to a node: itself where it is shorter than a hash. */
function reference(node: Item[], pieces: Hex[]): Item {
  const encoded = toRlp(node)
  if (size(encoded) < 32) return node
  pieces.push(encoded)
  return keccak256(encoded)
}

function hexPrefix(path: readonly number[], isLeaf: boolean): Hex {
  const odd = path.length % 2
  const nibbles = [(isLeaf ? 2 : 0) + odd, ...(odd ? [] : [0]), ...path]
  return `0x${nibbles.map(nibble => nibble.toString(16)).join('')}`
}

/** The state's root, and all of its pieces: nodes and code. */
export function stateOf(allocation: Allocation): { root: Hex; pieces: Hex[] } {
  const pieces: Hex[] = []
  const accounts = Object.entries(allocation).map(([address, account]) => {
    const { balance = 0n, nonce = 0n, code = '0x', storage = {} } = account
    const slots = Object.entries(storage).map(
      ([slot, value]) => [`0x${BigInt(slot).toString(16).padStart(64, '0')}`, toRlp(rlpInteger(value))] as [Hex, Hex],
    )
    const trie = trieOf(slots)
    pieces.push(...trie.pieces)
    if (code !== '0x') pieces.push(code)
    const fields = [rlpInteger(nonce), rlpInteger(balance), trie.root, code === '0x' ? NO_CODE : keccak256(code)]
    return [address as Hex, toRlp(fields)] as const
  })
  const { root, pieces: nodes } = trieOf(accounts)
  return { root, pieces: [...pieces, ...nodes] }
}

/** Code that runs `code` once and keeps it: the creation of a contract. */
export function creationOf(code: Hex): Hex {
  const length = size(code).toString(16).padStart(4, '0')
  return concatHex([`0x61${length}80600a3d393df3`, code])
}
