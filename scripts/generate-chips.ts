/**
 * Writes the C kernels of all chips: of the product's machines to circuits/generated/, of the recursion machine to recursion/generated/.
 * Build them with scripts/build-kernels.sh afterwards. With a folder as argument the files go below it.
 *
 * Usage: npx tsx scripts/generate-chips.ts [folder]
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Chip } from '@zkmips/air/chip'
import { cName, generateChip } from '@zkmips/air/codegen/codegen'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import { LAYER_MACHINES, namedChips } from '@zkmips/recursion/machine/machine'

const root = process.argv[2] ?? fileURLToPath(new URL('../', import.meta.url))

function write(part: string, chips: readonly Chip[]): void {
  const folder = join(root, part, 'generated')
  mkdirSync(folder, { recursive: true })
  // A chip that is gone must not stay in the module.
  for (const name of readdirSync(folder)) if (name.endsWith('.c')) rmSync(join(folder, name))
  for (const chip of chips) {
    const file = join(folder, `${cName(chip)}.c`)
    writeFileSync(file, generateChip(chip), { flag: 'wx' })
  }
  console.log(`${chips.length} chips written to ${folder}`)
}

write('circuits', [...new Set(PART_MACHINES.flatMap(m => m.chips.map(c => c.chip)))])
write('recursion', [...new Map(LAYER_MACHINES.flatMap(namedChips).map(chip => [chip.name, chip])).values()])
