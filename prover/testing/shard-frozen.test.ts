/**
 * What Fiat–Shamir is for: with challenges frozen to those of an honest proof, a forged proof passes every other check; with
 * challenges derived from the forged proof it fails.
 */

import { type Ext, extensionField } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import { pow } from '@zkmips/field/koalabear'
import type { Transcript } from '@zkmips/field/transcript'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ProofError } from '../errors.ts'
import type { hasherOf } from '../hasher.ts'
import { testOnlyBlake3, testOnlyBlake3Degree5, testOnlyPoseidon2 } from '../parameters.ts'
import { domainShift } from '../protocol/domain.ts'
import type { ProvingKey, ShardProof } from '../protocol/shard-proof.ts'
import { contextOf, newExampleKey, proveExample, verifyExample } from './shards.ts'

/** Challenges as drawn: an element, an extension element, or an index. */
type Draw = number | Ext
const recorded: Draw[] = []
const state: { mode: 'derive' | 'record' | 'replay'; next: number } = { mode: 'derive', next: 0 }

vi.mock('../hasher.ts', async original => {
  const real = await original<{ hasherOf: typeof hasherOf }>()
  return {
    hasherOf: (params: Parameters<typeof hasherOf>[0]): Hasher => {
      const hasher = real.hasherOf(params)
      if (state.mode === 'derive') return hasher
      return { ...hasher, newTranscript: (label, field) => frozen(hasher.newTranscript(label, field)) }
    },
  }
})

/** A transcript that remembers its challenges, or gives the remembered ones whatever it absorbs. */
function frozen(t: Transcript): Transcript {
  const draw = <D extends Draw>(challenge: D): D => {
    if (state.mode === 'record') recorded.push(challenge)
    return state.mode === 'replay' ? (recorded[state.next++] as D) : challenge
  }
  return new Proxy(t, {
    get(target, name) {
      if (name === 'challengeExt') return () => draw(target.challengeExt())
      if (name === 'challengeIndex') return (bits: number) => draw(target.challengeIndex(bits))
      if (name === 'checkGrind') {
        return (bits: number, nonce: number) => target.checkGrind(bits, nonce) || state.mode === 'replay'
      }
      const member = Reflect.get(target, name) as unknown
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}

function verdict(pk: ProvingKey, proof: ShardProof, mode: typeof state.mode, context = contextOf(pk.params)): string {
  state.mode = mode
  state.next = 0
  try {
    verifyExample(pk, proof, context)
    return 'accepted'
  } catch (error) {
    if (error instanceof ProofError) return error.code
    throw error
  }
}

afterEach(() => {
  state.mode = 'derive'
})

describe.each([testOnlyBlake3, testOnlyPoseidon2, testOnlyBlake3Degree5])(
  'with frozen challenges under $name',
  params => {
    const E = extensionField(params.extensionDegree)
    let pk: ProvingKey
    let honest: ShardProof
    beforeAll(async () => {
      pk = await newExampleKey(params)
      honest = proveExample(pk, [3, 5, -1])
      recorded.length = 0
      expect(verdict(pk, honest, 'record')).toBe('accepted')
      expect(verdict(pk, honest, 'replay')).toBe('accepted')
    })

    it('a proof passes under another context tag; derived challenges refuse it', () => {
      const stolen = { ...contextOf(params), contextTag: new Uint8Array(32) }
      expect(verdict(pk, honest, 'replay', stolen)).toBe('accepted')
      expect(verdict(pk, honest, 'derive', stolen)).not.toBe('accepted')
    })

    it('false opened values pass when they cancel in the batch; derived challenges refuse them', () => {
      // Extension challenges in order: α, β, combiner, ζ, λ.
      const [, , , zeta, lambda] = recorded.filter(c => typeof c !== 'number') as Ext[]
      // Of the first table's quotient: two columns of the even chunk and the first of the odd chunk change by δ0, δ1, δd, so
      // that neither the quotient e·(δ0 + X·δ1) + o·δd nor the batch δ0 + λ·δ1 + λ^d·δd does, d being the degree of the field.
      const logHeight = honest.logHeights[0]!
      const a = pow(domainShift(logHeight + params.logBlowup), 2 ** logHeight)
      const zn = E.pow(zeta!, 2 ** logHeight)
      const even = E.add(zn, E.fromBase(a))
      const odd = E.neg(E.sub(zn, E.fromBase(a)))
      const x = E.mulX(E.ONE)
      const lambdaD = E.pow(lambda!, E.degree)
      const d1 = E.ONE
      const dD = E.div(E.mul(even, E.sub(lambda!, x)), E.sub(odd, E.mul(even, lambdaD)))
      const d0 = E.neg(E.add(lambda!, E.mul(lambdaD, dD)))

      const forged = structuredClone(honest)
      const quotient = forged.openedValues.at(-1) as unknown as Ext[][][]
      const change = (chunk: number, column: number, by: Ext): void => {
        quotient[chunk]![0]![column] = E.add(quotient[chunk]![0]![column]!, by)
      }
      change(0, 0, d0)
      change(0, 1, d1)
      change(1, 0, dD)
      expect(verdict(pk, forged, 'replay')).toBe('accepted')
      expect(verdict(pk, forged, 'derive')).toMatch(/^pcs\./)
      // Not just any change passes.
      change(1, 1, E.ONE)
      expect(verdict(pk, forged, 'replay')).toBe('shard.constraints')
    })
  },
)
