/** The table of docs/circuits.md that says who keeps the limbs of words in range, against what the chips say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bus, Chip, Interaction } from '@zkmips/air/chip'
import type { Expr } from '@zkmips/air/expression'
import { describe, expect, it } from 'vitest'
import { isReceive } from './document.ts'
import { PART_MACHINES } from './machines.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/circuits.md'), 'utf8')
const chips: readonly Chip[] = [...new Set(PART_MACHINES.flatMap(m => m.chips.map(c => c.chip)))]
const chipOf = new Map(chips.map(chip => [chip.name, chip]))

/** Fields whose range readers rely on; lookups in the bytes table and what carries no word have none. */
const LIMBS = [
  'low',
  'high',
  'resultLow',
  'resultHigh',
  'result',
  'newLow0',
  'newHigh0',
  'newLow1',
  'newHigh1',
  'andLow',
  'andHigh',
]
/** Made by their senders; on every other bus the receiver makes the limbs. */
const TOKENS = ['memory', 'shardMemory', 'initialImage']
/** The verifier compares the words of local preimages with the statement's bytes: `checkLocals` in statement.ts. */
const BY_THE_VERIFIER = ['localWord']

/** Labels that differ in a number only are one line of the table. */
const withoutNumbers = (label: string): string => label.replace(/\b\d+\b/g, 'k')

interface Line {
  readonly bus: string
  readonly chip: string
  readonly message: string
  readonly reason: string
  readonly labels: readonly string[]
}

const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(m => withoutNumbers(m[1]!))

const lines: readonly Line[] = page
  .slice(page.indexOf('<!-- ranges -->'), page.indexOf('<!-- end: ranges -->'))
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| bus'))
  .map(line => {
    const [bus, chip, message, reason] = line.split('|').slice(1, -1).map(cell => cell.trim()) as [string, string, string, string] // biome-ignore format: one line
    return { bus, chip, message: quoted(message)[0]!, reason, labels: quoted(reason) }
  })

interface Writer {
  readonly bus: Bus
  readonly chip: Chip
  readonly interaction: Interaction
}

const writers: readonly Writer[] = chips.flatMap(chip =>
  chip.interactions.flatMap(interaction =>
    interaction.buses
      .filter(bus => bus.fields.some(f => LIMBS.includes(f)) && !BY_THE_VERIFIER.includes(bus.name))
      .filter(bus => isReceive(interaction) !== TOKENS.includes(bus.name))
      .map(bus => ({ bus, chip, interaction })),
  ),
)

function cellsOf(exprs: readonly Expr[]): Set<string> {
  const cells = new Set<string>()
  const visit = ({ node }: Expr): void => {
    if (node.op === 'column') cells.add(`${node.group} ${node.index}`)
    if (node.op === 'add' || node.op === 'sub' || node.op === 'mul') {
      visit(node.left)
      visit(node.right)
    }
  }
  exprs.forEach(visit)
  return cells
}

/** The rules and messages of a chip by label without numbers. */
function rulesOf(chip: Chip): Map<string, Expr[]> {
  const rules = new Map<string, Expr[]>()
  const add = (label: string, exprs: readonly Expr[]): void => {
    const key = withoutNumbers(label)
    rules.set(key, [...(rules.get(key) ?? []), ...exprs])
  }
  for (const c of chip.constraints) add(c.label, [c.expr])
  for (const i of chip.interactions) add(i.label, i.message)
  return rules
}

const limbsOf = ({ bus, interaction }: Writer): Expr[] =>
  bus.fields.flatMap((field, k) => (LIMBS.includes(field) ? [interaction.message[1 + k]!] : []))

const lineOf = ({ bus, chip, interaction }: Writer): Line | undefined =>
  lines.find(l => l.bus === bus.name && l.chip === chip.name && l.message === withoutNumbers(interaction.label))

describe('the ranges of limbs in docs/circuits.md', () => {
  it('has every writer once, and no other', () => {
    const key = (bus: string, chip: string, label: string) => `${bus} | ${chip} | ${withoutNumbers(label)}`
    const made = new Set(writers.map(w => key(w.bus.name, w.chip.name, w.interaction.label)))
    expect(lines.map(l => key(l.bus, l.chip, l.message)).sort()).toEqual([...made].sort())
    expect(writers.length).toBeGreaterThan(40)
  })

  it('names rules that the chips have', () => {
    for (const { chip, labels } of lines) {
      const rules = rulesOf(chipOf.get(chip)!)
      for (const label of labels) expect([...rules.keys()], `${chip}: ${label}`).toContain(label)
    }
  })

  it('names rules about every cell of the limbs, or the limbs have no cell of the prover', () => {
    for (const writer of writers) {
      const where = `${writer.chip.name}: ${writer.interaction.label}`
      const { labels, reason } = lineOf(writer)!
      const cells = cellsOf(limbsOf(writer))
      if (labels.length === 0) {
        const free = [...cells].filter(cell => !cell.startsWith('preprocessed'))
        expect(free, where).toEqual([])
        expect(reason, where).toBe(cells.size > 0 ? 'preprocessed' : 'constants')
        continue
      }
      const rules = rulesOf(writer.chip)
      const named = cellsOf(labels.flatMap(label => rules.get(label)!))
      expect(
        [...cells].filter(cell => !named.has(cell)),
        where,
      ).toEqual([])
    }
  })

  it('calls taken what is given back as it was', () => {
    for (const writer of writers) {
      const { reason, labels } = lineOf(writer)!
      if (!reason.startsWith('as taken: ')) continue
      const taken = writer.chip.interactions.filter(i => isReceive(i) && labels.includes(withoutNumbers(i.label)))
      const same = taken.some(i => {
        const { bus } = writer
        const limb = (field: string, of: Interaction, on: Bus) => of.message[1 + on.fields.indexOf(field)]!
        return ['low', 'high'].every(f => {
          const [given, before] = [limb(f, writer.interaction, bus), limb(f, i, i.buses[0]!)]
          return cellsOf([given]).size > 0 && [...cellsOf([given])].join() === [...cellsOf([before])].join()
        })
      })
      expect(same, `${writer.chip.name}: ${writer.interaction.label}`).toBe(true)
    }
  })
})
