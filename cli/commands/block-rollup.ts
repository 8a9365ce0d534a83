/**
 * `zkmips block rollup`: block traces of a chain under Ethereum's rules, stated as those of a rollup, which is what disputes are about.
 * @module
 */
import { loadBlockExecutor } from '@zkmips/package/shipped'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { BoundName } from '@zkmips/rollup/blocks/exceeded'
import { DEFAULT_ROLLUP_BOUNDS, type RollupBounds } from '@zkmips/rollup/blocks/rollup-bounds'
import { type Command, Option } from 'commander'
import { inputError, usageError } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'

interface RollupOptions extends Readonly<Record<BoundName, number>> {
  readonly output: string
  readonly json?: true
}

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
  const { readBlock } = await import('../dispute/program.ts')
  const bounds = boundsOf(options)
  await requireBounds(bounds)
  const traces: BlockTrace[] = []
  for (const file of files) traces.push(await readBlock(file))
  const trace = asRollup(traces, bounds)
  const output = await OutputFile.open(options.output)
  try {
    const run = await executor()
    const { isTrue, steps, log } = run(trace)
    if (!isTrue) {
      const why = await reasons(trace, bounds, bounds => run(asRollup(traces, bounds)).isTrue)
      const message = `${files.at(-1)}: under the rules of a rollup the blocks do not come out with the hash ${trace.local.claimedHash}`
      throw inputError('OTHER_BLOCK', `${message}: ${why ?? log}`)
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

/** @throws CliError where the options contradict each other */
async function requireBounds(bounds: RollupBounds): Promise<void> {
  const { encodeChainConfig } = await import('@zkmips/rollup/blocks/chain-config')
  const { rollupConfig } = await import('@zkmips/rollup/blocks/rollup-bounds')
  try {
    encodeChainConfig(rollupConfig({ chainId: 1n, forks: [{ time: 0n, name: 'osaka' }], keepsEmpty: false }, bounds))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ChainConfigError') throw error
    const named = BOUNDS.reduce((text, [flag, , name]) => text.replaceAll(name, `--${flag}`), error.message)
    throw usageError(named)
  }
}

/** Runs block traces. Where the block executor asks for a piece that no block of the trace needed, it computes another block. */
async function executor(): Promise<(trace: BlockTrace) => { isTrue: boolean; steps: number; log: string }> {
  const { executeBlock } = await import('@zkmips/rollup/blocks/execute-block')
  const program = await loadBlockExecutor()
  return trace => {
    try {
      const { exitCode, steps, log } = executeBlock(program, trace)
      const said = log === '' ? 'they use what a rollup does not have' : log.trimEnd()
      return { isTrue: exitCode === 0, steps, log: said }
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'MissingPreimageError') throw error
      return { isTrue: false, steps: 0, log: 'they take another course, and read what the trace does not have' }
    }
  }
}

/** What the blocks exceed, or have that a rollup does not, with what to do. Undefined where nothing of it explains the difference. */
async function reasons(
  trace: BlockTrace,
  bounds: RollupBounds,
  comesOut: (bounds: RollupBounds) => boolean,
): Promise<string | undefined> {
  const { dearContracts, exceededBounds, foreignToRollups } = await import('@zkmips/rollup/blocks/exceeded')
  const flags = new Map(BOUNDS.map(([flag, , name]) => [name, `--${flag}`]))
  const exceeded = exceededBounds(trace, bounds).map(({ name, what, value, limit, needed }) => {
    const flag = flags.get(name)!
    return value > limit
      ? `${what} is ${value}, above ${flag} ${limit}; give ${flag} ${needed} or more`
      : `${what} is ${value}, below ${limit}, twice ${flag}; give ${flag} ${needed} or less`
  })
  const found = [...exceeded, ...foreignToRollups(trace).map(what => `${what}, which a rollup does not have`)]
  if (found.length > 0) return found.join('; ')
  const dear = dearContracts(trace, bounds, comesOut)
  if (dear.length === 0) return undefined
  const contracts = dear.map(({ name, address, factor }) => `${name} (${address}, times ${factor})`).join(' and ')
  return `they call ${contracts}, whose gas a rollup multiplies; leave the blocks that do so out`
}
