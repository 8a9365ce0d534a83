/**
 * The statement of one part: from which state of the run to which it leads. What its public values say is checked by
 * `circuits/statement.ts`; here are the order of machines, the chain, the number of cross-shard messages, and the keys.
 * @module
 */
import { executionMachine, memoryMachine, PART_MACHINES, type PartMachine } from '@zkmips/circuits/machines'
import { afterPiece, afterShard } from '@zkmips/circuits/statement'
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

/** Terms of the cross-shard bus in one part, which must leave their sum below p. */
const MAX_PART_FRACTIONS = 2 ** 29

/** What a part of this run must have been verified with. */
export const contextOf = <R extends Representation>(
  { bytesOf }: StatementAlgebra<R>,
  { challenges, contextTag }: SharedFields<R>,
): ShardContext<R> => ({ globalChallenges: challenges, contextTag: bytesOf(contextTag) })

/** What of a part its state follows from: all of it is in the proof's head, so it is known before the part is verified. */
export type PartHead<R extends Representation> = Omit<VerifiedPart<R>, 'vk' | 'globalSum'>

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
  const { params, machine, vk } = part
  const { sameDigest } = assertions(algebra)
  const name = programName(algebra, params, program)
  sameDigest(name, shared.program, 'part.program', 'the part is proved by keys that are not those of the program')
  const key = program.keys[PART_MACHINES.indexOf(machine)]!
  sameDigest(keyDigest(algebra, vk), key, 'part.key', 'the key is not the one that the program has')
  return { shared, before, after: stateAfter(algebra, part, shared, before), sum: part.globalSum }
}

/** Everything that is checked of one part against the state that it starts from, but for its key. */
export function stateAfter<R extends Representation>(
  algebra: StatementAlgebra<R>,
  { params, machine, logHeights, publicValues, earlyCap }: PartHead<R>,
  { locals }: Pick<SharedFields<R>, 'locals'>,
  before: RunState<R>,
): RunState<R> {
  const { base } = algebra
  const { zero } = assertions(algebra)
  const m = PART_MACHINES.indexOf(machine)
  before.counts.slice(m + 1).forEach(count => {
    zero(count, 'part.order', 'parts of another machine come before')
  })
  const index = before.counts[m]!
  const count = base.add(index, base.constant(1))
  const link = { machine: machine.id, index, earlyLogHeights: earlyLogHeights(machine, logHeights), earlyCap }
  const { logMaxGlobalFractions } = params.limits
  return {
    ...before,
    chain: chainAfter(algebra, before.chain, link),
    counts: before.counts.with(m, count),
    fractions: fractionsAfter(
      algebra,
      before.fractions,
      globalFractions({ machine, logHeights }),
      logMaxGlobalFractions,
    ),
    ...(machine === executionMachine ? afterShard(algebra, before, publicValues, count, locals) : {}),
    ...(machine === memoryMachine ? afterPiece(algebra, before, publicValues) : {}),
  }
}

/** Where `before` is at most 2^logMax, so is what comes after, and the sum has not passed p. */
function fractionsAfter<R extends Representation>(
  { base, bits }: StatementAlgebra<R>,
  before: R['base'],
  fractions: number,
  logMax: number,
): R['base'] {
  if (fractions > MAX_PART_FRACTIONS) throw new RangeError(`a part has ${fractions} cross-shard messages`)
  const after = base.add(before, base.constant(fractions))
  // At most 2^logMax exactly: below it after one is taken away, and a part has at least one.
  const less = base.sub(after, base.constant(1))
  bits(less, logMax, 'part.fractions', 'the run has more cross-shard messages than the parameter set allows')
  return after
}
