import type { Table } from '@zkmips/air/table'
import { checkConstraints, checkMachine } from '@zkmips/air/testing/checker'
import { mutateTable } from '@zkmips/air/testing/mutation'
import { rowEvaluator } from '@zkmips/air/testing/row-evaluator'
import { add, P } from '@zkmips/field/koalabear'
import { describe, expect, it } from 'vitest'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { weightless } from '../testing/mutate-layout.ts'
import { honestInputs, smallCircuit } from '../testing/small-circuit.ts'
import { ELEMENT_BITS } from './chips.ts'
import { fillLayout } from './fill.ts'
import { layOut } from './layout.ts'

const DEGREE = 4
const SLOTS = 2
// Two λ in one circuit.
const circuit = smallCircuit(DEGREE, 2)
const layout = layOut(circuit, { slots: SLOTS })
const { inputs } = honestInputs(DEGREE, 2)
const { tables, publicValues } = fillLayout(layout, evaluateCircuit(circuit, inputs).cells)
const tableOf = (name: string): Table => tables.find(t => t!.chip.name === name)!

describe('a filled circuit', () => {
  it.each(layout.machine.chips.map(({ chip }) => chip.name))(
    'has no cell in %s that can be changed alone, but those that mean nothing',
    name => {
      const table = tableOf(name)
      const { everyFree } = mutateTable(table.chip, table, {
        publicValues,
        values: v => [add(v, 1), v === 0 ? P - 1 : 0],
      })
      const isFree = weightless(layout, table)
      const unexplained = everyFree.filter(({ column, row }) => !isFree(column, row))
      expect(unexplained).toEqual([])
    },
  )

  it('has no wire that can be changed everywhere at once', () => {
    expect(wires().size).toBeGreaterThan(80)
    const survivors = [...wires()].filter(([, places]) => !isNoticed(places)).map(([address]) => address)
    expect(survivors).toEqual([])
  })
})

it('an integer beyond the bits that the key gives it has no witness', () => {
  const wrong = inputs.with(inputs.length / 2 - 1, 64)
  expect(evaluateCircuit(circuit, wrong).failed?.code).toBe('small')
  // Its lowest bits, where the tape had not stopped.
  const { cells } = evaluateCircuit(circuit, inputs.with(inputs.length / 2 - 1, 0))
  cells[circuit.inputs[inputs.length / 2 - 1]!] = 64
  const { tables, publicValues } = fillLayout(layout, cells)
  expect(checkMachine(layout.machine, tables, publicValues)).not.toEqual([])
})

it('bits of a challenge are those of the integer below p', () => {
  const { chip, height, preprocessed } = tableOf('index')
  const main = [new Uint32Array(height), new Uint32Array(height), new Uint32Array(height)]
  // 5 + p is below 2^31.
  const last = preprocessed[chip.columns.preprocessed.indexOf('isLast')]!.indexOf(1)
  const first = last - ELEMENT_BITS + 1
  for (let j = 0, index = 0; j < ELEMENT_BITS; j++) {
    const bit = Math.floor((5 + P) / 2 ** j) % 2
    index = (index + bit * 2 ** j) % P
    main[0]![first + j] = bit
    main[1]![first + j] = index
    main[2]![first + j] = j === 24 ? bit : j > 24 ? bit & main[2]![first + j - 1]! : 0
  }
  expect(main[1]![last]).toBe(5)
  const broken = checkConstraints(chip, { chip, height, preprocessed, early: [], main }).map(f => [f.label, f.row])
  expect(broken).toContainEqual(['canonical', last])
})

interface Place {
  readonly table: Table
  readonly row: number
  /** Main column of the first coefficient, or undefined where the message is computed from other cells. */
  readonly column: number | undefined
}

/** By bus and address, where its value stands in cells. */
function wires(): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const table of tables as Table[]) {
    const names = table.chip.columns.preprocessed
    names.forEach((name, column) => {
      const [, port, slot] = /^(.*?)(?:A|^a)ddress(?:\[(\d+)\])?$/.exec(name) ?? []
      if (port === undefined) return
      const bus =
        ['rate', 'right', 'out'].includes(port) && table.chip.name === 'permutation'
          ? 'block'
          : port === ''
            ? 'block'
            : 'word'
      for (let row = 0; row < table.height; row++) {
        const address = table.preprocessed[column]![row]!
        if (address === 0) continue
        const key = `${bus} ${address}`
        const places = found.get(key) ?? []
        found.set(key, places)
        places.push({ table, row, column: firstCell(table, port, Number(slot ?? 0)) })
      }
    })
  }
  return found
}

function firstCell({ chip }: Table, port: string, slot: number): number | undefined {
  const of = (name: string): number => chip.columns.main.indexOf(name)
  switch (`${chip.name} ${port}`) {
    case 'permutation rate':
      return of('input[0]')
    case 'permutation right':
      return of('input[8]')
    case 'permutation out':
      return undefined
    case 'batch ':
    case 'pack ':
      return of('e[0]')
    case 'batch out':
      return of('sum[0]')
    case 'pack element':
      return of(`e[${slot}]`)
    case 'pack word':
      return of(`e[${slot * DEGREE}]`)
    case 'pack position':
    case 'index challenge':
      return of('index')
    case 'permutation bit':
    case 'index bit':
      return of('bit')
    default:
      return of(`${port}[${slot * DEGREE}]`)
  }
}

/** Whether a constraint or a bus notices that the wire's first coefficient is another at all its places. */
function isNoticed(places: readonly Place[]): boolean {
  if (places.some(p => p.column === undefined)) return true
  const rows = new Set(
    places.flatMap(({ table: t, row }) => [
      `${t.chip.name} ${row}`,
      `${t.chip.name} ${(row + t.height - 1) % t.height}`,
    ]),
  )
  const before = stateOf(rows)
  const cells = new Set(places.map(({ table, row, column }) => `${table.chip.name} ${column} ${row}`))
  const change = (by: number): void => {
    for (const cell of cells) {
      const [name, column, row] = cell.split(' ')
      const cells = tableOf(name!).main[Number(column)]!
      cells[Number(row)] = add(cells[Number(row)]!, by)
    }
  }
  change(1)
  const after = stateOf(rows)
  change(P - 1)
  if (after === 'broken') return true
  const keys = new Set([...(before as Map<string, number>).keys(), ...after.keys()])
  return [...keys].some(key => ((before as Map<string, number>).get(key) ?? 0) !== (after.get(key) ?? 0))
}

const evaluators = new Map(
  (tables as Table[]).map(t => [
    t.chip.name,
    rowEvaluator(
      [...t.chip.constraints.map(c => c.expr), ...t.chip.interactions.flatMap(i => [i.multiplicity, ...i.message])],
      t,
      publicValues,
    ),
  ]),
)

/** What these rows send in sum, or that they break a constraint. */
function stateOf(rows: ReadonlySet<string>): Map<string, number> | 'broken' {
  const sent = new Map<string, number>()
  for (const at of rows) {
    const [name, row] = at.split(' ')
    const { constraints, interactions } = tableOf(name!).chip
    const out = new Uint32Array(constraints.length + interactions.reduce((n, i) => n + 1 + i.message.length, 0))
    evaluators.get(name!)!(Number(row), out)
    if (out.subarray(0, constraints.length).some(v => v !== 0)) return 'broken'
    let start = constraints.length
    for (const { message } of interactions) {
      const multiplicity = out[start]!
      const key = out.subarray(start + 1, start + 1 + message.length).join()
      if (multiplicity !== 0) sent.set(key, add(sent.get(key) ?? 0, multiplicity))
      start += 1 + message.length
    }
  }
  return sent
}
