/**
 * Provers of a shard that follow the protocol except for one lie: work not done, sums not true, tables left out or of another
 * key. Each is stopped by the check that is there for it.
 */

import type { Evaluators, LogUpInput } from '@zkmips/air/evaluators'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import type { Table } from '@zkmips/air/table'
import { exampleMachine, exampleRangeTable, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import type { Numbers } from '@zkmips/field/algebra'
import { type Ext, extensionField } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { add, inverse, mul } from '@zkmips/field/koalabear'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasherOf } from '../hasher.ts'
import { testOnlyBlake3, testOnlyBlake3Degree5, testOnlyPoseidon2 } from '../parameters.ts'
import type { ProvingKey, ShardProof } from '../protocol/shard-proof.ts'
import { setupMachine } from '../prover/keys.ts'
import { proveShard } from '../prover/shard.ts'
import { scopeSum } from '../verifier/lookup-sums.ts'
import { proofAlgebra, verifyShard } from '../verifier/verify.ts'
import { refusal, withoutWork } from './refusals.ts'
import { contextOf, newExampleKey, proveExample, verifyExample } from './shards.ts'

const steps = [3, 5, -1, 31]

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5])(
  'a prover that saves work under $name',
  params => {
    it('is refused at each place where work is due', async () => {
      const pk = await newExampleKey(params)
      const places = [
        'shard.grinding.lookup',
        'shard.grinding.point',
        'pcs.grinding.batching',
        'pcs.grinding.folding',
        'pcs.grinding.query',
        'accepted',
      ]
      for (const [k, code] of places.entries()) {
        const proof = proveExample({ ...pk, hasher: withoutWork(pk.hasher, k) }, steps)
        expect(refusal(() => verifyExample(pk, proof))).toBe(code)
      }
    })
  },
)

describe.each([testOnlyBlake3, testOnlyBlake3Degree5])('a prover that lies about a table’s sum under $name', params => {
  const E = extensionField(params.extensionDegree)
  const algebra = proofAlgebra(hasherOf(params), params.extensionDegree)
  const last = exampleMachine.chips.length - 1
  const layout = logUpLayout(exampleMachine.chips[last]!.chip)
  const shardScope = layout.scopes.indexOf('shard')
  let pk: ProvingKey
  beforeAll(async () => {
    pk = await newExampleKey(params)
  })

  /** The claim of a value that nobody looks up: out of balance by one message. */
  const unasked = () => {
    const shard = exampleShard(steps, 100, 0)
    shard.tables[1]!.main[0]![9]!++
    return shard
  }
  const prove = (shard: ReturnType<typeof exampleShard>, evaluators: Evaluators): string =>
    refusal(() => verifyExample(pk, proveShard(pk, evaluators, shard, contextOf(params))))

  /** The last table's shard sum becomes what the others lack. */
  function balancing(carry: (kernels: Kernels, input: LogUpInput, by: Ext) => void): Evaluators {
    let total = E.ZERO
    return {
      ...referenceEvaluators,
      logUp: (kernels, input) => {
        const sums = referenceEvaluators.logUp(kernels, input)
        const scopes = logUpLayout(input.chip).scopes
        scopes.forEach((scope, j) => {
          if (scope === 'shard') total = E.add(total, sums[j]!)
        })
        if (input.chip !== exampleMachine.chips[last]!.chip) return sums
        const values = Array.from(input.publicValues)
        const lack = E.neg(
          E.add(total, scopeSum<Numbers>(algebra, 'shard', exampleMachine, [], [], input.challenges, values)),
        )
        expect(E.isZero(lack)).toBe(false)
        carry(kernels, input, lack)
        return sums.map((s, j) => (j === shardScope ? E.add(s, lack) : s))
      },
    }
  }

  it('in the claim only', () => {
    expect(prove(unasked(), referenceEvaluators)).toBe('shard.lookup.balance')
    expect(
      prove(
        unasked(),
        balancing(() => {}),
      ),
    ).toBe('shard.constraints')
  })

  it('and in the running sum, so that only the step from the last row to the first is wrong', () => {
    const { column } = layout.groups.find(g => g.scope === 'shard' && g.isRunningSum)!
    const everyStep = balancing(({ arena }, { logHeight, out }, by) => {
      const height = 2 ** logHeight
      const perRow = E.neg(E.mulBase(by, inverse(height)))
      for (let k = 0; k < E.degree; k++) {
        const cells = arena.view(out[E.degree * column + k]!, height)
        for (let row = 0; row < height; row++) cells[row] = add(cells[row]!, mul(perRow[k]!, row))
      }
    })
    expect(prove(unasked(), everyStep)).toBe('shard.constraints')
  })

  it('of the cross-shard bus, which no balance inside the shard shows', () => {
    const globalScope = layout.scopes.indexOf('global')
    const liar: Evaluators = {
      ...referenceEvaluators,
      logUp: (kernels, input) =>
        referenceEvaluators
          .logUp(kernels, input)
          .map((s, j) => (input.chip === exampleMachine.chips[last]!.chip && j === globalScope ? E.add(s, E.ONE) : s)),
    }
    expect(prove(exampleShard(steps, 100, 0), liar)).toBe('shard.constraints')
  })
})

describe('preprocessed columns of a table that is left out', () => {
  const machine: Machine = {
    ...exampleMachine,
    chips: exampleMachine.chips.map(c => (c.chip.name === 'range' ? { ...c, presence: 'optional' } : c)),
  }
  const onlyCubes = [-1, -1]
  const keyOf = (kernels: Kernels, values = exampleRangeTable().preprocessed[0]!): ProvingKey =>
    setupMachine(kernels, testOnlyBlake3, machine, { range: [values] })
  const without = (pk: ProvingKey, list: readonly number[]): ShardProof => {
    const { tables, publicValues } = exampleShard(list, 100, 0)
    const left = tables.map((t): Table | undefined => (t?.chip.name === 'range' ? undefined : t))
    return proveShard(pk, referenceEvaluators, { tables: left, publicValues }, contextOf(pk.params))
  }
  const verdict = (pk: ProvingKey, proof: ShardProof): string =>
    refusal(() => verifyShard(pk.params, machine, pk.vk, proof, contextOf(pk.params), { allowInsecure: true }))

  let pk: ProvingKey
  beforeAll(async () => {
    pk = keyOf(await wasmKernels())
  })

  it('are the key’s all the same', () => {
    const honest = without(pk, onlyCubes)
    expect(verdict(pk, honest)).toBe('accepted')
    expect(honest.openedValues).toHaveLength(5)
    const shorter = { ...honest, openedValues: honest.openedValues.slice(1) }
    expect(verdict(pk, shorter)).toBe('shard.openings')
    const others = keyOf(
      pk.kernels,
      exampleRangeTable().preprocessed[0]!.map(v => v + 1),
    )
    expect(verdict(pk, without({ ...others, vk: pk.vk }, onlyCubes))).toBe('pcs.merkle.rows')
  })

  it('do not serve a table that asks', () => {
    expect(verdict(pk, without(pk, steps))).toBe('shard.lookup.balance')
  })

  it('fix the height of the table', () => {
    const taller = keyOf(pk.kernels, exampleRangeTable().preprocessed[0]!.slice(0, 16))
    const proof = without(pk, onlyCubes)
    expect(verdict({ ...pk, vk: taller.vk }, proof)).not.toBe('accepted')
    expect(verdict(pk, { ...proof, logHeights: proof.logHeights.map((h, k) => (k === 1 ? 4 : h)) })).toBe(
      'shard.heights',
    )
    const vk = { ...pk.vk, preprocessedLogHeights: [] }
    expect(verdict({ ...pk, vk }, proof)).toBe('shard.key')
  })
})
