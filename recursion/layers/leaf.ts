/**
 * The leaf of a part of a run: the circuit that verifies the part's proof and states from which state of the run it leads to which.
 * @module
 */
import type { PartMachine } from '@zkmips/circuits/machines'
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { contextOf, partStatement } from '@zkmips/statement/part-statement'
import type { NamedProgram } from '@zkmips/statement/program-name'
import type { RangeStatement, RunState, SharedFields } from '@zkmips/statement/run-state'
import { type ConvertInputs, convertKey, convertProof, inputWires } from '../circuit/proof-wires.ts'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'
import {
  blankProgram,
  blankShared,
  blankState,
  convertProgram,
  convertShared,
  convertState,
  numberElements,
  rangeElements,
} from '../statement/convert.ts'
import { wireElements, wireStatements } from '../statement/wires.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'

export interface LeafInputs {
  readonly vk: VerifyingKey
  readonly proof: ShardProof
  readonly shared: SharedFields<Numbers>
  readonly program: NamedProgram<Numbers>
  readonly before: RunState<Numbers>
}

/** The shape of a part's proof. */
export interface PartShape extends ProofShape {
  readonly machine: PartMachine
}

const convertInputs = <R extends Representation>(
  { vk, proof, shared, program, before }: LeafInputs,
  c: ConvertInputs<R>,
) => ({
  vk: convertKey(vk, c),
  proof: convertProof(proof, c),
  shared: convertShared(shared, c),
  program: convertProgram(program, c),
  before: convertState(before, c),
})

/** @param part whose hash is Poseidon2 */
export function leafLayer(part: PartShape): Layer<LeafInputs> {
  const { params, machine } = part
  if (params.hasher !== 'poseidon2')
    throw new RangeError(`a circuit verifies proofs of Poseidon2, not of ${params.hasher}`)
  const { extensionDegree: degree } = params
  const record = recordCircuit(degree, builder => {
    const algebra = wireStatements(builder)
    const blank = { ...blankProof(part), shared: blankShared(degree), program: blankProgram(), before: blankState() }
    const { vk, proof, shared, program, before } = convertInputs(blank, inputWires(builder))
    const verified = assertShard(algebra, params, machine, vk, shapeOf(part), proof, contextOf(algebra, shared))
    const range = partStatement(algebra, { params, machine, vk, ...verified }, shared, program, before)
    return algebra.hash.row(rangeElements(range, wireElements(builder)))
  })
  return layerOf(record, inputs => valuesOf(c => convertInputs(inputs, c)))
}

/** What a proof of a leaf, or of a join, has as its public value. */
export const rangeDigest = (range: RangeStatement<Numbers>): Digest =>
  poseidon2Hasher.hashRow(rangeElements(range, numberElements))
