/**
 * Executes a span of blocks while its pieces are still being found, and makes the block trace of what was read.
 * @module
 */
import { MissingPreimageError } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { anvilReason } from './anvil-rules.ts'
import { type BlockTrace, localPreimages } from './block-trace.ts'
import { CaptureError } from './capture-error.ts'
import { type BlockExecution, BlockRun } from './execute-block.ts'
import type { FoundRules } from './find-rules.ts'
import { differingFields } from './header.ts'
import { decodeHint, type Hint } from './hints.ts'
import { type Span, traceOf } from './new-trace.ts'
import { type Pieces, RecordingOracle } from './pieces.ts'
import type { SealedBlock } from './sealed-block.ts'

export interface CaptureProgress {
  readonly phase: 'blocks' | 'state' | 'run'
  /** Blocks read, requests answered, or steps made. */
  readonly done: number
  /** Undefined where nobody knows. */
  readonly total?: number
  /** Pieces that were fetched one by one while the blocks ran. */
  readonly fetched: number
}

/** Where the pieces are, and where more come from. */
export interface PieceSource extends Pieces {
  /** Sees every hint of the guest, whether or not its piece is there. */
  note(hint: Hint): void
  /** Adds the piece that a hint is about. @throws where it cannot be had */
  fetch(hint: Hint): Promise<void>
}

export interface ExecutedSpan {
  readonly trace: BlockTrace
  readonly execution: BlockExecution
  /** Pieces that were fetched one by one. */
  readonly fetched: number
}

/** @throws CaptureError unless the guest computes the last block; what `pieces.fetch` throws */
export async function executeSpan(
  program: ProgramImage,
  span: Span,
  rules: FoundRules,
  pieces: PieceSource,
  onProgress: (progress: CaptureProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<ExecutedSpan> {
  pieces.add(...span.pieces)
  const { execution, used, fetched } = await executePieces(program, localPreimages(span), pieces, onProgress, signal)
  const executed = { trace: traceOf(span, rules.hardfork, used), execution, fetched }
  requireSame(executed, span.blocks, rules)
  return executed
}

export interface ExecutedPieces {
  readonly execution: BlockExecution
  /** What was read, by its keccak256. */
  readonly used: BlockTrace['preimages']
  /** Pieces that were fetched one by one. */
  readonly fetched: number
}

/**
 * Runs a guest that reads as the block executor does, to its end.
 * @param locals local preimages by key number @throws what `pieces.fetch` throws
 */
export async function executePieces(
  program: ProgramImage,
  locals: ReadonlyMap<number, Uint8Array>,
  pieces: PieceSource,
  onProgress: (progress: CaptureProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<ExecutedPieces> {
  const run = new PiecesRun(program, new RecordingOracle(locals, pieces), pieces)
  const execution = await run.toEnd(onProgress, signal)
  return { execution, used: run.oracle.used, fetched: run.fetched }
}

/** Steps between two looks at the world: some tenths of a second. */
const SLICE = 20_000_000

class PiecesRun {
  readonly oracle: RecordingOracle
  /** Pieces that were fetched one by one. */
  fetched = 0
  readonly #pieces: PieceSource
  readonly #run: BlockRun

  constructor(program: ProgramImage, oracle: RecordingOracle, pieces: PieceSource) {
    this.oracle = oracle
    this.#pieces = pieces
    this.#run = new BlockRun(program, oracle, hint => pieces.note(decodeHint(hint)))
  }

  async toEnd(onProgress: (progress: CaptureProgress) => void, signal?: AbortSignal): Promise<BlockExecution> {
    for (;;) {
      try {
        const isOver = this.#run.advance(SLICE)
        onProgress({ phase: 'run', done: this.#run.steps, fetched: this.fetched })
        if (isOver) return this.#run.result()
      } catch (error) {
        if (!(error instanceof MissingPreimageError) || this.#run.lastHint === undefined) throw error
        await this.#pieces.fetch(decodeHint(this.#run.lastHint))
        this.fetched++
        onProgress({ phase: 'run', done: this.#run.steps, fetched: this.fetched })
      }
      // Signals, and whoever else waits for a turn.
      await new Promise(resolve => setImmediate(resolve))
      signal?.throwIfAborted()
    }
  }
}

/** @throws CaptureError unless the guest computes the last block */
function requireSame(executed: ExecutedSpan, blocks: readonly SealedBlock[], rules: FoundRules): void {
  const { execution } = executed
  if (execution.exitCode === 0) return
  if (execution.exitCode !== 1) {
    const why = execution.log.trim() || execution.exitReason.message
    throw new CaptureError('GUEST_STOPPED', `the block executor stopped: ${why}`)
  }
  const last = blocks.at(-1)!
  const fields = execution.header.length === 0 ? [] : differingFields(last.header, execution.header)
  const reason =
    anvilReason(fields, rules, execution.log) ??
    `by ${rules.source} it follows ${rules.hardfork}: is that right, and has the chain no rules of its own?`
  const what =
    fields.length > 0
      ? `the block executor computes a different block ${last.number} than there is (${fields.join(', ')} differ)`
      : `the block executor holds ${blocks.length === 1 ? `block ${last.number}` : `blocks ${blocks[0]!.number} to ${last.number}`} to be invalid${execution.log.trim() ? ` (${execution.log.trim()})` : ''}`
  throw new CaptureError('OTHER_BLOCK', `${what}; ${reason}`, { fields, executed, header: last.header })
}
