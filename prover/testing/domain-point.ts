/**
 * Points of the evaluation domains, for tests.
 * @module
 */
import { mul, pow, twoAdicGenerator } from '@zkmips/field/koalabear'
import { domainShift } from '../protocol/domain.ts'

/** The element of D_j with index i. */
export function domainPoint(logSize: number, index: number): number {
  return mul(domainShift(logSize), pow(twoAdicGenerator(logSize), index))
}
