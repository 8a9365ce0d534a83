/**
 * The block of constants that the compiled evaluators of a chip read: where each number stands, and filling it.
 * Code generation takes offsets from here and the caller fills a block by the same layout.
 *
 * Invariant: all words are in Montgomery form (a·2^32 mod p) unless their comment says otherwise, four to an extension element.
 * @module
 */
import * as E from '@zkmips/field/extension'
import { EXT_DEGREE, type Ext } from '@zkmips/field/extension'
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

/** Offsets in words. */
export interface ConstantLayout {
  readonly logUp: LogUpLayout
  readonly publics: number
  readonly publicCount: number
  /** Per interaction of the layout, in order of groups: α + Σ βʲ·messageⱼ over the constant elements. */
  readonly bases: number
  readonly interactions: readonly Interaction[]
  /** Per scope: β, β², … */
  readonly betas: { readonly [S in Scope]: number }
  readonly betaCount: { readonly [S in Scope]: number }
  /** 1/height. */
  readonly inverseHeight: number
  /** Per scope of the layout: claimed sum / height. */
  readonly sums: number
  /** Powers of the combining challenge, one per constraint, then one per LogUp group. */
  readonly powers: number
  readonly powerCount: number
  /** 1/Z_H at even and at odd points; canonical, so that a product with a Montgomery form is canonical. */
  readonly inverseZerofier: number
  /** Z_H/height at even and odd points, times 2^64: turns canonical 1/(x − 1) into `first`, and 1/(x·w − 1) into `last`. */
  readonly selectors: number
  /** w^−1, w being the generator of H. */
  readonly inverseStep: number
  /** shift, and the generator of the quotient's domain. */
  readonly point: number
  readonly size: number
}

export function constantLayout(chip: Chip): ConstantLayout {
  const logUp = logUpLayout(chip)
  const interactions = logUp.groups.flatMap(g => g.interactions)
  const longest = (scope: Scope): number =>
    Math.max(1, ...interactions.filter(i => i.scope === scope).map(i => i.message.length)) - 1
  const publicCount = countPublics(chip)
  const betaCount = { shard: longest('shard'), global: longest('global') }
  const powerCount = chip.constraints.length + logUp.groups.length
  let size = 0
  const take = (words: number): number => {
    const at = size
    size += words
    return at
  }
  return {
    logUp,
    interactions,
    publicCount,
    betaCount,
    powerCount,
    publics: take(publicCount),
    bases: take(EXT_DEGREE * interactions.length),
    betas: { shard: take(EXT_DEGREE * betaCount.shard), global: take(EXT_DEGREE * betaCount.global) },
    inverseHeight: take(1),
    sums: take(EXT_DEGREE * logUp.scopes.length),
    powers: take(EXT_DEGREE * powerCount),
    inverseZerofier: take(2),
    selectors: take(2),
    inverseStep: take(1),
    point: take(2),
    get size() {
      return size
    },
  }
}

const MONTGOMERY = 2 ** 32 % F.P
export const toMontgomery = (a: number): number => F.mul(a, MONTGOMERY)

/** Fills what the LogUp kernel needs; the rest stays as it is. `block` has `layout.size` words. */
export function fillLogUpConstants(
  block: Uint32Array,
  layout: ConstantLayout,
  logHeight: number,
  challenges: ScopeChallenges,
  publicValues: ArrayLike<number>,
): void {
  const putExt = (at: number, e: Ext): void => block.set(e.map(toMontgomery), at)
  for (let i = 0; i < layout.publicCount; i++) block[layout.publics + i] = toMontgomery(publicValues[i]!)
  layout.interactions.forEach((interaction, i) => {
    putExt(layout.bases + EXT_DEGREE * i, messageBase(interaction, challenges[interaction.scope]))
  })
  for (const scope of ['shard', 'global'] as const) {
    E.powers(challenges[scope].beta, layout.betaCount[scope] + 1)
      .slice(1)
      .forEach((power, j) => {
        putExt(layout.betas[scope] + EXT_DEGREE * j, power)
      })
  }
  block[layout.inverseHeight] = toMontgomery(F.inverse(2 ** logHeight))
}

/** Fills what the quotient kernel needs beyond `fillLogUpConstants`. */
export function fillQuotientConstants(
  block: Uint32Array,
  layout: ConstantLayout,
  domain: QuotientDomain,
  sums: readonly Ext[],
  combiner: Ext,
): void {
  const { logHeight, shift } = domain
  const putExt = (at: number, e: Ext): void => block.set(e.map(toMontgomery), at)
  const inverseHeight = F.inverse(2 ** logHeight)
  sums.forEach((sum, s) => {
    putExt(layout.sums + EXT_DEGREE * s, E.mulBase(sum, inverseHeight))
  })
  E.powers(combiner, layout.powerCount).forEach((power, k) => {
    putExt(layout.powers + EXT_DEGREE * k, power)
  })
  const w = F.twoAdicGenerator(logHeight)
  const g = F.twoAdicGenerator(logHeight + 1)
  // x^N at point i is shift^N·(−1)^i.
  const shiftN = F.pow(shift, 2 ** logHeight)
  const zerofier = [F.sub(shiftN, 1), F.sub(F.neg(shiftN), 1)]
  zerofier.forEach((z, parity) => {
    block[layout.inverseZerofier + parity] = F.inverse(z)
    block[layout.selectors + parity] = toMontgomery(toMontgomery(F.mul(z, inverseHeight)))
  })
  block[layout.inverseStep] = toMontgomery(F.inverse(w))
  block[layout.point] = toMontgomery(shift)
  block[layout.point + 1] = toMontgomery(g)
}

/** α + Σ βʲ·messageⱼ over the elements that are constants. */
export function messageBase(interaction: Interaction, { alpha, beta }: LookupChallenges): Ext {
  let base = alpha
  E.powers(beta, interaction.message.length).forEach((power, j) => {
    const node = interaction.message[j]!.node
    if (node.op === 'constant') base = E.add(base, E.mulBase(power, node.value))
  })
  return base
}

function countPublics(chip: Chip): number {
  let count = 0
  const visit = (e: Expr): void => {
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
