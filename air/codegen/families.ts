/**
 * Expressions that differ in their columns only: what a wide chip says of every bit or limb. The code generator writes such a
 * family once, as a function of a list of cells, and loops over the lists: the code stays small however wide the chip is.
 *
 * Invariant: a member's expression is the template with its cells in place of the template's, in order.
 * @module
 */
import type { ColumnGroup, Expr } from '../expression.ts'

/** A cell that an expression reads. */
export interface Cell {
  readonly group: ColumnGroup
  readonly index: number
  readonly next: boolean
}

export interface Family {
  /** The first member's expression. */
  readonly template: Expr
  /** The cells of each member, in the order in which the template reads them first. */
  readonly cells: (readonly Cell[])[]
}

/** Which family an expression of the list belongs to, and as which member. */
export interface Membership {
  readonly family: Family
  readonly member: number
}

/** Fewer members are cheaper without a loop. */
const LEAST_MEMBERS = 32

/** The memberships by number of the expression; expressions in no family are left out. */
export function findFamilies(expressions: ReadonlyMap<number, Expr>): ReadonlyMap<number, Membership> {
  const byShape = new Map<string, { family: Family; numbers: number[] }>()
  for (const [number, expression] of expressions) {
    const shape = shapeOf(expression)
    if (!shape) continue
    let entry = byShape.get(shape.text)
    if (!entry) {
      entry = { family: { template: expression, cells: [] }, numbers: [] }
      byShape.set(shape.text, entry)
    }
    entry.family.cells.push(shape.cells)
    entry.numbers.push(number)
  }
  const found = new Map<number, Membership>()
  for (const { family, numbers } of byShape.values()) {
    if (new Set(family.cells.map(cells => JSON.stringify(cells))).size < LEAST_MEMBERS) continue
    numbers.forEach((number, member) => {
      found.set(number, { family, member })
    })
  }
  return found
}

/** What an expression is apart from its cells; undefined where it is no more than a cell, or reads anything but cells. */
function shapeOf(expression: Expr): { text: string; cells: readonly Cell[] } | undefined {
  const { op } = expression.node
  if (op !== 'add' && op !== 'sub' && op !== 'mul') return undefined
  const cells = new Map<string, Cell>()
  const numbers = new Map<Expr, number>()
  const tokens: string[] = []
  let onlyCells = true
  const visit = (e: Expr): number => {
    const known = numbers.get(e)
    if (known !== undefined) return known
    const token = tokenOf(e)
    const number = tokens.push(token) - 1
    numbers.set(e, number)
    return number
  }
  const tokenOf = ({ node: n }: Expr): string => {
    switch (n.op) {
      case 'constant':
        return `${n.value}`
      case 'column': {
        const key = `${n.group}${n.index}${n.next}`
        if (!cells.has(key)) cells.set(key, { group: n.group, index: n.index, next: n.next })
        return `${n.next ? 'next' : 'here'} ${[...cells.keys()].indexOf(key)}`
      }
      case 'public':
      case 'selector':
        onlyCells = false
        return n.op
      default:
        return `${n.op} ${visit(n.left)} ${visit(n.right)}`
    }
  }
  visit(expression)
  return onlyCells ? { text: tokens.join(), cells: [...cells.values()] } : undefined
}
