/**
 * `zkmips run`: the program in the emulator, without a proof: from its start or from a snapshot, to its end or to a stop, with
 * snapshots and step witnesses on the way.
 * @module
 */

import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { localKey } from '@zkmips/emulator/host/oracle'
import type { Executor } from '@zkmips/emulator/machine/executor'
import type { ExitReason } from '@zkmips/emulator/machine/interpreter'
import { type MachineState, stateStatus } from '@zkmips/emulator/machine/state'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import { encodeSnapshot } from '@zkmips/emulator/runs/snapshot'
import { stepWitness } from '@zkmips/emulator/step-witness/step-witness'
import { LOCAL_BLOCK_NUMBER, LOCAL_CLAIM, LOCAL_KEYS } from '@zkmips/isa/syscalls'
import type { RunInput } from '@zkmips/package/input'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import { type Command, Option } from 'commander'
import { about, CliError, reportError, usageError } from '../errors.ts'
import { EXIT_INTERRUPTED } from '../exit-codes.ts'
import { OutputFile } from '../files.ts'
import { readRunInput } from '../input.ts'
import { Regions } from '../inside/regions.ts'
import { onInterrupt } from '../line.ts'
import { jsonOption, type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { end as exit } from '../outcome.ts'
import { answerOnStderr, note, printJson } from '../output/answer.ts'
import { bytes, count, duration, facts, plural } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { regionTable } from '../output/regions.ts'
import { jsonText, visibleLines } from '../output/visible.ts'
import { drive, type RunEnd } from '../running/drive.ts'
import { GuestOutput } from '../running/guest-output.ts'
import {
  PREIMAGE_TYPES,
  type PreimageCondition,
  parsePreimageKey,
  readsOfType,
  StoppingHost,
} from '../running/preimage-stop.ts'
import { SnapshotDirectory } from '../running/snapshot-directory.ts'
import { beforeTheStart, type StartOptions, startMachine, takesStart } from '../running/start.ts'
import { everySteps, never, parseStepPattern, STEP_PATTERN_HELP, type StepPattern } from '../running/step-pattern.ts'
import { witnessJson } from '../running/witness-json.ts'

interface RunOptions extends ParsedInputOptions, StartOptions {
  readonly stopAt: StepPattern
  readonly stopAtPreimage?: PreimageCondition
  readonly stopAtPreimageType?: string
  readonly stopAtPreimageLargerThan?: number
  readonly snapshotAt: StepPattern
  readonly snapshotEvery?: number
  readonly snapshotDir?: string
  readonly proofAt: StepPattern
  readonly proofFmt: string
  readonly output?: string
}

export function registerRun(program: Command): void {
  const pattern = (flags: string, what: string): Option =>
    new Option(flags, `${what}: ${STEP_PATTERN_HELP}`).argParser(parseStepPattern).default(never, 'never')
  const steps = wholeNumber(1, Number.MAX_SAFE_INTEGER)
  takesStart(takesRunInput(program.command('run')))
    .description('execute a program, or a block, and show how it ends')
    .addOption(pattern('--stop-at <pattern>', 'stop before a step'))
    .addOption(
      new Option('--stop-at-preimage <key[@offset]>', 'stop after the first read of this preimage').argParser(
        parsePreimageKey,
      ),
    )
    .addOption(
      new Option('--stop-at-preimage-type <type>', 'stop after the first read of this type').choices(PREIMAGE_TYPES),
    )
    .addOption(
      new Option('--stop-at-preimage-larger-than <bytes>', 'stop after the first read of a larger preimage').argParser(
        wholeNumber(0, Number.MAX_SAFE_INTEGER),
      ),
    )
    .option('-o, --output <file>', 'a snapshot of the state at which the run stops')
    .option(
      '--snapshot-dir <dir>',
      'directory for snapshots; one is also written on ctrl-C and when a preimage is missing',
    )
    .addOption(new Option('--snapshot-every <steps>', 'write a snapshot every so many steps').argParser(steps))
    .addOption(pattern('--snapshot-at <pattern>', 'snapshots').conflicts('snapshotEvery'))
    .addOption(pattern('--proof-at <pattern>', 'step witnesses'))
    .option('--proof-fmt <name>', 'file name of a step witness, where %d is the step; - is stdout', 'proof-%d.json')
    .addOption(jsonOption())
    .action(run)
}

async function run(file: string, options: RunOptions): Promise<void> {
  const snapshots = options.snapshotEvery !== undefined || options.snapshotAt !== never
  if (snapshots && options.snapshotDir === undefined) {
    throw usageError('--snapshot-every and --snapshot-at need a directory for the snapshots; add --snapshot-dir DIR')
  }
  if (options.json && options.proofFmt === '-') {
    throw usageError('--proof-fmt - and --json both write to stdout; write the step witnesses to files')
  }
  if (options.proofAt.repeats && options.proofFmt !== '-' && !options.proofFmt.includes('%d')) {
    throw usageError(
      `--proof-fmt ${options.proofFmt}: each step witness would overwrite the one before; put %d into the name`,
    )
  }
  const input = await readRunInput(file, options)
  // Before the work starts, so that an hour's run does not end with a directory that is not there.
  const last = options.output === undefined ? undefined : await OutputFile.open(options.output, file)
  const discard = (): void => last?.discard()
  // A second ctrl-C ends the process without further ado.
  process.on('exit', discard)
  try {
    await runInput(input, options, last)
  } finally {
    discard()
    await input.close()
  }
}

async function runInput(input: RunInput, options: RunOptions, last: OutputFile | undefined): Promise<void> {
  // The shipped programs write bytes to stdout, whose hash is what is claimed: they are no text.
  const output = new GuestOutput({ passesOn: !options.json && !input.block && !input.calls })
  const regions = new Regions()
  const host = new StoppingHost(
    input.oracle,
    { onOutput: output.write, onRegion: regions.mark },
    preimageConditions(options),
  )
  const machine = await startMachine(input, options, host)
  output.isPartial = host.progress().output > 0
  const firstStep = machine.state.step
  const started = performance.now()
  const keepLast = () => last?.finish(encodeSnapshot(machine.state, host.progress(), prestateHash(input.image)))
  const end = await driveInput(input, machine, host, output, options).catch(async error => {
    output.flush()
    // What went wrong first is what the user is told.
    if (machine.state.step > firstStep) await keepLast()?.catch(() => {})
    throw error
  })
  const seconds = (performance.now() - started) / 1000
  output.flush()
  await keepLast()

  const { state, exitReason } = machine
  process.exitCode = end === 'interrupted' ? EXIT_INTERRUPTED : stateStatus(state.exited, state.exitCode)
  const report = regions.report(state.step)
  const marked = report.regions.length > 0 || report.problems.length > 0
  const made = { firstStep, seconds, end }
  if (options.json) {
    printJson({ ...jsonAnswer(input, state, exitReason, made, output), ...(marked ? { regions: report } : {}) })
  } else {
    const table = marked ? `\n${regionTable(report, state.step)}` : ''
    await answerOnStderr(textAnswer(input, state, exitReason, made, output) + table)
  }
}

function preimageConditions(options: RunOptions): PreimageCondition[] {
  const { stopAtPreimage, stopAtPreimageType, stopAtPreimageLargerThan: largerThan } = options
  return [
    ...(stopAtPreimage ? [stopAtPreimage] : []),
    ...(stopAtPreimageType === undefined ? [] : [readsOfType(stopAtPreimageType)]),
    ...(largerThan === undefined ? [] : [{ keyDigits: [], largerThan }]),
  ]
}

/** Runs to the end of the run or to a stop; nothing is lost on ctrl-C and host errors where there is a snapshot directory. */
async function driveInput(
  input: RunInput,
  machine: Executor,
  host: StoppingHost,
  output: GuestOutput,
  options: RunOptions,
): Promise<RunEnd> {
  const { state } = machine
  const { snapshotDir, snapshotEvery, stopAt, proofAt, proofFmt } = options
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const directory =
    snapshotDir === undefined ? undefined : await SnapshotDirectory.open(snapshotDir, prestateHash(input.image))
  const snapshot = async (): Promise<void> => {
    output.flush()
    const file = await directory!.write(state, host)
    progress.show(
      { phase: 'snapshot', text: `snapshot  step ${count(state.step)}: ${file}`, facts: { step: state.step, file } },
      true,
    )
  }
  const passed = singleSteps(options).find(({ step }) => step < state.step)
  if (passed) throw beforeTheStart(input.file, passed.step, state.step)
  let isInterrupted = false
  const interrupt = (): void => {
    if (isInterrupted) exit(EXIT_INTERRUPTED)
    isInterrupted = true
  }
  const plan = {
    ...{ stopAt, proofAt, isInterrupted: () => isInterrupted, onSnapshot: snapshot },
    snapshotAt: snapshotEvery === undefined ? options.snapshotAt : everySteps(snapshotEvery),
    onProof: () => {
      output.flush()
      host.repeatHint()
      return writeProof(state, input, proofFmt)
    },
  }
  // Without anything to save, ctrl-C is left to the system, which ends the process at once.
  const off = directory || options.output !== undefined ? onInterrupt(interrupt) : () => {}
  try {
    const end = await drive(machine, host, plan).catch(async error => {
      // The state is that before the step that failed. What went wrong first is what the user is told.
      const tell = (second: unknown): void => note(reportError(second).message)
      const isOutput = error instanceof CliError
      if (directory) await snapshot().catch(isOutput ? () => {} : tell)
      if (isOutput) throw error
      return about(input.file, () => {
        throw error
      })
    })
    if (end === 'interrupted' && directory) await snapshot()
    if (end === 'exited') tellMissed(state.step, options)
    return end
  } finally {
    progress.clear()
    off()
  }
}

/** The steps that patterns name one by one, with what is to come of them. */
const singleSteps = ({ stopAt, snapshotAt, proofAt }: RunOptions): { what: string; step: number }[] =>
  Object.entries({ stop: stopAt, snapshot: snapshotAt, 'step witness': proofAt })
    .filter(([, { repeats }]) => !repeats)
    .map(([what, pattern]) => ({ what, step: pattern.next(0) }))

/** @param last step of the run */
function tellMissed(last: number, options: RunOptions): void {
  for (const { what, step } of singleSteps(options)) {
    if (step < last || step === Number.POSITIVE_INFINITY) continue
    if (options.json) process.stderr.write(`${jsonText({ phase: 'not-reached', what, step })}\n`)
    else note(`no ${what} at step ${count(step)}: the run ends at step ${count(last)}`)
  }
}

/** Nobody reads the step witnesses on stdout any more. The run goes on to its end, which is the answer. */
let readerHasGone = false

async function writeProof(state: MachineState, { oracle }: RunInput, name: string): Promise<void> {
  if (readerHasGone) return
  const text = `${JSON.stringify(witnessJson(stepWitness(state, oracle)))}\n`
  if (name === '-') {
    // Waits for the reader. Errors are told by `main.ts`.
    const error = await new Promise(done => process.stdout.write(text, done))
    readerHasGone = error instanceof Error
    return
  }
  const output = await OutputFile.open(name.replaceAll('%d', String(state.step)))
  try {
    await output.finish(text)
  } finally {
    output.discard()
  }
}

/** The hash of the header that the block executor computed; undefined where it did not get that far, or only a part is known. */
function computedHash({ block }: RunInput, output: GuestOutput): string | undefined {
  const header = output.bytes(1)
  return block && header.length > 0 && !output.isPartial ? `0x${bytesToHex(keccak_256(header))}` : undefined
}

/** What this process has made of the run. */
interface Made {
  readonly firstStep: number
  readonly seconds: number
  readonly end: RunEnd
}

/** Why a run ended that this process did not see exit. */
const STOPPED: Readonly<Record<RunEnd, { readonly reason: string; readonly message: string }>> = {
  exited: { reason: 'exited-before', message: 'before the snapshot was made' },
  step: { reason: 'stop-at', message: 'not yet: stopped by --stop-at' },
  preimage: { reason: 'stop-at-preimage', message: 'not yet: stopped at a preimage' },
  interrupted: { reason: 'interrupted', message: 'not yet: interrupted' },
}

function jsonAnswer(
  input: RunInput,
  state: MachineState,
  reason: ExitReason | undefined,
  { firstStep, seconds, end }: Made,
  output: GuestOutput,
) {
  return {
    file: input.file,
    exited: state.exited,
    exitCode: state.exited ? state.exitCode : null,
    reason: reason?.kind ?? STOPPED[end].reason,
    message: reason?.message ?? STOPPED[end].message,
    steps: state.step,
    firstStep,
    seconds,
    stepsPerSecond: (state.step - firstStep) / seconds,
    memoryBytes: memoryBytes(state),
    ...(reason?.kind === 'preimage-key' ? { preimageKey: `0x${bytesToHex(state.preimageKey)}` } : {}),
    ...(input.block ? { block: jsonBlock(input, input.block, output) } : {}),
    stdout: `0x${output.bytes(1).toString('hex')}`,
    stderr: `0x${output.bytes(2).toString('hex')}`,
  }
}

function textAnswer(
  input: RunInput,
  state: MachineState,
  reason: ExitReason | undefined,
  { firstStep, seconds, end }: Made,
  output: GuestOutput,
) {
  const log = input.block || input.calls ? visibleLines(output.bytes(2).toString()) : ''
  const lines: (readonly [string, string])[] = [
    ['ended', reason?.message ?? STOPPED[end].message],
    ['exit code', state.exited ? `${state.exitCode} (${meaning(state.exitCode)})` : 'none'],
    ...missingPreimage(reason, state),
    ['steps', count(state.step) + (firstStep > 0 ? `, of which ${count(firstStep)} before the snapshot` : '')],
    ['time', `${duration(seconds)}, ${count((state.step - firstStep) / seconds)} steps/s`],
    ['memory', bytes(memoryBytes(state))],
  ]
  if (input.block) {
    const { transactions, gasUsed } = input.block.about
    lines.unshift(['block', `${blockNumber(input)}, claimed to be ${localHex(input, LOCAL_CLAIM)}`])
    lines.push([
      'block hash',
      computedHash(input, output) ?? (output.isPartial ? 'not known: a part came before the snapshot' : 'not computed'),
    ])
    lines.push(['unchecked', `the trace says ${plural(transactions, 'transaction')}, ${count(gasUsed)} gas`])
  }
  const begin = output.endsInLine || (log && !log.endsWith('\n')) ? '\n' : ''
  return log + begin + facts(lines)
}

/** Apart from what the guest has read: what the trace says of its block, which nobody has checked. */
const jsonBlock = (input: RunInput, { about }: BlockTrace, output: GuestOutput) => ({
  number: Number(blockNumber(input)),
  claimedHash: localHex(input, LOCAL_CLAIM),
  computedHash: computedHash(input, output) ?? null,
  unchecked: about,
})

const localHex = ({ locals }: RunInput, key: number): string => `0x${bytesToHex(locals.get(key)!)}`
const blockNumber = (input: RunInput): bigint => BigInt(localHex(input, LOCAL_BLOCK_NUMBER))

/** What a run lacks that ends at a preimage which it was not given. */
function missingPreimage(reason: ExitReason | undefined, { preimageKey }: MachineState): [string, string][] {
  if (reason?.kind !== 'preimage-key') return []
  const number = LOCAL_KEYS.find(key => bytesToHex(localKey(key)) === bytesToHex(preimageKey))
  const remedy = number === undefined ? '' : `; give it with --local ${number}=0x…`
  return [['not given', `0x${bytesToHex(preimageKey)}${remedy}`]]
}

const meaning = (exitCode: number): string =>
  exitCode === 0 ? 'the claim is true' : exitCode === 1 ? 'the claim is false' : 'nothing follows'

function memoryBytes(state: MachineState): number {
  let size = 0
  for (const { words } of state.memory.pages()) size += words.byteLength
  return size
}
