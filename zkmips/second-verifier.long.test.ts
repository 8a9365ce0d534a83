// The verifier written from the documentation: it refuses one bit changed in every 97th byte of a proof, and gives a program its name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RunVectors } from './testing/run-vectors.ts'
import {
  documentedSets,
  fixtureBytes,
  fixtureJson,
  hashFixtures,
  machineData,
  second,
  unnoticed,
} from './testing/second-verifier.ts'

const root = join(import.meta.dirname, '..')

it('notices every change', async () => {
  expect(await unnoticed(fixtureBytes('run.proof'), 97)).toEqual([])
}, 1_800_000)

it('finds the digest of a program from its ELF', async () => {
  const { instructionsOf, preprocessedRows } = await second('program.mjs')
  const { keyOf } = await second('commit.mjs')
  const { hashes } = await second('hashes.mjs')
  const { parameters, programName } = await second('run.mjs')
  const elf = new Uint8Array(readFileSync(join(root, 'fixtures/elf/fibonacci.elf')))
  const { chips, entry } = preprocessedRows(elf, instructionsOf(readFileSync(join(root, 'docs/isa.md'), 'utf8')))
  const params = parameters(documentedSets.get('test-only-insecure-blake3')!.numbers)
  const hash = hashes(hashFixtures.poseidon2)[params.hash]
  const machines = [...machineData.values()].filter(({ name }) => name.startsWith('zkmips-'))
  const keys = machines.map(machine => keyOf(hash, params, machine, chips))
  const { program } = fixtureJson('run.json') as RunVectors
  expect(programName(hash, params, machines, entry / 4, keys)).toBe(program)
}, 300_000)
