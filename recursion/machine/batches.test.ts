import { checkMachine } from '@zkmips/air/testing/checker'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import { extensionField } from '@zkmips/field/extension'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { hasherOf } from '@zkmips/prover/hasher'
import { testOnlyPoseidon2, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { refusal } from '@zkmips/prover/testing/refusals'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { describe, expect, it } from 'vitest'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder } from '../circuit/builder.ts'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { verifiedInputs, verifiedWires } from '../circuit/proof-wires.ts'
import { honestInputs, smallCircuit } from '../testing/small-circuit.ts'
import { batchSelector } from './chips.ts'
import { fillLayout } from './fill.ts'
import { type Layout, layOut } from './layout.ts'

const DEGREE = 4
const RATE = 8
/** Elements of the public powers of one batch. */
const POWERS = DEGREE * RATE
const circuit = smallCircuit(DEGREE, 2)
const layout = layOut(circuit, { slots: 2 })
const { cells } = evaluateCircuit(circuit, honestInputs(DEGREE, 2).inputs)
const filled = fillLayout(layout, cells)
const faults = (tables = filled.tables, publicValues = filled.publicValues, of = layout): string[] =>
  checkMachine(of.machine, tables, publicValues).map(f => f.text)
const columnOf = (of: Layout, name: string): number =>
  of.machine.chips.find(({ chip }) => chip.name === 'batch')!.chip.columns.preprocessed.indexOf(name)

describe('a machine with the powers of two λ', () => {
  it('has the rows of either', () => {
    expect(faults()).toEqual([])
    expect(new Set(layout.batchOfRow)).toEqual(new Set([0, 1]))
    const [first, second] = [filled.publicValues.slice(0, POWERS), filled.publicValues.slice(POWERS, 2 * POWERS)]
    expect(first).not.toEqual(second)
  })

  it('refuses a row that is summed up with the powers of the other one', () => {
    const tables = filled.tables.map(t => (t!.chip.name === 'batch' ? { ...t!, main: t!.main.map(c => c.slice()) } : t))
    const batch = tables.find(t => t!.chip.name === 'batch')!
    const field = extensionField(DEGREE)
    const row = layout.batchOfRow.indexOf(1)
    const sum = Array.from({ length: RATE }, (_, k) => {
      const power = k === 0 ? field.ONE : field.fromCoefficients(filled.publicValues, DEGREE * (k - 1))
      return field.mulBase(power, batch.main[k]![row]!)
    }).reduce(field.add)
    sum.forEach((x, i) => {
      batch.main[RATE + i]![row] = x
    })
    expect(faults(tables).some(text => text.includes('sum, coefficient 0'))).toBe(true)
  })

  it('refuses public powers in the other order, and those of one in both places', () => {
    const [first, second, rest] = [
      filled.publicValues.slice(0, POWERS),
      filled.publicValues.slice(POWERS, 2 * POWERS),
      filled.publicValues.slice(2 * POWERS),
    ]
    for (const values of [
      [...second, ...first, ...rest],
      [...first, ...first, ...rest],
      [...second, ...second, ...rest],
    ]) {
      expect(faults(filled.tables, values).length).toBeGreaterThan(1)
    }
  })

  it('has in its key whose powers a row has', async () => {
    const kernels = await wasmKernels({ degree: DEGREE })
    const capWith = (preprocessed: Layout['preprocessed']) =>
      setupMachine(kernels, testOnlyPoseidon2, layout.machine, preprocessed).vk.preprocessedCap
    const column = columnOf(layout, batchSelector(1))
    const row = layout.batchOfRow.indexOf(1)
    const changed = layout.preprocessed.batch!.map((c, i) => (i === column ? c.with(row, 0) : c))
    expect(capWith({ ...layout.preprocessed, batch: changed })).not.toEqual(capWith(layout.preprocessed))
  })

  it('takes a circuit with one, whose other powers are zeros, and none with more', () => {
    const single = smallCircuit(DEGREE)
    const wide = layOut(single, { slots: 2, batches: 2 })
    const { tables, publicValues } = fillLayout(wide, evaluateCircuit(single, honestInputs(DEGREE).inputs).cells)
    expect(wide.machine.name).toBe(layout.machine.name)
    expect(faults(tables, publicValues, wide)).toEqual([])
    expect(publicValues.slice(POWERS, 2 * POWERS)).toEqual(new Array(POWERS).fill(0))
    expect(faults(tables, publicValues.with(POWERS, 1), wide)).not.toEqual([])
    expect(() => layOut(circuit, { slots: 2, batches: 1 })).toThrow('the circuit has 2 batches')
  })
})

describe('given heights', () => {
  const logHeights = { permutation: 9, gate: 8, batch: 6, pack: 7, index: 8 }
  it('give circuits of one machine one shape', () => {
    const heights = [smallCircuit(DEGREE), circuit].map(c => {
      const { preprocessed } = layOut(c, { slots: 2, batches: 2, logHeights })
      return Object.fromEntries(
        Object.entries(preprocessed).map(([chip, [column]]) => [chip, Math.log2(column!.length)]),
      )
    })
    expect(heights).toEqual([logHeights, logHeights])
  })

  it('hold the rows, are levels, and are of chips', () => {
    const given =
      (change: Record<string, number>, step = 1) =>
      () =>
        layOut(circuit, { slots: 2, step, logHeights: { ...logHeights, ...change } })
    expect(given({ permutation: 4 })).toThrow(
      /rows of chip permutation, for which its height of 2\^4 is too small: 2\^\d+ are needed/,
    )
    expect(given({}, 3)).toThrow(
      'chip gate cannot have a height of 2^8: heights are the tallest one, 2^9, divided by powers of 8',
    )
    expect(given({ other: 4 })).toThrow('a height is given for other')
  })
})

it('a circuit verifies two proofs, and is proved and verified', async () => {
  const params = { ...testOnlyPoseidon2, queries: 2 }
  const context = contextOf(params)
  const { vk, ...rest } = await newExampleKey(params)
  const proofs = [proveExample({ ...rest, vk }, [3, 5, -1, 31]), proveExample({ ...rest, vk }, [4, 6, -1, 30])]
  const builder = new CircuitBuilder(params.extensionDegree)
  const algebra = circuitAlgebra(builder)
  const publicValues = proofs.flatMap(proof => {
    const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
    const wires = verifiedWires(builder, { vk, proof, context })
    return [...assertShard(algebra, params, exampleMachine, wires.vk, shape, wires.proof, wires.context).publicValues]
  })
  builder.expose(algebra.hash.row(publicValues))
  const both = builder.finish()
  expect(both.batches.length).toBe(2)

  const joined = layOut(both, { slots: 3 })
  const inputs = (of: readonly ShardProof[]) => of.flatMap(proof => verifiedInputs({ vk, proof, context }))
  const { cells, failed } = evaluateCircuit(both, inputs(proofs))
  expect(failed).toBeUndefined()
  const tables = fillLayout(joined, cells)
  expect(checkMachine(joined.machine, tables.tables, tables.publicValues)).toEqual([])

  const ownParams = { ...testOnlyPoseidon2Degree5, queries: 2 }
  const kernels = await wasmKernels({ degree: ownParams.extensionDegree })
  const key = setupMachine(kernels, ownParams, joined.machine, joined.preprocessed)
  const proof = proveShard(key, referenceEvaluators, tables, contextOf(ownParams))
  const verify = (of: ShardProof) =>
    verifyShard(ownParams, joined.machine, key.vk, of, contextOf(ownParams), { allowInsecure: true })
  const statement = hasherOf(ownParams).hashRow(proofs.flatMap(p => p.publicValues))
  expect(verify(proof).publicValues.slice(-RATE)).toEqual([...statement])
  const values = proof.publicValues
  const swapped = [...values.slice(POWERS, 2 * POWERS), ...values.slice(0, POWERS), ...values.slice(2 * POWERS)]
  expect(refusal(() => verify({ ...proof, publicValues: swapped }))).toMatch(/^shard\./)
})
