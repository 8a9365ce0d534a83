/**
 * The leaf of a part of a run: the circuit that verifies the part's proof and states from which state of the run it leads to which.
 * @module
 */
import type { PartMachine } from '@zkmips/circuits/machines'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { ShardShape } from '@zkmips/prover/protocol/shard-shape'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { contextOf, partStatement } from '@zkmips/statement/part-statement'
import type { NamedProgram } from '@zkmips/statement/program-name'
import type { RangeStatement, RunState, SharedFields } from '@zkmips/statement/run-state'
import { CircuitBuilder } from './circuit/builder.ts'
import { type Convert, convertKey, convertProof, inputValues, inputWires } from './circuit/proof-wires.ts'
import type { Circuit } from './circuit/tape.ts'
import {
  blankProgram,
  blankShared,
  blankState,
  convertProgram,
  convertShared,
  convertState,
  numberElements,
  rangeElements,
} from './statement/convert.ts'
import { wireElements, wireStatements } from './statement/wires.ts'

/** What a leaf is made of: everything that its circuit does not fix. */
export interface LeafInputs {
  readonly vk: VerifyingKey
  readonly proof: ShardProof
  readonly shared: SharedFields<Numbers>
  readonly program: NamedProgram<Numbers>
  readonly before: RunState<Numbers>
}

const convertInputs = <R extends Representation>(inputs: LeafInputs, c: Convert<R>) => ({
  vk: convertKey(inputs.vk, c),
  proof: convertProof(inputs.proof, c),
  shared: convertShared(inputs.shared, c),
  program: convertProgram(inputs.program, c),
  before: convertState(inputs.before, c),
})

/**
 * @param params of the part's proof, whose hash is Poseidon2
 * @param shape of the part's proof
 * @param of a proof of that shape and its key; the circuit depends on their structure only
 */
export function runLeafCircuit(
  params: ProofParameters,
  machine: PartMachine,
  shape: ShardShape,
  of: Pick<LeafInputs, 'vk' | 'proof'>,
): Circuit {
  if (params.hasher !== 'poseidon2')
    throw new RangeError(`a circuit verifies proofs of Poseidon2, not of ${params.hasher}`)
  const builder = new CircuitBuilder(params.extensionDegree)
  const algebra = wireStatements(builder)
  const blank = { shared: blankShared(params.extensionDegree), program: blankProgram(), before: blankState() }
  const { vk, proof, shared, program, before } = convertInputs({ ...of, ...blank }, inputWires(builder))
  const verified = assertShard(algebra, params, machine, vk, shape, proof, contextOf(algebra, shared))
  const range = partStatement(algebra, { params, machine, vk, ...verified }, shared, program, before)
  builder.expose(algebra.hash.row(rangeElements(range, wireElements(builder))))
  return builder.finish()
}

/** The values of the circuit's inputs. */
export function runLeafInputs(inputs: LeafInputs): number[] {
  const values: number[] = []
  convertInputs(inputs, inputValues(values))
  return values
}

/** What a proof of a leaf, or of a join, has as its public value. */
export const statementDigest = (range: RangeStatement<Numbers>): Digest =>
  poseidon2Hasher.hashRow(rangeElements(range, numberElements))
