/**
 * Nodes of Merkle-Patricia tries as RLP: reading them, writing them, and building a whole small trie (Ethereum yellow paper,
 * appendix D). Keys have one length within a trie, or none is a prefix of another, so branches hold no value.
 * @module
 */
import { fromRlp, hexToBytes, keccak256, size, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { rlpInteger } from './rlp.ts'

/** One nibble a number. */
export type Path = readonly number[]

type Rlp = Hex | readonly Rlp[]

export type TrieNode =
  | { readonly kind: 'leaf'; readonly path: Path; readonly value: Hex }
  /** `child` is how a parent refers to a node: its hash, or the node itself where it is shorter than a hash. */
  | { readonly kind: 'extension'; readonly path: Path; readonly child: Rlp }
  | { readonly kind: 'branch'; readonly children: readonly Rlp[] }

export const EMPTY_ROOT = keccak256('0x80')

/** Most significant first. */
export const nibblesOf = (bytes: Hex): number[] => [...hexToBytes(bytes)].flatMap(byte => [byte >> 4, byte & 15])

/** Hex-prefix encoding. */
function packPath(path: Path, isLeaf: boolean): Hex {
  const flag = (isLeaf ? 2 : 0) + (path.length % 2)
  const nibbles = path.length % 2 === 1 ? [flag, ...path] : [flag, 0, ...path]
  return `0x${nibbles.map(nibble => nibble.toString(16)).join('')}`
}

const encodeItems = (items: Rlp): Hex => toRlp(items as Hex)

const itemsOf = (node: TrieNode): readonly Rlp[] => {
  switch (node.kind) {
    case 'leaf':
      return [packPath(node.path, true), node.value]
    case 'extension':
      return [packPath(node.path, false), node.child]
    case 'branch':
      return [...node.children, '0x']
  }
}

export const encodeNode = (node: TrieNode): Hex => encodeItems(itemsOf(node))

/** Reads a node; undefined where the bytes are none. */
export function decodeNode(encoded: Hex): TrieNode | undefined {
  let items: unknown
  try {
    items = fromRlp(encoded, 'hex')
  } catch {
    return undefined
  }
  return nodeOf(items)
}

/** The node that a parent holds within itself, if it does. */
export const inlineNode = (reference: Rlp): TrieNode | undefined =>
  typeof reference === 'string' ? undefined : nodeOf(reference)

function nodeOf(items: unknown): TrieNode | undefined {
  if (!Array.isArray(items)) return undefined
  if (items.length === 17) return { kind: 'branch', children: items.slice(0, 16) as Rlp[] }
  const [packed, rest] = items as unknown[]
  if (items.length !== 2 || typeof packed !== 'string' || size(packed as Hex) === 0) return undefined
  const [flag, ...nibbles] = nibblesOf(packed as Hex)
  const path = flag! % 2 === 1 ? nibbles : nibbles.slice(1)
  if (flag! < 2) return { kind: 'extension', path, child: rest as Rlp }
  return typeof rest === 'string' ? { kind: 'leaf', path, value: rest as Hex } : undefined
}

const referenceTo = (node: TrieNode): Rlp => {
  const encoded = encodeNode(node)
  return size(encoded) < 32 ? itemsOf(node) : keccak256(encoded)
}

export interface Leaf {
  readonly path: Path
  /** Not empty. */
  readonly value: Hex
}

/** The node over leaves with distinct paths. @param leaves one or more @param depth nibbles of the paths that lead to the node */
export function buildNode(leaves: readonly Leaf[], depth = 0): TrieNode {
  const [first] = leaves
  if (first === undefined) throw new RangeError('a node needs a leaf')
  if (leaves.length === 1) return { kind: 'leaf', path: first.path.slice(depth), value: first.value }
  let shared = depth
  while (leaves.every(({ path }) => path[shared] !== undefined && path[shared] === first.path[shared])) shared++
  const children = Array.from({ length: 16 }, (_, nibble): Rlp => {
    const below = leaves.filter(({ path }) => path[shared] === nibble)
    return below.length === 0 ? '0x' : referenceTo(buildNode(below, shared + 1))
  })
  const branch: TrieNode = { kind: 'branch', children }
  if (shared === depth) return branch
  return { kind: 'extension', path: first.path.slice(depth, shared), child: referenceTo(branch) }
}

/** The root of the trie from rlp(index) to each item: transactions, withdrawals. */
export function orderedRoot(items: readonly Hex[]): Hex {
  if (items.length === 0) return EMPTY_ROOT
  const leaves = items.map((value, index) => ({ path: nibblesOf(toRlp(rlpInteger(BigInt(index)))), value }))
  return keccak256(encodeNode(buildNode(leaves)))
}
