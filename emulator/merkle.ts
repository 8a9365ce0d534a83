/**
 * The binary keccak tree over the memory: depth 27, leaves of 32 bytes that are not hashed, node = keccak256(left ‖ right).
 * Subtrees of zeros cost nothing; roots and proofs are computed from scratch over the pages that were written.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Memory } from './memory.ts'
import { PAGE_BITS } from './memory.ts'

export const TREE_DEPTH = 27
export const LEAF_BYTES = 32
/** A leaf and its 27 siblings from the bottom. */
export const PROOF_BYTES = LEAF_BYTES * (TREE_DEPTH + 1)

/** Height of a page's root above the leaves. */
const PAGE_HEIGHT = PAGE_BITS - 5

function hashPair(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(64)
  both.set(left)
  both.set(right, 32)
  return keccak_256(both)
}

/** ZERO_SUBTREES[h] is the root of 2^h leaves of zeros. */
const ZERO_SUBTREES: readonly Uint8Array[] = (() => {
  const roots: Uint8Array[] = [new Uint8Array(LEAF_BYTES)]
  for (let height = 0; height < TREE_DEPTH; height++) roots.push(hashPair(roots[height]!, roots[height]!))
  return roots
})()

/** Nodes of one level that differ from a subtree of zeros, by index. */
type Level = Map<number, Uint8Array>

function parents(level: Level, height: number): Level {
  const zero = ZERO_SUBTREES[height]!
  const up: Level = new Map()
  for (const index of level.keys()) {
    const parent = index >>> 1
    if (up.has(parent)) continue
    up.set(parent, hashPair(level.get(parent * 2) ?? zero, level.get(parent * 2 + 1) ?? zero))
  }
  return up
}

function pageLeaves(words: Int32Array): Level {
  const leaves: Level = new Map()
  for (let leaf = 0; leaf < words.length / 8; leaf++) {
    const eight = words.subarray(leaf * 8, leaf * 8 + 8)
    if (eight.some(word => word !== 0)) leaves.set(leaf, leafBytes(eight))
  }
  return leaves
}

function leafBytes(eight: Int32Array): Uint8Array {
  const bytes = new Uint8Array(LEAF_BYTES)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < 8; i++) view.setInt32(i * 4, eight[i]!)
  return bytes
}

function pageRoots(memory: Memory): Level {
  const roots: Level = new Map()
  for (const { address, words } of memory.pages()) {
    let level = pageLeaves(words)
    for (let height = 0; height < PAGE_HEIGHT; height++) level = parents(level, height)
    const root = level.get(0)
    if (root !== undefined) roots.set(address / 2 ** PAGE_BITS, root)
  }
  return roots
}

/** @returns the 32-byte root of the whole memory */
export function memoryRoot(memory: Memory): Uint8Array {
  let level = pageRoots(memory)
  for (let height = PAGE_HEIGHT; height < TREE_DEPTH; height++) level = parents(level, height)
  return (level.get(0) ?? ZERO_SUBTREES[TREE_DEPTH]!).slice()
}

/**
 * The proof of the leaf that holds a byte address.
 * @returns 896 bytes: the leaf, then its 27 siblings from the bottom
 */
export function memoryProof(memory: Memory, address: number): Uint8Array {
  const proof = new Uint8Array(PROOF_BYTES)
  const page = address >>> PAGE_BITS
  const words = [...memory.pages()].find(candidate => candidate.address === page * 2 ** PAGE_BITS)?.words
  let level: Level = words === undefined ? new Map() : pageLeaves(words)
  let index = (address >>> 5) & (2 ** PAGE_HEIGHT - 1)
  proof.set(level.get(index) ?? ZERO_SUBTREES[0]!)
  for (let height = 0; height < TREE_DEPTH; height++) {
    if (height === PAGE_HEIGHT) {
      level = pageRoots(memory)
      index = page
    }
    proof.set(level.get(index ^ 1) ?? ZERO_SUBTREES[height]!, LEAF_BYTES * (height + 1))
    level = parents(level, height)
    index >>>= 1
  }
  return proof
}

/** Root that a proof leads to; the caller compares it with the root it trusts. @throws RangeError on a wrong length */
export function rootFromProof(proof: Uint8Array, address: number): Uint8Array {
  if (proof.length !== PROOF_BYTES) {
    throw new RangeError(`a memory proof has ${PROOF_BYTES} bytes, this one ${proof.length}`)
  }
  let node: Uint8Array = proof.slice(0, LEAF_BYTES)
  for (let height = 0; height < TREE_DEPTH; height++) {
    const sibling = proof.subarray(LEAF_BYTES * (height + 1), LEAF_BYTES * (height + 2))
    node = ((address >>> (5 + height)) & 1) === 0 ? hashPair(node, sibling) : hashPair(sibling, node)
  }
  return node
}
