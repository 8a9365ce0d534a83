/**
 * `zkmips block`: block traces, from a node or from a file.
 * @module
 */
import { capture as captureBlock, formatBlockTrace, importBlock } from '@zkmips/package/capture'
import type { Capture, CaptureProgress } from '@zkmips/package/index'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { describeCapture } from '../output/capture-progress.ts'
import { bytes, count, facts, plural } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { registerBlockRollup } from './block-rollup.ts'
import { type RulesOptions, rpcOption, rulesOf, takesRules } from './block-rules.ts'
import { registerFollow } from './follow.ts'

interface OutputOptions extends RulesOptions {
  readonly output: string
  readonly json?: true
}

interface CaptureOptions extends OutputOptions {
  readonly rpc: readonly string[]
  readonly number?: number
  readonly range?: readonly [number, number]
  readonly rules: 'ethereum' | 'rollup'
}

interface ImportOptions extends OutputOptions {
  readonly block?: string
}

export function registerBlock(program: Command): void {
  const block = program.command('block').description('blocks to be proved')
  const capturing = block
    .command('capture')
    .description('read blocks and everything needed to execute them from a node')
    .addOption(rpcOption())
    .addOption(new Option('--number <n>', 'the block').argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER)))
    .addOption(new Option('--range <a..b>', 'the blocks a to b, as one trace').argParser(readRange))
  takesOutput(capturing)
    .addOption(
      new Option('--rules <name>', 'whether a block that Ethereum does not allow is refused, or skipped in parts')
        .choices(['ethereum', 'rollup'])
        .default('ethereum'),
    )
    .action(capture)
  const importing = block
    .command('import')
    .description('make a block trace from a file with a block and its execution witness')
    .argument('<file>', 'JSON: the witness as debug_executionWitness gives it, and the block')
    .option('--block <file>', 'the block, where it is not in the file')
  takesOutput(importing).action(importFile)
  registerFollow(block)
  registerBlockRollup(block)
}

const takesOutput = (command: Command): Command =>
  takesRules(command).requiredOption('-o, --output <file>', 'the block trace').addOption(jsonOption())

function readRange(text: string): readonly [number, number] {
  const [, first, last] = /^(\d{1,16})\.\.(\d{1,16})$/.exec(text) ?? []
  if (first === undefined || last === undefined)
    throw new InvalidArgumentError('Write A..B, the numbers of the first and the last block, for example 12..20.')
  if (Number(first) < 1 || Number(last) < Number(first) || Number(last) > Number.MAX_SAFE_INTEGER)
    throw new InvalidArgumentError('The first block must be 1 or later, and the last one not before it.')
  return [Number(first), Number(last)]
}

function capture(options: CaptureOptions): Promise<void> {
  const { rpc, number, range, rules } = options
  if ((number === undefined) === (range === undefined)) throw usageError('give either --number or --range')
  return write(options, (onProgress, signal) =>
    captureBlock({ ...rulesOf(options), rpcUrl: rpc, number: range ?? number!, rules, onProgress, signal }),
  )
}

function importFile(file: string, options: ImportOptions): Promise<void> {
  const block = options.block === undefined ? {} : { block: options.block }
  return write(
    options,
    (onProgress, signal) => importBlock({ ...rulesOf(options), ...block, file, onProgress, signal }),
    file,
  )
}

type Made = Pick<Capture, 'trace' | 'execution' | 'rules'> & { readonly sources?: readonly string[] }

/** Makes a trace and writes it; an interruption leaves nothing behind. */
async function write(
  { output: path, json }: OutputOptions,
  make: (onProgress: (progress: CaptureProgress) => void, signal: AbortSignal) => Promise<Made>,
  input?: string,
): Promise<void> {
  const output = await OutputFile.open(path, input)
  const stop = new AbortController()
  const progress = new Progress(process.stderr, progressMode(json === true))
  const discard = (): void => {
    stop.abort()
    progress.clear()
    output.discard()
  }
  try {
    const { made, text } = await interruptible(async () => {
      const made = await make(state => progress.show(describeCapture(state)), stop.signal)
      progress.clear()
      const text = await formatBlockTrace(made.trace)
      await output.finish(text)
      return { made, text }
    }, discard)
    answer(path, made, text.length, json === true)
  } finally {
    discard()
  }
}

function answer(path: string, { trace, execution, rules, sources }: Made, length: number, json: boolean): void {
  const preimages = Object.keys(trace.preimages).length
  const { about } = trace
  if (json) {
    const from = sources === undefined ? {} : { sources }
    printJson({
      output: path,
      ...about,
      rulesFrom: rules.source,
      ...from,
      preimages,
      bytes: length,
      steps: execution.steps,
    })
    return
  }
  const { transactions, gasUsed, hash, first, last } = about
  const isOne = first === last
  const blocks = isOne ? String(first) : `${first} to ${last}`
  printText(
    facts([
      [isOne ? 'block' : 'blocks', `${blocks}: ${plural(transactions, 'transaction')}, ${count(gasUsed)} gas`],
      ['block hash', `${hash}, as the block executor computes it`],
      ['rules', `${rules.hardfork}, by ${rules.source}`],
      ...(sources === undefined
        ? []
        : ([['parent state', sources.map(source => SOURCE_NAMES[source]).join(', ') || 'not needed']] as const)),
      ['trace', `${path}, ${bytes(length)}, ${plural(preimages, 'preimage')}`],
      ['steps', count(execution.steps)],
    ]),
  )
}

const SOURCE_NAMES: Readonly<Record<string, string>> = {
  witness: 'debug_executionWitness',
  prestate: 'the prestate tracer with eth_getProof',
  proof: 'eth_getProof as the block asked',
}
