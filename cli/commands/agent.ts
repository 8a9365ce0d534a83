/**
 * `zkmips agent`: the command lines of the programs that act on disputes without a person. What each does is in cli/agent and
 * rollup/agents, loaded when it is asked for.
 * @module
 */
import { type Command, Option } from 'commander'
import { accountOption, goOption, hexText, limitOption, repeated, takesDeployment, typeOption } from '../options.ts'

const DAY = 86_400
const MAX_SECONDS = 3650 * DAY

export function registerAgent(program: Command): void {
  const agent = program
    .command('agent')
    .description('programs that act on disputes without a person, until they are stopped')
    .addHelpText('after', '\nWhat they do, what they need and what to watch: docs/agents.md.')
  sends(runs(agent.command('challenger')))
    .description('answer every false claim, resolve games, and claim what they owe')
    .addOption(
      files('--program <elf>', 'a program of a game type, several for old games; the shipped one if not given'),
    )
    .addOption(goOption())
    .addOption(files('--block <file>', 'a block trace with the preimages of runs; may be repeated'))
    .addOption(repeated(new Option('--game <address>', 'look at this game only; may be repeated'), hexText(20)))
    .addOption(limitOption('--max-games <n>', 'games that are worked on at the same time', 4))
    .action(async options => (await import('../agent/run.ts')).challenger(options))
  sends(runs(agent.command('proposer')))
    .description('claim the blocks after the agreed one, and see the claims through')
    .option('--program <elf>', 'the program of the game type (default: the shipped block executor)')
    .addOption(goOption())
    .addOption(files('--block <file>', 'a block trace that is claimed when its turn comes; may be repeated'))
    .addOption(typeOption())
    .action(async options => (await import('../agent/run.ts')).proposer(options))
  runs(agent.command('monitor'))
    .description('forecast how each game ends, and warn; send nothing')
    .action(async options => (await import('../agent/run.ts')).monitor(options))
}

/** Adds where it looks, how often, and whom it tells. */
function runs(command: Command): Command {
  return takesDeployment(command)
    .addOption(limitOption('--window <seconds>', 'how old games may be', 30 * DAY, 1, MAX_SECONDS))
    .addOption(limitOption('--poll <seconds>', 'between two looks', 12, 1, DAY))
    .addOption(
      limitOption('--metrics-port <port>', 'serve /metrics for Prometheus on this machine', undefined, 0, 65_535),
    )
    .addOption(
      new Option('--log-level <level>', 'what is logged').choices(['debug', 'info', 'warn', 'error']).default('info'),
    )
}

/** Adds who sends, and how. */
function sends(command: Command): Command {
  return command
    .requiredOption('--store <folder>', "of its own: the journal of transactions under way, and the runs' hashes")
    .option('--key-file <file>', 'the private key of the account that acts: 32 bytes in hex')
    .option('--signer <url>', 'or a remote signer that speaks JSON-RPC (eth_signTransaction),')
    .addOption(accountOption('--account <address>', 'and the account that it signs for'))
    .addOption(limitOption('--max-pending <n>', 'transactions that are under way at the same time', 8))
    .addOption(limitOption('--confirmations <n>', 'blocks until a transaction is done', 1))
    .addOption(limitOption('--max-fee <gwei>', 'for each unit of gas, never more', 500))
    .addOption(limitOption('--bump-after <seconds>', 'out of blocks until the fee is raised', 60, 1, DAY))
}

const files = (flags: string, what: string): Option => repeated(new Option(flags, what), path => path)
