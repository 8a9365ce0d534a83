/**
 * What has a number (`outer.ts`): the end of a run, or a list. Both have proofs of one shape, of circuits whose keys are the two entries of a small tree: its
 * root, the seal, is in what such a proof states, beside the number, and whoever verifies one checks that its key is under the seal that it states.
 * `shrink.ts` has the seal as a constant. So a list holds no key of its own, and no circuit but these two ever gives a number to the outside.
 * @module
 */
import type { Numbers, Representation } from '@zkmips/field/algebra'
import type { Digest } from '@zkmips/field/hash'
import type { ProofParameters } from '@zkmips/prover/parameters'
import type { VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { proofStatements, type StatementAlgebra } from '@zkmips/statement/algebra'
import type { Wires } from '../circuit/algebra.ts'
import type { CircuitBuilder, Value } from '../circuit/builder.ts'
import type { ConvertInputs } from '../circuit/proof-wires.ts'
import type { ProofShape } from '../proof-shape.ts'
import type { Elements } from '../statement/convert.ts'
import { wireElements, wireStatements } from '../statement/wires.ts'
import { assertLayerProof, assertStatement, blankChild, type ChildInputs, convertChild } from './child.ts'
import { assertKey, KeyTree, keyEntry, LAYER } from './keys.ts'
import { OUTER_ELEMENTS } from './outer.ts'

/** Two keys. */
const SEAL_DEPTH = 1

/** A proof that states a number, with its key. */
export interface NumberedProof<R extends Representation = Numbers> extends ChildInputs<R> {
  /** As elements. */
  readonly number: readonly R['base'][]
}

export const blankNumbered = (shape: ProofShape): NumberedProof => ({
  ...blankChild(shape, SEAL_DEPTH),
  number: new Array<number>(OUTER_ELEMENTS).fill(0),
})

export const convertNumbered = <R extends Representation>(
  proof: NumberedProof,
  c: ConvertInputs<R>,
): NumberedProof<R> => ({ ...convertChild(proof, c), number: proof.number.map(c.base) })

/** What the end of a run, or a list, states. */
export const numberedElements = <R extends Representation>(
  seal: R['digest'],
  number: readonly R['base'][],
  { digest }: Pick<Elements<R>, 'digest'>,
): R['base'][] => [...digest(seal), ...number]

/** Asserts that the proof is valid, of a key under the seal, and states this number under this seal. */
export function assertNumbered(
  builder: CircuitBuilder,
  shape: ProofShape,
  seal: Wires['digest'],
  { vk, proof, path, number }: NumberedProof<Wires>,
): void {
  const algebra: StatementAlgebra<Wires> = wireStatements(builder)
  const elements = wireElements(builder)
  const { params } = shape
  assertKey(algebra, seal, { kind: LAYER.numbered, params, vk }, path)
  const stated = assertLayerProof(wireStatements(builder), shape, vk, proof)
  assertStatement(algebra, elements, stated, numberedElements<Wires>(seal, number, elements))
}

/** What a circuit whose proofs have a number exposes. */
export const exposeNumber = (builder: CircuitBuilder, seal: Wires['digest'], number: readonly Value[]): number =>
  wireStatements(builder).hash.row(numberedElements<Wires>(seal, number, wireElements(builder)))

/** The two keys, and where each stands. */
export class Seal {
  readonly #tree: KeyTree

  /**
   * @param params of the proofs
   * @param keys of the end of a run and of a list, in this order
   */
  constructor(params: ProofParameters, keys: readonly [VerifyingKey, VerifyingKey]) {
    const algebra = proofStatements(params)
    const entries = keys.map(vk => keyEntry(algebra, { kind: LAYER.numbered, params, vk }))
    this.#tree = new KeyTree(algebra, entries, SEAL_DEPTH)
  }

  get root(): Digest {
    return this.#tree.root
  }

  /** The path of the key of the end of a run. */
  get finish() {
    return this.#tree.path(0)
  }

  /** The path of the key of a list. */
  get list() {
    return this.#tree.path(1)
  }
}
