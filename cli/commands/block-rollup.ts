/**
 * `zkmips block rollup`: block traces of a chain under Ethereum's rules, stated as those of a rollup, which is what disputes are about.
 * @module
 */
import { loadBlockExecutor } from '@zkmips/package/shipped'
import { DEFAULT_ROLLUP_BOUNDS, type RollupBounds } from '@zkmips/rollup/blocks/rollup-bounds'
import { type Command, Option } from 'commander'
import { readBlock } from '../dispute/program.ts'
import { inputError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'

interface RollupOptions extends Readonly<Record<BoundName, number>> {
  readonly output: string
  readonly json?: true
}

type BoundName = Exclude<keyof RollupBounds, 'precompilePrices'>

const BOUNDS: readonly (readonly [flag: string, what: string, name: BoundName])[] = [
  ['gas-limit-ceiling', 'the highest gas limit of a block', 'gasLimitCeiling'],
  ['max-blocks', 'the most blocks of a claim', 'maxBlocks'],
  ['max-payload-bytes', 'the most bytes of a block’s payload with its further pieces', 'maxPayloadBytes'],
  ['max-pieces', 'the most further pieces of a payload', 'maxPieces'],
  ['max-queue-entries', 'the most deposits and forced transactions of a block', 'maxQueueEntries'],
  ['max-queue-gas', 'the most gas that they use', 'maxQueueGas'],
]

export function registerBlockRollup(block: Command): void {
  const command = block
    .command('rollup')
    .description('state blocks that follow each other as those of a rollup, in one block trace')
    .argument('<traces...>', 'block traces, in the order of their blocks')
    .requiredOption('-o, --output <file>', 'the block trace')
    .addOption(jsonOption())
  for (const [flag, what, name] of BOUNDS) {
    const option = new Option(`--${flag} <n>`, what).argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
    command.addOption(option.default(Number(DEFAULT_ROLLUP_BOUNDS[name])))
  }
  command.action(rollup)
}

async function rollup(files: readonly string[], options: RollupOptions): Promise<void> {
  // viem is loaded by this command and by others about block traces only.
  const { asRollup } = await import('@zkmips/rollup/blocks/as-rollup')
  const { formatBlockTrace } = await import('@zkmips/rollup/blocks/block-trace')
  const { executeBlock } = await import('@zkmips/rollup/blocks/execute-block')
  const traces = []
  for (const file of files) traces.push(await readBlock(file))
  const trace = asRollup(traces, boundsOf(options))
  const output = await OutputFile.open(options.output)
  try {
    const { exitCode, steps, log } = executeBlock(await loadBlockExecutor(), trace)
    if (exitCode !== 0) {
      const why = log === '' ? `the block executor exits with ${exitCode}` : log.trimEnd()
      const message = `${files.at(-1)}: under the rules of a rollup the blocks do not come out with the hash ${trace.local.claimedHash} (${why}): they use what a rollup does not have, or exceed its bounds`
      throw inputError('OTHER_BLOCK', message)
    }
    await output.finish(formatBlockTrace(trace))
    const { first, last, hash } = trace.about
    const { chainConfigDigest } = trace.local
    if (options.json) printJson({ output: output.path, ...trace.about, chainConfigDigest, steps })
    else
      printText(
        facts([
          ['blocks', first === last ? String(last) : `${first} to ${last}`],
          ['block hash', `${hash}, as the block executor computes it`],
          ['configuration', `${chainConfigDigest}, the rules of a rollup`],
          ['trace', output.path],
          ['steps', count(steps)],
        ]),
      )
  } finally {
    output.discard()
  }
}

const boundsOf = (options: RollupOptions): RollupBounds => ({
  ...DEFAULT_ROLLUP_BOUNDS,
  ...Object.fromEntries(BOUNDS.map(([, , name]) => [name, BigInt(options[name])])),
})
