/**
 * `zkmips prove`: a proof that the program, on this input, ends with its exit code.
 * @module
 */
import type { RunInput } from '@zkmips/package/input'
import { type HashName, type ProveOptions as LibraryOptions, prove as proveRun } from '@zkmips/package/prove'
import type { Wrapped } from '@zkmips/package/wrap'
import type { PartsFolder } from '@zkmips/zkmips/parts-folder'
import { DEFAULT_SHARD_CYCLES, MAX_PROVABLE_SHARD_CYCLES } from '@zkmips/zkmips/shard-cycles'
import type { EngineName, ProveSummary } from '@zkmips/zkmips/types'
import { type Command, Option } from 'commander'
import { about, usageError } from '../errors.ts'
import { EXIT_CLAIM_FALSE, EXIT_OK } from '../exit-codes.ts'
import { OutputFile } from '../files.ts'
import { readRunInput } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { KeptParts, keepingError } from '../kept-parts.ts'
import {
  engineOption,
  hexOf,
  jsonOption,
  memoryOption,
  noResumeOption,
  type ParsedInputOptions,
  provingKeyOption,
  takesRunInput,
  wholeNumber,
  workersOption,
} from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { bits, bytes, count, duration, facts, plural, UNCHECKED_READS } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { ProveProgress } from '../output/prove-progress.ts'
import { visibleLines } from '../output/visible.ts'
import { warnOfDevelopment, wrappedAsFacts, wrappedFacts } from '../wrapping/answer.ts'

/** What says how to prove, whatever is proved. */
export interface ProvingOptions {
  readonly output: string
  readonly workers?: number
  readonly shardCycles?: number
  readonly maxMemory?: number
  readonly hash?: HashName
  readonly engine?: EngineName
  readonly context: Uint8Array
  readonly wrap?: true
  readonly provingKey?: string
  readonly resume: boolean
  readonly json?: true
}

interface ProveOptions extends ParsedInputOptions, ProvingOptions {
  readonly json?: true
}

export function registerProve(program: Command): void {
  takesProving(takesRunInput(program.command('prove')))
    .description('execute a program, or a block, and prove how it ends')
    .action(async (file: string, options: ProveOptions) => {
      checkProving(options)
      await prove(file, options)
    })
}

/** Adds where the proof goes, and how it is made. */
export function takesProving(command: Command): Command {
  return command
    .requiredOption('-o, --output <file>', 'the proof')
    .addOption(workersOption())
    .addOption(
      new Option('--shard-cycles <n>', 'cycles per shard: more is faster but needs more memory; 2^k - 1 is best')
        .argParser(wholeNumber(1, MAX_PROVABLE_SHARD_CYCLES))
        .default(undefined, `${DEFAULT_SHARD_CYCLES}, less if memory is short`),
    )
    .addOption(memoryOption())
    .addOption(
      new Option('--hash <name>', 'hash function of the proof: blake3, or poseidon2 for proofs that a circuit verifies')
        .choices(['blake3', 'poseidon2'])
        .default(undefined, 'blake3; poseidon2 with --wrap'),
    )
    .addOption(
      engineOption(
        'what computes: native code, built once by the C compiler of this machine, or wasm; native if it can be had',
      ),
    )
    .addOption(new Option('--security <bits>', 'provable security').choices(['100']).default('100'))
    .addOption(
      new Option('--context <hex>', '32 bytes that are bound into the proof, so that nobody else can use it')
        .argParser(hexOf(32))
        .default(new Uint8Array(32), 'zeros'),
    )
    .option(
      '--wrap',
      'go on to one small proof that a contract on L1 verifies; leaves are proved while later shards are not yet',
    )
    .addOption(provingKeyOption())
    .addOption(noResumeOption())
    .addOption(jsonOption())
}

/** @throws CliError for options that contradict each other */
export function checkProving(options: ProvingOptions): void {
  if (options.wrap && options.hash === 'blake3') {
    throw usageError('circuits do not verify Blake3: with --wrap leave out --hash, or say --hash poseidon2')
  }
  if (!options.wrap && options.provingKey !== undefined)
    throw usageError('--proving-key applies to --wrap; add it, or leave it out')
}

/** What is said in front of what is said of the proof. */
export interface Preface {
  readonly text: string
  readonly json: object
}

/** Proves the run of a file and says what was proved. */
export async function prove(
  file: string,
  options: ProveOptions,
  preface: Preface = { text: '', json: {} },
): Promise<void> {
  const input = await readRunInput(file, options)
  const output = await OutputFile.open(options.output, file, options.preimages, options.provingKey)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  let parts: KeptParts | undefined
  const discard = (): string | undefined => {
    progress.clear()
    output.discard()
    return parts?.release()
  }
  try {
    const { summary, wrapped } = await interruptible(async () => {
      if (options.resume && output.file !== undefined) parts = await KeptParts.open(output.file)
      if (parts?.found) progress.note(parts.found)
      const proved = await about(file, () => proveInput(input, options, progress, parts?.folder))
      progress.clear()
      await output.finish(proved.pieces)
      await parts?.remove()
      return proved
    }, discard)
    process.exitCode = summary.exitCode === 0 ? EXIT_OK : EXIT_CLAIM_FALSE
    if (wrapped) warnOfDevelopment(wrapped)
    if (options.json)
      printJson({
        ...{ file, output: output.path, ...preface.json, ...summary },
        ...(wrapped && { wrapped: wrappedFacts(wrapped) }),
      })
    else {
      const isShipped = input.block !== undefined || input.calls !== undefined
      printText(preface.text + textAnswer(output.path, summary, isShipped, wrapped))
    }
  } finally {
    const remark = discard()
    if (remark) progress.note({ phase: 'note', text: remark, facts: { message: remark } })
    await input.close()
  }
}

/** What is written, and what is said of it. */
interface Answer {
  readonly pieces: Iterable<Uint8Array>
  readonly summary: ProveSummary
  readonly wrapped?: Wrapped
}

async function proveInput(
  input: RunInput,
  options: ProveOptions,
  progress: Progress,
  parts: PartsFolder | undefined,
): Promise<Answer> {
  const described = new ProveProgress()
  const log: Uint8Array[] = []
  try {
    const { hash = options.wrap ? 'poseidon2' : 'blake3', workers, shardCycles, maxMemory, context } = options
    const how: LibraryOptions = {
      ...{ hash, context },
      ...(workers === undefined ? {} : { workers }),
      ...(shardCycles === undefined ? {} : { shardCycles }),
      ...(maxMemory === undefined ? {} : { maxMemory }),
      ...(parts ? { parts } : {}),
      ...(options.engine && { engine: options.engine }),
      onOutput: (fd, data) => {
        if (fd === 2) log.push(data.slice())
      },
      onProgress: event => {
        if (event.phase === 'note') {
          const { phase, message } = event
          return progress.note({ phase, text: message, facts: { message } })
        }
        // Nothing is read any more; proving may take hours.
        if (event.phase === 'execute' && event.done) input.close()
        const { state, last } = described.describe(event)
        progress.show(state, last)
      },
    }
    if (!options.wrap) return await proveRun(input, how)
    const { proveWrapped } = await import('@zkmips/package/wrap')
    const { provingKey } = options
    const wrapped = await proveWrapped(input, { ...how, ...(provingKey !== undefined && { provingKey }) })
    return { pieces: [wrapped.proof], summary: wrapped.run, wrapped }
  } catch (error) {
    progress.clear()
    // What the guest said before it stopped is the best explanation there is.
    if (log.length > 0) process.stderr.write(visibleLines(Buffer.concat(log).toString()))
    throw parts ? keepingError(parts.path, error) : error
  }
}

function textAnswer(path: string, summary: ProveSummary, isShipped: boolean, wrapped?: Wrapped): string {
  const { cycles, seconds, exitCode } = summary
  return facts([
    ...(wrapped ? wrappedAsFacts(path, wrapped) : [['proof', `${path}, ${bytes(summary.proofBytes)}`] as const]),
    [
      'states',
      `program ${summary.programDigest} exits ${exitCode} (the claim is ${exitCode === 0 ? 'true' : 'false'})`,
    ],
    ...(isShipped ? [] : [UNCHECKED_READS]),
    [
      'cycles',
      `${count(cycles)} in ${plural(summary.shards, 'shard')}, and ${plural(summary.memoryPieces, 'piece')} of memory` +
        (summary.precompileParts > 0 ? `, ${plural(summary.precompileParts, 'part')} of precompiles` : ''),
    ],
    ...(summary.keptParts === 0
      ? []
      : [['resumed', `${plural(summary.keptParts, 'part')} had been proved before`] as const]),
    [
      'time',
      `${duration(seconds.total)}: execute ${duration(seconds.execute)}, commit ${duration(seconds.commit)}, prove ${duration(seconds.prove)}`,
    ],
    ['speed', `${count(cycles / seconds.total)} cycles/s (${summary.engine})`],
    ['cells per cycle', summary.cellsPerCycle.toFixed(1)],
    [
      'memory',
      `at most ${bytes(summary.peakProcessBytes)} in ${plural(summary.workers, 'worker')} and this process, ${bytes(summary.peakArenaBytes)} in the arena of a worker`,
    ],
    ['security', `${bits(summary.securityBits)}, provable; not zero-knowledge`],
  ])
}
