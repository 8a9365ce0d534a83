/**
 * What aggregation and the wrap will cost, by several choices of parameters: circuits recorded by the verifier itself from the shapes
 * of a real run's proofs, laid out in the recursion machine's tables, layer upon layer, to the constraints of the R1CS that Groth16 proves.
 * Nothing is proved. Tables for people, then JSON.
 *
 *   npx tsx bench/recursion.ts [program or block trace, default fixtures/blocks/erc20.json] [--log-cycles K, default 19] [--json FILE]
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CHOICES } from '@zkmips/recursion/plan/choices'
import { planChoice, planLeaves, securityLine } from '@zkmips/recursion/plan/report'
import { partShapes } from './recursion/shapes.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'log-cycles': { type: 'string', default: '19' }, json: { type: 'string' } },
})
const file = positionals[0] ?? fileURLToPath(new URL('../fixtures/blocks/erc20.json', import.meta.url))
const shapes = await partShapes(file, 2 ** Number(options['log-cycles']) - 1)

const number = (x: number, width = 12): string => Math.round(x).toLocaleString('en').padStart(width)
const millions = (x: number): string => `${(x / 1e6).toFixed(2)} M`.padStart(10)
const report: unknown[] = []

for (const choice of CHOICES) {
  console.log(`\n${choice.name}`)
  const leaves = planLeaves(shapes, choice)
  const plan = planChoice(leaves[0]!, choice)
  for (const layer of [...leaves, plan.join, plan.shrink, plan.wrap]) {
    const { counts, params } = layer
    const permutations = counts.rowPermutations + counts.pathPermutations + counts.transcriptPermutations
    console.log(
      `  ${layer.name.padEnd(22)}${number(permutations, 9)} permutations${number(counts.gates, 9)} gates${millions(layer.cells)} cells, ` +
        `rate 1/${2 ** params.logBlowup}, ${params.queries} queries, degree ${params.extensionDegree}: ` +
        layer.tables.map(t => `${t.name} 2^${t.logHeight}×${t.main + t.logUp + t.quotient}`).join(', '),
    )
  }
  const { constraints } = plan
  console.log(
    `  R1CS of the wrap${number(constraints.total)} constraints, ${number(constraints.permutations, 0)} permutations: `,
  )
  console.log(
    `    ${Object.entries(constraints)
      .map(([k, v]) => `${k} ${v.toLocaleString('en')}`)
      .join(', ')}`,
  )
  for (const [name, security] of Object.entries(plan.security))
    console.log(`  ${name.padEnd(8)}${securityLine(security)}`)
  report.push({
    choice: choice.name,
    leaves: leaves.map(summary),
    join: summary(plan.join),
    shrink: summary(plan.shrink),
    wrap: summary(plan.wrap),
    constraints,
    security: plan.security,
  })
}

function summary({ name, params, counts, tables, cells }: ReturnType<typeof planLeaves>[number]) {
  return {
    name,
    logBlowup: params.logBlowup,
    queries: params.queries,
    degree: params.extensionDegree,
    counts,
    tables,
    cells,
  }
}
const json = JSON.stringify(report)
if (options.json) writeFileSync(options.json, `${json}\n`)
