/**
 * Poseidon over BN254's scalars in constraints, three for each S-box. What enters an S-box is linear in the outputs of those before it, by the
 * same coefficients in every permutation, so these are derived once.
 * @module
 */
import { mod } from '@zkmips/field/bn254-scalar'
import { permute } from '@zkmips/field/poseidon-bn254-parameters'
import { add, type Combination, type ConstraintSystem, constant } from './system.ts'

/** A linear form in the outputs of S-boxes, by their number; −1 is the constant 1. */
type Form = ReadonlyMap<number, bigint>

interface Template {
  /** What enters each S-box. Of the first full round it is an input and a constant, and the form has the constant only. */
  readonly boxes: readonly Form[]
  readonly outputs: readonly Form[]
}

const CONSTANT = -1
/** Variables of an S-box: square, fourth power, fifth power. */
const BOX = 3

const templates = new Map<number, Template>()

function templateOf(width: number): Template {
  const known = templates.get(width)
  if (known) return known
  const boxes: Form[] = []
  const outputs = permute<Form>(
    {
      combine: (row, words, c) => {
        const sum = new Map<number, bigint>([[CONSTANT, c]])
        words.forEach((word, i) => {
          for (const [k, coefficient] of word) sum.set(k, mod((sum.get(k) ?? 0n) + row[i]! * coefficient))
        })
        for (const [k, coefficient] of sum) if (coefficient === 0n) sum.delete(k)
        return sum
      },
      fifthPower: x => new Map([[boxes.push(x) - 1, 1n]]),
    },
    Array.from({ length: width }, () => new Map()),
  )
  const template = { boxes, outputs }
  templates.set(width, template)
  return template
}

/** The permutation of a state. */
export function permuteGadget(system: ConstraintSystem, state: readonly Combination[]): Combination[] {
  const { boxes, outputs } = templateOf(state.length)
  const first = system.witness.length
  const instance = (form: Form): Combination => {
    const terms = new Map<number, bigint>()
    for (const [k, c] of form) terms.set(k === CONSTANT ? 0 : first + BOX * k + BOX - 1, c)
    return terms
  }
  boxes.forEach((box, k) => {
    const x = k < state.length ? add(state[k]!, instance(box)) : instance(box)
    const value = system.valueOf(x)
    const square = system.variable(value * value)
    system.constrain(x, x, square)
    system.multiply(system.multiply(square, square), x)
  })
  return outputs.map(instance)
}

/** The hash of scalars. */
export const poseidonGadget = (system: ConstraintSystem, inputs: readonly Combination[]): Combination =>
  permuteGadget(system, [constant(0n), ...inputs])[0]!
