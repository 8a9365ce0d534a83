import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isaDocument } from './document.ts'

it('docs/isa.md is what the opcode table gives (run: npx tsx scripts/document-isa.ts)', () => {
  expect(readFileSync(join(import.meta.dirname, '../docs/isa.md'), 'utf8')).toBe(isaDocument())
})
