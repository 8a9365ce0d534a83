/**
 * Values that are not on the tape yet: small polynomials in wires, so that sums and products of few wires become one gate
 *   m·ab + n·ac + l·a + r·b + o·c + k
 * with known coefficients. Pure functions over operands (`tape.ts`); nothing here writes a gate.
 * @module
 */
import * as F from '@zkmips/field/koalabear'

/** constant + Σ linear + Σ products, coefficients canonical and not 0. */
export interface Form {
  readonly constant: number
  readonly linear: ReadonlyMap<number, number>
  /** Keys: both operands, the smaller first. */
  readonly products: ReadonlyMap<string, readonly [coefficient: number, x: number, y: number]>
}

export const constantForm = (constant: number): Form => ({ constant, linear: new Map(), products: new Map() })
export const wireForm = (operand: number): Form => ({
  constant: 0,
  linear: new Map([[operand, 1]]),
  products: new Map(),
})

export const isConstant = (f: Form): boolean => f.linear.size === 0 && f.products.size === 0

/** The operand, where the form is nothing but a wire. */
export function asWire(f: Form): number | undefined {
  if (f.constant !== 0 || f.products.size > 0 || f.linear.size !== 1) return undefined
  const [[operand, coefficient]] = f.linear as unknown as [[number, number]]
  return coefficient === 1 ? operand : undefined
}

export function scale(f: Form, by: number): Form {
  if (by === 0) return constantForm(0)
  return {
    constant: F.mul(f.constant, by),
    linear: new Map(Array.from(f.linear, ([w, c]) => [w, F.mul(c, by)])),
    products: new Map(Array.from(f.products, ([key, [c, x, y]]) => [key, [F.mul(c, by), x, y] as const])),
  }
}

export function sum(f: Form, g: Form): Form {
  const linear = new Map(f.linear)
  for (const [w, c] of g.linear) put(linear, w, F.add(linear.get(w) ?? 0, c))
  const products = new Map(f.products)
  for (const [key, [c, x, y]] of g.products) {
    const total = F.add(products.get(key)?.[0] ?? 0, c)
    if (total === 0) products.delete(key)
    else products.set(key, [total, x, y])
  }
  return { constant: F.add(f.constant, g.constant), linear, products }
}

/** The product, if one of the forms is a multiple of a wire and the other has no products. */
export function product(f: Form, g: Form): Form | undefined {
  if (isConstant(f)) return scale(g, f.constant)
  if (isConstant(g)) return scale(f, g.constant)
  const single = (a: Form): boolean => a.constant === 0 && a.linear.size === 1 && a.products.size === 0
  const [one, other] = single(f) ? [f, g] : [g, f]
  if (!single(one) || other.products.size > 0) return undefined
  const [[wire, coefficient]] = one.linear as unknown as [[number, number]]
  const products = new Map<string, readonly [number, number, number]>()
  for (const [w, c] of other.linear) {
    const [x, y] = w < wire ? [w, wire] : [wire, w]
    products.set(`${x},${y}`, [F.mul(c, coefficient), x, y])
  }
  const linear = new Map<number, number>()
  put(linear, wire, F.mul(other.constant, coefficient))
  return { constant: 0, linear, products }
}

/** A gate's three operands, where one gate can compute the form; unused ones are −1. */
export function gateOperands(f: Form): readonly [a: number, b: number, c: number] | undefined {
  const wires = new Set(f.linear.keys())
  for (const [, x, y] of f.products.values()) wires.add(x).add(y)
  if (wires.size > 3 || f.products.size > 2) return undefined
  const [first, second] = [...f.products.values()]
  if (!first) return fill([...wires])
  if (!second) return fill([first[1], first[2], ...[...wires].filter(w => w !== first[1] && w !== first[2])])
  const shared = [first[1], first[2]].find(w => w === second[1] || w === second[2])
  if (shared === undefined) return undefined
  const other = ([, x, y]: readonly [number, number, number]): number => (x === shared ? y : x)
  const rest = [...wires].filter(w => w !== shared && w !== other(first) && w !== other(second))
  // A square beside a product leaves no operand for a third wire.
  return rest.length > 0 ? undefined : [shared, other(first), other(second)]
}

const fill = (w: readonly number[]): readonly [number, number, number] => [w[0] ?? -1, w[1] ?? -1, w[2] ?? -1]

function put(map: Map<number, number>, key: number, value: number): void {
  if (value === 0) map.delete(key)
  else map.set(key, value)
}
