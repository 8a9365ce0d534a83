/**
 * Straight-line programs: the expressions of a chip turned into a list of field operations in which every distinct
 * subexpression stands once. The row evaluator interprets them and the code generator prints them.
 *
 * Invariant: an instruction refers only to earlier ones; two instructions are never equal.
 * @module
 */
import { add, mul, sub } from '@zkmips/field/koalabear'
import { type ColumnGroup, type Expr, evaluator, type Selector } from '../expression.ts'

export type Instruction =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'column'; readonly group: ColumnGroup; readonly index: number; readonly next: boolean }
  | { readonly op: 'public'; readonly index: number }
  | { readonly op: 'selector'; readonly selector: Selector }
  | { readonly op: 'add' | 'sub' | 'mul'; readonly left: number; readonly right: number }

export interface Program {
  readonly instructions: readonly Instruction[]
  /** For every compiled expression, in order, the number of the instruction that computes it. */
  readonly outputs: readonly number[]
}

const compiled = new WeakMap<Expr, { readonly expressions: readonly Expr[]; readonly program: Program }[]>()

/** The same for expressions that are compiled again and again: those of a chip. */
export function compileOnce(expressions: readonly Expr[]): Program {
  const [first] = expressions
  if (!first) return compile(expressions)
  const programs = compiled.get(first) ?? []
  compiled.set(first, programs)
  const isSame = (others: readonly Expr[]): boolean =>
    others.length === expressions.length && others.every((e, k) => e === expressions[k])
  let found = programs.find(p => isSame(p.expressions))
  if (!found) {
    found = { expressions: [...expressions], program: compile(expressions) }
    programs.push(found)
  }
  return found.program
}

/** Compiles expressions together, sharing equal subexpressions (by structure) and folding constants. */
export function compile(expressions: readonly Expr[]): Program {
  const instructions: Instruction[] = []
  const known = new Map<string, number>()
  const emit = (key: string, instruction: Instruction): number => {
    let index = known.get(key)
    if (index === undefined) {
      index = instructions.push(instruction) - 1
      known.set(key, index)
    }
    return index
  }
  const constantAt = (index: number): number | undefined => {
    const i = instructions[index]!
    return i.op === 'constant' ? i.value : undefined
  }
  const constant = (value: number): number => emit(`c${value}`, { op: 'constant', value })
  const fold = { add, sub, mul }
  const binary = (op: 'add' | 'sub' | 'mul', left: number, right: number): number => {
    const l = constantAt(left)
    const r = constantAt(right)
    if (l !== undefined && r !== undefined) return constant(fold[op](l, r))
    if (op === 'mul' && (l === 0 || r === 0)) return constant(0)
    if (op === 'mul' && l === 1) return right
    if (op === 'mul' && r === 1) return left
    if (op === 'add' && l === 0) return right
    if (op !== 'mul' && r === 0) return left
    const [a, b] = op !== 'sub' && left > right ? [right, left] : [left, right]
    return emit(`${op} ${a} ${b}`, { op, left: a, right: b })
  }
  const evaluate = evaluator<number>(
    {
      constant,
      add: (a, b) => binary('add', a, b),
      sub: (a, b) => binary('sub', a, b),
      mul: (a, b) => binary('mul', a, b),
    },
    {
      column: (group, index, next) => emit(`${group}${index}${next}`, { op: 'column', group, index, next }),
      public: index => emit(`v${index}`, { op: 'public', index }),
      selector: selector => emit(selector, { op: 'selector', selector }),
    },
  )
  return { outputs: expressions.map(evaluate), instructions }
}
