import type { Ext } from '@zkmips/field/extension'
import { Random } from '@zkmips/field/random'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, testOnlyPoseidonBn254 } from '@zkmips/prover/parameters'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'
import { setupMachine } from '@zkmips/prover/prover/keys'
import { proveShard } from '@zkmips/prover/prover/shard'
import { refusal } from '@zkmips/prover/testing/refusals'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { describe, expect, it } from 'vitest'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { createLayerKernels } from '../compiled-chips.ts'
import { circuitDigest } from '../groth16/setup.ts'
import { layerContext } from '../layers/child.ts'
import { fillLayout } from '../machine/fill.ts'
import { layOut } from '../machine/layout.ts'
import { blankProof } from '../proof-shape.ts'
import { honestInputs, smallCircuit } from '../testing/small-circuit.ts'
import { consecutive } from './publics.ts'
import { ConstraintSystem } from './system.ts'
import { freeVariables } from './testing/second-solution.ts'
import { constrainShard, type VerifierCircuit } from './verify.ts'

const grinding = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 1 }
const params: ProofParameters = { ...testOnlyPoseidonBn254, queries: 1, grinding }

/** What stands for `wrap`: a proof of the recursion machine, with the hash that an R1CS computes cheaply. */
describe('the verifier of a proof of the recursion machine, in constraints', async () => {
  const circuit = smallCircuit(5)
  const layout = layOut(circuit, { slots: 2 })
  const { machine } = layout
  const { kernels, evaluatorsOf } = await createLayerKernels()
  const key = setupMachine(kernels, params, machine, layout.preprocessed)
  const context = layerContext(5)
  const { inputs, statement } = honestInputs(5)
  const tables = fillLayout(layout, evaluateCircuit(circuit, inputs).cells)
  const proof = proveShard(key, evaluatorsOf(machine), tables, context)
  const verify = (of: ShardProof) => verifyShard(params, machine, key.vk, of, context, { allowInsecure: true })
  const shape = checkShardStructure(params, hasherOf(params), machine, key.vk, proof)
  const publics = [consecutive(machine.publicValues.length - 8, 8)]
  const verifier: VerifierCircuit = { params, machine, shape, vk: key.vk, context, publics }
  const build = (of: ShardProof) => {
    const system = new ConstraintSystem()
    const [input] = constrainShard(system, verifier, of)
    return { system, input: input! }
  }
  const { system, input } = build(proof)

  it('is satisfied, with the statement as its public input', () => {
    verify(proof)
    expect(system.firstBroken()).toBeUndefined()
    expect(input).toBe([...statement].reduceRight((sum, e) => (sum << 31n) | BigInt(e), 0n))
    expect(system.publics).toBe(1)
  })

  it('has the same constraints without a proof', () => {
    const of = { params, machine, keyLogHeights: key.vk.preprocessedLogHeights, logHeights: proof.logHeights }
    expect(circuitDigest(build(blankProof(of).proof).system)).toBe(circuitDigest(system))
  })

  it('has no variable that could have another value while the others keep theirs', () => {
    expect(freeVariables(system)).toEqual([])
  }, 600_000)

  it('refuses what the native verifier refuses: any one element of a proof changed', () => {
    const random = new Random(5)
    const next = <T extends ArrayLike<number>>(values: T): T => {
      const i = random.below(values.length)
      return Array.from(values, (x, k) => (k === i ? (x + 1) % 2 ** 30 : x)) as unknown as T
    }
    const at = <T>(list: readonly T[], change: (of: T) => T): T[] => {
      const i = random.below(list.length)
      return list.map((of, k) => (k === i ? change(of) : of))
    }
    const scalar = (words: Uint32Array): Uint32Array => words.map((word, k) => (k === 0 ? word ^ 1 : word))
    const { opening } = proof
    const query = (change: (of: (typeof opening.queries)[0]) => (typeof opening.queries)[0]): ShardProof => ({
      ...proof,
      opening: { ...opening, queries: at(opening.queries, change) },
    })
    const mutated: ShardProof[] = [
      { ...proof, publicValues: next(proof.publicValues) },
      { ...proof, publicValues: proof.publicValues.with(-1, (proof.publicValues.at(-1)! + 1) % 2 ** 30) },
      { ...proof, mainCap: at(proof.mainCap, scalar) },
      { ...proof, logUpCap: at(proof.logUpCap, scalar) },
      { ...proof, quotientCap: at(proof.quotientCap, scalar) },
      { ...proof, sums: at(proof.sums, sums => at(sums, next<Ext>)) },
      { ...proof, openedValues: at(proof.openedValues, m => at(m, p => at(p, v => at(v, next<Ext>)))) },
      { ...proof, opening: { ...opening, finalPolynomial: at(opening.finalPolynomial, next<Ext>) } },
      { ...proof, opening: { ...opening, layerCaps: at(opening.layerCaps, cap => at(cap, scalar)) } },
      { ...proof, opening: { ...opening, queryNonce: opening.queryNonce + 1 } },
      query(q => ({ ...q, rounds: at(q.rounds, r => ({ ...r, rows: at(r.rows, next) })) })),
      query(q => ({ ...q, layers: at(q.layers, r => ({ ...r, rows: at(r.rows, next) })) })),
      query(q => ({ ...q, rounds: at(q.rounds, r => ({ ...r, path: r.path.map(scalar) })) })),
    ]
    for (const [i, of] of mutated.entries()) {
      const native = refusal(() => verify(of)) === 'accepted'
      expect([i, build(of).system.firstBroken() === undefined]).toEqual([i, native])
      expect([i, native]).toEqual([i, false])
    }
  }, 1_200_000)
})
