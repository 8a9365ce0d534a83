import { bus, type Chip, defineChip } from '@zkmips/air/chip'
import { type Machine, machineDigest, render } from '@zkmips/air/machine'
import { exampleMachine, exampleRangeTable, exampleShard } from '@zkmips/air/testing/example-machine'
import { referenceEvaluators } from '@zkmips/air/testing/reference'
import { wasmKernels } from '@zkmips/field/kernels/wasm'
import { describe, expect, it } from 'vitest'
import { testOnlyBlake3 } from '../parameters.ts'
import { setupMachine } from '../prover/keys.ts'
import { proveShard } from '../prover/shard.ts'
import { nextRowReads } from '../testing/next-row-reads.ts'
import { refusal } from '../testing/refusals.ts'
import { contextOf } from '../testing/shards.ts'
import { verifyShard } from '../verifier/verify.ts'
import { columnUse } from './column-use.ts'
import { shardShape } from './shard-shape.ts'

const B = bus(1, 'b', ['value'])

/** A chip of one column per group that reads its next row only where `where` says. */
const reading = (where: 'nowhere' | 'constraint' | 'multiplicity' | 'message' | 'deep'): Chip =>
  defineChip({
    name: 'reading',
    preprocessed: { p: 1 },
    early: { e: 1 },
    main: { m: 1, other: 1 },
    build(b) {
      const next = b.nextMain.m
      b.zero('constraint', where === 'constraint' ? next.sub(b.main.m) : b.main.m)
      b.zero('deep', where === 'deep' ? b.main.m.mul(b.main.other.sub(next.mul(2)).not()) : b.main.other)
      b.send('message', B, { value: where === 'message' ? next : b.main.m }, where === 'multiplicity' ? next : b.main.m)
      b.receive('global', B, { value: b.early.e }, b.preprocessed.p, 'global')
    },
  })

describe('column use', () => {
  it.each(['constraint', 'multiplicity', 'message', 'deep'] as const)('finds a read of the next row in a %s', where => {
    expect(columnUse(reading('nowhere')).main).toEqual([false, false])
    expect(columnUse(reading(where)).main).toEqual([true, false])
  })

  it('finds reads of preprocessed and early columns', () => {
    const chip = defineChip({
      name: 'groups',
      preprocessed: { p: 2 },
      early: { e: 2 },
      build(b) {
        b.zero('p', b.nextPreprocessed.p[1]!.sub(b.preprocessed.p[0]!))
        b.zero('e', b.nextEarly.e[0]!.sub(b.early.e[1]!))
      },
    })
    expect(columnUse(chip)).toMatchObject({ preprocessed: [false, true], early: [true, false], main: [] })
  })

  it('marks the running sum of each scope, and no other LogUp column', () => {
    const { logUp } = columnUse(reading('nowhere'))
    expect(logUp).toEqual(Array(logUp.length).fill(true))
    const adder = columnUse(exampleMachine.chips[0]!.chip).logUp
    expect(adder.filter(next => next)).toHaveLength(1)
    expect(adder.at(-1)).toBe(true)
  })

  it('is what an evaluation of the constraints looks at', () => {
    const chips = [...exampleMachine.chips.map(c => c.chip), reading('message'), reading('deep')]
    for (const chip of chips) expect(columnUse(chip), chip.name).toEqual(nextRowReads(chip))
  })

  it('puts every column that is read on the next row into a matrix that is opened there', () => {
    const shape = shardShape(exampleMachine, 5, [5], [4, 5, 4, 4])
    const opened = (chip: number, round: 'main' | 'early' | 'logUp', next: boolean): number[] =>
      shape.rounds[round].filter(m => m.chip === chip && m.next === next).flatMap(m => m.columns)
    // real, time and total; step, cubed and the bits are read on their own row only.
    expect(opened(0, 'main', true)).toEqual([0, 1, 2])
    expect(opened(0, 'main', false)).toEqual([3, 4, 5, 6])
    expect(opened(3, 'early', true)).toEqual([])
    // An extension column is as many base columns as the degree, all in one matrix.
    expect(opened(1, 'logUp', true)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('a prover that opens fewer columns at the next row', () => {
  it('is refused', async () => {
    const adder = exampleMachine.chips[0]!
    // Without the constraints on two rows no column of the table is read on the next one: all stand in one matrix, opened at ζ.
    const constraints = adder.chip.constraints.filter(c => !render(c.expr).includes("'"))
    expect(constraints.length).toBeLessThan(adder.chip.constraints.length)
    const lax = { ...adder.chip, constraints }
    const machine: Machine = { ...exampleMachine, chips: [{ ...adder, chip: lax }, ...exampleMachine.chips.slice(1)] }
    expect(columnUse(lax).main).not.toContain(true)
    const preprocessed = { range: exampleRangeTable().preprocessed }
    const key = setupMachine(await wasmKernels(), testOnlyBlake3, machine, preprocessed)
    // The transcript of the true machine: only what is opened gives the prover away.
    const vk = { ...key.vk, machineDigest: machineDigest(exampleMachine) }
    const shard = exampleShard([3, 5, 7], 100, 0)
    const proof = proveShard({ ...key, vk }, referenceEvaluators, shard, contextOf(testOnlyBlake3))
    const verdict = (tampered: typeof proof) =>
      refusal(() =>
        verifyShard(testOnlyBlake3, exampleMachine, vk, tampered, contextOf(testOnlyBlake3), { allowInsecure: true }),
      )
    expect(verdict(proof)).toBe('shard.openings')

    // Regrouped as the verifier expects it, with the values of this row in place of those of the next one.
    const main = proof.openedValues.findIndex(round => round[0]![0]!.length === lax.columns.main.length)
    const now = proof.openedValues[main]![0]![0]!
    const [read, rest] = [now.slice(0, 3), now.slice(3)]
    const openedValues = proof.openedValues.map((round, r) =>
      r === main ? [[rest], [read, read], ...round.slice(1)] : round,
    )
    expect(verdict({ ...proof, openedValues })).toMatch(/^(shard\.constraints|pcs\.)/)
  })
})
