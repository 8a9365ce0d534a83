/**
 * The kernels of recursion beside what they must equal.
 * @module
 */
import { P } from '@zkmips/field/koalabear'
import { Random } from '@zkmips/field/random'
import { expect } from 'vitest'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import type { Circuit } from '../circuit/tape.ts'
import type { LayerKernels } from '../compiled-chips.ts'
import { fillLayout } from '../machine/fill.ts'
import { layOut } from '../machine/layout.ts'

/** Runs a tape on inputs, and on as many with one of them changed: the same cells, or the same assertion fails. @returns assertions that failed */
export function compareRuns(
  { kernels: { arena }, recursion }: LayerKernels,
  circuit: Circuit,
  inputs: readonly number[],
  mutations: number,
  seed = 3,
): ReadonlySet<string> {
  const random = new Random(seed)
  const mark = arena.mark()
  const tape = recursion.placeTape(circuit)
  const seen = new Set<string>()
  for (let i = 0; i <= mutations; i++) {
    const at = random.below(inputs.length)
    const other = (inputs[at]! + [1, P - 1, random.below(P)][i % 3]!) % P
    const given = i === 0 ? inputs : inputs.with(at, other)
    const expected = evaluateCircuit(circuit, given)
    const before = arena.mark()
    const run = recursion.run(tape, given)
    expect(run.failed).toEqual(expected.failed)
    if (expected.failed) seen.add(expected.failed.code)
    else expect(Buffer.compare(bytes(arena.view(run.cells, circuit.size)), bytes(expected.cells))).toBe(0)
    arena.release(before)
  }
  arena.release(mark)
  return seen
}

/** Fills the tables of a circuit that accepts the inputs: every cell of every column the same. */
export function compareFill({ kernels: { arena }, recursion }: LayerKernels, circuit: Circuit, inputs: number[]): void {
  const layout = layOut(circuit, { slots: 2 })
  const expected = fillLayout(layout, evaluateCircuit(circuit, inputs).cells)
  const mark = arena.mark()
  const placed = recursion.placeLayout(layout)
  const filled = recursion.fill(placed, recursion.run(placed.tape, inputs).cells)
  expect(filled.publicValues).toEqual(expected.publicValues)
  filled.tables.forEach((table, k) => {
    const { chip, height, main } = expected.tables[k]!
    expect(table!.height).toBe(height)
    chip.columns.main.forEach((name, c) => {
      const column = arena.view(arena.store(table!.main[c]!), height)
      const place = `${chip.name}.${name}`
      expect({ place, row: column.findIndex((x, row) => x !== main[c]![row]) }).toEqual({ place, row: -1 })
    })
  })
  arena.release(mark)
}

const bytes = (words: Uint32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
