/**
 * Proofs of aligned pieces of memory, each a subtree of the memory tree: its leaves in order, then the siblings on the way from
 * its root up. For one leaf (32 bytes) that is the memory proof of 896 bytes; 64 bytes take 896, 128 take 928, 256 take 1,024.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Memory } from './memory.ts'
import { LEAF_BYTES, memoryProof, TREE_DEPTH } from './merkle.ts'

/** A piece of memory: a power of two of bytes, at least 32, at a multiple of its size. */
export interface Subtree {
  readonly address: number
  readonly bytes: number
}

/** Height of the subtree's root above the leaves. */
const heightOf = (bytes: number): number => 31 - Math.clz32(bytes / LEAF_BYTES)

export const subtreeProofBytes = (bytes: number): number => bytes + LEAF_BYTES * (TREE_DEPTH - heightOf(bytes))

export function subtreeProof(memory: Memory, { address, bytes }: Subtree): Uint8Array {
  const proof = new Uint8Array(subtreeProofBytes(bytes))
  proof.set(memory.readBytes(address, bytes))
  proof.set(memoryProof(memory, address).subarray(LEAF_BYTES * (heightOf(bytes) + 1)), bytes)
  return proof
}

/**
 * The root that a proof leads to.
 * @param proof of the length that belongs to the subtree; its content and siblings
 * @param content in place of the one in the proof: gives the root after a write
 */
export function rootFromSubtreeProof(proof: Uint8Array, { address, bytes }: Subtree, content?: Uint8Array): Uint8Array {
  const height = heightOf(bytes)
  let nodes: Uint8Array = (content ?? proof.subarray(0, bytes)).slice()
  for (; nodes.length > LEAF_BYTES; nodes = parents(nodes));
  const both = new Uint8Array(2 * LEAF_BYTES)
  for (let level = height; level < TREE_DEPTH; level++) {
    const isRight = ((address >>> (5 + level)) & 1) === 1
    const sibling = bytes + LEAF_BYTES * (level - height)
    both.set(nodes, isRight ? LEAF_BYTES : 0)
    both.set(proof.subarray(sibling, sibling + LEAF_BYTES), isRight ? 0 : LEAF_BYTES)
    nodes = keccak_256(both)
  }
  return nodes
}

function parents(nodes: Uint8Array): Uint8Array {
  const up = new Uint8Array(nodes.length / 2)
  for (let at = 0; at < up.length; at += LEAF_BYTES) {
    up.set(keccak_256(nodes.subarray(2 * at, 2 * at + 2 * LEAF_BYTES)), at)
  }
  return up
}
