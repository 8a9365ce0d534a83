/**
 * Blocks of the worst things in random proportions, changed at random towards more steps or more memory for their gas: whether what is
 * measured one by one adds up to something worse together.
 * @module
 */
import { concatHex, getContractAddress, type Hex, numberToHex, pad } from 'viem'
import { call, loop, op, push, RICH, repeat, SENDER } from './assembly.ts'
import { type Run, run } from './measure.ts'
import type { BlockOptions, WorldAccount } from './world.ts'

/** A random number from 0 up to, not including, 1: mulberry32. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let z = Math.imul(state ^ (state >>> 15), 1 | state)
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One transaction: what it does, how often, and how large each is. */
export interface Gene {
  readonly kind: keyof typeof KINDS
  readonly count: number
  readonly size: number
}

interface Part {
  readonly body: Hex
  readonly contract?: Omit<WorldAccount, 'code'>
  readonly others?: readonly (readonly [Hex, WorldAccount | undefined])[]
  readonly data?: Hex
  /** In place of the loop. */
  readonly code?: Hex
}

const address = (kind: number, transaction: number, index: number): Hex =>
  pad(numberToHex(0x1000_0000_0000n + BigInt(kind) * 2n ** 36n + BigInt(transaction) * 2n ** 20n + BigInt(index)), {
    size: 20,
  })
const next = (kind: number, transaction: number) => concatHex([op(0x80), push(address(kind, transaction, 0)), op(0x01)])
const slots = (count: number, value: bigint) => new Map(Array.from({ length: count }, (_, i) => [BigInt(i + 1), value]))
const largeCode = (transaction: number, index: number): Hex =>
  concatHex([op(0x00), numberToHex(transaction * 2 ** 12 + index, { size: 4 }), `0x${'5b'.repeat(24_571)}`])

/** What the contract of a transaction creates, in order. */
const createdBy = (transaction: number, nonce: number): Hex =>
  getContractAddress({ from: address(15, transaction, 0), nonce: BigInt(nonce) }).toLowerCase() as Hex

/** What a transaction can do. @param t its number */
const KINDS = {
  keccak: (_t, _count, size) => ({ body: concatHex([push(size), op(0x5f, 0x20, 0x50)]) }),
  divisions: () => ({
    body: repeat(concatHex([push((1n << 128n) + 1n), push((1n << 256n) - 1n), op(0x04, 0x50)]), 20),
  }),
  products: () => ({
    body: repeat(concatHex([push((1n << 189n) - 5n), push((1n << 256n) - 1n), op(0x80, 0x09, 0x50)]), 20),
  }),
  'cold code': (t, count) => ({
    body: concatHex([next(1, t), op(0x3b, 0x50)]),
    others: Array.from(
      { length: count },
      (_, i) => [address(1, t, i + 1), { nonce: 1n, code: largeCode(t, i) }] as const,
    ),
  }),
  'cold slots': (_t, count) => ({ body: op(0x80, 0x54, 0x50), contract: { slots: slots(count, 7n) } }),
  'new slots': (_t, count) => ({ body: op(0x80, 0x80, 0x55), contract: { slots: slots(count, 0n) } }),
  'deleted slots': (_t, count) => ({ body: op(0x5f, 0x81, 0x55), contract: { slots: slots(count, 7n) } }),
  'transient slots': () => ({ body: repeat(op(0x5a, 0x80, 0x5d), 20) }),
  logs: (_t, _count, size) => ({ body: concatHex([push(size), op(0x5f, 0xa0)]) }),
  // Memory, the same returned by the identity contract and kept, then one call deeper.
  depth: (t, _count, size) => {
    const self = address(9, t, 0)
    const body = concatHex([
      ...[op(0x5f, 0x5f), push(size), op(0x5f, 0x60, 4, 0x5a, 0xfa, 0x50)],
      ...[op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), push(self), op(0x5a, 0xf1, 0x50, 0x00)],
    ])
    return {
      body: '0x',
      code: concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), push(self), op(0x5a, 0xf1, 0x00)]),
      others: [[self, { code: body }]],
    }
  },
  'created code': (t, count, size) => ({
    others: Array.from({ length: count + 1 }, (_, i) => [createdBy(t, i), undefined] as const),
    // Code of that many zeros, whose init code is in memory.
    body: concatHex([push(concatHex([`0x62${numberToHex(Math.min(size, 24_576), { size: 3 }).slice(2)}`, op(0x5f, 0xf3)])), op(0x5f, 0x52, 0x60, 6, 0x60, 26, 0x5f, 0xf0, 0x50)]), // biome-ignore format: one line
  }),
  calldata: (_t, _count, size) => ({ body: '0x', code: '0x00', data: `0x${'00'.repeat(size)}` }),
  // Signed, and of a nonce that is never right.
  skipped: () => ({ body: '0x', code: '0x00' }),
} satisfies Record<string, (transaction: number, count: number, size: number) => Part>

const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[]
const MOST = { count: 400, size: 200_000 }

export function randomGene(next: () => number): Gene {
  const kind = NAMES[Math.floor(next() * NAMES.length)]!
  // Sizes of every order.
  return { kind, count: 1 + Math.floor(next() ** 2 * MOST.count), size: Math.floor(MOST.size ** next()) }
}

/** The block of these transactions. */
export async function blockOfGenes(genes: readonly Gene[], gas: bigint): Promise<BlockOptions> {
  const world = new Map<Hex, WorldAccount | undefined>([
    [SENDER.address, { balance: RICH }],
    [pad('0x4', { size: 20 }), undefined],
  ])
  const transactions: Hex[] = []
  let nonce = 0
  for (const [t, { kind, count, size }] of genes.entries()) {
    const to = address(15, t, 0)
    const part: Part = KINDS[kind](t, count, size)
    world.set(to, { ...part.contract, code: part.code ?? loop(part.body) })
    for (const [other, account] of part.others ?? []) world.set(other, account)
    const isSkipped = kind === 'skipped'
    const data = part.data ?? pad(numberToHex(count), { size: 32 })
    transactions.push(await call(data, gas, { to, nonce: isSkipped ? 1_000_000 : nonce }))
    if (!isSkipped) nonce++
  }
  return { world, transactions, fork: 'prague', config: { gasLimitCeiling: 10n ** 9n } }
}

export interface Found extends Run {
  readonly genes: readonly Gene[]
  /** What was looked for, for each gas. */
  readonly score: number
}

/** A block below this says little: memory is mapped in pieces of a mebibyte. */
const LEAST_GAS = 500_000

/** What a block takes whose gas is next to nothing. */
const BASE = { steps: 4_000_000, heap: 2 ** 20 }

/** What can be looked for, without what every block takes. */
export const SCORES = {
  steps: ({ steps, gas }: Run) => Math.max(0, steps - BASE.steps) / gas,
  memory: ({ heap, gas }: Run) => Math.max(0, heap - BASE.heap) / gas,
} as const

/**
 * Looks for blocks that score high, by changes of the best so far.
 * @param rounds how many blocks are tried
 * @param onFound called with each that is better than all before
 */
export async function search(
  goal: keyof typeof SCORES,
  { rounds, seed, gas = 5_000_000n }: { rounds: number; seed: number; gas?: bigint },
  onFound: (found: Found) => void = () => {},
): Promise<Found> {
  const next = random(seed)
  let best: Found | undefined
  for (let round = 0; round < rounds; round++) {
    const genes = best === undefined || next() < 0.15 ? [randomGene(next)] : change(best.genes, next)
    const result = run(await blockOfGenes(genes, gas))
    const found = { ...result, genes, score: result.gas < LEAST_GAS ? 0 : SCORES[goal](result) }
    if (best === undefined || found.score > best.score) {
      best = found
      onFound(found)
    }
  }
  return best!
}

function change(genes: readonly Gene[], next: () => number): Gene[] {
  const changed = [...genes]
  const at = Math.floor(next() * genes.length)
  const gene = genes[at]!
  const what = next()
  if (what < 0.3) changed.push(randomGene(next))
  else if (what < 0.4 && genes.length > 1) changed.splice(at, 1)
  else if (what < 0.5) changed.push(gene)
  else if (what < 0.75)
    changed[at] = { ...gene, count: Math.max(1, Math.min(MOST.count, Math.round(gene.count * (0.5 + 1.5 * next())))) }
  else changed[at] = { ...gene, size: Math.max(1, Math.min(MOST.size, Math.round(gene.size * (0.5 + 1.5 * next())))) }
  return changed
}
