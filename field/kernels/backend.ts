/**
 * What the prover's heavy work runs on: a memory, the C functions of this folder over it, and the evaluators that are
 * generated from chips. `Arena`, `Kernels` and `CompiledEvaluators` know nothing beyond this interface; `wasm.ts` implements it
 * with WebAssembly. `testing/conformance.ts` checks an implementation.
 *
 * What an implementation guarantees:
 *
 * - *Offsets.* Memory is one range of bytes. A `Ptr` is an offset into it, the same for views and calls, a safe integer and a
 *   multiple of 4. Offsets need not fit 32 bits: callers do arithmetic on them as numbers only, and never store them in memory
 *   but by `storeAddresses`.
 * - *Alignment.* `start` is a multiple of 64 bytes and such multiples are aligned to a cache line for the functions. A function
 *   accepts every multiple of 4.
 * - *Growth.* `grow` keeps contents and offsets. It may detach every view that was taken before it; nothing else does. Callers
 *   take views after their last allocation and do not keep them.
 * - *Words* are u32 in the byte order of `Uint32Array`.
 * - *Calls* run to their end before they return, and see and leave what views show. They allocate nothing and touch nothing
 *   but what their arguments say, memory below `start`, and a stack of their own. They do not check arguments.
 * - *Numbers.* An argument that is not an offset is a u32. Results are 32 bits; whether signed or not is open.
 *
 * One backend serves one thread, and one degree of the extension, which the functions were compiled for.
 *
 * @module
 */

/** Byte offset into a backend's memory, a multiple of 4. */
export type Ptr = number

/** What an argument is: an offset, or a u32. */
type Parameter = 'address' | 'number'

const [address, number] = ['address', 'number'] as const

/** The C functions by name, with the kinds of their arguments; shapes and units are told by the methods of `Kernels`. */
export const KERNEL_PARAMETERS = {
  ntt_table: [address, number, number, number],
  ntt_lde: [address, address, number, number, number, address, address, address],
  ntt_inverse: [address, address, number, address],
  ntt_forward: [address, number, address, number, number, address],
  bit_reverse: [address, address, number],
  blake3_hash_rows: [address, number, number, address],
  blake3_compress_layer: [address, number, address],
  blake3_inject: [address, address, number],
  blake3_search_nonce: [address, number, number, number, number, number],
  poseidon2_init: [address],
  poseidon2_hash_rows: [address, number, number, address],
  poseidon2_compress_layer: [address, number, address],
  poseidon2_inject: [address, address, number],
  poseidon2_permute: [address, number],
  poseidon2_search_nonce: [address, number, number, number, number, number],
  poseidon_bn254_init: [address, number],
  poseidon_bn254_hash_rows: [address, number, number, address],
  poseidon_bn254_compress_layer: [address, number, number, address],
  poseidon_bn254_inject: [address, address, number],
  poseidon_bn254_permute: [address, number],
  poseidon_bn254_search_nonce: [address, number, number, number, number, number],
  coset_points: [address, number, number, number],
  ext_batch_inverse: [address, address, number],
  evaluate_columns: [address, number, number, number, number, address, address],
  deep_word: [address, address, number, address, address, number, number, number, address, address],
  ext_mul_vectors: [address, address, number, address],
  ext_add_scaled: [address, address, number, address],
  fri_fold: [address, address, number, number, number, address],
  prefix_sum_ext: [address, number],
} as const satisfies Record<string, readonly Parameter[]>

export type KernelName = keyof typeof KERNEL_PARAMETERS

/** As many numbers as a list of parameters has entries. */
type Arguments<P extends readonly Parameter[]> = { -readonly [I in keyof P]: number }

/** C functions by name, with the kinds of their arguments. */
export type FunctionParameters = Readonly<Record<string, readonly Parameter[]>>

export type CallsOf<F extends FunctionParameters> = {
  readonly [N in keyof F]: (...args: Arguments<F[N]>) => number
}

export type KernelCalls = CallsOf<typeof KERNEL_PARAMETERS>

/**
 * The functions of chips' evaluators (air/codegen), attached to a backend's memory. Chips go by their names in C; `undefined`
 * where the module has no such chip.
 */
export interface ChipCalls {
  /** Arguments: addresses of the columns, rows, constants, addresses of the results, sums. Returns 1 for a zero denominator. */
  logUp(chip: string): ((columns: Ptr, rows: number, constants: Ptr, out: Ptr, sums: Ptr) => number) | undefined
  /** Arguments: addresses of the columns, points, constants, inverses of the points, addresses of the results. */
  quotient(
    chip: string,
  ): ((columns: Ptr, points: number, constants: Ptr, inverses: Ptr, out: Ptr) => number) | undefined
  /** Fills `out` with 1/(x − 1) over n points of a coset; shift and generator in Montgomery form. */
  inversePoints(out: Ptr, n: number, shift: number, generator: number): void
}

/** What a module brings that is attached to a backend's memory: evaluators, and functions of its own. */
export interface AttachedCalls extends ChipCalls {
  /** @throws Error for functions that the module lacks */
  functions<F extends FunctionParameters>(parameters: F): CallsOf<F>
}

export interface KernelBackend {
  /** Of the extension that the functions compute in. */
  readonly degree: number
  /** Where the memory for callers begins, a multiple of 64; below lies what the implementation needs itself. */
  readonly start: Ptr
  /** The memory may grow to this. */
  readonly maxBytes: number
  /** Bytes of the whole memory now, a lower bound of what a caller can address. */
  readonly byteLength: number
  /** Makes `byteLength` at least this, which is at most `maxBytes`; false if the system gives no more. Detaches all views. */
  grow(byteLength: number): boolean
  /** The words at an offset. Valid until `grow`. @throws RangeError outside memory */
  view(at: Ptr, words: number): Uint32Array
  /** Bytes of an address in memory, 4 or 8. */
  readonly addressBytes: number
  /** Writes a list of addresses as the functions read it: one `addressBytes` after the other. */
  storeAddresses(at: Ptr, addresses: readonly Ptr[]): void
  readonly call: KernelCalls
}
