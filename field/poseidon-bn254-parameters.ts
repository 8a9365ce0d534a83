/**
 * Poseidon over BN254's scalars with the parameters of circomlib: x^5, eight full rounds, and constants from the Grain LFSR
 * (https://eprint.iacr.org/2019/458, appendix F; the reference implementation's `generate_parameters_grain`, as circomlib used it).
 * The hash of t − 1 scalars is the first word of the permutation of (0, inputs).
 *
 * Parameters are generated when they are first asked for. Plain big integers; generic over the arithmetic, so a circuit is these lines, too.
 * @module
 */
import { inverse, mod, R } from './bn254-scalar.ts'

const FIELD_BITS = 254
const FULL_ROUNDS = 8
/** Bits of the LFSR's state. */
const REGISTER = 80
/** By width − 2. */
const PARTIAL_ROUNDS = [56, 57, 56, 60, 60, 63, 64, 63, 60, 66, 60, 65, 70, 60, 64, 68]

export interface PoseidonParameters {
  readonly width: number
  readonly partialRounds: number
  /** [round][word]. */
  readonly constants: readonly (readonly bigint[])[]
  readonly matrix: readonly (readonly bigint[])[]
}

const parameters = new Map<number, PoseidonParameters>()

/** @param width 2 to 17 */
export function poseidonParameters(width: number): PoseidonParameters {
  const known = parameters.get(width) ?? generate(width)
  parameters.set(width, known)
  return known
}

function generate(width: number): PoseidonParameters {
  const partialRounds = PARTIAL_ROUNDS[width - 2]
  if (partialRounds === undefined) throw new RangeError(`Poseidon has a width of 2 to 17, not ${width}`)
  const random = grain(width, partialRounds)
  const scalar = (): bigint => {
    for (;;) {
      const candidate = random()
      if (candidate < R) return candidate
    }
  }
  const constants = Array.from({ length: FULL_ROUNDS + partialRounds }, () => Array.from({ length: width }, scalar))
  // A Cauchy matrix; duplicates or vanishing sums, which would ask for new ones, do not occur at these widths.
  const [xs, ys] = [0, 1].map(() => Array.from({ length: width }, () => mod(random()))) as [bigint[], bigint[]]
  return { width, partialRounds, constants, matrix: xs.map(x => ys.map(y => inverse(x + y))) }
}

/** Integers of 254 bits from the self-shrinking Grain LFSR that these parameters seed. */
function grain(width: number, partialRounds: number): () => bigint {
  const seed = [
    [1, 2],
    [0, 4],
    [FIELD_BITS, 12],
    [width, 12],
    [FULL_ROUNDS, 10],
    [partialRounds, 10],
    [2 ** 30 - 1, 30],
  ] as const
  /** The register: 80 bits from `at` on, moved to the start where there is no room for another. */
  const bits = new Uint8Array(2 ** 16)
  let at = 0
  for (const [value, length] of seed) for (let i = length - 1; i >= 0; i--) bits[at++] = (value >> i) & 1
  at = 0
  const step = (): number => {
    if (at + REGISTER === bits.length) {
      bits.copyWithin(0, at)
      at = 0
    }
    const bit = bits[at + 62]! ^ bits[at + 51]! ^ bits[at + 38]! ^ bits[at + 23]! ^ bits[at + 13]! ^ bits[at]!
    bits[at + REGISTER] = bit
    at++
    return bit
  }
  for (let i = 0; i < 160; i++) step()
  const next = (): number => {
    while (step() === 0) step()
    return step()
  }
  return () => {
    let value = 0n
    for (let left = FIELD_BITS; left > 0; ) {
      const count = Math.min(left, 24)
      let part = 0
      for (let i = 0; i < count; i++) part = 2 * part + next()
      value = (value << BigInt(count)) | BigInt(part)
      left -= count
    }
    return value
  }
}

/** What a permutation needs of its words. */
export interface PoseidonArithmetic<T> {
  /** Σ row[j]·words[j] + constant. */
  combine(row: readonly bigint[], words: readonly T[], constant: bigint): T
  /** x^5. */
  fifthPower(x: T): T
}

export function permute<T>({ combine, fifthPower }: PoseidonArithmetic<T>, words: readonly T[]): T[] {
  const { width, partialRounds, constants, matrix } = poseidonParameters(words.length)
  const identity = (i: number): bigint[] => Array.from({ length: width }, (_, j) => (i === j ? 1n : 0n))
  const last = constants.length - 1
  let state = words.map((_, i) => combine(identity(i), words, constants[0]![i]!))
  for (let round = 0; round <= last; round++) {
    const isFull = round < FULL_ROUNDS / 2 || round >= FULL_ROUNDS / 2 + partialRounds
    const boxed = state.map((x, i) => (isFull || i === 0 ? fifthPower(x) : x))
    state = matrix.map((row, i) => combine(row, boxed, round === last ? 0n : constants[round + 1]![i]!))
  }
  return state
}

export const NUMBERS: PoseidonArithmetic<bigint> = {
  combine: (row, words, constant) => mod(row.reduce((sum, m, j) => sum + m * words[j]!, constant)),
  fifthPower: x => mod(x * mod(mod(x * x) * mod(x * x))),
}

/** The hash of 1 to 16 scalars. */
export const poseidon = (inputs: readonly bigint[]): bigint => permute(NUMBERS, [0n, ...inputs])[0]!
