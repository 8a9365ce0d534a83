/**
 * The last two layers before the R1CS: `shrink` verifies the proof of an execution under a key that the execution's root allows, at a low rate;
 * `wrap` verifies the one proof of `shrink` and commits with a hash that an R1CS computes cheaply. Keys of both are constants of what
 * verifies them: they are the same for all programs.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import type { Wires } from '../circuit/algebra.ts'
import { type ConvertInputs, convertKey, convertProof, inputWires } from '../circuit/proof-wires.ts'
import { blankProof, type ProofShape } from '../proof-shape.ts'
import { wireElements, wireStatements } from '../statement/wires.ts'
import { assertLayerProof, assertStatement, blankChild, type ChildInputs, convertChild } from './child.ts'
import { type OuterStatement, outerElements } from './finish.ts'
import { assertKey, LAYER } from './keys.ts'
import { type Layer, layerOf, recordCircuit, valuesOf } from './layer.ts'
import { OUTER_ELEMENTS } from './outer.ts'

/** What is stated about an execution, with its proof. */
export interface ShrinkInputs extends ChildInputs {
  readonly statement: OuterStatement<Numbers>
}

const convertInputs = <R extends Representation>(inputs: ShrinkInputs, c: ConvertInputs<R>) => ({
  ...convertChild(inputs, c),
  statement: convertStatement(inputs.statement, c),
})

const convertStatement = <R extends Representation>(
  { keysRoot, outer }: OuterStatement<Numbers>,
  { digest, row }: ConvertInputs<R>,
): OuterStatement<R> => ({
  keysRoot: digest(keysRoot),
  // In consecutive cells, since they are what the layer states.
  outer: Array.from(row(outer)),
})

/** @param child shape of the proof of an execution */
export function shrinkLayer(child: ProofShape): Layer<ShrinkInputs> {
  const { params } = child
  const record = recordCircuit(params.extensionDegree, builder => {
    const algebra = wireStatements(builder)
    const elements = wireElements(builder)
    const outer = new Array<number>(OUTER_ELEMENTS).fill(0)
    const blank = { ...blankChild(child), statement: { keysRoot: new Uint32Array(8), outer } }
    const { vk, proof, path, statement } = convertInputs(blank, inputWires(builder))
    assertKey(algebra, statement.keysRoot, { kind: LAYER.finish, params, vk }, path)
    const stated = assertLayerProof(algebra, child, vk, proof)
    assertStatement(algebra, elements, stated, outerElements(statement, elements))
    return builder.wordOf(statement.outer)
  })
  return layerOf(record, inputs => valuesOf(c => convertInputs(inputs, c)))
}

/**
 * @param child shape of the proof of `shrink`
 * @param vk its key
 */
export function wrapLayer(child: ProofShape, vk: VerifyingKey): Layer<ShardProof> {
  const record = recordCircuit(child.params.extensionDegree, builder => {
    const algebra = wireStatements(builder)
    const { proof } = blankProof(child)
    const key = convertKey<Wires>(vk, { digest: words => builder.constantWord(Array.from(words)) })
    const stated = assertLayerProof<Wires>(algebra, child, key, convertProof(proof, inputWires(builder)))
    return builder.wordOf(stated)
  })
  return layerOf(record, proof => valuesOf(c => convertProof(proof, c)))
}
