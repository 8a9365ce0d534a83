/**
 * Second solutions of a circuit: changes every input alone, and says which changes it accepts. All else in a circuit follows from its inputs
 * (`tape-audit.ts`).
 * @module
 */
import { checkMachine } from '@zkmips/air/testing/checker'
import { add, P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import type { Circuit } from '../circuit/tape.ts'
import type { LayerKernels } from '../compiled-chips.ts'
import { fillLayout } from '../machine/fill.ts'
import type { Layout } from '../machine/layout.ts'

const STATEMENT = 8

export interface InputMutations {
  /** Indices of inputs that could be another with the same statement, all other inputs as they are. */
  readonly free: readonly number[]
  /**
   * How many changes each check refuses, by its code; `machine` is a constraint of a chip, where the tape has no check. And `statement`: of those that are accepted
   * with another statement, like a state from which a part begins, which is what a leaf states.
   */
  readonly refusals: Readonly<Record<string, number>>
}

/**
 * @param inputs that the circuit accepts
 * @param layout tells what tapes do not: that a bit of a path is one
 */
export function mutateInputs(
  { kernels, recursion }: LayerKernels,
  circuit: Circuit,
  inputs: readonly number[],
  layout: () => Layout,
  seed = 21,
): InputMutations {
  const random = new Random(seed)
  const mark = kernels.mark()
  const tape = recursion.placeTape(circuit)
  let expected: Uint32Array | undefined
  const verdict = (given: readonly number[]): string | undefined => {
    const before = kernels.mark()
    const { cells, failed } = recursion.run(tape, given)
    const stated = kernels.arena.view(cells, circuit.size).slice(circuit.statement, circuit.statement + STATEMENT)
    kernels.release(before)
    if (failed) return failed.code
    expected ??= stated
    return stated.every((word, i) => word === expected![i]) ? undefined : 'statement'
  }
  const refusedByMachine = (given: readonly number[]): string | undefined => {
    const of = layout()
    const { tables, publicValues } = fillLayout(of, evaluateCircuit(circuit, given).cells)
    return checkMachine(of.machine, tables, publicValues).length > 0 ? 'machine' : undefined
  }
  if (verdict(inputs) !== undefined) throw new Error(`the circuit does not accept the inputs: ${verdict(inputs)}`)
  const refusals: Record<string, number> = {}
  const free: number[] = []
  inputs.forEach((value, i) => {
    const given = inputs.with(i, add(value, [1, P - 1, 1 + random.below(P - 1)][i % 3]!))
    const code = verdict(given) ?? refusedByMachine(given)
    if (code === undefined) free.push(i)
    else refusals[code] = (refusals[code] ?? 0) + 1
  })
  kernels.release(mark)
  return { free, refusals }
}
