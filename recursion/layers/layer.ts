/**
 * A layer of recursion: a circuit, and the order of its inputs. What the inputs are is walked by one function for wires and for values, so
 * the two cannot differ in order.
 * @module
 */
import type { Numbers } from '@zkmips/field/algebra'
import { CircuitBuilder } from '../circuit/builder.ts'
import { type ConvertInputs, inputValues } from '../circuit/proof-wires.ts'
import type { Circuit } from '../circuit/tape.ts'

/** @typeParam I what a proof of the layer is made of: everything that its circuit does not fix */
export interface Layer<I> {
  /** Recorded when it is first asked for: a layout that was kept (`../layout-cache.ts`) needs none. */
  readonly circuit: Circuit
  /** The values of the circuit's inputs, in order. */
  inputs(of: I): number[]
}

/**
 * @param degree of the extension of the proofs that are verified
 * @param build asserts what the layer checks; returns the word of eight cells that its proof states
 * @returns what records the circuit
 */
export const recordCircuit = (degree: number, build: (builder: CircuitBuilder) => number) => (): Circuit => {
  const builder = new CircuitBuilder(degree)
  builder.expose(build(builder))
  return builder.finish()
}

/** @param record makes the circuit */
export function layerOf<I>(record: () => Circuit, inputs: Layer<I>['inputs']): Layer<I> {
  let circuit: Circuit | undefined
  return {
    get circuit() {
      circuit ??= record()
      return circuit
    },
    inputs,
  }
}

export function valuesOf(convert: (c: ConvertInputs<Numbers>) => unknown): number[] {
  const values: number[] = []
  convert(inputValues(values))
  return values
}
