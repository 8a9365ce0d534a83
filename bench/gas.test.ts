/** The committed table is what the bench measures: a few of its rows, measured again. And the search finds blocks that can be executed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CASES } from './gas/cases.ts'
import { random } from './gas/random.ts'
import { executeClaim, search } from './gas/search.ts'
import { type Row, rowOf } from './gas/table.ts'

const { rows } = JSON.parse(readFileSync(join(import.meta.dirname, 'gas/steps-per-gas.json'), 'utf8')) as {
  rows: readonly Row[]
}
const SAMPLE = [
  'KECCAK256: 1000 bytes',
  'EXTCODESIZE: cold, code of 24,576 bytes',
  'SLOAD: cold',
  'MUL: 2^256 − 1, 2^255 − 19',
]
/** The executor may change by so much before the table has to be measured again. */
const TOLERANCE = 0.1

it.each(SAMPLE)('%s', async title => {
  const is = ({ name, input }: { name: string; input: string }) => `${name}: ${input}` === title
  const measured = CASES.find(is)!
  const row = rowOf(measured, await measured.measure())
  const committed = rows.find(is)!
  expect(
    Math.abs(row.stepsPerGas / committed.stepsPerGas - 1),
    `${row.stepsPerGas}; run npm run bench:gas`,
  ).toBeLessThan(TOLERANCE)
})

it('has a row for every opcode and contract that the bench measures', () => {
  const key = ({ group, name }: { group: string; name: string }) => `${group} ${name}`
  expect(new Set(rows.map(key))).toEqual(new Set(CASES.map(key)))
})

it('searches for the worst block, the same way for the same seed', async () => {
  const found = await search('steps', { rounds: 6, seed: 3, gas: 1_000_000 })
  expect(found.blocks.length).toBeGreaterThan(0)
  expect(found.steps).toBeGreaterThan(0)
  expect(random(7)()).toBe(random(7)())
}, 60_000)

it('runs a random mix of opcodes until its gas is used, and not out of it', async () => {
  const gas = 1_000_000
  for (const size of [1, 2, 3, 4]) {
    const blocks = [[{ kind: 'mixed opcodes', weight: 1, size, via: 'payload' }]] as const
    const used = (await executeClaim({ gas, blocks })).gas
    // What runs out of gas is a failure, which uses all of it.
    expect(used, `mix ${size}`).toBeLessThan(gas)
    expect(used, `mix ${size}`).toBeGreaterThan(gas / 2)
  }
}, 60_000)
