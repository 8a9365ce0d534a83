/**
 * The programs that come with zkmips. Found beside this file, so that it works from a clone and installed.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { BLOCK_EXECUTOR } from './shipped-digests.ts'

/** A file that comes with zkmips is missing. */
export class InstallationError extends Error {
  readonly code = 'INCOMPLETE_INSTALLATION'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'InstallationError'
  }
}

/** The ELF. @throws InstallationError */
export async function readBlockExecutor(): Promise<Uint8Array> {
  const url = new URL(`../fixtures/elf/${BLOCK_EXECUTOR}.elf`, import.meta.url)
  try {
    return await readFile(url)
  } catch (error) {
    const message = `${fileURLToPath(url)} is missing: this installation of zkmips is not complete; install it again`
    throw new InstallationError(message, { cause: error })
  }
}

/** @throws InstallationError */
export async function loadBlockExecutor(): Promise<ProgramImage> {
  return loadElf(await readBlockExecutor())
}
