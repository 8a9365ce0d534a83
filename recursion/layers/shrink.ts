/**
 * `shrink`: verifies one proof that has a number, of an execution or of a list, and states the number alone. The seal is a constant: the outside sees
 * a number and no key, so whoever could choose keys here could choose the number. So seal, `shrink`, `wrap` and the R1CS are one chain of constants,
 * the same for all programs, while leaves and joins are allowed by the root that is in the program's name on L1.
 * @module
 */
import type { Digest } from '@zkmips/field/hash'
import { inputWires } from '../circuit/proof-wires.ts'
import type { ProofShape } from '../proof-shape.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'
import { assertNumbered, blankNumbered, convertNumbered, type NumberedProof } from './seal.ts'

/**
 * @param child shape of the proof that is verified
 * @param seal root of the tree of its key
 */
export function shrinkLayer(child: ProofShape, seal: Digest): Layer<NumberedProof> {
  const record = recordCircuit(child.params.extensionDegree, builder => {
    const proof = convertNumbered(blankNumbered(child), inputWires(builder))
    assertNumbered(builder, child, builder.constantWord(Array.from(seal)), proof)
    return builder.wordOf(proof.number)
  })
  return layerOf(record, proof => valuesOf(c => convertNumbered(proof, c)))
}
