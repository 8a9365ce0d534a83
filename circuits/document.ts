/**
 * The inventories of chips and buses as Markdown, for the marked blocks of `docs/circuits.md`.
 * `scripts/document-circuits.ts` writes them, a test compares. The prose around the blocks is written by hand.
 * @module
 */

import type { Bus, Chip, Interaction } from '@zkmips/air/chip'
import { LOG_QUOTIENT_CHUNKS } from '@zkmips/air/constraints'
import type { Expr } from '@zkmips/air/expression'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { PART_MACHINES } from './machines.ts'

/** Of the parameter sets in use. */
const EXTENSION_DEGREE = 4
const QUOTIENT_COLUMNS = EXTENSION_DEGREE * 2 ** LOG_QUOTIENT_CHUNKS

/** Base-field cells of a row that each proof commits to; preprocessed columns are committed once, in the key. */
function cellsPerRow(chip: Chip): number {
  const { early, main } = chip.columns
  return early.length + main.length + EXTENSION_DEGREE * logUpLayout(chip).width + QUOTIENT_COLUMNS
}

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const dash = (n: number): string => (n === 0 ? '–' : String(n))

function chipTable(machine: Machine): string {
  const rows = machine.chips.map(({ chip, presence, maxLogHeight }) => {
    const { preprocessed, early, main } = chip.columns
    const numbers = [preprocessed.length, early.length, main.length, logUpLayout(chip).width, cellsPerRow(chip)]
    const checks = [chip.constraints.length, chip.interactions.length]
    return [chip.name, presence, `2^${maxLogHeight}`, ...[...numbers, ...checks].map(dash)]
  })
  const header = ['table', 'presence', 'rows at most', 'preprocessed', 'early', 'main', 'LogUp', 'cells', 'constraints']
  return table([...header, 'messages'], rows)
}

/** The longest proof's worth of what the parameter sets limit: all tables present. */
function totals(machine: Machine): string {
  const chips = machine.chips.map(c => c.chip)
  const constraints = chips.reduce((n, chip) => n + chip.constraints.length + logUpLayout(chip).width, 0)
  const longest = (scope: Interaction['scope']): number =>
    Math.max(0, ...chips.flatMap(c => c.interactions.filter(i => i.scope === scope).map(i => i.message.length)))
  const [within, across] = [longest('shard'), longest('global')]
  return (
    `Together ${constraints} constraints, LogUp's included. ` +
    `Longest message with its bus number: ${within} elements in a proof, ${across} across proofs.`
  )
}

/** Receives are sends of a negated multiplicity. */
export function isReceive({ multiplicity: { node } }: Interaction): boolean {
  return node.op === 'sub' && isZero(node.left)
}

const isZero = ({ node }: Expr): boolean => node.op === 'constant' && node.value === 0

interface BusUse {
  readonly bus: Bus
  readonly scope: Interaction['scope']
  readonly senders: Set<string>
  readonly receivers: Set<string>
}

function busTable(): string {
  const uses = new Map<number, BusUse>()
  const note = (who: string, interactions: readonly Interaction[]): void => {
    for (const i of interactions) {
      for (const bus of i.buses) {
        const use = uses.get(bus.id) ?? { bus, scope: i.scope, senders: new Set(), receivers: new Set() }
        uses.set(bus.id, use)
        ;(isReceive(i) ? use.receivers : use.senders).add(who)
      }
    }
  }
  for (const machine of PART_MACHINES) {
    for (const { chip } of machine.chips) note(chip.name, chip.interactions)
    note('*verifier*', machine.publicMessages)
  }
  const rows = [...uses.values()]
    .sort((a, b) => a.bus.id - b.bus.id)
    .map(({ bus, scope, senders, receivers }) => {
      const fields =
        bus.fields.length > 12
          ? `${bus.fields.slice(0, 9).join(', ')}, … (${bus.fields.length})`
          : bus.fields.join(', ')
      const spanned = scope === 'shard' ? 'a proof' : 'all proofs'
      return [String(bus.id), bus.name, fields, [...senders].join(', '), [...receivers].join(', '), spanned]
    })
  return table(['#', 'bus', 'fields', 'sent by', 'received by', 'balances in'], rows)
}

function blocks(): ReadonlyMap<string, string> {
  return new Map([
    ...PART_MACHINES.map(m => [`chips of ${m.name}`, `${chipTable(m)}\n\n${totals(m)}`] as const),
    ['buses', busTable()],
  ])
}

/**
 * The page with its marked blocks replaced by what the chips say now.
 * @throws Error where the page lacks a block's marks
 */
export function circuitsDocument(page: string): string {
  let text = page
  for (const [name, content] of blocks()) {
    const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
    const [start, end] = [text.indexOf(open), text.indexOf(close)]
    if (start < 0 || end < start) throw new Error(`the page lacks the marks ${open} and ${close}, in this order`)
    text = `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`
  }
  return text
}
