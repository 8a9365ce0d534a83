import { R } from '@zkmips/field/bn254-scalar'
import { quintic } from '@zkmips/field/extension'
import { P } from '@zkmips/field/koalabear'
import { poseidon } from '@zkmips/field/poseidon-bn254-parameters'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import * as G from './gadgets.ts'
import { poseidonGadget } from './poseidon-gadget.ts'
import { ConstraintSystem, constant } from './system.ts'

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
