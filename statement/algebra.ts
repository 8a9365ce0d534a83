/**
 * What statements need of an algebra beside what verifying needs: integers within bounds.
 * @module
 */
import type { Numbers, Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import { hasherOf } from '@zkmips/prover/hasher'
import type { ProofParameters } from '@zkmips/prover/parameters'
import { proofAlgebra } from '@zkmips/prover/verifier/verify'

export interface StatementAlgebra<R extends Representation> extends VerifierAlgebra<R> {
  /** The bits of an element, lowest first; refuses one that as an integer is not below 2^count, count ≤ 30. */
  bits(value: R['base'], count: number, code: string, message: string): readonly R['base'][]
  /** Bytes from pairs, the first one low, as a transcript absorbs them. What is no pair of bytes is a value of its own there. */
  bytesOf(pairs: readonly R['base'][]): R['bytes']
}

const numberStatements = (algebra: VerifierAlgebra<Numbers>): StatementAlgebra<Numbers> => ({
  ...algebra,
  bits: (value, count, code, message) => {
    algebra.assert(value < 2 ** count, code, message)
    return Array.from({ length: count }, (_, i) => (value >>> i) & 1)
  },
  bytesOf: pairs => Uint8Array.from(pairs.flatMap(pair => [pair & 255, pair >>> 8])),
})

/** Of proofs with these parameters; what is refused is a `ProofError`. */
export const proofStatements = (params: ProofParameters): StatementAlgebra<Numbers> =>
  numberStatements(proofAlgebra(hasherOf(params), params.extensionDegree))

/** Asserts equalities of elements and digests under one name. */
export function assertions<R extends Representation>({ base, ext, hash, assert }: StatementAlgebra<R>) {
  const same = (a: R['base'], b: R['base'], code: string, message: string): void =>
    assert(ext.equals(ext.fromBase(a), ext.fromBase(b)), code, message)
  return {
    same,
    sameExt: (a: R['ext'], b: R['ext'], code: string, message: string): void => assert(ext.equals(a, b), code, message),
    sameDigest: (a: R['digest'], b: R['digest'], code: string, message: string): void =>
      assert(hash.equals(a, b), code, message),
    zero: (a: R['base'], code: string, message: string): void => same(a, base.constant(0), code, message),
    boolean: (a: R['base'], code: string, message: string): void =>
      same(base.mul(a, base.sub(a, base.constant(1))), base.constant(0), code, message),
  }
}
