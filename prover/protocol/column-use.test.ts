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
import { type RoundName, shardShape } from './shard-shape.ts'

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
    // real, time and total; step, cubed and the bits are read on their own row only, but with the other tables of their height they do not
    // fill a block of eight.
    expect(opened(0, 'main', true)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(opened(3, 'early', true)).toEqual([])
    // An extension column is as many base columns as the degree, all in one matrix.
    expect(opened(1, 'logUp', true)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('what is opened on the next row', () => {
  const chip = (name: string, columns: number, reads: readonly number[]): Machine['chips'][number] => ({
    presence: 'always',
    maxLogHeight: 20,
    chip: defineChip({
      name,
      main: { x: columns },
      build: b => {
        reads.forEach(c => {
          b.equal(`${c} stays`, b.nextMain.x[c]!, b.main.x[c]!)
        })
      },
    }),
  })
  const machine: Machine = {
    name: 'wide',
    chips: [chip('a', 10, [4]), chip('b', 9, []), chip('c', 13, [0, 12]), chip('d', 9, [])],
    publicValues: [],
    publicMessages: [],
  }

  it('is the end of a hashed row, from a whole block of eight elements on', () => {
    const { main } = shardShape(machine, 4, [], [5, 5, 5, 6]).rounds
    const row = main.filter(m => m.logHeight === 5)
    // 29 columns are read on their own row only: the last five of them are opened with the three others.
    expect(row.map(m => [m.chip, m.next, m.columns])).toEqual([
      [0, false, [0, 1, 2, 3, 5, 6, 7, 8, 9]],
      [1, false, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
      [2, false, [1, 2, 3, 4, 5, 6]],
      [0, true, [4]],
      [2, true, [0, 7, 8, 9, 10, 11, 12]],
    ])
    // Where no column is read on the next row nothing is opened there.
    expect(main.filter(m => m.logHeight === 6).map(m => [m.chip, m.next, m.width])).toEqual([[3, false, 9]])
  })

  it('begins with a whole block in every tree', () => {
    const shape = shardShape(exampleMachine, 4, [5], [4, 5, 4, 4])
    for (const matrices of Object.values(shape.rounds)) {
      for (const height of new Set(matrices.map(m => m.logHeight))) {
        const row = matrices.filter(m => m.logHeight === height)
        const first = row.findIndex(m => m.next)
        if (first < 0) continue
        expect(row.slice(first).every(m => m.next)).toBe(true)
        expect(row.slice(0, first).reduce((sum, m) => sum + m.width, 0) % 8).toBe(0)
      }
    }
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
    const shapeOf = (of: Machine) => shardShape(of, 4, vk.preprocessedLogHeights, proof.logHeights)
    const [made, expected] = [shapeOf(machine), shapeOf(exampleMachine)]
    const opened = (round: RoundName, chip: number, column: number, point: number) => {
      const m = made.rounds[round].findIndex(matrix => matrix.chip === chip && matrix.columns.includes(column))
      const points = proof.openedValues[made.committed.indexOf(round)]![m]!
      return (points[point] ?? points[0]!)[made.rounds[round][m]!.columns.indexOf(column)]!
    }
    const openedValues = expected.committed.map(round =>
      expected.rounds[round].map(({ chip, columns, next }) =>
        (next ? [0, 1] : [0]).map(point => columns.map(c => opened(round, chip, c, point))),
      ),
    )
    expect(verdict({ ...proof, openedValues })).toMatch(/^(shard\.constraints|pcs\.)/)
  })
})
