import { createHash } from 'node:crypto'
import { Random } from '@zkmips/field/random'
import { describe, expect, it } from 'vitest'
import { CircuitBuilder } from './builder.ts'
import { evaluateCircuit } from './evaluate.ts'
import { sha256, wordOfBits } from './sha256.ts'

const hash = (words: readonly number[]): string => {
  const bytes = Buffer.alloc(4 * words.length)
  words.forEach((word, i) => {
    bytes.writeUInt32BE(word, 4 * i)
  })
  return createHash('sha256').update(bytes).digest('hex')
}

/** Half words as inputs. */
function circuitOf(words: number) {
  const builder = new CircuitBuilder(5)
  const range = builder.assertion('input', 'no half of a word')
  const message = Array.from({ length: words }, () => {
    const halves = [0, 1].map(() => builder.bits(builder.ofBaseCell(builder.input(1)), 16, range))
    return wordOfBits(
      builder,
      halves.flat().map(cell => builder.ofBaseCell(cell)),
    )
  })
  const outputs = sha256(builder, message).map(({ low, high }) => [builder.cellOf(low), builder.cellOf(high)])
  return { circuit: builder.finish(), outputs }
}

describe('SHA-256 over wires', () => {
  it.each([0, 1, 13, 14, 16, 60])('equals that of Node for a message of %i words', count => {
    const { circuit, outputs } = circuitOf(count)
    const random = new Random(count + 1)
    for (const words of [
      new Array<number>(count).fill(0),
      new Array<number>(count).fill(0xffffffff),
      Array.from(random.elements(count), (x, i) => (2 * x + (i % 2)) % 2 ** 32),
    ]) {
      const { cells, failed } = evaluateCircuit(
        circuit,
        words.flatMap(word => [word & 0xffff, word >>> 16]),
      )
      expect(failed).toBeUndefined()
      const digest = outputs.map(([low, high]) =>
        (cells[high!]! * 2 ** 16 + cells[low!]!).toString(16).padStart(8, '0'),
      )
      expect(digest.join('')).toBe(hash(words))
    }
  })

  it('takes less than 26,000 gates and 6,900 rows of bits a block', () => {
    const [one, two] = [14, 30].map(words => circuitOf(words - 1).circuit.counts)
    const inputs = 16 * 32
    expect(two!.gates - one!.gates).toBeLessThan(26_000)
    expect(two!.indexBits - one!.indexBits - inputs).toBeLessThan(6_900)
  })
})
