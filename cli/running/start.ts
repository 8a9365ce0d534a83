/**
 * A machine for a run that is about to begin, or to go on from a snapshot.
 * @module
 */
import { createMachine, ENGINES, type EngineName } from '@zkmips/emulator/engine/create-machine'
import type { CollectingHost } from '@zkmips/emulator/host/host'
import type { Executor } from '@zkmips/emulator/machine/executor'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import { checkSameLocals, decodeSnapshot } from '@zkmips/emulator/runs/snapshot'
import { inTurns } from '@zkmips/emulator/runs/turns'
import type { RunInput } from '@zkmips/package/input'
import { readInputFile } from '@zkmips/package/read-file'
import { type Command, Option } from 'commander'
import { about, inputError } from '../errors.ts'
import { note } from '../output/answer.ts'

export interface StartOptions {
  readonly engine?: EngineName
  /** A snapshot to go on from. */
  readonly resume?: string
}

/** Adds the options of `StartOptions`. */
export function takesStart(command: Command): Command {
  return command
    .addOption(
      new Option('--engine <name>', 'fast translates the program; reference interprets it')
        .choices(ENGINES)
        .default('fast'),
    )
    .option('--resume <snapshot>', 'start from a snapshot of this program instead of its beginning')
}

/**
 * @param host of the run
 * @throws CliError for a snapshot that cannot be used
 */
export async function startMachine(input: RunInput, options: StartOptions, host: CollectingHost): Promise<Executor> {
  const { engine, resume } = options
  const machine = createMachine(input.image, host, {
    ...(engine === undefined ? {} : { engine }),
    onUnavailable: error => note(`slower than usual: ${error.message}`),
  })
  if (resume === undefined) return machine
  const bytes = await readInputFile(resume)
  await about(resume, () => {
    const { host: progress } = decodeSnapshot(bytes, prestateHash(input.image), machine.state)
    checkSameLocals(progress, input.oracle)
    host.resume(progress)
  })
  return machine
}

/**
 * Runs to a step.
 * @throws CliError where the run has passed the step, or ends before
 */
export async function runTo(step: number, machine: Executor, input: RunInput): Promise<void> {
  const { state } = machine
  if (step < state.step) throw beforeTheStart(input.file, step, state.step)
  await about(input.file, () => inTurns(machine)(step))
  if (state.step < step) throw beyondTheEnd(input.file, step, state.step)
}

export const beforeTheStart = (file: string, step: number, first: number) =>
  inputError(
    'STEP_BEFORE_SNAPSHOT',
    `${file}: the snapshot is of step ${first}, after step ${step}; resume an earlier one, or none`,
  )

export const beyondTheEnd = (file: string, step: number, last: number) =>
  inputError('STEP_BEYOND_END', `${file}: the run ends at step ${last}; there is no step ${step}; name an earlier one`)
