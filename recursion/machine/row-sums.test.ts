import { checkMachine } from '@zkmips/air/testing/checker'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { extensionField } from '@zkmips/field/extension'
import { numberAlgebra } from '@zkmips/field/number-algebra'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'
import { testOnlyPoseidon2 } from '@zkmips/prover/parameters'
import { describe, expect, it } from 'vitest'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder } from '../circuit/builder.ts'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { verifierCounts } from '../plan/layers.ts'
import { shapeOf } from '../proof-shape.ts'
import { fillLayout } from './fill.ts'
import { layOut } from './layout.ts'

const WIDTH = 29
const refuse = (code: string): never => {
  throw new Error(code)
}

describe.each([4, 5])('sums of a row from several elements on, degree %i', degree => {
  const random = new Random(degree)
  const [lambda, row] = [random.ext(degree), random.elements(WIDTH)]
  const field = extensionField(degree)

  it.each([
    ['one', [0]],
    ['whole blocks', [0, 8, 24]],
    ['parts of blocks', [0, 3, 11]],
    ['both', [0, 5, 13, 15]],
  ])('%s: in a circuit as over numbers and by powers', (_, starts) => {
    const builder = new CircuitBuilder(degree)
    const wires = circuitAlgebra(builder)
    const point = builder.ofExtWord(builder.input(degree))
    const elements = builder.elementsAt(builder.input(WIDTH), WIDTH)
    const sums = wires.ext.dotBase(wires.ext.powers(point, WIDTH), elements, starts)
    wires.hash.row(elements)
    builder.expose(wires.hash.row(sums.flatMap(sum => builder.elementsOf(sum))))
    const circuit = builder.finish()
    const { cells, failed } = evaluateCircuit(circuit, [...lambda, ...row])
    expect(failed).toBeUndefined()

    const { ext } = numberAlgebra(poseidon2Hasher, field, refuse)
    const expected = starts.map(start =>
      [...row.slice(start)].reduceRight((sum, e) => field.add(field.mul(sum, lambda), field.fromBase(e)), field.ZERO),
    )
    expect(ext.dotBase(ext.powers(lambda, WIDTH), row, starts)).toEqual(expected)
    const layout = layOut(circuit, { slots: 2 })
    const { tables, publicValues } = fillLayout(layout, cells)
    expect(publicValues.slice(-8)).toEqual([...poseidon2Hasher.hashRow(expected.flat())])
    expect(checkMachine(layout.machine, tables, publicValues).map(f => f.text)).toEqual([])
  })
})

describe('a circuit that verifies a proof', () => {
  const params = { ...testOnlyPoseidon2, queries: 3 }
  const logHeights = [5, 6, 0, 5]
  const shape = { params, machine: exampleMachine, keyLogHeights: [5], logHeights }

  it('sums up the blocks that it hashes, each once', () => {
    const { rounds } = shapeOf(shape)
    const blocks = Object.values(rounds).flatMap(matrices =>
      [...new Set(matrices.map(m => m.logHeight))].map(height =>
        Math.ceil(matrices.reduce((sum, m) => sum + (m.logHeight === height ? m.width : 0), 0) / 8),
      ),
    )
    expect(verifierCounts([shape]).batchRows).toBe(params.queries * blocks.reduce((a, b) => a + b))
  })
})
