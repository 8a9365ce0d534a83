import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { testOnlyPoseidon2, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { expect, it } from 'vitest'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder } from '../circuit/builder.ts'
import { type Verified, verifiedWires } from '../circuit/proof-wires.ts'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'
import { CHOICES, layerParameters } from './choices.ts'
import { planLayer, verifierCounts } from './layers.ts'
import { wrapConstraints } from './wrap.ts'

const heightsOf = (logHeights: readonly number[]): number[] =>
  exampleMachine.chips.flatMap(({ chip }, k) => (chip.columns.preprocessed.length > 0 ? [logHeights[k]!] : []))

it('a circuit planned from a shape is the one that verifies a proof of that shape', async () => {
  const params = { ...testOnlyPoseidon2, queries: 5 }
  const { vk, ...pk } = await newExampleKey(params)
  const proof = proveExample({ ...pk, vk }, [3, 5, -1, 31])
  const { logHeights } = proof
  const shape: ProofShape = { params, machine: exampleMachine, keyLogHeights: heightsOf(logHeights), logHeights }
  const record = (of: Verified) => {
    const builder = new CircuitBuilder(params.extensionDegree)
    const wires = verifiedWires(builder, { ...of, vk: { ...of.vk, machineDigest: vk.machineDigest } })
    assertShard(circuitAlgebra(builder), params, exampleMachine, wires.vk, shapeOf(shape), wires.proof, wires.context)
    return builder.finish()
  }
  const planned = record(blankProof(shape))
  const real = record({ vk, proof, context: contextOf(params) })
  expect(planned.code).toEqual(real.code)
  expect(planned.inputs).toEqual(real.inputs)
  // Two proofs cost twice one, but for the statement.
  const [one, two] = [verifierCounts([shape]), verifierCounts([shape, shape])]
  expect(two.pathPermutations).toBe(2 * one.pathPermutations)
  expect(two.gates - one.gates).toBe(real.counts.gates)
})

it.each(['wide', 'narrow'] as const)('a %s layer has a row for everything, and its proof a circuit again', shape => {
  const params = { ...testOnlyPoseidon2Degree5, queries: 3 }
  const logHeights = exampleMachine.chips.map(() => 5)
  const part: ProofShape = { params, machine: exampleMachine, keyLogHeights: heightsOf(logHeights), logHeights }
  const layer = planLayer([part], { name: 'layer', params, heights: 'levels', shape })
  for (const { rows, logHeight } of layer.tables) expect(rows).toBeLessThanOrEqual(2 ** logHeight)
  const tallest = Math.max(...layer.logHeights)
  for (const height of layer.logHeights) expect((tallest - height) % params.logFoldingArity).toBe(0)
  const cells = layer.tables.reduce((sum, t) => sum + 2 ** t.logHeight * (t.main + t.logUp + t.quotient), 0)
  expect(layer.cells).toBe(cells)
  expect(verifierCounts([layer]).rowPermutations).toBeGreaterThan(0)
  const [few, many] = [3, 6].map(queries => wrapConstraints({ ...layer, params: { ...params, queries } }))
  expect(many!.permutations).toBeGreaterThan(few!.permutations)
  const { total, permutations, lazyBits, ...parts } = few!
  expect(Object.values(parts).reduce((a, b) => a + b)).toBe(total)
})

it('every choice has as many queries as 100 bits take', () => {
  const queries = CHOICES.map(c => [c.inner, c.shrink, c.wrap].map(l => layerParameters(l).queries))
  expect(queries).toEqual([
    [97, 88, 84],
    [97, 46, 36],
    [63, 46, 29],
    [103, 36, 29],
    [63, 29, 29],
    [63, 29, 25],
  ])
})
