/**
 * The verifier's operations over wires: running the verifier over this algebra records the circuit that verifies. Of Poseidon2.
 * @module
 */
import {
  dotByProducts,
  evaluateByHorner,
  foldByHalves,
  powersByProducts,
  type Representation,
  type VerifierAlgebra,
  type VerifierTranscript,
} from '@zkmips/field/algebra'
import { pow } from '@zkmips/field/koalabear'
import { bytePairs, TranscriptEncoding, type WordSponge } from '@zkmips/field/transcript-encoding'
import type { CircuitBuilder, Value } from './builder.ts'
import { OP } from './tape.ts'

/** Elements that one permutation absorbs, and words of a digest. */
const RATE = 8
const STATE = 16

export interface Wires extends Representation {
  readonly base: Value
  readonly ext: Value
  /** Address of 8 cells. */
  readonly digest: number
  /** Addresses of bits, lowest first. */
  readonly index: readonly number[]
  /** Addresses of byte pairs, and the number of bytes. */
  readonly bytes: { readonly pairs: readonly number[]; readonly length: number }
  /** Something that can be asserted: emits the assertion. */
  readonly condition: (assertion: number) => void
}

const rows = (elements: number): number => Math.max(1, Math.ceil(elements / RATE))

export function circuitAlgebra(builder: CircuitBuilder): VerifierAlgebra<Wires> {
  const { degree, counts } = builder
  const equal = (length: number, a: number, b: number) => (assertion: number) => {
    builder.emit(OP.equal, length, a, b, assertion)
    counts.gates++
  }
  const hash: VerifierAlgebra<Wires>['hash'] = {
    row: elements => {
      // Before the operation begins on the tape: a value that is no cell yet is an operation of its own.
      const cells = Array.from(elements, v => builder.cellOf(v))
      const out = builder.allocate(RATE)
      builder.emit(OP.hashRow, out)
      builder.emitCells(cells)
      counts.rowPermutations += rows(elements.length)
      return out
    },
    compress: (left, right) => {
      const out = builder.allocate(RATE)
      builder.emit(OP.compress, out, left, right)
      counts.pathPermutations++
      return out
    },
    compressAt: (index, bit, node, sibling, ...more) => {
      if (sibling === undefined || more.length > 0) throw new RangeError('a path of Poseidon2 has one sibling a level')
      const out = builder.allocate(RATE)
      builder.emit(OP.compressAt, out, index[bit]!, node, sibling)
      counts.pathPermutations++
      return out
    },
    equals: (a, b) => equal(RATE, a, b),
  }
  const ext = extOperations(builder, equal)
  const positions = new Map<string, number>()
  /** The cell of an index: paths of one query share it. */
  const positionOf = (bits: Wires['index']): number => {
    const key = bits.join()
    const known = positions.get(key)
    if (known !== undefined) return known
    const terms = bits.map((bit, k) => builder.scale(builder.ofBaseCell(bit), 2 ** k))
    const cell = builder.cellOf(terms.reduce((sum, term) => builder.add(sum, term)))
    positions.set(key, cell)
    return cell
  }
  return {
    base: {
      constant: value => builder.constant(value),
      add: (a, b) => builder.add(a, b),
      sub: (a, b) => builder.sub(a, b),
      mul: (a, b) => builder.mul(a, b),
      // A word whose other coefficients are 0.
      inverse: (a, code, message) => ext.inverse(ext.fromBase(a), code, message),
    },
    ext,
    index: {
      bits: (index, from, to) => index.slice(from, to),
      selectExt: (values, index) => select(builder, values, index),
      selectDigest: (values, index) => {
        if (index.length === 0) return values[0]!
        const position = positionOf(index)
        const out = builder.allocate(RATE)
        builder.emit(OP.selectDigest, out, position)
        builder.emitCells(values)
        counts.capLookups++
        return out
      },
      power: (scale, generator, index, bits) => {
        if (index.length !== bits) throw new RangeError(`an index of ${index.length} bits is not one of ${bits}`)
        return index.reduce((x, bit, k) => {
          // x·(1 + bit·(g^(2^k) − 1)): one gate.
          const chosen = builder.mul(x, builder.ofBaseCell(bit))
          return builder.add(x, builder.scale(chosen, pow(generator, 2 ** k) - 1))
        }, builder.constant(scale))
      },
    },
    hash,
    assert: (condition, code, message) => condition(builder.assertion(code, message)),
    newTranscript: label => wireTranscript(builder, degree, label),
  } satisfies VerifierAlgebra<Wires> & { degree?: typeof degree }
}

/** values[index] by two-way choices x + bit·(y − x), one gate each. */
function select(builder: CircuitBuilder, values: readonly Value[], index: Wires['index']): Value {
  if (values.length !== 2 ** index.length) throw new RangeError(`${index.length} bits select among ${values.length}`)
  let layer = values
  for (const bit of index) {
    const below = layer
    const chooser = builder.ofBaseCell(bit)
    layer = Array.from({ length: below.length / 2 }, (_, i) => {
      const difference = builder.sub(below[2 * i + 1]!, below[2 * i]!)
      return builder.add(builder.mul(chooser, difference), below[2 * i]!)
    })
  }
  return layer[0]!
}

function extOperations(
  builder: CircuitBuilder,
  equal: (length: number, a: number, b: number) => Wires['condition'],
): VerifierAlgebra<Wires>['ext'] {
  const { degree, counts } = builder
  const asExt = (v: Value): Value => ({ form: v.form, length: degree })
  const zero = () => builder.constantWord(new Array<number>(degree).fill(0))
  const generator = () =>
    builder.ofExtWord(builder.constantWord(Array.from({ length: degree }, (_, i) => Number(i === 1))))
  const batches = new Map<readonly Value[], number>()
  const batchOf = (powers: readonly Value[]): number => {
    const batch = batches.get(powers) ?? builder.batch(powers.slice(1, RATE + 1).map(power => builder.cellOf(power)))
    batches.set(powers, batch)
    return batch
  }
  const operations: VerifierAlgebra<Wires>['ext'] = {
    degree,
    constant: value => {
      if (value.slice(1).every(x => x === 0)) return builder.constant(value[0]!, degree)
      return builder.ofExtWord(builder.constantWord([...value]))
    },
    fromBase: asExt,
    fromCoefficients: (values, offset) => {
      const cells = Array.from({ length: degree }, (_, i) => builder.cellOf(values[offset + i]!))
      counts.packRows += degree / RATE
      // Consecutive cells are a word already.
      if (cells.every((c, i) => c === cells[0]! + i)) return builder.ofExtWord(cells[0]!)
      const out = builder.allocate(degree)
      builder.emit(OP.compose, out, ...cells)
      return builder.ofExtWord(out)
    },
    add: (a, b) => builder.add(a, b),
    sub: (a, b) => builder.sub(a, b),
    mul: (a, b) => builder.mul(a, b),
    mulBase: (a, b) => builder.mul(a, b),
    mulConstant: (a, b) => builder.scale(a, b),
    mulByX: a => builder.mul(a, generator()),
    // At least those that a row of a batch takes.
    powers: (a, count) => powersByProducts<Wires>(operations, a, Math.max(count, RATE + 1)),
    dotBase: (powers, values, starts) => {
      const batch = batchOf(powers)
      const all = Array.from(values, v => builder.cellOf(v))
      // The last part first: where parts are whole blocks, all of them are one run of rows.
      const sums: Value[] = []
      let before = -1
      for (let k = starts.length - 1; k >= 0; k--) {
        const cells = all.slice(starts[k], starts[k + 1])
        const goesOn = before >= 0 && cells.length % RATE === 0
        const out = builder.allocate(degree)
        builder.emit(OP.dot, out, batch, goesOn ? before : -1)
        builder.emitCells(cells)
        counts.batchRows += rows(cells.length)
        const sum = builder.ofExtWord(out)
        const isWhole = goesOn || k === starts.length - 1
        sums[k] = isWhole ? sum : builder.add(sum, builder.mul(powers[cells.length]!, sums[k + 1]!))
        before = isWhole ? out : -1
      }
      return sums
    },
    dot: (powers, values) => dotByProducts<Wires>(operations, powers, values),
    evaluate: (coefficients, x) => evaluateByHorner<Wires>(operations, coefficients, x),
    fold: (values, beta, inversePoint) => foldByHalves<Wires>(operations, values, beta, inversePoint),
    inverse: (a, code, message) => {
      const word = builder.cellOf(a)
      const out = builder.allocate(degree)
      builder.emit(OP.inverse, degree, out, word, builder.assertion(code, message))
      counts.gates++
      return builder.ofExtWord(out)
    },
    equals: (a, b) => assertion => equal(degree, builder.cellOf(a), builder.cellOf(b))(assertion),
    isZero: a => assertion => equal(degree, builder.cellOf(a), zero())(assertion),
  }
  return operations
}

/** @param degree of the challenges, at most the builder's: as words they have zeros beyond it */
export const wireTranscript = (builder: CircuitBuilder, degree: number, label: string): VerifierTranscript<Wires> =>
  new TranscriptEncoding<Wires>(new WireWords(builder, degree), label)

/** The duplex sponge of `field/poseidon2.ts` on cells. */
class WireWords implements WordSponge<Wires> {
  readonly degree: number
  readonly #builder: CircuitBuilder
  #state = -1
  #pending: number[] = []

  constructor(builder: CircuitBuilder, degree: number) {
    this.#builder = builder
    this.degree = degree
  }

  absorb(words: ArrayLike<Value>): void {
    for (let i = 0; i < words.length; i++) {
      if (this.#pending.length === RATE) this.#permute()
      this.#pending.push(this.#builder.cellOf(words[i]!))
    }
  }

  squeeze(): Value[] {
    const zero = this.#builder.constantWord([0])
    while (this.#pending.length < RATE) this.#pending.push(zero)
    this.#permute()
    return Array.from({ length: RATE }, (_, i) => this.#builder.ofBaseCell(this.#state + i))
  }

  constants(words: ArrayLike<number>): Value[] {
    return Array.from(words, w => this.#builder.constant(w))
  }

  ofElements(elements: ArrayLike<Value>): ArrayLike<Value> {
    return elements
  }

  ofExt(elements: readonly Value[]): Value[] {
    this.#builder.counts.packRows += (elements.length * this.degree) / RATE
    return elements.flatMap(e => this.#cellsOf(this.#builder.cellOf(e), this.degree))
  }

  ofDigests(digests: readonly number[]): Value[] {
    if (digests.length > 1) this.#builder.counts.capEntries += digests.length
    return digests.flatMap(d => this.#cellsOf(d, RATE))
  }

  ofBytes({ pairs, length }: Wires['bytes']): { words: Value[]; length: number } {
    return { words: pairs.map(p => this.#builder.ofBaseCell(p)), length }
  }

  ext(challenges: readonly Value[]): Value {
    const { degree } = this.#builder
    const zeros = Array.from({ length: degree - this.degree }, () => this.#builder.constantWord([0]))
    const cells = [...challenges.map(c => this.#builder.cellOf(c)), ...zeros]
    const out = this.#builder.allocate(degree)
    this.#builder.emit(OP.compose, out, ...cells)
    this.#builder.counts.packRows += degree / RATE
    return this.#builder.ofExtWord(out)
  }

  index(challenge: Value, bits: number): readonly number[] {
    return this.#builder.bits(challenge).slice(0, bits)
  }

  isZero(index: readonly number[]): Wires['condition'] {
    return assertion => this.#builder.assertZeros(index, assertion)
  }

  #cellsOf(word: number, length: number): Value[] {
    return Array.from({ length }, (_, i) => this.#builder.ofBaseCell(word + i))
  }

  #permute(): void {
    const out = this.#builder.allocate(STATE)
    this.#builder.emit(OP.sponge, out, this.#state)
    this.#builder.emitCells(this.#pending)
    this.#builder.counts.transcriptPermutations++
    this.#state = out
    this.#pending = []
  }
}

/** A label or other known bytes as the transcript absorbs them. */
export const knownBytes = (builder: CircuitBuilder, bytes: Uint8Array): Wires['bytes'] => ({
  pairs: Array.from(bytePairs(bytes), p => builder.constantWord([p])),
  length: bytes.length,
})
