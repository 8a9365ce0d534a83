/**
 * The precompiles whose calls a proof covers, as the chips number them. A call moves its words in pairs; pair i of a call of
 * machine k has the tag 64·k + i.
 *
 * A new kind is a line of `KINDS` with its machine in `isa/precompiles.ts`, and the machine itself (`machines.ts`,
 * `tables/precompile-parts.ts`).
 * @module
 */
import { PRECOMPILES, type Precompile, wordsOf } from '@zkmips/isa/precompiles'

/** Names of the kinds' flags in the tables of a shard, and of the precompiles in `isa/precompiles.ts`. */
const KINDS = [
  { flag: 'keccakF', name: 'keccak_f' },
  { flag: 'mulmod256', name: 'mulmod256' },
  { flag: 'sha256Compress', name: 'sha256_compress' },
  { flag: 'mulmod384', name: 'mulmod384' },
] as const

export type PrecompileFlag = (typeof KINDS)[number]['flag']

export interface KindOperand {
  /** Number of its first pair. */
  readonly firstPair: number
  /** Its address is a multiple of this. */
  readonly bytes: number
}

export interface PrecompileKind {
  readonly flag: PrecompileFlag
  readonly precompile: Precompile
  /** Number of the machine that proves it. */
  readonly machine: number
  /** Pairs of words of a call. */
  readonly pairs: number
  /** The address of the first is in a0, of the second in a1. */
  readonly first: KindOperand
  readonly second: KindOperand | undefined
}

/** More than any call has. */
const MAX_PAIRS = 64

/** Of an odd number of pairs the last one stands alone in its row of the table in the shard. */
export const isOdd = ({ pairs }: PrecompileKind): boolean => pairs % 2 === 1

export const tagOf = (machine: number): number => MAX_PAIRS * machine

function kindOf({ flag, name }: (typeof KINDS)[number]): PrecompileKind {
  const precompile = PRECOMPILES.find(p => p.name === name)
  if (precompile?.machine === undefined) throw new Error(`no machine proves ${name}`)
  const [first, second] = precompile.operands
  const pairs = wordsOf(precompile) / 2
  const secondPair = first!.read / 8
  // A row of that table has two pairs, and an operand begins with a row.
  if (second && secondPair % 2 === 1) throw new Error(`the second operand of ${name} begins within a row`)
  return {
    flag,
    precompile,
    machine: precompile.machine,
    pairs,
    first: { firstPair: 0, bytes: first!.bytes },
    second: second && { firstPair: secondPair, bytes: second.bytes },
  }
}

export const PRECOMPILE_KINDS: readonly PrecompileKind[] = KINDS.map(kindOf)

/** A column for each kind. */
export const kindColumns = Object.fromEntries(KINDS.map(({ flag }) => [flag, 1])) as Readonly<Record<PrecompileFlag, 1>>
