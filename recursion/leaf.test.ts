import type { FilledTables } from '@zkmips/air/table'
import { checkMachine } from '@zkmips/air/testing/checker'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { type Engine, WASM } from '@zkmips/circuits/compiled-chips'
import { hasCCompiler } from '@zkmips/field/kernels/native/testing/compiler'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, testOnlyPoseidon2, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import { encodeShardProof } from '@zkmips/prover/protocol/shard-codec'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { refusal } from '@zkmips/prover/testing/refusals'
import { contextOf, newExampleKey, proveExample, verifyExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { expect, it } from 'vitest'
import { evaluateCircuit } from './circuit/evaluate.ts'
import { verifiedInputs } from './circuit/proof-wires.ts'
import { createLayerKernels } from './compiled-chips.ts'
import { leafCircuit, leafStatement } from './leaf.ts'
import { fillLayout } from './machine/fill.ts'
import { layOut } from './machine/layout.ts'
import { SLOTS } from './machine/machine.ts'
import { nativeLayerEngine } from './native-chips.ts'

async function prepared(set: ProofParameters) {
  const params = { ...set, queries: 3 }
  const context = contextOf(params)
  const { vk, ...rest } = await newExampleKey(params)
  const pk = { ...rest, vk }
  const proof = proveExample(pk, [3, 5, -1, 31])
  const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
  const circuit = leafCircuit(params, exampleMachine, shape, { vk, proof, context })
  const layout = layOut(circuit, { slots: SLOTS })
  const fill = (of: ShardProof): FilledTables =>
    fillLayout(layout, evaluateCircuit(circuit, verifiedInputs({ vk, proof: of, context })).cells)
  return { pk, proof, context, layout, fill }
}

// Over a proof of degree 4 by one of degree 5, as decision 0017 has it.
it('a leaf is proved by the same prover, with the statement of the proof that it verifies', async () => {
  const { pk, context, layout, fill } = await prepared(testOnlyPoseidon2)
  // Of another proof of the same shape: the key is the shape's.
  const proof = proveExample(pk, [4, 6, -1, 30])
  const verified = verifyExample(pk, proof)
  const leafParams = { ...testOnlyPoseidon2Degree5, queries: 3 }
  const leafContext = contextOf(leafParams)
  const proved = async (engine: Engine) => {
    const { kernels, evaluatorsOf } = await createLayerKernels({ engine })
    const key = setupMachine(kernels, leafParams, layout.machine, layout.preprocessed)
    return { key, leaf: proveShard(key, evaluatorsOf(layout.machine), fill(proof), leafContext) }
  }
  const { key, leaf } = await proved(WASM)
  const verify = (of: ShardProof) =>
    verifyShard(leafParams, layout.machine, key.vk, of, leafContext, { allowInsecure: true })
  expect(verify(leaf).publicValues.slice(-8)).toEqual([...leafStatement({ vk: pk.vk, proof, context }, verified)])
  const other = leaf.publicValues.with(-1, leaf.publicValues.at(-1)! + 1)
  expect(refusal(() => verify({ ...leaf, publicValues: other }))).toMatch(/^shard\./)
  if (!hasCCompiler() && !process.env.CI) return
  const native = await proved(await nativeLayerEngine())
  expect(Buffer.from(encodeShardProof(native.leaf)).equals(encodeShardProof(leaf))).toBe(true)
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
