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

/** The end of a run and the two layers after it; keys that are constants are zeros, which stand where any others would. */
export function lastLayers(system: RecursionSystem): LayerCircuit<never>[] {
  const shrink = system.shrink(blankProof(system.finish.shape).vk)
  return [system.finish, shrink, system.wrap(blankProof(shrink.shape).vk)]
}
