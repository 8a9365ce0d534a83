/**
 * Writes the C kernels of all chips of the product's machines to circuits/generated/. Build them with
 * scripts/build-kernels.sh afterwards. With a folder as argument the files go there.
 *
 * Usage: npx tsx scripts/generate-chips.ts [folder]
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cName, generateChip } from '@zkmips/air/codegen/codegen'
import { PART_MACHINES } from '@zkmips/circuits/machines'

const folder = process.argv[2] ?? fileURLToPath(new URL('../circuits/generated/', import.meta.url))
mkdirSync(folder, { recursive: true })
// A chip that is gone must not stay in the module.
for (const name of readdirSync(folder)) if (name.endsWith('.c')) rmSync(join(folder, name))
const chips = new Set(PART_MACHINES.flatMap(m => m.chips.map(c => c.chip)))
for (const chip of chips) {
  const file = join(folder, `${cName(chip)}.c`)
  writeFileSync(file, generateChip(chip), { flag: 'wx' })
}
console.log(`${chips.size} chips written to ${folder}`)
