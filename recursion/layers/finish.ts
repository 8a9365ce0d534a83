/**
 * The end of a run: verifies the proof of the range of all its parts, and states the execution, by the number of `outer.ts`. From here on no proof speaks
 * of ranges, or of the keys of leaves and joins: the root of the keys that this layer has checked is in that number. Its own key is under the seal (`seal.ts`).
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { executionStatement } from '@zkmips/statement/execution'
import type { NamedProgram } from '@zkmips/statement/program-name'
import { type ConvertInputs, inputWires } from '../circuit/proof-wires.ts'
import type { ProofShape } from '../proof-shape.ts'
import {
  blankProgram,
  blankRange,
  type ConvertStatement,
  convertProgram,
  convertRange,
  rangeElements,
} from '../statement/convert.ts'
import { coreExtInput, coreStatements, wireElements, wireStatements } from '../statement/wires.ts'
import { assertLayerProof, assertStatement, blankChild, convertChild } from './child.ts'
import type { ProvedRange } from './join.ts'
import { assertKey, LAYER } from './keys.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'
import { nameOnL1 } from './outer.ts'
import { outerDigestWires } from './outer-wires.ts'
import { exposeNumber } from './seal.ts'

/** The whole run. */
export interface FinishInputs extends ProvedRange {
  readonly program: NamedProgram<Numbers>
  /** Proof of work of the cross-shard challenges. */
  readonly nonce: number
  /** Root of the tree of the two keys that have numbers: `shrink` compares it. */
  readonly seal: Numbers['digest']
}

const convertInputs = <R extends Representation>(
  inputs: FinishInputs,
  c: ConvertInputs<R>,
  core: ConvertStatement<R> = c,
) => ({
  ...convertChild(inputs, c),
  range: convertRange(inputs.range, core),
  program: convertProgram(inputs.program, c),
  nonce: c.base(inputs.nonce),
  seal: c.digest(inputs.seal),
})

/**
 * @param child shape of the proof of a join
 * @param coreParams of the proofs of the parts
 * @param layers parameter sets of the layers, from the leaves up, for the program's name
 */
export function finishLayer(
  child: ProofShape,
  coreParams: ProofParameters,
  layers: readonly ProofParameters[],
): Layer<FinishInputs> {
  const { params } = child
  const coreDegree = coreParams.extensionDegree
  const record = recordCircuit(params.extensionDegree, builder => {
    const algebra = wireStatements(builder)
    const elements = wireElements(builder, coreDegree)
    const inputs = inputWires(builder)
    const core = { ...inputs, ext: () => coreExtInput(builder, coreDegree) }
    const blank: FinishInputs = {
      ...{ ...blankChild(child), range: blankRange(coreDegree), program: blankProgram() },
      ...{ nonce: 0, seal: new Uint32Array(8) },
    }
    const { vk, proof, path, range, program, nonce, seal } = convertInputs(blank, inputs, core)
    assertKey(algebra, range.shared.keysRoot, { kind: LAYER.join, params, vk }, path)
    const stated = assertLayerProof(algebra, child, vk, proof)
    assertStatement(algebra, elements, stated, rangeElements(range, elements))
    const execution = executionStatement(coreStatements(builder, coreDegree), coreParams, range, program, nonce)
    const number = outerDigestWires(builder, nameOnL1(algebra, elements, layers, execution), execution)
    return exposeNumber(builder, seal, number)
  })
  return layerOf(record, inputs => valuesOf(c => convertInputs(inputs, c)))
}
