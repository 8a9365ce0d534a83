// Writes docs/isa.md from the opcode table.
//
//   npx tsx scripts/document-isa.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isaDocument } from '@zkmips/isa/document'

writeFileSync(join(import.meta.dirname, '../docs/isa.md'), isaDocument())
