import { exampleMachine } from '@zkmips/air/testing/example-machine'
import { expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { testOnlyPoseidon2 } from '../parameters.ts'
import type { ShardProof } from '../protocol/shard-proof.ts'
import { assertShard } from '../verifier/shard.ts'
import { checkShardStructure } from '../verifier/structure.ts'
import { verifyShard } from '../verifier/verify.ts'
import { boxedContext, boxedKey, boxedProof } from './boxed-proof.ts'
import { countingAlgebra } from './counting-algebra.ts'
import { refusal } from './refusals.ts'
import { contextOf, newExampleKey, proveExample } from './shards.ts'

const params = { ...testOnlyPoseidon2, queries: 12 }

it('the verifier runs over boxes and bits as it does over numbers, and every operation is counted', async () => {
  const { vk, ...pk } = await newExampleKey(params)
  const proof = proveExample({ ...pk, vk }, [3, 5, -1, 31])
  const run = (of: ShardProof) => {
    const { algebra, counts } = countingAlgebra(params.extensionDegree)
    const shape = checkShardStructure(params, hasherOf(params), exampleMachine, vk, of)
    assertShard(algebra, params, exampleMachine, boxedKey(vk), shape, boxedProof(of), boxedContext(contextOf(params)))
    return counts
  }
  const counts = run(proof)
  const { queries } = proof.opening

  // Counted by hand from what the proof opens.
  const openings = queries.flatMap(q => [...q.rounds, ...q.layers])
  const elements = openings.flatMap(o => o.rows).reduce((sum, row) => sum + row.length, 0)
  expect(counts.rowElements).toBe(elements)
  expect(counts.batchProducts).toBe(
    queries.flatMap(q => q.rounds.flatMap(r => r.rows)).reduce((n, r) => n + r.length, 0),
  )
  expect(counts.digestEqualities).toBe(openings.length)
  const siblings = openings.reduce((sum, o) => sum + o.path.length, 0)
  // Each sibling is one permutation; rows that join further down are one more.
  expect(counts.pathPermutations).toBeGreaterThan(siblings)
  expect(counts.indices).toBe(params.queries + 4 + proof.opening.foldingNonces.length)

  // What one instance refuses the other refuses, by the same check.
  const other = (x: number): number => (x + 1) % 2 ** 20
  // Two queries may be at one index.
  const unlike = (k: number, part: 'rounds' | 'layers') =>
    queries.find(q => JSON.stringify(q[part]) !== JSON.stringify(queries[k]![part]))![part]
  const lies: ShardProof[] = [
    { ...proof, publicValues: proof.publicValues.map(other) },
    { ...proof, lookupNonce: other(proof.lookupNonce) },
    {
      ...proof,
      sums: proof.sums.toReversed().map((s, k) => (s.length === proof.sums[k]!.length ? s : proof.sums[k]!)),
    },
    {
      ...proof,
      opening: {
        ...proof.opening,
        queries: queries.with(3, { ...queries[3]!, rounds: unlike(3, 'rounds') }),
      },
    },
    {
      ...proof,
      opening: {
        ...proof.opening,
        queries: queries.with(5, { ...queries[5]!, layers: unlike(5, 'layers') }),
      },
    },
  ]
  for (const lie of lies) {
    const natively = refusal(() =>
      verifyShard(params, exampleMachine, vk, lie, contextOf(params), { allowInsecure: true }),
    )
    expect(natively).not.toBe('accepted')
    expect(refusal(() => run(lie))).toBe(natively)
  }
})
