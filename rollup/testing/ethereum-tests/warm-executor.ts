/** The block executor, kept warm: code that one run had translated serves the next, so that a small block takes milliseconds. */
import { FastMachine } from '@zkmips/emulator/engine/fast-machine'
import { type LinearState, linearState } from '@zkmips/emulator/engine/linear-state'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { MissingPreimageError, type PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { KEY_KECCAK256, KEY_LOCAL } from '@zkmips/isa/syscalls'
import { keccak } from './hash.ts'

/** Preimages by their hash, and local ones by their number. */
export class Pieces implements PreimageOracle {
  readonly #byHash = new Map<string, Uint8Array>()
  locals: readonly Uint8Array[] = []

  /** @returns the hash */
  add(piece: Uint8Array): Uint8Array {
    const hash = keccak(piece)
    this.#byHash.set(keyOf(hash), piece)
    return hash
  }

  get(key: Uint8Array): Uint8Array | undefined {
    if (key[0] === KEY_LOCAL) return this.locals[key[31]! - 1]
    return key[0] === KEY_KECCAK256 ? this.#byHash.get(keyOf(key)) : undefined
  }

  hint(): void {}
}

/** A hash and the key of its preimage differ in their first byte. */
const keyOf = (hash: Uint8Array): string => Buffer.from(hash.buffer, hash.byteOffset + 1, 31).toString('latin1')

export interface Outcome {
  /** Undefined where a piece was missing or the run was too long. */
  readonly exitCode: number | undefined
  readonly steps: number
  /** RLP of the header that the guest computed last; empty where it did not get that far. */
  readonly header: Uint8Array
  /** Why the guest stopped, or what stopped it. */
  readonly log: string
}

/** More than the longest block of the published tests takes; a block of 100 million gas at 3,000 steps a gas. */
const MAX_STEPS = 300e9

export class WarmExecutor {
  readonly #program: ProgramImage
  readonly #state: LinearState
  readonly #maxSteps: number

  constructor(program: ProgramImage, maxSteps = MAX_STEPS) {
    this.#program = program
    this.#maxSteps = maxSteps
    this.#state = linearState(program)
  }

  run(pieces: PreimageOracle): Outcome {
    const state = this.#state.reset(this.#program)
    let header: Uint8Array = new Uint8Array(0)
    let log = ''
    const host = new CollectingHost(pieces, {
      onOutput: (fd, bytes) => {
        if (fd === 1) header = bytes.slice()
        else log += new TextDecoder().decode(bytes)
      },
    })
    const machine = new FastMachine(state, host)
    try {
      machine.run(this.#maxSteps)
    } catch (error) {
      if (!(error instanceof MissingPreimageError)) throw error
      return { exitCode: undefined, steps: state.step, header, log: `${log}${error.message}` }
    }
    if (!state.exited) return { exitCode: undefined, steps: state.step, header, log: `${log}still running` }
    return { exitCode: state.exitCode, steps: state.step, header, log }
  }
}
