// Writes fixtures/protocol/: proofs without security, and what verifying them comes to, step by step.
//
//   npx tsx scripts/protocol-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashVectors } from '@zkmips/zkmips/testing/hash-vectors'
import { layerVectors, proveLayers } from '@zkmips/zkmips/testing/layer-vectors'
import { runVectors, vectorRun } from '@zkmips/zkmips/testing/run-vectors'
import { wrappedVectors } from '@zkmips/zkmips/testing/wrapped-vectors'

const folder = join(import.meta.dirname, '../fixtures/protocol')
mkdirSync(folder, { recursive: true })

/** JSON with a line for each event and for each list of numbers. */
function text(value: unknown, indent = ''): string {
  const isFlat = Array.isArray(value) && (typeof value[0] !== 'object' || value.length === 0)
  if (typeof value !== 'object' || value === null || isFlat) return JSON.stringify(value)
  const inner = `${indent} `
  const members = Array.isArray(value)
    ? value.map(member => text(member, inner))
    : Object.entries(value).flatMap(([key, member]) =>
        member === undefined ? [] : [`${JSON.stringify(key)}: ${text(member, inner)}`],
      )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${members.map(member => inner + member).join(',\n')}\n${indent}${close}`
}

const write = (name: string, value: object): void => writeFileSync(join(folder, name), `${text(value)}\n`)

write('hashes.json', hashVectors())
write('wrapped.json', wrappedVectors())

const run = await vectorRun()
writeFileSync(join(folder, 'run.proof'), run)
write('run.json', runVectors(run))

const { scene, bytes } = await proveLayers()
for (const [name, proof] of Object.entries(bytes)) writeFileSync(join(folder, `${name}.proof`), proof)
write('layers.json', layerVectors(scene, bytes))
