import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circuitsDocument } from './document.ts'
import { PART_MACHINES } from './machines.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/circuits.md'), 'utf8')

describe('docs/circuits.md', () => {
  it('has the inventories that the chips give (run: npx tsx scripts/document-circuits.ts)', () => {
    expect(circuitsDocument(page)).toBe(page)
  })

  it('names every table and every bus', () => {
    for (const { chip } of PART_MACHINES.flatMap(m => m.chips)) {
      expect(page).toContain(`| ${chip.name} |`)
      for (const bus of chip.interactions.flatMap(i => i.buses)) expect(page).toContain(`| ${bus.name} |`)
    }
  })

  it('is refused without its marks', () => {
    expect(() => circuitsDocument(page.replace('<!-- end: buses -->', ''))).toThrow('<!-- generated: buses -->')
  })
})
