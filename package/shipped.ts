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

/** The name of the shipped program that runs functions of Move packages. */
const MOVE_EXECUTOR = 'move-executor'

const fileOf = (name: string): string => fileURLToPath(new URL(`../fixtures/elf/${name}.elf`, import.meta.url))

/** Where the Move executor is. */
export const MOVE_EXECUTOR_FILE = fileOf(MOVE_EXECUTOR)

/** The ELF. @throws InstallationError */
export const readBlockExecutor = (): Promise<Uint8Array> => readShipped(BLOCK_EXECUTOR)

/** The ELF of the program that makes calls of contracts. @throws InstallationError */
export const readEvmCall = (): Promise<Uint8Array> => readShipped(EVM_CALL)

async function readShipped(name: string): Promise<Uint8Array> {
  const file = fileOf(name)
  try {
    return await readFile(file)
  } catch (error) {
    const message = `${file} is missing: install zkmips again`
    throw new InstallationError(message, { cause: error })
  }
}

/** @throws InstallationError */
export async function loadBlockExecutor(): Promise<ProgramImage> {
  return loadElf(await readBlockExecutor())
}

/** @throws InstallationError */
export async function loadMoveExecutor(): Promise<ProgramImage> {
  return loadElf(await readShipped(MOVE_EXECUTOR))
}
