/**
 * The layers of a release: which circuits there are, what machine and heights each is proved with, and which keys are allowed. A circuit depends
 * on the shapes of what it verifies, never on a program.
 *
 *   parts ─ leaf ─┐
 *   parts ─ leaf ─┴ join ─┐
 *   parts ─ leaf ── join ─┴ join ── finish ── shrink ── wrap ── R1CS
 *
 * All leaves have proofs of one shape, and so have all joins, whatever they join: a join that is left over on one level goes up to the next.
 * @module
 */
import type { ProofParameters } from '@zkmips/prover/parameters'
import { type Layout, layOut } from '../machine/layout.ts'
import { recursionMachine } from '../machine/machine.ts'
import type { ProofShape } from '../proof-shape.ts'

/** How the circuits of one kind are laid out and proved. */
export interface LayerSettings {
  readonly params: ProofParameters
  /** Gates in a row of the machine. */
  readonly slots: number
  /** Proofs that one of its circuits can verify. */
  readonly batches: number
  /** log₂ of the heights of the tables. */
  readonly logHeights: {
    readonly permutation: number
    readonly gate: number
    readonly batch: number
    readonly pack: number
    readonly index: number
  }
}

/** The settings of all layers. */
export interface RecursionSettings {
  /** Of the proofs of parts. */
  readonly core: ProofParameters
  readonly leaf: LayerSettings
  readonly join: LayerSettings
  readonly finish: LayerSettings
  readonly shrink: LayerSettings
  readonly wrap: LayerSettings
}

/** @param degree of the extension of the proofs that the layer verifies */
export function layerShape({ params, slots, batches, logHeights }: LayerSettings, degree: number): ProofShape {
  const machine = recursionMachine(degree, slots, batches)
  const heights = machine.chips.map(({ chip }) => logHeights[chip.name as keyof typeof logHeights])
  return { params, machine, keyLogHeights: heights, logHeights: heights }
}

/** @throws RangeError where the circuit is too large for the settings */
export const layoutOf = (circuit: Parameters<typeof layOut>[0], settings: LayerSettings): Layout => {
  const { params, slots, batches, logHeights } = settings
  return layOut(circuit, { slots, batches, logHeights, step: params.logFoldingArity })
}
