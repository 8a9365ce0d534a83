/**
 * The kernels: names, shapes and units of the C functions of `kernels/`, over columns in an `Arena`. What runs them is a
 * backend (`kernels/backend.ts`).
 *
 * All elements in memory are canonical. A base column is n words; an extension vector ("planar") is as many base columns as
 * the field's degree, one after the other, coefficient k of element i at word k·n + i. Evaluations are in natural order: row i of a
 * domain shift·⟨g⟩ is at shift·g^i. Lengths of domains are powers of two; every length from 1 on is accepted.
 * Functions write to space the caller has allocated and leave the allocator as they found it, except for tables of
 * transforms, which stay cached until the space they lie in is released through `release` here.
 *
 * @module
 */
import { Arena, type Mark, type Ptr } from './arena.ts'
import { barycentricScale, type Coset } from './domain.ts'
import { type Ext, type ExtensionField, extensionField } from './extension.ts'
import { type HasherName, LOG_ARITY } from './hash.ts'
import type { KernelBackend, KernelCalls } from './kernels/backend.ts'
import { DivisionByZeroError, P } from './koalabear.ts'
import { reverseBits } from './polynomial.ts'
import { scheduleWords } from './poseidon-bn254-schedule.ts'
import { EXTERNAL_FINAL, EXTERNAL_INITIAL, INTERNAL } from './poseidon2-constants.ts'
import { type NonceSearch, SQUEEZE_HEADER } from './transcript.ts'

const MAX_LOG = 24
const MAX_LOG_BLOWUP = 8
const MAX_ROW_WIDTH = 65536
/** Most lanes of any backend: tables are whole vectors. */
const WIDEST_VECTOR = 16
/** As `kernels/ntt.c` has them: words before the entries of a table, log2 of its most entries, and columns that are extended at a time. */
const [TABLE_HEAD, LOG_MAX_ENTRIES, LDE_BATCH] = [64, 14, 4]
/** As `kernels/vector.c` has it: rows that `deep_word` combines at a time. */
const DEEP_ROWS = 1024

export class Kernels {
  readonly arena: Arena
  /** The extension of the backend's degree. */
  readonly field: ExtensionField
  readonly #call: KernelCalls
  readonly #hashes: Readonly<Record<HasherName, HashCalls>>
  /** Whether the functions of BN254's Poseidon have their constants, which take 40 ms to make. */
  #hasScalars = false
  #threads = 1
  /** Tables of transforms by (inverse, logN, shift). */
  readonly #tables = new Map<string, Ptr>()

  constructor(backend: KernelBackend) {
    this.arena = new Arena(backend)
    this.field = extensionField(backend.degree)
    this.#call = backend.call
    this.#hashes = hashCalls(backend.call)
    const constants = [...EXTERNAL_INITIAL, ...EXTERNAL_FINAL, INTERNAL].flat()
    this.#scoped(() => backend.call.poseidon2_init(this.arena.store(constants)))
  }

  /** Lets BN254's Poseidon share its rows, nodes and nonces out among so many threads, where the backend has threads: one unless told. */
  useThreads(threads: number): void {
    this.#threads = threads
    this.#hasScalars = false
  }

  mark(): Mark {
    return this.arena.mark()
  }

  /** Frees everything allocated since `mark`, cached tables included. */
  release(mark: Mark): void {
    this.arena.release(mark)
    for (const [key, ptr] of this.#tables) if (ptr >= mark) this.#tables.delete(key)
  }

  /** Uninitialised space for a planar vector of n extension elements. */
  allocExt(n: number): Ptr {
    return this.arena.alloc(this.field.degree * n)
  }

  // ---- transforms ---------------------------------------------------------------------------------------------------------

  /**
   * Builds and caches the tables of the transforms of a height, so that they are not built inside a shorter-lived scope:
   * at most 128 KiB for each direction.
   */
  prepareLde(logN: number, logBlowup: number, shift: number): void {
    this.#table(logN, 1, true)
    this.#table(logN + logBlowup, shift, false)
  }

  /**
   * Low-degree extension: each source column of 2^logN evaluations on the subgroup becomes 2^(logN + logBlowup) evaluations on
   * shift·K. Sources and destinations must not overlap; sources are kept. Call `prepareLde` before taking a mark.
   */
  lde(sources: readonly Ptr[], destinations: readonly Ptr[], logN: number, logBlowup: number, shift: number): void {
    if (sources.length !== destinations.length) throw new RangeError('as many destinations as sources are needed')
    checkLog(logN + logBlowup, logBlowup)
    const [inverse, forward] = [this.#table(logN, 1, true), this.#table(logN + logBlowup, shift, false)]
    this.#scoped(() => {
      const [from, to] = [this.arena.storeAddresses(sources), this.arena.storeAddresses(destinations)]
      const work = this.arena.alloc(Math.min(sources.length, LDE_BATCH) * 2 ** logN)
      this.#call.ntt_lde(from, to, sources.length, logN, logBlowup, inverse, forward, work)
    })
  }

  /** Coefficients (natural order) from evaluations on shift·⟨g⟩; one column; `destination` may be `source`. */
  intt(source: Ptr, destination: Ptr, logN: number, shift: number): void {
    checkLog(logN, 0)
    const table = this.#table(logN, shift, true)
    this.#scoped(() => {
      const reversed = this.arena.alloc(2 ** logN)
      this.#call.ntt_inverse(source, reversed, logN, table)
      this.#call.bit_reverse(reversed, destination, logN)
    })
  }

  /** Evaluations on shift·⟨g⟩ from as many coefficients (natural order); one column; `destination` may be `source`. */
  ntt(source: Ptr, destination: Ptr, logN: number, shift: number): void {
    checkLog(logN, 0)
    const table = this.#table(logN, shift, false)
    this.#scoped(() => {
      const reversed = this.arena.alloc(2 ** logN)
      this.#call.bit_reverse(source, reversed, logN)
      this.#call.ntt_forward(reversed, 1, destination, logN, 0, table)
    })
  }

  /**
   * Splits a polynomial q, given by 2^logM evaluations on shift·K, into chunks of degree below n = 2^(logM − logChunks),
   * q(X) = Σ_k X^(k·n)·q_k(X), and evaluates each on the coset of the same shift with n·2^logBlowup points. One base column;
   * `destinations` has 2^logChunks columns in the order of k. The source is kept.
   */
  splitAndExtend(
    source: Ptr,
    destinations: readonly Ptr[],
    logM: number,
    logChunks: number,
    logBlowup: number,
    shift: number,
  ): void {
    const logN = logM - logChunks
    checkLog(Math.max(logM, logN + logBlowup), logBlowup)
    if (logN < 0 || destinations.length !== 2 ** logChunks)
      throw new RangeError(`expected ${2 ** logChunks} destinations`)
    const [inverse, forward] = [this.#table(logM, shift, true), this.#table(logN + logBlowup, shift, false)]
    this.#scoped(() => {
      const reversed = this.arena.alloc(2 ** logM)
      this.#call.ntt_inverse(source, reversed, logM, inverse)
      // The top bits of an exponent, its chunk, are in bit-reversed order the low bits of its position.
      destinations.forEach((destination, k) => {
        const first = reversed + 4 * reverseBits(k, logChunks)
        this.#call.ntt_forward(first, 2 ** logChunks, destination, logN, logBlowup, forward)
      })
    })
  }

  // ---- hashes -------------------------------------------------------------------------------------------------------------

  /** out[i] = hashRow of row i of these columns (in this order), for i < rows. `out`: rows·8 words. */
  hashRows(hasher: HasherName, columns: readonly Ptr[], rows: number, out: Ptr): void {
    if (columns.length > MAX_ROW_WIDTH) throw new RangeError(`a row has at most ${MAX_ROW_WIDTH} elements`)
    const { hashRows } = this.#hash(hasher)
    this.#scoped(() => hashRows(this.arena.storeAddresses(columns), columns.length, rows, out))
  }

  /** out[i] = compress(layer[i], layer[i + m], layer[i + 2m], …) for i < m = n/children; `children` is at most 2^LOG_ARITY of the hash. */
  compressLayer(hasher: HasherName, layer: Ptr, n: number, out: Ptr, children = 2): void {
    if (children < 2 || children > 2 ** LOG_ARITY[hasher] || n % children !== 0) {
      throw new RangeError(`${hasher} makes no layer of ${n} digests by ${children}`)
    }
    this.#hash(hasher).compressLayer(layer, n, children, out)
  }

  /** layer[i] = compress(layer[i], rowDigests[i]) for i < n. */
  injectRows(hasher: HasherName, layer: Ptr, rowDigests: Ptr, n: number): void {
    this.#hash(hasher).inject(layer, rowDigests, n)
  }

  /** n Poseidon2 permutations in place: word k of state i is at k·n + i; n a multiple of 4. */
  poseidon2Permute(states: Ptr, n: number): void {
    if (n % 4 !== 0) throw new RangeError(`the number of permutations must be a multiple of 4, got ${n}`)
    this.#call.poseidon2_permute(states, n)
  }

  /** n permutations of BN254's Poseidon in place: a state is nine scalars of eight words, one after the other. */
  poseidonBn254Permute(states: Ptr, n: number): void {
    this.#hash('poseidon-bn254')
    this.#call.poseidon_bn254_permute(states, n)
  }

  /** For `Transcript.grind`. */
  readonly searchNonce: NonceSearch = (hasher, state, header, bits) => {
    const { searchNonce } = this.#hash(hasher.name)
    const nonce =
      this.#scoped(() => searchNonce(this.arena.store(state), header, SQUEEZE_HEADER, 2 ** bits - 1, 0, P)) >>> 0
    if (nonce === P) throw new Error(`no nonce below p gives ${bits} bits of work`)
    return nonce
  }

  // ---- openings, DEEP, FRI, LogUp -----------------------------------------------------------------------------------------

  /** out[i] = point i of the coset, or its inverse. n words. */
  cosetPoints(out: Ptr, { logSize, shift }: Coset, inverse = false): void {
    checkLog(logSize, 0)
    this.#call.coset_points(out, logSize, shift, Number(inverse))
  }

  /** out[i] = 1/input[i], planar, no overlap. @throws DivisionByZeroError if an element is 0 */
  extBatchInverse(input: Ptr, out: Ptr, n: number): void {
    checkVector(n)
    if (this.#call.ext_batch_inverse(input, out, n) !== 0) throw new DivisionByZeroError()
  }

  /**
   * Values of the polynomials of degree below n that base columns give by their values on a coset of n points: of `columns` at zeta, of
   * `nextColumns` at zeta times the coset's generator.
   * @throws DivisionByZeroError if zeta is one of the points
   */
  evaluateColumns(
    columns: readonly Ptr[],
    coset: Coset,
    zeta: Ext,
    nextColumns: readonly Ptr[] = [],
  ): { here: Ext[]; next: Ext[] } {
    const { logSize, shift } = coset
    checkLog(logSize, 0)
    const all = [...columns, ...nextColumns]
    // Σ f_i·x_i/(x_i − zeta) has the opposite sign of the barycentric sum. The factor is the same at both points.
    const scale = this.field.neg(barycentricScale(this.field, coset, zeta))
    const { degree } = this.field
    const sums = this.#scoped(() => {
      const out = this.arena.alloc(degree * all.length)
      const [list, point] = [this.arena.storeAddresses(all), this.arena.store(zeta)]
      const call = this.#call.evaluate_columns
      if (call(list, columns.length, nextColumns.length, logSize, shift, point, out) !== 0)
        throw new DivisionByZeroError()
      const words = this.arena.view(out, degree * all.length)
      return all.map((_, c) => this.field.fromCoefficients(words, degree * c))
    })
    const values = sums.map(sum => this.field.mul(sum, scale))
    return { here: values.slice(0, columns.length), next: values.slice(columns.length) }
  }

  /**
   * The word of groups of codewords opened at points, planar on the coset:
   * out[i] = Σ_p (Σ_g terms[p].scales[g]·G_g[i] − terms[p].claim)/(x_i − terms[p].point), G_g = Σ_c coefficients[c]·groups[g][c].
   * A scale of 0 is that of a group which is not opened at the point.
   * @param coefficients as many as the widest group has columns
   * @throws DivisionByZeroError if a point is in the coset
   */
  deepWord(
    groups: readonly (readonly Ptr[])[],
    coefficients: readonly Ext[],
    terms: readonly { readonly point: Ext; readonly claim: Ext; readonly scales: readonly Ext[] }[],
    { logSize, shift }: Coset,
    out: Ptr,
  ): void {
    checkLog(logSize, 0)
    if (groups.some(group => group.length > coefficients.length) || terms.some(t => t.scales.length !== groups.length))
      throw new RangeError('a coefficient for every column and a scale for every group are needed')
    const { arena, field } = this
    const failed = this.#scoped(() =>
      this.#call.deep_word(
        arena.storeAddresses(groups.flat()),
        arena.store(groups.map(group => group.length)),
        groups.length,
        arena.store(coefficients.flat()),
        arena.store(terms.flatMap(t => [t.point, t.claim, ...t.scales].flat())),
        terms.length,
        logSize,
        shift,
        arena.alloc(groups.length * field.degree * DEEP_ROWS),
        out,
      ),
    )
    if (failed !== 0) throw new DivisionByZeroError()
  }

  /** out[i] = a[i]·b[i], planar; out may be a or b. */
  extMul(a: Ptr, b: Ptr, n: number, out: Ptr): void {
    checkVector(n)
    this.#call.ext_mul_vectors(a, b, n, out)
  }

  /** out[i] += scalar·a[i], planar: how a shorter codeword joins a folded one in FRI. */
  extAddScaled(a: Ptr, scalar: Ext, n: number, out: Ptr): void {
    checkVector(n)
    this.#scoped(() => this.#call.ext_add_scaled(a, this.arena.store(scalar), n, out))
  }

  /**
   * FRI fold by arity 2^logArity (1 ≤ logArity ≤ 4): out[i] is the value at beta of the polynomial of degree below the arity
   * through the codeword's points i + j·n/arity. `out`: planar, n/arity elements, on the coset (shift^arity)·⟨g^arity⟩.
   */
  friFold(codeword: Ptr, out: Ptr, { logSize, shift }: Coset, logArity: number, beta: Ext): void {
    checkLog(logSize, 0)
    if (logArity < 1 || logArity > 4 || logArity > logSize) {
      throw new RangeError(`cannot fold 2^${logSize} points by 2^${logArity}`)
    }
    this.#scoped(() => this.#call.fri_fold(codeword, out, logSize, logArity, shift, this.arena.store(beta)))
  }

  /** Inclusive running sums of a planar vector, in place; returns the total. */
  prefixSumExt(vector: Ptr, n: number): Ext {
    checkVector(n)
    this.#call.prefix_sum_ext(vector, n)
    const words = this.arena.view(vector, this.field.degree * n)
    return Array.from({ length: this.field.degree }, (_, k) => words[(k + 1) * n - 1]!)
  }

  #hash(hasher: HasherName): HashCalls {
    if (hasher === 'poseidon-bn254' && !this.#hasScalars) {
      this.#scoped(() => this.#call.poseidon_bn254_init(this.arena.store(scheduleWords()), this.#threads))
      this.#hasScalars = true
    }
    return this.#hashes[hasher]
  }

  #table(logN: number, shift: number, inverse: boolean): Ptr {
    const key = `${inverse} ${logN} ${shift}`
    let table = this.#tables.get(key)
    if (table === undefined) {
      table = this.arena.alloc(TABLE_HEAD + 2 * Math.max(2 ** Math.min(logN, LOG_MAX_ENTRIES), WIDEST_VECTOR))
      this.#call.ntt_table(table, logN, shift, Number(inverse))
      this.#tables.set(key, table)
    }
    return table
  }

  /** Runs `body` and frees what it allocated. */
  #scoped<T>(body: () => T): T {
    const mark = this.arena.mark()
    try {
      return body()
    } finally {
      this.arena.release(mark)
    }
  }
}

/** The functions of a hash. */
interface HashCalls {
  readonly hashRows: KernelCalls['blake3_hash_rows']
  readonly compressLayer: KernelCalls['poseidon_bn254_compress_layer']
  readonly inject: KernelCalls['blake3_inject']
  readonly searchNonce: KernelCalls['blake3_search_nonce']
}

const hashCalls = (call: KernelCalls): Record<HasherName, HashCalls> => ({
  blake3: {
    hashRows: call.blake3_hash_rows,
    compressLayer: (layer, n, _, out) => call.blake3_compress_layer(layer, n, out),
    inject: call.blake3_inject,
    searchNonce: call.blake3_search_nonce,
  },
  poseidon2: {
    hashRows: call.poseidon2_hash_rows,
    compressLayer: (layer, n, _, out) => call.poseidon2_compress_layer(layer, n, out),
    inject: call.poseidon2_inject,
    searchNonce: call.poseidon2_search_nonce,
  },
  'poseidon-bn254': {
    hashRows: call.poseidon_bn254_hash_rows,
    compressLayer: call.poseidon_bn254_compress_layer,
    inject: call.poseidon_bn254_inject,
    searchNonce: call.poseidon_bn254_search_nonce,
  },
})

const checkLog = (log: number, logBlowup: number): void => {
  if (!Number.isInteger(log) || log < 0 || log > MAX_LOG) throw new RangeError(`no domain has 2^${log} points`)
  if (logBlowup < 0 || logBlowup > MAX_LOG_BLOWUP)
    throw new RangeError(`blowup 2^${logBlowup} is beyond 2^${MAX_LOG_BLOWUP}`)
}

const checkVector = (n: number): void => {
  if (!Number.isInteger(Math.log2(n))) throw new RangeError(`a vector's length must be a power of two, got ${n}`)
}
