/**
 * The block of constants that the compiled evaluators of a chip read: where each number stands, and filling it.
 * Code generation takes offsets from here and the caller fills a block by the same layout.
 *
 * Invariant: all words are in Montgomery form (a·2^32 mod p) unless their comment says otherwise. An extension element is as
 * many words as the field's degree, which the layout leaves open: the generated code is the same for every degree.
 * @module
 */
import type { Ext, ExtensionField } from '@zkmips/field/extension'
import * as F from '@zkmips/field/koalabear'
import type { Chip, Interaction, Scope } from './chip.ts'
import type { Expr } from './expression.ts'
import { type LogUpLayout, logUpLayout } from './logup.ts'

/** α and β of one scope: a message stands for α + Σ βʲ·messageⱼ. */
export interface LookupChallenges {
  readonly alpha: Ext
  readonly beta: Ext
}

export type ScopeChallenges = { readonly [S in Scope]: LookupChallenges }

/** The evaluation domain of a quotient: point i is shift·g^i, g of order 2·height. */
export interface QuotientDomain {
  readonly logHeight: number
  readonly shift: number
}

/** A number of words, or an offset, that depends on the degree of the extension: base + degree·ext. */
export interface Words {
  readonly base: number
  readonly ext: number
}

/** `count` extension elements after `start`. */
export const extAfter = (start: Words, count: number): Words => ({ base: start.base, ext: start.ext + count })

export const wordsFor = (degree: number, { base, ext }: Words): number => base + degree * ext

/** Offsets. */
export interface ConstantLayout {
  readonly logUp: LogUpLayout
  readonly publics: Words
  readonly publicCount: number
  /** Per interaction of the layout, in order of groups: α + Σ βʲ·messageⱼ over the constant elements. */
  readonly bases: Words
  readonly interactions: readonly Interaction[]
  /** Per scope: β, β², … */
  readonly betas: { readonly [S in Scope]: Words }
  readonly betaCount: { readonly [S in Scope]: number }
  /** 1/height. */
  readonly inverseHeight: Words
  /** Per scope of the layout: claimed sum / height. */
  readonly sums: Words
  /** Powers of the combining challenge, one per constraint. */
  readonly powers: Words
  readonly powerCount: number
  /**
   * Per LogUp group the next power c, by which its rule is multiplied in its first denominator: −c, c times the base of the first interaction, and
   * c, c·β, c·β², … for the elements of its message.
   */
  readonly scaled: readonly Words[]
  /** 1/Z_H at even and at odd points; canonical, so that a product with a Montgomery form is canonical. */
  readonly inverseZerofier: Words
  /** Z_H/height at even and odd points, times 2^64: turns canonical 1/(x − 1) into `first`, and 1/(x·w − 1) into `last`. */
  readonly selectors: Words
  /** w^−1, w being the generator of H. */
  readonly inverseStep: Words
  /** shift, and the generator of the quotient's domain. */
  readonly point: Words
  readonly size: Words
}

export function constantLayout(chip: Chip): ConstantLayout {
  const logUp = logUpLayout(chip)
  const interactions = logUp.groups.flatMap(g => g.interactions)
  const longest = (scope: Scope): number =>
    Math.max(1, ...interactions.filter(i => i.scope === scope).map(i => i.message.length)) - 1
  const publicCount = countPublics(chip)
  const betaCount = { shard: longest('shard'), global: longest('global') }
  let size: Words = { base: 0, ext: 0 }
  const take = (base: number, ext: number): Words => {
    const at = size
    size = { base: at.base + base, ext: at.ext + ext }
    return at
  }
  return {
    logUp,
    interactions,
    publicCount,
    betaCount,
    powerCount: chip.constraints.length,
    publics: take(publicCount, 0),
    bases: take(0, interactions.length),
    betas: { shard: take(0, betaCount.shard), global: take(0, betaCount.global) },
    inverseHeight: take(1, 0),
    sums: take(0, logUp.scopes.length),
    powers: take(0, chip.constraints.length),
    scaled: logUp.groups.map(g => take(0, 2 + g.interactions[0]!.message.length)),
    inverseZerofier: take(2, 0),
    selectors: take(2, 0),
    inverseStep: take(1, 0),
    point: take(2, 0),
    get size() {
      return size
    },
  }
}

const MONTGOMERY = 2 ** 32 % F.P
export const toMontgomery = (a: number): number => F.mul(a, MONTGOMERY)

/** A block to be filled: `words` has as many words as the layout says for the field's degree. */
export interface ConstantBlock {
  readonly field: ExtensionField
  readonly layout: ConstantLayout
  readonly words: Uint32Array
}

function put({ field, words }: ConstantBlock, at: Words, values: ArrayLike<number>): void {
  words.set(values, wordsFor(field.degree, at))
}

function putExts(block: ConstantBlock, at: Words, elements: readonly Ext[]): void {
  elements.forEach((e, i) => {
    put(block, extAfter(at, i), e.map(toMontgomery))
  })
}

/** Fills what the LogUp kernel needs; the rest stays as it is. */
export function fillLogUpConstants(
  block: ConstantBlock,
  logHeight: number,
  challenges: ScopeChallenges,
  publicValues: ArrayLike<number>,
): void {
  const { field, layout } = block
  put(
    block,
    layout.publics,
    Array.from({ length: layout.publicCount }, (_, i) => toMontgomery(publicValues[i]!)),
  )
  const bases = layout.interactions.map(i => messageBase(field, i, challenges[i.scope]))
  putExts(block, layout.bases, bases)
  for (const scope of ['shard', 'global'] as const) {
    const powers = field.powers(challenges[scope].beta, layout.betaCount[scope] + 1)
    putExts(block, layout.betas[scope], powers.slice(1))
  }
  put(block, layout.inverseHeight, [toMontgomery(F.inverse(2 ** logHeight))])
}

/** Fills what the quotient kernel needs beyond `fillLogUpConstants`. */
export function fillQuotientConstants(
  block: ConstantBlock,
  { logHeight, shift }: QuotientDomain,
  challenges: ScopeChallenges,
  sums: readonly Ext[],
  combiner: Ext,
): void {
  const { field, layout } = block
  const inverseHeight = F.inverse(2 ** logHeight)
  putExts(
    block,
    layout.sums,
    sums.map(sum => field.mulBase(sum, inverseHeight)),
  )
  const { powerCount: count, logUp } = layout
  const powers = field.powers(combiner, count + logUp.width)
  putExts(block, layout.powers, powers.slice(0, count))
  logUp.groups.forEach(({ interactions: [first] }, g) => {
    const c = powers[count + g]!
    const scales = field.powers(challenges[first!.scope].beta, first!.message.length)
    const base = messageBase(field, first!, challenges[first!.scope])
    putExts(block, layout.scaled[g]!, [field.neg(c), ...[base, ...scales].map(each => field.mul(c, each))])
  })
  const w = F.twoAdicGenerator(logHeight)
  const g = F.twoAdicGenerator(logHeight + 1)
  // x^N at point i is shift^N·(−1)^i.
  const shiftN = F.pow(shift, 2 ** logHeight)
  const zerofier = [F.sub(shiftN, 1), F.sub(F.neg(shiftN), 1)]
  put(block, layout.inverseZerofier, zerofier.map(F.inverse))
  put(
    block,
    layout.selectors,
    zerofier.map(z => toMontgomery(toMontgomery(F.mul(z, inverseHeight)))),
  )
  put(block, layout.inverseStep, [toMontgomery(F.inverse(w))])
  put(block, layout.point, [toMontgomery(shift), toMontgomery(g)])
}

/** α + Σ βʲ·messageⱼ over the elements that are constants. */
function messageBase(field: ExtensionField, { message }: Interaction, { alpha, beta }: LookupChallenges): Ext {
  let base = alpha
  field.powers(beta, message.length).forEach((power, j) => {
    const node = message[j]!.node
    if (node.op === 'constant') base = field.add(base, field.mulBase(power, node.value))
  })
  return base
}

function countPublics(chip: Chip): number {
  let count = 0
  // Expressions share parts: as a tree, the rounds of a permutation have exponentially many.
  const seen = new Set<Expr>()
  const visit = (e: Expr): void => {
    if (seen.has(e)) return
    seen.add(e)
    const n = e.node
    if (n.op === 'public') count = Math.max(count, n.index + 1)
    if (n.op === 'add' || n.op === 'sub' || n.op === 'mul') {
      visit(n.left)
      visit(n.right)
    }
  }
  for (const c of chip.constraints) visit(c.expr)
  for (const i of chip.interactions) for (const e of [i.multiplicity, ...i.message]) visit(e)
  return count
}
