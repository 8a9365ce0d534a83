/**
 * A second instance of the verifier's algebra: it computes with the same numbers, but behind boxes that nothing can look into, with
 * indices as lists of bits, selects by trees of two-way choices, and counts every operation. Where the verifier runs over it, it
 * would run over a circuit's wires, and the counts say what that circuit holds.
 *
 * Of Poseidon2, whose permutations a circuit proves one a row.
 * @module
 */
import {
  dotByParts,
  dotByProducts,
  evaluateByHorner,
  foldByHalves,
  powersByProducts,
  type Representation,
  type VerifierAlgebra,
} from '@zkmips/field/algebra'
import { type Ext, type ExtensionField, extensionField } from '@zkmips/field/extension'
import { type Digest, digestEquals } from '@zkmips/field/hash'
import * as F from '@zkmips/field/koalabear'
import { Poseidon2Sponge, poseidon2Hasher } from '@zkmips/field/poseidon2'
import { bytePairs, TranscriptEncoding, type WordSponge } from '@zkmips/field/transcript-encoding'
import { ProofError } from '../errors.ts'

/** Elements that one permutation absorbs. */
const RATE = 8

class Box<T> {
  readonly #value: T
  constructor(value: T) {
    this.#value = value
  }
  static open<T>(box: Box<T>): T {
    return box.#value
  }
}
export const box = <T>(value: T): Box<T> => new Box(value)
const open = Box.open

/** Values in boxes; an index is its bits, lowest first. */
export interface Boxed extends Representation {
  readonly base: Box<number>
  readonly ext: Box<Ext>
  readonly digest: Box<Digest>
  readonly index: readonly Box<number>[]
  readonly bytes: Box<Uint8Array>
  readonly condition: Box<boolean>
}

export interface OperationCounts {
  /** Poseidon2 permutations: of opened rows, of Merkle paths (siblings and injected rows), of the transcript. */
  rowPermutations: number
  pathPermutations: number
  transcriptPermutations: number
  /** Elements in opened rows. */
  rowElements: number
  /** Products of two extension elements. */
  extProducts: number
  /** Products of an extension element and a base element: in the batched opening, and elsewhere. */
  batchProducts: number
  baseByExtProducts: number
  /** Products of an extension element and a constant; linear. */
  constantProducts: number
  extAdditions: number
  /** Operations on base elements that are not linear. */
  baseProducts: number
  inversions: number
  /** Two-way choices by a bit: of digests, of extension elements, of constants. */
  digestSelections: number
  extSelections: number
  powerBits: number
  /** Challenges of which bits are taken: positions of queries, and proofs of work. */
  indices: number
  /** Assertions of equality. */
  extEqualities: number
  digestEqualities: number
}

const noOperations = (): OperationCounts => ({
  rowPermutations: 0,
  pathPermutations: 0,
  transcriptPermutations: 0,
  rowElements: 0,
  extProducts: 0,
  batchProducts: 0,
  baseByExtProducts: 0,
  constantProducts: 0,
  extAdditions: 0,
  baseProducts: 0,
  inversions: 0,
  digestSelections: 0,
  extSelections: 0,
  powerBits: 0,
  indices: 0,
  extEqualities: 0,
  digestEqualities: 0,
})

const refuse = (code: string, message: string): never => {
  throw new ProofError(code, message)
}

/** values[index] by a tree of choices: the lowest bit first. */
function select<T>(values: readonly Box<T>[], index: Boxed['index'], count: () => void): Box<T> {
  if (values.length !== 2 ** index.length) throw new RangeError(`${index.length} bits select among ${values.length}`)
  let layer = values
  for (const bit of index) {
    const below = layer
    layer = Array.from({ length: below.length / 2 }, (_, i) => {
      count()
      return open(bit) === 0 ? below[2 * i]! : below[2 * i + 1]!
    })
  }
  return layer[0]!
}

export function countingAlgebra(extensionDegree: number): {
  readonly algebra: VerifierAlgebra<Boxed>
  readonly counts: OperationCounts
} {
  const counts = noOperations()
  const field = extensionField(extensionDegree)
  const algebra: VerifierAlgebra<Boxed> = {
    base: {
      constant: box,
      add: (a, b) => box(F.add(open(a), open(b))),
      sub: (a, b) => box(F.sub(open(a), open(b))),
      mul: (a, b) => {
        counts.baseProducts++
        return box(F.mul(open(a), open(b)))
      },
      inverse: (a, code, message) => {
        counts.baseProducts++
        return open(a) === 0 ? refuse(code, message) : box(F.inverse(open(a)))
      },
    },
    ext: extOperations(field, counts),
    index: {
      bits: (index, from, to) => index.slice(from, to),
      selectExt: (values, index) => select(values, index, () => counts.extSelections++),
      selectDigest: (values, index) => select(values, index, () => counts.digestSelections++),
      power: (scale, generator, index, bits) => {
        if (index.length !== bits) throw new RangeError(`an index of ${index.length} bits is not one of ${bits}`)
        counts.powerBits += bits
        return box(index.reduce((x, bit, k) => (open(bit) ? F.mul(x, F.pow(generator, 2 ** k)) : x), scale))
      },
    },
    hash: {
      row: elements => {
        counts.rowElements += elements.length
        counts.rowPermutations += Math.max(1, Math.ceil(elements.length / RATE))
        return box(poseidon2Hasher.hashRow(Array.from(elements, open)))
      },
      compress: (left, right) => {
        counts.pathPermutations++
        return box(poseidon2Hasher.compress(open(left), open(right)))
      },
      compressAt: (index, bit, node, sibling) => {
        // Which stands on the left, and then which on the right: two choices.
        counts.digestSelections += 2
        return open(index[bit]!) === 0 ? algebra.hash.compress(node, sibling) : algebra.hash.compress(sibling, node)
      },
      equals: (a, b) => {
        counts.digestEqualities++
        return box(digestEquals(open(a), open(b)))
      },
    },
    assert: (condition, code, message) => {
      if (!open(condition)) refuse(code, message)
    },
    newTranscript: label => new TranscriptEncoding<Boxed>(new BoxedWords(field, counts), label),
  }
  return { algebra, counts }
}

function extOperations(field: ExtensionField, counts: OperationCounts): VerifierAlgebra<Boxed>['ext'] {
  const counted = <A extends unknown[]>(name: keyof OperationCounts, f: (...args: A) => Ext) => {
    return (...args: A): Box<Ext> => {
      counts[name]++
      return box(f(...args))
    }
  }
  const { degree } = field
  const operations: VerifierAlgebra<Boxed>['ext'] = {
    degree,
    constant: box,
    fromBase: a => box(field.fromBase(open(a))),
    fromCoefficients: (values, offset) =>
      box(field.fromCoefficients(Array.from({ length: degree }, (_, k) => open(values[offset + k]!)))),
    add: counted('extAdditions', (a, b) => field.add(open(a), open(b))),
    sub: counted('extAdditions', (a, b) => field.sub(open(a), open(b))),
    mul: counted('extProducts', (a, b) => field.mul(open(a), open(b))),
    mulBase: counted('baseByExtProducts', (a, b) => field.mulBase(open(a), open(b))),
    mulConstant: counted('constantProducts', (a, b) => field.mulBase(open(a), b)),
    mulByX: a => box(field.mulX(open(a))),
    powers: (a, count) => powersByProducts<Boxed>(operations, a, count),
    dotBase: (powers, values, starts) =>
      dotByParts<Boxed>(operations, powers, values.length, starts, (from, to) => {
        counts.batchProducts += to - from
        const terms = Array.from(values)
          .slice(from, to)
          .map((v, k) => field.mulBase(open(powers[k]!), open(v)))
        return box(terms.reduce(field.add, field.ZERO))
      }),
    dot: (powers, values) => dotByProducts<Boxed>(operations, powers, values),
    evaluate: (coefficients, x) => evaluateByHorner<Boxed>(operations, coefficients, x),
    fold: (values, beta, inversePoint) => foldByHalves<Boxed>(operations, values, beta, inversePoint),
    inverse: (a, code, message) => {
      counts.inversions++
      return field.isZero(open(a)) ? refuse(code, message) : box(field.inverse(open(a)))
    },
    equals: (a, b) => {
      counts.extEqualities++
      return box(field.equals(open(a), open(b)))
    },
    isZero: a => {
      counts.extEqualities++
      return box(field.isZero(open(a)))
    },
  }
  return operations
}

/** The words of boxed values over a sponge whose permutations are counted: one whenever its rate is full, and one to squeeze. */
class BoxedWords implements WordSponge<Boxed> {
  readonly degree: number
  readonly #field: ExtensionField
  readonly #counts: OperationCounts
  readonly #sponge = new Poseidon2Sponge()
  #filled = 0

  constructor(field: ExtensionField, counts: OperationCounts) {
    this.degree = field.degree
    this.#field = field
    this.#counts = counts
  }

  absorb(words: ArrayLike<Box<number>>): void {
    for (let i = 0; i < words.length; i++) {
      if (this.#filled === RATE) this.#permutation()
      this.#filled++
    }
    this.#sponge.absorb(Array.from(words, open))
  }

  squeeze(): Box<number>[] {
    this.#permutation()
    return Array.from(this.#sponge.squeeze(), box)
  }

  constants(words: ArrayLike<number>): Box<number>[] {
    return Array.from(words, box)
  }

  ofElements(elements: ArrayLike<Box<number>>): ArrayLike<Box<number>> {
    return elements
  }

  ofExt(elements: readonly Box<Ext>[]): Box<number>[] {
    return elements.flatMap(e => open(e).map(box))
  }

  ofDigests(digests: readonly Box<Digest>[]): Box<number>[] {
    return digests.flatMap(d => Array.from(open(d), box))
  }

  ofBytes(bytes: Box<Uint8Array>): { words: Box<number>[]; length: number } {
    return { words: Array.from(bytePairs(open(bytes)), box), length: open(bytes).length }
  }

  ext(challenges: readonly Box<number>[]): Box<Ext> {
    return box(this.#field.fromCoefficients(challenges.map(open)))
  }

  index(challenge: Box<number>, bits: number): Boxed['index'] {
    this.#counts.indices++
    return Array.from({ length: bits }, (_, k) => box((open(challenge) >>> k) & 1))
  }

  isZero(index: Boxed['index']): Box<boolean> {
    return box(index.every(bit => open(bit) === 0))
  }

  #permutation(): void {
    this.#counts.transcriptPermutations++
    this.#filled = 0
  }
}
