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

/** The permutation of a state. A part of it that is a constant costs nothing in the first round. */
export function permuteGadget(system: ConstraintSystem, state: readonly Combination[]): Combination[] {
  const { boxes, outputs } = templateOf(state.length)
  /** Of each S-box: a variable, or of one with a known input a constant. */
  const leaves: Combination[] = []
  const instance = (form: Form): Combination => {
    const terms = new Map<number, bigint>()
    let known = form.get(CONSTANT) ?? 0n
    for (const [k, c] of form) {
      if (k === CONSTANT) continue
      // A constant or a variable with coefficient 1: one term, or none.
      for (const [variable, value] of leaves[k]!) {
        if (variable === 0) known += c * value
        else terms.set(variable, c)
      }
    }
    known = mod(known)
    if (known !== 0n) terms.set(0, known)
    return terms
  }
  boxes.forEach((box, k) => {
    const x = k < state.length ? add(state[k]!, instance(box)) : instance(box)
    const square = system.multiply(x, x)
    leaves.push(system.multiply(system.multiply(square, square), x))
  })
  return outputs.map(instance)
}

/** The hash of scalars. */
export const poseidonGadget = (system: ConstraintSystem, inputs: readonly Combination[]): Combination =>
  permuteGadget(system, [constant(0n), ...inputs])[0]!
