// The machine's benchmark on tiny sizes, and with it that interpreter, engine and qemu-mips print the same results. Needs
// qemu-user; skipped where it is absent, but not in CI.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { geometricMean, median } from './machine/figures.ts'

const hasQemu = spawnSync('qemu-mips', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'bench-machine-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bench = (...options: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'machine.ts'), ...options], { encoding: 'utf8' })

describe('the benchmark of the machine', () => {
  it.skipIf(!hasQemu && process.env.CI === undefined)('runs every program everywhere', () => {
    const json = join(folder, 'machine.json')
    const options = ['--scale', '0.002', '--repetitions', '1', '--skip-memory', '--json', json]
    const table = execFileSync(process.execPath, [join(import.meta.dirname, 'machine.ts'), ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const { rows } = JSON.parse(readFileSync(json, 'utf8'))
    const programs = rows.map(({ program }: { program: string }) => program)
    expect(programs).toEqual(['sha256', 'keccak', 'sort', 'pointers', 'sweep', 'commitments'])
    for (const { program, engine, qemu, translation } of rows) {
      expect(engine.steps, program).toBeGreaterThan(100_000)
      expect(qemu.steps, program).toBe(engine.steps)
      expect(translation.instructions, program).toBeGreaterThan(0)
    }
    for (const program of programs) expect(table).toContain(program)
    expect(table).toContain('geometric mean')
  })

  it('says what is wrong with its options', () => {
    const unknown = bench('sha255')
    expect([unknown.status, unknown.stdout]).toEqual([1, ''])
    expect(unknown.stderr).toMatch(/^sha255 …\nno program sha255; there are sha256, .*commitments\n$/)
    expect(bench('--repetitions', '0').status).toBe(64)
  })
})

it('figures', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(3)
  expect(geometricMean([1, 4, 16])).toBeCloseTo(4)
})
