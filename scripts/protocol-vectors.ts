// Writes fixtures/protocol/: proofs without security, and what verifying them comes to, step by step.
//
//   npx tsx scripts/protocol-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashVectors } from '@zkmips/zkmips/testing/hash-vectors'
import { runVectors, vectorRun } from '@zkmips/zkmips/testing/run-vectors'

const folder = join(import.meta.dirname, '../fixtures/protocol')
mkdirSync(folder, { recursive: true })

/** Lists of numbers on one line. */
const write = (name: string, value: object): void => {
  const text = JSON.stringify(value, undefined, 1).replace(/\[[^[\]{}]*\]/g, list => list.replace(/\s+/g, ' '))
  const events = text
    .replace(/\[ ("[a-z]+"[^\n]*?)\n\s*\[ ([^\]]*)\]\n\s*\]/g, '[ $1 [ $2] ]')
    .replace(/\[ ("[a-z]+",)\s+/g, '[ $1 ')
  writeFileSync(join(folder, name), `${events}\n`)
}

write('hashes.json', hashVectors())

const run = await vectorRun()
writeFileSync(join(folder, 'run.proof'), run)
write('run.json', runVectors(run))
