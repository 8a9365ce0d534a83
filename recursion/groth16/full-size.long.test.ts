import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { NativeUnavailableError } from '@zkmips/field/kernels/native/build'
import { hasherOf } from '@zkmips/prover/hasher'
import { testOnlyPoseidon2Degree5, wrap100 } from '@zkmips/prover/parameters'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { afterAll, expect, it } from 'vitest'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { verifiedInputs } from '../circuit/proof-wires.ts'
import { createLayerKernels } from '../compiled-chips.ts'
import { layerContext } from '../layers/child.ts'
import { leafCircuit } from '../leaf.ts'
import { fillLayout } from '../machine/fill.ts'
import { layOut } from '../machine/layout.ts'
import { nativeLayerEngine } from '../native-chips.ts'
import { consecutive } from '../r1cs/publics.ts'
import { ConstraintSystem } from '../r1cs/system.ts'
import { constrainShard } from '../r1cs/verify.ts'
import { KeyCache } from './key-cache.ts'
import { proveGroth16 } from './prove.ts'
import { developmentKey } from './setup.ts'
import { parseVerificationKey } from './verification-key.ts'
import { verifyGroth16 } from './verify.ts'

const LOG_HEIGHT = 13
/** Of the proof inside, so many that the tables are as full as those of `wrap`. */
const QUERIES = 150
const MINUTES = 60_000

const folder = mkdtempSync(join(tmpdir(), 'zkmips-full-size-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** WebAssembly takes minutes longer where there is no compiler. */
const engine = await nativeLayerEngine().catch(error => {
  if (error instanceof NativeUnavailableError) return undefined
  throw error
})

/** About 10 GiB, 4 GiB of files, and 15 minutes of processor time. */
it(
  'a proof with the parameters, machine and heights of wrap becomes a Groth16 proof over a domain of 2^21',
  async () => {
    const inner = { ...testOnlyPoseidon2Degree5, queries: QUERIES }
    const innerContext = contextOf(inner)
    const { vk: innerKey, ...rest } = await newExampleKey(inner)
    const innerProof = proveExample({ ...rest, vk: innerKey }, [3, 5, -1, 31])
    const innerShape = checkShardStructure(inner, hasherOf(inner), exampleMachine, innerKey, innerProof)
    const verified = { vk: innerKey, proof: innerProof, context: innerContext }
    const circuit = leafCircuit(inner, exampleMachine, innerShape, verified)
    const heights = {
      permutation: LOG_HEIGHT,
      gate: LOG_HEIGHT,
      batch: LOG_HEIGHT,
      pack: LOG_HEIGHT,
      index: LOG_HEIGHT,
    }
    const layout = layOut(circuit, { slots: 2, logHeights: heights, step: wrap100.logFoldingArity })
    const { machine } = layout

    const { kernels, evaluatorsOf } = await createLayerKernels({ ...(engine && { engine }), maxBytes: 2 ** 32 })
    const { vk, ...secret } = setupMachine(kernels, wrap100, machine, layout.preprocessed)
    const context = layerContext(wrap100.extensionDegree)
    const tables = fillLayout(layout, evaluateCircuit(circuit, verifiedInputs(verified)).cells)
    const proof = proveShard({ ...secret, vk }, evaluatorsOf(machine), tables, context)
    verifyShard(wrap100, machine, vk, proof, context, { allowInsecure: true })

    const shape = checkShardStructure(wrap100, hasherOf(wrap100), machine, vk, proof)
    const publics = [consecutive(machine.publicValues.length - 8, 8)]
    const system = new ConstraintSystem()
    constrainShard(system, { params: wrap100, machine, shape, vk, context, publics }, proof)
    expect(system.firstBroken()).toBeUndefined()
    console.log(`${system.constraints.length} constraints, ${system.constraints.nonZeros().join(', ')} non-zeros`)
    expect(system.constraints.length).toBeLessThan(2 ** 21 - 2)

    const key = await developmentKey(system, { cache: new KeyCache(join(folder, 'keys')) })
    const { proof: bytes, inputs, peakBytes } = await proveGroth16(key, system.witness)
    console.log(`snarkjs: ${(peakBytes / 2 ** 30).toFixed(1)} GiB`)
    const verificationKey = parseVerificationKey(key.verificationKey)
    expect(verifyGroth16(verificationKey, inputs, bytes)).toBe(true)
    expect(verifyGroth16(verificationKey, [inputs[0]! + 1n], bytes)).toBe(false)
  },
  60 * MINUTES,
)
