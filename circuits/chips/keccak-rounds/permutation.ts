/**
 * keccak_f on words, keeping what the table shows of every round: the filler's arithmetic. Words are of 32 bits; a lane is two,
 * the less significant first.
 * @module
 */
import { FLIPPED, LANES, laneBefore, ROTATIONS, ROUND_CONSTANTS, ROUNDS } from './layout.ts'

const WORDS = 2 * LANES

/** Calls whose rows are kept together: a column gets the cells of all of them at a time. */
export const BATCH = 8
/** Rows of a batch. */
export const BATCH_ROWS = BATCH * ROUNDS

/** What the rows of a batch show. Word w of row r is at BATCH_ROWS·w + r, so that a column's cells are read one after the other. */
export class Rounds {
  /** The states after θ, and after the round. */
  readonly state = new Int32Array(WORDS * BATCH_ROWS)
  readonly result = new Int32Array(WORDS * BATCH_ROWS)
  /** What θ adds. */
  readonly theta = new Int32Array(10 * BATCH_ROWS)
  /** The sums of theta's parity groups, halved: the sum of two bits for each (x, z). */
  readonly carry = new Int32Array(10 * BATCH_ROWS)
  readonly carry2 = new Int32Array(10 * BATCH_ROWS)
  /** Lane 0 between χ and ι. */
  readonly beforeIota = new Int32Array(2 * BATCH_ROWS)

  private readonly a = new Int32Array(WORDS)
  private readonly moved = new Int32Array(WORDS)
  private readonly parity = new Int32Array(10)
  private readonly d = new Int32Array(10)
  private readonly three = new Int32Array(10)
  private readonly two = new Int32Array(10)

  /**
   * Permutes one state.
   * @param words of the state before, the more significant word of each lane first, from `at` on
   * @param call its number in the batch
   */
  run(words: Uint32Array, at: number, call: number): void {
    const { a } = this
    for (let w = 0; w < WORDS; w++) a[w] = words[at + (w ^ 1)]!
    for (let round = 0; round < ROUNDS; round++) {
      const row = ROUNDS * call + round
      this.addTheta(row)
      this.halves(row)
      this.rest(row, round)
    }
  }

  private addTheta(row: number): void {
    const { a, parity, d } = this
    for (let w = 0; w < 10; w++) parity[w] = a[w]! ^ a[w + 10]! ^ a[w + 20]! ^ a[w + 30]! ^ a[w + 40]!
    for (let x = 0; x < 5; x++) {
      const [left, right] = [2 * ((x + 4) % 5), 2 * ((x + 1) % 5)]
      d[2 * x] = parity[left]! ^ rotatedByOne(parity, right, 0)
      d[2 * x + 1] = parity[left + 1]! ^ rotatedByOne(parity, right, 1)
    }
    for (let w = 0; w < 10; w++) this.theta[BATCH_ROWS * w + row] = d[w]!
    for (let w = 0; w < WORDS; w++) {
      a[w] = a[w]! ^ d[w % 10]!
      this.state[BATCH_ROWS * w + row] = a[w]!
    }
  }

  /** Five bits for each (x, z), as in `air.ts`, added with two full adders: their sum is even, and its half carry + carry2. */
  private halves(row: number): void {
    const { a, d, three, two } = this
    for (let w = 0; w < 10; w++) {
      three[w] = a[w]! ^ a[w + 10]! ^ a[w + 20]!
      two[w] = a[w + 30]! ^ a[w + 40]!
    }
    for (let x = 0; x < 5; x++) {
      const [left, right] = [2 * ((x + 4) % 5), 2 * ((x + 1) % 5)]
      for (let half = 0; half < 2; half++) {
        const w = 2 * x + half
        const thetas = d[w]! ^ d[left + half]! ^ rotatedByOne(d, right, half)
        const [b, c] = [three[left + half]!, rotatedByOne(three, right, half)]
        const first = thetas ^ b ^ c
        this.carry[BATCH_ROWS * w + row] = (thetas & b) | (c & (thetas ^ b))
        const [e, f] = [two[left + half]!, rotatedByOne(two, right, half)]
        this.carry2[BATCH_ROWS * w + row] = (first & e) | (f & (first ^ e))
      }
    }
  }

  private rest(row: number, round: number): void {
    const { a, moved } = this
    for (let to = 0; to < LANES; to++) {
      const from = BEFORE[to]!
      rotate(a, 2 * from, ROTATIONS[from]!, moved, 2 * to)
    }
    for (let lane = 0; lane < LANES; lane++) {
      const row = lane - (lane % 5)
      const [next, afterNext] = [row + ((lane + 1) % 5), row + ((lane + 2) % 5)]
      for (let half = 0; half < 2; half++) {
        a[2 * lane + half] = moved[2 * lane + half]! ^ (~moved[2 * next + half]! & moved[2 * afterNext + half]!)
      }
    }
    for (let half = 0; half < 2; half++) {
      this.beforeIota[BATCH_ROWS * half + row] = a[half]!
      a[half] = a[half]! ^ CONSTANT_WORDS[2 * round + half]!
    }
    for (let w = 0; w < WORDS; w++) this.result[BATCH_ROWS * w + row] = a[w]!
  }
}

const BEFORE = Uint8Array.from({ length: LANES }, (_, to) => laneBefore(to % 5, Math.floor(to / 5)))

const CONSTANT_WORDS = Int32Array.from({ length: 2 * ROUNDS }, (_, k) =>
  FLIPPED.reduce((word, z, i) => (z >> 5 === k % 2 && ROUND_CONSTANTS[k >> 1]![i] ? word | (1 << (z % 32)) : word), 0),
)

/** Half `half` of the lane at `at`, rotated to the left by one. */
const rotatedByOne = (words: Int32Array, at: number, half: number): number =>
  (words[at + half]! << 1) | (words[at + (half ^ 1)]! >>> 31)

function rotate(from: Int32Array, at: number, by: number, to: Int32Array, target: number): void {
  const swap = by >> 5
  const [low, high] = [from[at + swap]!, from[at + (swap ^ 1)]!]
  const s = by & 31
  to[target] = s === 0 ? low : (low << s) | (high >>> (32 - s))
  to[target + 1] = s === 0 ? high : (high << s) | (low >>> (32 - s))
}
