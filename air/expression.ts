/**
 * Polynomial expressions over the columns of one chip: the data from which the checker, the degree table, the generated
 * prover kernels and the verifier's evaluation are all derived. Nothing here knows what the columns mean.
 *
 * Invariant: an expression is an immutable tree over KoalaBear; `degree` is its degree in the columns (a selector of the
 * first or last row counts 1, the transition selector 0, constants and public values 0).
 * @module
 */
import { P } from '@zkmips/field/koalabear'

/** The commitment a column belongs to: the verifying key, the commitment made before the cross-shard challenge, or the main one. */
export type ColumnGroup = 'preprocessed' | 'early' | 'main'
/** Row selectors: 1 on the first (last) row and 0 elsewhere; `transition` is 0 on the last row and non-zero elsewhere. */
export type Selector = 'first' | 'last' | 'transition'

export type ExprNode =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'column'; readonly group: ColumnGroup; readonly index: number; readonly next: boolean }
  | { readonly op: 'public'; readonly index: number }
  | { readonly op: 'selector'; readonly selector: Selector }
  | { readonly op: 'add' | 'sub' | 'mul'; readonly left: Expr; readonly right: Expr }

export type ExprLike = Expr | number

/** One expression. Built by the methods, read by walking `node`. */
export class Expr {
  readonly node: ExprNode
  readonly degree: number

  constructor(node: ExprNode) {
    this.node = node
    this.degree = degreeOf(node)
  }

  add(other: ExprLike): Expr {
    const right = toExpr(other)
    if (isConstant(right, 0)) return this
    if (isConstant(this, 0)) return right
    return new Expr({ op: 'add', left: this, right })
  }

  sub(other: ExprLike): Expr {
    const right = toExpr(other)
    if (isConstant(right, 0)) return this
    return new Expr({ op: 'sub', left: this, right })
  }

  mul(other: ExprLike): Expr {
    const right = toExpr(other)
    if (isConstant(right, 1)) return this
    if (isConstant(this, 1)) return right
    if (isConstant(right, 0) || isConstant(this, 0)) return constant(0)
    return new Expr({ op: 'mul', left: this, right })
  }

  /** 0 − this. */
  neg(): Expr {
    return constant(0).sub(this)
  }

  /** 1 − this: the negation of a boolean. */
  not(): Expr {
    return constant(1).sub(this)
  }
}

function isConstant(e: Expr, value: number): boolean {
  return e.node.op === 'constant' && e.node.value === value
}

function degreeOf(node: ExprNode): number {
  switch (node.op) {
    case 'constant':
    case 'public':
      return 0
    case 'column':
      return 1
    case 'selector':
      return node.selector === 'transition' ? 0 : 1
    case 'mul':
      return node.left.degree + node.right.degree
    default:
      return Math.max(node.left.degree, node.right.degree)
  }
}

/** A field constant; any safe integer, reduced modulo p. */
export function constant(value: number): Expr {
  if (!Number.isSafeInteger(value)) throw new RangeError(`a constant must be a safe integer, got ${value}`)
  return new Expr({ op: 'constant', value: ((value % P) + P) % P })
}

/** The inverse of 2^k as a constant: linear relations divide by limb sizes. */
export function inversePowerOfTwo(k: number): Expr {
  // 2^-1 = (p + 1) / 2; halve k times in integers so that no modular arithmetic is needed here.
  let v = 1
  for (let i = 0; i < k; i++) v = v % 2 === 0 ? v / 2 : (v + P) / 2
  return constant(v)
}

export function toExpr(e: ExprLike): Expr {
  return typeof e === 'number' ? constant(e) : e
}

export function sum(terms: readonly ExprLike[]): Expr {
  return terms.reduce<Expr>((acc, t) => acc.add(t), constant(0))
}

/** The operations an evaluation needs: numbers, extension elements, circuit wires, C identifiers. */
export interface Algebra<T> {
  constant(value: number): T
  add(a: T, b: T): T
  sub(a: T, b: T): T
  mul(a: T, b: T): T
  /** Product with a constant; where it costs no less than another product, it may be left out. */
  mulConstant?(a: T, value: number): T
}

/** Where the leaves of an expression get their values. */
export interface Leaves<T> {
  column(group: ColumnGroup, index: number, next: boolean): T
  public(index: number): T
  selector(selector: Selector): T
}

/** Evaluates expressions over any algebra; shared subexpressions (by identity) are evaluated once per evaluator. */
export function evaluator<T>(algebra: Algebra<T>, leaves: Leaves<T>): (e: Expr) => T {
  const memo = new Map<Expr, T>()
  const evaluate = (e: Expr): T => {
    const known = memo.get(e)
    if (known !== undefined) return known
    const value = evaluateNode(e.node)
    memo.set(e, value)
    return value
  }
  const evaluateNode = (node: ExprNode): T => {
    switch (node.op) {
      case 'constant':
        return algebra.constant(node.value)
      case 'column':
        return leaves.column(node.group, node.index, node.next)
      case 'public':
        return leaves.public(node.index)
      case 'selector':
        return leaves.selector(node.selector)
      case 'mul': {
        const { left, right } = node
        if (algebra.mulConstant && right.node.op === 'constant')
          return algebra.mulConstant(evaluate(left), right.node.value)
        if (algebra.mulConstant && left.node.op === 'constant')
          return algebra.mulConstant(evaluate(right), left.node.value)
        return algebra.mul(evaluate(left), evaluate(right))
      }
      default:
        return algebra[node.op](evaluate(node.left), evaluate(node.right))
    }
  }
  return evaluate
}
