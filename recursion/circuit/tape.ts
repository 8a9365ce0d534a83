/**
 * A static circuit as a tape: a list of operations over *cells*, each one element of KoalaBear, in typed arrays. What the circuit
 * computes does not depend on values; a witness is the cells' values, which `evaluate.ts` computes by running the tape.
 *
 * A *word* is the address of the first of several consecutive cells: an extension element (`degree` cells) or a digest (8).
 * An *operand* of a gate is 2·address for an extension element, and 2·address + 1 for a base element.
 *
 * Invariant: every cell is written exactly once, by an input, a constant or an operation, before anything reads it.
 * @module
 */

/** Operations and their operands on the tape, in this order. `Cells` stands for a count followed by as many addresses. */
export const OP = {
  /** length (1 or degree), out, operands a, b, c, coefficients m, n, l, r, o, k: out = m·ab + n·ac + l·a + r·b + o·c + k. */
  gate: 1,
  /** length, out, a, assertion: out = 1/a, where there is one. */
  inverse: 2,
  /** length, address a, address b, assertion. */
  equal: 3,
  /** out (8), Cells: the digest of a row. */
  hashRow: 4,
  /** out (8), left, right. */
  compress: 5,
  /** out (8), bit, node, sibling: compress(node, sibling), the other way round where the bit is 1. */
  compressAt: 6,
  /** out (16), state before (16) or −1, Cells (8): overwrites the rate and permutes. */
  sponge: 7,
  /** length, out (length), cell, assertion: the bits of an element, lowest first; 31 of a canonical one, fewer of one below 2^length. */
  bits: 8,
  /** out (8), cell of the position, Cells of digests. */
  selectDigest: 9,
  /**
   * out (degree), number of a batch, sum before (degree) or −1, Cells: Σ λ^k·cell_k with that batch's λ, plus λ^n·(sum before) where n is the
   * number of cells, then a multiple of 8. The sum before is what the `dot` before has left.
   */
  dot: 10,
  /** out (degree), degree cells. */
  compose: 11,
  /** Cells of bits, assertion: all are 0. */
  zeroBits: 12,
} as const

/** What a failed assertion says; the texts are those of the verifier. */
export interface CircuitAssertion {
  readonly code: string
  readonly message: string
}

export interface Circuit {
  readonly degree: number
  /** Number of cells. */
  readonly size: number
  readonly code: Int32Array
  /** Addresses of the inputs, in the order in which they were made. */
  readonly inputs: Int32Array
  /** Addresses and values of constants. */
  readonly constants: Int32Array
  /** Of each batch the words λ, λ², …, λ^8. */
  readonly batches: readonly (readonly number[])[]
  /** Address of the digest that the circuit exposes, or −1. */
  readonly statement: number
  readonly assertions: readonly CircuitAssertion[]
  readonly counts: OperationCounts
}

/** How much of each kind of row a circuit needs; what they cost is said by the machine that runs it. */
export interface OperationCounts {
  /** Permutations of opened rows, of Merkle paths, of the transcript. */
  rowPermutations: number
  pathPermutations: number
  transcriptPermutations: number
  gates: number
  /** Blocks of 8 elements that opened rows add to a batch. */
  batchRows: number
  /** Groups of 8 elements that pass between words of the extension and elements. */
  packRows: number
  /** Elements that are taken apart into bits, and these bits. */
  indices: number
  indexBits: number
  /** Digests of caps: each is an entry of a lookup table. */
  capEntries: number
  /** Lookups in caps. */
  capLookups: number
}

export const noOperations = (): OperationCounts => ({
  rowPermutations: 0,
  pathPermutations: 0,
  transcriptPermutations: 0,
  gates: 0,
  batchRows: 0,
  packRows: 0,
  indices: 0,
  indexBits: 0,
  capEntries: 0,
  capLookups: 0,
})

/**
 * Cells beyond those of a circuit, for what runs it and fills its rows: zeros, then the capacity of a row's sponge after each block but its last, in the
 * order of the tape.
 */
export class ExtraCells {
  /** The first of the zeros, as many as the state of a sponge is wide. */
  readonly zero: number
  #end: number

  constructor(circuit: Pick<Circuit, 'size'>) {
    this.zero = circuit.size
    this.#end = circuit.size + STATE
  }

  /** Those of the next row on the tape. @returns the first of eight after each of its blocks but the last */
  capacities(blocks: number): number {
    const first = this.#end
    this.#end += RATE * (blocks - 1)
    return first
  }

  /** Number of all cells, with the circuit's. */
  get end(): number {
    return this.#end
  }
}

const RATE = 8
const STATE = 16
