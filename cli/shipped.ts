/**
 * What comes with zkmips: the block executor, and the digests by which a verifier knows it without its ELF.
 * Found beside this file, so that it works from a clone and installed.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { CliError } from './errors.ts'
import { EXIT_UNAVAILABLE } from './exit-codes.ts'

export const BLOCK_EXECUTOR = 'block-executor'

/** Program digests (hex) by program and parameter set, written by scripts/program-digests.ts. */
export type ShippedDigests = Readonly<Record<string, Readonly<Record<string, string>>>>

const fixture = (name: string): URL => new URL(`../fixtures/elf/${name}`, import.meta.url)

/** The ELF. @throws CliError where the installation is not complete */
export const readBlockExecutor = (): Promise<Uint8Array> => readShipped(`${BLOCK_EXECUTOR}.elf`)

/** @throws CliError where the installation is not complete */
export async function loadBlockExecutor(): Promise<ProgramImage> {
  return loadElf(await readBlockExecutor())
}

/** @throws CliError where the installation is not complete */
export async function shippedDigests(): Promise<ShippedDigests> {
  return JSON.parse(new TextDecoder().decode(await readShipped('program-digests.json'))) as ShippedDigests
}

/** The name of a shipped program, or undefined. */
export function nameOfDigest(digests: ShippedDigests, digest: string): string | undefined {
  return Object.keys(digests).find(name => Object.values(digests[name]!).includes(digest))
}

async function readShipped(name: string): Promise<Uint8Array> {
  const url = fixture(name)
  try {
    return await readFile(url)
  } catch (error) {
    const message = `${url.pathname} is missing: this installation of zkmips is not complete; install it again`
    throw new CliError('INCOMPLETE_INSTALLATION', EXIT_UNAVAILABLE, message, { cause: error })
  }
}
