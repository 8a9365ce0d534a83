/**
 * What makes proofs for the prover: the library in the product (package/proof-maker.ts). It is told where it may keep what it has proved so far.
 * @module
 */
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import type { Hex } from 'viem'

/** A run that is ready to be proved: everything that it reads is there. */
export interface ProvableRun {
  readonly image: ProgramImage
  /** By key 1 to 5, 32 bytes each. */
  readonly locals: ReadonlyMap<number, Uint8Array>
  readonly oracle: PreimageOracle
  /** Folder of this run's own: what is kept in it makes the next try shorter. Whoever asks for the proof removes it. */
  readonly folder: string
}

export interface ProofOptions {
  /** 32 bytes that are bound into the proof. */
  readonly contextTag: Uint8Array
  /** The same of what several runs share. */
  readonly folder: string
  readonly signal: AbortSignal
  /** Told now and then how far it is. */
  readonly onProgress?: (what: string) => void
}

export interface ProofMaker {
  /** Of the Groth16 verification key that its proofs are under. */
  readonly keyDigest: Hex
  /** What its proofs call a program. */
  nameOf(image: ProgramImage): Promise<Hex>
  /**
   * @param runs of one program with exit code 0 or 1; several are in a row, each from where the one before ended, all with 0
   * @returns the proof for L1, 256 bytes
   */
  prove(runs: readonly ProvableRun[], options: ProofOptions): Promise<Uint8Array>
}
