// Builds the contracts and writes verifier-contracts/generated: their ABIs and creation code for TypeScript.
//
//   npx tsx scripts/generate-abis.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildContracts, generatedFiles } from '@zkmips/verifier-contracts/artifacts'

const folder = join(import.meta.dirname, '../verifier-contracts/generated')
mkdirSync(folder, { recursive: true })
await buildContracts()
for (const [name, text] of generatedFiles()) writeFileSync(join(folder, name), text)
