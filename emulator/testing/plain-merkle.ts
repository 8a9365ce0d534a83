/**
 * The root of the tree over the memory from its definition, every node hashed from scratch: what `merkle.ts` is tested and
 * measured against. Not part of what the product runs.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { Memory } from '../memory/memory.ts'

const DEPTH = 27

/** Nodes of one level that differ from a subtree of zeros, by index. */
type Level = Map<number, Uint8Array>

function leavesOf(memory: Memory): Level {
  const leaves: Level = new Map()
  for (const { address, words } of memory.pages()) {
    for (let at = address; at < address + words.byteLength; at += 32) {
      const bytes = memory.readBytes(at, 32)
      if (bytes.some(byte => byte !== 0)) leaves.set(at / 32, bytes)
    }
  }
  return leaves
}

/** @returns 32 bytes */
export function plainMemoryRoot(memory: Memory): Uint8Array {
  let level = leavesOf(memory)
  let zero: Uint8Array = new Uint8Array(32)
  const hashPair = (left = zero, right = zero) => keccak_256(Uint8Array.of(...left, ...right))
  for (let height = 0; height < DEPTH; height++) {
    const parents: Level = new Map()
    for (const index of level.keys()) {
      const parent = index >>> 1
      if (!parents.has(parent)) parents.set(parent, hashPair(level.get(2 * parent), level.get(2 * parent + 1)))
    }
    level = parents
    zero = hashPair()
  }
  return level.get(0) ?? zero
}
