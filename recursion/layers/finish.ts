/**
 * The end of a run: verifies the proof of the range of all its parts, and states the execution. From here on no proof speaks of ranges.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { type ExecutionStatement, executionStatement } from '@zkmips/statement/execution'
import type { NamedProgram } from '@zkmips/statement/program-name'
import { type ConvertInputs, inputWires } from '../circuit/proof-wires.ts'
import type { ProofShape } from '../proof-shape.ts'
import {
  blankProgram,
  blankRange,
  type ConvertStatement,
  convertProgram,
  convertRange,
  type Elements,
  numberElements,
  rangeElements,
} from '../statement/convert.ts'
import { coreExtInput, coreStatements, wireElements, wireStatements } from '../statement/wires.ts'
import { assertLayerProof, assertStatement, blankChild, convertChild } from './child.ts'
import type { ProvedRange } from './join.ts'
import { assertKey, LAYER } from './keys.ts'
import { type Layer, recordCircuit, valuesOf } from './layer.ts'

/** The whole run. */
export interface FinishInputs extends ProvedRange {
  readonly program: NamedProgram<Numbers>
  /** Proof of work of the cross-shard challenges. */
  readonly nonce: number
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
})

/** An execution as elements, each at its own place. */
export function executionElements<R extends Representation>(
  { program, keysRoot, exitCode, locals, contextTag }: ExecutionStatement<R>,
  { digest }: Pick<Elements<R>, 'digest'>,
): R['base'][] {
  return [...digest(program), ...digest(keysRoot), exitCode, ...locals, ...contextTag]
}

/**
 * @param child shape of the proof of a join
 * @param coreParams of the proofs of the parts
 */
export function finishLayer(child: ProofShape, coreParams: ProofParameters): Layer<FinishInputs> {
  const { params } = child
  const coreDegree = coreParams.extensionDegree
  const circuit = recordCircuit(params.extensionDegree, builder => {
    const algebra = wireStatements(builder)
    const elements = wireElements(builder, coreDegree)
    const inputs = inputWires(builder)
    const core = { ...inputs, ext: () => coreExtInput(builder, coreDegree) }
    const blank = { ...blankChild(child), range: blankRange(coreDegree), program: blankProgram(), nonce: 0 }
    const { vk, proof, path, range, program, nonce } = convertInputs(blank, inputs, core)
    assertKey(algebra, range.shared.keysRoot, { kind: LAYER.join, params, vk }, path)
    const stated = assertLayerProof(algebra, child, vk, proof)
    assertStatement(algebra, elements, stated, rangeElements(range, elements))
    const execution = executionStatement(coreStatements(builder, coreDegree), coreParams, range, program, nonce)
    return algebra.hash.row(executionElements(execution, elements))
  })
  return { circuit, inputs: inputs => valuesOf(c => convertInputs(inputs, c)) }
}

export const executionDigest = (execution: ExecutionStatement<Numbers>): Digest =>
  poseidon2Hasher.hashRow(executionElements(execution, numberElements))
