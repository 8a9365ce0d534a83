/**
 * The addresses of one bus. Where a row has a value in its cells, that is an *occurrence* of a node; nodes that must be equal are joined.
 * All occurrences of joined nodes have one address: the first sends it as often as there are others, the others receive it once each.
 * @module
 */
import { P } from '@zkmips/field/koalabear'

/** The preprocessed columns of one message. */
export interface Port {
  readonly table: string
  readonly address: string
  readonly copies: string
}

/** A preprocessed column by table and name. */
export type ColumnOf = (table: string, name: string) => Uint32Array

export class Wires {
  readonly #joined = new Map<number, number>()
  readonly #firstAddress: number
  readonly #nodes: number[] = []
  readonly #ports: Port[] = []
  readonly #rows: number[] = []
  readonly #public = new Map<number, number>()

  constructor(firstAddress: number) {
    this.#firstAddress = firstAddress
  }

  join(a: number, b: number): void {
    const [from, to] = [this.#root(a), this.#root(b)]
    if (from !== to) this.#joined.set(from, to)
  }

  occurs(node: number, port: Port, row: number): void {
    this.#nodes.push(node)
    this.#ports.push(port)
    this.#rows.push(row)
  }

  /** The verifier receives this node once, at a fixed address below the first. */
  isPublic(node: number, address: number): void {
    this.#public.set(node, address)
  }

  /** @param position of a table's row, where the order of rows has changed since */
  write(column: ColumnOf, position: (table: string, row: number) => number): void {
    const fixed = new Map<number, number>()
    const others = new Map<number, number>()
    for (const [node, address] of this.#public) {
      const root = this.#root(node)
      if (fixed.has(root)) throw new Error('two public values are one wire')
      fixed.set(root, address)
      others.set(root, 1)
    }
    const roots = Int32Array.from(this.#nodes, node => this.#root(node))
    for (const root of roots) others.set(root, (others.get(root) ?? 0) + 1)
    const sent = new Set<number>()
    roots.forEach((root, k) => {
      const { table, address, copies } = this.#ports[k]!
      const row = position(table, this.#rows[k]!)
      column(table, address)[row] = fixed.get(root) ?? root + this.#firstAddress
      column(table, copies)[row] = sent.has(root) ? P - 1 : others.get(root)! - 1
      sent.add(root)
    })
  }

  #root(node: number): number {
    let root = node
    for (let next = this.#joined.get(root); next !== undefined; next = this.#joined.get(root)) root = next
    return root
  }
}
