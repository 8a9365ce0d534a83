/** For tests of layers: what a circuit's tape leaves to a prover, and whether its layout enforces it. */
import { type LayerCircuit, layoutOf, type RecursionSystem } from '@zkmips/recursion/layers/system'
import { blankProof } from '@zkmips/recursion/proof-shape'
import { auditLayout, type LayoutAudit } from '@zkmips/recursion/testing/layout-audit'
import { auditTape } from '@zkmips/recursion/testing/tape-audit'

export function auditLayer({ record, settings }: LayerCircuit<never>): LayoutAudit {
  const { circuit } = record()
  const audit = auditLayout(layoutOf(circuit, settings))
  return { ...audit, flaws: [...auditTape(circuit), ...audit.flaws] }
}

/** What is not in the tree of keys; keys and seals that are constants are zeros, which stand where any others would. */
export function lastLayers(
  system: RecursionSystem,
): Record<'finish' | 'list' | 'shrink' | 'wrap', LayerCircuit<never>> {
  const { finish, list } = system
  const shrink = system.shrink(new Uint32Array(8))
  return { finish, list, shrink, wrap: system.wrap(blankProof(shrink.shape).vk) }
}
