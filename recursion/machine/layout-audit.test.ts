/**
 * Every layout says what its circuit says: of small circuits here, of all layers with small parameters in `zkmips/layers-audit.test.ts`, of the real ones in
 * `layout-audit.long.test.ts`. And that the audit would find it, did a layout not say it.
 */
import { P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { auditLayout } from '../testing/layout-audit.ts'
import { smallCircuit } from '../testing/small-circuit.ts'
import { auditTape } from '../testing/tape-audit.ts'
import { type Layout, layOut } from './layout.ts'

const CASES = [
  [4, 1, 2],
  [4, 2, 2],
  [5, 1, 1],
  [5, 2, 4],
] as const

describe.each(CASES)('a small circuit of degree %i, %i times, in rows of %i gates', (degree, times, slots) => {
  const circuit = smallCircuit(degree, times)

  it('leaves nothing to the prover but its inputs, each of which matters', () => {
    expect(auditTape(circuit)).toEqual([])
  })

  it('is enforced by its layout', () => {
    const { flaws, shared } = auditLayout(layOut(circuit, { slots }))
    expect(flaws).toEqual([])
    expect(shared).toBeGreaterThan(100)
  })
})

const circuit = smallCircuit(5, 2)
const layout = layOut(circuit, { slots: 2 })

/** The columns of a layout, one of them changed. */
function withColumn(of: Layout, table: string, name: string, change: (column: Uint32Array) => void): Layout {
  const names = of.machine.chips.find(({ chip }) => chip.name === table)!.chip.columns.preprocessed
  const columns = of.preprocessed[table]!.map((column, k) => {
    if (names[k] !== name) return column
    const copy = column.slice()
    change(copy)
    return copy
  })
  return { ...of, preprocessed: { ...of.preprocessed, [table]: columns } }
}

const columns = layout.machine.chips.flatMap(({ chip }) =>
  chip.columns.preprocessed.map((name, k) => ({ table: chip.name, name, column: layout.preprocessed[chip.name]![k]! })),
)
const BLOCK_PORTS = ['rate', 'right', 'out', '']
const busOf = (table: string, port: string): string =>
  (table === 'permutation' && BLOCK_PORTS.includes(port)) || port === '' ? 'block' : 'word'

const copiesFor = (address: string): string => (address === 'Address' ? 'Copies' : 'copies')

describe('an audit of a layout finds', () => {
  it('every message that is taken off its bus, though the bus balances without it', () => {
    const ports = columns.flatMap(({ table, name, column }) => {
      const [, port, at] = /^(.*?)(?:A|^a)ddress(.*)$/.exec(name) ?? []
      if (port === undefined) return []
      const copies = `${port === '' ? 'copies' : `${port}Copies`}${at}`
      return [{ table, copies, addresses: column, bus: busOf(table, port) }]
    })
    const senders = new Map<string, { readonly table: string; readonly copies: string; readonly row: number }>()
    const find = (table: string, name: string): Uint32Array =>
      columns.find(c => c.table === table && c.name === name)!.column
    const receivers: { readonly table: string; readonly copies: string; readonly row: number; readonly key: string }[] =
      []
    for (const { table, copies, addresses, bus } of ports) {
      find(table, copies).forEach((count, row) => {
        const key = `${bus} ${addresses[row]}`
        if (count === P - 1) receivers.push({ table, copies, row, key })
        else if (count !== 0) senders.set(key, { table, copies, row })
      })
    }
    const survivors = receivers.filter(({ table, copies, row, key }) => {
      const sender = senders.get(key)!
      const cut = withColumn(layout, table, copies, column => (column[row] = 0))
      const balanced = withColumn(cut, sender.table, sender.copies, column => (column[sender.row]! -= 1))
      return auditLayout(balanced).flaws.length === 0
    })
    expect(receivers.length).toBeGreaterThan(150)
    expect(survivors).toEqual([])
  })

  it('every known cell that is another', () => {
    const survivors = columns.flatMap(({ table, name, column }) =>
      Array.from(column.keys()).flatMap(row => {
        // A wire that stands in one place only has an address and no message.
        const copies = columns.find(c => c.table === table && c.name === name.replace(/(A|^a)ddress/, copiesFor))
        if (column[row] === 0 || copies?.column[row] === 0) return []
        const changed = withColumn(layout, table, name, copy => (copy[row] = name.endsWith('ddress') ? 7 : 0))
        return auditLayout(changed).flaws.length === 0 ? [`${table}.${name} in row ${row}: ${column[row]}`] : []
      }),
    )
    expect(survivors).toEqual([])
  })
})
