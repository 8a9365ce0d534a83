/**
 * Steps of the machine per gas, for every opcode, precompiled contract and kind of transaction at its worst input.
 *
 *   npx tsx bench/gas.ts [--json FILE] [filter …]
 *
 * Each figure is the difference of blocks that do the thing more and less often, executed by the block executor.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CASES } from './gas/cases.ts'
import { type Row, rowOf, summary } from './gas/table.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
const rows: Row[] = []
for (const item of CASES) {
  const title = `${item.group} ${item.name} ${item.input} ${item.fork ?? ''}`
  if (positionals.length > 0 && !positionals.some(filter => title.toLowerCase().includes(filter.toLowerCase())))
    continue
  const row = rowOf(item, await item.measure())
  rows.push(row)
  const figures = [row.gas.toLocaleString('en'), Math.round(row.steps).toLocaleString('en'), row.stepsPerGas.toFixed(1)]
  console.log(title.padEnd(64), ...figures.map(figure => figure.padStart(14)))
}
console.log('\nThe worst, in steps per gas')
for (const { name, input, fork, stepsPerGas } of summary(rows).slice(0, 40))
  console.log(`${stepsPerGas.toFixed(1).padStart(10)}  ${name}${input ? `: ${input}` : ''}${fork ? ` (${fork})` : ''}`)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, undefined, 1)}\n`)
