// Preprocessed columns of programs, and a program's name, computed a second time from docs/protocol/program-key.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { loadElf } from '@zkmips/emulator/program/elf'
import { describe, expect, it } from 'vitest'
import { second } from './testing/second-verifier.ts'

const root = join(import.meta.dirname, '..')
const elf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, `fixtures/elf/${name}.elf`)))

describe.each(['instructions', 'ledger-c', 'regions'])('%s', name => {
  it('has the columns that the documentation gives', async () => {
    const { instructionsOf, preprocessedRows } = await second('program.mjs')
    const instructions = instructionsOf(readFileSync(join(root, 'docs/isa.md'), 'utf8'))
    expect(instructions).toHaveLength(91)
    const { chips, entry } = preprocessedRows(elf(name), instructions)
    const image = loadElf(elf(name))
    expect(entry).toBe(image.entry)
    const { preprocessed } = provableProgram(image)
    expect(Object.keys(chips).sort()).toEqual(Object.keys(preprocessed).sort())
    for (const [chip, columns] of Object.entries(preprocessed)) {
      const height = columns[0]!.length
      const rows: readonly number[][] = chips[chip]
      expect(Math.max(16, 2 ** Math.ceil(Math.log2(rows.length)))).toBe(height)
      columns.forEach((column, c) => {
        const got = Uint32Array.from({ length: height }, (_, i) => rows[i]?.[c] ?? 0)
        expect([chip, c, got.findIndex((v, i) => v !== column[i])]).toEqual([chip, c, -1])
      })
    }
  })
})
