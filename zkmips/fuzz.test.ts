// A few random programs with real proofs: the compiled constraints, the LogUp sums and the verifier say what the checks of the
// tables say. The many programs are in circuits/testing.
import { executedSteps, tablesOf } from '@zkmips/circuits/testing/fuzz'
import { type RandomProgram, randomProgram } from '@zkmips/circuits/testing/random-programs'
import type { RunTables } from '@zkmips/circuits/testing/run'
import { type Lie, lie, tellLie } from '@zkmips/circuits/testing/state-lies'
import { ProofError } from '@zkmips/prover/errors'
import { testOnlyBlake3 as parameters } from '@zkmips/prover/parameters'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestHex } from './program-key.ts'
import { ProofTasks } from './tasks.ts'
import { proveTables, verifyScene } from './testing/runs.ts'

/** Always the same programs, unless others are asked for. */
const SEED = Number(process.env.ZKMIPS_FUZZ_SEED ?? 20_260_721)
const PROGRAMS = Number(process.env.ZKMIPS_FUZZ_PROOFS ?? 3)
const LIES = 3
/** What a forger cannot avoid; not a proof that is malformed. */
const REFUSED = /^refused: (shard\.constraints|shard\.lookup\.balance|execution\.sum|statement\..*)$/

interface Known {
  readonly tasks: ProofTasks
  readonly programDigest: string
}

async function setup({ image }: RandomProgram): Promise<Known> {
  const tasks = await ProofTasks.create({ image, parameters, maxArenaBytes: 2 ** 30 })
  return { tasks, programDigest: digestHex(tasks.programKey(), parameters) }
}

/** Proves whatever the tables say, and verifies it. */
async function verdict(
  { tasks, programDigest }: Known,
  { shards, pieces, calls, run, locals }: RunTables,
): Promise<string> {
  const claim = { exitCode: run.exitCode, locals, contextTag: new Uint8Array(32) }
  const proof = proveTables({ tasks, parameters }, { shards, pieces, calls }, claim)
  try {
    const { statement } = await verifyScene({ programDigest }, proof)
    return `accepted with exit code ${statement.exitCode}`
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    return `refused: ${error.code}`
  }
}

const programs = randomProgram({ maxFragments: 60, maxShards: 2, maxPieces: 2 })

it.each(fc.sample(programs, { numRuns: PROGRAMS, seed: SEED }).map((p, i) => [i, p] as const))(
  'program %i',
  async (i, program) => {
    const known = await setup(program)
    const honest = tablesOf(program, executedSteps(program).length)
    expect(await verdict(known, honest)).toBe(`accepted with exit code ${honest.run.exitCode}`)

    const lies = fc.sample(lie, { numRuns: 40, seed: SEED + i }).map((l: Lie) => tellLie(program, l))
    const told = lies.filter(l => l.outcome === 'refused by the checks').slice(0, LIES)
    expect(told.length).toBe(LIES)
    for (const { filled } of told) expect(await verdict(known, filled!)).toMatch(REFUSED)
  },
)
