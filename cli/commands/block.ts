/**
 * `zkmips block`: block traces.
 * @module
 */

import { loadBlockExecutor } from '@zkmips/package/shipped'
import { type Command, Option } from 'commander'
import { CliError, usageError } from '../errors.ts'
import { EXIT_UNAVAILABLE } from '../exit-codes.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { printJson } from '../output/answer.ts'
import { bytes, count, facts, plural } from '../output/format.ts'

interface CaptureOptions {
  readonly rpc: string
  readonly number: number
  readonly output: string
  readonly hardfork: string
  readonly json?: true
}

export function registerBlock(program: Command): void {
  const block = program.command('block').description('blocks to be proved')
  block
    .command('capture')
    .description('read a block, and all that executing it needs, from a node')
    .requiredOption('--rpc <url>', 'JSON-RPC of the node, over http')
    .addOption(
      new Option('--number <n>', 'the block').argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER)).makeOptionMandatory(),
    )
    .requiredOption('-o, --output <file>', 'the block trace')
    .option('--hardfork <name>', 'rules of the block', 'osaka')
    .addOption(jsonOption())
    .action(capture)
}

async function capture({ rpc, number, output: path, hardfork, json }: CaptureOptions): Promise<void> {
  if (!URL.canParse(rpc) || !/^https?:/.test(rpc))
    throw usageError(`--rpc ${rpc}: a URL is expected, such as http://localhost:8545`)
  // viem is loaded by this command and by block traces only.
  const { captureBlock } = await import('@zkmips/rollup/blocks/capture')
  const { formatBlockTrace } = await import('@zkmips/rollup/blocks/block-trace')
  const { HARDFORKS } = await import('@zkmips/rollup/blocks/payload')
  const known = HARDFORKS.find(name => name === hardfork)
  if (!known) throw usageError(`--hardfork ${hardfork}: the block executor knows ${HARDFORKS.join(', ')}`)

  const program = await loadBlockExecutor()
  const output = await OutputFile.open(path)
  const discard = (): void => output.discard()
  try {
    const { trace, execution, text } = await interruptible(async () => {
      const captured = await captureBlock({ rpcUrl: rpc, number, program, hardfork: known }).catch(error => {
        throw rpcError(rpc, error)
      })
      const text = formatBlockTrace(captured.trace)
      await output.finish(text)
      return { ...captured, text }
    }, discard)
    const preimages = Object.keys(trace.preimages).length
    if (json) printJson({ output: path, ...trace.about, preimages, bytes: text.length, steps: execution.steps })
    else {
      const { transactions, gasUsed, hash } = trace.about
      process.stdout.write(
        facts([
          ['block', `${number}: ${plural(transactions, 'transaction')}, ${count(gasUsed)} gas`],
          ['block hash', `${hash}, as the block executor computes it`],
          ['trace', `${path}, ${bytes(text.length)}, ${plural(preimages, 'preimage')}`],
          ['steps', count(execution.steps)],
        ]),
      )
    }
  } finally {
    discard()
  }
}

/** The transport's errors are long and full of the library's own advice: what a user needs is that the node does not answer. */
function rpcError(rpc: string, error: unknown): unknown {
  const { shortMessage } = error as { shortMessage?: string }
  if (shortMessage === undefined) return error
  const message = `${rpc}: the node does not give what is asked (${shortMessage.replace(/\.$/, '')}); check --rpc and that the node runs`
  return new CliError('RPC', EXIT_UNAVAILABLE, message, { cause: error })
}
