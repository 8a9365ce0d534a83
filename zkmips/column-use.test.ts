import { PART_MACHINES } from '@zkmips/circuits/machines'
import { columnUse } from '@zkmips/prover/protocol/column-use'
import { nextRowReads } from '@zkmips/prover/testing/next-row-reads'
import { describe, expect, it } from 'vitest'

const chips = [...new Set(PART_MACHINES.flatMap(m => m.chips).map(c => c.chip))]

describe('columns that are read on the next row', () => {
  it.each(chips)('$name: those that an evaluation of its constraints and messages looks at', chip => {
    expect(columnUse(chip)).toEqual(nextRowReads(chip))
  })

  it('are the ones that the chips are documented to link', () => {
    const linked = chips.flatMap(chip => {
      const use = columnUse(chip)
      const names = (['preprocessed', 'early', 'main'] as const).flatMap(g =>
        chip.columns[g].filter((_, c) => use[g][c]).map(name => name.replace(/\[.*/, '')),
      )
      return names.length > 0 ? [[chip.name, [...new Set(names)]]] : []
    })
    expect(Object.fromEntries(linked)).toEqual({
      cpu: ['real', 'clock', 'pc', 'nextPc'],
      localPreimage: ['present'],
      precompile: [
        'keccakF',
        'mulmod256',
        'sha256Compress',
        'mulmod384',
        'pair',
        'clock',
        'first',
        'second',
        'address',
      ],
      keccakRounds: ['round', 'call', 'state', 'theta'],
      keccakWords: ['call'],
      sha256Words: ['position'],
      sha256Schedule: ['position', 'at', 'words', 'ones', 'twos'],
      sha256Rounds: ['position', 'a', 'e', 'added', 'units', 'threes', 'ups', 'downs'],
      memory: ['real', 'addressHigh', 'addressLow'],
    })
  })
})
