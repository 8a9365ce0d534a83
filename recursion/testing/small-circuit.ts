/**
 * A small circuit with every kind of operation that a verifier has, for tests of the machine.
 * @module
 */
import { extensionField } from '@zkmips/field/extension'
import type { Digest } from '@zkmips/field/hash'
import { opens } from '@zkmips/field/merkle'
import { poseidon2Hasher } from '@zkmips/field/poseidon2'
import { Random } from '@zkmips/field/random'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder, type Value } from '../circuit/builder.ts'
import type { Circuit } from '../circuit/tape.ts'

const { hashRow, compress } = poseidon2Hasher
const LEAVES = 8
const WIDTH = 11
/** Of an integer that the circuit takes apart. */
const SMALL_BITS = 6
const SMALL = 37
const shape = { matrices: [{ height: LEAVES, width: WIDTH }], capBits: 1, logArity: 1 }

/** Once or several times, each with a λ of its own: a transcript, a small integer bit by bit, an index from it, a path to a cap of two, a batch of the opened row, a division. */
export function smallCircuit(degree: number, times = 1): Circuit {
  const builder = new CircuitBuilder(degree)
  const { row } = circuitAlgebra(builder).hash
  const results = Array.from({ length: times }, () => checkedOnce(builder))
  builder.expose(row(results.flat()))
  return builder.finish()
}

function checkedOnce(builder: CircuitBuilder): Value[] {
  const algebra = circuitAlgebra(builder)
  const { ext } = algebra
  const seed = builder.elementsAt(builder.input(3), 3)
  const cap = [builder.input(8), builder.input(8)]
  const row = builder.elementsAt(builder.input(WIDTH), WIDTH)
  const path = [builder.input(8), builder.input(8)]
  const small = builder.ofBaseCell(builder.input(1))
  const transcript = algebra.newTranscript('small')
  transcript.absorbElements(seed)
  const bits = builder.bits(small, SMALL_BITS, builder.assertion('small', 'the integer is too large'))
  transcript.absorbElements(bits.map(bit => builder.ofBaseCell(bit)))
  transcript.absorbCap(cap)
  const lambda = transcript.challengeExt()
  const index = transcript.challengeIndex(3)
  algebra.assert(opens(algebra, cap, shape, index, [row], path), 'path', 'the row is not in the tree')
  // From the first and from the ninth element on.
  const [batch, rest] = ext.dotBase(ext.powers(lambda, WIDTH), row, [0, 8])
  transcript.absorbExt([ext.inverse(batch!, 'zero', 'the batch is 0'), rest!])
  return builder.elementsOf(transcript.challengeExt())
}

/** Inputs that it accepts, and what it exposes. */
export function honestInputs(degree: number, times = 1): { inputs: number[]; statement: Digest } {
  const all = Array.from({ length: times }, (_, k) => honestOnce(degree, 7 + k))
  return { inputs: all.flatMap(({ inputs }) => inputs), statement: hashRow(all.flatMap(({ result }) => result)) }
}

function honestOnce(degree: number, seedOfValues: number): { inputs: number[]; result: readonly number[] } {
  const field = extensionField(degree)
  const random = new Random(seedOfValues)
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
  transcript.absorbElements(Array.from({ length: SMALL_BITS }, (_, i) => (SMALL >>> i) & 1))
  transcript.absorbCap(cap)
  const lambda = transcript.challengeExt()
  const index = transcript.challengeIndex(3)
  const path = [layers[0]![(index + 4) % 8]!, layers[1]![((index % 4) + 2) % 4]!]
  const sumOf = (elements: ArrayLike<number>) =>
    Array.from(elements).reduceRight((sum, e) => field.add(field.mul(sum, lambda), field.fromBase(e)), field.ZERO)
  transcript.absorbExt([field.inverse(sumOf(rows[index]!)), sumOf(rows[index]!.slice(8))])
  const inputs = [seed, ...cap, rows[index]!, ...path, [SMALL]].flatMap(part => [...part])
  return { inputs, result: transcript.challengeExt() }
}
