/** Zeros that fill up a row's last block must be zeros by some constraint: whoever could choose them could choose what is hashed and summed up. */
import { checkConstraints } from '@zkmips/air/testing/checker'
import { describe, expect, it } from 'vitest'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { honestInputs, smallCircuit } from '../testing/small-circuit.ts'
import { knowsZeros } from './chips.ts'
import { fillLayout } from './fill.ts'
import { preprocessedOf } from './fill-plan.ts'
import { KIND, layOut } from './layout.ts'
import { NO_CELL } from './views.ts'

const RATE = 8

describe.each([4, 5])('over degree %i', degree => {
  const circuit = smallCircuit(degree)
  const layout = layOut(circuit, { slots: 2 })
  const known = (chip: string, name: string, row: number): number => preprocessedOf(layout, chip, name)[row]!
  const hashed = Array.from(layout.kinds.keys()).filter(
    row =>
      [KIND.start, KIND.goesOn].some(kind => kind === layout.kinds[row]) &&
      layout.inputs.subarray(16 * row, 16 * row + RATE).includes(NO_CELL),
  )
  const rowsWith = (chip: string, address: number): number[] =>
    Array.from({ length: layout.rows[chip]! }, (_, row) => row).filter(
      row => known(chip, 'address', row) === address && known(chip, 'copies', row) !== 0,
    )

  it('each of them is in a row that says so', () => {
    expect(hashed.length).toBeGreaterThan(0)
    for (const row of hashed) {
      const address = known('permutation', 'rateAddress', row)
      const [batch] = rowsWith('batch', address)
      const [pack] = rowsWith('pack', address)
      for (let i = 0; i < RATE; i++) {
        if (layout.inputs[16 * row + i] !== NO_CELL) continue
        const inBatch = knowsZeros(degree) && batch !== undefined && known('batch', `isZero[${i - 1}]`, batch) === 1
        const inPack = pack !== undefined && known('pack', `elementCopies[${i}]`, pack) !== 0
        expect(inBatch || inPack, `element ${i} of permutation ${row}`).toBe(true)
      }
    }
  })

  it('a batch takes no other value in their place', () => {
    const { tables, publicValues } = fillLayout(layout, evaluateCircuit(circuit, honestInputs(degree).inputs).cells)
    const batch = tables.find(table => table?.chip.name === 'batch')!
    const filled = Array.from(layout.batched.keys()).filter(at => layout.batched[at] === NO_CELL)
    expect(filled.length).toBeGreaterThan(0)
    for (const at of filled) {
      const [row, i] = [Math.floor(at / RATE), at % RATE]
      const cells = batch.main[i]!
      cells[row] = 1
      const labels = checkConstraints(batch.chip, batch, publicValues).map(broken => broken.label)
      expect(labels.includes(`element ${i} fills up a row`)).toBe(knowsZeros(degree))
      cells[row] = 0
    }
  })
})
