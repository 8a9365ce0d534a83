/**
 * Names, chains and challenges under Blake3, computed a second time from docs/proof-system.md alone: nothing here comes from the tree but
 * the hash function, and what is compared.
 */
import { blake3 } from '@noble/hashes/blake3.js'
import { localElements } from '@zkmips/circuits/statement'
import { parameterElements, testOnlyBlake3 as params } from '@zkmips/prover/parameters'
import { describe, expect, it } from 'vitest'
import { proofStatements } from './algebra.ts'
import { chainOf } from './chain.ts'
import { findChallenges } from './challenges.ts'
import { keyDigest, programName } from './program-name.ts'

type Words = readonly number[]
const P = 2n ** 31n - 2n ** 24n + 1n

const bytesOf = (words: Words): Uint8Array =>
  new Uint8Array(words.flatMap(w => [0, 8, 16, 24].map(k => (w >>> k) & 255)))
const wordsOf = (bytes: Uint8Array): number[] =>
  Array.from({ length: bytes.length / 4 }, (_, i) => new DataView(bytes.buffer).getUint32(4 * i, true))
const row = (elements: Words): number[] => wordsOf(blake3(bytesOf(elements)))
const compress = (left: Words, right: Words): number[] => wordsOf(blake3(bytesOf([...left, ...right])))
const root = (cap: readonly Words[]): Words =>
  cap.length === 1 ? cap[0]! : compress(root(cap.slice(0, cap.length / 2)), root(cap.slice(cap.length / 2)))
const pairs = (bytes: ArrayLike<number>): number[] =>
  Array.from({ length: Math.ceil(bytes.length / 2) }, (_, i) => bytes[2 * i]! + 256 * (bytes[2 * i + 1] ?? 0))
const item = (kind: number, length: number, words: Words): number[] => [kind * 2 ** 24 + length, ...words]

/** @returns the new state and four challenges */
function squeeze(state: Words, words: Words): [number[], number[]] {
  const out = blake3(bytesOf([...state, ...words, ...item(8, 0, [])]), { dkLen: 64 })
  const view = new DataView(out.buffer)
  const challenges = [0, 1, 2, 3].map(k => Number(view.getBigUint64(32 + 8 * k, true) % P))
  return [wordsOf(out.slice(0, 32)), challenges]
}

const digest = (seed: number): Uint32Array => Uint32Array.from(row([seed]))
const cap = [0, 1, 2, 3].map(digest)
const algebra = proofStatements(params)
const same = (got: ArrayLike<number>, expected: Words): void => expect(Array.from(got)).toEqual([...expected])

describe('from the documentation alone', () => {
  const machine = Array.from({ length: 32 }, (_, i) => 5 * i)
  const key = compress(row([...pairs(machine), 6, 4]), root(cap.map(d => [...d])))
  const others = [1, 2, 3, 4, 5].map(m => row([m]))
  const name = others.reduce(compress, compress(row([...parameterElements(params), 0x4000 / 4]), key))

  it('the name of a program', () => {
    const vk = {
      machineDigest: Buffer.from(machine).toString('hex'),
      parameters: params.name,
      preprocessedLogHeights: [6, 4],
      preprocessedCap: cap,
    }
    same(keyDigest(algebra, vk), key)
    same(programName(algebra, params, { entry: 0x1000, keys: [key, ...others].map(k => Uint32Array.from(k)) }), name)
  })

  const link = (before: Words, head: Words, of: Words): number[] => compress(compress(before, row(head)), of)
  const label = row([...new TextEncoder().encode('zkmips parts')])
  const early = root(cap.map(d => [...d]))
  const chain = link(link(link(label, [0, 0, 12], early), [0, 1, 10], early), [1, 0, 15], early)

  it('the chain of early commitments', () => {
    const part = (machine: number, logHeight: number) => ({ machine, logHeights: [logHeight], cap })
    same(chainOf(algebra, [part(0, 12), part(0, 10), part(1, 15)]).chain, chain)
  })

  it('the cross-shard challenges', () => {
    const local = Array.from({ length: 32 }, (_, i) => 7 * i)
    const tag = Array.from({ length: 32 }, (_, i) => 255 - i)
    const limbs = Array.from({ length: 8 }, (_, w) => [
      256 * local[4 * w + 2]! + local[4 * w + 3]!,
      256 * local[4 * w]! + local[4 * w + 1]!,
    ]).flat()
    const absent = new Array<number>(17).fill(0)
    const elements = [...[2, 1, 0, 0, 0, 0], 1, ...absent, 1, ...limbs, ...absent, ...absent, ...absent, ...pairs(tag)]
    expect(elements).toHaveLength(108)
    const run = new TextEncoder().encode('zkmips run 4')
    const parameters = parameterElements(params)
    const before = [...item(1, run.length, pairs(run)), ...item(2, parameters.length, parameters)]
    const zeros = new Array<number>(7 - (before.length % 8)).fill(0)
    const [state] = squeeze(new Array<number>(8).fill(0), [
      ...before,
      ...item(5, 24, [...zeros, ...name, ...new Array<number>(8).fill(0), ...chain]),
      ...item(2, 108, elements),
    ])
    // The first nonce after which the next challenge ends in so many zero bits; the rest of that squeeze is drawn from.
    const { globalLookup } = params.grinding
    let [nonce, after, ready] = [-1, [] as number[], [1]]
    while (ready[0]! % 2 ** globalLookup !== 0) {
      nonce++
      ;[after, ready] = squeeze(state, item(7, globalLookup, [nonce]))
    }
    const drawn = ready.slice(1)
    for (let at = after; drawn.length < 8; ) {
      const [next, more] = squeeze(at, [])
      drawn.push(...more)
      at = next
    }

    const found = findChallenges(params, {
      program: Uint32Array.from(name),
      keysRoot: new Uint32Array(8),
      chain: Uint32Array.from(chain),
      counts: [2, 1, 0, 0, 0, 0],
      exitCode: 1,
      locals: localElements(new Map([[2, Uint8Array.from(local)]])),
      contextTag: pairs(tag),
    })
    expect(found).toEqual({ nonce, alpha: drawn.slice(0, 4), beta: drawn.slice(4, 8) })
  })
})
