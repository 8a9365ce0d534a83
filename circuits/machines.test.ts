import type { Chip } from '@zkmips/air/chip'
import { machineDigest } from '@zkmips/air/machine'
import { describe, expect, it } from 'vitest'
import { frozenDigest } from './machine-digests.ts'
import { PART_MACHINES } from './machines.ts'

describe('the machines of proofs', () => {
  it('say what they said when proof version 4 was made: another digest is another proof version', () => {
    expect(PART_MACHINES.map(m => [m.id, machineDigest(m)])).toEqual(PART_MACHINES.map(m => [m.id, frozenDigest(m.id)]))
  })

  it('have an id each, and chips of different names', () => {
    expect(new Set(PART_MACHINES.map(m => m.id)).size).toBe(PART_MACHINES.length)
    for (const { name, chips } of PART_MACHINES) {
      expect(new Set(chips.map(c => c.chip.name)).size, name).toBe(chips.length)
    }
  })

  it('share a chip only as the same chip: preprocessed tables go by name', () => {
    const byName = new Map<string, Chip>(PART_MACHINES.flatMap(m => m.chips).map(({ chip }) => [chip.name, chip]))
    for (const { chip } of PART_MACHINES.flatMap(m => m.chips)) expect(byName.get(chip.name)).toBe(chip)
  })
})
