import { describe, expect, it } from 'vitest'
import { type ColumnSpec, defineChip } from './chip.ts'
import { render } from './machine.ts'

const main = { flag: 1, other: 1, x: 1, y: 1 } as const satisfies ColumnSpec

describe('rules under a condition', () => {
  it('are those that the author would write with the condition in front', () => {
    const grouped = defineChip({
      name: 'grouped',
      main,
      build(b) {
        const { flag, other, x, y } = b.main
        b.when(flag, r => {
          r.zero('zero', x)
          r.equal('equal', x, y)
          r.when(other, inner => inner.equal('nested', x, 1))
          r.boolean('boolean', y)
        })
        b.zero('outside', y)
      },
    })
    const written = defineChip({
      name: 'written',
      main,
      build(b) {
        const { flag, other, x, y } = b.main
        b.zero('zero', flag.mul(x))
        b.zero('equal', flag.mul(x.sub(y)))
        b.zero('nested', flag.mul(other).mul(x.sub(1)))
        b.zero('boolean', flag.mul(y.mul(y.sub(1))))
        b.zero('outside', y)
      },
    })
    const rules = (chip: typeof grouped | typeof written) => chip.constraints.map(c => [c.label, render(c.expr)])
    expect(rules(grouped)).toEqual(rules(written))
  })

  it('count the condition in their degree', () => {
    const build = (depth: number) =>
      defineChip({
        name: 'deep',
        main,
        build: b =>
          b.when(b.main.flag, r =>
            r.zero('deep', depth === 3 ? b.main.x.mul(b.main.y) : b.main.x.mul(b.main.y).mul(b.main.other)),
          ),
      })
    expect(build(3).constraints[0]!.expr.degree).toBe(3)
    expect(() => build(4).constraints).toThrow('constraint "deep" has degree 4')
  })
})
