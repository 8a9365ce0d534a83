/**
 * `zkmips run`: the program in the emulator, without a proof.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { CollectingHost } from '@zkmips/emulator/host'
import { initialState } from '@zkmips/emulator/image'
import { type ExitReason, Machine } from '@zkmips/emulator/interpreter'
import { type MachineState, stateStatus } from '@zkmips/emulator/state'
import { type Command, Option } from 'commander'
import { about } from '../errors.ts'
import { type RunInput, readRunInput } from '../input.ts'
import { Regions } from '../inside/regions.ts'
import { jsonOption, type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { printJson } from '../output/answer.ts'
import { bytes, count, duration, facts, plural } from '../output/format.ts'
import { regionTable } from '../output/regions.ts'

interface RunOptions extends ParsedInputOptions {
  readonly maxSteps?: number
}

export function registerRun(program: Command): void {
  takesRunInput(program.command('run'))
    .description('execute a program, or a block, and say how it ends')
    .addOption(
      new Option('--max-steps <n>', 'stop after so many steps').argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER)),
    )
    .addOption(jsonOption())
    .action(run)
}

async function run(file: string, options: RunOptions): Promise<void> {
  const input = await readRunInput(file, options)
  await runInput(input, options).finally(input.close)
}

async function runInput(input: RunInput, options: RunOptions): Promise<void> {
  // A block executor writes the header's bytes to stdout: its hash is shown below instead.
  const output = collectOutput({ passOn: !options.json && !input.block })
  const regions = new Regions()
  const host = new CollectingHost(input.oracle, { onOutput: output.write, onRegion: regions.mark })
  const machine = new Machine(initialState(input.image), host)
  const started = performance.now()
  await about(input.file, () => machine.run(options.maxSteps))
  const seconds = (performance.now() - started) / 1000

  const { state, exitReason } = machine
  const status = stateStatus(state.exited, state.exitCode)
  process.exitCode = status
  const report = regions.report(state.step)
  const marked = report.regions.length > 0 || report.problems.length > 0
  if (options.json) {
    printJson({ ...jsonAnswer(input, state, exitReason, seconds, output), ...(marked ? { regions: report } : {}) })
  } else {
    const table = marked ? `\n${regionTable(report, state.step)}` : ''
    process.stderr.write(textAnswer(input, state, exitReason, seconds, output) + table)
  }
}

interface GuestOutput {
  readonly write: (fd: 1 | 2, bytes: Uint8Array) => void
  readonly chunks: { readonly 1: Uint8Array[]; readonly 2: Uint8Array[] }
}

function collectOutput({ passOn }: { readonly passOn: boolean }): GuestOutput {
  const chunks = { 1: [] as Uint8Array[], 2: [] as Uint8Array[] }
  const write = (fd: 1 | 2, data: Uint8Array): void => {
    const copy = data.slice()
    chunks[fd].push(copy)
    if (passOn) (fd === 1 ? process.stdout : process.stderr).write(copy)
  }
  return { write, chunks }
}

/** The hash of the header that the block executor computed; undefined where it did not get that far. */
function computedHash({ block }: RunInput, { chunks }: GuestOutput): string | undefined {
  const header = Buffer.concat(chunks[1])
  return block && header.length > 0 ? `0x${bytesToHex(keccak_256(header))}` : undefined
}

function jsonAnswer(
  input: RunInput,
  state: MachineState,
  reason: ExitReason | undefined,
  seconds: number,
  output: GuestOutput,
) {
  const { chunks } = output
  return {
    file: input.file,
    exited: state.exited,
    exitCode: state.exited ? state.exitCode : null,
    reason: reason?.kind ?? 'max-steps',
    message: reason?.message ?? 'the run was stopped by --max-steps',
    steps: state.step,
    seconds,
    stepsPerSecond: state.step / seconds,
    memoryBytes: memoryBytes(state),
    ...(input.block ? { block: { ...input.block.about, computedHash: computedHash(input, output) ?? null } } : {}),
    stdout: `0x${Buffer.concat(chunks[1]).toString('hex')}`,
    stderr: `0x${Buffer.concat(chunks[2]).toString('hex')}`,
  }
}

function textAnswer(
  input: RunInput,
  state: MachineState,
  reason: ExitReason | undefined,
  seconds: number,
  output: GuestOutput,
) {
  const log = input.block ? Buffer.concat(output.chunks[2]).toString() : ''
  const lines: (readonly [string, string])[] = [
    ['ended', reason?.message ?? 'not yet: stopped by --max-steps'],
    ['exit code', state.exited ? `${state.exitCode} (${meaning(state.exitCode)})` : 'none'],
    ['steps', count(state.step)],
    ['time', `${duration(seconds)}, ${count(state.step / seconds)} steps/s`],
    ['memory', bytes(memoryBytes(state))],
  ]
  if (input.block) {
    const { number, transactions, gasUsed, hash } = input.block.about
    lines.unshift(['block', `${number}: ${plural(transactions, 'transaction')}, ${count(gasUsed)} gas, ${hash}`])
    lines.push(['block hash', computedHash(input, output) ?? 'not computed'])
  }
  return (log && !log.endsWith('\n') ? `${log}\n` : log) + facts(lines)
}

const meaning = (exitCode: number): string =>
  exitCode === 0 ? 'the claim is true' : exitCode === 1 ? 'the claim is false' : 'nothing follows'

function memoryBytes(state: MachineState): number {
  let size = 0
  for (const { words } of state.memory.pages()) size += words.byteLength
  return size
}
