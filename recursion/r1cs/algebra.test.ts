import { isDeepStrictEqual } from 'node:util'
import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, testOnlyPoseidonBn254 } from '@zkmips/prover/parameters'
import type { ShardProof } from '@zkmips/prover/protocol/shard-proof'
import { refusal } from '@zkmips/prover/testing/refusals'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { describe, expect, it } from 'vitest'
import { checkRange, suppliedElement } from './gadgets.ts'
import { consecutive } from './publics.ts'
import { ConstraintSystem, combine, constant } from './system.ts'
import { auditBits } from './testing/loose-bits.ts'
import { freeVariables } from './testing/second-solution.ts'
import { constrainShard, type VerifierCircuit } from './verify.ts'

const grinding = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 1 }
const params: ProofParameters = { ...testOnlyPoseidonBn254, queries: 1, grinding }

describe('the verifier in constraints', async () => {
  const { vk, ...pk } = await newExampleKey(params)
  const proof = proveExample({ ...pk, vk }, [3, 5, -1, 31])
  const context = contextOf(params)
  const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
  const publics = [consecutive(0, exampleMachine.publicValues.length)]
  const circuit: VerifierCircuit = { params, machine: exampleMachine, shape, vk, context, publics }
  const build = (of: ShardProof): ConstraintSystem => {
    const system = new ConstraintSystem()
    constrainShard(system, circuit, of)
    return system
  }
  const system = build(proof)

  it('is satisfied by the witness of a proof, and no variable of it could be another', () => {
    expect(system.firstBroken()).toBeUndefined()
    expect(freeVariables(system)).toEqual([])
  })

  it('reads bits of canonical integers only', () => {
    const { integers, canonical, loose, notBoolean } = auditBits(system)
    expect([loose, notBoolean]).toEqual([[], []])
    expect(integers).toBeGreaterThan(canonical)
    expect(canonical).toBeGreaterThan(500)
  })

  it('would be found to read others', () => {
    const other = new ConstraintSystem()
    const bits = suppliedElement(other, 5)
    const [bit] = checkRange(other, bits.value, 31)
    expect(auditBits(other)).toMatchObject({ canonical: 0, loose: [], notBoolean: [] })
    other.multiply(bit!, bits.value)
    expect(auditBits(other).loose).toHaveLength(1)
    const open = [1n, 0n].map(value => other.variable(value))
    other.constrain(combine([1n, 2n], open), constant(1n), constant(1n))
    expect(auditBits(other).notBoolean).toHaveLength(2)
  })

  it('does not depend on the proof', () => {
    const other = build(proveExample({ ...pk, vk }, [3, 5, -1, 31], 7))
    expect(other.firstBroken()).toBeUndefined()
    expect(other.constraints.length).toBe(system.constraints.length)
    for (let i = 0; i < system.constraints.length; i++) {
      const [expected, got] = [system.constraints.at(i), other.constraints.at(i)]
      if (!isDeepStrictEqual(got, expected)) expect.fail(`constraint ${i} is another`)
    }
  })

  it('is broken by what the verifier over numbers refuses', () => {
    const next = (x: number): number => (x + 1) % 2 ** 20
    const { opening } = proof
    const [query] = opening.queries
    const [round, ...rounds] = query!.rounds
    const withQuery = (changed: typeof query): ShardProof => ({
      ...proof,
      opening: { ...opening, queries: [changed!] },
    })
    const mutated: ShardProof[] = [
      { ...proof, publicValues: proof.publicValues.map(next) },
      { ...proof, sums: proof.sums.map(s => s.map(e => e.map(next))) },
      withQuery({ ...query!, rounds: [{ ...round!, path: round!.path.toReversed() }, ...rounds] }),
      withQuery({ ...query!, layers: query!.layers.map(l => ({ ...l, rows: l.rows.map(r => Array.from(r, next)) })) }),
    ]
    for (const of of mutated) {
      expect(refusal(() => verifyShard(params, exampleMachine, vk, of, context, { allowInsecure: true }))).not.toBe(
        'accepted',
      )
      expect(build(of).firstBroken()).toBeDefined()
    }
  })
})
