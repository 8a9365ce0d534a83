/**
 * The constraints of the R1CS that verifies a proof, from its shape.
 * @module
 */
import { assertShard } from '@zkmips/prover/verifier/shard'
import { convertVerified } from '../circuit/proof-wires.ts'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'
import { supplied } from '../r1cs/bounds.ts'
import { type Counted, countR1cs, type R1csCounts } from '../r1cs/count-algebra.ts'

/** With the bound for lazy reductions that costs least. */
export function wrapConstraints(of: ProofShape, permutation = 474): R1csCounts & { readonly lazyBits: number } {
  const degree = of.params.extensionDegree
  const counted = [110, 215].map(lazyBits => {
    const { vk, proof, context } = convertVerified<Counted>(blankProof(of), {
      base: () => supplied(1),
      ext: () => supplied(degree),
      digest: () => 'digest',
      bytes: value => value.length,
      row: values => Array.from(values, () => supplied(1)),
    })
    const counts = countR1cs({ degree, lazyBits, permutation }, algebra => {
      assertShard(algebra, of.params, of.machine, vk, shapeOf(of), proof, context)
    })
    return { ...counts, lazyBits }
  })
  return counted.reduce((a, b) => (b.total < a.total ? b : a))
}
