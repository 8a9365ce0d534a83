/**
 * The input of a program as one file, by the convention of the guests' libraries: local key 3 is the keccak256 of the input, which is
 * served as a preimage, and local key 2 the keccak256 of what the program prints.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { keccakKey, localKey, type MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { LOCAL_CLAIM, LOCAL_INPUT_DIGEST, LOCAL_PREIMAGE_BYTES, MAX_KECCAK_PREIMAGE_BYTES } from '@zkmips/isa/syscalls'
import { InputError } from './errors.ts'
import { readInputFile } from './read-file.ts'

/** Of stdout and stderr together no more is kept. */
const MAX_OUTPUT_BYTES = 2 ** 20

/** Serves a file as a preimage. @returns local key 3, its keccak256 @throws InputError */
export async function addInputFile(
  oracle: MemoryOracle,
  file: string,
  locals: ReadonlyMap<number, Uint8Array>,
): Promise<readonly [number, Uint8Array]> {
  const data = await readInputFile(file)
  if (data.length > MAX_KECCAK_PREIMAGE_BYTES) {
    const most = MAX_KECCAK_PREIMAGE_BYTES.toLocaleString('en')
    const message =
      `${file}: the input has ${data.length.toLocaleString('en')} bytes, and a guest reads at most ${most} at once: ` +
      'make it a list of hashes of smaller pieces, and give those with --preimage-dir'
    throw new InputError('INPUT_TOO_LARGE', message)
  }
  if (locals.has(LOCAL_INPUT_DIGEST)) {
    const message = `${file}: local key ${LOCAL_INPUT_DIGEST} is the hash of the input, and is given, too; leave out one of both`
    throw new InputError('INPUT_TWICE', message)
  }
  oracle.addUnchecked(keccakKey(data), data)
  return [LOCAL_INPUT_DIGEST, keccak_256(data)]
}

/**
 * Runs the program once to learn what it prints.
 * @param oracle has all but local key 2, and is left so
 * @returns local key 2, the keccak256 of it; undefined where the program ends in another way than with 0 or 1, or prints nothing, or a MiB
 */
export async function claimOfOutput(
  image: ProgramImage,
  oracle: MemoryOracle,
): Promise<readonly [number, Uint8Array] | undefined> {
  const { execute } = await import('./execute.ts')
  const anyClaim = new Uint8Array(LOCAL_PREIMAGE_BYTES)
  const claimKey = Buffer.from(localKey(LOCAL_CLAIM))
  const first = { get: (key: Uint8Array) => (claimKey.equals(key) ? anyClaim : oracle.get(key)) }
  const { exitCode, stdout, stderr } = await execute({ image, oracle: first })
  if ((exitCode !== 0 && exitCode !== 1) || stdout.length === 0) return undefined
  if (stdout.length + stderr.length >= MAX_OUTPUT_BYTES) return undefined
  return [LOCAL_CLAIM, keccak_256(stdout)]
}
