/**
 * Circuits of random operations, each kind of the tape among them, for what runs tapes. They make no sense, and have no layout.
 * @module
 */
import { Random } from '@zkmips/field/random'
import { circuitAlgebra } from '../circuit/algebra.ts'
import { CircuitBuilder } from '../circuit/builder.ts'
import type { Circuit } from '../circuit/tape.ts'

const STEPS = 60
const BITS = 3

/** @returns the circuit, and inputs that it accepts unless an inverse does not exist */
export function randomCircuit(degree: number, seed: number): { circuit: Circuit; inputs: number[] } {
  const random = new Random(seed)
  const builder = new CircuitBuilder(degree)
  const { base, ext, hash, index, assert, newTranscript } = circuitAlgebra(builder)
  const inputs: number[] = []
  const input = (length: number): number => {
    inputs.push(...random.edgyElements(length))
    return builder.input(length)
  }
  const elements = Array.from({ length: 6 }, () => builder.ofBaseCell(input(1)))
  const words = Array.from({ length: 4 }, () => builder.ofExtWord(input(degree)))
  const digests = Array.from({ length: 4 }, () => input(8))
  const transcript = newTranscript('random')
  transcript.absorbElements(elements)
  const indices = [transcript.challengeIndex(BITS)]
  const batches = [ext.powers(transcript.challengeExt(), 17)]
  const any = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const some = <T>(list: readonly T[], count: number): T[] => Array.from({ length: count }, () => any(list))
  const steps: (() => unknown)[] = [
    () => elements.push(base.mul(any(elements), any(elements))),
    () => elements.push(base.add(any(elements), base.mul(any(elements), base.constant(random.element())))),
    () => words.push(ext.mul(any(words), ext.add(any(words), ext.mulConstant(any(words), random.element())))),
    () => words.push(ext.mulBase(ext.sub(any(words), any(words)), any(elements))),
    () => words.push(ext.inverse(any(words), 'inverse', 'it is 0')),
    () => digests.push(hash.row(some(elements, random.below(20)))),
    () => digests.push(hash.compress(any(digests), any(digests))),
    () => digests.push(hash.compressAt(any(indices), random.below(BITS), any(digests), any(digests))),
    () => digests.push(index.selectDigest(some(digests, 2 ** BITS), any(indices))),
    () => words.push(index.selectExt(some(words, 2 ** BITS), any(indices))),
    () => elements.push(index.power(random.element(), 3, any(indices), BITS)),
    () => batches.push(ext.powers(any(words), 17)),
    () => words.push(...ext.dotBase(any(batches), some(elements, 17 + random.below(8)), [0, any([3, 8, 8, 11]), 16])),
    () => words.push(ext.fromCoefficients(some(elements, degree), 0)),
    () => elements.push(...builder.elementsOf(any(words))),
    () => {
      transcript.absorbExt(some(words, 2))
      transcript.absorbCap(some(digests, 2))
      words.push(transcript.challengeExt())
      indices.push(transcript.challengeIndex(BITS))
    },
    () => {
      // Equal, but another operation.
      const [x, y] = [any(words), any(words)]
      assert(ext.equals(ext.mul(x, y), ext.mul(y, x)), 'equal', 'products differ')
    },
    () => {
      inputs.push(random.below(2 ** 9))
      builder.bits(builder.ofBaseCell(builder.input(1)), 9, builder.assertion('bits', 'it is not below 2^9'))
    },
    () => {
      const small = builder.input(1)
      inputs.push(random.below(2 ** 20))
      const bits = builder.bits(builder.ofBaseCell(small))
      builder.assertZeros(bits.slice(20), builder.assertion('zeros', 'it is not below 2^20'))
    },
  ]
  // Each once, then any.
  for (const step of steps) step()
  for (let i = 0; i < STEPS; i++) any(steps)()
  builder.expose(hash.row(elements))
  return { circuit: builder.finish(), inputs }
}
