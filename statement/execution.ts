/**
 * From the range of all parts of a run to what is stated about the run. Only this is accepted outside, never a range.
 * @module
 */
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import { assertBit, assertEnd } from '@zkmips/circuits/statement'
import type { Representation } from '@zkmips/field/algebra'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { assertions, type StatementAlgebra } from './algebra.ts'
import { challengesOf } from './challenges.ts'
import { type NamedProgram, programName } from './program-name.ts'
import { assertSameState, initialState, type RangeStatement, type SharedFields } from './run-state.ts'

/** The program, with these local preimages, ends with this exit code. */
export interface ExecutionStatement<R extends Representation> {
  readonly program: R['digest']
  readonly keysRoot: R['digest']
  /** 0 or 1. */
  readonly exitCode: R['base']
  /** As in `SharedFields`: presences are 0 or 1, limbs below 2^16, those of absent keys 0. */
  readonly locals: readonly R['base'][]
  readonly contextTag: readonly R['base'][]
}

/**
 * @param params of the proofs of the parts
 * @param program opens the name that the range has
 * @param nonce proof of work of the cross-shard challenges
 */
export function executionStatement<R extends Representation>(
  algebra: StatementAlgebra<R>,
  params: ProofParameters,
  { shared, before, after, sum }: RangeStatement<R>,
  program: NamedProgram<R>,
  nonce: R['base'],
): ExecutionStatement<R> {
  const { ext, assert } = algebra
  const { sameExt, sameDigest } = assertions(algebra)
  const name = programName(algebra, params, program)
  sameDigest(name, shared.program, 'execution.program', 'the name is not that of the opened program')
  assertSameState(algebra, 'execution.start', before, initialState(algebra, program.entry))
  assertEnd(algebra, after)
  assertLocals(algebra, shared.locals)
  for (const pair of shared.contextTag) {
    algebra.bits(pair, 16, 'execution.context', 'the context tag does not consist of bytes')
  }

  const drawn = challengesOf(algebra, params, { ...shared, ...after }, nonce)
  const foreign = 'the cross-shard challenges do not follow from what the parts have committed to'
  sameExt(drawn.alpha, shared.challenges.alpha, 'execution.challenges', foreign)
  sameExt(drawn.beta, shared.challenges.beta, 'execution.challenges', foreign)
  assert(
    ext.isZero(sum),
    'execution.sum',
    'memory, or calls of precompiles, do not fit together between the parts of the run',
  )
  const { program: named, keysRoot, locals, contextTag } = shared
  return { program: named, keysRoot, exitCode: after.exitCode, locals, contextTag }
}

/** One encoding for each set of local preimages. */
function assertLocals<R extends Representation>(algebra: StatementAlgebra<R>, locals: SharedFields<R>['locals']): void {
  const { base, bits } = algebra
  const { zero } = assertions(algebra)
  const stride = locals.length / LOCAL_KEYS.length
  LOCAL_KEYS.forEach((_, k) => {
    const [present, ...limbs] = locals.slice(k * stride, (k + 1) * stride) as [R['base'], ...R['base'][]]
    assertBit(algebra, present, 'execution.local', 'the presence of a local preimage is not 0 or 1')
    const absent = base.sub(base.constant(1), present)
    for (const limb of limbs) {
      bits(limb, 16, 'execution.local', 'a local preimage does not consist of bytes')
      zero(base.mul(absent, limb), 'execution.local', 'a local preimage that is absent has bytes')
    }
  })
}
