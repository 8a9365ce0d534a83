/**
 * The programs that come with zkmips. Found beside this file, so that it works from a clone and installed.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { InstallationError } from '@zkmips/field/wasm-loader'
import { BLOCK_EXECUTOR, EVM_CALL } from './shipped-digests.ts'

/** The ELF. @throws InstallationError */
export const readBlockExecutor = (): Promise<Uint8Array> => readShipped(BLOCK_EXECUTOR)

/** The ELF of the program that makes calls of contracts. @throws InstallationError */
export const readEvmCall = (): Promise<Uint8Array> => readShipped(EVM_CALL)

async function readShipped(name: string): Promise<Uint8Array> {
  const url = new URL(`../fixtures/elf/${name}.elf`, import.meta.url)
  try {
    return await readFile(url)
  } catch (error) {
    const message = `${fileURLToPath(url)} is missing: install zkmips again`
    throw new InstallationError(message, { cause: error })
  }
}

/** @throws InstallationError */
export async function loadBlockExecutor(): Promise<ProgramImage> {
  return loadElf(await readBlockExecutor())
}
