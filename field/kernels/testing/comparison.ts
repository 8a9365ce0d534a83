/**
 * Two backends side by side: every kernel on the same memory, at offsets that are multiples of 4 and nothing more, with lengths around
 * those of vectors. All of the memory is compared afterwards, so that a write too many is seen.
 * @module
 */
import { expect } from 'vitest'
import { scheduleWords } from '../../poseidon-bn254-schedule.ts'
import { EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from '../../poseidon2-constants.ts'
import { Random } from '../../random.ts'
import type { KernelBackend, KernelName, Ptr } from '../backend.ts'

const WORDS = 2 ** 19
/** Behind the memory that is compared: tables of transforms, whose layout is each backend's own, and space for calls to work in. */
const TABLES = 4 * WORDS + 64
const TABLE_WORDS = 2 ** 18

/**
 * An argument: a number, a place by its words from the start, a list of such places, words that are written behind, or what lies there: two
 * tables, and working space.
 */
type Argument =
  | number
  | { readonly at: number }
  | { readonly list: readonly number[] }
  | { readonly words: readonly number[] }
  | { readonly table: 0 | 1 | 2 }

const at = (words: number): Argument => ({ at: words })
const list = (words: readonly number[]): Argument => ({ list: words })
const words = (values: readonly number[]): Argument => ({ words: values })
const INVERSE: Argument = { table: 0 }
const FORWARD: Argument = { table: 1 }
const WORK: Argument = { table: 2 }
const SCRATCH = INVERSE

const LENGTHS = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 63, 65]
const POWERS = [0, 1, 2, 3, 4, 5, 6, 7, 9, 11]
const OFFSETS = [1, 5, 17]
/** Places of columns, none at the start of a line. */
const columns = (count: number, size: number, from = 1): number[] =>
  Array.from({ length: count }, (_, i) => from + i * (size + 3))

export interface Call {
  readonly kernel: KernelName
  readonly args: readonly Argument[]
  /** Words that the call needs the memory to be filled anew for are random elements; these are set after that. */
  readonly tables?: { readonly inverse: readonly [number, number]; readonly forward: readonly [number, number] }
}

/** Calls of every kernel. */
export function calls(): Call[] {
  const out: Call[] = []
  const add = (kernel: KernelName, ...args: Argument[]): number => out.push({ kernel, args })
  const half = WORDS / 2 + 5
  for (const [logN, logBlowup] of [
    ...POWERS.map(log => [log, 1]),
    [3, 3],
    [8, 2],
    [10, 4],
    [13, 1],
    [14, 1],
    [15, 1],
    [15, 0],
    [13, 4],
    [16, 1],
  ]) {
    const [n, grown] = [2 ** logN!, 2 ** (logN! + logBlowup!)]
    const tables = { inverse: [logN!, 1], forward: [logN! + logBlowup!, 3] } as const
    const transform = (kernel: KernelName, ...args: Argument[]) => out.push({ kernel, args, tables })
    const count = [5, 3, 1].find(columns => columns * (grown + 3) < WORDS / 2 - 5)!
    const [from, to] = [list(columns(count, n)), list(columns(count, grown, half))]
    transform('ntt_lde', from, to, count, logN!, logBlowup!, INVERSE, FORWARD, WORK)
    transform('ntt_inverse', at(1), at(half), logN!, INVERSE)
    transform('ntt_forward', at(1), 1, at(half), logN!, logBlowup!, FORWARD)
    if (n <= 2 ** 12) transform('ntt_forward', at(3), 4, at(half), logN!, logBlowup!, FORWARD)
    add('bit_reverse', at(1), at(half), logN!)
  }
  for (const hash of ['blake3', 'poseidon2'] as const) {
    for (const width of [0, 1, 8, 9, 16, 17, 300, 600]) {
      for (const rows of width > 17 ? [1, 19] : LENGTHS) {
        add(`${hash}_hash_rows`, list(columns(width, rows)), width, rows, at(half))
      }
    }
    for (const n of LENGTHS) {
      add(`${hash}_compress_layer`, at(1), 2 * n, at(half))
      add(`${hash}_inject`, at(1), at(half), n)
    }
    for (const [start, end] of [
      [0, 2 ** 20],
      [7, 2 ** 20],
      [3, 20],
    ]) {
      for (const mask of [0, 15, 255]) add(`${hash}_search_nonce`, at(1), 5, 6, mask, start!, end!)
    }
  }
  for (const n of LENGTHS) add('poseidon2_permute', at(1), n)
  // Digests here are below 2^255: whether they are canonical or not, the results are.
  for (const width of [0, 1, 8, 9, 63, 64, 65, 130]) {
    for (const rows of [1, 7, 8, 19]) add('poseidon_bn254_hash_rows', list(columns(width, rows)), width, rows, at(half))
  }
  for (const n of [1, 2, 7, 8, 9, 17]) {
    for (const children of [2, 4, 8]) add('poseidon_bn254_compress_layer', at(1), children * n, children, at(half))
    add('poseidon_bn254_inject', at(1), at(half), n)
    add('poseidon_bn254_permute', at(1), n)
  }
  for (const mask of [0, 7, 2 ** 20 - 1]) add('poseidon_bn254_search_nonce', at(1), 5, 6, mask, 3, 20)
  // Enough for several threads.
  add('poseidon_bn254_hash_rows', list(columns(9, 1037)), 9, 1037, at(half))
  add('poseidon_bn254_compress_layer', at(1), 2 * 777, 2, at(half))
  add('poseidon_bn254_inject', at(1), at(half), 777)
  for (const mask of [255, 2 ** 20 - 1]) add('poseidon_bn254_search_nonce', at(1), 5, 6, mask, 3, 3 + 1037)
  for (const log of POWERS) {
    const n = 2 ** log
    for (const from of OFFSETS) {
      add('coset_points', at(from), log, 3, from & 1)
      add('ext_batch_inverse', at(from), at(half), n)
      add('evaluate_columns', list(columns(5, n)), 3, 2, log, 3, at(WORDS - 40), at(half))
      for (const width of [1, 4, 5]) {
        const members = list(columns(width + 3, n))
        add('deep_word', members, words([width, 3]), 2, at(WORDS - 100), at(WORDS - 60), 2, log, 3, SCRATCH, at(half))
      }
      add('ext_mul_vectors', at(from), at(WORDS / 4 + 1), n, at(half))
      add('ext_add_scaled', at(from), at(WORDS - 40), n, at(half))
      for (let arity = 1; arity <= Math.min(4, log); arity++) {
        add('fri_fold', at(from), at(half), log, arity, 3, at(WORDS - 40))
      }
      add('prefix_sum_ext', at(from), n)
    }
  }
  return out
}

/** Expects the same of both. */
export function compareBackends(first: KernelBackend, second: KernelBackend): void {
  const backends = [first, second]
  const random = new Random(11)
  const filling = random.edgyElements(WORDS)
  const constants = [...EXTERNAL_INITIAL, ...EXTERNAL_FINAL, INTERNAL].flat()
  const scalars = scheduleWords()
  for (const backend of backends) {
    expect(backend.grow(backend.start + TABLES + 16 * TABLE_WORDS + 2 ** 16)).toBe(true)
    backend.view(backend.start, constants.length).set(constants)
    backend.call.poseidon2_init(backend.start)
    backend.view(backend.start, scalars.length).set(scalars)
    backend.call.poseidon_bn254_init(backend.start, 3)
  }
  for (const call of calls()) {
    const results = backends.map(backend => {
      backend.view(backend.start, WORDS).set(filling)
      return { result: run(backend, call), memory: backend.view(backend.start, WORDS) }
    })
    const [a, b] = results as [(typeof results)[0], (typeof results)[0]]
    const what = `${call.kernel}(${call.args.map(argument => JSON.stringify(argument).slice(0, 40)).join()})`
    if (/_search_nonce$|batch_inverse$|^evaluate_columns$|^deep_word$/.test(call.kernel))
      expect(a.result >>> 0, what).toBe(b.result >>> 0)
    const same = Buffer.compare(bytesOf(a.memory), bytesOf(b.memory)) === 0
    expect(same || a.memory.findIndex((word, i) => word !== b.memory[i]), `${what}: first different word`).toBe(true)
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

function run(backend: KernelBackend, { kernel, args, tables }: Call): number {
  const { start, call } = backend
  const places: Ptr[] = [0, 1, 2].map(i => start + TABLES + 4 * i * TABLE_WORDS)
  if (tables) {
    call.ntt_table(places[0]!, tables.inverse[0], tables.inverse[1], 1)
    call.ntt_table(places[1]!, tables.forward[0], tables.forward[1], 0)
  }
  let lists = start + TABLES + 16 * TABLE_WORDS
  const values = args.map(argument => {
    if (typeof argument === 'number') return argument
    if ('at' in argument) return start + 4 * argument.at
    if ('table' in argument) return places[argument.table]!
    const here = lists
    if ('words' in argument) {
      lists += 8 * argument.words.length
      backend.view(here, argument.words.length).set(argument.words)
      return here
    }
    lists += 8 * argument.list.length
    backend.storeAddresses(
      here,
      argument.list.map(words => start + 4 * words),
    )
    return here
  })
  return (call[kernel] as (...values: number[]) => number)(...values)
}
