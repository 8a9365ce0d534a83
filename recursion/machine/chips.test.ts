import type { Chip } from '@zkmips/air/chip'
import { type Expr, evaluator } from '@zkmips/air/expression'
import { constraintDegree } from '@zkmips/air/logup'
import { BASE_ALGEBRA } from '@zkmips/air/public-messages'
import { quartic, quintic } from '@zkmips/field/extension'
import * as F from '@zkmips/field/koalabear'
import { permute } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import * as chips from './chips.ts'

type Row = Readonly<Record<string, number>>

/** Evaluates an expression on a row by column names; what is not given is 0. */
function on(chip: Chip, row: Row): (e: Expr) => number {
  return evaluator(BASE_ALGEBRA, {
    column: (group, index, next) => (next ? 0 : (row[chip.columns[group][index]!] ?? 0)),
    public: () => 0,
    selector: () => 0,
  })
}

const expression = (chip: Chip, label: string): Expr => chip.constraints.find(c => c.label === label)!.expr

describe.each([4, 5] as const)('the chips, degree %i', degree => {
  const all = [
    chips.permutationChip(degree),
    chips.tallPermutationChip(degree),
    chips.gateChip(degree, 3),
    chips.batchChip(degree),
    chips.packChip(degree),
    chips.indexChip(degree),
    chips.mixedChip(degree),
  ]

  it('keep to degree 3', () => {
    for (const chip of all) expect(constraintDegree(chip), chip.name).toBeLessThanOrEqual(3)
  })

  it('gates compute as the extension does', () => {
    const field = degree === 4 ? quartic : quintic
    const random = new Random(3)
    const [a, b, c] = [random.ext(degree), random.ext(degree), random.ext(degree)]
    const [m, n, l, r, o, k] = [2, 3, 5, 7, 11, 13]
    const { add, mul, mulBase, fromBase } = field
    const products = add(mulBase(mul(a, b), m), mulBase(mul(a, c), n))
    const out = add(add(products, add(mulBase(a, l), mulBase(b, r))), add(mulBase(c, o), fromBase(k)))
    const chip = chips.gateChip(degree, 1)
    const cells = (name: string, values: readonly number[]): Row =>
      Object.fromEntries(values.map((v, i) => [`${name}[${i}]`, v]))
    const row = { m, n, l, r, o, k, ...cells('a', a), ...cells('b', b), ...cells('c', c), ...cells('out', out) }
    const evaluate = on(chip, row)
    for (const { expr } of chip.constraints) expect(evaluate(expr)).toBe(0)
    const wrong = on(chip, { ...row, 'out[0]': F.add(out[0]!, 1) })
    expect(chip.constraints.map(({ expr }) => wrong(expr))).toContain(1)
  })
})

it('a row of the permutation chip is Poseidon2', () => {
  const chip = chips.permutationChip(4)
  const random = new Random(5)
  const input = Array.from({ length: 16 }, () => random.ext(4)[0]!)
  const row: Record<string, number> = {}
  input.forEach((x, i) => {
    row[`input[${i}]`] = x
  })
  // Each constraint gives the next cell: 0 − x³ with the cell at 0.
  const cubes = chip.columns.main.filter(name => name.startsWith('cubes')).length
  expect(cubes).toBe(148)
  for (let k = 0; k < cubes; k++) row[`cubes[${k}]`] = F.neg(on(chip, row)(expression(chip, `cube ${k}`)))
  const expected = [...input]
  permute(expected)
  const out = chip.interactions.find(i => i.label === 'out')!.message.slice(2)
  expect(out.map(on(chip, row))).toEqual(expected.slice(0, 8))
})
