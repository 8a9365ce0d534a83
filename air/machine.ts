/**
 * A machine: an ordered list of chips, the names of its public values, and the messages that the verifier itself puts on
 * the buses. The prover and the verifier are generic over this description.
 * @module
 */
import { blake3 } from '@noble/hashes/blake3.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Chip, Interaction } from './chip.ts'
import type { ColumnGroup, Expr } from './expression.ts'

/** How often a chip stands in a proof: `always`, or `optional` (a table without rows is left out and sends nothing). */
export type Presence = 'always' | 'optional'

export interface MachineChip<C extends Chip = Chip, P extends Presence = Presence> {
  readonly chip: C
  readonly presence: P
  /** Largest log₂ height that is accepted (the smallest is log₂ MIN_HEIGHT); chips with preprocessed columns have the key's height. */
  readonly maxLogHeight: number
}

export interface Machine {
  readonly name: string
  readonly chips: readonly MachineChip[]
  /** Names of the public values; a proof carries one canonical field element for each. */
  readonly publicValues: readonly string[]
  /** Terms over public values only that the verifier adds to the shard's own sum: how public values meet the buses. */
  readonly publicMessages: readonly Interaction[]
}

/** Names of the chips of a machine that have columns of a group. */
export type ChipsWith<M extends Machine, G extends ColumnGroup> = NameWith<M['chips'][number]['chip'], G>
type NameWith<C extends Chip, G extends ColumnGroup> = C extends Chip
  ? C['columns'][G] extends readonly []
    ? never
    : C['name']
  : never

const digests = new WeakMap<Machine, string>()

/** A digest of everything that the chips say: constraints, messages, widths, order. Part of every verifying key. */
export function machineDigest(machine: Machine): string {
  let digest = digests.get(machine)
  if (digest === undefined) {
    digest = digestOf(machine)
    digests.set(machine, digest)
  }
  return digest
}

function digestOf(machine: Machine): string {
  const text: string[] = [machine.name, machine.publicValues.join(',')]
  for (const { chip, presence, maxLogHeight } of machine.chips) {
    text.push(`chip ${chip.name} ${presence} ${maxLogHeight}`)
    for (const group of ['preprocessed', 'early', 'main'] as const) text.push(`${group} ${chip.columns[group].length}`)
    const names = new Map<Expr, string>()
    const define = (e: Expr): string => {
      const known = names.get(e)
      if (known !== undefined) return known
      const body = render(e, shared => (shared === e ? undefined : name(shared)))
      const defined = `#${names.size}`
      names.set(e, defined)
      text.push(`${defined} = ${body}`)
      return defined
    }
    const name: Named = e => (nodesOf(e) > MAX_NODES ? define(e) : undefined)
    for (const c of chip.constraints) text.push(render(c.expr, name))
    for (const i of chip.interactions) text.push(renderInteraction(i, name))
  }
  for (const i of machine.publicMessages) text.push(renderInteraction(i))
  return bytesToHex(blake3(utf8ToBytes(text.join('\n'))))
}

/** The name of an expression that stands in the text already, where it has one. */
type Named = (e: Expr) => string | undefined

/** A larger expression is written once and named: the rounds of a permutation share theirs, and would be written exponentially often. */
const MAX_NODES = 2 ** 16
const nodes = new WeakMap<Expr, number>()

/** Nodes of an expression as a tree, those of shared subexpressions as often as they are used. */
function nodesOf(e: Expr): number {
  let count = nodes.get(e)
  if (count === undefined) {
    const n = e.node
    count = n.op === 'add' || n.op === 'sub' || n.op === 'mul' ? 1 + nodesOf(n.left) + nodesOf(n.right) : 1
    nodes.set(e, count)
  }
  return count
}

function renderInteraction(i: Interaction, named?: Named): string {
  return `${i.scope} ${render(i.multiplicity, named)} (${i.message.map(e => render(e, named)).join(' ')})`
}

/** A canonical text of an expression. */
export function render(e: Expr, named: Named = () => undefined): string {
  const name = named(e)
  if (name !== undefined) return name
  const n = e.node
  switch (n.op) {
    case 'constant':
      return String(n.value)
    case 'column':
      return `${n.group[0]}${n.index}${n.next ? "'" : ''}`
    case 'public':
      return `v${n.index}`
    case 'selector':
      return n.selector
    default:
      return `(${n.op} ${render(n.left, named)} ${render(n.right, named)})`
  }
}
