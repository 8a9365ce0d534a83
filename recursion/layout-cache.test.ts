import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { planTape } from './circuit/tape-plan.ts'
import { LayoutCache } from './layout-cache.ts'
import { layOut } from './machine/layout.ts'
import { smallCircuit } from './testing/small-circuit.ts'

it('a layout is made once, read afterwards, and made anew where its file is damaged', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zkmips-layouts-'))
  try {
    const circuit = smallCircuit(5, 2)
    const made = layOut(circuit, { slots: 3 })
    let times = 0
    const make = () => {
      times++
      return made
    }
    const cached = (of: unknown) => new LayoutCache(folder).layout(of, make)
    const expected = { ...made, plan: planTape(circuit), machine: made.machine.name }
    const same = (of: unknown) => {
      const { machine, ...rest } = cached(of)
      expect({ ...rest, machine: machine.name }).toEqual(expected)
    }
    same(['small', 5])
    same(['small', 5])
    expect(times).toBe(1)
    same(['small', 4])
    expect(times).toBe(2)
    const files = readdirSync(folder)
    expect(files).toHaveLength(2)
    for (const name of files) {
      const bytes = readFileSync(join(folder, name))
      bytes[bytes.length - 5]! ^= 1
      writeFileSync(join(folder, name), bytes)
    }
    same(['small', 5])
    expect(times).toBe(3)
    expect(readdirSync(folder)).toHaveLength(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
