/**
 * A run: a program and what it reads. From memory here; from files in `input.ts`.
 * @module
 */
import { keccakKey, MemoryOracle, type PreimageOracle, sha256Key } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import { patchGo } from '@zkmips/emulator/program/go-patches'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { Locals } from '@zkmips/zkmips/types'

/** What `execute`, `stats` and `prove` take. */
export interface Run {
  readonly image: ProgramImage
  /** Public inputs by key 1 to 5, 32 bytes each: a proof states them. */
  readonly locals: Locals
  /** Answers all reads of the guest, those of local keys included. */
  readonly oracle: PreimageOracle
}

export interface ElfRunOptions {
  /** Public inputs by key 1 to 5, 32 bytes each. */
  readonly locals?: Locals
  /** What the guest may read by the keccak256 or sha256 of it. */
  readonly preimages?: Iterable<Uint8Array>
  /** The program was made by Go's compiler: its runtime is patched for a machine with one thread. */
  readonly go?: boolean
}

/**
 * A run of an ELF that is in memory.
 *
 * @param elf a static big-endian MIPS32 (r2, o32, soft-float) executable
 * @throws ElfError, GoPatchError for another file; BadPreimageError for a local preimage that is not one
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { elfRun, execute } from 'zkmips'
 *
 * const claim = new Uint8Array(32).fill(7)
 * const run = elfRun(await readFile('echo-claim.elf'), { locals: new Map([[1, claim], [2, claim]]) })
 * const { exitCode } = await execute(run)
 * if (exitCode !== 0) throw new Error('the claim is false')
 */
export function elfRun(elf: Uint8Array, { locals = new Map(), preimages = [], go }: ElfRunOptions = {}): Run {
  const oracle = new MemoryOracle()
  for (const [key, data] of locals) oracle.addLocal(key, data)
  for (const data of preimages) oracle.addUnchecked(keccakKey(data), data).addUnchecked(sha256Key(data), data)
  return { image: go ? patchGo(elf, loadElf(elf)) : loadElf(elf), locals, oracle }
}
