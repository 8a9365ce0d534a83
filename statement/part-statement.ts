/**
 * The statement of one verified part: from which state of the run to which it leads. Everything that `circuits/statement.ts` checks of
 * a part's public values has its counterpart here; docs/decisions/0017-recursion-and-wrap.md has the list.
 * @module
 */
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import {
  LOCAL_KEYS,
  LOCAL_WORDS,
  localLimbName,
  localPresentName,
  MEMORY_PUBLIC_VALUES,
  PUBLIC_VALUES,
} from '@zkmips/circuits/public-values'
import type { Representation } from '@zkmips/field/algebra'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { globalFractions } from '@zkmips/prover/protocol/limits'
import type { Cap } from '@zkmips/prover/protocol/opening-proof'
import type { ShardContext, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { earlyLogHeights } from '@zkmips/prover/protocol/shard-shape'
import { assertions, type StatementAlgebra } from './algebra.ts'
import { chainAfter } from './chain.ts'
import { keyDigest, type NamedProgram, programName } from './program-name.ts'
import type { RangeStatement, RunState, SharedFields } from './run-state.ts'

/** A part that has been verified: what verifying it found, and which rules it was verified by. */
export interface VerifiedPart<R extends Representation> {
  readonly params: ProofParameters
  readonly machine: PartMachine
  readonly vk: VerifyingKey<R>
  /** Of all tables, 0 for an absent one. */
  readonly logHeights: readonly number[]
  readonly publicValues: readonly R['base'][]
  readonly earlyCap: Cap<R>
  readonly globalSum: R['ext']
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
/** Terms of the cross-shard bus in all, as a power of two; those of one part must leave their sum below p. */
const FRACTION_BITS = 30
const MAX_PART_FRACTIONS = 2 ** 29

/** What a part of this run must have been verified with. */
export const contextOf = <R extends Representation>(
  { bytesOf }: StatementAlgebra<R>,
  { challenges, contextTag }: SharedFields<R>,
): ShardContext<R> => ({ globalChallenges: challenges, contextTag: bytesOf(contextTag) })

/**
 * @param part verified in the context of `shared`
 * @param program opens the name that `shared` has
 * @param before the state that the part is claimed to start from
 */
export function partStatement<R extends Representation>(
  algebra: StatementAlgebra<R>,
  part: VerifiedPart<R>,
  shared: SharedFields<R>,
  program: NamedProgram<R>,
  before: RunState<R>,
): RangeStatement<R> {
  const { params, machine, vk, logHeights } = part
  const { zero, sameDigest } = assertions(algebra)
  const m = PART_MACHINES.indexOf(machine)
  const name = programName(algebra, params, program)
  sameDigest(name, shared.program, 'part.program', 'the part is proved by keys that are not those of the program')
  sameDigest(keyDigest(algebra, vk), program.keys[m]!, 'part.key', 'the key is not the one that the program has')
  before.counts.slice(m + 1).forEach(count => {
    zero(count, 'part.order', 'parts of another machine come before')
  })
  const link = {
    machine: machine.id,
    index: before.counts[m]!,
    earlyLogHeights: earlyLogHeights(machine, logHeights),
    earlyCap: part.earlyCap,
  }
  const { base } = algebra
  const passed: RunState<R> = {
    ...before,
    chain: chainAfter(algebra, before.chain, link),
    counts: before.counts.map((count, i) => (i === m ? base.add(count, base.constant(1)) : count)),
    fractions: fractionsAfter(algebra, before.fractions, globalFractions({ machine, logHeights })),
  }
  const after =
    machine === executionMachine
      ? afterShard(algebra, passed, part.publicValues, shared)
      : machine === memoryMachine
        ? afterPiece(algebra, passed, part.publicValues)
        : passed
  return { shared, before, after, sum: part.globalSum }
}

/** Where `before` is at most 2^30, so is what comes after, and the sum has not passed p. */
function fractionsAfter<R extends Representation>(
  { base, bits }: StatementAlgebra<R>,
  before: R['base'],
  fractions: number,
): R['base'] {
  if (fractions > MAX_PART_FRACTIONS) throw new RangeError(`a part has ${fractions} cross-shard messages`)
  const after = base.add(before, base.constant(fractions))
  // At most 2^30 exactly: below 2^30 after one is taken away, and a part has at least one.
  const less = base.sub(after, base.constant(1))
  bits(less, FRACTION_BITS, 'part.fractions', 'there are more than 2^30 cross-shard messages')
  return after
}

const reader =
  <R extends Representation>(names: readonly string[], values: readonly R['base'][]) =>
  (name: string): R['base'] =>
    values[names.indexOf(name)]!

/** In the order of `SharedFields.locals`. */
const LOCAL_NAMES = LOCAL_KEYS.flatMap(key => [
  localPresentName(key),
  ...Array.from({ length: LOCAL_WORDS }, (_, w) => [
    localLimbName(key, w, 'Low'),
    localLimbName(key, w, 'High'),
  ]).flat(),
])

function afterShard<R extends Representation>(
  algebra: StatementAlgebra<R>,
  state: RunState<R>,
  publicValues: readonly R['base'][],
  shared: SharedFields<R>,
): RunState<R> {
  const { base, bits } = algebra
  const { same, zero, boolean } = assertions(algebra)
  const value = reader<R>(PUBLIC_VALUES, publicValues)
  const [shards] = state.counts as [R['base']]
  same(value('shard'), shards, 'part.shard', 'a shard stands in the wrong place')
  bits(shards, SHARD_BITS, 'part.shards', 'there are too many shards')
  zero(state.halted, 'part.halted', 'the run continues after the shard that ended it')
  const meets = 'a shard does not start where the previous one ended'
  same(value('startPc'), state.pc, 'part.pc', meets)
  same(value('startNextPc'), state.nextPc, 'part.pc', meets)
  boolean(value('localTable'), 'part.local-table', 'localTable is not 0 or 1')
  boolean(value('halted'), 'part.halts', 'halted is not 0 or 1')
  const running = base.sub(base.constant(1), value('halted'))
  zero(base.mul(running, value('exitCode')), 'part.exit-code', 'a shard that does not end the run has an exit code')
  LOCAL_NAMES.forEach((name, i) => {
    same(value(name), shared.locals[i]!, 'part.local', 'the shard was proved with other local preimages')
  })
  return {
    ...state,
    pc: value('endPc'),
    nextPc: value('endNextPc'),
    halted: value('halted'),
    exitCode: value('exitCode'),
  }
}

function afterPiece<R extends Representation>(
  algebra: StatementAlgebra<R>,
  state: RunState<R>,
  publicValues: readonly R['base'][],
): RunState<R> {
  const { base } = algebra
  const { same } = assertions(algebra)
  const value = reader<R>(MEMORY_PUBLIC_VALUES, publicValues)
  const one = base.constant(1)
  const outside = base.sub(one, state.imageIn)
  same(value('isFirst'), outside, 'part.image', 'the image must come in with the first piece of memory, and once')
  // The circuit of a piece without real rows leaves them free.
  for (const [name, bits] of ADDRESS_LIMBS) {
    algebra.bits(value(name), bits, 'part.memory-range', 'an address of a piece of memory is out of range')
  }
  const first = [value('firstHigh'), value('firstLow')] as const
  const last = [value('lastHigh'), value('lastLow')] as const
  // Above the piece before, if there is one.
  assertOrder(
    algebra,
    [state.lastHigh, state.lastLow],
    first,
    state.imageIn,
    'pieces of memory overlap or are out of order',
  )
  assertOrder(algebra, first, last, base.constant(0), 'a piece of memory ends before it starts')
  return { ...state, imageIn: one, lastHigh: last[0], lastLow: last[1] }
}

/**
 * a + least ≤ b for addresses by limbs and least 0 or 1. With a borrow and not as a difference of 30 bits: p is below 2^31, so the
 * difference of a great a and a small b is below 2^30 again.
 */
function assertOrder<R extends Representation>(
  { base, bits }: StatementAlgebra<R>,
  [aHigh, aLow]: readonly [R['base'], R['base']],
  [bHigh, bLow]: readonly [R['base'], R['base']],
  least: R['base'],
  message: string,
): void {
  const raised = base.add(base.sub(base.sub(bLow, aLow), least), base.constant(2 ** LOW_BITS))
  const hasNoBorrow = bits(raised, LOW_BITS + 1, 'part.memory-order', message)[LOW_BITS]!
  const borrow = base.sub(base.constant(1), hasNoBorrow)
  bits(base.sub(base.sub(bHigh, aHigh), borrow), HIGH_BITS, 'part.memory-order', message)
}
