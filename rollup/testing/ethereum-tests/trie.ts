/** Merkle Patricia tries from all their entries at once, with every node: a state that is known as a whole. */
import { RLP } from '@ethereumjs/rlp'
import { keccak } from './hash.ts'

export interface TrieEntry {
  /** 32 bytes: the hash of the key. */
  readonly path: Uint8Array
  /** Not empty. */
  readonly value: Uint8Array
}

export interface BuiltTrie {
  readonly root: Uint8Array
  /** The RLP of every node that is referred to by its hash, the root among them. */
  readonly nodes: readonly Uint8Array[]
}

export const EMPTY_ROOT = keccak(Uint8Array.of(0x80))

type Item = Uint8Array | Item[]

/** @param entries with different paths, in any order */
export function buildTrie(entries: readonly TrieEntry[]): BuiltTrie {
  if (entries.length === 0) return { root: EMPTY_ROOT, nodes: [] }
  const nodes: Uint8Array[] = []
  const sorted = [...entries].sort((a, b) => Buffer.compare(a.path, b.path))
  const root = RLP.encode(node(sorted, 0, nodes))
  nodes.push(root)
  return { root: keccak(root), nodes }
}

const nibble = (path: Uint8Array, at: number): number => (at % 2 === 0 ? path[at >> 1]! >> 4 : path[at >> 1]! & 15)
const PATH_NIBBLES = 64

/** The node over entries, sorted, that have the first `depth` nibbles in common. */
function node(entries: readonly TrieEntry[], depth: number, nodes: Uint8Array[]): Item {
  const [first] = entries
  if (entries.length === 1) return [compact(first!.path, depth, PATH_NIBBLES, true), first!.value]
  const last = entries.at(-1)!
  let end = depth
  while (nibble(first!.path, end) === nibble(last.path, end)) end++
  if (end > depth) return [compact(first!.path, depth, end, false), reference(node(entries, end, nodes), nodes)]
  const branch: Item[] = Array.from({ length: 17 }, () => new Uint8Array(0))
  for (let start = 0; start < entries.length; ) {
    const digit = nibble(entries[start]!.path, depth)
    let stop = start
    while (stop < entries.length && nibble(entries[stop]!.path, depth) === digit) stop++
    branch[digit] = reference(node(entries.slice(start, stop), depth + 1, nodes), nodes)
    start = stop
  }
  return branch
}

/** A node as its parent has it: itself where its RLP is shorter than a hash. */
function reference(item: Item, nodes: Uint8Array[]): Item {
  const encoded = RLP.encode(item)
  if (encoded.length < 32) return item
  nodes.push(encoded)
  return keccak(encoded)
}

/** The hex-prefix encoding of the nibbles from `start` to `end`. */
function compact(path: Uint8Array, start: number, end: number, isLeaf: boolean): Uint8Array {
  const odd = (end - start) % 2
  const bytes = new Uint8Array(1 + (end - start - odd) / 2)
  bytes[0] = (isLeaf ? 0x20 : 0) | (odd ? 0x10 | nibble(path, start) : 0)
  for (let at = start + odd, i = 1; at < end; at += 2, i++) bytes[i] = (nibble(path, at) << 4) | nibble(path, at + 1)
  return bytes
}
