/**
 * The shapes of a run's proofs without proving it: which tables each part has, and how tall they are.
 * @module
 */
import type { FilledTables } from '@zkmips/air/table'
import { memoryWords } from '@zkmips/circuits/chips/memory/trace'
import { executionMachine, memoryMachine, type PartMachine } from '@zkmips/circuits/machines'
import { memoryPieces, pieceTables } from '@zkmips/circuits/tables/piece'
import { callParts } from '@zkmips/circuits/tables/precompile-calls'
import { maxCallsOf, precompilePart } from '@zkmips/circuits/tables/precompile-parts'
import { provableProgram } from '@zkmips/circuits/tables/provable-program'
import { shardTables } from '@zkmips/circuits/tables/shard'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { splitIntoShards } from '@zkmips/emulator/trace/shards'
import { traceShard } from '@zkmips/emulator/trace/trace'
import { openInput } from '@zkmips/package/input'

export interface PartShape {
  readonly name: string
  /** Parts of this shape. */
  count: number
  readonly machine: PartMachine
  readonly keyLogHeights: readonly number[]
  readonly logHeights: readonly number[]
}

/** The distinct shapes of a run's parts, in the order of their first appearance. */
export async function partShapes(file: string, shardCycles: number): Promise<PartShape[]> {
  const { image, locals, oracle } = await openInput(file)
  const { shards, touched } = splitIntoShards(image, new CollectingHost(oracle), { shardCycles })
  const program = provableProgram(image)
  const shapes: PartShape[] = []
  const add = (machine: PartMachine, { tables }: FilledTables): void => {
    const logHeights = tables.map(t => (t ? Math.log2(t.height) : 0))
    const keyLogHeights = machine.chips.flatMap(({ chip }) =>
      chip.columns.preprocessed.length === 0 ? [] : [Math.log2(keyHeight(program.preprocessed, chip.name))],
    )
    const known = shapes.find(s => s.machine === machine && s.logHeights.join() === logHeights.join())
    if (known) known.count++
    else
      shapes.push({ name: `${machine.part.name} ${shapes.length + 1}`, count: 1, machine, keyLogHeights, logHeights })
  }
  for (const record of shards) add(executionMachine, shardTables(program, record, traceShard(image, record), locals))
  const words = memoryWords(image, touched)
  const lastBoundary = shards.at(-1)!.boundary
  memoryPieces(words).forEach((piece, k) => {
    add(memoryMachine, pieceTables(program, { piece: k, words: piece, lastBoundary, shards: shards.length }))
  })
  for (const calls of callParts(shards, maxCallsOf)) {
    const part = precompilePart(calls.machine)
    add(part.machine, part.tables(program, calls))
  }
  return shapes
}

function keyHeight(preprocessed: Readonly<Record<string, readonly Uint32Array[]>>, chip: string): number {
  return preprocessed[chip]![0]!.length
}
