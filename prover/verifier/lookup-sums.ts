/**
 * The balance of the buses as the verifier sees it: the tables' claimed sums and the messages over public values.
 * @module
 */
import type { Chip, Scope } from '@zkmips/air/chip'
import type { LookupChallenges, ScopeChallenges } from '@zkmips/air/constants'
import { logUpLayout } from '@zkmips/air/logup'
import type { Machine } from '@zkmips/air/machine'
import { evaluatePublic } from '@zkmips/air/public-messages'
import { add, type Ext, fromBase, inverse, isZero, mul, mulBase, ZERO } from '@zkmips/field/extension'
import { check } from '../errors.ts'

/** Σ over tables and public messages of the terms of one scope. @throws ProofError if a public message has no inverse */
export function scopeSum(
  scope: Scope,
  machine: Machine,
  chips: readonly Chip[],
  sums: readonly (readonly Ext[])[],
  challenges: ScopeChallenges,
  publicValues: readonly number[],
): Ext {
  let total = ZERO
  chips.forEach((chip, k) => {
    logUpLayout(chip).scopes.forEach((s, j) => {
      if (s === scope) total = add(total, sums[k]![j]!)
    })
  })
  for (const i of machine.publicMessages) {
    if (i.scope !== scope) continue
    const message = i.message.map(e => evaluatePublic(e, publicValues))
    const denominator = denominatorOf(message, challenges[scope])
    check(!isZero(denominator), 'shard.lookup.public', `the public message "${i.label}" is a root of the challenge`)
    total = add(total, mulBase(inverse(denominator), evaluatePublic(i.multiplicity, publicValues)))
  }
  return total
}

/** α + Σ βʲ·messageⱼ. */
function denominatorOf(message: readonly number[], { alpha, beta }: LookupChallenges): Ext {
  return add(
    alpha,
    message.reduceRight<Ext>((tail, element) => add(fromBase(element), mul(beta, tail)), ZERO),
  )
}
