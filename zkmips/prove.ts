/**
 * Proves a run: execute and cut into shards, commit to all early tables, draw the cross-shard challenges, prove every part.
 * @module
 */
import type { Engine } from '@zkmips/circuits/compiled-chips'
import { PART_MACHINES } from '@zkmips/circuits/machines'
import type { Statement } from '@zkmips/circuits/statement'
import type { Numbers } from '@zkmips/field/algebra'
import type { ShardContext } from '@zkmips/prover/protocol/shard-proof'
import { checkParameters } from '@zkmips/prover/security'
import type { EarlyPart } from '@zkmips/statement/chain'
import { findChallenges } from '@zkmips/statement/challenges'
import { NO_RECURSION, type SharedFields } from '@zkmips/statement/run-state'
import { encodeRunProofPieces, joinPieces, type PartBytes, type ProofPieces } from './container.ts'
import { engineForNow } from './engine.ts'
import { executeParts, type RunParts } from './execute.ts'
import { arenaLimit } from './memory-plan.ts'
import { callsCost, cyclesCost, fixedCost, pieceCost } from './part-cost.ts'
import { openPool, type TaskPool } from './pool.ts'
import { digestHex, type ProgramKey } from './program-key.ts'
import { resumingPool } from './resume.ts'
import { challengeBasis, type RunContext } from './run-context.ts'
import type { JobSetup, PartProof } from './tasks.ts'
import type { ProgressEvent, ProvedRun, ProveJob } from './types.ts'

/** Seconds of a clock that only goes forward. */
const now = (): number => performance.now() / 1000

/**
 * @throws NotProvableError for runs that have no proof (panic, exit code above 1, self-modifying code, …)
 * @throws MissingPreimageError, WorkerError, PartsError, AbortError
 */
export async function proveRun(job: ProveJob): Promise<ProvedRun> {
  const { image, parameters, workers, signal } = job
  const { engine, later } = await engineForNow(job.engine, parameters.extensionDegree, job.onProgress)
  const engines = [engine]
  const setupWith = (engine: Engine): JobSetup => {
    const maxArenaBytes = arenaLimit(engine.name, job, workersOf(job))
    return { image, parameters, engine, maxArenaBytes, ...(job.templates && { templates: true }) }
  }
  const setup = setupWith(engine)
  const note = (message: string): void => job.onProgress?.({ phase: 'note', message })
  const pool = await openPool({ parts: setup }, workers, { ...(signal ? { signal } : {}), onRetry: note })
  void later?.then(native => {
    if (native && pool.setUp({ parts: setupWith(native) })) engines.push(native)
  })
  try {
    return await proveWith(job.parts ? resumingPool(pool, job.parts, setup, note) : pool, engines, job)
  } finally {
    await pool.close()
  }
}

export const workersOf = ({ workers }: Pick<ProveJob, 'workers'>): number =>
  typeof workers === 'number' ? workers : workers.count

/** A run whose parts are being proved. */
export interface RunUnderWay extends RunContext {
  /** Work before the cross-shard challenges, which are drawn. */
  readonly nonce: number
  readonly challenges: SharedFields<Numbers>['challenges']
  /** In order. */
  readonly parts: readonly PartUnderWay[]
}

export interface PartUnderWay {
  /** Id of the machine. */
  readonly machine: number
  readonly proof: Promise<PartProof<PartBytes>>
}

/**
 * @param pool opened for the parts of this job
 * @param engines of its workers; one that takes over is added when it does
 * @param stream takes the proofs of the parts as they come; parts are then proved in their order
 */
export async function proveWith(
  pool: TaskPool,
  engines: readonly Engine[],
  job: ProveJob,
  stream?: (run: RunUnderWay) => Promise<void>,
): Promise<ProvedRun> {
  const { parameters, locals, contextTag } = job
  const started = now()
  // Depends on the program alone, so a worker makes it while the emulator runs. Failing is for whoever waits for it.
  const programKey = pool.programKey()
  programKey.catch(() => {})
  const { parts, summary } = await executeParts(job)
  const executed = now()
  const statement = { exitCode: summary.exitCode, locals, contextTag }
  const proved = await proveParts(pool, job, statement, parts, programKey, stream)
  const { file, key, proofs, committedAt, finishedAt } = proved
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
      workers: workersOf(job),
      shardCycles: job.shardCycles,
      cycles: summary.totalCycles,
      shards: parts.records.length,
      memoryPieces: parts.pieces.length,
      keptParts: proofs.filter(p => p.isKept).length,
      precompileParts: parts.calls.length,
      proofBytes: file.length,
      securityBits: checkParameters(parameters).bits,
      cellsPerCycle: proofs.reduce((sum, p) => sum + p.cells, 0) / summary.totalCycles,
      peakArenaBytes: Math.max(...proofs.map(p => p.arenaBytes)),
      peakProcessBytes: process.resourceUsage().maxRSS * 1024 + pool.peakBytes(),
      phases: phaseSums(proofs),
      engine: engines.map(e => (e.name === 'native' ? `native, ${e.variant}` : e.name)).join(', then '),
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
function phaseSums(proofs: readonly PartProof<PartBytes>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { phases } of proofs) for (const [name, s] of Object.entries(phases)) sums[name] = (sums[name] ?? 0) + s
  return sums
}

interface ProvedParts {
  readonly file: ProofPieces
  readonly key: ProgramKey
  readonly proofs: readonly PartProof<PartBytes>[]
  readonly committedAt: number
  readonly finishedAt: number
}

type ProvePartsJob = Pick<ProveJob, 'image' | 'parameters' | 'keysRoot' | 'onProgress'>

/** From recorded parts to the proof file, in pieces. Proves what it is given: wrong parts give a proof that is refused. */
export async function proveParts(
  pool: TaskPool,
  { image, parameters, keysRoot = NO_RECURSION, onProgress = () => {} }: ProvePartsJob,
  statement: Statement,
  { records, pieces, calls }: RunParts,
  programKey = pool.programKey(),
  stream?: (run: RunUnderWay) => Promise<void>,
): Promise<ProvedParts> {
  const early = await commitAll(pool, { records, pieces, calls }, onProgress)
  const key = await programKey
  const run = { parameters, key, statement, keysRoot }
  const { nonce, ...globalChallenges } = findChallenges(parameters, challengeBasis(run, early))
  const committedAt = now()

  const shared: ShardContext = { globalChallenges, contextTag: statement.contextTag }
  const totalCycles = records.reduce((sum, r) => sum + r.cycles, 0)
  let finished = 0
  let cycles = 0
  let keptCycles = 0
  const done = async (proof: Promise<PartProof<PartBytes>>, ofCycles: number): Promise<PartProof<PartBytes>> => {
    const result = await proof
    finished++
    cycles += ofCycles
    if (result.isKept) keptCycles += ofCycles
    onProgress({ phase: 'prove', parts: early.length, finished, cycles, totalCycles, keptCycles })
    return result
  }
  const fixed = fixedCost(image)
  const parts: Part[] = [
    ...records.map(record => ({
      cost: fixed + cyclesCost(record.cycles),
      prove: () => done(pool.proveShard(record, statement.locals, shared), record.cycles),
    })),
    ...pieces.map(piece => ({
      cost: pieceCost(image, piece.words.length),
      prove: () => done(pool.provePiece(piece, shared), 0),
    })),
    ...calls.map(part => ({ cost: callsCost(part), prove: () => done(pool.proveCalls(part, shared), 0) })),
  ]
  const proving = stream ? parts.map(part => part.prove()) : inOrderOfCost(parts)
  let finishedAt = 0
  const all = Promise.all(proving).then(proofs => {
    finishedAt = now()
    return proofs
  })
  const underWay = proving.map((proof, i) => ({ machine: early[i]!.machine, proof }))
  const [proofs] = await Promise.all([all, stream?.({ ...run, nonce, challenges: globalChallenges, parts: underWay })])
  const bytes = proofs.map(p => p.bytes)
  const file = encodeRunProofPieces({
    ...run,
    nonce,
    parts: PART_MACHINES.map(({ id }) => ({
      machine: id,
      proofs: bytes.filter((_, i) => early[i]!.machine === id),
    })),
  })
  return { file, key, proofs, committedAt, finishedAt }
}

interface Part {
  readonly cost: number
  readonly prove: () => Promise<PartProof<PartBytes>>
}

/** The most expensive first, so that at the end no worker is left alone with a long one. @returns in the order given */
function inOrderOfCost(parts: readonly Part[]): Promise<PartProof<PartBytes>>[] {
  const proofs = new Map<Part, Promise<PartProof<PartBytes>>>()
  for (const part of [...parts].sort((a, b) => b.cost - a.cost)) proofs.set(part, part.prove())
  return parts.map(part => proofs.get(part)!)
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
