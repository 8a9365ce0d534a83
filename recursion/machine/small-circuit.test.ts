import { checkMachine } from '@zkmips/air/testing/checker'
import { extensionField } from '@zkmips/field/extension'
import { DIGEST_WORDS, type Digest } from '@zkmips/field/hash'
import { opens } from '@zkmips/field/merkle'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder } from '../circuit/builder.ts'
import { evaluateCircuit } from '../circuit/evaluate.ts'
import { fillLayout } from './fill.ts'
import { layOut } from './layout.ts'

const { hashRow, compress } = poseidon2Hasher
const LEAVES = 8
const WIDTH = 11
const shape = { matrices: [{ height: LEAVES, width: WIDTH }], capBits: 1, logArity: 1 }

/** A transcript, an index from it, a path to a cap of two, a batch of the opened row, and a division. */
function record(degree: number) {
  const builder = new CircuitBuilder(degree)
  const algebra = circuitAlgebra(builder)
  const { ext, hash } = algebra
  const seed = builder.elementsAt(builder.input(3), 3)
  const cap = [builder.input(8), builder.input(8)]
  const row = builder.elementsAt(builder.input(WIDTH), WIDTH)
  const path = [builder.input(8), builder.input(8)]
  const transcript = algebra.newTranscript('small')
  transcript.absorbElements(seed)
  transcript.absorbCap(cap)
  const lambda = transcript.challengeExt()
  const index = transcript.challengeIndex(3)
  algebra.assert(opens(algebra, cap, shape, index, [row], path), 'path', 'the row is not in the tree')
  const batch = ext.dotBase(ext.powers(lambda, WIDTH + 3), 3, row)
  transcript.absorbExt([ext.inverse(batch, 'zero', 'the batch is 0')])
  builder.expose(hash.row(builder.elementsOf(transcript.challengeExt())))
  return builder.finish()
}

/** Inputs that it accepts, and what it exposes. */
function honest(degree: number): { inputs: number[]; statement: Digest } {
  const field = extensionField(degree)
  const random = new Random(7)
  const seed = random.elements(3)
  const rows = Array.from({ length: LEAVES }, () => random.elements(WIDTH))
  const layers = [rows.map(row => hashRow(row))]
  while (layers.at(-1)!.length > 2) {
    const below = layers.at(-1)!
    const half = below.length / 2
    layers.push(Array.from({ length: half }, (_, i) => compress(below[i]!, below[i + half]!)))
  }
  const cap = layers.at(-1)!
  const transcript = poseidon2Hasher.newTranscript('small', field)
  transcript.absorbElements(seed)
  transcript.absorbCap(cap)
  const lambda = transcript.challengeExt()
  const index = transcript.challengeIndex(3)
  const path = [layers[0]![(index + 4) % 8]!, layers[1]![((index % 4) + 2) % 4]!]
  const batch = rows[index]!.reduceRight((sum, e) => field.add(field.mul(sum, lambda), field.fromBase(e)), field.ZERO)
  transcript.absorbExt([field.inverse(field.mul(batch, field.pow(lambda, 3)))])
  const inputs = [seed, ...cap, rows[index]!, ...path].flatMap(part => [...part])
  return { inputs, statement: hashRow(transcript.challengeExt()) }
}

describe.each([4, 5])('a small circuit in the tables, degree %i', degree => {
  const circuit = record(degree)
  const layout = layOut(circuit, 2)
  const { inputs, statement } = honest(degree)

  it('satisfies every constraint, balances, and exposes what the same computation gives natively', () => {
    const { cells, failed } = evaluateCircuit(circuit, inputs)
    expect(failed).toBeUndefined()
    const { tables, publicValues } = fillLayout(layout, cells)
    expect(checkMachine(layout.machine, tables, publicValues).map(f => f.text)).toEqual([])
    expect(publicValues.slice(-DIGEST_WORDS)).toEqual([...statement])
  })

  it('refuses tables of inputs that the circuit refuses, and any other public value', () => {
    const { cells, failed } = evaluateCircuit(circuit, inputs)
    expect(failed).toBeUndefined()
    const { tables, publicValues } = fillLayout(layout, cells)
    publicValues.forEach((value, k) => {
      expect(checkMachine(layout.machine, tables, publicValues.with(k, value + 1))).not.toEqual([])
    })
    // Another digest of the cap may give the same index, so not everything is refused: the circuit says what is.
    const accepted = inputs.flatMap((input, k) => {
      const changed = evaluateCircuit(circuit, inputs.with(k, input === 0 ? 1 : input - 1))
      // Behind a failed operation cells are 0: the tables are refused in any case.
      const filled = fillLayout(layout, changed.cells)
      const isRefused = checkMachine(layout.machine, filled.tables, filled.publicValues).length > 0
      expect(isRefused, `input ${k}`).toBe(changed.failed !== undefined)
      return isRefused ? [] : [k]
    })
    expect(accepted.length).toBeLessThan(inputs.length / 2)
  })
})
