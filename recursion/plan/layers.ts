/**
 * What a layer of recursion costs: the circuit that verifies its children is recorded from their shapes, its operations are laid out in
 * the recursion machine's tables, and the shape of the layer's own proof follows, which the next layer verifies.
 * @module
 */
import type { Chip } from '@zkmips/air/chip'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder } from '../circuit/builder.ts'
import { verifiedWires } from '../circuit/proof-wires.ts'
import type { OperationCounts } from '../circuit/tape.ts'
import {
  batchChip,
  gateChip,
  indexChip,
  mixedChip,
  packChip,
  permutationChip,
  publicValuesOf,
  TALL_ROWS,
  tallPermutationChip,
} from '../machine/chips.ts'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'

/** Rows of the mixed table for such a block: its words share four messages. */
const MIXED_PACK_ROWS = 3
/** For the statement: hashes of keys, digests and fields, and comparisons; a generous guess, small beside verifying. */
const STATEMENT_PERMUTATIONS = 64
const STATEMENT_GATES = 1024

export interface Layer extends ProofShape {
  readonly name: string
  readonly counts: OperationCounts
  readonly tables: readonly PlannedTable[]
  /** Committed cells, preprocessed columns left out. */
  readonly cells: number
}

export interface PlannedTable {
  readonly name: string
  readonly rows: number
  readonly logHeight: number
  readonly main: number
  readonly preprocessed: number
  readonly logUp: number
  readonly quotient: number
}

export interface LayerOptions {
  readonly name: string
  readonly params: ProofParameters
  /** Heights that may stand beside the tallest: any, or levels of FRI only, because words are never lifted in the Johnson regime. */
  readonly heights: 'any' | 'levels'
  /** `wide`: a permutation a row. `narrow`: few columns and more rows, all tables of one height. */
  readonly shape: 'wide' | 'narrow'
}

/** What the circuit that verifies these children does. All have the same extension. */
export function verifierCounts(children: readonly ProofShape[]): OperationCounts {
  const builder = new CircuitBuilder(children[0]!.params.extensionDegree)
  const algebra = circuitAlgebra(builder)
  for (const child of children) {
    const { vk, proof, context } = verifiedWires(builder, blankProof(child))
    assertShard(algebra, child.params, child.machine, vk, shapeOf(child), proof, context)
  }
  builder.counts.transcriptPermutations += STATEMENT_PERMUTATIONS
  builder.counts.gates += STATEMENT_GATES
  return { ...builder.counts }
}

export function planLayer(children: readonly ProofShape[], { name, params, heights, shape }: LayerOptions): Layer {
  const childDegree = children[0]!.params.extensionDegree
  const counts = verifierCounts(children)
  const permutations = counts.rowPermutations + counts.pathPermutations + counts.transcriptPermutations
  const publicValues = publicValuesOf(childDegree)
  if (shape === 'narrow') {
    const mixed = counts.gates + counts.batchRows + MIXED_PACK_ROWS * packRows(counts) + counts.indexBits
    const parts = [
      { chip: tallPermutationChip(childDegree), rows: TALL_ROWS * permutations },
      { chip: mixedChip(childDegree), rows: mixed },
    ]
    const logHeight = ceilLog(Math.max(...parts.map(p => p.rows)))
    return layerOf({ name, params, counts, publicValues }, parts, () => logHeight)
  }
  const top = ceilLog(permutations)
  const heightOf = (rows: number): number => {
    const least = Math.max(4, ceilLog(rows))
    if (heights === 'any') return least
    let level = top
    while (level - params.logFoldingArity >= least) level -= params.logFoldingArity
    return Math.max(level, least)
  }
  // As many gates a row as make the table no taller than the permutations; fewer if that costs fewer cells.
  const slots = best([1, 2, 3, 4, 5, 6, 7, 8], s => {
    const height = heightOf(counts.gates / s)
    return height > top ? Number.POSITIVE_INFINITY : 2 ** height * cellsOfRow(gateChip(childDegree, s), params)
  })
  const parts = [
    { chip: permutationChip(childDegree), rows: permutations },
    { chip: gateChip(childDegree, slots), rows: Math.ceil(counts.gates / slots) },
    { chip: batchChip(childDegree), rows: counts.batchRows },
    { chip: packChip(childDegree), rows: packRows(counts) + counts.capEntries + counts.capLookups },
    { chip: indexChip(childDegree), rows: counts.indexBits },
  ]
  return layerOf({ name, params, counts, publicValues }, parts, heightOf)
}

function layerOf(
  {
    name,
    params,
    counts,
    publicValues,
  }: Pick<Layer, 'name' | 'params' | 'counts'> & { publicValues: readonly string[] },
  parts: readonly { readonly chip: Chip; readonly rows: number }[],
  heightOf: (rows: number) => number,
): Layer {
  const logHeights = parts.map(p => heightOf(p.rows))
  const machine: Machine = {
    name,
    chips: parts.map(({ chip }) => ({ chip, presence: 'always', maxLogHeight: 22 })),
    publicValues,
    publicMessages: [],
  }
  const tables = parts.map(({ chip, rows }, k) => ({
    name: chip.name,
    rows,
    logHeight: logHeights[k]!,
    main: chip.columns.main.length,
    preprocessed: chip.columns.preprocessed.length,
    logUp: params.extensionDegree * logUpLayout(chip).width,
    quotient: 2 * params.extensionDegree,
  }))
  const cells = parts.reduce((sum, { chip }, k) => sum + 2 ** logHeights[k]! * cellsOfRow(chip, params), 0)
  return { name, params, machine, keyLogHeights: logHeights, logHeights, counts, tables, cells }
}

/** Blocks of eight elements that are taken apart or put together; every block of the transcript is one. */
const packRows = (counts: OperationCounts): number => Math.ceil(counts.packRows) + counts.transcriptPermutations

const ceilLog = (rows: number): number => Math.ceil(Math.log2(rows))

function cellsOfRow(chip: Chip, { extensionDegree }: ProofParameters): number {
  return chip.columns.main.length + extensionDegree * (logUpLayout(chip).width + 2)
}

const best = (candidates: readonly number[], cost: (x: number) => number): number =>
  candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a))
