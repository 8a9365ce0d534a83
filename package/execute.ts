/**
 * Executes a run, without a proof.
 * @module
 */
import { createMachine, type EngineName } from '@zkmips/emulator/engine/create-machine'
import { CollectingHost } from '@zkmips/emulator/host/host'
import type { ExitReason } from '@zkmips/emulator/machine/interpreter'
import { inTurns } from '@zkmips/emulator/runs/turns'
import type { Run } from './run.ts'

export interface ExecuteOptions {
  /** The run is given up after so many steps; there is no limit unless given. */
  readonly maxSteps?: number
  /** `fast` translates the program to WebAssembly, where this Node can run that (22 or newer); `reference` interprets it. */
  readonly engine?: EngineName
  readonly onHint?: (hint: Uint8Array) => void
  /** Gives the run up with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface Execution {
  /** 0: the program's claim is true, 1: it is false, others: nothing follows. Undefined where `maxSteps` came first. */
  readonly exitCode: number | undefined
  /** Why the run ended. Undefined where `maxSteps` came first. */
  readonly exitReason: ExitReason | undefined
  /** Instructions executed. */
  readonly steps: number
  /** What the program wrote; 1 MiB of both together is kept. */
  readonly stdout: Uint8Array
  readonly stderr: Uint8Array
}

/**
 * Executes a run to its end.
 *
 * @throws MissingPreimageError where the program reads a preimage that the run does not have; PreimageServerError
 *
 * @example
 * import { execute, openInput } from 'zkmips'
 *
 * const { exitCode, steps, stderr } = await execute(await openInput('program.elf'), { maxSteps: 1_000_000 })
 * if (exitCode === undefined) throw new Error(`not at its end after ${steps} steps`)
 * if (exitCode !== 0) throw new Error(new TextDecoder().decode(stderr))
 */
export async function execute(
  { image, oracle }: Pick<Run, 'image' | 'oracle'>,
  { maxSteps = Number.POSITIVE_INFINITY, engine = 'fast', onHint, signal }: ExecuteOptions = {},
): Promise<Execution> {
  const written: Record<1 | 2, Uint8Array[]> = { 1: [], 2: [] }
  const onOutput = (fd: 1 | 2, bytes: Uint8Array) => written[fd].push(bytes.slice())
  const host = new CollectingHost(oracle, { onOutput, ...(onHint ? { onHint } : {}) })
  const machine = createMachine(image, host, { engine })
  await inTurns(machine, () => signal?.aborted === true)(maxSteps)
  const { state, exitReason } = machine
  if (!state.exited) signal?.throwIfAborted()
  return {
    exitCode: state.exited ? state.exitCode : undefined,
    exitReason,
    steps: state.step,
    stdout: joined(written[1]),
    stderr: joined(written[2]),
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
