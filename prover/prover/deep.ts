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
    const word = allocZero(kernels, 2 ** logLevel)
    for (const logSize of new Set(groups.map(g => g.logSize))) {
      const sameSize = groups.filter(g => g.logSize === logSize)
      if (logSize === logLevel) {
        addGroups(kernels, sameSize, rounds, values, lambdaPowers, word)
      } else {
        const mark = kernels.mark()
        const short = allocZero(kernels, 2 ** logSize)
        addGroups(kernels, sameSize, rounds, values, lambdaPowers, short)
        addLifted(kernels, short, logSize, word, logLevel)
        kernels.release(mark)
      }
    }
    return word
  })
}

/** word += the quotients of groups whose codewords have the word's size. */
function addGroups(
  kernels: Kernels,
  groups: readonly Group[],
  rounds: readonly ProverRound[],
  values: OpenedValues,
  lambdaPowers: readonly Ext[],
  word: number,
): void {
  const { field } = kernels
  const mark = kernels.mark()
  const { logSize } = groups[0]!
  const n = 2 ** logSize
  const inverses = new Map<string, number>()
  const inversesAt = (point: Ext): number => {
    const key = point.join()
    let pointer = inverses.get(key)
    if (pointer === undefined) {
      pointer = kernels.allocExt(n)
      kernels.inverseDenominators(pointer, { logSize, shift: domainShift(logSize) }, point)
      inverses.set(key, pointer)
    }
    return pointer
  }
  const combined = kernels.allocExt(n)
  const quotient = kernels.allocExt(n)
  for (const group of groups) {
    const columns = group.members.flatMap(m => rounds[m.round]!.commitment.matrices[m.matrix]!.lde)
    clear(kernels, combined, n)
    kernels.deepAccumulate(columns, lambdaPowers.slice(0, group.width), n, combined)
    group.points.forEach((point, p) => {
      const opened = group.members.flatMap(m => values[m.round]![m.matrix]![p]!)
      const claimed = opened.reduce<Ext>((sum, v, c) => field.add(sum, field.mul(lambdaPowers[c]!, v)), field.ZERO)
      const inverse = inversesAt(point)
      clear(kernels, quotient, n)
      kernels.deepQuotient(combined, claimed, inverse, n, quotient)
      kernels.extAddScaled(quotient, lambdaPowers[group.offset + p * group.width]!, n, word)
    })
  }
  kernels.release(mark)
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

function allocZero(kernels: Kernels, n: number): number {
  const pointer = kernels.allocExt(n)
  clear(kernels, pointer, n)
  return pointer
}

function clear({ arena, field }: Kernels, pointer: number, n: number): void {
  arena.view(pointer, field.degree * n).fill(0)
}
