/**
 * What a proof of a run states, and how the public values of its parts add up to it: each part leads the run from one state to the
 * next. Written over an algebra, so that these lines check the parts natively, and in circuits that join proofs of them.
 *
 * A run states: the program, on these local preimages, ends with this exit code. The parts are execution shards 1, 2, …, n
 * in order, then memory pieces 0, 1, …; those of precompiles have no public values.
 * @module
 */
import type { BaseOperations, Numbers, Representation } from '@zkmips/field/algebra'
import { add, inverse, mul, sub } from '@zkmips/field/koalabear'
import {
  LOCAL_KEYS,
  LOCAL_WORDS,
  type LocalPreimages,
  localLimbName,
  localPresentName,
  MEMORY_PUBLIC_VALUES,
  PUBLIC_VALUES,
} from './public-values.ts'

export interface Statement {
  /** 0 or 1: a run that ends otherwise has no proof. */
  readonly exitCode: number
  /** 32 bytes for each key that the run was given. */
  readonly locals: LocalPreimages
  /** 32 bytes, free for the user of the proof; every part is bound to it, so that a copied proof serves nobody else. */
  readonly contextTag: Uint8Array
}

/** Facts about a refusal; plain numbers and text. */
export type StatementFacts = Readonly<Record<string, string | number>>

/** What statements need of an algebra besides what verifying needs. A failed check has a code for programs and a sentence for people. */
export interface StatementOperations<R extends Representation> {
  readonly base: BaseOperations<R>
  /** Refuses unless the elements are equal. */
  assertSame(got: R['base'], expected: R['base'], code: string, message: string, facts?: StatementFacts): void
  /** The bits of an element, lowest first; refuses one that as an integer is not below 2^count, count ≤ 30. */
  bits(value: R['base'], count: number, code: string, message: string, facts?: StatementFacts): readonly R['base'][]
  /** Values as facts for a message, where they are known. */
  known(values: Readonly<Record<string, R['base']>>): StatementFacts
}

/** Over canonical numbers. @param refuse must throw */
export function numberOperations(
  refuse: (code: string, message: string, facts: StatementFacts) => void,
): StatementOperations<Numbers> {
  return {
    base: {
      ...{ constant: value => value, add, sub, mul },
      inverse: (a, code, message) => {
        if (a === 0) refuse(code, message, {})
        return inverse(a)
      },
    },
    assertSame: (got, expected, code, message, facts) => {
      if (got !== expected) refuse(code, message, { ...facts, expected, got })
    },
    bits: (value, count, code, message, facts) => {
      if (value >= 2 ** count) refuse(code, message, facts ?? { max: 2 ** count - 1, got: value })
      return Array.from({ length: count }, (_, i) => (value >>> i) & 1)
    },
    known: values => values,
  }
}

/** How far the shards and pieces of memory so far have led. */
export interface Progress<R extends Representation> {
  /** Word addresses of the instruction that comes next, and of the one after it. */
  readonly pc: R['base']
  readonly nextPc: R['base']
  /** 1 once a shard has ended the run; its exit code, 0 before. */
  readonly halted: R['base']
  readonly exitCode: R['base']
  /** 1 once a piece of memory has brought in image and registers. */
  readonly imageIn: R['base']
  /** Word address with which the last piece of memory ended, as limbs of 16 and 14 bits; 0 before the first one. */
  readonly lastHigh: R['base']
  readonly lastLow: R['base']
}

/** Shards number themselves with 16 bits. */
const SHARD_BITS = 16
/** Of a word address. */
const HIGH_BITS = 16
const LOW_BITS = 14
const ADDRESS_LIMBS = [
  ['firstHigh', HIGH_BITS],
  ['firstLow', LOW_BITS],
  ['lastHigh', HIGH_BITS],
  ['lastLow', LOW_BITS],
] as const

/** @param entry word address of the program's first instruction */
export function initialProgress<R extends Representation>(
  { base }: StatementOperations<R>,
  entry: R['base'],
): Progress<R> {
  const zero = base.constant(0)
  const [halted, exitCode, imageIn, lastHigh, lastLow] = [zero, zero, zero, zero, zero]
  return { pc: entry, nextPc: base.add(entry, base.constant(1)), halted, exitCode, imageIn, lastHigh, lastLow }
}

/** Local preimages as elements, in the order of `PUBLIC_VALUES`: for every key its presence, then low and high limb of each word. */
export const localElements = (locals: LocalPreimages): number[] =>
  LOCAL_KEYS.flatMap(key => {
    const bytes = locals.get(key)
    const at = (i: number): number => bytes?.[i] ?? 0
    const words = Array.from({ length: LOCAL_WORDS }, (_, w) => 4 * w)
    return [Number(bytes !== undefined), ...words.flatMap(w => [256 * at(w + 2) + at(w + 3), 256 * at(w) + at(w + 1)])]
  })

/** The names of those elements among the public values of a shard, and their keys. */
const LOCAL_NAMES = LOCAL_KEYS.flatMap(key =>
  [
    localPresentName(key),
    ...Array.from({ length: LOCAL_WORDS }, (_, w) => [
      localLimbName(key, w, 'Low'),
      localLimbName(key, w, 'High'),
    ]).flat(),
  ].map(name => ({ key, name })),
)

const reader =
  <R extends Representation>(names: readonly string[], values: readonly R['base'][]) =>
  (name: string): R['base'] =>
    values[names.indexOf(name)]!

/**
 * @param number of the shard, from 1
 * @param locals elements of the run's local preimages
 */
export function afterShard<R extends Representation>(
  operations: StatementOperations<R>,
  before: Progress<R>,
  publicValues: readonly R['base'][],
  number: R['base'],
  locals: readonly R['base'][],
): Pick<Progress<R>, 'pc' | 'nextPc' | 'halted' | 'exitCode'> {
  const { base, bits, assertSame } = operations
  const value = reader<R>(PUBLIC_VALUES, publicValues)
  const zero = base.constant(0)
  assertSame(before.halted, zero, 'part.halted', 'the run continues after the shard that ended it')
  assertSame(value('shard'), number, 'part.shard', 'a shard stands in the wrong place')
  bits(number, SHARD_BITS, 'part.shards', 'there are more shards than 16 bits can count')
  const meets = 'a shard does not start where the previous one ended'
  assertSame(value('startPc'), before.pc, 'part.pc', meets)
  assertSame(value('startNextPc'), before.nextPc, 'part.pc', meets)
  assertBit(operations, value('localTable'), 'part.local-table', 'localTable is not 0 or 1')
  assertBit(operations, value('halted'), 'part.halts', 'halted is not 0 or 1')
  const running = base.sub(base.constant(1), value('halted'))
  const code = base.mul(running, value('exitCode'))
  assertSame(code, zero, 'part.exit-code', 'a shard that does not end the run has an exit code')
  LOCAL_NAMES.forEach(({ key, name }, i) => {
    const message = 'the shard was proved with other local preimages'
    assertSame(value(name), locals[i]!, 'part.local', message, { key })
  })
  return { pc: value('endPc'), nextPc: value('endNextPc'), halted: value('halted'), exitCode: value('exitCode') }
}

export function afterPiece<R extends Representation>(
  operations: StatementOperations<R>,
  before: Progress<R>,
  publicValues: readonly R['base'][],
): Pick<Progress<R>, 'imageIn' | 'lastHigh' | 'lastLow'> {
  const { base, bits, assertSame } = operations
  const value = reader<R>(MEMORY_PUBLIC_VALUES, publicValues)
  const one = base.constant(1)
  const outside = base.sub(one, before.imageIn)
  const once = 'the program image must come in with the first piece of memory, and once'
  assertSame(value('isFirst'), outside, 'part.image', once)
  // The circuit of a piece without real rows leaves them free.
  for (const [name, count] of ADDRESS_LIMBS) {
    bits(value(name), count, 'part.memory-range', 'an address of a piece of memory is out of range')
  }
  const [firstHigh, firstLow] = [value('firstHigh'), value('firstLow')]
  const [lastHigh, lastLow] = [value('lastHigh'), value('lastLow')]
  // Above the piece before, if there is one.
  const previous = { previousHigh: before.lastHigh, previousLow: before.lastLow, firstHigh, firstLow }
  assertOrder(operations, previous, before.imageIn, 'pieces of memory overlap or are out of order')
  const own = { firstHigh, firstLow, lastHigh, lastLow }
  assertOrder(operations, own, base.constant(0), 'a piece of memory ends before it starts')
  return { imageIn: one, lastHigh, lastLow }
}

/** Of the state after the last part. */
export function assertEnd<R extends Representation>(
  operations: StatementOperations<R>,
  { halted, exitCode, imageIn }: Progress<R>,
): void {
  const { base, assertSame } = operations
  const one = base.constant(1)
  assertSame(halted, one, 'execution.halted', 'the last shard does not end the run')
  assertBit(operations, exitCode, 'execution.exit-code', 'only exit codes 0 and 1 can be proved')
  assertSame(imageIn, one, 'execution.image', 'there is no table of initial and final memory')
}

/** Refuses what is not 0 or 1. */
export function assertBit<R extends Representation>(
  { bits }: StatementOperations<R>,
  value: R['base'],
  code: string,
  message: string,
): void {
  bits(value, 1, code, message)
}

/**
 * a + least ≤ b for two addresses by limbs, high and low of a, high and low of b, and least 0 or 1. With a borrow and not as a difference of 30 bits: p is below 2^31, so the
 * difference of a great a and a small b is below 2^30 again.
 */
function assertOrder<R extends Representation>(
  { base, bits, known }: StatementOperations<R>,
  limbs: Readonly<Record<string, R['base']>>,
  least: R['base'],
  message: string,
): void {
  const [aHigh, aLow, bHigh, bLow] = Object.values(limbs) as [R['base'], R['base'], R['base'], R['base']]
  const facts = known(limbs)
  const raised = base.add(base.sub(base.sub(bLow, aLow), least), base.constant(2 ** LOW_BITS))
  const hasNoBorrow = bits(raised, LOW_BITS + 1, 'part.memory-order', message, facts)[LOW_BITS]!
  const borrow = base.sub(base.constant(1), hasNoBorrow)
  bits(base.sub(base.sub(bHigh, aHigh), borrow), HIGH_BITS, 'part.memory-order', message, facts)
}
