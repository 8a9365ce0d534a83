/**
 * The leaf of each template: permutations and cells of the circuit that verifies a part with its heights, planned and not proved.
 *
 *   npx tsx bench/templates.ts [size of programs, default large]
 *
 * Parameters are those of decision 0017. A leaf of more than 2^16 permutations has a taller table than the others.
 * @module
 */
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { TEMPLATES } from '@zkmips/circuits/templates'
import { CHOICES } from '@zkmips/recursion/plan/choices'
import { planLeaves } from '@zkmips/recursion/plan/report'
import { cellsOfHeights } from '@zkmips/zkmips/cells'

const size = process.argv[2] ?? 'large'
const choice = CHOICES.find(({ name }) => name.startsWith('D'))!
const number = (x: number, width: number): string => Math.round(x).toLocaleString('en').padStart(width)

for (const template of TEMPLATES.filter(t => t.size === undefined || t.size === size)) {
  const machine = PART_MACHINES.find(({ id }) => id === template.machine)!
  const { name, logHeights } = template
  const keyLogHeights = logHeights.filter((_, k) => machine.chips[k]!.chip.columns.preprocessed.length > 0)
  const [leaf] = planLeaves([{ name, machine, keyLogHeights, logHeights }], choice)
  const { counts, cells } = leaf!
  const permutations = counts.rowPermutations + counts.pathPermutations + counts.transcriptPermutations
  const part = cellsOfHeights(machine, logHeights, choice.core.extensionDegree)
  console.log(
    `${machine.name.padEnd(18)}${name.padEnd(14)}${number(part / 1e5, 7)} e5 cells; leaf${number(permutations, 8)} permutations` +
      `${number(counts.gates, 9)} gates${number(cells / 1e5, 6)} e5 cells`,
  )
}
