// A small run through all layers of recursion, with parameters without security.

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { KeyCache } from '@zkmips/recursion/groth16/key-cache'
import { proveGroth16 } from '@zkmips/recursion/groth16/prove'
import { developmentKey } from '@zkmips/recursion/groth16/setup'
import { parseVerificationKey } from '@zkmips/recursion/groth16/verification-key'
import { verifyGroth16 } from '@zkmips/recursion/groth16/verify'
import { LayerProver } from '@zkmips/recursion/layer-prover'
import { layerContext } from '@zkmips/recursion/layers/child'
import { foldRun, type ProvedRun } from '@zkmips/recursion/layers/fold'
import { KeyTree, keyEntry } from '@zkmips/recursion/layers/keys'
import { statementBytes } from '@zkmips/recursion/layers/outer'
import { keyedCircuits, recursionSystem } from '@zkmips/recursion/layers/system'
import { Workshop } from '@zkmips/recursion/layers/workshop'
import { wrappedWitness } from '@zkmips/recursion/layers/wrapped'
import { proofStatements } from '@zkmips/statement/algebra'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallRun, TEST_RECURSION } from './testing/wrapped-scene.ts'

const settings = TEST_RECURSION
let run: ProvedRun
let workshop: Workshop
let system: ReturnType<typeof recursionSystem>
let entries: Uint32Array[]
let wrapped: Awaited<ReturnType<typeof foldRun>>
const proved: string[] = []

const folder = mkdtempSync(join(tmpdir(), 'zkmips-fold-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

beforeAll(async () => {
  const scene = await smallRun()
  system = recursionSystem(settings, scene.templates)
  workshop = new Workshop(await LayerProver.create())
  const algebra = proofStatements(settings.leaf.params)
  entries = []
  for (const circuit of keyedCircuits(system)) {
    const vk = await workshop.key(circuit)
    entries.push(keyEntry(algebra, { kind: circuit.kind!, params: circuit.settings.params, vk }))
  }
  run = scene.proved(new KeyTree(algebra, entries).root)
  wrapped = await foldRun(system, entries, workshop, run, name => proved.push(name))
}, 600_000)

describe('a run through all layers', () => {
  it('ends in one proof that states the outer digest', () => {
    const { params, machine } = system.wrap(wrapped.vk).shape
    const { publicValues } = verifyShard(params, machine, wrapped.vk, wrapped.proof, layerContext(5), {
      allowInsecure: true,
    })
    expect(publicValues.slice(-8)).toEqual([...wrapped.outer])
  })

  it('becomes a Groth16 proof with the number for L1 as its one input', async () => {
    const { system: constraints, input } = wrappedWitness(system.wrap(wrapped.vk).shape, wrapped.vk, wrapped.proof)
    expect(constraints.firstBroken()).toBeUndefined()
    const hash = createHash('sha256').update(statementBytes(wrapped.name, wrapped.execution)).digest('hex')
    expect(input).toBe(BigInt(`0x${hash}`) >> 16n)
    const key = await developmentKey(constraints, { cache: new KeyCache(folder) })
    const { proof, inputs } = await proveGroth16(key, constraints.witness)
    const verifies = (publics: readonly bigint[]): boolean =>
      verifyGroth16(parseVerificationKey(key.verificationKey), publics, proof)
    expect([inputs, verifies([input]), verifies([input + 1n])]).toEqual([[input], true, false])
  }, 900_000)

  it('has a leaf for each part, and joins up to one', () => {
    const count = (name: string): number => proved.filter(p => p.startsWith(name)).length
    expect([count('leaf'), count('join'), count('finish'), count('shrink'), count('wrap')]).toEqual([6, 5, 1, 1, 1])
  })
})
