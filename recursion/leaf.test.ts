import type { FilledTables } from '@zkmips/air/table'
import { checkMachine } from '@zkmips/air/testing/checker'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { type Engine, WASM } from '@zkmips/circuits/compiled-chips'
import { hasCCompiler } from '@zkmips/field/kernels/native/testing/compiler'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, testOnlyPoseidon2, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import { decodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'
import { refusal } from '@zkmips/prover/testing/refusals'
import { contextOf, newExampleKey, proveExample, verifyExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { expect, it } from 'vitest'
import { evaluateCircuit } from './circuit/evaluate.ts'
import { verifiedInputs } from './circuit/proof-wires.ts'
import { LayerProver } from './layer-prover.ts'
import { layerContext } from './layers/child.ts'
import { leafCircuit, leafStatement } from './leaf.ts'
import { fillLayout } from './machine/fill.ts'
import { layOut } from './machine/layout.ts'
import { nativeLayerEngine } from './native-chips.ts'

async function prepared(set: ProofParameters) {
  const params = { ...set, queries: 3 }
  const context = contextOf(params)
  const { vk, ...rest } = await newExampleKey(params)
  const pk = { ...rest, vk }
  const proof = proveExample(pk, [3, 5, -1, 31])
  const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
  const circuit = leafCircuit(params, exampleMachine, shape, { vk, proof, context })
  const layout = layOut(circuit, { slots: 2 })
  const inputs = (of: ShardProof): number[] => verifiedInputs({ vk, proof: of, context })
  const fill = (of: ShardProof): FilledTables => fillLayout(layout, evaluateCircuit(circuit, inputs(of)).cells)
  return { pk, proof, context, layout, inputs, fill }
}

// Over a proof of degree 4 by one of degree 5, as decision 0017 has it.
it('a leaf is proved by the same prover, with the statement of the proof that it verifies', async () => {
  const { pk, context, layout, inputs } = await prepared(testOnlyPoseidon2)
  // Of another proof of the same shape: the key is the shape's.
  const proof = proveExample(pk, [4, 6, -1, 30])
  const verified = verifyExample(pk, proof)
  const leafParams = { ...testOnlyPoseidon2Degree5, queries: 3 }
  const proved = async (engine: Engine) => {
    const prover = await LayerProver.create({ engine })
    const layer = prover.prepare(layout, leafParams)
    const leaf = prover.prove(layer, inputs(proof))
    // Nothing of a proof stays in memory, and a refused one leaves the prover as it was.
    const wrong = { ...proof, publicValues: proof.publicValues.with(0, 101) }
    expect(refusal(() => prover.prove(layer, inputs(wrong)))).toBe(refusal(() => verifyExample(pk, wrong)))
    expect(Buffer.from(prover.prove(layer, inputs(proof))).equals(leaf)).toBe(true)
    return { vk: layer.vk, leaf }
  }
  const { vk, leaf } = await proved(WASM)
  const decoded = decodeShardProof(leaf, leafParams, layout.machine, vk)
  const verify = (of: ShardProof) =>
    verifyShard(leafParams, layout.machine, vk, of, layerContext(leafParams.extensionDegree), { allowInsecure: true })
  expect(verify(decoded).publicValues.slice(-8)).toEqual([...leafStatement({ vk: pk.vk, proof, context }, verified)])
  const other = decoded.publicValues.with(-1, decoded.publicValues.at(-1)! + 1)
  expect(refusal(() => verify({ ...decoded, publicValues: other }))).toMatch(/^shard\./)
  if (!hasCCompiler() && !process.env.CI) return
  const native = await proved(await nativeLayerEngine())
  expect(Buffer.from(native.leaf).equals(leaf)).toBe(true)
})

it.each([testOnlyPoseidon2, testOnlyPoseidon2Degree5])('a leaf has no tables for a refused proof, $name', async set => {
  const { pk, proof, layout, fill } = await prepared(set)
  const check = ({ tables, publicValues }: FilledTables) => checkMachine(layout.machine, tables, publicValues)
  expect(check(fill(proof)).map(f => f.text)).toEqual([])
  const wrong = { ...proof, publicValues: proof.publicValues.with(0, 101) }
  expect(refusal(() => verifyExample(pk, wrong))).not.toBe('accepted')
  expect(check(fill(wrong))).not.toEqual([])
  const { queries } = proof.opening
  const swapped = { ...queries[0]!, rounds: queries[1]!.rounds }
  expect(check(fill({ ...proof, opening: { ...proof.opening, queries: queries.with(0, swapped) } }))).not.toEqual([])
})
