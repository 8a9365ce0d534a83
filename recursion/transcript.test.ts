/** The transcript in circuits and in constraints is the native one, item by item: random sequences of items, every challenge of which is compared. */
import { mod } from '@zkmips/field/bn254-scalar'
import { extensionField } from '@zkmips/field/extension'
import type { Hasher } from '@zkmips/field/hash'
import { poseidonBn254Hasher } from '@zkmips/field/poseidon-bn254'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'
import type { Transcript } from '@zkmips/field/transcript'
import { bytePairs, type TranscriptEncoding } from '@zkmips/field/transcript-encoding'
import { describe, expect, it } from 'vitest'
import { circuitAlgebra, knownBytes, type Wires } from './circuit/algebra.ts'
import { CircuitBuilder, type Value as Wire } from './circuit/builder.ts'
import { evaluateCircuit } from './circuit/evaluate.ts'
import { type R1cs, r1csAlgebra } from './r1cs/algebra.ts'
import { type Digest, suppliedDigest } from './r1cs/hash.ts'
import { ConstraintSystem } from './r1cs/system.ts'
import { known, residuesOf, Values } from './r1cs/value.ts'

/** An item of a transcript with its values, or a challenge that is drawn. */
type Item =
  | { readonly kind: 'constants' | 'elements'; readonly values: readonly number[] }
  | { readonly kind: 'ext'; readonly values: readonly (readonly number[])[] }
  | { readonly kind: 'digest' | 'cap'; readonly digests: readonly Uint32Array[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'grind'; readonly bits: number; readonly nonce: number }
  | { readonly kind: 'challenge' | 'challengeExt' }
  | { readonly kind: 'index'; readonly bits: number }

const LABEL = 'any label'

/** Items in any order, and the native challenges. Nonces of the work are found on the way. */
function randomItems(
  hasher: Hasher,
  degree: number,
  seed: number,
  count: number,
): { items: Item[]; drawn: number[][] } {
  const random = new Random(seed)
  const native = hasher.newTranscript(LABEL, extensionField(degree)) as Transcript
  const digests = (most: number) =>
    Array.from({ length: random.below(most + 1) }, () => hasher.hashRow(random.elements(3)))
  const items: Item[] = []
  const drawn: number[][] = []
  const make: (() => Item)[] = [
    () => ({ kind: 'constants', values: [...random.edgyElements(random.below(12))] }),
    () => ({ kind: 'elements', values: [...random.edgyElements(random.below(20))] }),
    () => ({ kind: 'ext', values: Array.from({ length: random.below(5) }, () => [...random.edgyElements(degree)]) }),
    () => ({ kind: 'digest', digests: [hasher.hashRow(random.elements(2))] }),
    () => ({ kind: 'cap', digests: digests(4) }),
    () => ({ kind: 'bytes', bytes: Uint8Array.from({ length: random.below(9) }, () => random.below(256)) }),
    () => {
      const bits = random.below(3)
      const nonce = native.clone().grind(bits)
      return { kind: 'grind', bits, nonce }
    },
    () => ({ kind: 'challenge' }),
    () => ({ kind: 'challengeExt' }),
    () => ({ kind: 'index', bits: random.below(25) }),
  ]
  for (let i = 0; i < count; i++) {
    // Each kind once, then any.
    const item = make[i < make.length ? (i * 7) % make.length : random.below(make.length)]!()
    items.push(item)
    switch (item.kind) {
      case 'constants':
        native.absorbConstants(item.values)
        break
      case 'elements':
        native.absorbElements(item.values)
        break
      case 'ext':
        native.absorbExt(item.values)
        break
      case 'digest':
        native.absorbDigest(item.digests[0]!)
        break
      case 'cap':
        native.absorbCap(item.digests)
        break
      case 'bytes':
        native.absorbBytes(item.bytes)
        break
      case 'grind':
        expect(native.checkGrind(item.bits, item.nonce)).toBe(true)
        break
      case 'challenge':
        drawn.push([native.challenge()])
        break
      case 'challengeExt':
        drawn.push([...native.challengeExt()])
        break
      case 'index':
        drawn.push([native.challengeIndex(item.bits)])
        break
    }
  }
  drawn.push([native.challenge()])
  return { items: [...items, { kind: 'challenge' }], drawn }
}

function inCircuit(degree: number, items: readonly Item[]): number[][] {
  const builder = new CircuitBuilder(degree)
  const algebra = circuitAlgebra(builder)
  // Also what verifiers do not call.
  const transcript = algebra.newTranscript(LABEL) as TranscriptEncoding<Wires>
  const inputs: number[] = []
  const input = (values: ArrayLike<number>): number => {
    inputs.push(...Array.from(values))
    return builder.input(values.length)
  }
  /** Where each challenge is: its cells, or bits of an index. */
  const places: { readonly cells: readonly number[]; readonly areBits: boolean }[] = []
  const cellsOf = (value: Wire): number[] => {
    const first = builder.cellOf(value)
    return Array.from({ length: value.length }, (_, i) => first + i)
  }
  for (const item of items) {
    switch (item.kind) {
      case 'constants':
        transcript.absorbConstants(item.values)
        break
      case 'elements':
        transcript.absorbElements(item.values.map(v => builder.ofBaseCell(input([v]))))
        break
      case 'ext':
        transcript.absorbExt(item.values.map(v => builder.ofExtWord(input(v))))
        break
      case 'digest':
        transcript.absorbDigest(input(item.digests[0]!))
        break
      case 'cap':
        transcript.absorbCap(item.digests.map(input))
        break
      case 'bytes':
        transcript.absorbBytes(knownBytes(builder, item.bytes))
        break
      case 'grind':
        algebra.assert(transcript.checkGrind(item.bits, builder.ofBaseCell(input([item.nonce]))), 'work', 'no work')
        break
      case 'challenge':
        places.push({ cells: cellsOf(transcript.challenge()), areBits: false })
        break
      case 'challengeExt':
        places.push({ cells: cellsOf(transcript.challengeExt()), areBits: false })
        break
      case 'index':
        places.push({ cells: transcript.challengeIndex(item.bits), areBits: true })
        break
    }
  }
  const { cells, failed } = evaluateCircuit(builder.finish(), inputs)
  expect(failed).toBeUndefined()
  return places.map(({ cells: at, areBits }) => {
    const values = at.map(cell => cells[cell]!)
    return areBits ? [values.reduce((sum, bit, i) => sum + bit * 2 ** i, 0)] : values
  })
}

const scalarOf = (words: ArrayLike<number>): bigint =>
  Array.from(words).reduceRight((scalar, word) => (scalar << 32n) | BigInt(word), 0n)

function inConstraints(degree: number, items: readonly Item[]): number[][] {
  const system = new ConstraintSystem()
  const values = new Values(system, degree)
  const algebra = r1csAlgebra(values)
  const transcript = algebra.newTranscript(LABEL) as TranscriptEncoding<R1cs, Digest>
  const one = (value: number) => values.supply([value])
  const digest = (words: Uint32Array) => suppliedDigest(system, mod(scalarOf(words)))
  const drawn: number[][] = []
  for (const item of items) {
    switch (item.kind) {
      case 'constants':
        transcript.absorbConstants(item.values)
        break
      case 'elements':
        transcript.absorbElements(item.values.map(one))
        break
      case 'ext':
        transcript.absorbExt(item.values.map(v => values.supply(v)))
        break
      case 'digest':
        transcript.absorbDigest(digest(item.digests[0]!))
        break
      case 'cap':
        transcript.absorbCap(item.digests.map(digest))
        break
      case 'bytes':
        transcript.absorbBytes({ words: Array.from(bytePairs(item.bytes), known), length: item.bytes.length })
        break
      case 'grind':
        algebra.assert(transcript.checkGrind(item.bits, one(item.nonce)), 'work', 'no work')
        break
      case 'challenge':
        drawn.push(residuesOf(values, transcript.challenge(), 1))
        break
      case 'challengeExt':
        drawn.push(residuesOf(values, transcript.challengeExt(), degree))
        break
      case 'index':
        drawn.push([
          transcript.challengeIndex(item.bits).reduce((sum, bit, i) => sum + Number(system.valueOf(bit)) * 2 ** i, 0),
        ])
        break
    }
  }
  expect(system.firstBroken()).toBeUndefined()
  return drawn
}

describe('the transcript', () => {
  it.each([4, 5])('in a circuit draws what the native one does, over degree %i', degree => {
    for (let seed = 1; seed <= 25; seed++) {
      const { items, drawn } = randomItems(poseidon2Hasher, degree, seed, 40)
      expect(inCircuit(degree, items), `seed ${seed}`).toEqual(drawn)
    }
  })

  it('in constraints draws what the native one does', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { items, drawn } = randomItems(poseidonBn254Hasher, 5, seed, 16)
      expect(inConstraints(5, items), `seed ${seed}`).toEqual(drawn)
    }
  })
})
