import { LOCAL_KEYS } from '@zkmips/circuits/public-values'
import { ProofError } from '@zkmips/prover/errors'
import { describe, expect, it } from 'vitest'
import { assertList, type NamedExecution } from './list-rules.ts'
import { listDigest, numberOf, pairDigest } from './outer.ts'

const LIMBS = 16
/** From one number to the next: what was agreed before is `from`, what is claimed `to`. */
function execution(from: number, to: number, change: Partial<NamedExecution['execution']> = {}): NamedExecution {
  const locals = LOCAL_KEYS.flatMap(key => [1, ...new Array<number>(LIMBS).fill([from, to][key - 1] ?? key)])
  return {
    name: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    execution: { exitCode: 0, contextTag: new Array(LIMBS).fill(9), locals, ...change },
  }
}
const refusal = (...executions: NamedExecution[]): unknown => {
  try {
    assertList(executions)
  } catch (error) {
    if (error instanceof ProofError) return [error.code, error.facts.execution]
    throw error
  }
  return 'accepted'
}

describe('a list', () => {
  const [a, b, c] = [execution(10, 11), execution(11, 12), execution(12, 13)]

  it('has executions that each begin where the one before ended', () => {
    expect(refusal(a, b, c)).toBe('accepted')
    expect(refusal(a, c)).toEqual(['list.gap', 2])
    expect(refusal(a, c, b)).toEqual(['list.order', 2])
    expect(refusal(a, b, b)).toEqual(['list.repetition', 3])
    expect(refusal(c, b, a)).toEqual(['list.order', 2])
    expect(refusal()).toEqual(['list.empty', undefined])
  })

  it('has one program, one context tag, true claims and all local preimages', () => {
    expect(refusal(a, { ...b, name: b.name.with(7, 0) })).toEqual(['list.program', 2])
    const tag = b.execution.contextTag.with(0, 1)
    expect(refusal(a, execution(11, 12, { contextTag: tag }))).toEqual(['list.context', 2])
    expect(refusal(execution(10, 11, { exitCode: 1 }), b)).toEqual(['list.exitCode', 1])
    const locals = b.execution.locals.with((LIMBS + 1) * 4, 0)
    expect(refusal(a, execution(11, 12, { locals }))).toEqual(['list.local', 2])
  })

  it('may be one execution of any kind', () => {
    expect(refusal(execution(1, 2, { exitCode: 1, locals: a.execution.locals.map(() => 0) }))).toBe('accepted')
  })
})

describe('the number of a list', () => {
  const numbers = [1, 2, 3, 4, 5].map(first => Array.from({ length: 8 }, (_, i) => first * 1000 + i))

  it('is that of neighbours two by two, of which the last goes up if it is alone', () => {
    const [a, b, c, d, e] = numbers as [number[], number[], number[], number[], number[]]
    expect(listDigest([a])).toEqual(a)
    expect(listDigest(numbers)).toEqual(pairDigest(pairDigest(pairDigest(a, b), pairDigest(c, d)), e))
    expect(() => listDigest([])).toThrow(RangeError)
  })

  it('differs by order and by each execution, and is below 2^240', () => {
    const all = [numbers, numbers.toReversed(), numbers.slice(1), [...numbers, numbers[4]!]].map(listDigest)
    expect(new Set(all.map(String)).size).toBe(4)
    for (const number of all) expect(numberOf(number) < 2n ** 240n).toBe(true)
  })
})
