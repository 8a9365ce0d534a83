/**
 * The batched word of each FRI level, over whole domains: the prover's side of `deep-verifier.ts`.
 * @module
 */
import type { Ext } from '@zkmips/field/extension'
import type { Kernels } from '@zkmips/field/kernels'
import type { BatchingPlan, Group } from '../protocol/batching.ts'
import { domainShift } from '../protocol/domain.ts'
import type { OpenedValues, ProverRound } from '../protocol/opening-proof.ts'

/**
 * Pointers to the levels' words (planar, 2^level elements), undefined where no table enters. Allocates the words.
 * The word of the first level is always there: the tallest table defines it.
 */
export function batchedWords(
  kernels: Kernels,
  plan: BatchingPlan,
  rounds: readonly ProverRound[],
  values: OpenedValues,
  lambda: Ext,
): (number | undefined)[] {
  const lambdaPowers = kernels.field.powers(lambda, plan.powers)
  return plan.levels.map((logLevel, level) => {
    const groups = plan.groups.filter(g => g.level === level)
    if (groups.length === 0) return undefined
    const word = kernels.allocExt(2 ** logLevel)
    const ofSize = (logSize: number): Group[] => groups.filter(g => g.logSize === logSize)
    if (ofSize(logLevel).length === 0) clear(kernels, word, 2 ** logLevel)
    else groupsWord(kernels, ofSize(logLevel), rounds, values, lambdaPowers, word)
    for (const logSize of new Set(groups.map(g => g.logSize))) {
      if (logSize === logLevel) continue
      const mark = kernels.mark()
      const short = kernels.allocExt(2 ** logSize)
      groupsWord(kernels, ofSize(logSize), rounds, values, lambdaPowers, short)
      addLifted(kernels, short, logSize, word, logLevel)
      kernels.release(mark)
    }
    return word
  })
}

/** Columns of a group that are opened at the same points: from a point's first one up to the next point's. */
interface Segment {
  readonly from: number
  readonly columns: readonly number[]
}

/** word = the quotients of groups whose codewords have the word's size. */
function groupsWord(
  kernels: Kernels,
  groups: readonly Group[],
  rounds: readonly ProverRound[],
  values: OpenedValues,
  lambdaPowers: readonly Ext[],
  word: number,
): void {
  const { field } = kernels
  const { logSize } = groups[0]!
  const segments = groups.map(group => segmentsOf(group, rounds))
  const count = segments.flat().length
  const terms: { point: Ext; claim: Ext; scales: Ext[] }[] = []
  let first = 0
  groups.forEach(({ round, matrices, points }, g) => {
    points.forEach(({ z, from, offset }, p) => {
      let term = terms.find(t => field.equals(t.point, z))
      if (!term) {
        term = { point: z, claim: field.ZERO, scales: Array.from({ length: count }, () => field.ZERO) }
        terms.push(term)
      }
      const opened = matrices.flatMap(m => values[round]![m]![p] ?? [])
      const claimed = opened.reduce<Ext>((sum, v, c) => field.add(sum, field.mul(lambdaPowers[c]!, v)), field.ZERO)
      term.claim = field.add(term.claim, field.mul(lambdaPowers[offset]!, claimed))
      for (const [k, segment] of segments[g]!.entries()) {
        if (segment.from >= from) term.scales[first + k] = lambdaPowers[offset + segment.from - from]!
      }
    })
    first += segments[g]!.length
  })
  const columns = segments.flat().map(segment => segment.columns)
  const coefficients = lambdaPowers.slice(0, Math.max(...columns.map(c => c.length)))
  kernels.deepWord(columns, coefficients, terms, { logSize, shift: domainShift(logSize) }, word)
}

function segmentsOf({ round, matrices, points }: Group, rounds: readonly ProverRound[]): Segment[] {
  const columns = matrices.flatMap(m => rounds[round]!.commitment.matrices[m]!.lde)
  const starts = [...new Set(points.map(({ from }) => from))]
  return starts.map((from, k) => ({ from, columns: columns.slice(from, starts[k + 1]) }))
}

/** word[i] += short[i mod m]. */
function addLifted(kernels: Kernels, short: number, logSize: number, word: number, logLevel: number): void {
  const [m, n] = [2 ** logSize, 2 ** logLevel]
  const mark = kernels.mark()
  const lifted = kernels.allocExt(n)
  for (let k = 0; k < kernels.field.degree; k++) {
    const period = kernels.arena.view(short + 4 * k * m, m)
    const plane = kernels.arena.view(lifted + 4 * k * n, n)
    for (let start = 0; start < n; start += m) plane.set(period, start)
  }
  kernels.extAddScaled(lifted, kernels.field.ONE, n, word)
  kernels.release(mark)
}

function clear({ arena, field }: Kernels, pointer: number, n: number): void {
  arena.view(pointer, field.degree * n).fill(0)
}
