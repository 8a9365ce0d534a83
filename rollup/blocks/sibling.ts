/**
 * Finding a trie node that no key of the block leads to. When the second last child of a branch is deleted, the last one takes the
 * branch's place, so the executor must read it; the proofs of the parent state show its hash and not its bytes. They can be had from
 * the state after the deletion: there the node has become part of the one that took the branch's place.
 *
 * - A leaf or an extension: the new node is the same with a longer path. It ends every proof for the deleted key after the block, and
 *   cutting its path gives the old node back.
 * - A branch: the new node only names its hash. Then its own leaves are needed, or a key below it.
 * @module
 */
import { numberToHex } from 'viem'
import type { Hex } from '../hex.ts'
import { decodeNode, encodeNode, inlineNode, type Path, type TrieNode } from './trie.ts'

const startsWith = (path: Path, prefix: Path): boolean => prefix.every((nibble, i) => path[i] === nibble)

/**
 * Nodes that may have been at `path` before a deletion, cut from those of a proof after it.
 * @param proof from the root down
 * @param key the path of the key that the proof is for
 */
export function nodesBefore(proof: readonly Hex[], key: Path, path: Path): Hex[] {
  const found: Hex[] = []
  let depth = 0
  let rest = [...proof]
  let node = rest.length > 0 ? decodeNode(rest[0]!) : undefined
  while (node !== undefined) {
    if (node.kind === 'branch') {
      const child: TrieNode | undefined = inlineNode(node.children[key[depth]!] ?? '0x')
      depth++
      if (child === undefined) rest = rest.slice(1)
      node = child ?? (rest.length > 0 ? decodeNode(rest[0]!) : undefined)
      continue
    }
    const whole: Path = [...key.slice(0, depth), ...node.path]
    if (whole.length > path.length && startsWith(whole, path)) {
      found.push(encodeNode({ ...node, path: whole.slice(path.length) }))
    }
    if (node.kind === 'leaf' || !startsWith(key.slice(depth), node.path)) break
    depth += node.path.length
    const child: TrieNode | undefined = inlineNode(node.child)
    if (child === undefined) rest = rest.slice(1)
    node = child ?? (rest.length > 0 ? decodeNode(rest[0]!) : undefined)
  }
  return found
}

/** A key for a path of this many nibbles is found by trying 16^7 on average, some minutes. Each further one takes sixteen times as long. */
export const MAX_SEARCHED_NIBBLES = 7

/** Some tenths of a second. */
const KEYS_A_SLICE = 500_000

/** Some key whose keccak256 begins with `path`: a proof for it shows the node at that path. */
export async function findKey(path: Path, keyBytes: 20 | 32, signal?: AbortSignal): Promise<Hex> {
  // Loaded by what needs it only.
  const { keccakFind } = await import('@zkmips/field/keccak')
  for (let first = 0n; ; first += BigInt(KEYS_A_SLICE)) {
    const found = keccakFind(path, keyBytes, first, KEYS_A_SLICE)
    if (found !== undefined) return numberToHex(found, { size: keyBytes })
    await new Promise(resolve => setImmediate(resolve))
    signal?.throwIfAborted()
  }
}

/** The first and the last 32-byte key below a path. */
export function rangeOf(path: Path): { first: Hex; last: Hex } {
  const digits = path.map(nibble => nibble.toString(16)).join('')
  return { first: `0x${digits.padEnd(64, '0')}`, last: `0x${digits.padEnd(64, 'f')}` }
}
