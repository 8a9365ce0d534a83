/**
 * The balance of the buses as the verifier sees it: the tables' claimed sums and the messages over public values.
 * @module
 */
import type { Chip, Scope } from '@zkmips/circuits/framework/chip'
import { messageBase, type ScopeChallenges } from '@zkmips/circuits/framework/constants'
import { constant } from '@zkmips/circuits/framework/expression'
import { logUpLayout } from '@zkmips/circuits/framework/logup'
import type { Machine } from '@zkmips/circuits/framework/machine'
import { evaluatePublic } from '@zkmips/circuits/framework/messages'
import { add, type Ext, inverse, isZero, mulBase, ZERO } from '@zkmips/field/extension'
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
    const message = i.message.map(e => constant(evaluatePublic(e, publicValues)))
    const denominator = messageBase({ ...i, message }, challenges[scope])
    check(!isZero(denominator), 'shard.lookup.public', `the public message "${i.label}" is a root of the challenge`)
    total = add(total, mulBase(inverse(denominator), evaluatePublic(i.multiplicity, publicValues)))
  }
  return total
}
