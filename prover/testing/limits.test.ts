/** Each limit of a parameter set: a proof that just keeps it is accepted, one that exceeds it is refused before anything else. */
import type { Chip } from '@zkmips/air/chip'
import { bus } from '@zkmips/air/chip'
import { constant, Expr } from '@zkmips/air/expression'
import { constraintDegree, logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { exampleMachine, exampleRangeTable, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import type { Kernels } from '@zkmips/field/kernels'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type InstanceLimits, type ProofParameters, testOnlyBlake3 } from '../parameters.ts'
import { checkLimits, globalFractions } from '../protocol/limits.ts'
import { decodeShardProof, encodeShardProof } from '../protocol/shard-codec.ts'
import type { ShardProof } from '../protocol/shard-proof.ts'
import { shardShape } from '../protocol/shard-shape.ts'
import { setupMachine } from '../prover/keys.ts'
import { proveShard } from '../prover/shard.ts'
import { verifyShard } from '../verifier/verify.ts'
import { refusal } from './refusals.ts'
import { contextOf, exampleKey, proveExample, verifyExample } from './shards.ts'

const steps = [3, 5, -1, 31, 0, -1, 7, 7, 7, 2]
const limited = (change: Partial<InstanceLimits>): ProofParameters => ({
  ...testOnlyBlake3,
  limits: { ...testOnlyBlake3.limits, ...change },
})

let kernels: Kernels
let honest: ShardProof
beforeAll(async () => {
  kernels = await wasmKernels()
  honest = proveExample(exampleKey(kernels, testOnlyBlake3), steps)
})

/** What the example's shard takes of each limit. */
const USED: { readonly [L in Exclude<keyof InstanceLimits, 'logMaxGlobalFractions'>]: () => number } = {
  maxLogHeight: () => Math.max(...honest.logHeights),
  maxOpenings: () => honest.openedValues.flat(3).length,
  maxConstraints: () =>
    exampleMachine.chips.reduce((sum, { chip }) => sum + chip.constraints.length + logUpLayout(chip).width, 0),
  maxConstraintDegree: () => 3,
  // Rows times messages of adder, range, cube and boundary, and one over public values: 177.
  logMaxFractions: () => Math.ceil(Math.log2(16 * 4 + 32 * 1 + 16 * 1 + 16 * 4 + 1)),
  maxMessageLength: () => 4,
  maxGlobalMessageLength: () => 4,
}

describe.each(Object.entries(USED))('the limit %s', (name, used) => {
  it('is kept by a proof that takes all of it', () => {
    const params = limited({ [name]: used() })
    const pk = exampleKey(kernels, params)
    expect(refusal(() => verifyExample(pk, proveExample(pk, steps)))).toBe('accepted')
  })

  it('refuses a proof that takes more: by its bytes, by what is in it, and in the prover', () => {
    const params = limited({ [name]: used() - 1 })
    const { vk } = exampleKey(kernels, testOnlyBlake3)
    // As the prover made it, who thinks that the limit is wider.
    expect(refusal(() => decodeShardProof(encodeShardProof(honest), params, exampleMachine, vk))).toBe('shard.limits')
    const verify = () =>
      verifyShard(params, exampleMachine, vk, honest, contextOf(testOnlyBlake3), { allowInsecure: true })
    expect(refusal(verify)).toBe('shard.limits')
    const key = { ...exampleKey(kernels, testOnlyBlake3), params }
    expect(refusal(() => proveExample(key, steps))).toBe('shard.limits')
  })
})

describe('a limit', () => {
  it('on heights holds for the columns of a table that is left out, too', () => {
    const machine: Machine = {
      ...exampleMachine,
      chips: exampleMachine.chips.map(c => ({ ...c, presence: 'optional' })),
    }
    // Only the preprocessed columns of the range table, which the key says are 2^5 long.
    const logHeights = exampleMachine.chips.map(({ chip }) => (chip.name === 'adder' ? 4 : 0))
    const shape = shardShape(machine, testOnlyBlake3.extensionDegree, [5], logHeights)
    expect(refusal(() => checkLimits(limited({ maxLogHeight: 5 }), machine, shape))).toBe('accepted')
    expect(refusal(() => checkLimits(limited({ maxLogHeight: 4 }), machine, shape))).toBe('shard.limits')
  })

  it('on messages is below the size of the field', () => {
    const tall = shardShape(
      exampleMachine,
      testOnlyBlake3.extensionDegree,
      [5],
      exampleMachine.chips.map(() => 30),
    )
    const params = limited({ maxLogHeight: 30, logMaxFractions: 40 })
    expect(refusal(() => checkLimits(params, exampleMachine, tall))).toBe('shard.lookups')
  })
})

describe('in the Johnson regime the heights of tables', () => {
  // Of the example: 2^5 and 2^4.
  const johnson: ProofParameters = { ...testOnlyBlake3, regime: { kind: 'johnson', multiplicity: 3 } }

  it('are levels of FRI', () => {
    const params = { ...johnson, logFoldingArity: 1, maxLogFinalDegree: 2 }
    const pk = exampleKey(kernels, params)
    expect(refusal(() => verifyExample(pk, proveExample(pk, steps)))).toBe('accepted')
  })

  it.each([
    ['between two levels', {}],
    ['below the last one', { logFoldingArity: 1, maxLogFinalDegree: 5 }],
  ])('are refused where they are %s: by the bytes, by what is in them, and in the prover', (_, change) => {
    const params = { ...johnson, ...change }
    const lifting = { ...params, regime: testOnlyBlake3.regime }
    const pk = exampleKey(kernels, lifting)
    const proof = proveExample(pk, steps)
    expect(refusal(() => verifyExample(pk, proof))).toBe('accepted')
    expect(refusal(() => decodeShardProof(encodeShardProof(proof), params, exampleMachine, pk.vk))).toBe('shard.levels')
    expect(refusal(() => verifyExample({ ...pk, params }, proof))).toBe('shard.levels')
    expect(refusal(() => proveExample({ ...pk, params }, steps))).toBe('shard.levels')
  })

  it('bind the multiplicity to the proof', () => {
    const params = { ...johnson, logFoldingArity: 1, maxLogFinalDegree: 2 }
    const pk = exampleKey(kernels, params)
    const proof = proveExample(pk, steps)
    const other: ProofParameters = { ...params, regime: { kind: 'johnson', multiplicity: 4 } }
    expect(refusal(() => verifyExample({ ...pk, params: other }, proof))).not.toBe('accepted')
  })
})

describe('the degree of constraints', () => {
  const column = new Expr({ op: 'column', group: 'main', index: 0, next: false })
  /** A chip that `defineChip` would not make. */
  const handmade = (part: Partial<Chip>): Chip => ({
    name: 'handmade',
    columns: { preprocessed: [], early: [], main: ['x'] },
    constraints: [],
    interactions: [],
    ...part,
  })
  const toThe = (power: number): Expr =>
    Array.from({ length: power - 1 }).reduce<Expr>(product => product.mul(column), column)
  const b = bus(1, 'b', ['x'])
  const message = (multiplicity: Expr, x: Expr): Chip['interactions'][number] => ({
    label: `${multiplicity.degree} ${x.degree}`,
    scope: 'shard',
    multiplicity,
    message: [constant(b.id), x],
    buses: [b],
  })

  it('is that of the chip’s own and of LogUp’s', () => {
    expect(constraintDegree(handmade({}))).toBe(0)
    for (const k of [1, 2, 3, 4]) {
      expect(constraintDegree(handmade({ constraints: [{ label: 'x', expr: toThe(k) }] }))).toBe(k)
      expect(constraintDegree(handmade({ interactions: [message(constant(1), toThe(k))] }))).toBe(1 + k)
      expect(constraintDegree(handmade({ interactions: [message(toThe(2 + k), column)] }))).toBe(2 + k)
    }
    const pair = [message(column, column), message(toThe(2), column)]
    expect(constraintDegree(handmade({ interactions: pair }))).toBe(3)
  })

  it('is refused above the limit, whoever made the machine', () => {
    const chips = exampleMachine.chips.map(c =>
      c.chip.name === 'cube'
        ? {
            ...c,
            chip: {
              ...c.chip,
              constraints: [...c.chip.constraints, { label: 'x⁴ = x⁴', expr: toThe(4).sub(toThe(4)) }],
            },
          }
        : c,
    )
    const machine: Machine = { ...exampleMachine, chips }
    const pk = setupMachine(kernels, testOnlyBlake3, machine, { range: exampleRangeTable().preprocessed })
    expect(
      refusal(() => proveShard(pk, referenceEvaluators, exampleShard(steps, 100, 0), contextOf(testOnlyBlake3))),
    ).toBe('shard.limits')
    const verify = () =>
      verifyShard(pk.params, machine, pk.vk, honest, contextOf(testOnlyBlake3), { allowInsecure: true })
    expect(refusal(verify)).toBe('shard.limits')
  })
})

describe('messages between shards', () => {
  // Two messages in each of 16 rows of the boundary.
  const part = { machine: exampleMachine, logHeights: [4, 5, 0, 4] }

  it('are counted with those over public values', () => {
    expect(globalFractions(part)).toBe(32)
    const publicMessages = exampleMachine.publicMessages.map(m => ({ ...m, scope: 'global' as const }))
    expect(publicMessages.length).toBeGreaterThan(0)
    expect(globalFractions({ ...part, machine: { ...exampleMachine, publicMessages } })).toBe(
      32 + publicMessages.length,
    )
  })
})
