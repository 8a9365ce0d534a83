// Many random programs, others at every run. A failure prints the seed and the smallest program that still fails; ZKMIPS_FUZZ_SEED
// repeats a run, ZKMIPS_FUZZ_RUNS makes it longer or shorter.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceptHonest, Coverage } from './fuzz.ts'
import { randomProgram } from './random-programs.ts'
import { lie, refuseLie } from './state-lies.ts'
import { refuseTraceLie, traceLie } from './trace-lies.ts'

const RUNS = Number(process.env.ZKMIPS_FUZZ_RUNS ?? 1500)
const SEED = Number(process.env.ZKMIPS_FUZZ_SEED ?? Date.now() & 0x7fff_ffff)
const settings = (numRuns: number) => ({ numRuns, seed: SEED })
const HOURS = 3_600_000

it(
  'honest runs are accepted',
  () => {
    const coverage = new Coverage()
    const programs = randomProgram({ maxFragments: 100, maxShards: 6, maxPieces: 4 })
    fc.assert(
      fc.property(programs, p => acceptHonest(p, coverage)),
      settings(RUNS),
    )
    console.log(`seed ${SEED}: ${RUNS} programs, ${coverage.cycles} cycles in ${coverage.shards} shards`)
    expect(coverage.missing()).toEqual([])
  },
  HOURS,
)

it(
  'honest runs are accepted when shards have one or two cycles and memory pieces few words',
  () => {
    const coverage = new Coverage()
    const programs = randomProgram({ maxFragments: 4, maxShards: 120, maxPieces: 60 })
    fc.assert(
      fc.property(programs, p => acceptHonest(p, coverage)),
      settings(Math.ceil(RUNS / 20)),
    )
  },
  HOURS,
)

it(
  'lies about one step are refused',
  () => {
    const coverage = new Coverage()
    const programs = randomProgram({ maxFragments: 25, maxShards: 3, maxPieces: 2 })
    fc.assert(
      fc.property(programs, lie, (p, l) => refuseLie(p, l, coverage)),
      settings(4 * RUNS),
    )
    console.log(`seed ${SEED}:`, Object.fromEntries(coverage.outcomes))
    // Lies hit some instructions more often than others.
    expect(coverage.missing().length).toBeLessThan(30)
  },
  HOURS,
)

it(
  'lies in the trace are refused',
  () => {
    const coverage = new Coverage()
    const programs = randomProgram({ maxFragments: 25, maxShards: 3, maxPieces: 2 })
    fc.assert(
      fc.property(programs, traceLie, (p, l) => refuseTraceLie(p, l, coverage)),
      settings(4 * RUNS),
    )
    console.log(`seed ${SEED}:`, Object.fromEntries(coverage.outcomes))
  },
  HOURS,
)
