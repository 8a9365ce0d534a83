import { describe, expect, it } from 'vitest'
import { Progress } from './progress.ts'
import { ProveProgress } from './prove-progress.ts'

/** A clock and a stream that the test sees through. */
function setup(mode: 'terminal' | 'lines' | 'json', columns?: number) {
  const written: string[] = []
  const clock = { now: 0 }
  const stream = { write: (text: string) => written.push(text), ...(columns === undefined ? {} : { columns }) }
  const progress = new Progress(stream, mode, () => clock.now)
  const described = new ProveProgress(() => clock.now)
  const tell = (event: Parameters<ProveProgress['describe']>[0]): void => {
    const { state, last } = described.describe(event)
    progress.show(state, last)
  }
  return { written, clock, progress, tell }
}

const proved = (finished: number) =>
  ({ phase: 'prove', parts: 4, finished, cycles: 1000 * finished, totalCycles: 4000, keptCycles: 0 }) as const

describe('progress of a proof', () => {
  it('is a line every five seconds, and the last of a phase', () => {
    const { written, clock, tell } = setup('lines')
    tell({ phase: 'execute', steps: 1000, done: false })
    clock.now = 1
    tell({ phase: 'execute', steps: 4000, done: true })
    for (const finished of [1, 2, 3, 4]) {
      clock.now += 2
      tell(proved(finished))
    }
    expect(written).toEqual([
      'execute  1,000 cycles\n',
      'execute  4,000 cycles\n',
      'prove    part 1 of 4, 500 cycles/s, about 6.0 s left\n',
      'prove    part 4 of 4, 500 cycles/s\n',
    ])
  })

  it('says rate and time left since the phase began', () => {
    const { written, clock, tell } = setup('lines')
    tell(proved(0))
    clock.now = 10
    tell(proved(1))
    expect(written).toEqual([
      'prove    part 0 of 4, 0 cycles/s\n',
      'prove    part 1 of 4, 100 cycles/s, about 30 s left\n',
    ])
  })

  it('counts what was proved before as done, and not in the rate', () => {
    const { written, clock, tell } = setup('lines')
    const resumed = (finished: number) => ({ ...proved(finished), keptCycles: 2000 })
    tell(resumed(2))
    clock.now = 10
    tell(resumed(3))
    expect(written).toEqual([
      'prove    part 2 of 4, 0 cycles/s\n',
      'prove    part 3 of 4, 100 cycles/s, about 10 s left\n',
    ])
  })

  it('is one line in place on a terminal, cut to its width, and gone in the end', () => {
    const { written, clock, progress, tell } = setup('terminal', 20)
    tell(proved(0))
    clock.now = 1
    tell(proved(1))
    progress.clear()
    progress.clear()
    expect(written).toEqual(['\r\x1b[Kprove    part 0 of ', '\r\x1b[Kprove    part 1 of ', '\r\x1b[K'])
  })

  it('is facts in JSON lines for machines', () => {
    const { written, tell } = setup('json')
    tell({ phase: 'commit', parts: 7, finished: 7 })
    expect(JSON.parse(written.join(''))).toEqual({ phase: 'commit', parts: 7, finished: 7 })
  })
})
