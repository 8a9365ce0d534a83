/**
 * keccak256 of many inputs of 64 bytes, in WebAssembly: what hash trees over a machine's memory are made of; and the search for a key
 * by the beginning of its hash. Other lengths are hashed with @noble/hashes. Loading this module loads the kernel.
 *
 * Inputs go to `keccakInputs` and digests come out in `keccakDigests`, both views of the kernel's memory that never move; what
 * is in them holds until the next call. Words are the bytes in order, as a view of the host's sees them.
 *
 * @module
 */
import { compileFile } from './wasm-loader.ts'

interface Exports {
  memory: WebAssembly.Memory
  keccak_inputs(): number
  keccak_digests(): number
  keccak_hash(n: number): void
  keccak_hash_memory(n: number): void
  keccak_find(first: bigint, count: number, keyBytes: number, wanted: bigint, mask: bigint): bigint
}

/** Most inputs of one call. */
export const KECCAK_BATCH = 1024
export const KECCAK_INPUT_WORDS = 16
const KECCAK_DIGEST_WORDS = 8

const module = await compileFile(new URL('./kernels/keccak.wasm', import.meta.url))
const exports = (await WebAssembly.instantiate(module)).exports as unknown as Exports

/** 1,024 inputs of 16 words. */
export const keccakInputs = new Int32Array(
  exports.memory.buffer,
  exports.keccak_inputs(),
  KECCAK_BATCH * KECCAK_INPUT_WORDS,
)
/** 1,024 digests of 8 words. */
export const keccakDigests = new Int32Array(
  exports.memory.buffer,
  exports.keccak_digests(),
  KECCAK_BATCH * KECCAK_DIGEST_WORDS,
)

function checkCount(count: number, most: number): void {
  if (!(count >= 0 && count <= most)) throw new RangeError(`${count} inputs; one call takes at most ${most}`)
}

/** Digest i becomes the keccak256 of input i, for i < n. The inputs stay. @param n 0–1,024 */
export function keccakHash(n: number): void {
  checkCount(n, KECCAK_BATCH)
  exports.keccak_hash(n)
}

/**
 * Hashes memory of a big-endian machine that is given as words in host order, 128 bytes (two inputs) at a time: digest i
 * becomes keccak256(keccak256(input 2i) ‖ keccak256(input 2i + 1)) of the bytes, for i < n. The inputs are overwritten.
 * @param n 0–512
 */
export function keccakHashMemory(n: number): void {
  checkCount(n, KECCAK_BATCH / 2)
  exports.keccak_hash_memory(n)
}

/**
 * Searches for a key whose keccak256 begins with some nibbles: 16^n keys are tried on average for n of them.
 * @param prefix nibbles, 1–15
 * @param keyBytes of the keys, which are the numbers that are tried, big-endian
 * @param first number to try @param count of numbers to try: even
 * @returns the number of the key; undefined where none of these does
 */
export function keccakFind(
  prefix: readonly number[],
  keyBytes: 20 | 32,
  first: bigint,
  count: number,
): bigint | undefined {
  if (prefix.length < 1 || prefix.length > 15 || count % 2 !== 0)
    throw new RangeError('a search takes 1 to 15 nibbles, and an even count')
  const bits = (nibbles: readonly number[]): bigint =>
    // The kernel sees the first byte lowest.
    nibbles.reduce((sum, nibble, i) => sum | (BigInt(nibble) << BigInt(8 * (i >> 1) + (i % 2 === 0 ? 4 : 0))), 0n)
  const mask = bits(prefix.map(() => 15))
  // A signed number of 64 bits comes out.
  const found = BigInt.asUintN(64, exports.keccak_find(first, count, keyBytes, bits(prefix), mask))
  return found === first + BigInt(count) ? undefined : found
}
