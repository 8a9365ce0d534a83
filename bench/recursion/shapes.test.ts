import { fileURLToPath } from 'node:url'
import { executionMachine, memoryMachine } from '@zkmips/circuits/machines'
import { expect, it } from 'vitest'
import { partShapes } from './shapes.ts'

it("a run's parts, by shape", async () => {
  const file = fileURLToPath(new URL('../../fixtures/elf/fibonacci.elf', import.meta.url))
  const shapes = await partShapes(file, 2 ** 12 - 1)
  expect(shapes.map(s => s.machine)).toContain(executionMachine)
  const memory = shapes.filter(s => s.machine === memoryMachine)
  expect(memory.map(s => s.count)).toEqual([1])
  for (const { machine, logHeights, keyLogHeights } of shapes) {
    expect(logHeights.length).toBe(machine.chips.length)
    // A chip with preprocessed columns has the key's height where it is present.
    const keyed = machine.chips.flatMap(({ chip }, k) => (chip.columns.preprocessed.length > 0 ? [logHeights[k]!] : []))
    keyed.forEach((height, k) => {
      expect([0, keyLogHeights[k]]).toContain(height)
    })
  }
})
