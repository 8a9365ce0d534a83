/**
 * What statements need of an algebra: what verifying needs, and what the public values of parts are compared with.
 * @module
 */
import { numberOperations, type StatementOperations } from '@zkmips/circuits/statement'
import type { Numbers, Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import { ProofError } from '@zkmips/prover/errors'
import { hasherOf } from '@zkmips/prover/hasher'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { proofAlgebra } from '@zkmips/prover/verifier/verify'

export interface StatementAlgebra<R extends Representation> extends VerifierAlgebra<R>, StatementOperations<R> {
  /** Bytes from pairs, the first one low, as a transcript absorbs them. What is no pair of bytes is a value of its own there. */
  bytesOf(pairs: readonly R['base'][]): R['bytes']
}

/** Of proofs with these parameters; what is refused is a `ProofError`. */
export const proofStatements = (params: ProofParameters): StatementAlgebra<Numbers> => ({
  ...proofAlgebra(hasherOf(params), params.extensionDegree),
  ...numberOperations((code, message, facts) => {
    throw new ProofError(code, message, facts)
  }),
  bytesOf: pairs => Uint8Array.from(pairs.flatMap(pair => [pair & 255, pair >>> 8])),
})

/** Asserts equalities under one name. */
export function assertions<R extends Representation>({ base, ext, hash, assert, assertSame }: StatementAlgebra<R>) {
  return {
    same: assertSame,
    sameExt: (a: R['ext'], b: R['ext'], code: string, message: string): void => assert(ext.equals(a, b), code, message),
    sameDigest: (a: R['digest'], b: R['digest'], code: string, message: string): void =>
      assert(hash.equals(a, b), code, message),
    zero: (a: R['base'], code: string, message: string): void => assertSame(a, base.constant(0), code, message),
  }
}
