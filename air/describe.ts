/**
 * A machine as plain data, complete: whoever reads this needs none of the sources to evaluate its constraints and messages at a point,
 * or to compute its digest. docs/protocol/machines.md is the description of the format.
 *
 * Invariant: nodes stand in an order in which operands come first, and one node is one expression object. So what the digest
 * names by identity (`machine.ts`) can be named by number.
 * @module
 */
import type { Interaction, Scope } from './chip.ts'
import type { ColumnGroup, Expr, Selector } from './expression.ts'
import { logUpLayout } from './logup.ts'
import { type Machine, machineDigest, type Presence } from './machine.ts'
import { MIN_HEIGHT } from './table.ts'

/** Changes whenever the format does. */
const FORMAT = 1

/** A node of an expression; operands are numbers of nodes before it. */
export type NodeData =
  | readonly ['constant', number]
  | readonly ['column' | 'next', ColumnGroup, number]
  | readonly ['public', number]
  | readonly ['selector', Selector]
  | readonly ['add' | 'sub' | 'mul', number, number]

/** A term multiplicity / (α + Σ βʲ·messageⱼ); expressions are numbers of nodes. */
export interface MessageData {
  readonly label: string
  readonly scope: Scope
  /** Names of the buses that it may be on. */
  readonly buses: readonly string[]
  readonly multiplicity: number
  readonly message: readonly number[]
}

export interface ChipData {
  readonly name: string
  readonly presence: Presence
  readonly minLogHeight: number
  readonly maxLogHeight: number
  /** Names of the columns of each group, in order. */
  readonly columns: { readonly [G in ColumnGroup]: readonly string[] }
  readonly nodes: readonly NodeData[]
  readonly constraints: readonly { readonly label: string; readonly expression: number }[]
  readonly messages: readonly MessageData[]
  /** One extension column each, in order; messages by number. */
  readonly logUp: readonly {
    readonly scope: Scope
    readonly messages: readonly number[]
    readonly isRunningSum: boolean
  }[]
}

export interface MachineData {
  readonly format: number
  readonly name: string
  /** Hexadecimal. */
  readonly digest: string
  readonly publicValues: readonly string[]
  readonly buses: readonly { readonly number: number; readonly name: string; readonly fields: readonly string[] }[]
  readonly chips: readonly ChipData[]
  readonly publicNodes: readonly NodeData[]
  readonly publicMessages: readonly MessageData[]
}

export function describeMachine(machine: Machine): MachineData {
  const interactions = [...machine.chips.flatMap(({ chip }) => chip.interactions), ...machine.publicMessages]
  const buses = new Map(interactions.flatMap(i => i.buses).map(bus => [bus.id, bus]))
  const publicNodes = new Nodes()
  const publicMessages = machine.publicMessages.map(i => publicNodes.message(i))
  return {
    format: FORMAT,
    name: machine.name,
    digest: machineDigest(machine),
    publicValues: machine.publicValues,
    buses: [...buses.values()]
      .sort((a, b) => a.id - b.id)
      .map(({ id, name, fields }) => ({ number: id, name, fields })),
    chips: machine.chips.map(({ chip, presence, maxLogHeight }): ChipData => {
      const nodes = new Nodes()
      const { name, columns } = chip
      return {
        ...{ name, presence, minLogHeight: Math.log2(MIN_HEIGHT), maxLogHeight, columns },
        constraints: chip.constraints.map(({ label, expr }) => ({ label, expression: nodes.numberOf(expr) })),
        messages: chip.interactions.map(i => nodes.message(i)),
        logUp: logUpLayout(chip).groups.map(({ scope, interactions: of, isRunningSum }) => ({
          scope,
          messages: of.map(i => chip.interactions.indexOf(i)),
          isRunningSum,
        })),
        nodes: nodes.list,
      }
    }),
    publicNodes: publicNodes.list,
    publicMessages,
  }
}

/** Numbers expressions as they are asked for. */
class Nodes {
  readonly list: NodeData[] = []
  readonly #numbers = new Map<Expr, number>()

  numberOf(e: Expr): number {
    const known = this.#numbers.get(e)
    if (known !== undefined) return known
    const data = this.#dataOf(e)
    const number = this.list.push(data) - 1
    this.#numbers.set(e, number)
    return number
  }

  message({ label, scope, buses, multiplicity, message }: Interaction): MessageData {
    return {
      ...{ label, scope, buses: buses.map(({ name }) => name) },
      multiplicity: this.numberOf(multiplicity),
      message: message.map(e => this.numberOf(e)),
    }
  }

  #dataOf({ node }: Expr): NodeData {
    switch (node.op) {
      case 'constant':
        return [node.op, node.value]
      case 'column':
        return [node.next ? 'next' : 'column', node.group, node.index]
      case 'public':
        return [node.op, node.index]
      case 'selector':
        return [node.op, node.selector]
      default:
        return [node.op, this.numberOf(node.left), this.numberOf(node.right)]
    }
  }
}
