import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainMemoryRoot } from '../testing/plain-merkle.ts'
import { MARK_DIRTY, Memory, PAGE_BITS, PAGE_COUNT, PAGE_MARKS } from './memory.ts'
import { memoryProof, memoryRoot, PROOF_BYTES, rootFromProof } from './merkle.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const EMPTY_ROOT = '838c5655cb21c6cb83313b5a631175dff4963772cce9108188b34ac87c81c41e'

describe('the memory tree', () => {
  it('of empty memory has the published root, also when zeros were written', () => {
    const memory = new Memory()
    expect(hex(memoryRoot(memory))).toBe(EMPTY_ROOT)
    memory.store(0x80000000, 1)
    expect(hex(memoryRoot(memory))).not.toBe(EMPTY_ROOT)
    memory.store(0x80000000, 0)
    expect(hex(memoryRoot(memory))).toBe(EMPTY_ROOT)
  })

  it('hashes a single leaf up through 27 levels', () => {
    const memory = new Memory()
    memory.writeBytes(
      32,
      Uint8Array.from({ length: 32 }, (_, i) => i + 1),
    )
    let node = keccak_256(Uint8Array.from({ length: 64 }, (_, i) => (i < 32 ? 0 : i - 31)))
    let zero = keccak_256(new Uint8Array(64))
    for (let height = 1; height < 27; height++) {
      node = keccak_256(Uint8Array.from([...node, ...zero]))
      zero = keccak_256(Uint8Array.from([...zero, ...zero]))
    }
    expect(hex(memoryRoot(memory))).toBe(hex(node))
  })

  it('has proofs of written and of empty leaves', () => {
    const memory = new Memory()
    const address = fc.oneof(
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.constantFrom(0, 0x10000, 0x1ffff, 0x7fffd000, 0xffffffff),
    )
    for (const at of [0, 4, 0x10000, 0x10020, 0x1fffc, 0x05000000, 0x7fffd000, 0xfffffffc]) memory.store(at, at + 1)
    const root = hex(memoryRoot(memory))
    fc.assert(
      fc.property(address, at => {
        const proof = memoryProof(memory, at)
        expect(proof.length).toBe(PROOF_BYTES)
        expect(hex(proof.slice(0, 32))).toBe(hex(memory.readBytes((at & ~31) >>> 0, 32)))
        expect(hex(rootFromProof(proof, at))).toBe(root)
        proof[40]! ^= 1
        expect(hex(rootFromProof(proof, at))).not.toBe(root)
      }),
      { numRuns: 40 },
    )
    expect(() => rootFromProof(new Uint8Array(895), 0)).toThrow(RangeError)
  })
})

/** Where levels of the tree, pages and regions of pages begin and end. */
const EDGES = [0, 0x40, 0x80, 0x1_0000, 0x100_0000, 0x500_0000, 0x7fff_d000, 0x8000_0000, 0xff00_0000, 0xffff_ffc0]

const address = fc.oneof(
  fc.tuple(fc.constantFrom(...EDGES), fc.integer({ min: -300, max: 300 })).map(([edge, by]) => (edge + by) >>> 0),
  fc.integer({ min: 0, max: 0xffff_ffff }),
)

type Change = (memory: Memory) => Memory

/** What can happen to a memory between two hashes; a change may give another memory, which is then gone on with. */
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(address, fc.integer()).map(([at, word]) => write(memory => memory.store(at, word))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(address, fc.uint8Array({ maxLength: 600 }))
      .map(([at, bytes]) => write(memory => memory.writeBytes(at, bytes))),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(address, fc.integer({ min: 1, max: 5000 }))
      .map(([at, length]) => write(memory => memory.writeBytes(at, new Uint8Array(length)))),
  },
  {
    weight: 2,
    arbitrary: address.map(at => write(memory => memory.writeBytes(at & ~0xffff, new Uint8Array(2 ** PAGE_BITS)))),
  },
  { weight: 3, arbitrary: fc.constant(write(memory => void memoryRoot(memory))) },
  { weight: 1, arbitrary: fc.constant<Change>(memory => memory.clone()) },
  { weight: 1, arbitrary: fc.constant<Change>(copyOver) },
)

function write(effect: (memory: Memory) => void): Change {
  return memory => {
    effect(memory)
    return memory
  }
}

/** Makes a memory equal that has content, marks and a tree of its own. */
function copyOver(memory: Memory): Memory {
  const other = new Memory()
  for (const at of EDGES) other.store(at, 0x12345678)
  memoryRoot(other)
  other.store(0x44, 1)
  other.copyFrom(memory)
  return other
}

describe('the tree after any changes', () => {
  it('is the one made from scratch, and its proofs lead to its root', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), fc.array(address, { maxLength: 3 }), (changes, addresses) => {
        let memory = new Memory()
        for (const apply of changes) memory = apply(memory)
        const root = hex(plainMemoryRoot(memory))
        for (const at of addresses) expect(hex(rootFromProof(memoryProof(memory, at), at))).toBe(root)
        expect(hex(memoryRoot(memory))).toBe(root)
        expect(hex(memoryRoot(memory.clone()))).toBe(root)
      }),
      { numRuns: 150 },
    )
  })

  it('of a whole page is the one made from scratch', () => {
    const memory = new Memory()
    memory.writeBytes(
      0x1_0000,
      Uint8Array.from({ length: 2 ** PAGE_BITS + 200 }, (_, i) => (i * i + 3 * i) >>> 4),
    )
    expect(hex(memoryRoot(memory))).toBe(hex(plainMemoryRoot(memory)))
  })

  it('of a memory that is cleared is empty, and can be written again', () => {
    const memory = new Memory()
    for (const at of EDGES) memory.store(at, 5)
    memoryRoot(memory)
    memory.clear()
    expect(hex(memoryRoot(memory))).toBe(EMPTY_ROOT)
    memory.store(0x1_0040, 7)
    expect(hex(memoryRoot(memory))).toBe(hex(plainMemoryRoot(memory)))
  })

  it('does not change with the memory it was copied from', () => {
    const memory = new Memory()
    for (const at of EDGES) memory.store(at, 5)
    const root = hex(memoryRoot(memory))
    const copy = memory.clone()
    for (const at of EDGES) memory.store(at + 4, 6)
    memoryRoot(memory)
    expect(hex(memoryRoot(copy))).toBe(root)
    copy.store(EDGES[3]!, 8)
    expect(hex(memoryRoot(copy))).toBe(hex(plainMemoryRoot(copy)))
    expect(hex(memoryRoot(memory))).toBe(hex(plainMemoryRoot(memory)))
  })

  it('sees what is written to linear memory from elsewhere', () => {
    const backing = {
      guest: new ArrayBuffer(2 ** PAGE_BITS),
      marks: new Uint8Array(PAGE_MARKS),
      pageMarks: new Uint8Array(PAGE_COUNT),
    }
    const memory = new Memory(backing)
    const words = new Int32Array(backing.guest)
    for (const at of [0, 0x44, 0x48, 0xfffc]) {
      words[at / 4] = at + 1
      backing.marks[at >>> 6] = MARK_DIRTY
      backing.pageMarks[0] = 1
      expect(hex(memoryRoot(memory))).toBe(hex(plainMemoryRoot(memory)))
    }
  })
})
