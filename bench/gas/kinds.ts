/**
 * What a transaction of the search can do, over and over: the worst of what the bench knows, and what only whole blocks show.
 * @module
 */
import { concatHex, getContractAddress, type Hex, numberToHex, pad } from 'viem'
import { op, push, repeat } from './assembly.ts'
import { codeOfMix, MIX_CALLED } from './mixes.ts'
import { CALLS } from './precompiles.ts'
import type { WorldAccount } from './world.ts'

/** Where a transaction stands: the addresses that it uses are its own, unless it shares those of another. */
export interface Place {
  readonly block: number
  readonly index: number
}

/** What a transaction needs. */
export interface Part {
  /** Of its contract's loop; the counter is on top of the stack before and after it. */
  readonly body?: Hex
  readonly memory?: Hex
  /** In place of the loop. */
  readonly code?: Hex
  readonly contract?: Omit<WorldAccount, 'code'>
  readonly others?: readonly (readonly [Hex, WorldAccount | undefined])[]
  /** In place of the number of rounds. */
  readonly data?: Hex
  readonly accessList?: readonly { readonly address: Hex; readonly storageKeys: readonly Hex[] }[]
  readonly authorities?: number
  /** Its nonce is never right; by one account, or each by another that is not there. */
  readonly skipped?: 'sender' | 'strangers'
}

export interface Kind {
  /** Gas of one more. */
  readonly each: (size: number) => number
  /** Whether a fifth of the gas comes back, the most there is. */
  readonly refunds?: true
  /** Gas of the first one besides. */
  readonly once?: (size: number) => number
  readonly part: (place: Place, count: number, size: number) => Part | Promise<Part>
}

const words = (bytes: number) => Math.ceil(bytes / 32)
const memoryGas = (bytes: number) => 3 * words(bytes) + words(bytes) ** 2 / 512
const LOOP = 40

const addressOf = ({ block, index }: Place, kind: number, at: number): Hex =>
  pad(numberToHex(0x1000_0000_0000n + (BigInt(kind * 1024 + block) << 40n) + (BigInt(index) << 24n) + BigInt(at)), {
    size: 20,
  })
/** The contract that a transaction calls. */
export const contractOf = (place: Place): Hex => addressOf(place, 15, 0)

const CODE = 24_576
/** JUMPDESTs behind a STOP, each contract's its own. */
const codeOf = ({ block, index }: Place, at: number, size: number): Hex => {
  const bytes = Math.max(16, Math.min(size, CODE))
  return concatHex([op(0x00), numberToHex((block * 2 ** 10 + index) * 2 ** 16 + at, { size: 6 }), `0x${'5b'.repeat(bytes - 7)}`]) // biome-ignore format: one line
}
const range = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i + 1))
const coded = (place: Place, kind: number, count: number, size: number) =>
  range(count, at => [addressOf(place, kind, at), { nonce: 1n, code: codeOf(place, at, size) }] as const)
/** Leaves the address of the round. */
const next = (place: Place, kind: number) => concatHex([op(0x80), push(addressOf(place, kind, 0)), op(0x01)])
const slots = (count: number, value: bigint, first = 1) =>
  new Map(range(count, at => [BigInt(at - 1 + first), value] as const))
const slotKey = (at: number): Hex => pad(numberToHex(at), { size: 32 })
const CALL = op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f, 0x85, 0x5a, 0xf1, 0x50, 0x50)
const CALL_WITH_VALUE = op(0x5f, 0x5f, 0x5f, 0x5f, 0x60, 0x01, 0x85, 0x5a, 0xf1, 0x50, 0x50)
/** Adds one to its slot 0. */
const CHANGES_ITSELF = { code: op(0x5f, 0x54, 0x60, 1, 0x01, 0x5f, 0x55, 0x00), slots: slots(1, 7n, 0) }
/** Deletes its slot 0. */
const DELETES_ITS_OWN = { code: op(0x5f, 0x5f, 0x55, 0x00), slots: slots(1, 7n, 0) }
const RICH_CONTRACT = { balance: 10n ** 20n }

/** Memory, then the same kept as what a call returned, then one call deeper. */
function deep(place: Place, size: number, keep: (size: number, helper: Hex) => Hex): Part {
  const [self, helper] = [addressOf(place, 9, 0), addressOf(place, 9, 1)]
  const deeper = concatHex([op(0x5f, 0x5f, 0x5f, 0x5f, 0x5f), push(self), op(0x5a, 0xf1, 0x50, 0x00)])
  return {
    code: deeper,
    others: [
      [self, { code: concatHex([keep(size, helper), deeper]) }],
      [helper, { code: concatHex([push(size), op(0x5f, 0xf3)]) }],
    ],
  }
}

/** Calls the contract that returns its input. */
const identity = (size: number): Hex => concatHex([op(0x5f, 0x5f), push(size), op(0x5f, 0x60, 4, 0x5a, 0xfa, 0x50)])
/** What the executor's allocator gives blocks above 2 KiB in. */
const PAGE = 4096

export const KINDS = {
  keccak: {
    each: size => LOOP + 36 + 6 * words(size),
    once: memoryGas,
    part: (_place, _count, size) => ({ body: concatHex([push(size), op(0x5f, 0x20, 0x50)]) }),
  },
  divisions: {
    each: () => LOOP + 20 * 16,
    part: () => ({ body: repeat(concatHex([push((1n << 128n) + 1n), push((1n << 256n) - 1n), op(0x04, 0x50)]), 20) }),
  },
  products: {
    each: () => LOOP + 20 * 19,
    part: () => ({ body: repeat(concatHex([push((1n << 189n) - 5n), push((1n << 256n) - 1n), op(0x80, 0x09, 0x50)]), 20) }), // biome-ignore format: one line
  },
  // The size is a seed: a change of it is another mix.
  'mixed opcodes': {
    each: () => Number.POSITIVE_INFINITY,
    part: (_place, _count, size) => ({
      code: codeOfMix(size),
      contract: { slots: slots(1, 7n, 0) },
      others: [[MIX_CALLED, undefined]],
    }),
  },
  precompiled: {
    each: size => callOf(size).gas,
    part: async (_place, _count, size) => {
      const { address, input } = callOf(size)
      const memory = await input()
      const length = (memory.length - 2) / 2
      // Stops where a call fails, which would take all gas.
      const body = concatHex([push(64), push(length + 32), push(length), op(0x5f), push(address), op(0x5a, 0xfa, 0x15), push(3), op(0x57)]) // biome-ignore format: one line
      return { body, memory, others: [[pad(numberToHex(address), { size: 20 }), undefined]] }
    },
  },
  'cold code': {
    each: () => LOOP + 2_600,
    part: (place, count, size) => ({
      body: concatHex([next(place, 1), op(0x3b, 0x50)]),
      others: coded(place, 1, count, size),
    }),
  },
  // 2,400 gas for the list's entry and 100 for the code.
  'listed code': {
    each: () => LOOP + 2_500,
    part: (place, count, size) => ({
      body: concatHex([next(place, 1), op(0x3b, 0x50)]),
      others: coded(place, 1, count, size),
      accessList: range(count, at => ({ address: addressOf(place, 1, at), storageKeys: [] })),
    }),
  },
  'copied code': {
    each: size => LOOP + 2_600 + 3 * words(Math.min(size, CODE)),
    once: () => memoryGas(CODE),
    part: (place, count, size) => ({
      body: concatHex([next(place, 1), push(Math.min(size, CODE)), op(0x5f, 0x5f, 0x83, 0x3c, 0x50)]),
      others: coded(place, 1, count, size),
    }),
  },
  'called code': {
    each: () => LOOP + 2_620,
    part: (place, count, size) => ({
      body: concatHex([next(place, 1), CALL]),
      others: coded(place, 1, count, size),
    }),
  },
  'delegated calls': {
    each: () => LOOP + 5_220,
    part: (place, count, size) => ({
      body: concatHex([next(place, 2), CALL]),
      others: [
        ...coded(place, 1, count, size),
        ...range(count, at => [addressOf(place, 2, at), { code: concatHex([op(0xef, 1, 0), addressOf(place, 1, at)]) }] as const), // biome-ignore format: one line
      ],
    }),
  },
  'new accounts': {
    each: () => LOOP + 2_600 + 34_000,
    part: (place, count) => ({
      body: concatHex([next(place, 3), CALL_WITH_VALUE]),
      contract: RICH_CONTRACT,
      others: range(count, at => [addressOf(place, 3, at), undefined] as const),
    }),
  },
  'paid accounts': {
    each: () => LOOP + 2_600 + 9_000,
    part: (place, count) => ({
      body: concatHex([next(place, 3), CALL_WITH_VALUE]),
      contract: RICH_CONTRACT,
      others: range(count, at => [addressOf(place, 3, at), { balance: 1n }] as const),
    }),
  },
  'cold slots': {
    each: () => LOOP + 2_100,
    part: (_place, count) => ({ body: op(0x80, 0x54, 0x50), contract: { slots: slots(count, 7n) } }),
  },
  'listed slots': {
    each: () => LOOP + 2_000,
    part: (place, count) => ({
      body: op(0x80, 0x54, 0x50),
      contract: { slots: slots(count, 7n) },
      accessList: [{ address: contractOf(place), storageKeys: range(count, slotKey) }],
    }),
  },
  'new slots': {
    each: () => LOOP + 22_100,
    part: (_place, count) => ({ body: op(0x80, 0x80, 0x55), contract: { slots: slots(count, 0n) } }),
  },
  'changed slots': {
    each: () => LOOP + 5_000,
    part: (_place, count) => ({ body: op(0x80, 0x80, 0x55), contract: { slots: slots(count, 2n ** 200n) } }),
  },
  'deleted slots': {
    refunds: true,
    each: () => LOOP + 5_000,
    part: (_place, count) => ({ body: op(0x5f, 0x81, 0x55), contract: { slots: slots(count, 7n) } }),
  },
  // Two paths each: the account's, and the slot's.
  'changed contracts': {
    each: () => LOOP + 7_650,
    part: (place, count) => ({
      body: concatHex([next(place, 4), CALL]),
      others: range(count, at => [addressOf(place, 4, at), CHANGES_ITSELF] as const),
    }),
  },
  'listed contracts': {
    each: () => LOOP + 7_350,
    part: (place, count) => ({
      body: concatHex([next(place, 4), CALL]),
      others: range(count, at => [addressOf(place, 4, at), CHANGES_ITSELF] as const),
      accessList: range(count, at => ({ address: addressOf(place, 4, at), storageKeys: [slotKey(0)] })),
    }),
  },
  'deleted in contracts': {
    refunds: true,
    each: () => LOOP + 7_350,
    part: (place, count) => ({
      body: concatHex([next(place, 4), CALL]),
      others: range(count, at => [addressOf(place, 4, at), DELETES_ITS_OWN] as const),
      accessList: range(count, at => ({ address: addressOf(place, 4, at), storageKeys: [slotKey(0)] })),
    }),
  },
  'transient slots': { each: () => LOOP + 20 * 104, part: () => ({ body: repeat(op(0x5a, 0x80, 0x5d), 20) }) },
  'warm slots': { each: () => LOOP + 20 * 105, part: () => ({ body: repeat(op(0x5a, 0x5f, 0x55), 20) }) },
  logs: {
    each: size => LOOP + 375 + 8 * size,
    once: memoryGas,
    part: (_place, _count, size) => ({ body: concatHex([push(size), op(0x5f, 0xa0)]) }),
  },
  topics: { each: () => LOOP + 1_890, part: () => ({ body: op(0x80, 0x80, 0x80, 0x80, 0x5f, 0x5f, 0xa4) }) },
  depth: {
    each: () => Number.POSITIVE_INFINITY,
    part: (place, _count, size) => deep(place, size, size => identity(size)),
  },
  'returned memory': {
    each: () => Number.POSITIVE_INFINITY,
    part: (place, _count, size) =>
      deep(place, size, (_, helper) => concatHex([op(0x5f, 0x5f, 0x5f, 0x5f), push(helper), op(0x5a, 0xfa, 0x50)])),
  },
  'created code': {
    each: size => LOOP + 32_100 + 200 * Math.min(size, CODE) + memoryGas(Math.min(size, CODE)),
    part: (place, count, size) => {
      const from = contractOf(place)
      const created = (at: number) => getContractAddress({ from, nonce: BigInt(at - 1) }).toLowerCase() as Hex
      const length = numberToHex(Math.min(size, CODE), { size: 3 }).slice(2)
      const init = push(concatHex([`0x62${length}`, op(0x5f, 0xf3)]))
      return {
        // Code of that many zeros, whose init code is in memory.
        body: concatHex([init, op(0x5f, 0x52, 0x60, 6, 0x60, 26, 0x5f, 0xf0, 0x50)]),
        others: range(count + 1, at => [created(at), undefined] as const),
      }
    },
  },
  // Each frame keeps what a call returned, and the block keeps a page more of code behind it; then all frames end, and between the codes
  // there are holes that are too small for the next. `copied memory` then asks for more than they are.
  holes: {
    each: () => Number.POSITIVE_INFINITY,
    part: (place, _count, size) => {
      const self = addressOf(place, 9, 0)
      const code = Math.max(2 * PAGE, Math.min(size, CODE))
      const deeper = concatHex([
        op(0x5f, 0x52, 0x5f, 0x5f, 0x60, 32, 0x5f, 0x5f),
        push(self),
        op(0x5a, 0xf1, 0x50, 0x00),
      ])
      const load = concatHex([op(0x5f, 0x35, 0x80), push(addressOf(place, 1, 0)), op(0x01, 0x3b, 0x50, 0x60, 1, 0x01)])
      return {
        code: concatHex([push(1), deeper]),
        others: [[self, { code: concatHex([identity(code - PAGE), load, deeper]) }], ...coded(place, 1, 1024, code)],
      }
    },
  },
  'copied memory': {
    each: size => LOOP + 115 + 3 * words(size),
    once: memoryGas,
    part: (_place, _count, size) => ({ body: identity(size) }),
  },
  authorizations: { each: () => 25_000, part: (_place, count) => ({ code: op(0x00), authorities: count }) },
  calldata: {
    each: () => 40,
    part: (_place, count) => ({ code: op(0x00), data: `0x${'ff'.repeat(Math.min(count, 110_000))}` }),
  },
  'zero calldata': {
    each: () => 10,
    part: (_place, count) => ({ code: op(0x00), data: `0x${'00'.repeat(Math.min(count, 110_000))}` }),
  },
  skipped: { each: () => Number.POSITIVE_INFINITY, part: () => ({ code: op(0x00), skipped: 'sender' }) },
  'skipped strangers': {
    each: () => Number.POSITIVE_INFINITY,
    part: () => ({ code: op(0x00), skipped: 'strangers' }),
  },
  'skipped list': {
    each: () => Number.POSITIVE_INFINITY,
    part: (place, _count, size) => ({
      code: op(0x00),
      skipped: 'sender',
      accessList: range(1 + Math.floor(size / 40), at => ({ address: addressOf(place, 1, at), storageKeys: [] })),
    }),
  },
} satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as KindName[]

const callOf = (size: number) => CALLS[size % CALLS.length]!
