import { PRECOMPILES, wordsOf } from '@zkmips/isa/precompiles'
import { describe, expect, it } from 'vitest'
import { PART_MACHINES } from './machines.ts'
import { PRECOMPILE_KINDS, tagOf } from './precompiles.ts'
import { precompilePart } from './tables/precompile-parts.ts'

describe('the precompiles that proofs cover', () => {
  it('are those that have a machine, which has its fillers', () => {
    const covered = PRECOMPILES.filter(({ machine }) => machine !== undefined)
    expect(PRECOMPILE_KINDS.map(kind => kind.precompile.name).sort()).toEqual(covered.map(({ name }) => name).sort())
    for (const { machine } of PRECOMPILE_KINDS) {
      const found = PART_MACHINES.find(({ id }) => id === machine)
      expect(found?.isOptional).toBe(true)
      expect(precompilePart(machine).machine).toBe(found)
    }
  })

  it('have tags of their own: no pair of one is a pair of another', () => {
    const tags = PRECOMPILE_KINDS.flatMap(({ machine, pairs }) =>
      Array.from({ length: pairs }, (_, i) => tagOf(machine) + i),
    )
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('have operands of whole pairs', () => {
    for (const { precompile, pairs } of PRECOMPILE_KINDS) {
      expect(2 * pairs).toBe(wordsOf(precompile))
      for (const { read } of precompile.operands) expect(read % 8).toBe(0)
    }
  })
})
