import { machineDigest } from '@zkmips/air/machine'
import { describe, expect, it } from 'vitest'
import { executionMachine, memoryMachine, PART_MACHINES } from './machines.ts'

describe('the machines of proofs', () => {
  it('say what they said when proof version 2 was made: another digest is another proof version', () => {
    expect(PART_MACHINES.map(m => [m.id, machineDigest(m)])).toEqual([
      [0, 'd421670b8cc238ba8de489949a15a441ceb81b4bee6428496791546993657bf9'],
      [1, '1047025a2f1a0f1cd73e0b3278f9b9c4288f3d1187e9cbbc50467a082b42db19'],
    ])
  })

  it('have an id each, and chips of different names', () => {
    expect(new Set(PART_MACHINES.map(m => m.id)).size).toBe(PART_MACHINES.length)
    for (const { name, chips } of PART_MACHINES) {
      expect(new Set(chips.map(c => c.chip.name)).size, name).toBe(chips.length)
    }
  })

  it('share a chip only as the same chip: preprocessed tables go by name', () => {
    const byName = new Map([...executionMachine.chips, ...memoryMachine.chips].map(({ chip }) => [chip.name, chip]))
    for (const { chip } of PART_MACHINES.flatMap(m => m.chips)) expect(byName.get(chip.name as 'cpu')).toBe(chip)
  })
})
