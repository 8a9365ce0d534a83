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
  const terms: { point: Ext; claim: Ext; scales: Ext[] }[] = []
  groups.forEach((group, g) => {
    group.points.forEach((point, p) => {
      let term = terms.find(t => field.equals(t.point, point))
      if (!term) {
        term = { point, claim: field.ZERO, scales: groups.map(() => field.ZERO) }
        terms.push(term)
      }
      const opened = group.members.flatMap(m => values[m.round]![m.matrix]![p]!)
      const claimed = opened.reduce<Ext>((sum, v, c) => field.add(sum, field.mul(lambdaPowers[c]!, v)), field.ZERO)
      const scale = lambdaPowers[group.offset + p * group.width]!
      term.claim = field.add(term.claim, field.mul(scale, claimed))
      term.scales[g] = field.add(term.scales[g]!, scale)
    })
  })
  const columns = groups.map(g => g.members.flatMap(m => rounds[m.round]!.commitment.matrices[m.matrix]!.lde))
  const coefficients = lambdaPowers.slice(0, Math.max(...groups.map(g => g.width)))
  kernels.deepWord(columns, coefficients, terms, { logSize, shift: domainShift(logSize) }, word)
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
