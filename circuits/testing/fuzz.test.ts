// Random programs through the interpreter and the checks of the tables: a few of them. Many more are in `fuzz.long.test.ts`.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceptHonest, Coverage } from './fuzz.ts'
import { randomProgram } from './random-programs.ts'
import { lie, refuseLie } from './state-lies.ts'
import { refuseTraceLie, traceLie } from './trace-lies.ts'

/** Always the same programs, so that a failure is due to the change under test. Shrinking stops after a while. */
const settings = (numRuns: number) => ({ numRuns, seed: 20_260_721, interruptAfterTimeLimit: 100_000 })

it('honest runs are accepted', () => {
  const coverage = new Coverage()
  const programs = randomProgram({ maxFragments: 60, maxShards: 4, maxPieces: 3 })
  fc.assert(
    fc.property(programs, p => acceptHonest(p, coverage)),
    settings(50),
  )
  expect(coverage.missing()).toEqual([])
  expect(coverage.shards).toBeGreaterThan(100)
})

it('honest runs are accepted when shards have one or two cycles and memory pieces few words', () => {
  const coverage = new Coverage()
  const programs = randomProgram({ maxFragments: 3, maxShards: 60, maxPieces: 30 })
  fc.assert(
    fc.property(programs, p => acceptHonest(p, coverage)),
    settings(10),
  )
  expect(coverage.shards).toBeGreaterThan(60)
})

it('lies about one step are refused', () => {
  const coverage = new Coverage()
  const programs = randomProgram({ maxFragments: 20, maxShards: 2, maxPieces: 1 })
  fc.assert(
    fc.property(programs, lie, (p, l) => refuseLie(p, l, coverage)),
    settings(100),
  )
  expect(coverage.outcomes.get('refused by the checks')).toBeGreaterThan(40)
})

it('lies in the trace are refused', () => {
  const coverage = new Coverage()
  const programs = randomProgram({ maxFragments: 20, maxShards: 2, maxPieces: 1 })
  fc.assert(
    fc.property(programs, traceLie, (p, l) => refuseTraceLie(p, l, coverage)),
    settings(80),
  )
  expect(coverage.outcomes.get('refused by the checks')).toBeGreaterThan(40)
})
