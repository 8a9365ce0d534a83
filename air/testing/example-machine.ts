/**
 * A small machine for the tests of the framework and the prover: it adds up a list of small steps and keeps the running
 * total in a memory-like bus that continues over shards. It exercises every feature: preprocessed, early and main columns,
 * next-row constraints, selectors, public values, shared lookup slots, an optional chip, both scopes and public messages.
 * Not part of any product machine.
 * @module
 */
import { add, mul } from '@zkmips/field/koalabear'
import { bus, type ColumnSpec, defineChip } from '../chip.ts'
import { constant, Expr } from '../expression.ts'
import type { Machine } from '../machine.ts'
import { allocateCells, flatten, type Table, tableHeight } from '../table.ts'

const RANGE = bus(1, 'range', ['value'])
const CUBE = bus(2, 'cube', ['x', 'y'])
const CELL = bus(3, 'cell', ['address', 'value', 'time'])
const LINK = bus(4, 'link', ['address', 'value', 'shard'])
const ENTRY = bus(5, 'entry', ['value'])

const PUBLIC = ['first', 'steps', 'shard'] as const

const adderMain = { real: 1, time: 1, total: 1, step: 1, cubed: 1, bits: 2 } as const satisfies ColumnSpec

/** One row adds `step` (or its cube) to the total: reads the cell at the row's time and writes it at the next. */
const adder = defineChip({
  name: 'adder',
  main: adderMain,
  publicValues: PUBLIC,
  build(b) {
    const { real, time, total, step, cubed, bits } = b.main
    const addend = step
    b.boolean('real is boolean', real)
    b.boolean('cubed is boolean', cubed)
    b.zero('cubed only on real rows', cubed.mul(real.not()))
    bits.forEach((bit, j) => {
      b.boolean(`bit ${j} is boolean`, bit)
    })
    b.zero('step is its bits and twice four', cubed.mul(step.sub(bits[0]!).sub(bits[1]!.mul(2))))
    b.zero('no bits without a cube', cubed.not().mul(bits[0]!.add(bits[1]!)))
    b.zero('step is zero on padding', real.not().mul(step))
    b.zero('real does not rise', b.selector('transition').mul(b.nextMain.real).mul(real.not()))
    b.zero('time goes on', b.selector('transition').mul(b.nextMain.time.sub(time).sub(real)))
    b.zero('total goes on', b.selector('transition').mul(real).mul(b.nextMain.total.sub(total).sub(addend)))
    b.zero('padding keeps the total', b.selector('transition').mul(real.not()).mul(b.nextMain.total.sub(total)))
    b.zero('time starts at zero', b.selector('first').mul(time))
    b.zero('the last row is padding', b.selector('last').mul(real))
    b.zero('the last time is the number of steps', b.selector('last').mul(time.sub(b.publicValue('steps'))))
    b.receive('the total before', CELL, { address: 7, value: total, time }, real)
    b.send('the total after', CELL, { address: 7, value: total.add(addend), time: time.add(1) }, real)
    b.sendOneOf('step is in range or a cube', [
      { when: cubed, bus: CUBE, message: { x: bits[0]!.add(bits[1]!.mul(2)), y: step } },
      { when: real.sub(cubed), bus: RANGE, message: { value: step } },
    ])
    b.receive('the entry', ENTRY, { value: total }, b.selector('first'))
  },
})

const range = defineChip({
  name: 'range',
  preprocessed: { value: 1 },
  main: { count: 1 },
  build(b) {
    b.receive('value', RANGE, { value: b.preprocessed.value }, b.main.count)
  },
})

/** Looks a step up among "cubes": here only the identity x·x·x = y for x in 0..1 is used together with y = x. */
const cube = defineChip({
  name: 'cube',
  main: { x: 1, y: 1, count: 1 },
  build(b) {
    const { x, y, count } = b.main
    b.equal('y is the cube of x', y, x.mul(x).mul(x))
    b.receive('request', CUBE, { x, y }, count)
  },
})

/** One row takes the cell from the shard before, and gives it to the next one. */
const boundary = defineChip({
  name: 'boundary',
  early: { real: 1, address: 1, valueIn: 1, timeOut: 1, valueOut: 1, shard: 1 },
  publicValues: PUBLIC,
  build(b) {
    const { real, address, valueIn, timeOut, valueOut, shard } = b.early
    b.boolean('real is boolean', real)
    b.zero('the shard is this one', real.mul(shard.sub(b.publicValue('shard'))))
    b.receive('from the shard before', LINK, { address, value: valueIn, shard }, real, 'global')
    b.send('to the next shard', LINK, { address, value: valueOut, shard: shard.add(1) }, real, 'global')
    b.send('cell on entry', CELL, { address, value: valueIn, time: 0 }, real)
    b.receive('cell on exit', CELL, { address, value: valueOut, time: timeOut }, real)
  },
})

export const RANGE_HEIGHT = 32

export const exampleMachine: Machine = {
  name: 'example',
  chips: [
    { chip: adder, presence: 'always', maxLogHeight: 16 },
    { chip: range, presence: 'always', maxLogHeight: 5 },
    { chip: cube, presence: 'optional', maxLogHeight: 10 },
    { chip: boundary, presence: 'always', maxLogHeight: 10 },
  ],
  publicValues: PUBLIC,
  publicMessages: [
    {
      label: 'the entry is the first total',
      scope: 'shard',
      multiplicity: constant(1),
      message: [constant(ENTRY.id), new Expr({ op: 'public', index: 0 })],
      buses: [ENTRY],
    },
  ],
}

export const exampleRangeTable = (): Table => ({
  chip: range,
  height: RANGE_HEIGHT,
  preprocessed: [Uint32Array.from({ length: RANGE_HEIGHT }, (_, i) => i)],
  early: [],
  main: [new Uint32Array(RANGE_HEIGHT)],
})

export interface ExampleShard {
  readonly tables: readonly (Table | undefined)[]
  readonly publicValues: readonly number[]
  readonly total: number
}

/** Steps are 0..31; a negative step −1 stands for "1, as a cube". Tables of one shard that starts from `first`. */
export function exampleShard(steps: readonly number[], first: number, shard: number): ExampleShard {
  const height = tableHeight(steps.length, 1)
  const cells = allocateCells(adderMain, height)
  const rangeTable = exampleRangeTable()
  const cubes = steps.filter(s => s < 0).length
  let total = first
  for (let row = 0; row < height; row++) {
    const step = steps[row]
    cells.time[row] = Math.min(row, steps.length)
    cells.total[row] = total
    if (step === undefined) continue
    cells.real[row] = 1
    cells.step[row] = Math.abs(step)
    cells.cubed[row] = step < 0 ? 1 : 0
    if (step < 0) cells.bits[0]![row] = 1
    else rangeTable.main[0]![step]!++
    total = add(total, Math.abs(step))
  }
  const cubeHeight = tableHeight(1)
  const cubeTable: Table = {
    chip: cube,
    height: cubeHeight,
    preprocessed: [],
    early: [],
    main: [
      Uint32Array.from({ length: cubeHeight }, (_, x) => x),
      Uint32Array.from({ length: cubeHeight }, (_, x) => mul(mul(x, x), x)),
      Uint32Array.from({ length: cubeHeight }, (_, x) => (x === 1 ? cubes : 0)),
    ],
  }
  const boundaryHeight = tableHeight(1)
  const single = (value: number): Uint32Array => {
    const column = new Uint32Array(boundaryHeight)
    column[0] = value
    return column
  }
  const boundaryTable: Table = {
    chip: boundary,
    height: boundaryHeight,
    preprocessed: [],
    early: [1, 7, first, steps.length, total, shard].map(single),
    main: [],
  }
  return {
    tables: [
      { chip: adder, height, preprocessed: [], early: [], main: flatten(cells) },
      rangeTable,
      cubes > 0 ? cubeTable : undefined,
      boundaryTable,
    ],
    publicValues: [first, steps.length, shard],
    total,
  }
}
