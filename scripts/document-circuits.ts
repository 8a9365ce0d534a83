// Writes the inventories of chips and buses into docs/circuits.md.
//
//   npx tsx scripts/document-circuits.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { circuitsDocument } from '@zkmips/circuits/document'

const path = join(import.meta.dirname, '../docs/circuits.md')
writeFileSync(path, circuitsDocument(readFileSync(path, 'utf8')))
