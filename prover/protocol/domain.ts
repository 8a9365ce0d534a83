/**
 * The evaluation domains of the commitment scheme, all in natural order.
 *
 * A table of height N = 2^n stands for polynomials of degree < N given by their values on H = <w_N> (row i ↔ w_N^i).
 * Codewords of size 2^j live on one fixed coset D_j = s_j·<w_{2^j}>, s_j = 3^(2^(24−j)), index i ↔ s_j·w^i.
 *
 * Invariants: squaring maps D_j onto D_{j−1}, index i to i mod 2^(j−1), because s_j² = s_{j−1} and w_{2^j}² = w_{2^(j−1)};
 * D_j never meets a power-of-two subgroup, because the order of s_j is 127·2^j. Folding and lifting rely on the first,
 * quotients by the zerofier of H on the second (docs/decisions/0002-fri-lift.md).
 * @module
 */
import { inverse, mul } from '@zkmips/field/koalabear'

/** Multiplicative generator of F; the shift of the largest domain. */
const GENERATOR = 3
/** log₂ of the largest domain: the two-adicity of F. */
export const MAX_LOG_DOMAIN = 24

/** The shift s_j of the domain of size 2^j, 0 ≤ j ≤ 24. */
export function domainShift(logSize: number): number {
  let shift = GENERATOR
  for (let j = MAX_LOG_DOMAIN; j > logSize; j--) shift = mul(shift, shift)
  return shift
}

/** The coset on which a table given on `shift`·H must be extended so that its codeword lies on D_{logSize}. */
export function extensionShift(logSize: number, shift: number): number {
  return mul(domainShift(logSize), inverse(shift))
}
