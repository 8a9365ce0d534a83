/**
 * `zkmips block`: block traces.
 * @module
 */

import { capture as captureBlock, formatBlockTrace } from '@zkmips/package/capture'
import { type Command, Option } from 'commander'
import { usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
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
    .description('read a block and everything needed to execute it from a node')
    .requiredOption('--rpc <url>', 'JSON-RPC URL of the node')
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
    throw usageError(`--rpc ${rpc}: expected a URL such as http://localhost:8545`)
  // viem is loaded by this command and by block traces only.
  const { HARDFORKS } = await import('@zkmips/rollup/blocks/networks')
  const known = HARDFORKS.find(name => name === hardfork)
  if (!known) throw usageError(`--hardfork ${hardfork}: the block executor knows ${HARDFORKS.join(', ')}`)

  const output = await OutputFile.open(path)
  const discard = (): void => output.discard()
  try {
    const { trace, execution, text } = await interruptible(async () => {
      const captured = await captureBlock({ rpcUrl: rpc, number, hardfork: known })
      const text = await formatBlockTrace(captured.trace)
      await output.finish(text)
      return { ...captured, text }
    }, discard)
    const preimages = Object.keys(trace.preimages).length
    if (json) printJson({ output: path, ...trace.about, preimages, bytes: text.length, steps: execution.steps })
    else {
      const { transactions, gasUsed, hash } = trace.about
      printText(
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
