/** Calls of mulmod256 and mulmod384 for tests; rows that claim any quotient and result; what is wrong with a table. */

import type { Table } from '@zkmips/air/table'
import { mulmod256, mulmod384 } from '@zkmips/emulator/machine/precompiles/mulmod'
import { precompileWords } from '../../buses.ts'
import { wordFields } from '../../gadgets/precompile-words.ts'
import type { CallRecord } from '../../tables/precompile-calls.ts'
import { fillMulmod256, fillMulmod384 } from '../mulmod/trace.ts'
import { edited, type SaidCall } from './precompile-side.ts'
import { complaints, type OtherMessage } from './side-table.ts'

/** What tests need to know of one of the two. */
export interface Mulmod {
  readonly bytes: 32 | 48
  readonly machine: 3 | 5
  readonly run: (words: Uint32Array) => void
  readonly fill: (calls: CallRecord) => Table
}

export const MULMOD256: Mulmod = { bytes: 32, machine: 3, run: mulmod256, fill: fillMulmod256 }
export const MULMOD384: Mulmod = { bytes: 48, machine: 5, run: mulmod384, fill: fillMulmod384 }

/** Most significant word first. */
export const wordsOf = (value: bigint, bytes: number): number[] =>
  Array.from({ length: bytes / 4 }, (_, w) => Number((value >> BigInt(8 * bytes - 32 * (w + 1))) & 0xffff_ffffn))

export const numberOf = (words: ArrayLike<number>, start: number, length: number): bigint =>
  Array.from(words)
    .slice(start, start + length)
    .reduce((sum, word) => (sum << 32n) | BigInt(word), 0n)

/** A call as the machine makes it. */
export function mulmodCall(
  { bytes, run }: Mulmod,
  [x, y, m]: readonly [bigint, bigint, bigint],
  at: { readonly shard: number; readonly clock: number },
): SaidCall {
  const before = Uint32Array.from([x, y, m].flatMap(n => wordsOf(n, bytes)))
  const after = before.slice()
  run(after)
  return { ...at, before, after }
}

export function mulmodTable({ bytes, machine, fill }: Mulmod, calls: readonly SaidCall[]): Table {
  const all = (which: 'before' | 'after'): Uint32Array => Uint32Array.from(calls.flatMap(c => Array.from(c[which])))
  const { shard, clock } = {
    shard: Uint32Array.from(calls, c => c.shard),
    clock: Uint32Array.from(calls, c => c.clock),
  }
  if (calls.some(c => c.before.length !== (3 * bytes) / 4)) throw new Error('a call has other words')
  return fill({ machine, length: calls.length, shard, clock, before: all('before'), after: all('after') })
}

/** What shards say of their calls. */
export const saidWords = (machine: number, calls: readonly SaidCall[]): OtherMessage[] =>
  calls.flatMap(({ shard, clock, before, after }) =>
    Array.from({ length: before.length / 2 }, (_, pair): OtherMessage => {
      const limbs = (words: ArrayLike<number>, w: number) => [words[w]! & 0xffff, words[w]! >>> 16] as const
      const two = (words: ArrayLike<number>) => [limbs(words, 2 * pair), limbs(words, 2 * pair + 1)] as const
      const words = wordFields(two(before), two(after)) as Readonly<Record<string, number>>
      return { bus: precompileWords, message: { tag: 64 * machine + pair, shard, clock, ...words }, multiplicity: 1 }
    }),
  )

export const mulmodComplaints = (table: Table, { machine }: Mulmod, said: readonly SaidCall[]): string[] =>
  complaints(table, saidWords(machine, said))

/** What a row claims: x·y = q·m + r. */
export interface Claim {
  readonly x: bigint
  readonly y: bigint
  readonly m: bigint
  readonly q: bigint
  readonly r: bigint
  /** Default: whether m is 0. */
  readonly mIsZero?: boolean
}

const byteOf = (value: bigint, i: number): number => Number((value >> BigInt(8 * i)) & 0xffn)
const limbOf = (value: bigint, k: number): number => Number((value >> BigInt(16 * k)) & 0xffffn)

/**
 * The table with a row that says so, its carries being what makes each limb of the identity hold, cut to the digits that there
 * are: what the last limb has left is not in any cell.
 */
export function claimed(table: Table, row: number, { bytes }: Mulmod, claim: Claim): Table {
  const { x, y, m, q, r, mIsZero = m === 0n } = claim
  const cells: Record<string, number> = { mIsZero: Number(mIsZero), excess: 0 }
  const limbs = bytes / 2
  const modulus = m + (mIsZero ? 1n << BigInt(8 * bytes) : 0n)
  for (const [name, value] of [
    ['x', x],
    ['y', y],
    ['m', m],
    ['result', r],
  ] as const) {
    // biome-ignore format: a table
    for (let k = 0; k < limbs; k++) {
      cells[`${name}[${k}]`] = limbOf(value, k)
      if (name !== 'result') cells[`${name}Bytes[${k}]`] = byteOf(value, 2 * k)
    }
  }
  for (let i = 0; i < 2 * bytes; i++) cells[`quotient[${i}]`] = byteOf(q, i)
  let carry = 0
  for (let k = 0; k < bytes - 1; k++) {
    let total = carry - (k < limbs ? limbOf(r, k) : 0)
    for (const at of [2 * k, 2 * k + 1]) {
      for (let i = 0; i <= at; i++) {
        const product =
          (i < bytes && at - i < bytes ? byteOf(x, i) * byteOf(y, at - i) : 0) -
          (i < 2 * bytes && at - i <= bytes ? byteOf(q, i) * byteOf(modulus, at - i) : 0)
        total += product * (at % 2 === 0 ? 1 : 256)
      }
    }
    carry = Math.floor(total / 2 ** 16)
    const isWide = bytes === 48
    cells[`carries[${k}]`] = isWide ? (carry < 0 ? carry + 2 ** 14 : carry) : carry + 2 ** 13
    if (isWide) cells[`carrySigns[${k}]`] = Number(carry < 0)
  }
  for (let k = 0; k < limbs; k++) cells[`decides[${k}]`] = 0
  if (!mIsZero) {
    const k = Array.from({ length: limbs }, (_, i) => limbs - 1 - i).find(i => limbOf(m, i) !== limbOf(r, i)) ?? 0
    cells[`decides[${k}]`] = 1
    cells.excess = limbOf(m, k) - limbOf(r, k) - 1
  }
  return edited(table, row, cells)
}
