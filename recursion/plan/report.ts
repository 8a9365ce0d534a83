/**
 * All layers of a choice of parameters over the parts of a run.
 * @module
 */
import type { SecurityReport } from '@zkmips/prover/security'
import type { ProofShape } from '../proof-shape.ts'
import { type Choice, layerSecurity, plan } from './choices.ts'
import type { Layer } from './layers.ts'
import { wrapConstraints } from './wrap.ts'

export interface LeafPart extends Omit<ProofShape, 'params'> {
  readonly name: string
}

export const planLeaves = (parts: readonly LeafPart[], choice: Choice): Layer[] =>
  parts.map(part => plan([{ ...part, params: choice.core }], choice.inner, `leaf of ${part.name}`))

/** What stands above a leaf. A join of joins is the shape that lasts: joins are planned upon joins until their heights stay. */
export function planChoice(leaf: Layer, choice: Choice) {
  let join = plan([leaf, leaf], choice.inner, 'join')
  for (let k = 0; k < 4; k++) {
    const next = plan([join, join], choice.inner, 'join')
    const stays = next.logHeights.join() === join.logHeights.join()
    join = next
    if (stays) break
  }
  const shrink = plan([join], choice.shrink, 'shrink')
  const wrap = plan([shrink], choice.wrap, 'wrap')
  return {
    join,
    shrink,
    wrap,
    constraints: wrapConstraints(wrap),
    security: {
      leaf: layerSecurity(leaf),
      join: layerSecurity(join),
      shrink: layerSecurity(shrink),
      wrap: layerSecurity(wrap),
    },
  }
}

/** The weakest terms with the theorem of 2025 alone, and with that of 2020 as well. */
export function securityLine({ terms, bits, weakest, regime }: SecurityReport): string {
  const only2025 = Math.min(...terms.filter(t => !t.name.endsWith('BCIKS20')).map(t => t.total))
  const how = regime.kind === 'unique' ? 'unique decoding' : `Johnson, m = ${regime.multiplicity}`
  return `${bits.toFixed(2)} bits, limited by "${weakest}" (${only2025.toFixed(2)} by BCHKS25 alone), ${how}`
}
