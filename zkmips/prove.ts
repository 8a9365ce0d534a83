/**
 * Proves a run: execute and cut into shards, commit to all early tables, draw the cross-shard challenges, prove every part.
 * @module
 */
import { totalmem } from 'node:os'
import { memoryWords } from '@zkmips/circuits/chips/memory/trace'
import type { Engine } from '@zkmips/circuits/compiled-chips'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import type { Statement } from '@zkmips/circuits/statement'
import { memoryPieces, type PieceRecord } from '@zkmips/circuits/tables/piece'
import { type CallRecord, callParts } from '@zkmips/circuits/tables/precompile-calls'
import { maxCallsOf } from '@zkmips/circuits/tables/precompile-parts'
import { type RunSummary, runShards } from '@zkmips/emulator/trace/shards'
import type { ShardRecord } from '@zkmips/emulator/trace/trace-types'
import { hasherOf } from '@zkmips/prover/hasher'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { deriveGlobalChallenges, type EarlyPart } from '@zkmips/prover/protocol/global-challenges'
import type { ShardContext } from '@zkmips/prover/protocol/shard-proof'
import { checkParameters } from '@zkmips/prover/security'
import { encodeRunProofPieces, encodeStatement, joinPieces } from './container.ts'
import { chooseEngine } from './engine.ts'
import { openPool, type TaskPool } from './pool.ts'
import { digestHex, digestOfKey, type ProgramKey } from './program-key.ts'
import { resumingPool } from './resume.ts'
import type { PartProof } from './tasks.ts'
import type { ProgressEvent, ProvedRun, ProveJob } from './types.ts'

/** A worker's arena, unless the job says less; with the tables on its heap a worker stays below 4 GiB. */
const MAX_ARENA_BYTES = 3 * 2 ** 30
/** What native kernels leave of a worker's part of the memory to its heap. */
const HEAP_BYTES = 2 ** 30

/** Seconds of a clock that only goes forward. */
const now = (): number => performance.now() / 1000

/**
 * @throws NotProvableError for runs that have no proof (panic, exit code above 1, self-modifying code, …)
 * @throws MissingPreimageError, WorkerError, PartsError, AbortError
 */
export async function proveRun(job: ProveJob): Promise<ProvedRun> {
  const { image, parameters, workers, signal } = job
  const engine = await chooseEngine(job.engine, parameters.extensionDegree, job.onProgress)
  const setup = { image, parameters, engine, maxArenaBytes: maxArenaBytes(engine, job) }
  const note = (message: string): void => job.onProgress?.({ phase: 'note', message })
  const pool = await openPool(setup, workers, { ...(signal ? { signal } : {}), onRetry: note })
  try {
    return await proveWith(job.parts ? resumingPool(pool, job.parts, setup, note) : pool, engine, job)
  } finally {
    await pool.close()
  }
}

/** Native kernels may take what the machine has for each worker, above the 4 GiB that WebAssembly can address. */
function maxArenaBytes(
  { name }: Engine,
  { workers, maxArenaBytes: limit = Number.POSITIVE_INFINITY }: ProveJob,
): number {
  if (name === 'wasm') return Math.min(MAX_ARENA_BYTES, limit)
  const part = Math.floor(totalmem() / Math.max(1, workers)) - HEAP_BYTES
  return Math.min(Math.max(MAX_ARENA_BYTES, part), limit)
}

async function proveWith(pool: TaskPool, engine: Engine, job: ProveJob): Promise<ProvedRun> {
  const { parameters, locals, contextTag } = job
  const started = now()
  const { records, summary } = await execute(job)
  const executed = now()
  const statement = { exitCode: summary.exitCode, locals, contextTag }
  const parts = { records, pieces: pieceRecords(job, summary, records), calls: callParts(records, maxCallsOf) }
  const { file, key, proofs, committedAt } = await proveParts(pool, parameters, statement, parts, job.onProgress)
  const finishedAt = now()
  let joined: Uint8Array | undefined
  return {
    get proof() {
      joined ??= joinPieces(file)
      return joined
    },
    pieces: file,
    summary: {
      programDigest: digestHex(key, parameters),
      exitCode: summary.exitCode,
      workers: job.workers,
      shardCycles: job.shardCycles,
      cycles: summary.totalCycles,
      shards: records.length,
      memoryPieces: parts.pieces.length,
      keptParts: proofs.filter(p => p.isKept).length,
      precompileParts: parts.calls.length,
      proofBytes: file.reduce((sum, piece) => sum + piece.length, 0),
      securityBits: checkParameters(parameters).bits,
      cellsPerCycle: proofs.reduce((sum, p) => sum + p.cells, 0) / summary.totalCycles,
      peakArenaBytes: Math.max(...proofs.map(p => p.arenaBytes)),
      peakProcessBytes: process.resourceUsage().maxRSS * 1024 + pool.peakBytes(),
      phases: phaseSums(proofs),
      engine: engine.name === 'native' ? `native, ${engine.variant}` : engine.name,
      seconds: {
        execute: executed - started,
        commit: committedAt - executed,
        prove: finishedAt - committedAt,
        total: finishedAt - started,
      },
    },
  }
}

/** Seconds of all parts, by phase. */
function phaseSums(proofs: readonly PartProof[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { phases } of proofs) for (const [name, s] of Object.entries(phases)) sums[name] = (sums[name] ?? 0) + s
  return sums
}

/** The parts of a run, as the emulator recorded them. */
export interface RunParts {
  readonly records: readonly ShardRecord[]
  readonly pieces: readonly PieceRecord[]
  readonly calls: readonly CallRecord[]
}

/** From recorded parts to the proof file, in pieces. Proves what it is given: wrong parts give a proof that is refused. */
export async function proveParts(
  pool: TaskPool,
  parameters: ProofParameters,
  statement: Statement,
  { records, pieces, calls }: RunParts,
  onProgress: (event: ProgressEvent) => void = () => {},
): Promise<{ file: readonly Uint8Array[]; key: ProgramKey; proofs: readonly PartProof[]; committedAt: number }> {
  const early = await commitAll(pool, { records, pieces, calls }, onProgress)
  const key = await pool.programKey()
  const context = { parameters, programDigest: digestOfKey(key, parameters), statement: encodeStatement(statement) }
  const { nonce, ...globalChallenges } = deriveGlobalChallenges(hasherOf(parameters), context, early)
  const committedAt = now()

  const shared: ShardContext = { globalChallenges, contextTag: statement.contextTag }
  const totalCycles = records.reduce((sum, r) => sum + r.cycles, 0)
  let finished = 0
  let cycles = 0
  let keptCycles = 0
  const done = async (proof: Promise<PartProof>, ofCycles: number): Promise<PartProof> => {
    const result = await proof
    finished++
    cycles += ofCycles
    if (result.isKept) keptCycles += ofCycles
    onProgress({ phase: 'prove', parts: early.length, finished, cycles, totalCycles, keptCycles })
    return result
  }
  const proofs = await Promise.all([
    ...records.map(record => done(pool.proveShard(record, statement.locals, shared), record.cycles)),
    ...pieces.map(piece => done(pool.provePiece(piece, shared), 0)),
    ...calls.map(part => done(pool.proveCalls(part, shared), 0)),
  ])
  const bytes = proofs.map(p => p.bytes)
  const file = encodeRunProofPieces({
    parameters,
    statement,
    key,
    nonce,
    parts: PART_MACHINES.map(({ id }) => ({
      machine: id,
      proofs: bytes.filter((_, i) => early[i]!.machine === id),
    })),
  })
  return { file, key, proofs, committedAt }
}

/** The emulator's run; gives way to timers and the abort signal after every shard. */
async function execute({
  image,
  host,
  shardCycles,
  onProgress,
  signal,
}: ProveJob): Promise<{ records: ShardRecord[]; summary: RunSummary }> {
  const records: ShardRecord[] = []
  const run = runShards(image, host, { shardCycles })
  let steps = 0
  for (;;) {
    const { done, value } = run.next()
    if (done) {
      onProgress?.({ phase: 'execute', steps, done: true })
      return { records, summary: value }
    }
    records.push(value)
    steps += value.cycles
    onProgress?.({ phase: 'execute', steps, done: false })
    await new Promise(resolve => setImmediate(resolve))
    signal?.throwIfAborted()
  }
}

export function pieceRecords(
  { image }: Pick<ProveJob, 'image'>,
  summary: RunSummary,
  records: readonly ShardRecord[],
): PieceRecord[] {
  const lastBoundary = records.at(-1)!.boundary
  return memoryPieces(memoryWords(image, summary.touched)).map((words, piece) => ({
    piece,
    words,
    lastBoundary,
    shards: records.length,
  }))
}

async function commitAll(
  pool: TaskPool,
  { records, pieces, calls }: RunParts,
  onProgress: (event: ProgressEvent) => void,
): Promise<EarlyPart[]> {
  const parts = records.length + pieces.length + calls.length
  let finished = 0
  const done = async (part: Promise<EarlyPart>): Promise<EarlyPart> => {
    const result = await part
    finished++
    onProgress({ phase: 'commit', parts, finished })
    return result
  }
  return Promise.all([
    ...records.map(record => done(pool.commitShard(record))),
    ...pieces.map(piece => done(pool.commitPiece(piece))),
    ...calls.map(part => done(pool.commitCalls(part))),
  ])
}
