import type { Chip } from '@zkmips/air/chip'
import { machineDigest } from '@zkmips/air/machine'
import { describe, expect, it } from 'vitest'
import { PART_MACHINES } from './machines.ts'

describe('the machines of proofs', () => {
  it('say what they said when proof version 3 was made: another digest is another proof version', () => {
    expect(PART_MACHINES.map(m => [m.id, machineDigest(m)])).toEqual([
      [0, '48457203268c60f63c4634bdefac10603540953d9687f83fdd23fa1d6e27ab44'],
      [1, '1047025a2f1a0f1cd73e0b3278f9b9c4288f3d1187e9cbbc50467a082b42db19'],
      [3, '9d99bf4966d072ce213b115348ff5f8c597863dbc894e5d6f67886ea95e8df01'],
    ])
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
