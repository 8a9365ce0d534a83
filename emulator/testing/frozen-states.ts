/**
 * Runs whose state hashes are frozen in `fixtures/states`: a hash before the first step, after every 1,000 steps, and at the
 * end. Whatever executes, hashes, stores or resumes must reproduce them. For tests and for the script that writes the files,
 * `scripts/freeze-states.ts`; not part of what the product runs.
 */
import { readFileSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { MemoryOracle } from '../host/oracle.ts'
import { loadElf } from '../program/elf.ts'
import type { ProgramImage } from '../program/image.ts'

/** Name of the run and of its ELF. `sorting` (C) computes in memory; `sha256-claim` (Rust) reads preimages and allocates. */
export type FrozenRun = 'sorting' | 'sha256-claim'
export const FROZEN_RUNS: readonly FrozenRun[] = ['sorting', 'sha256-claim']

export interface FrozenStates {
  /** SHA-256 of the ELF the hashes belong to, hex. */
  readonly elfSha256: string
  /** Steps from one hash to the next. */
  readonly every: number
  /** Steps until the program has exited. */
  readonly steps: number
  /** State hashes, hex: entry i after i · every steps; the last one after `steps`. */
  readonly hashes: readonly string[]
}

export const frozenElf = (run: FrozenRun): Uint8Array =>
  readFileSync(new URL(`../../fixtures/elf/${run}.elf`, import.meta.url))

export const frozenStatesFile = (run: FrozenRun): URL => new URL(`../../fixtures/states/${run}.json`, import.meta.url)

export const frozenStates = (run: FrozenRun): FrozenStates => JSON.parse(readFileSync(frozenStatesFile(run), 'utf8'))

export const frozenImage = (run: FrozenRun): ProgramImage => loadElf(frozenElf(run))

/** The preimages of the run; only `sha256-claim` reads any. */
export function frozenOracle(): MemoryOracle {
  const data = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i) & 0xff)
  return new MemoryOracle().addLocal(2, sha256(data)).addLocal(3, keccak_256(data)).addKeccak(data)
}

/** The step of entry `i` of the hashes. */
export const frozenStep = ({ every, steps }: FrozenStates, i: number): number => Math.min(i * every, steps)
