import { exampleMachine, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import { type Ext, extensionField } from '@zkmips/field/extension'
import { Kernels } from '@zkmips/field/kernels'
import type { KernelBackend } from '@zkmips/field/kernels/backend'
import { ShiftedBackend } from '@zkmips/field/kernels/testing/shifted'
import { WasmBackend, wasmKernels } from '@zkmips/field/kernels/wasm'
import { describe, expect, it } from 'vitest'
import {
  core100Blake3,
  core100Poseidon2,
  testOnlyBlake3,
  testOnlyBlake3Degree5,
  testOnlyPoseidon2,
  testOnlyPoseidon2Degree5,
  testOnlyPoseidonBn254,
} from '../parameters.ts'
import { decodeShardProof, encodeShardProof } from '../protocol/shard-codec.ts'
import { commitEarly, proveShard } from '../prover/shard.ts'
import { verifyShard } from '../verifier/verify.ts'
import { contextOf, exampleKey, newExampleKey, proveExample, verifyExample } from './shards.ts'

const steps = [3, 5, -1, 31, 0, -1, 7, 7, 7, 2]

describe.each([
  testOnlyBlake3,
  testOnlyPoseidon2,
  testOnlyBlake3Degree5,
  testOnlyPoseidon2Degree5,
  testOnlyPoseidonBn254,
])('a shard proof under $name', params => {
  const testContext = contextOf(params)
  const E = extensionField(params.extensionDegree)

  it('verifies, is deterministic and leaves the arena as it was', async () => {
    const pk = await newExampleKey(params)
    const { kernels } = pk
    const mark = kernels.mark()
    const proof = proveExample(pk, steps)
    expect(kernels.mark()).toBe(mark)
    const verified = verifyExample(pk, proof)
    expect(verified.publicValues).toEqual([100, steps.length, 0])
    expect(verified.logHeights).toEqual([4, 5, 4, 4])
    expect(encodeShardProof(proveExample(pk, steps))).toEqual(encodeShardProof(proof))
    const bytes = encodeShardProof(proof)
    expect(decodeShardProof(bytes, params, exampleMachine, pk.vk)).toEqual(proof)
  })

  it('may lack the optional table, and have tall ones', async () => {
    const pk = await newExampleKey(params)
    const proof = proveExample(pk, Array(600).fill(9))
    expect(verifyExample(pk, proof).logHeights).toEqual([10, 5, 0, 4])
  })

  it('commits early to what the proof holds', async () => {
    const pk = await newExampleKey(params)
    const { tables } = exampleShard(steps, 100, 0)
    const proof = proveExample(pk, steps)
    expect(commitEarly(pk.kernels, params, exampleMachine, tables)).toEqual({ logHeights: [4], cap: proof.earlyCap })
    const onlyEarly = tables.map(t => (t?.chip.name === 'boundary' ? t : undefined))
    expect(commitEarly(pk.kernels, params, exampleMachine, onlyEarly).cap).toEqual(proof.earlyCap)
  })

  it('hands out cross-shard sums that cancel up to the two ends', async () => {
    const pk = await newExampleKey(params)
    const shards = [exampleShard([1, 2], 50, 0), exampleShard([4, 5, -1], 53, 1)]
    const sums = shards.map(s => {
      const proof = proveShard(pk, referenceEvaluators, s, testContext)
      return verifyExample(pk, proof).globalSum
    })
    const { alpha, beta } = testContext.globalChallenges
    const term = (message: number[]) =>
      E.inverse(message.reduce<Ext>((sum, m, j) => E.add(sum, E.mulBase(E.pow(beta, j), m)), alpha))
    const ends = E.sub(term([4, 7, 63, 2]), term([4, 7, 50, 0]))
    expect(sums.reduce((a, b) => E.add(a, b))).toEqual(ends)
    expect(sums[0]).not.toEqual(E.ZERO)
  })

  it('needs kernels of its degree', async () => {
    const kernels = await wasmKernels({ degree: 9 - params.extensionDegree })
    expect(() => exampleKey(kernels, params)).toThrow(/create them with the parameter set's degree/)
  })

  it('is refused without leave for insecure parameters', async () => {
    const pk = await newExampleKey(params)
    const proof = proveExample(pk, steps)
    expect(() => verifyShard(params, exampleMachine, pk.vk, proof, testContext)).toThrow(/shard\.parameters/)
  })
})

describe.each([core100Blake3, core100Poseidon2])('a shard proof under the real set $name', params => {
  it('verifies, also from bytes', async () => {
    const pk = await newExampleKey(params)
    const bytes = encodeShardProof(proveExample(pk, Array(300).fill(4)))
    const proof = decodeShardProof(bytes, params, exampleMachine, pk.vk)
    expect(verifyShard(params, exampleMachine, pk.vk, proof, contextOf(params)).logHeights).toEqual([9, 5, 0, 4])
  })
})

it('a shard proof is the same over any backend', async () => {
  const params = testOnlyBlake3Degree5
  const bytes = async (backend: KernelBackend) =>
    encodeShardProof(proveExample(exampleKey(new Kernels(backend), params), steps))
  const plain = await WasmBackend.create({ degree: 5 })
  const shifted = new ShiftedBackend(await WasmBackend.create({ degree: 5 }))
  expect(await bytes(shifted)).toEqual(await bytes(plain))
})
