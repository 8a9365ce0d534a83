/**
 * A leaf: the circuit that verifies one proof of one shape, and the statement that a proof of the circuit makes.
 *
 * The statement is for now a digest of everything that the verified proof leaves open: its key's commitment, its public values, what it
 * was proved for, its early commitment and its cross-shard sum. Whoever accepts a leaf computes it from values that they trust.
 * @module
 */
import type { Machine } from '@zkmips/air/machine'
import type { Representation } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { bytePairs } from '@zkmips/field/transcript-encoding'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { VerifiedShard } from '@zkmips/prover/protocol/shard-proof'
import type { ShardShape } from '@zkmips/prover/protocol/shard-shape'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { circuitAlgebra } from './circuit/algebra.ts'
import { CircuitBuilder } from './circuit/builder.ts'
import { type Verified, verifiedWires } from './circuit/proof-wires.ts'
import type { Circuit } from './circuit/tape.ts'

/** @param of a proof of the shape; only its structure and its key's known parts enter the circuit */
export function leafCircuit(params: ProofParameters, machine: Machine, shape: ShardShape, of: Verified): Circuit {
  if (params.hasher !== 'poseidon2')
    throw new RangeError(`a circuit verifies proofs of Poseidon2, not of ${params.hasher}`)
  const builder = new CircuitBuilder(params.extensionDegree)
  const algebra = circuitAlgebra(builder)
  const wires = verifiedWires(builder, of)
  const verified = assertShard(algebra, params, machine, wires.vk, shape, wires.proof, wires.context)
  const elements = statementElements(wires, verified, {
    ext: e => builder.elementsOf(e),
    digest: d => builder.elementsAt(d, 8),
    bytes: ({ pairs }) => pairs.map(cell => builder.ofBaseCell(cell)),
  })
  builder.expose(algebra.hash.row(elements))
  return builder.finish()
}

/** The digest that a leaf of this proof has as its statement. */
export function leafStatement(of: Verified, verified: VerifiedShard): Digest {
  return poseidon2Hasher.hashRow(
    statementElements(of, verified, { ext: e => [...e], digest: d => [...d], bytes: b => [...bytePairs(b)] }),
  )
}

interface Elements<R extends Representation> {
  ext(e: R['ext']): R['base'][]
  digest(d: R['digest']): R['base'][]
  bytes(b: R['bytes']): R['base'][]
}

/** Lengths and counts are fixed by the circuit, so the list says by position what an element is. */
function statementElements<R extends Representation>(
  { vk, context }: Verified<R>,
  { publicValues, globalSum, earlyCap }: VerifiedShard<R>,
  of: Elements<R>,
): R['base'][] {
  return [
    ...vk.preprocessedCap.flatMap(of.digest),
    ...of.ext(context.globalChallenges.alpha),
    ...of.ext(context.globalChallenges.beta),
    ...of.bytes(context.contextTag),
    ...publicValues,
    ...earlyCap.flatMap(of.digest),
    ...of.ext(globalSum),
  ]
}
