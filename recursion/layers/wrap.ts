/**
 * `wrap`, the last layer before the R1CS: verifies a proof of `shrink` and states what that states. The key of `shrink` is a constant.
 * @module
 */
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { Wires } from '../circuit/algebra.ts'
import { convertKey, convertProof, inputWires } from '../circuit/proof-wires.ts'
import { blankProof, type ProofShape } from '../proof-shape.ts'
import { wireStatements } from '../statement/wires.ts'
import { assertLayerProof } from './child.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'

/**
 * @param child shape of the proof that is verified
 * @param vk its key
 */
export function wrapLayer(child: ProofShape, vk: VerifyingKey): Layer<ShardProof> {
  const record = recordCircuit(child.params.extensionDegree, builder => {
    const algebra = wireStatements(builder)
    const { proof } = blankProof(child)
    const key = convertKey<Wires>(vk, { digest: words => builder.constantWord(Array.from(words)) })
    return builder.wordOf(assertLayerProof<Wires>(algebra, child, key, convertProof(proof, inputWires(builder))))
  })
  return layerOf(record, proof => valuesOf(c => convertProof(proof, c)))
}
