/**
 * The permutation of nine scalars in the form in which it is computed: the same function as `permute` of
 * `poseidon-bn254-parameters.ts`, with fewer products.
 *
 * In a partial round only the first word passes the S-box, and the matrix
 *
 *     first' = m·y + row·tail,   tail' = column·y + N·tail            (y the S-box's output, plus constants)
 *
 * maps the other eight linearly. Written as tail = N^k·z + e after k rounds, with e a constant, z changes by a multiple of y alone,
 *
 *     first' = m·y + (row·N^k)·z + constant,   z' = z + (N^−(k+1)·column)·y,
 *
 * so a round takes 17 products instead of 81. Rounds go in blocks: within one, z stays and each first word adds what the y of the block
 * so far contribute, which are sums of products that are reduced once. N^63 is applied to z at the end.
 *
 * @module
 */
import { inverse, mod } from './bn254-scalar.ts'
import { poseidonParameters } from './poseidon-bn254-parameters.ts'

export const WIDTH = 9
export const RATE = 8
const HALF_FULL = 4
/** Partial rounds in a block; 63 of them are nine blocks. */
const BLOCK = 7

type Vector = readonly bigint[]
type Matrix = readonly Vector[]

interface Block {
  /** For each round: factors of z, of the y of this block so far, and the constant, of the next first word. */
  readonly rows: Matrix
  readonly inner: Matrix
  readonly constants: Vector
  /** For each word of z: factors of the block's y. */
  readonly columns: Matrix
}

export interface Schedule {
  readonly first: Vector
  readonly matrix: Matrix
  /** Constants after the matrix, of the full rounds before the partial ones. */
  readonly initial: Matrix
  readonly blocks: readonly Block[]
  /** tail = last·z + lastConstants. */
  readonly last: Matrix
  readonly lastConstants: Vector
  /** Of the full rounds after them but the last, which has none. */
  readonly final: Matrix
}

const dot = (a: Vector, b: Vector): bigint => mod(a.reduce((sum, x, i) => sum + x * b[i]!, 0n))
const transpose = (m: Matrix): Matrix => m[0]!.map((_, j) => m.map(row => row[j]!))
const times = (m: Matrix, v: Vector): Vector => m.map(row => dot(row, v))
const product = (a: Matrix, b: Matrix): Matrix => {
  const columns = transpose(b)
  return a.map(row => times(columns, row))
}
/** @param exponent at least 1 */
const matrixPower = (m: Matrix, exponent: number): Matrix => {
  if (exponent === 1) return m
  const root = matrixPower(m, exponent >> 1)
  const square = product(root, root)
  return exponent % 2 === 0 ? square : product(square, m)
}

/** By elimination; the matrix is invertible. */
function inverted(matrix: Matrix): Matrix {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1n : 0n))])
  for (let c = 0; c < size; c++) {
    const pivot = rows.findIndex((row, i) => i >= c && row[c] !== 0n)
    ;[rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!]
    const scale = inverse(rows[c]![c]!)
    rows[c] = rows[c]!.map(x => mod(x * scale))
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![c]!
      if (i !== c && factor !== 0n) rows[i] = rows[i]!.map((x, j) => mod(x - factor * rows[c]![j]!))
    }
  }
  return rows.map(row => row.slice(size))
}

let known: Schedule | undefined

/** Derived when it is first asked for: some tens of milliseconds. */
export function poseidonSchedule(): Schedule {
  known ??= derive()
  return known
}

function derive(): Schedule {
  const { matrix, constants, partialRounds } = poseidonParameters(WIDTH)
  const corner = matrix[0]![0]!
  const row = matrix[0]!.slice(1)
  const column = matrix.slice(1).map(r => r[0]!)
  const inner = matrix.slice(1).map(r => r.slice(1))
  const innerInverse = inverted(inner)

  // Of round k: factors of z and of y, and the constants of the round after it.
  const rows: Vector[] = []
  const columns: Vector[] = []
  const offsets: bigint[] = []
  let [rowPower, columnPower, tail]: Vector[] = [row, times(innerInverse, column), row.map(() => 0n)]
  for (let k = 0; k < partialRounds; k++) {
    const [next, ...nextTail] = constants[HALF_FULL + k + 1]!
    rows.push(rowPower!)
    columns.push(columnPower!)
    offsets.push(mod(dot(row, tail!) + next!))
    tail = times(inner, tail!).map((x, i) => mod(x + nextTail[i]!))
    rowPower = times(transpose(inner), rowPower!)
    columnPower = times(innerInverse, columnPower!)
  }

  const blocks = Array.from({ length: partialRounds / BLOCK }, (_, b): Block => {
    const rounds = Array.from({ length: BLOCK }, (_, i) => b * BLOCK + i)
    return {
      rows: rounds.map(k => rows[k]!),
      inner: rounds.map((k, i) => [...rounds.slice(0, i).map(m => dot(rows[k]!, columns[m]!)), corner]),
      constants: rounds.map(k => offsets[k]!),
      columns: transpose(rounds.map(k => columns[k]!)),
    }
  })
  return {
    first: constants[0]!,
    matrix,
    initial: constants.slice(1, HALF_FULL + 1),
    blocks,
    last: matrixPower(inner, partialRounds),
    lastConstants: tail!,
    final: constants.slice(HALF_FULL + partialRounds + 1),
  }
}

/** Every constant in the order of `kernels/poseidon-bn254.c`, eight words each. */
export function scheduleWords(): Uint32Array {
  const { first, matrix, initial, blocks, last, lastConstants, final } = poseidonSchedule()
  const scalars = [
    [1n, ...first, ...matrix.flat(), ...initial.flat()],
    ...blocks.map(b => [...b.rows.flat(), ...b.inner.flat(), ...b.constants, ...b.columns.flat()]),
    [...last.flat(), ...lastConstants, ...final.flat()],
  ].flat()
  const words = new Uint32Array(8 * scalars.length)
  scalars.forEach((scalar, i) => {
    for (let k = 0; k < 8; k++) words[8 * i + k] = Number((scalar >> BigInt(32 * k)) & 0xffffffffn)
  })
  return words
}

const fifthPower = (x: bigint): bigint => {
  const square = mod(x * x)
  return mod(mod(square * square) * x)
}

/** Σ a[i]·b[i] + constant, not reduced. */
const sum = (a: Vector, b: Vector, constant: bigint): bigint => {
  let total = constant
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}

/** The permutation of nine scalars, canonical in and out. */
export function permuteNine(words: Vector): bigint[] {
  const { first, matrix, initial, blocks, last, lastConstants, final } = poseidonSchedule()
  const fullRound = (state: Vector, constants?: Vector): bigint[] => {
    const boxed = state.map(fifthPower)
    return matrix.map((row, i) => mod(sum(row, boxed, constants?.[i] ?? 0n)))
  }
  let state = words.map((x, i) => mod(x + first[i]!))
  for (const constants of initial) state = fullRound(state, constants)
  let [x, ...z] = state as [bigint, ...bigint[]]
  for (const { rows, inner, constants, columns } of blocks) {
    const y: bigint[] = []
    rows.forEach((row, k) => {
      y.push(fifthPower(x))
      x = mod(sum(inner[k]!, y, sum(row, z, constants[k]!)))
    })
    z = z.map((word, j) => mod(sum(columns[j]!, y, word)))
  }
  state = [x, ...last.map((row, i) => mod(sum(row, z, lastConstants[i]!)))]
  for (const constants of [...final, undefined]) state = fullRound(state, constants)
  return state
}
