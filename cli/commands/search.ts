/**
 * `zkmips search`: the step of a run where something happens: where a condition on the state holds, or where the run parts from
 * another one.
 * @module
 */
import { stat } from 'node:fs/promises'
import { bytesToHex } from '@noble/hashes/utils.js'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { type MachineState, stateHash } from '@zkmips/emulator/machine/state'
import { prestateHash } from '@zkmips/emulator/program/prestate'
import {
  divergence,
  divergenceFromHashes,
  type Found,
  firstStep,
  type KnownHash,
  lastStep,
} from '@zkmips/emulator/runs/search'
import { Timeline } from '@zkmips/emulator/runs/timeline'
import { preimageLimit } from '@zkmips/emulator/step-witness/step-accesses'
import { disassemble } from '@zkmips/isa/disassemble'
import type { RunInput } from '@zkmips/package/input'
import { type Command, Option } from 'commander'
import { about, inputError, usageError } from '../errors.ts'
import { readRunInput } from '../input.ts'
import { hex, type Names } from '../inside/names.ts'
import { readNames } from '../inside/program.ts'
import { jsonOption, localOption, type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { printJson } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { parseCondition } from '../running/condition.ts'
import { differences } from '../running/difference.ts'
import { readSnapshotHeaders } from '../running/snapshot-directory.ts'
import { type StartOptions, startMachine, takesStart } from '../running/start.ts'

interface SearchOptions extends ParsedInputOptions, StartOptions {
  readonly when?: string
  readonly last?: true
  readonly from?: number
  readonly to: number
  readonly monotone?: true
  readonly against?: string
  readonly againstLocal: ReadonlyMap<number, Uint8Array>
  readonly rawNames?: true
}

/** Checkpoints are for going back: not so many that keeping them takes longer than running. */
const CHECKPOINT_STEPS = 1_000_000
const SHOWN_DIFFERENCES = 12

export function registerSearch(program: Command): void {
  const step = wholeNumber(0, Number.MAX_SAFE_INTEGER)
  takesStart(takesRunInput(program.command('search')))
    .description('find the step where something happens, or where two runs diverge')
    .option('--when <condition>', 'the first state with: "heap > 0x6000000", "[0x7fffdffc] changes", "pc == main"')
    .option('--last', 'the last such state, not the first')
    .option('--monotone', 'once the condition holds, it holds to the end: use a binary search')
    .addOption(new Option('--from <step>', 'the first step to search').argParser(step))
    .addOption(
      new Option('--to <step>', 'the last step to search').argParser(step).default(Number.MAX_SAFE_INTEGER, 'the end'),
    )
    .option(
      '--against <path>',
      'find where the run diverges from another one: of an ELF or block, or in a directory of snapshots',
    )
    .addOption(localOption('--against-local <key=hex>', 'a local preimage of the other run'))
    .option('--raw-names', 'show Rust symbols as they are in the file, not demangled')
    .addOption(jsonOption())
    .action(search)
}

async function search(file: string, options: SearchOptions): Promise<void> {
  const { when, last, monotone, against, againstLocal } = options
  const twoRuns = against !== undefined || againstLocal.size > 0
  if (twoRuns === (when !== undefined)) {
    throw usageError(
      'name what to look for: --when CONDITION, or --against PATH (--against-local for other local preimages)',
    )
  }
  if (options.to < (options.from ?? 0))
    throw usageError(`--to ${options.to} is before --from ${options.from}; swap them`)
  if (monotone && last) throw usageError('--monotone is for the first state; leave out --last, or --monotone')
  const input = await readRunInput(file, options)
  try {
    const names = readNames(input, options)
    const { answer, text } = await about(file, () =>
      twoRuns ? searchDivergence(input, names, options) : searchCondition(input, names, options),
    )
    if (options.json) printJson({ file, ...answer })
    else process.stdout.write(text)
  } finally {
    await input.close()
  }
}

interface Answer {
  readonly answer: object
  readonly text: string
}

async function timelineOf(input: RunInput, options: StartOptions): Promise<Timeline> {
  const host = new CollectingHost(input.oracle)
  return new Timeline(await startMachine(input, options, host), host, { every: CHECKPOINT_STEPS })
}

async function searchCondition(input: RunInput, names: Names, options: SearchOptions): Promise<Answer> {
  const parsed = parseCondition(options.when!, names)
  const condition = options.monotone ? { ...parsed, staysTrue: true } : parsed
  const timeline = await timelineOf(input, options)
  const range = { from: options.from ?? timeline.firstStep, to: options.to }
  if (range.from < timeline.firstStep) {
    throw inputError(
      'STEP_BEFORE_SNAPSHOT',
      `the snapshot is of step ${timeline.firstStep}, after --from ${range.from}`,
    )
  }
  const found = options.last ? lastStep(timeline, condition, range) : firstStep(timeline, condition, range)
  if (found) return foundAnswer(timeline, names, found)
  const end = timeline.stateAt(range.to).step
  if (end < range.from) {
    const what = `the run ends at step ${end}, so there is no step ${range.from}; name an earlier one`
    throw inputError('STEP_BEYOND_END', what)
  }
  return {
    answer: { found: false, from: range.from, to: end },
    text: `not found in the states at steps ${count(range.from)} to ${count(end)}\n`,
  }
}

function foundAnswer(timeline: Timeline, names: Names, { step, value, before }: Found): Answer {
  const hash = `0x${bytesToHex(stateHash(timeline.stateAt(step)))}`
  const by = before === undefined ? undefined : instructionAt(timeline.stateAt(step - 1), names)
  const was = before === undefined ? '' : `, ${hex(before)} before`
  return {
    answer: { found: true, step, value, before: before ?? null, stateHash: hash, by: by ?? null },
    text: facts([
      ['step', count(step)],
      ['value', hex(value) + was],
      ['made by', by ? `step ${count(by.step)}: ${by.text}` : 'nothing: it was so in the first state searched'],
      ['state hash', hash],
    ]),
  }
}

function instructionAt({ pc, step, memory }: MachineState, names: Names) {
  const instruction = disassemble(memory.loadSigned(pc), pc)
  const place = names.place(pc)
  return {
    step,
    pc: hex(pc),
    instruction,
    place: place ?? null,
    text: `${hex(pc)} ${instruction}${place ? `  (${place})` : ''}`,
  }
}

/** The preimage that the next step reads. */
function readAt(state: MachineState): { readonly key: string; readonly offset: number } | undefined {
  if (preimageLimit(state, state.memory.loadSigned(state.pc)) === 0) return undefined
  return { key: `0x${bytesToHex(state.preimageKey)}`, offset: state.preimageOffset }
}

async function searchDivergence(input: RunInput, names: Names, options: SearchOptions): Promise<Answer> {
  const { against = input.file, againstLocal } = options
  const isDirectory = (await stat(against).catch(() => undefined))?.isDirectory() === true
  if (isDirectory && againstLocal.size > 0)
    throw usageError('--against-local works with a run, not with snapshots; leave it out')
  const one = await timelineOf(input, options)
  if (isDirectory) return hashesAnswer(one, against, prestateHash(input.image))
  const { server: _, ...files } = options
  const otherInput = await readRunInput(against, { ...files, local: againstLocal })
  return runsAnswer(one, await timelineOf(otherInput, { ...options }), names)
}

function runsAnswer(one: Timeline, other: Timeline, names: Names): Answer {
  const step = divergence(one, other, one.firstStep)
  if (step === undefined) {
    const { step: end } = one.finalState()
    return { answer: { found: false, to: end }, text: `the runs are the same to their end, step ${count(end)}\n` }
  }
  if (step < one.firstStep) {
    const [a, b] = [one, other].map(timeline => `0x${bytesToHex(stateHash(timeline.stateAt(one.firstStep)))}`)
    throw inputError(
      'NEVER_EQUAL',
      `the runs differ from the start, ${a} against ${b}: --against is for two runs of one program`,
    )
  }
  const by = instructionAt(one.stateAt(step), names)
  const reads = readAt(one.stateAt(step))
  const shared = `0x${bytesToHex(stateHash(one.stateAt(step)))}`
  const [after, otherAfter] = [one.stateAt(step + 1), other.stateAt(step + 1)]
  const differing = differences(after, otherAfter, SHOWN_DIFFERENCES)
  const hashes = [after, otherAfter].map(state => `0x${bytesToHex(stateHash(state))}`)
  return {
    answer: {
      found: true,
      step,
      before: shared,
      after: hashes[0],
      otherAfter: hashes[1],
      by,
      reads: reads ?? null,
      differences: differing,
    },
    text: facts([
      ['step', `${count(step)}: the states before it are equal, the states after it differ`],
      ['instruction', by.text],
      ...(reads ? [['reads', `preimage ${reads.key} at ${reads.offset}`] as const] : []),
      ['hash before', shared],
      ['hash after', hashes[0]!],
      ['the other', hashes[1]!],
      ...differing.map(({ what, one: a, other: b }) => [what, `${a}, the other ${b}`] as const),
    ]),
  }
}

async function hashesAnswer(timeline: Timeline, directory: string, prestate: Uint8Array): Promise<Answer> {
  const headers = await readSnapshotHeaders(directory)
  const foreign = headers.find(header => bytesToHex(header.prestate) !== bytesToHex(prestate))
  if (foreign) {
    const whose = `the one with prestate 0x${bytesToHex(foreign.prestate)}, and this one has 0x${bytesToHex(prestate)}`
    throw inputError('SNAPSHOT_FOREIGN', `${foreign.file}: a snapshot of another program: of ${whose}`)
  }
  const known: KnownHash[] = headers
    .filter(({ step }) => step >= timeline.firstStep)
    .map(({ step, stateHash: hash }) => ({ step, hash }))
  if (known.length === 0) {
    throw inputError('NO_SNAPSHOTS', `${directory}: there is no snapshot at or after step ${timeline.firstStep}`)
  }
  const found = divergenceFromHashes(timeline, known)
  if (found === undefined) {
    const last = known.at(-1)!.step
    const text = `the run has the states of all ${known.length} snapshots, up to step ${count(last)}\n`
    return { answer: { found: false, to: last }, text }
  }
  const [equal, different] = [known[found.equal]?.step ?? null, known[found.different]!.step]
  return {
    answer: { found: true, lastEqual: equal, firstDifferent: different },
    text: facts([
      ['last equal', equal === null ? 'none of the snapshots' : `step ${count(equal)}`],
      ['first different', `step ${count(different)}`],
    ]),
  }
}
