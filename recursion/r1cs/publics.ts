/**
 * Public values of a proof as public inputs of the circuit that verifies it: several elements of KoalaBear packed into one scalar, by a list that
 * is a parameter of the circuit.
 *
 * A scalar is the elements' bits one after the other, the first element's lowest. Elements are below p, checked by the circuit, and an element that is
 * given less than 31 bits must fit into them; so there is one list of elements for a scalar, and one scalar for a list.
 * @module
 */
import { add, type Combination, type ConstraintSystem, combine, constant } from './system.ts'
import type { Value, Values } from './value.ts'

/** A public value of the proof, by its number, and how many bits of the scalar it takes: 1 to 31. */
export interface PackedElement {
  readonly value: number
  readonly bits: number
}

/** The first element is lowest. */
export type PublicScalar = readonly PackedElement[]

const ELEMENT_BITS = 31
/** A sum below 2^253 is below the scalar field's order. */
const SCALAR_BITS = 253

/** Consecutive public values as one scalar. */
export const consecutive = (first: number, count: number, bits = ELEMENT_BITS): PublicScalar =>
  Array.from({ length: count }, (_, i) => ({ value: first + i, bits }))

function requirePacking(publics: readonly PublicScalar[], count: number): void {
  publics.forEach((scalar, s) => {
    for (const { value, bits } of scalar) {
      if (!(value >= 0 && value < count))
        throw new RangeError(`public scalar ${s} names public value ${value} of ${count}`)
      if (!(bits >= 1 && bits <= ELEMENT_BITS))
        throw new RangeError(`public scalar ${s} gives a public value ${bits} bits`)
    }
    const bits = scalar.reduce((sum, e) => sum + e.bits, 0)
    if (bits > SCALAR_BITS) throw new RangeError(`public scalar ${s} has ${bits} bits, at most ${SCALAR_BITS} fit`)
  })
}

/** For each scalar where each of its elements begins. */
const offsets = (scalar: PublicScalar): bigint[] => {
  let at = 0
  return scalar.map(({ bits }) => {
    at += bits
    return 1n << BigInt(at - bits)
  })
}

/** @throws RangeError for values that do not fit the packing */
export function packPublics(publics: readonly PublicScalar[], publicValues: readonly number[]): bigint[] {
  requirePacking(publics, publicValues.length)
  return publics.map((scalar, s) => {
    const at = offsets(scalar)
    return scalar.reduce((sum, { value, bits }, i) => {
      const element = publicValues[value]!
      if (element >= 2 ** bits)
        throw new RangeError(`public value ${value} is ${element}: scalar ${s} has ${bits} bits for it`)
      return sum + at[i]! * BigInt(element)
    }, 0n)
  })
}

/** The elements of a scalar, and the reverse of `packPublics` where each public value is in one scalar only. */
export function unpackPublics(publics: readonly PublicScalar[], scalars: readonly bigint[]): Map<number, number> {
  const elements = new Map<number, number>()
  publics.forEach((scalar, s) => {
    const at = offsets(scalar)
    scalar.forEach(({ value, bits }, i) => {
      elements.set(value, Number(BigInt.asUintN(bits, scalars[s]! / at[i]!)))
    })
  })
  return elements
}

/** Constrains each scalar to be its elements. @param supplied the proof's public values */
export function bindPublics(
  values: Values,
  publics: readonly PublicScalar[],
  supplied: readonly Value[],
  scalars: readonly Combination[],
): void {
  const { system } = values
  system.for('publics', () => {
    publics.forEach((scalar, s) => {
      const elements = scalar.map(({ value, bits }) => boundedElement(system, values, supplied[value]!, bits))
      system.constrain(combine(offsets(scalar), elements), constant(1n), scalars[s]!)
    })
  })
}

function boundedElement(system: ConstraintSystem, values: Values, value: Value, bits: number): Combination {
  const [variable] = values.canonical(value, 1)
  // A sum of at most 31 bits is 0 where all of them are.
  if (bits < ELEMENT_BITS) system.constrain(add(...variable!.bits!.slice(bits)), constant(1n), constant(0n))
  return variable!.elements[0]!.value
}
