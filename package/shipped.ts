/**
 * What comes with zkmips: the block executor, and the digests by which a verifier knows it without its ELF.
 * Found beside this file, so that it works from a clone and installed.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'

/** A file that comes with zkmips is missing. */
export class InstallationError extends Error {
  readonly code = 'INCOMPLETE_INSTALLATION'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'InstallationError'
  }
}

export const BLOCK_EXECUTOR = 'block-executor'

/** Program digests (hex) by program and parameter set, written by scripts/program-digests.ts. */
export type ShippedDigests = Readonly<Record<string, Readonly<Record<string, string>>>>

const fixture = (name: string): URL => new URL(`../fixtures/elf/${name}`, import.meta.url)

/** The ELF. @throws InstallationError where the installation is not complete */
export const readBlockExecutor = (): Promise<Uint8Array> => readShipped(`${BLOCK_EXECUTOR}.elf`)

/** @throws InstallationError where the installation is not complete */
export async function loadBlockExecutor(): Promise<ProgramImage> {
  return loadElf(await readBlockExecutor())
}

/** @throws InstallationError where the installation is not complete */
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
    throw new InstallationError(message, { cause: error })
  }
}
