/**
 * A join: verifies the proofs of two ranges of a run of which the second begins where the first one ends, or of one alone, and states the range
 * of both. Its children are leaves, or joins.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import { joinRanges, type RangeStatement } from '@zkmips/statement/run-state'
import { type ConvertInputs, inputWires } from '../circuit/proof-wires.ts'
import type { ProofShape } from '../proof-shape.ts'
import { blankRange, type ConvertStatement, convertRange, rangeElements } from '../statement/convert.ts'
import { coreExtInput, wireElements, wireStatements } from '../statement/wires.ts'
import { assertLayerProof, assertStatement, blankChild, type ChildInputs, convertChild } from './child.ts'
import { assertKey, type LayerKind } from './keys.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'

/** A range with its proof. */
export interface ProvedRange extends ChildInputs {
  readonly range: RangeStatement<Numbers>
}

/** As many as the join has children. */
export type JoinInputs = readonly ProvedRange[]

/** @param core of ranges, whose elements are those of the extension of the parts */
const convertInputs = <R extends Representation>(
  inputs: JoinInputs,
  c: ConvertInputs<R>,
  core: ConvertStatement<R> = c,
) => inputs.map(child => ({ ...convertChild(child, c), range: convertRange(child.range, core) }))

/**
 * @param kind of the children
 * @param child shape of their proofs
 * @param count of the children: 1 or 2
 * @param coreDegree of the extension of the parts' proofs, over which ranges have their challenges and sums
 */
export function joinLayer(kind: LayerKind, child: ProofShape, count: 1 | 2, coreDegree: number): Layer<JoinInputs> {
  const { params } = child
  const record = recordCircuit(params.extensionDegree, builder => {
    const algebra = wireStatements(builder)
    const elements = wireElements(builder, coreDegree)
    const inputs = inputWires(builder)
    const core = { ...inputs, ext: () => coreExtInput(builder, coreDegree) }
    const blank = { ...blankChild(child), range: blankRange(coreDegree) }
    const ranges = convertInputs(
      Array.from({ length: count }, () => blank),
      inputs,
      core,
    ).map(({ vk, proof, path, range }) => {
      assertKey(algebra, range.shared.keysRoot, { kind, params, vk }, path)
      const stated = assertLayerProof(algebra, child, vk, proof)
      assertStatement(algebra, elements, stated, rangeElements(range, elements))
      return range
    })
    const range = ranges.reduce((left, right) => joinRanges(algebra, left, right))
    return algebra.hash.row(rangeElements(range, elements))
  })
  return layerOf(record, inputs => valuesOf(c => convertInputs(inputs, c)))
}
