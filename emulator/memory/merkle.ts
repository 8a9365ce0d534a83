/**
 * The binary keccak tree over the memory: depth 27, leaves of 32 bytes that are not hashed, node = keccak256(left ‖ right).
 * A tree belongs to one memory and is kept with it: only what was written since it was last asked is rehashed.
 *
 * Invariants
 * - What is kept agrees with the memory, but for the 64-byte blocks that the memory has marked dirty.
 * - Subtrees of zeros are neither hashed nor, from a page (64 KiB) up, kept.
 *
 * Nodes are kept from height 2 (128 bytes) up: 32 KiB for a page of 64 KiB. One level lower would double that and save one
 * hash in twelve on the way up from a single block.
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { keccakDigests, keccakHash, keccakHashMemory, keccakInputs } from '@zkmips/field/keccak'
import type { Memory, Page } from './memory.ts'
import { MARK_DIRTY, PAGE_BITS } from './memory.ts'

export const TREE_DEPTH = 27
export const LEAF_BYTES = 32
/** A leaf and its 27 siblings from the bottom. */
export const PROOF_BYTES = LEAF_BYTES * (TREE_DEPTH + 1)

const NODE_WORDS = 8
const PAIR_WORDS = 2 * NODE_WORDS
/** The lowest nodes that are kept stand for this many words. */
const BLOCK_WORDS = 32

function hashPair(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(64)
  both.set(left)
  both.set(right, 32)
  return keccak_256(both)
}

/** ZERO_SUBTREES[h] is the root of 2^h leaves of zeros, as words in memory order. */
const ZERO_SUBTREES: readonly Int32Array[] = (() => {
  const roots: Uint8Array[] = [new Uint8Array(LEAF_BYTES)]
  for (let height = 0; height < TREE_DEPTH; height++) roots.push(hashPair(roots[height]!, roots[height]!))
  return roots.map(root => new Int32Array(root.slice().buffer))
})()

/** The nodes of a part of the tree: the root is node 1, the children of node i are 2i and 2i + 1, node i begins at word 8i. */
type Nodes = Int32Array

/** A part of the tree: `levels` of them above the nodes of height `bottom`. */
interface Part {
  readonly bottom: number
  readonly levels: number
  /** The nodes over zeros. */
  readonly zeros: Nodes
}

function part(bottom: number, levels: number): Part {
  const zeros = new Int32Array(NODE_WORDS * 2 ** (levels + 1))
  for (let node = 1; node < 2 ** (levels + 1); node++) {
    zeros.set(ZERO_SUBTREES[bottom + levels - Math.floor(Math.log2(node))]!, NODE_WORDS * node)
  }
  return { bottom, levels, zeros }
}

// 512 blocks of 128 bytes make a page, 256 pages a region (16 MiB), 256 regions the memory.
const PAGE = part(2, 9)
const REGION = part(11, 8)
const TOP = part(19, 8)

const firstLeaf = ({ levels }: Part): number => 2 ** levels
const ROOT = 1

// Scratch of `rehash` and of those who call it: ascending numbers of nodes that changed, on one level.
const changed = new Uint16Array(512)
const hashed = new Uint16Array(512)

function copyNode(from: Nodes, fromNode: number, to: Nodes, toNode: number): void {
  for (let k = 0; k < NODE_WORDS; k++) to[toNode * NODE_WORDS + k] = from[fromNode * NODE_WORDS + k]!
}

function equalsNode(nodes: Nodes, node: number, digest: Int32Array): boolean {
  for (let k = 0; k < NODE_WORDS; k++) if (nodes[node * NODE_WORDS + k] !== digest[k]) return false
  return true
}

function allZero(words: Int32Array, start: number, count: number): boolean {
  for (let k = start; k < start + count; k++) if (words[k] !== 0) return false
  return true
}

/** The numbers of the first `count` nodes in `changed` become those of their parents. @returns how many these are */
function toParents(count: number): number {
  let parents = 0
  for (let i = 0; i < count; i++) {
    const parent = changed[i]! >>> 1
    if (parents === 0 || changed[parents - 1] !== parent) changed[parents++] = parent
  }
  return parents
}

/** Hashes the way up from the first `count` nodes in `changed`, leaves of the part. */
function rehash({ bottom, levels }: Part, nodes: Nodes, count: number): void {
  for (let height = bottom; height < bottom + levels; height++) {
    count = toParents(count)
    const zero = ZERO_SUBTREES[height]!
    let n = 0
    for (let i = 0; i < count; i++) {
      const parent = changed[i]!
      if (equalsNode(nodes, 2 * parent, zero) && equalsNode(nodes, 2 * parent + 1, zero)) {
        nodes.set(ZERO_SUBTREES[height + 1]!, NODE_WORDS * parent)
      } else {
        for (let k = 0; k < PAIR_WORDS; k++) keccakInputs[n * PAIR_WORDS + k] = nodes[parent * PAIR_WORDS + k]!
        hashed[n++] = parent
      }
    }
    keccakHash(n)
    for (let i = 0; i < n; i++) copyNode(keccakDigests, i, nodes, hashed[i]!)
  }
}

/** Hashes the blocks of a page that are marked, and the way up to the page's root. */
function rehashPage({ words, marks }: Page, nodes: Nodes): void {
  let count = 0
  let n = 0
  for (let block = 0; 2 * block < marks.length; block++) {
    if (((marks[2 * block]! | marks[2 * block + 1]!) & MARK_DIRTY) === 0) continue
    const node = firstLeaf(PAGE) + block
    changed[count++] = node
    if (allZero(words, block * BLOCK_WORDS, BLOCK_WORDS)) {
      nodes.set(ZERO_SUBTREES[PAGE.bottom]!, NODE_WORDS * node)
    } else {
      for (let k = 0; k < BLOCK_WORDS; k++) keccakInputs[n * BLOCK_WORDS + k] = words[block * BLOCK_WORDS + k]!
      hashed[n++] = node
    }
  }
  keccakHashMemory(n)
  for (let i = 0; i < n; i++) copyNode(keccakDigests, i, nodes, hashed[i]!)
  rehash(PAGE, nodes, count)
}

const copies = (parts: ReadonlyMap<number, Nodes>): Map<number, Nodes> =>
  new Map(Array.from(parts, ([index, nodes]) => [index, nodes.slice()]))

/** The only one to take the dirty marks of its memory. */
export class MemoryTree {
  /** By address >>> 16; pages of zeros are absent. */
  readonly #pages: Map<number, Nodes>
  /** By address >>> 24. */
  readonly #regions: Map<number, Nodes>
  readonly #top: Nodes

  constructor(pages = new Map<number, Nodes>(), regions = new Map<number, Nodes>(), top = TOP.zeros.slice()) {
    this.#pages = pages
    this.#regions = regions
    this.#top = top
  }

  /** For a copy of the memory. */
  clone(): MemoryTree {
    return new MemoryTree(copies(this.#pages), copies(this.#regions), this.#top.slice())
  }

  /** Takes up what was written to the memory since the last time. */
  update(memory: Memory): void {
    const pages: number[] = []
    memory.takeDirty(page => {
      const index = page.address >>> PAGE_BITS
      pages.push(index)
      this.#updatePage(index, page)
    })
    let regions = 0
    const touched = new Uint16Array(256)
    for (let i = 0; i < pages.length; ) {
      const region = pages[i]! >>> 8
      let count = 0
      for (; i < pages.length && pages[i]! >>> 8 === region; i++) {
        changed[count++] = firstLeaf(REGION) + (pages[i]! & 0xff)
      }
      const nodes = this.#region(region)
      rehash(REGION, nodes, count)
      copyNode(nodes, ROOT, this.#top, firstLeaf(TOP) + region)
      touched[regions++] = firstLeaf(TOP) + region
    }
    changed.set(touched.subarray(0, regions))
    rehash(TOP, this.#top, regions)
  }

  #updatePage(index: number, page: Page): void {
    const nodes = this.#pages.get(index) ?? PAGE.zeros.slice()
    rehashPage(page, nodes)
    copyNode(nodes, ROOT, this.#region(index >>> 8), firstLeaf(REGION) + (index & 0xff))
    if (equalsNode(nodes, ROOT, ZERO_SUBTREES[REGION.bottom]!)) this.#pages.delete(index)
    else this.#pages.set(index, nodes)
  }

  #region(index: number): Nodes {
    const known = this.#regions.get(index)
    if (known) return known
    const nodes = REGION.zeros.slice()
    this.#regions.set(index, nodes)
    return nodes
  }

  root(): Uint8Array {
    return digestBytes(this.#top, ROOT).slice()
  }

  /** Siblings on the way from the page of a byte address, and from its 128 bytes, to the root: into bytes 96 to 896. */
  writeSiblings(address: number, proof: Uint8Array): void {
    const page = address >>> PAGE_BITS
    const way = [
      { part: PAGE, nodes: this.#pages.get(page) ?? PAGE.zeros, leaf: (address >>> 7) & 511 },
      { part: REGION, nodes: this.#regions.get(page >>> 8) ?? REGION.zeros, leaf: page & 0xff },
      { part: TOP, nodes: this.#top, leaf: page >>> 8 },
    ]
    for (const { part, nodes, leaf } of way) {
      let node = firstLeaf(part) + leaf
      for (let height = part.bottom; node > ROOT; height++, node >>>= 1) {
        proof.set(digestBytes(nodes, node ^ 1), LEAF_BYTES * (height + 1))
      }
    }
  }
}

function digestBytes(nodes: Nodes, node: number): Uint8Array {
  return new Uint8Array(nodes.buffer, nodes.byteOffset + LEAF_BYTES * node, LEAF_BYTES)
}

/** The tree of a memory, up to date. */
function treeOf(memory: Memory): MemoryTree {
  memory.hashTree ??= new MemoryTree()
  memory.hashTree.update(memory)
  return memory.hashTree
}

/** @returns the 32-byte root of the whole memory; the time it takes grows with what was written since the last time */
export function memoryRoot(memory: Memory): Uint8Array {
  return treeOf(memory).root()
}

/**
 * The proof of the leaf that holds a byte address.
 * @returns 896 bytes: the leaf, then its 27 siblings from the bottom
 */
export function memoryProof(memory: Memory, address: number): Uint8Array {
  const proof = new Uint8Array(PROOF_BYTES)
  const leaf = (address & ~31) >>> 0
  proof.set(memory.readBytes(leaf, 32))
  proof.set(memory.readBytes((leaf ^ 32) >>> 0, 32), LEAF_BYTES)
  proof.set(keccak_256(memory.readBytes(((address & ~63) ^ 64) >>> 0, 64)), 2 * LEAF_BYTES)
  treeOf(memory).writeSiblings(address, proof)
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
