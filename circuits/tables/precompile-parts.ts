/**
 * The tables of the machines that prove calls of precompiles: for each machine the list of its fillers.
 *
 * A new machine is an entry of `PARTS`.
 * @module
 */
import { columnsOnHeap, type FilledTables, type NewColumns, type Table } from '@zkmips/air/table'
import { fillBytes } from '../chips/bytes/trace.ts'
import { ROUNDS } from '../chips/keccak-rounds/layout.ts'
import { fillKeccakRounds } from '../chips/keccak-rounds/trace.ts'
import { fillKeccakConstants, fillKeccakParity, newParityCounts } from '../chips/keccak-tables/trace.ts'
import { fillKeccakWords } from '../chips/keccak-words/trace.ts'
import { earlyMulmod256, earlyMulmod384, fillMulmod256, fillMulmod384 } from '../chips/mulmod/trace.ts'
import { ROWS, SCHEDULE_ROWS } from '../chips/sha256/layout.ts'
import { earlySha256Words, fillSha256Rounds, fillSha256Schedule, fillSha256Words } from '../chips/sha256/trace.ts'
import { keccakMachine, mulmod256Machine, mulmod384Machine, type PartMachine, sha256Machine } from '../machines.ts'
import { type FixedHeights, fixedHeights } from '../templates.ts'
import { type EarlyFillers, type Fillers, fillEarlyTables, fillTables } from './fill.ts'
import { LookupCounts } from './lookups.ts'
import type { CallRecord } from './precompile-calls.ts'
import type { ProvableProgram } from './provable-program.ts'

/** The rounds of so many calls fill 2^15 rows, and a worker's memory to about a gigabyte. */
const MAX_KECCAK_CALLS = Math.floor(2 ** 15 / ROUNDS)

/** What the fillers of a part read. */
export interface CallFacts {
  readonly program: ProvableProgram
  readonly calls: CallRecord
  /** Of the chips that count their own lookups, when their tables are filled; of all tables in the end. */
  readonly lookups: LookupCounts
  /** How often each number of `keccakParity` is looked up, when the rounds are filled. */
  readonly parities: Uint32Array
  /** For the widest tables. */
  readonly newColumns: NewColumns
  /** Of the template of the calls. */
  readonly heights: FixedHeights
}

type EarlyFacts = Pick<CallFacts, 'calls' | 'heights'>

/** A machine with its fillers. */
export interface PrecompilePart {
  readonly machine: PartMachine
  /** Calls of one part. */
  readonly maxCalls: number
  /** Rows of each table for a call; the last one has the most cells. */
  readonly rowsPerCall: Readonly<Record<string, number>>
  early(calls: CallRecord): (Table | undefined)[]
  /** @param newColumns makes most of the columns */
  tables(program: ProvableProgram, calls: CallRecord, newColumns?: NewColumns): FilledTables
}

interface PartOptions<M extends PartMachine> {
  readonly maxCalls: number
  readonly rowsPerCall: Readonly<Record<string, number>>
  readonly early: EarlyFillers<M, EarlyFacts>
  readonly fillers: Fillers<M, CallFacts>
  /** Names of the chips whose fillers count their lookups in `bytes`. */
  readonly countsItself: readonly string[]
}

function part<M extends PartMachine>(
  machine: M,
  { maxCalls, rowsPerCall, early, fillers, countsItself }: PartOptions<M>,
): PrecompilePart {
  return {
    machine,
    maxCalls,
    rowsPerCall,
    early: calls => fillEarlyTables(machine, early, { calls, heights: fixedHeights(machine.id, calls.template) }),
    tables: (program, calls, newColumns = columnsOnHeap) => {
      const lookups = new LookupCounts()
      const heights = fixedHeights(machine.id, calls.template)
      const facts = { program, calls, lookups, parities: newParityCounts(), newColumns, heights }
      const tables = fillTables(machine, fillers, facts)
      for (const table of tables) if (table && !countsItself.includes(table.chip.name)) lookups.countTable(table, [])
      return { tables, publicValues: [] }
    },
  }
}

const keccakFillers: Fillers<typeof keccakMachine, CallFacts> = {
  keccakParity: f => fillKeccakParity(f.program.preprocessed.keccakParity, f.parities),
  keccakConstants: f => fillKeccakConstants(f.program.preprocessed.keccakConstants, f.calls.length),
  keccakWords: f => fillKeccakWords(f.calls, f.heights.keccakWords),
  keccakRounds: f => fillKeccakRounds(f.calls.before, f.calls.length, f.parities, f.newColumns, f.heights.keccakRounds),
}

const mulmod256Fillers: Fillers<typeof mulmod256Machine, CallFacts> = {
  bytes: f => fillBytes(f.program.preprocessed.bytes, f.lookups.columns),
  mulmod256: f => fillMulmod256(f.calls, f.lookups, f.newColumns, f.heights.mulmod256),
}

const sha256Fillers: Fillers<typeof sha256Machine, CallFacts> = {
  sha256Words: f => fillSha256Words(f.calls, f.heights.sha256Words),
  sha256Schedule: f => fillSha256Schedule(f.calls, f.newColumns, f.heights.sha256Schedule),
  sha256Rounds: f => fillSha256Rounds(f.calls, f.newColumns, f.heights.sha256Rounds),
}

const mulmod384Fillers: Fillers<typeof mulmod384Machine, CallFacts> = {
  bytes: f => fillBytes(f.program.preprocessed.bytes, f.lookups.columns),
  mulmod384: f => fillMulmod384(f.calls, f.lookups, f.newColumns, f.heights.mulmod384),
}

/** Sorted by machine. */
const PARTS: readonly PrecompilePart[] = [
  part(keccakMachine, {
    maxCalls: MAX_KECCAK_CALLS,
    rowsPerCall: { keccakWords: 1, keccakRounds: ROUNDS },
    early: { keccakWords: f => fillKeccakWords(f.calls, f.heights.keccakWords) },
    fillers: keccakFillers,
    countsItself: ['keccakWords', 'keccakRounds'],
  }),
  part(mulmod256Machine, {
    maxCalls: 2 ** 16,
    rowsPerCall: { mulmod256: 1 },
    early: { mulmod256: f => earlyMulmod256(f.calls, f.heights.mulmod256) },
    fillers: mulmod256Fillers,
    countsItself: ['mulmod256'],
  }),
  part(sha256Machine, {
    maxCalls: 15_000,
    rowsPerCall: { sha256Words: 1, sha256Schedule: SCHEDULE_ROWS, sha256Rounds: ROWS },
    early: { sha256Words: f => earlySha256Words(f.calls, f.heights.sha256Words) },
    fillers: sha256Fillers,
    // It looks nothing up.
    countsItself: ['sha256Words', 'sha256Schedule', 'sha256Rounds'],
  }),
  part(mulmod384Machine, {
    maxCalls: 2 ** 16,
    rowsPerCall: { mulmod384: 1 },
    early: { mulmod384: f => earlyMulmod384(f.calls, f.heights.mulmod384) },
    fillers: mulmod384Fillers,
    countsItself: ['mulmod384'],
  }),
]

/** @param machine its number */
export function precompilePart(machine: number): PrecompilePart {
  const found = PARTS.find(p => p.machine.id === machine)
  if (!found) throw new RangeError(`machine ${machine} proves no precompile`)
  return found
}

export const maxCallsOf = (machine: number): number => precompilePart(machine).maxCalls
