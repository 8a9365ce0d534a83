// Tries against known roots, and the nodes that deletions need, found from the state after them.
import fc from 'fast-check'
import { keccak256, toRlp } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../hex.ts'
import { nodesBefore } from './sibling.ts'
import { buildNode, decodeNode, EMPTY_ROOT, encodeNode, type Leaf, nibblesOf, orderedRoot, type Path } from './trie.ts'

/** Every node of a trie that has a hash, from its path. */
function nodesOf(leaves: readonly Leaf[], depth = 0): Map<string, Hex> {
  const found = new Map<string, Hex>()
  if (leaves.length === 0) return found
  const node = buildNode(leaves, depth)
  const path = leaves[0]!.path.slice(0, depth)
  found.set(path.join(), encodeNode(node))
  if (node.kind === 'leaf') return found
  const shared = node.kind === 'extension' ? node.path.length : 0
  if (node.kind === 'extension') return new Map([...found, ...nodesOf(leaves, depth + shared)])
  for (let nibble = 0; nibble < 16; nibble++) {
    const below = leaves.filter(leaf => leaf.path[depth] === nibble)
    if (below.length > 0) for (const [key, encoded] of nodesOf(below, depth + 1)) found.set(key, encoded)
  }
  return found
}

/** What a node proves about a key: the nodes on its way that have a hash of their own. */
function proofOf(leaves: readonly Leaf[], key: Path): Hex[] {
  const all = nodesOf(leaves)
  return [...all]
    .filter(([path]) => path === '' || key.join().startsWith(`${path},`) || key.join() === path)
    .filter(([path, encoded]) => path === '' || encoded.length >= 2 + 2 * 32)
    .sort(([a], [b]) => a.length - b.length)
    .map(([, encoded]) => encoded)
}

describe('tries', () => {
  it('has the roots that Ethereum has', () => {
    expect(orderedRoot([])).toBe('0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421')
    expect(EMPTY_ROOT).toBe(orderedRoot([]))
    // ethereum/tests, TrieTests/trietest.json, "singleItem".
    const text = (value: string): Hex => `0x${Buffer.from(value).toString('hex')}`
    const single = buildNode([{ path: nibblesOf(text('A')), value: text('a'.repeat(50)) }])
    expect(keccak256(encodeNode(single))).toBe('0xd23786fb4a010da3ce639d66d5e904a11dbc02746d1ce25029e53290cabf28ab')
  })

  it('reads back what it writes', () => {
    const path = fc.array(fc.nat(15), { minLength: 0, maxLength: 9 })
    fc.assert(
      fc.property(path, fc.uint8Array({ minLength: 1, maxLength: 40 }), (path, value) => {
        const node = { kind: 'leaf', path, value: `0x${Buffer.from(value).toString('hex')}` } as const
        expect(decodeNode(encodeNode(node))).toEqual(node)
        const extension = { kind: 'extension', path, child: `0x${'ab'.repeat(32)}` } as const
        expect(decodeNode(encodeNode(extension))).toEqual(extension)
      }),
    )
    expect(decodeNode('0x')).toBeUndefined()
    expect(decodeNode(toRlp(['0x', '0x01']))).toBeUndefined()
    expect(decodeNode(`0x${'c1'.repeat(30_000)}`)).toBeUndefined()
  })
})

describe('the last child of a branch that a deletion ends', () => {
  // Few nibbles, so that keys share long prefixes; values long enough that nodes have hashes of their own, or not.
  const key = fc.array(fc.nat(2), { minLength: 12, maxLength: 12 })
  const leaf = fc.record({ path: key, value: fc.constantFrom<Hex>('0x05', `0xa0${'11'.repeat(32)}`) })
  const tries = fc.uniqueArray(leaf, { minLength: 2, maxLength: 24, selector: ({ path }) => path.join() })

  it('is in the proof for the deleted key after it, unless it is a branch', () => {
    let found = 0
    fc.assert(
      fc.property(tries, fc.nat(), (leaves, pick) => {
        const deleted = leaves[pick % leaves.length]!
        const after = leaves.filter(other => other !== deleted)
        const before = nodesOf(leaves)
        const gone = nodesOf(after)
        const proof = proofOf(after, deleted.path)
        for (let depth = 0; depth < deleted.path.length; depth++) {
          const branch = decodeNode(before.get(deleted.path.slice(0, depth).join()) ?? '0x')
          if (
            branch?.kind !== 'branch' ||
            (gone.has(deleted.path.slice(0, depth).join()) &&
              decodeNode(gone.get(deleted.path.slice(0, depth).join())!)?.kind === 'branch')
          )
            continue
          const others = [...branch.children.keys()].filter(
            i => branch.children[i] !== '0x' && i !== deleted.path[depth],
          )
          if (others.length !== 1) continue
          const path = [...deleted.path.slice(0, depth), others[0]!]
          const sibling = before.get(path.join())!
          if (decodeNode(sibling)?.kind === 'branch') continue
          expect(nodesBefore(proof, deleted.path, path)).toContain(sibling)
          found++
        }
      }),
      { numRuns: 400 },
    )
    expect(found).toBeGreaterThan(50)
  })

  it('is nothing wrong where the proof is nonsense', () => {
    const nonsense = fc.array(
      fc.uint8Array({ maxLength: 60 }).map(bytes => `0x${Buffer.from(bytes).toString('hex')}` as Hex),
    )
    fc.assert(fc.property(nonsense, key, key, (proof, of, path) => Array.isArray(nodesBefore(proof, of, path))))
  })
})
