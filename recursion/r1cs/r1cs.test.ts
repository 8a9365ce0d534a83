import { R } from '@zkmips/field/bn254-scalar'
import { quintic } from '@zkmips/field/extension'
import { P } from '@zkmips/field/koalabear'
import { poseidon } from '@zkmips/field/poseidon-bn254-parameters'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import * as G from './gadgets.ts'
import { poseidonGadget } from './poseidon-gadget.ts'
import { bindPublics, consecutive, packPublics } from './publics.ts'
import { ConstraintSystem, constant } from './system.ts'
import { Values } from './value.ts'

it('Poseidon gives the hashes that circomlibjs gives', () => {
  const numbers = (n: number): bigint[] => Array.from({ length: n }, (_, i) => BigInt(i + 1))
  // circomlibjs 0.1.7, buildPoseidonReference.
  expect(poseidon(numbers(2))).toBe(7853200120776062878684798364095072458815029376092732009249414926327459813530n)
  expect(poseidon(numbers(4))).toBe(18821383157269793795438455681495246036402687001665670618754263018637548127333n)
  expect(poseidon(numbers(6))).toBe(20400040500897583745843009878988256314335038853985262692600694741116813247201n)
  expect(poseidon(numbers(8))).toBe(18604317144381847857886385684060986177838410221561136253933256952257712543953n)
})

it('Poseidon in constraints gives the same hash for 402 constraints: 405 without those of the constant', () => {
  const system = new ConstraintSystem()
  const inputs = Array.from({ length: 8 }, (_, i) => system.variable(BigInt(3 * i + 1) ** 50n))
  const values = inputs.map(i => system.valueOf(i))
  expect(system.valueOf(poseidonGadget(system, inputs))).toBe(poseidon(values))
  expect(system.constraints.length).toBe(402)
  expect(system.firstBroken()).toBeUndefined()
})

/** The element that a scalar stands for. */
const modulo = (system: ConstraintSystem, e: G.Element): number => {
  const value = system.valueOf(e.value)
  const signed = value > R / 2n ? value - R : value
  return Number(((signed % BigInt(P)) + BigInt(P)) % BigInt(P))
}

describe('the quintic extension in constraints', () => {
  it('multiplies as the field does, with nine constraints, also what was not reduced', () => {
    const random = new Random(1)
    const extremes = [Array(5).fill(P - 1), Array(5).fill(0), [1, 0, 0, 0, 0], [0, 0, 0, 0, P - 1]]
    const cases = [...extremes, ...Array.from({ length: 6 }, () => [...random.ext(5)])]
    for (const x of cases) {
      for (const y of cases) {
        const system = new ConstraintSystem()
        const [a, b] = [x, y].map(v => v.map(c => G.suppliedElement(system, c))) as [G.Element[], G.Element[]]
        const before = system.constraints.length
        const ab = G.multiplyQuintic(system, a, b)
        expect(system.constraints.length - before).toBe(9)
        expect(ab.map(e => modulo(system, e))).toEqual(quintic.mul(x, y))
        const cube = G.multiplyQuintic(system, ab, G.multiplyQuintic(system, a, b))
        expect(cube.map(e => modulo(system, e))).toEqual(quintic.square(quintic.mul(x, y)))
        const reduced = cube.map(e => G.reduceElement(system, e))
        expect(reduced.map(e => modulo(system, e))).toEqual(quintic.square(quintic.mul(x, y)))
        expect(reduced.every(e => e.bound < 2n ** 31n)).toBe(true)
        expect(system.firstBroken()).toBeUndefined()
      }
    }
  })

  it('refuses a product that could wrap around the scalar field', () => {
    const system = new ConstraintSystem()
    let x = Array.from({ length: 5 }, () => G.suppliedElement(system, P - 1))
    expect(() => {
      for (let i = 0; i < 3; i++) x = G.multiplyQuintic(system, x, x)
    }).toThrow(G.BoundError)
  })
})

describe('a reduction', () => {
  const build = (value: bigint) => {
    const system = new ConstraintSystem()
    const a = G.suppliedElement(system, Number(value % 2n ** 31n))
    const product = G.multiplyElements(system, a, G.suppliedElement(system, P - 1))
    const first = system.witness.length
    G.reduceElement(system, product)
    return { system, first, product }
  }

  it('has no variable whose value could be another', () => {
    const { system, first } = build(123_456_789n)
    expect(system.firstBroken()).toBeUndefined()
    for (let variable = 1; variable < system.witness.length; variable++) {
      for (const change of [1n, -1n, BigInt(P), R - BigInt(P)]) {
        const witness = system.witness.with(variable, (system.witness[variable]! + change + R) % R)
        expect(system.firstBroken(witness)).toBeDefined()
      }
    }
    expect(first).toBeLessThan(system.witness.length)
  })

  it('refuses quotients and remainders outside their ranges, although the equation holds', () => {
    const { system, first } = build(5n)
    const witness = [...system.witness]
    // r + p, q − 1: the same integer, r beyond 31 bits or q negative.
    witness[first] = (witness[first]! - 2n + R) % R
    witness[first + 1] = witness[first + 1]! + 2n * BigInt(P)
    expect(system.firstBroken(witness)).toBeDefined()
  })

  it('tells what is 0 modulo p from what is not', () => {
    const check = (value: number, times: number): number | undefined => {
      const system = new ConstraintSystem()
      const e = G.scaleElement(G.suppliedElement(system, value), times)
      G.assertZero(system, { ...e, value: e.value.size === 0 ? constant(0n) : e.value })
      return system.firstBroken()
    }
    expect(check(P, 77)).toBeUndefined()
    expect(check(0, 77)).toBeUndefined()
    expect(check(1, 77)).toBeDefined()
    expect(check(P - 1, P - 1)).toBeDefined()
  })
})

describe('what is supplied is below p', () => {
  const BITS = 31
  /** The witness with the integer `value` in place of the element at a variable, whose bits follow it. */
  const withInteger = (system: ConstraintSystem, at: number, value: bigint): bigint[] => {
    const witness = [...system.witness]
    witness[at] = value
    for (let i = 0; i < BITS; i++) witness[at + 1 + i] = (value >> BigInt(i)) & 1n
    return witness
  }

  it('so the bits of an index are canonical', () => {
    for (const value of [0n, 5n, 2n ** 24n - 2n]) {
      const system = new ConstraintSystem()
      const at = system.witness.length
      G.suppliedCanonical(system, Number(value))
      expect(system.firstBroken()).toBeUndefined()
      // The same element, and also below 2^31.
      const other = withInteger(system, at, value + BigInt(P))
      for (const quotient of [0n, 1n, R - 1n, system.witness.at(-1)!]) {
        expect(system.firstBroken(other.with(-1, quotient))).toBeDefined()
      }
    }
  })

  it('also p − 1, the one element whose hint may be anything', () => {
    const system = new ConstraintSystem()
    G.suppliedCanonical(system, P - 1)
    for (const quotient of [0n, 1n, 77n]) expect(system.firstBroken(system.witness.with(-1, quotient))).toBeUndefined()
    const at = system.witness.length
    G.suppliedCanonical(system, P - 2)
    expect(system.firstBroken(withInteger(system, at, BigInt(P)))).toBeDefined()
  })
})

describe('a public input', () => {
  const publics = [consecutive(0, 3, 30)]
  const bound = (elements: readonly number[], input: bigint): number | undefined => {
    const system = new ConstraintSystem()
    const scalar = system.publicInput(input)
    const values = new Values(system, 5)
    const supplied = elements.map(e => values.supply([e]))
    bindPublics(values, publics, supplied, [scalar])
    return system.firstBroken()
  }

  it('is its elements, each of the bits that it is given', () => {
    const input = 5n + (7n << 30n) + (9n << 60n)
    expect(bound([5, 7, 9], input)).toBeUndefined()
    // The same sum of other elements, of which one has a bit more.
    expect(bound([5 + 2 ** 30, 6, 9], input)).toBeDefined()
    expect(bound([5, 7 + 2 ** 30, 8], input)).toBeDefined()
  })

  it('has no bits above them', () => {
    const input = 5n + (7n << 30n) + ((9n + (1n << 30n)) << 60n)
    expect(bound([5, 7, 9 + 2 ** 30], input)).toBeDefined()
    expect(bound([5, 7, 9], input)).toBeDefined()
    expect(() => packPublics(publics, [5, 7, 9 + 2 ** 30])).toThrow(RangeError)
  })
})
