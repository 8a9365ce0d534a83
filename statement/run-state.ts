/**
 * A run as a sequence of parts that lead from one state to the next: the statement of a range of parts is a pair of states. Whoever
 * proves a part says from which state it starts; that the states meet is all that joining ranges has to check, and the outermost layer
 * fixes the first state and what the last one must be. So nothing is compared but for equality, and no number wraps: what
 * must grow is checked where it grows, by the one part that makes it.
 *
 * The order of parts is that of the machines: shards, pieces of memory, calls of precompiles.
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { LOCAL_KEYS, LOCAL_WORDS } from '@zkmips/circuits/public-values'
import { initialProgress, type Progress } from '@zkmips/circuits/statement'
import type { Representation } from '@zkmips/field/algebra'
import { DIGEST_WORDS, type Digest } from '@zkmips/field/hash'
import { assertions, type StatementAlgebra } from './algebra.ts'
import { initialChain } from './chain.ts'

export interface RunState<R extends Representation> extends Progress<R> {
  /** Of the early commitments of all parts so far: `chain.ts`. */
  readonly chain: R['digest']
  /** Parts so far, by machine, in the order of `PART_MACHINES`. */
  readonly counts: readonly R['base'][]
  /** Terms of the cross-shard bus, at most 2^30: as an element of the field the sum is then the number. */
  readonly fractions: R['base']
}

/** What is one and the same for all parts of a run. */
export interface SharedFields<R extends Representation> {
  /** Name of the program: `program-name.ts`. */
  readonly program: R['digest']
  /** Root of the keys that the layers of recursion may have; `NO_RECURSION` in a run that is verified natively only. */
  readonly keysRoot: R['digest']
  /** The cross-shard challenges: in every part before it is known what they follow from. */
  readonly challenges: { readonly alpha: R['ext']; readonly beta: R['ext'] }
  /** For every key its presence and sixteen limbs, in the order of `PUBLIC_VALUES`. */
  readonly locals: readonly R['base'][]
  /** 32 bytes, two to an element, the first one low. */
  readonly contextTag: readonly R['base'][]
}

/** Shared fields before the cross-shard challenges are drawn. */
export type Shared<R extends Representation> = Omit<SharedFields<R>, 'challenges'>

/** The root of no keys: zeros, which no known tree of keys has. */
export const NO_RECURSION: Digest = new Uint32Array(DIGEST_WORDS)

/** Elements of `SharedFields.locals`. */
export const LOCAL_ELEMENTS = LOCAL_KEYS.length * (1 + 2 * LOCAL_WORDS)
/** Elements of a context tag. */
export const CONTEXT_PAIRS = 16

/** Parts with these challenges lead from one state to the other, and add so much to the cross-shard sum. Nothing to rely on by itself. */
export interface RangeStatement<R extends Representation> {
  readonly shared: SharedFields<R>
  readonly before: RunState<R>
  readonly after: RunState<R>
  readonly sum: R['ext']
}

/** Where every run begins. @param entry word address of the program's first instruction */
export function initialState<R extends Representation>(algebra: StatementAlgebra<R>, entry: R['base']): RunState<R> {
  const zero = algebra.base.constant(0)
  return {
    ...initialProgress(algebra, entry),
    chain: initialChain(algebra),
    counts: PART_MACHINES.map(() => zero),
    fractions: zero,
  }
}

/** @param where names the check in codes: `where.chain`, `where.parts`, … */
export function assertSameState<R extends Representation>(
  algebra: StatementAlgebra<R>,
  where: string,
  a: RunState<R>,
  b: RunState<R>,
): void {
  const { same, sameDigest } = assertions(algebra)
  sameDigest(a.chain, b.chain, `${where}.chain`, 'the chains of early commitments do not meet')
  PART_MACHINES.forEach((_, m) => {
    same(a.counts[m]!, b.counts[m]!, `${where}.parts`, 'the numbers of parts do not meet')
  })
  same(a.pc, b.pc, `${where}.pc`, 'the program counters do not meet')
  same(a.nextPc, b.nextPc, `${where}.pc`, 'the program counters do not meet')
  same(a.halted, b.halted, `${where}.halted`, 'the ranges do not agree whether the run has ended')
  same(a.exitCode, b.exitCode, `${where}.exit-code`, 'the exit codes do not meet')
  same(a.imageIn, b.imageIn, `${where}.image`, 'the ranges do not agree whether the image is in')
  same(a.lastHigh, b.lastHigh, `${where}.memory`, 'the addresses of pieces of memory do not meet')
  same(a.lastLow, b.lastLow, `${where}.memory`, 'the addresses of pieces of memory do not meet')
  same(a.fractions, b.fractions, `${where}.fractions`, 'the numbers of cross-shard messages do not meet')
}

/** Two ranges of which the second begins where the first one ends, as one. */
export function joinRanges<R extends Representation>(
  algebra: StatementAlgebra<R>,
  left: RangeStatement<R>,
  right: RangeStatement<R>,
): RangeStatement<R> {
  assertSameShared(algebra, left.shared, right.shared)
  assertSameState(algebra, 'join', left.after, right.before)
  return {
    shared: left.shared,
    before: left.before,
    after: right.after,
    sum: algebra.ext.add(left.sum, right.sum),
  }
}

function assertSameShared<R extends Representation>(
  algebra: StatementAlgebra<R>,
  a: SharedFields<R>,
  b: SharedFields<R>,
): void {
  const { same, sameExt, sameDigest } = assertions(algebra)
  sameDigest(a.program, b.program, 'join.program', 'the ranges are of different programs')
  sameDigest(a.keysRoot, b.keysRoot, 'join.keys', 'the ranges allow different keys')
  const challenges = 'the ranges have different cross-shard challenges'
  sameExt(a.challenges.alpha, b.challenges.alpha, 'join.challenges', challenges)
  sameExt(a.challenges.beta, b.challenges.beta, 'join.challenges', challenges)
  a.locals.forEach((local, i) => {
    same(local, b.locals[i]!, 'join.local', 'the ranges have different local preimages')
  })
  a.contextTag.forEach((pair, i) => {
    same(pair, b.contextTag[i]!, 'join.context', 'the ranges have different context tags')
  })
}
