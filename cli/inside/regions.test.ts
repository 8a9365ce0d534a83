/** Regions of a run, from marks that fit together and from marks that do not. */
import { describe, expect, it } from 'vitest'
import { Regions } from './regions.ts'

type Mark = readonly ['start' | 'end', string]

/** Marks ten steps apart, the first at step 10. */
function reportOf(marks: readonly Mark[]) {
  const regions = new Regions()
  for (const [i, [edge, name]] of marks.entries()) regions.mark(edge, name, 10 * (i + 1))
  return regions.report(10 * (marks.length + 1))
}

describe('regions', () => {
  it('are counted where they lie within each other, and where they repeat', () => {
    const { regions, problems } = reportOf([
      ['start', 'a'],
      ['start', 'b'],
      ['end', 'b'],
      ['start', 'b'],
      ['end', 'b'],
      ['end', 'a'],
      ['start', 'b'],
      ['end', 'b'],
    ])
    expect(problems).toEqual([])
    expect(regions).toEqual([
      { name: 'a', depth: 0, times: 1, steps: 49 },
      { name: 'b', depth: 1, times: 2, steps: 18 },
      { name: 'b', depth: 0, times: 1, steps: 9 },
    ])
  })

  it('end with those around them, and at the end of the run, and it is said', () => {
    const { regions, problems } = reportOf([
      ['start', 'a'],
      ['start', 'b'],
      ['end', 'a'],
      ['start', 'c'],
    ])
    expect(regions).toEqual([
      { name: 'a', depth: 0, times: 1, steps: 19 },
      { name: 'b', depth: 1, times: 1, steps: 9 },
      { name: 'c', depth: 0, times: 1, steps: 9 },
    ])
    expect(problems).toEqual(['step 30: region b is still open where a ends', 'region c has no end'])
  })

  it('do not end twice', () => {
    expect(reportOf([['end', 'a']])).toEqual({ regions: [], problems: ['step 10: region a ends but has not started'] })
  })

  it('are bounded in depth, and so is what is said of them', () => {
    const { regions, problems } = reportOf([
      ...Array.from({ length: 1000 }, (): Mark => ['start', 'a']),
      ...Array.from({ length: 1050 }, (): Mark => ['end', 'a']),
    ])
    expect(regions).toHaveLength(100)
    expect(regions[0]).toMatchObject({ times: 1, steps: 10 * 1999 - 1 })
    expect(problems).toHaveLength(11)
    expect(problems[0]).toContain('more than 100 regions')
    expect(problems.at(-1)).toBe('and 41 more')
  })
})
