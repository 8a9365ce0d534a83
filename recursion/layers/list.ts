/**
 * A list: verifies two proofs that have numbers, of executions or of lists, and states the number of both, in their order. It checks nothing of
 * what they state: the number commits to that, and the outside recomputes it.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import { type ConvertInputs, inputWires } from '../circuit/proof-wires.ts'
import type { ProofShape } from '../proof-shape.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'
import { pairDigestWires } from './outer-wires.ts'
import { assertNumbered, blankNumbered, convertNumbered, exposeNumber, type NumberedProof } from './seal.ts'

export interface ListInputs {
  /** Root of the tree of the two keys that have numbers: `shrink` compares it. */
  readonly seal: Numbers['digest']
  readonly children: readonly [NumberedProof, NumberedProof]
}

const convertInputs = <R extends Representation>({ seal, children }: ListInputs, c: ConvertInputs<R>) => ({
  seal: c.digest(seal),
  children: children.map(child => convertNumbered(child, c)),
})

/** @param child shape of the proofs, which is that of the list's own, too */
export function listLayer(child: ProofShape): Layer<ListInputs> {
  const record = recordCircuit(child.params.extensionDegree, builder => {
    const blank: ListInputs = { seal: new Uint32Array(8), children: [blankNumbered(child), blankNumbered(child)] }
    const { seal, children } = convertInputs(blank, inputWires(builder))
    for (const proof of children) assertNumbered(builder, child, seal, proof)
    return exposeNumber(builder, seal, pairDigestWires(builder, children[0]!.number, children[1]!.number))
  })
  return layerOf(record, inputs => valuesOf(c => convertInputs(inputs, c)))
}
