/**
 * What the prover keeps on disk: a folder for each game, in it one for each proof, where its maker keeps parts, and the proof once it is whole. A proof is named by
 * what is stated, to whom it is bound and under which key, so one that was made before a kill is found again, and never taken for another one.
 * @module
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Address, type Hex, keccak256 } from 'viem'
import { writeWholeFile } from '../../whole-file.ts'

const PROOF = 'proof'
const CHECKSUM_BYTES = 32

export class ProofStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where the maker of a proof may keep parts. @param name of the proof */
  folderOf(game: Address, name: Hex): string {
    const folder = this.#path(game, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  /** @returns undefined where it is not there, or damaged */
  load(game: Address, name: Hex): Uint8Array | undefined {
    try {
      const file = readFileSync(join(this.#path(game, name), PROOF))
      const proof = Uint8Array.from(file.subarray(CHECKSUM_BYTES))
      return keccak256(proof, 'bytes').every((byte, i) => byte === file[i]) ? proof : undefined
    } catch {
      return undefined
    }
  }

  save(game: Address, name: Hex, proof: Uint8Array): void {
    const path = join(this.folderOf(game, name), PROOF)
    writeWholeFile(path, Buffer.concat([keccak256(proof, 'bytes'), proof]))
  }

  /** Removes everything about a game. */
  forget(game: Address): void {
    rmSync(join(this.#folder, game), { recursive: true, force: true })
  }

  #path(game: Address, name: Hex): string {
    return join(this.#folder, game, name.slice(2))
  }
}
