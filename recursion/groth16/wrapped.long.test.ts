import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, testOnlyPoseidonBn254 } from '@zkmips/prover/parameters'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import * as snarkjs from 'snarkjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeR1cs, writeWitness } from '../r1cs/files.ts'
import { consecutive } from '../r1cs/publics.ts'
import { ConstraintSystem } from '../r1cs/system.ts'
import { constrainShard } from '../r1cs/verify.ts'
import { writeDevelopmentKey } from './process/development-key.ts'

let directory: string
let curve: Awaited<ReturnType<typeof snarkjs.curves.getCurveFromName>> | undefined
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'zkmips-wrapped-'))
})
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await curve?.terminate()
})

const grinding = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 1 }
const params: ProofParameters = { ...testOnlyPoseidonBn254, queries: 1, grinding }

it('a proof of the example machine becomes a Groth16 proof that snarkjs accepts, for its public values only', async () => {
  const { vk, ...pk } = await newExampleKey(params)
  const proof = proveExample({ ...pk, vk }, [3, 5, -1, 31])
  const context = contextOf(params)
  const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
  const publics = [consecutive(0, proof.publicValues.length)]
  const system = new ConstraintSystem()
  const inputs = constrainShard(system, { params, machine: exampleMachine, shape, vk, context, publics }, proof)
  expect(system.firstBroken()).toBeUndefined()

  const [r1cs, wtns, zkey] = ['c.r1cs', 'c.wtns', 'c.zkey'].map(f => join(directory, f)) as [string, string, string]
  writeR1cs(r1cs, system)
  writeWitness(wtns, system.witness)
  await writeDevelopmentKey(r1cs, zkey)
  curve = await snarkjs.curves.getCurveFromName('bn128')
  const key = await snarkjs.zKey.exportVerificationKey(zkey)
  const groth16 = await snarkjs.groth16.prove(zkey, wtns)
  expect(groth16.publicSignals).toEqual(inputs.map(String))
  expect(await snarkjs.groth16.verify(key, groth16.publicSignals, groth16.proof)).toBe(true)
  const other = groth16.publicSignals.with(0, String(BigInt(groth16.publicSignals[0]!) + 1n))
  expect(await snarkjs.groth16.verify(key, other, groth16.proof)).toBe(false)
}, 600_000)
