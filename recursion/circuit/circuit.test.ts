import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { hasherOf } from '@zkmips/prover/hasher'
import { type ProofParameters, testOnlyPoseidon2, testOnlyPoseidon2Degree5 } from '@zkmips/prover/parameters'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { boxedContext, boxedKey, boxedProof } from '@zkmips/prover/testing/boxed-proof'
import { countingAlgebra } from '@zkmips/prover/testing/counting-algebra'
import { refusal } from '@zkmips/prover/testing/refusals'
import { contextOf, newExampleKey, proveExample } from '@zkmips/prover/testing/shards'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { checkShardStructure } from '@zkmips/prover/verifier/structure'
import { verifyShard } from '@zkmips/prover/verifier/verify'
import { describe, expect, it } from 'vitest'
import { circuitAlgebra } from './algebra.ts'
import { CircuitBuilder } from './builder.ts'
import { evaluateCircuit } from './evaluate.ts'
import { verifiedInputs, verifiedWires } from './proof-wires.ts'

const cases: readonly ProofParameters[] = [testOnlyPoseidon2, testOnlyPoseidon2Degree5]

describe.each(cases)('a circuit that verifies a shard, $name', set => {
  // Little work, so that mutations get past it and meet the checks behind it.
  const grinding = { lookup: 0, globalLookup: 0, outOfDomain: 0, batching: 0, folding: 0, query: 1 }
  const params = { ...set, queries: 6, grinding }

  it('accepts and refuses what the verifier does over numbers and over boxes, by the same check', async () => {
    const { vk, ...pk } = await newExampleKey(params)
    const proof = proveExample({ ...pk, vk }, [3, 5, -1, 31])
    const context = contextOf(params)
    const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, proof)
    const build = (of: ShardProof) => {
      const builder = new CircuitBuilder(params.extensionDegree)
      const wires = verifiedWires(builder, { vk, proof: of, context })
      assertShard(circuitAlgebra(builder), params, exampleMachine, wires.vk, shape, wires.proof, wires.context)
      return builder.finish()
    }
    const circuit = build(proof)
    // The circuit depends on the shape only.
    const other = proveExample({ ...pk, vk }, [4, 6, -2, 30])
    expect(build(other).code).toEqual(circuit.code)

    const run = (of: ShardProof): string =>
      evaluateCircuit(circuit, verifiedInputs({ vk, proof: of, context })).failed?.code ?? 'accepted'
    const counted = (of: ShardProof): string =>
      refusal(() => {
        const { algebra } = countingAlgebra(params.extensionDegree)
        const key: VerifyingKey = vk
        assertShard(algebra, params, exampleMachine, boxedKey(key), shape, boxedProof(of), boxedContext(context))
      })
    const natively = (of: ShardProof): string =>
      refusal(() => verifyShard(params, exampleMachine, vk, of, context, { allowInsecure: true }))

    const seen = new Set<string>()
    for (const of of [proof, other, ...mutations(proof)]) {
      const verdict = natively(of)
      seen.add(verdict)
      expect(run(of)).toBe(verdict)
      expect(counted(of)).toBe(verdict)
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'accepted',
        'pcs.grinding.query',
        'pcs.merkle.layer',
        'pcs.merkle.rows',
        'shard.constraints',
        'shard.lookup.balance',
      ]),
    )
  })
})

/** Proofs that differ from a valid one in one place each. */
function* mutations(proof: ShardProof): Generator<ShardProof> {
  const other = (x: number): number => (x + 1) % 2 ** 20
  const { opening } = proof
  const { queries } = opening
  const withQuery = (q: number, query: (typeof queries)[number]): ShardProof => ({
    ...proof,
    opening: { ...opening, queries: queries.with(q, query) },
  })
  yield { ...proof, publicValues: proof.publicValues.map(other) }
  yield { ...proof, lookupNonce: other(proof.lookupNonce) }
  for (let nonce = 0; nonce < 12; nonce++) yield { ...proof, opening: { ...opening, queryNonce: nonce } }
  yield { ...proof, opening: { ...opening, finalPolynomial: opening.finalPolynomial.toReversed() } }
  yield { ...proof, sums: proof.sums.map(s => s.map(e => e.map(other))) }
  yield { ...proof, sums: proof.sums.with(0, proof.sums[0]!.toReversed()) }
  yield withQuery(0, { ...queries[0]!, rounds: queries[1]!.rounds })
  const layers = queries[0]!.layers.map(({ rows, path }) => ({ rows: rows.map(r => Array.from(r, other)), path }))
  yield withQuery(0, { ...queries[0]!, layers })
  const opened = proof.openedValues.with(0, [
    [proof.openedValues[0]![0]![0]!.map(e => e.map(other))],
    ...proof.openedValues[0]!.slice(1),
  ])
  yield { ...proof, openedValues: opened }
  const [first, ...others] = queries[2]!.rounds
  yield withQuery(2, { ...queries[2]!, rounds: [{ ...first!, path: first!.path.toReversed() }, ...others] })
}
