/**
 * Proves one shard: filled tables of a machine to a `ShardProof`, in the steps of `verifier.ts`. Deterministic.
 * Does not check the tables (`air/testing/checker.ts` does): bad tables give a proof that is refused.
 * @module
 */
import type { ScopeChallenges } from '@zkmips/air/constants'
import type { Evaluators } from '@zkmips/air/evaluators'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import type { FilledTables, Table } from '@zkmips/air/table'
import type { Numbers } from '@zkmips/field/algebra'
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { ProofParameters } from '../parameters.ts'
import { domainShift } from '../protocol/domain.ts'
import { checkLimits } from '../protocol/limits.ts'
import type { Commitment } from '../protocol/opening-proof.ts'
import { quotientChunks } from '../protocol/quotient.ts'
import type { EarlyCommitment, ProvingKey, ShardContext, ShardProof } from '../protocol/shard-proof.ts'
import {
  checkHeights,
  earlyLogHeights,
  earlyMatrices,
  openingPoints,
  type PresentChip,
  type RoundMatrix,
  type RoundName,
  type ShardShape,
  shardShape,
} from '../protocol/shard-shape.ts'
import {
  absorbLogUp,
  absorbMain,
  absorbQuotient,
  absorbStatement,
  drawLookupChallenges,
  drawOutOfDomainPoint,
  transcriptLabel,
} from '../protocol/shard-transcript.ts'
import { fieldOf } from './field.ts'
import { commit, open } from './openings.ts'

/** Told when a phase of `proveShard` begins; for benchmarks and progress. */
export type OnPhase = (
  phase: 'early' | 'main' | 'logUp' | 'logUp commitment' | 'quotient' | 'quotient commitment' | 'opening',
) => void

/** Columns of the chips by index of the chip: arena pointers. */
type Columns = ReadonlyMap<number, readonly number[]>

/**
 * The commitment to the early columns alone, without which no proof of the shard can begin: the cross-shard challenge depends
 * on those of all shards. Tables without early columns need not be there. Leaves nothing in the arena.
 */
export function commitEarly(
  kernels: Kernels,
  params: ProofParameters,
  machine: Machine,
  tables: readonly (Table | undefined)[],
): EarlyCommitment {
  const early = tables.map(t => (t && t.early.length > 0 ? t : undefined))
  const matrices = earlyMatrices(machine, logHeightsOf(early))
  const mark = kernels.mark()
  const { commitment } = commitRound({ kernels, params }, matrices, storeGroup(kernels, early, 'early'))
  kernels.release(mark)
  return { logHeights: earlyLogHeights(machine, logHeightsOf(early)), cap: commitment?.cap ?? [] }
}

/**
 * @throws ProofError for tables whose heights the machine or the parameters do not allow
 */
export function proveShard(
  pk: ProvingKey,
  evaluators: Evaluators,
  { tables, publicValues }: FilledTables,
  context: ShardContext,
  onPhase: OnPhase = () => {},
): ShardProof {
  const { kernels, params, vk } = pk
  const { arena, searchNonce } = kernels
  const field = fieldOf(kernels, params)
  const shape = shapeOf(pk, tables)
  const mark = kernels.mark()

  onPhase('early')
  const logHeights = logHeightsOf(tables)
  const earlyColumns = storeGroup(kernels, tables, 'early')
  const early = commitRound({ kernels, params }, shape.rounds.early, earlyColumns)
  const earlyCap = early.commitment?.cap ?? []
  const t = pk.hasher.newTranscript(transcriptLabel, field)
  absorbStatement(t, { params, vk, logHeights, earlyCap, publicValues, ...context })

  onPhase('main')
  const mainColumns = storeGroup(kernels, tables, 'main')
  const main = commitRound({ kernels, params }, shape.rounds.main, mainColumns)
  const mainCap = main.commitment?.cap ?? []
  absorbMain(t, mainCap)
  const lookupNonce = t.grind(params.grinding.lookup, searchNonce)
  const challenges = { shard: drawLookupChallenges<Numbers>(t), global: context.globalChallenges }

  onPhase('logUp')
  const traces = [pk.preprocessedColumns, earlyColumns, mainColumns]
  const lookups = fillLogUp(pk, evaluators, shape.present, traces, challenges, publicValues)
  onPhase('logUp commitment')
  const logUp = commitRound({ kernels, params }, shape.rounds.logUp, lookups.columns)
  const logUpCap = logUp.commitment?.cap ?? []
  const combiner = absorbLogUp<Numbers>(t, logUpCap, lookups.sums)

  onPhase('quotient')
  const preprocessed = codewords(shape.rounds.preprocessed, pk.preprocessed)
  const chunks = shape.present.flatMap(({ index, chip, logHeight }, k) => {
    const out = arena.allocColumns(2 * field.degree, 2 ** logHeight)
    const shift = domainShift(logHeight + params.logBlowup)
    const columns = [preprocessed, early.codewords, main.codewords, logUp.codewords].flatMap(c => c.get(index) ?? [])
    const { logBlowup } = params
    const sums = lookups.sums[k]!
    const input = { chip, logHeight, logBlowup, shift, columns, challenges, publicValues, sums, combiner, out }
    evaluators.quotient(kernels, input)
    return quotientChunks(logHeight, shift, out)
  })
  onPhase('quotient commitment')
  const quotient = commit(kernels, params, chunks)
  absorbQuotient(t, quotient.cap)
  const outOfDomainNonce = t.grind(params.grinding.outOfDomain, searchNonce)
  const zeta = drawOutOfDomainPoint<Numbers>(t)

  onPhase('opening')
  const commitments: Record<RoundName, Commitment | undefined> = {
    preprocessed: pk.preprocessed,
    early: early.commitment,
    main: main.commitment,
    logUp: logUp.commitment,
    quotient,
  }
  const points = openingPoints(zeta, w => field.mulBase(zeta, w))
  const rounds = shape.committed.map(name => ({
    commitment: commitments[name]!,
    points: shape.rounds[name].map(points),
  }))
  const { values, proof } = open(kernels, params, rounds, t)
  kernels.release(mark)
  return {
    logHeights,
    publicValues,
    earlyCap,
    mainCap,
    lookupNonce,
    logUpCap,
    sums: lookups.sums,
    quotientCap: quotient.cap,
    outOfDomainNonce,
    openedValues: values,
    opening: proof,
  }
}

const logHeightsOf = (tables: readonly (Table | undefined)[]): number[] =>
  tables.map(t => (t ? Math.log2(t.height) : 0))

function shapeOf({ machine, params, vk }: ProvingKey, tables: readonly (Table | undefined)[]): ShardShape {
  const logHeights = logHeightsOf(tables)
  checkHeights(machine, vk.preprocessedLogHeights, logHeights)
  const shape = shardShape(machine, params.extensionDegree, vk.preprocessedLogHeights, logHeights)
  checkLimits(params, machine, shape)
  return shape
}

function storeGroup(kernels: Kernels, tables: readonly (Table | undefined)[], group: 'early' | 'main'): Columns {
  return new Map(tables.map((table, k) => [k, (table?.[group] ?? []).map(column => kernels.arena.store(column))]))
}

/** Commits to the matrices of a round; `codewords` gives a chip's columns in their own order again. */
function commitRound(
  { kernels, params }: Pick<ProvingKey, 'kernels' | 'params'>,
  matrices: readonly RoundMatrix[],
  columns: Columns,
) {
  const inputs = matrices.map(m => ({
    logHeight: m.logHeight,
    columns: m.columns.map(c => columns.get(m.chip)![c]!),
  }))
  const commitment = inputs.length > 0 ? commit(kernels, params, inputs) : undefined
  return { commitment, codewords: codewords(matrices, commitment) }
}

function codewords(matrices: readonly RoundMatrix[], commitment: Commitment | undefined): Columns {
  const byChip = new Map<number, number[]>()
  matrices.forEach((m, k) => {
    const columns = byChip.get(m.chip) ?? []
    m.columns.forEach((c, j) => {
      columns[c] = commitment!.matrices[k]!.lde[j]!
    })
    byChip.set(m.chip, columns)
  })
  return byChip
}

function fillLogUp(
  { kernels }: ProvingKey,
  evaluators: Evaluators,
  present: readonly PresentChip[],
  traces: readonly Columns[],
  challenges: ScopeChallenges,
  publicValues: readonly number[],
): { columns: Columns; sums: Ext[][] } {
  const columns = new Map<number, number[]>()
  const sums = present.map(({ index, chip, logHeight }) => {
    const out = kernels.arena.allocColumns(kernels.field.degree * logUpLayout(chip).width, 2 ** logHeight)
    columns.set(index, out)
    const trace = traces.flatMap(t => t.get(index) ?? [])
    return evaluators.logUp(kernels, { chip, logHeight, columns: trace, challenges, publicValues, out })
  })
  return { columns, sums }
}
