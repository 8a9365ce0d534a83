/**
 * The balance of the buses as the verifier sees it: the tables' claimed sums and the messages over public values.
 * @module
 */
import type { Chip, Scope } from '@zkmips/air/chip'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { evaluatePublic } from '@zkmips/air/public-messages'
import type { Representation, VerifierAlgebra } from '@zkmips/field/algebra'
import type { LookupChallengesOf, ScopeChallengesOf } from '../protocol/shard-proof.ts'

/** Σ over tables and public messages of the terms of one scope. Refuses a public message that has no inverse. */
export function scopeSum<R extends Representation>(
  algebra: VerifierAlgebra<R>,
  scope: Scope,
  machine: Machine,
  chips: readonly Chip[],
  sums: readonly (readonly R['ext'][])[],
  challenges: ScopeChallengesOf<R>,
  publicValues: readonly R['base'][],
): R['ext'] {
  const { base, ext } = algebra
  let total = ext.fromBase(base.constant(0))
  chips.forEach((chip, k) => {
    logUpLayout(chip).scopes.forEach((s, j) => {
      if (s === scope) total = ext.add(total, sums[k]![j]!)
    })
  })
  for (const i of machine.publicMessages) {
    if (i.scope !== scope) continue
    const message = i.message.map(e => evaluatePublic(e, base, publicValues))
    const inverse = ext.inverse(
      denominatorOf(algebra, message, challenges[scope]),
      'shard.lookup.public',
      `the public message "${i.label}" is a root of the challenge`,
    )
    total = ext.add(total, ext.mulBase(inverse, evaluatePublic(i.multiplicity, base, publicValues)))
  }
  return total
}

/** α + Σ βʲ·messageⱼ. */
function denominatorOf<R extends Representation>(
  { ext }: VerifierAlgebra<R>,
  message: readonly R['base'][],
  { alpha, beta }: LookupChallengesOf<R>,
): R['ext'] {
  const [last, ...others] = message.map(ext.fromBase).reverse()
  return ext.add(
    alpha,
    others.reduce<R['ext']>((tail, element) => ext.add(element, ext.mul(beta, tail)), last!),
  )
}
