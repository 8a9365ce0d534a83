/**
 * Parameters of the layers of recursion, and several choices of them to compare: what each costs is printed by `bench/recursion.ts`, and
 * docs/decisions/0017-recursion-and-wrap.md says which one was taken and why. None is a parameter set for use yet.
 * @module
 */
import { constraintDegree, logUpLayout } from '@zkmips/air/logup'
import {
  core100Poseidon2,
  type Grinding,
  type ProofParameters,
  type Regime,
  UNIQUE_DECODING,
} from '@zkmips/prover/parameters'
import { bitsPerQuery, securityReport } from '@zkmips/prover/security'
import { type ProofShape, shapeOf } from '../proof-shape.ts'
import { type Layer, type LayerOptions, planLayer } from './layers.ts'

export const TARGET_BITS = 100

export interface LayerChoice {
  readonly name: string
  readonly regime: Regime
  readonly extensionDegree: 4 | 5
  readonly logBlowup: number
  readonly logCapHeight: number
  readonly maxLogFinalDegree: number
  readonly grinding: Grinding
  readonly shape: LayerOptions['shape']
}

export interface Choice {
  readonly name: string
  /** Of the proofs of parts. */
  readonly core: ProofParameters
  /** Of leaves and joins, which must be alike: a join verifies either. */
  readonly inner: LayerChoice
  readonly shrink: LayerChoice
  readonly wrap: LayerChoice
}

const johnson = (multiplicity: number): Regime => ({ kind: 'johnson', multiplicity })

/** 16 bits before every challenge cost less than a tenth of a second where they are not needed at all. */
const work = (query: number, other: number): Grinding => ({
  lookup: other,
  globalLookup: 10,
  outOfDomain: 0,
  batching: other,
  folding: other,
  query,
})

const unique = (name: string, logBlowup: number, extensionDegree: 4 | 5 = 4): LayerChoice => ({
  name,
  regime: UNIQUE_DECODING,
  extensionDegree,
  logBlowup,
  logCapHeight: 6,
  maxLogFinalDegree: 6,
  grinding: work(20, 10),
  shape: 'wide',
})

const list = (name: string, logBlowup: number, multiplicity: number): LayerChoice => ({
  ...unique(name, logBlowup, 5),
  regime: johnson(multiplicity),
  grinding: work(20, 16),
})

const core = core100Poseidon2

export const CHOICES: readonly Choice[] = [
  {
    name: 'A: unique decoding, degree 4',
    core,
    inner: unique('inner', 3),
    shrink: unique('shrink', 4),
    wrap: unique('wrap', 5),
  },
  {
    name: 'B: unique decoding inside, list decoding from shrink on',
    core,
    inner: unique('inner', 3),
    shrink: list('shrink', 4, 3),
    wrap: list('wrap', 5, 3),
  },
  {
    name: 'C: list decoding from the leaves on, rate 1/8',
    core,
    inner: list('inner', 3, 3),
    shrink: list('shrink', 4, 3),
    wrap: list('wrap', 6, 3),
  },
  {
    name: 'D: list decoding from the leaves on, rate 1/4',
    core,
    inner: list('inner', 2, 3),
    shrink: list('shrink', 5, 3),
    wrap: list('wrap', 6, 3),
  },
  {
    name: 'E: as C, shrink at rate 1/64, a narrow wrap',
    core,
    inner: list('inner', 3, 3),
    shrink: list('shrink', 6, 3),
    wrap: { ...list('wrap', 6, 3), shape: 'narrow' },
  },
  {
    name: 'F: as E, wrap at rate 1/128',
    core,
    inner: list('inner', 3, 3),
    shrink: list('shrink', 6, 3),
    wrap: { ...list('wrap', 7, 3), grinding: work(20, 20), shape: 'narrow' },
  },
]

/** The parameters of a layer, with as many queries as the target needs. */
export function layerParameters(choice: LayerChoice): ProofParameters {
  const perQuery = bitsPerQuery(2 ** -choice.logBlowup, choice.regime)
  return {
    ...core100Poseidon2,
    name: `plan-${choice.name}`,
    targetBits: TARGET_BITS,
    regime: choice.regime,
    extensionDegree: choice.extensionDegree,
    logBlowup: choice.logBlowup,
    queries: Math.ceil((TARGET_BITS - choice.grinding.query) / perQuery),
    maxLogFinalDegree: choice.maxLogFinalDegree,
    logCapHeight: choice.logCapHeight,
    grinding: choice.grinding,
  }
}

/** A layer over these children. */
export function plan(children: readonly ProofShape[], choice: LayerChoice, name = choice.name): Layer {
  const heights: LayerOptions['heights'] = choice.regime.kind === 'unique' ? 'any' : 'levels'
  return planLayer(children, { name, params: layerParameters(choice), heights, shape: choice.shape })
}

/** The security of a layer's proofs, for exactly its tables. */
export function layerSecurity(layer: Layer) {
  const { params, machine, logHeights } = layer
  const chips = machine.chips.map(c => c.chip)
  const shape = shapeOf(layer)
  const openings = shape.committed.flatMap(r => shape.rounds[r]).reduce((n, m) => n + m.width * (m.next ? 2 : 1), 0)
  const interactions = chips.reduce((sum, chip, k) => sum + chip.interactions.length * 2 ** logHeights[k]!, 0)
  const limits = {
    ...params.limits,
    maxLogHeight: Math.max(...logHeights),
    maxOpenings: openings,
    maxConstraints: chips.reduce((sum, chip) => sum + chip.constraints.length + logUpLayout(chip).width, 0),
    maxConstraintDegree: Math.max(...chips.map(constraintDegree)),
    logMaxFractions: Math.ceil(Math.log2(interactions)),
    maxMessageLength: Math.max(...chips.flatMap(chip => chip.interactions.map(i => i.message.length))),
    // No cross-shard bus: sums of the parts are fields of the statement.
    logMaxGlobalFractions: 0,
    maxGlobalMessageLength: 1,
  }
  return securityReport({ ...params, limits })
}
