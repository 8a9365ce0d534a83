// The library that the bridge reads tries with, OpenZeppelin's, against tries and proofs of ethereumjs: it reads what is there, and nothing else, whatever becomes of a proof.
import { createMerkleProof, MerklePatriciaTrie } from '@ethereumjs/mpt'
import { startAnvil } from '@zkmips/rollup/l1/anvil'
import { bytesToHex, decodeFunctionResult, encodeFunctionData, type Hex, hexToBytes, keccak256, toHex } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { trieReaderAbi, trieReaderBytecode } from './generated/trie-reader.ts'

let anvil: Awaited<ReturnType<typeof startAnvil>>
let reader: Hex
beforeAll(async () => {
  anvil = await startAnvil({ accounts: 1, flags: ['--disable-block-gas-limit', '--no-request-size-limit'] })
  const [from] = (await anvil.request('eth_accounts')) as Hex[]
  const hash = await anvil.request('eth_sendTransaction', [{ from, data: trieReaderBytecode }])
  await anvil.mine()
  const receipt = (await anvil.request('eth_getTransactionReceipt', [hash])) as { contractAddress: Hex }
  reader = receipt.contractAddress
}, 60_000)
afterAll(() => anvil?.stop())

interface Read {
  readonly root: Hex
  readonly key: Hex
  readonly proof: readonly Hex[]
}

/** What the contract reads; empty where it refuses. */
async function readAll(reads: readonly Read[]): Promise<readonly Hex[]> {
  const data = encodeFunctionData({ abi: trieReaderAbi, functionName: 'readAll', args: [reads] })
  const answer = (await anvil.request('eth_call', [{ to: reader, data, gas: '0xffffffffff' }, 'latest'])) as Hex
  return decodeFunctionResult({ abi: trieReaderAbi, functionName: 'readAll', data: answer })
}

/** The same numbers in each run. */
class Random {
  #count = 0
  readonly #seed: string
  constructor(seed: string) {
    this.#seed = seed
  }
  below(bound: number): number {
    return Number(BigInt(keccak256(toHex(`${this.#seed} ${this.#count++}`))) % BigInt(bound))
  }
  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256))
  }
}

/** Tries as a state has them, with long keys that are far apart, and others: short keys, so that nodes are inside of others, and keys near to each other. */
async function makeTrie(random: Random, keyBytes: number, count: number, valueBytes: number) {
  const trie = new MerklePatriciaTrie()
  const entries = new Map<Hex, Hex>()
  for (let i = 0; i < count; i++) {
    const key = random.bytes(keyBytes)
    // Half of them share most of their path with the one before.
    const [last] = [...entries.keys()].slice(-1)
    if (last !== undefined && random.below(2) === 0) key.set(hexToBytes(last).subarray(0, random.below(keyBytes)))
    const value = random.bytes(1 + random.below(valueBytes))
    await trie.put(key, value)
    entries.set(bytesToHex(key), bytesToHex(value))
  }
  return { trie, entries, root: bytesToHex(trie.root()) }
}

const SHAPES = [
  [32, 1, 1],
  [32, 2, 1],
  [32, 60, 33],
  [32, 300, 110],
  [2, 40, 3],
  [3, 100, 40],
  [1, 12, 2],
] as const

it.each(SHAPES)('reads what a trie has: keys of %i bytes, %i of them, values up to %i bytes', async (...shape) => {
  const { trie, entries, root } = await makeTrie(new Random(`reads ${shape}`), ...shape)
  const reads: Read[] = []
  for (const key of entries.keys()) {
    const proof = await createMerkleProof(trie, hexToBytes(key))
    reads.push({ root, key, proof: proof.map(node => bytesToHex(node)) })
  }
  expect(await readAll(reads)).toEqual([...entries.values()])
})

it.each(SHAPES)('reads nothing where there is nothing: keys of %i bytes, %i of them', async (...shape) => {
  const random = new Random(`absent ${shape}`)
  const { trie, entries, root } = await makeTrie(random, ...shape)
  const reads: Read[] = []
  while (reads.length < 100) {
    const [present] = [...entries.keys()].slice(random.below(entries.size))
    const key = hexToBytes(present!)
    key[random.below(key.length)] = random.below(256)
    if (entries.has(bytesToHex(key))) continue
    const proof = await createMerkleProof(trie, key)
    reads.push({ root, key: bytesToHex(key), proof: proof.map(node => bytesToHex(node)) })
  }
  expect(new Set(await readAll(reads))).toEqual(new Set(['0x']))
})

/** A proof that differs. */
function mutate(random: Random, proof: readonly Hex[], others: readonly Hex[]): readonly Hex[] {
  const at = random.below(proof.length)
  const node = hexToBytes(proof[at]!)
  const place = random.below(node.length)
  const withNode = (changed: Uint8Array) => proof.with(at, bytesToHex(changed))
  const kinds: (() => readonly Hex[])[] = [
    () => withNode(node.with(place, node[place]! ^ (1 + random.below(255)))),
    () => withNode(node.with(place, node[place]! ^ (1 << random.below(8)))),
    () => withNode(node.slice(0, place)),
    () => withNode(Uint8Array.of(...node, ...random.bytes(1 + random.below(33)))),
    () => withNode(Uint8Array.of(...node.slice(0, place), ...random.bytes(1), ...node.slice(place))),
    () => withNode(random.bytes(random.below(40))),
    () => proof.toSpliced(at, 1),
    () => proof.toSpliced(at, 0, proof[random.below(proof.length)]!),
    () => proof.toSpliced(at, 0, others[random.below(others.length)]!),
    () => proof.with(at, others[random.below(others.length)]!),
    () => proof.toReversed(),
    () => proof.slice(0, at),
    () => [...proof, others[random.below(others.length)]!],
    () => [...proof, '0x'],
  ]
  return kinds[random.below(kinds.length)]!()
}

// A node that is inside of another may be in a proof once more or not: such changes change nothing.
it.each(SHAPES)('a changed proof shows nothing wrong: keys of %i bytes, %i of them', async (...shape) => {
  const random = new Random(`mutations ${shape}`)
  const { trie, entries, root } = await makeTrie(random, ...shape)
  const keys = [...entries.keys()]
  const proofs = new Map<Hex, readonly Hex[]>()
  for (const key of keys.slice(0, 40)) {
    const proof = await createMerkleProof(trie, hexToBytes(key))
    proofs.set(
      key,
      proof.map(node => bytesToHex(node)),
    )
  }
  const nodes = [...new Set([...proofs.values()].flat())]
  for (let round = 0; round < 3; round++) {
    const reads = Array.from({ length: 200 }, (): Read & { readonly unchanged: boolean } => {
      const key = keys[random.below(Math.min(40, keys.length))]!
      const proof = proofs.get(key)!
      const changed = mutate(random, proof, nodes)
      // Asked for the same key, or for any other one.
      const asked = random.below(3) === 0 ? bytesToHex(random.bytes(shape[0])) : key
      const unchanged =
        asked === key && changed.length === proof.length && changed.every((node, i) => node === proof[i])
      return { root, key: asked, proof: changed, unchanged }
    })
    const values = await readAll(reads.map(({ unchanged, ...read }) => read))
    for (const [i, { key, proof, unchanged }] of reads.entries()) {
      const what = JSON.stringify({ key, proof })
      if (unchanged) expect(values[i], what).toBe(entries.get(key))
      else if (values[i] !== '0x') expect(values[i], what).toBe(entries.get(key))
    }
    expect(values.filter(value => value === '0x').length, 'refused').toBeGreaterThan(100)
  }
})
