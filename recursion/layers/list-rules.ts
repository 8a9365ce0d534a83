/**
 * What the executions of a list must have in common. The number of a list commits to each of them and says nothing more (`outer.ts`), so whoever recomputes
 * it from the statements checks these rules: the verifier of a proof of a list, the contract, and, before any work, who makes one.
 *
 * - One program, by its name on L1, and one context tag.
 * - Exit code 0: each claim is true.
 * - All local preimages are there, and what the next one has agreed before (key 1) is what the one before has claimed (key 2): there is no gap, none is
 *   twice, and none at another place.
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
    if (!before || same(agreed(execution), claimed(before.execution))) return
    const others = executions.map(of => of.execution)
    const isAgain = others.slice(0, i).some(of => isSameClaim(of, execution))
    rule(!isAgain, 'list.repetition', 'an execution is in the list twice')
    const isElsewhere = others.some(
      of => same(claimed(of), agreed(execution)) || same(agreed(of), claimed(before.execution)),
    )
    rule(
      !isElsewhere,
      'list.order',
      'an execution is not at its place: what belongs beside it is elsewhere in the list',
    )
    rule(false, 'list.gap', 'an execution does not begin with what the one before it has claimed')
  })
}

type Claim = NamedExecution['execution']
const agreed = ({ locals }: Claim): readonly number[] => localOf(locals, 0)
const claimed = ({ locals }: Claim): readonly number[] => localOf(locals, 1)
const isSameClaim = (a: Claim, b: Claim): boolean => same(agreed(a), agreed(b)) && same(claimed(a), claimed(b))

/** Presence and limbs of a local preimage. @param k from 0 */
function localOf(locals: readonly number[], k: number): readonly number[] {
  const stride = locals.length / LOCAL_KEYS.length
  return locals.slice(k * stride, (k + 1) * stride)
}

const same = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.from(a).every((value, i) => value === b[i])
