import { checkMachine } from '@zkmips/air/testing/checker'
import { DIGEST_WORDS } from '@zkmips/field/hash'
import { describe, expect, it } from 'vitest'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { honestInputs, smallCircuit } from '../testing/small-circuit.ts'
import { fillLayout } from './fill.ts'
import { layOut } from './layout.ts'

describe.each([
  [4, 1],
  [5, 1],
  [5, 2],
])('a small circuit in the tables, degree %i, batches: %i', (degree, batches) => {
  const circuit = smallCircuit(degree, batches)
  const layout = layOut(circuit, { slots: 2 })
  const { inputs, statement } = honestInputs(degree, batches)

  it('satisfies every constraint, balances, and exposes what the same computation gives natively', () => {
    const { cells, failed } = evaluateCircuit(circuit, inputs)
    expect(failed).toBeUndefined()
    const { tables, publicValues } = fillLayout(layout, cells)
    expect(checkMachine(layout.machine, tables, publicValues).map(f => f.text)).toEqual([])
    expect(publicValues.slice(-DIGEST_WORDS)).toEqual([...statement])
  })

  it('refuses tables of inputs that the circuit refuses, and any other public value', () => {
    const { cells, failed } = evaluateCircuit(circuit, inputs)
    expect(failed).toBeUndefined()
    const { tables, publicValues } = fillLayout(layout, cells)
    publicValues.forEach((value, k) => {
      expect(checkMachine(layout.machine, tables, publicValues.with(k, value + 1))).not.toEqual([])
    })
    // Another digest of the cap may give the same index, so not everything is refused: the circuit says what is.
    const accepted = inputs.flatMap((input, k) => {
      const changed = evaluateCircuit(circuit, inputs.with(k, input === 0 ? 1 : input - 1))
      // Behind a failed operation cells are 0: the tables are refused in any case.
      const filled = fillLayout(layout, changed.cells)
      const isRefused = checkMachine(layout.machine, filled.tables, filled.publicValues).length > 0
      expect(isRefused, `input ${k}`).toBe(changed.failed !== undefined)
      return isRefused ? [] : [k]
    })
    expect(accepted.length).toBeLessThan(inputs.length / 2)
  })
})
