/**
 * A proof of the recursion machine as a layer above it verifies it: the proof is valid, and its public values end with a statement's digest.
 * The key is the caller's to check: by the tree of keys (`keys.ts`), or because it is a constant.
 * @module
 */
import type { Numbers, Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import { extensionField } from '@zkmips/field/extension'
import type { ShardContext, ShardProof, VerifyingKey } from '@zkmips/prover/protocol/shard-proof'
import { assertShard } from '@zkmips/prover/verifier/shard'
import { assertions, type StatementAlgebra } from '@zkmips/statement/algebra'
import { type ConvertInputs, convertKey, convertProof } from '../circuit/proof-wires.ts'
import { blankProof, type ProofShape, shapeOf } from '../proof-shape.ts'
import type { Elements } from '../statement/convert.ts'
import { blankPath, convertPath, type KeyPath } from './keys.ts'

/** A digest as a proof of a layer states it. */
export const STATEMENT_ELEMENTS = 8

/** A child and what a layer needs to verify it. */
export interface ChildInputs<R extends Representation = Numbers> {
  readonly vk: VerifyingKey<R>
  readonly proof: ShardProof<R>
  readonly path: KeyPath<R>
}

/** A child of a shape without its values. @param depth of the tree that has its key */
export function blankChild(shape: ProofShape, depth?: number): ChildInputs {
  const { vk, proof } = blankProof(shape)
  return { vk, proof, path: blankPath(depth) }
}

export const convertChild = <R extends Representation>(
  { vk, proof, path }: ChildInputs,
  c: ConvertInputs<R>,
): ChildInputs<R> => ({ vk: convertKey(vk, c), proof: convertProof(proof, c), path: convertPath(path, c) })

/** Proofs of layers have no messages between parts, and are bound to nothing but their statement: challenges and context are constants. */
export function layerContext(degree: number): ShardContext {
  const { ONE } = extensionField(degree)
  return { globalChallenges: { alpha: ONE, beta: ONE }, contextTag: new Uint8Array(CONTEXT_BYTES) }
}
const CONTEXT_BYTES = 32

/** What a proof states is the hash of the elements of a statement. */
export function assertStatement<R extends Representation>(
  algebra: StatementAlgebra<R>,
  { digest }: Pick<Elements<R>, 'digest'>,
  stated: readonly R['base'][],
  elements: readonly R['base'][],
): void {
  const { same } = assertions(algebra)
  digest(algebra.hash.row(elements)).forEach((element, i) => {
    same(element, stated[i]!, 'layer.statement', 'the proof of the child states something else')
  })
}

/**
 * Asserts that the proof is valid. @returns the elements of its statement's digest
 * @param algebra of the degree of the extension that the child was proved over
 */
export function assertLayerProof<R extends Representation>(
  algebra: VerifierAlgebra<R> & Pick<StatementAlgebra<R>, 'bytesOf'>,
  of: ProofShape,
  vk: VerifyingKey<R>,
  proof: ShardProof<R>,
): readonly R['base'][] {
  const { base, ext, bytesOf } = algebra
  const { globalChallenges, contextTag } = layerContext(of.params.extensionDegree)
  const context: ShardContext<R> = {
    globalChallenges: { alpha: ext.constant(globalChallenges.alpha), beta: ext.constant(globalChallenges.beta) },
    contextTag: bytesOf(Array.from({ length: contextTag.length / 2 }, () => base.constant(0))),
  }
  const { publicValues } = assertShard<R>(algebra, of.params, of.machine, vk, shapeOf(of), proof, context)
  return publicValues.slice(-STATEMENT_ELEMENTS)
}
