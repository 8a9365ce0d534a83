/** Calls of sha256_compress for tests, and the tables of the SHA-256 machine for them. */
import type { Table } from '@zkmips/air/table'
import { sha256Compress } from '@zkmips/emulator/machine/precompiles/sha256-compress'
import { sha256RoundsChip } from '../sha256/rounds.ts'
import { sha256ScheduleChip } from '../sha256/schedule.ts'
import { CALL_WORDS, fillSha256Rounds, fillSha256Schedule, fillSha256Words, type Sha256Calls } from '../sha256/trace.ts'
import { SHA256_MACHINE, sha256WordsChip } from '../sha256/words.ts'
import { partComplaints, type SaidCall, shardSide } from './precompile-side.ts'

export const sha256TestMachine = {
  name: 'sha256',
  chips: [sha256WordsChip, sha256ScheduleChip, sha256RoundsChip].map(chip => ({
    chip,
    presence: 'always' as const,
    maxLogHeight: 20,
  })),
  publicValues: [],
  publicMessages: [],
}

/** In the machine's order. */
export interface Sha256Tables {
  words: Table
  schedule: Table
  rounds: Table
}

/** A call with these words: state, then block. */
export function sha256Call(words: ArrayLike<number>, at: { shard: number; clock: number }): SaidCall {
  const before = Uint32Array.from(words)
  const state = Int32Array.from(before.subarray(0, 8))
  sha256Compress(state, Int32Array.from(before.subarray(8)))
  const after = before.slice()
  after.set(state)
  return { ...at, before, after }
}

export const sha256Record = (calls: readonly SaidCall[]): Sha256Calls => {
  const before = new Uint32Array(CALL_WORDS * calls.length)
  calls.forEach((call, k) => {
    before.set(call.before, CALL_WORDS * k)
  })
  return {
    length: calls.length,
    shard: Uint32Array.from(calls, c => c.shard),
    clock: Uint32Array.from(calls, c => c.clock),
    before,
  }
}

export function sha256Tables(calls: readonly SaidCall[]): Sha256Tables {
  const record = sha256Record(calls)
  return {
    words: fillSha256Words(record),
    schedule: fillSha256Schedule(record),
    rounds: fillSha256Rounds(record),
  }
}

/** All that is wrong with tables beside shards that say that they made these calls. */
export const sha256Complaints = ({ words, schedule, rounds }: Sha256Tables, said: readonly SaidCall[]): string[] =>
  partComplaints(sha256TestMachine, [[words, schedule, rounds]], shardSide(SHA256_MACHINE, said))
