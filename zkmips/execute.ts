/**
 * The emulator's run of a proving job, cut into the parts that are proved one by one.
 * @module
 */
import { type MemoryWords, memoryWords } from '@zkmips/circuits/chips/memory/trace'
import { memoryPieces, type PieceRecord } from '@zkmips/circuits/tables/piece'
import { type CallRecord, callParts, type ShardCalls } from '@zkmips/circuits/tables/precompile-calls'
import { maxCallsOf } from '@zkmips/circuits/tables/precompile-parts'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import type { ProgramSize } from '@zkmips/circuits/templates'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { type RunSummary, runShards } from '@zkmips/emulator/trace/shards'
import type { ShardRecord, TouchedWords } from '@zkmips/emulator/trace/trace-types'
import { callsCost, fixedCost, pieceCost } from './part-cost.ts'
import { cyclesOfUnit, Splitter, unitsOf } from './split.ts'
import { TemplateRule, templateOfCalls, templateOfWords } from './template-shards.ts'
import type { ProveJob } from './types.ts'

/** The parts of a run, as the emulator recorded them. */
export interface RunParts {
  readonly records: readonly ShardRecord[]
  readonly pieces: readonly PieceRecord[]
  readonly calls: readonly CallRecord[]
}

/** Gives way to timers and the abort signal after every shard or unit of one. */
export async function executeParts(job: ProveJob): Promise<{ parts: RunParts; summary: RunSummary }> {
  const { image, host, shardCycles, balanceFor: workers = 0, onProgress, signal } = job
  const rule = job.templates ? new TemplateRule(provableProgram(image, true), shardCycles) : undefined
  const units = workers > 0 && !rule ? unitsOf(shardCycles) : 1
  const run = runShards(image, host, { shardCycles: cyclesOfUnit(shardCycles, units), ...(rule && { rule }) })
  const splitter = new Splitter({ shardCycles, units, workers, fixedCost: fixedCost(image) })
  let steps = 0
  for (;;) {
    const { done, value } = run.next()
    if (done) {
      onProgress?.({ phase: 'execute', steps, done: true })
      return { parts: partsOf(image, splitter, value.touched, rule?.size), summary: value }
    }
    splitter.add(value)
    steps += value.cycles
    onProgress?.({ phase: 'execute', steps, done: false })
    await new Promise(resolve => setImmediate(resolve))
    signal?.throwIfAborted()
  }
}

function partsOf(image: ProgramImage, splitter: Splitter, touched: TouchedWords, size?: ProgramSize): RunParts {
  const words = memoryWords(image, touched)
  const others = [
    ...memoryPieces(words).map(piece => pieceCost(image, piece.length)),
    ...callParts(splitter.records, maxCallsOf).map(callsCost),
  ]
  const { records, shardOf } = splitter.finish(others)
  const byShard = { ...words, lastShard: words.lastShard.map(unit => shardOf[unit]!) }
  return { records, pieces: piecesOf(byShard, records, size), calls: callsOf(records, size) }
}

/** @param size of the program, if the parts are to have templates */
export function callsOf(records: readonly ShardCalls[], size?: ProgramSize): CallRecord[] {
  const parts = callParts(records, maxCallsOf)
  return size ? parts.map(part => ({ ...part, template: templateOfCalls(part, size) })) : parts
}

export const pieceRecords = (
  { image }: Pick<ProveJob, 'image'>,
  { touched }: Pick<RunSummary, 'touched'>,
  records: readonly ShardRecord[],
): PieceRecord[] => piecesOf(memoryWords(image, touched), records)

/** @param size of the program, if the pieces are to have templates */
export function piecesOf(all: MemoryWords, records: readonly ShardRecord[], size?: ProgramSize): PieceRecord[] {
  const lastBoundary = records.at(-1)!.boundary
  return memoryPieces(all).map((words, piece) => ({
    ...{ piece, words, lastBoundary, shards: records.length },
    ...(size && { template: templateOfWords(words.length, size) }),
  }))
}
