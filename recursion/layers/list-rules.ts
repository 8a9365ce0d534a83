/**
 * What the executions of a list must have in common. The number of a list commits to each of them and says nothing more (`outer.ts`), so whoever recomputes
 * it from the statements checks these rules: the verifier of a proof of a list, the contract, and, before any work, who makes one.
 *
 * - One program, by its name on L1, and one context tag.
 * - Exit code 0: each claim is true.
 * - All local preimages are there, and what the next one has agreed before (key 1) is what the one before has claimed (key 2).
 * @module
 */
import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import type { Numbers } from '@zkmips/field/algebra'
import { check } from '@zkmips/prover/errors'
import type { ExecutionStatement } from '@zkmips/statement/execution'

/** An execution as it is stated. */
export interface NamedExecution {
  /** Of the program on L1. */
  readonly name: Numbers['digest']
  readonly execution: Pick<ExecutionStatement<Numbers>, 'exitCode' | 'locals' | 'contextTag'>
}

/**
 * @param executions at least one; one alone may be of any kind
 * @throws ProofError with the number of the first one that breaks a rule, from 1
 */
export function assertList(executions: readonly NamedExecution[]): void {
  check(executions.length > 0, 'list.empty', 'a list has at least one execution')
  if (executions.length === 1) return
  const first = executions[0]!
  executions.forEach(({ name, execution }, i) => {
    const rule = (holds: boolean, code: string, message: string): void =>
      check(holds, code, message, { execution: i + 1, of: executions.length })
    rule(same(name, first.name), 'list.program', 'an execution is of another program than the first one')
    const hasTag = same(execution.contextTag, first.execution.contextTag)
    rule(hasTag, 'list.context', 'an execution has another context tag than the first one')
    rule(execution.exitCode === 0, 'list.exitCode', 'the claim of an execution is false: only true ones are listed')
    const keys = LOCAL_KEYS.every((_, k) => localOf(execution.locals, k)[0] === 1)
    rule(keys, 'list.local', 'an execution has not all five local preimages')
    const before = executions[i - 1]
    const follows = !before || same(localOf(execution.locals, 0), localOf(before.execution.locals, 1))
    rule(follows, 'list.order', 'an execution does not begin with what the one before it has claimed')
  })
}

/** Presence and limbs of a local preimage. @param k from 0 */
function localOf(locals: readonly number[], k: number): readonly number[] {
  const stride = locals.length / LOCAL_KEYS.length
  return locals.slice(k * stride, (k + 1) * stride)
}

const same = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.from(a).every((value, i) => value === b[i])
