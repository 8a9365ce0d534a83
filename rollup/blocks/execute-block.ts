/** Runs the block executor on a block trace, without a proof. */
import { createMachine } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { Executor } from '@zkmips/emulator/machine/executor'
import type { ExitReason } from '@zkmips/emulator/machine/interpreter'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { HEAP_START } from '@zkmips/isa/syscalls'
import { type BlockTrace, oracleOfUnchecked } from './block-trace.ts'

export interface BlockExecution {
  /** 0: the claim is true, 1: it is false, 2: nothing follows. */
  readonly exitCode: number
  readonly steps: number
  /** Bytes of the heap that the guest asked for. */
  readonly heap: number
  readonly exitReason: ExitReason
  /** What the guest wrote to stdout, of the block executor the RLP of the header that it computed; empty where it did not get that far. */
  readonly header: Uint8Array
  /** What the guest wrote to stderr: why it stopped itself. */
  readonly log: string
}

/**
 * Runs to the end.
 * @throws MissingPreimageError where the trace lacks a piece
 */
export function executeBlock(program: ProgramImage, trace: BlockTrace): BlockExecution {
  const run = new BlockRun(program, oracleOfUnchecked(trace))
  run.toEnd()
  return run.result()
}

/** A run that can go on after a missing piece was added to its oracle. */
export class BlockRun {
  readonly #machine: Executor
  #log = ''
  #header: Uint8Array = new Uint8Array(0)
  /** The guest's last hint. */
  lastHint: Uint8Array | undefined

  /** @param onHint sees every hint, before its piece is read */
  constructor(program: ProgramImage, oracle: PreimageOracle, onHint?: (hint: Uint8Array) => void) {
    const host = new CollectingHost(oracle, {
      onHint: hint => {
        this.lastHint = hint
        onHint?.(hint)
      },
      onOutput: (fd, bytes) => {
        if (fd === 1) this.#header = bytes.slice()
        else this.#log += new TextDecoder().decode(bytes)
      },
    })
    this.#machine = createMachine(program, host)
  }

  /** @throws MissingPreimageError, after which the run can be continued */
  toEnd(): void {
    this.#machine.run()
  }

  /** At most so many steps. @returns whether the run is over @throws MissingPreimageError, after which the run can be continued */
  advance(maxSteps: number): boolean {
    this.#machine.run(maxSteps)
    return this.#machine.exitReason !== undefined
  }

  get steps(): number {
    return Number(this.#machine.state.step)
  }

  result(): BlockExecution {
    const { state, exitReason } = this.#machine
    return {
      exitCode: state.exitCode,
      steps: Number(state.step),
      heap: state.heap - HEAP_START,
      exitReason: exitReason!,
      header: this.#header,
      log: this.#log,
    }
  }
}
