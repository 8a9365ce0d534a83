import { mul, pow, twoAdicGenerator } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import { core100Blake3 } from '../parameters.ts'
import { domainPoint } from '../testing/domain-point.ts'
import { friLevels, planBatching } from './batching.ts'
import { domainShift, extensionShift, MAX_LOG_DOMAIN } from './domain.ts'

describe('domains', () => {
  it('squaring maps point i of one domain to point i mod n/2 of the next', () => {
    const random = new Random(1)
    for (let logSize = 1; logSize <= MAX_LOG_DOMAIN; logSize++) {
      for (let trial = 0; trial < 5; trial++) {
        const i = random.below(2 ** logSize)
        const x = domainPoint(logSize, i)
        expect(mul(x, x)).toBe(domainPoint(logSize - 1, i % 2 ** (logSize - 1)))
      }
    }
  })

  it('no domain meets the largest two-adic subgroup', () => {
    for (let logSize = 0; logSize <= MAX_LOG_DOMAIN; logSize++) {
      expect(pow(domainPoint(logSize, 5 % 2 ** logSize), 2 ** MAX_LOG_DOMAIN)).not.toBe(1)
    }
  })

  it('extending a shifted table ends on the domain', () => {
    const shift = mul(domainShift(7), twoAdicGenerator(7))
    expect(mul(shift, extensionShift(7, shift))).toBe(domainShift(7))
  })
})

describe('levels and groups', () => {
  it('folding by 8 stops at a polynomial of degree at most 2^7', () => {
    expect(friLevels(core100Blake3, 21)).toEqual([21, 18, 15, 12, 9, 6])
    expect(friLevels(core100Blake3, 9)).toEqual([9, 6])
    expect(friLevels(core100Blake3, 8)).toEqual([8])
    expect(friLevels({ ...core100Blake3, logBlowup: 3 }, 21)).toEqual([21, 18, 15, 12, 9])
  })

  const random = new Random(4)
  const [z, y] = [random.ext(4), random.ext(4)]
  const matrix = (logHeight: number, width: number, points = [z]) => ({ logHeight, width, points })
  const params = { ...core100Blake3, maxLogFinalDegree: 4 }
  const rounds = [
    [matrix(10, 3, [z]), matrix(9, 2), matrix(10, 2, [z, y]), matrix(4, 1)],
    [matrix(9, 5), matrix(10, 1, [z, y]), matrix(8, 7), matrix(7, 2)],
  ]

  it('tables enter at the smallest level that holds them, with powers of their own', () => {
    const plan = planBatching(params, rounds)
    expect(plan.levels).toEqual([11, 8, 5])
    expect(plan.groups.map(g => [g.round, g.logSize, g.level, g.width, g.matrices])).toEqual([
      [0, 11, 0, 5, [0, 2]],
      [0, 10, 0, 2, [1]],
      [0, 5, 2, 1, [3]],
      [1, 10, 0, 5, [0]],
      [1, 11, 0, 1, [1]],
      [1, 9, 0, 7, [2]],
      [1, 8, 1, 2, [3]],
    ])
    expect(plan.groups[0]!.points).toEqual([
      { z, from: 0, offset: 0 },
      { z: y, from: 3, offset: 5 },
    ])
    expect(plan.powers).toBe(7 + 2 + 5 + 2 + 7)
  })

  it('every column has at each of its points a power of its own, and no power is left out', () => {
    const { groups, levels, powers } = planBatching(params, rounds)
    const used = levels.map((): number[] => [])
    for (const { level, width, points } of groups)
      for (const { from, offset } of points) for (let c = from; c < width; c++) used[level]!.push(offset + c - from)
    for (const exponents of used) expect(exponents.toSorted((a, b) => a - b)).toEqual(exponents.map((_, k) => k))
    expect(used.flat().length).toBe(rounds.flat().reduce((sum, m) => sum + m.width * m.points.length, 0))
    expect(powers).toBe(Math.max(...used.map(exponents => exponents.length)))
  })

  it('a matrix is opened where those before it in the row are', () => {
    for (const other of [[z], [y, z], [y]])
      expect(() => planBatching(params, [[matrix(10, 3, [z, y]), matrix(10, 2, other)]])).toThrow(
        'a matrix is not opened at the points of those of its height before it',
      )
  })
})
