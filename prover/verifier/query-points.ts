/**
 * The points of the evaluation domains at a query's index. Squaring maps the domain of 2^j elements onto that of 2^(j−1), index i to i
 * modulo its size (`protocol/domain.ts`), so one power of a generator gives the points of all domains: a circuit pays for one.
 * @module
 */
import type { Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import { twoAdicGenerator } from '@zkmips/field/koalabear'
import { domainShift } from '../protocol/domain.ts'

export class QueryPoints<R extends Representation> {
  readonly #algebra: VerifierAlgebra<R>
  readonly #index: R['index']
  readonly #logSize: number
  /** x and 1/x in the domains of 2^(logSize − k) elements. */
  readonly #points: R['base'][]
  readonly #inverses: R['base'][]

  /** @param index of 2^logSize, the largest domain's */
  constructor(algebra: VerifierAlgebra<R>, index: R['index'], logSize: number) {
    const { base, index: indices } = algebra
    this.#algebra = algebra
    this.#index = index
    this.#logSize = logSize
    const x = indices.power(domainShift(logSize), twoAdicGenerator(logSize), index, logSize)
    this.#points = [x]
    this.#inverses = [base.inverse(x, 'pcs.point', 'a point of the domain is 0')]
  }

  /** The point of the domain of 2^logSize elements at the index modulo its size. */
  at(logSize: number): R['base'] {
    return this.#descend(this.#points, logSize)
  }

  /**
   * 1/x for the first point x of the leaf that holds the index in a FRI layer of 2^logSize elements: x·ω^j for j < 2^logArity, ω of that order,
   * are the leaf's points, and the index's is the one that its top bits say.
   */
  inverseOfLeaf(logSize: number, logArity: number): R['base'] {
    const { base, index: indices } = this.#algebra
    const place = indices.bits(this.#index, logSize - logArity, logSize)
    const turn = indices.power(1, twoAdicGenerator(logArity), place, logArity)
    return base.mul(this.#descend(this.#inverses, logSize), turn)
  }

  #descend(points: R['base'][], logSize: number): R['base'] {
    const { base } = this.#algebra
    while (points.length <= this.#logSize - logSize) points.push(base.mul(points.at(-1)!, points.at(-1)!))
    return points[this.#logSize - logSize]!
  }
}
