/**
 * `zkmips block follow`: executes each new block of a node, and says which differ.
 * @module
 */
import { type Command, Option } from 'commander'
import { usageError } from '../errors.ts'
import { EXIT_CLAIM_FALSE, EXIT_OK, EXIT_UNAVAILABLE } from '../exit-codes.ts'
import { type FollowOptions, run } from '../following/run.ts'
import type { Counts } from '../following/state.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { rpcOption, takesRules } from './block-rules.ts'

const blockNumber = wholeNumber(1, Number.MAX_SAFE_INTEGER)

export function registerFollow(block: Command): void {
  const following = block
    .command('follow')
    .description('execute each new block of a node, and say which differ')
    .addOption(rpcOption())
    .addOption(new Option('--from <n>', 'the first block; by default the last there is').argParser(blockNumber))
    .addOption(
      new Option('--to <n>', 'the last block; by default it follows until it is interrupted').argParser(blockNumber),
    )
    .addOption(
      new Option('--span <n>', 'how many blocks it executes at once where it is behind')
        .argParser(wholeNumber(1, 1000))
        .default(1),
    )
    .addOption(
      new Option('--poll <seconds>', 'how often it looks for a new block').argParser(wholeNumber(1, 3600)).default(2),
    )
    .option('--state <file>', 'where it notes how far it is, and goes on from; before --from')
    .option('--keep <dir>', 'a directory for the traces of blocks that differ')
  takesRules(following).addOption(jsonOption()).action(follow)
}

async function follow(options: FollowOptions): Promise<void> {
  const { from, to } = options
  if (from !== undefined && to !== undefined && to < from)
    throw usageError(`--to ${to} is before --from ${from}: no block lies between them`)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const stop = new AbortController()
  const clear = (): void => {
    stop.abort()
    progress.clear()
  }
  try {
    const counts = await interruptible(() => run(options, progress, stop.signal), clear)
    process.exitCode = exitCodeOf(counts)
  } finally {
    clear()
  }
}

/** A block that differs is a verdict; one that could not be checked is none. */
function exitCodeOf({ different, unchecked }: Counts): number {
  if (different > 0) return EXIT_CLAIM_FALSE
  return unchecked > 0 ? EXIT_UNAVAILABLE : EXIT_OK
}
