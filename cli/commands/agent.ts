/**
 * `zkmips agent`: the command lines of the programs that act on disputes without a person. What each does is in cli/agent and
 * rollup/agents, loaded when it is asked for.
 * @module
 */
import type { ProofPolicy } from '@zkmips/rollup/agents/prover/policy'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  accountOption,
  engineOption,
  etherAmount,
  feeOption,
  goOption,
  hexText,
  limitOption,
  memoryOption,
  provingKeyOption,
  repeated,
  takesDeployment,
  typeOption,
  workersOption,
} from '../options.ts'
import { readUrls } from './block-rules.ts'

const DAY = 86_400
const MAX_SECONDS = 3650 * DAY

export function registerAgent(program: Command): void {
  const agent = program
    .command('agent')
    .description('agents that act on disputes by themselves until they are stopped')
    .addHelpText('after', '\nWhat they do, what they need and what to watch: docs/agents.md.')
  sends(runs(agent.command('challenger')))
    .description('answer every false claim, resolve games, and claim what they owe')
    .addOption(
      files('--program <elf>', 'the program of a game type; can be repeated (default: the shipped block executor)'),
    )
    .addOption(goOption())
    .addOption(
      files('--block <path>', 'a block trace with the preimages of runs, or a folder that is watched; can be repeated'),
    )
    .addOption(repeated(new Option('--game <address>', 'handle only this game; can be repeated'), hexText(20)))
    .addOption(limitOption('--max-games <n>', 'the number of games handled at the same time', 4))
    .action(async options => (await import('../agent/run.ts')).challenger(options))
  sends(runs(agent.command('proposer')))
    .description('claim each next block, and see the claims through')
    .option('--program <elf>', 'the program of the game type (default: the shipped block executor)')
    .addOption(goOption())
    .addOption(
      files(
        '--block <path>',
        'a block trace to claim when its turn comes, or a folder that is watched; can be repeated',
      ),
    )
    .addOption(typeOption())
    .addOption(feeOption())
    .action(async options => (await import('../agent/run.ts')).proposer(options))
  sends(runs(agent.command('prover')))
    .description('prove claims, true ones and false ones, and bring the proofs to L1')
    .addOption(
      new Option(
        '--prove <which>',
        'all, disputed, older-than=SECONDS, or paid=ETHER: those whose proof pays so much, in fees and forfeits',
      )
        .argParser(readPolicy)
        .default({ prove: 'disputed' } satisfies ProofPolicy, 'disputed'),
    )
    .addOption(
      files('--program <elf>', 'the program of a game type; can be repeated (default: the shipped block executor)'),
    )
    .addOption(goOption())
    .addOption(
      files('--block <path>', 'a block trace with the preimages of runs, or a folder that is watched; can be repeated'),
    )
    .addOption(accountOption('--payee <address>', 'whom proofs pay (default: the account that sends)'))
    .addOption(limitOption('--max-row <n>', 'the most claims in a row that one proof is about', 4, 1, 16))
    .addOption(provingKeyOption())
    .addOption(workersOption())
    .addOption(memoryOption())
    .addOption(engineOption())
    .action(async options => (await import('../agent/run.ts')).prover(options))
  runs(agent.command('monitor'))
    .description('forecast how each game ends, and warn; sends nothing')
    .action(async options => (await import('../agent/run.ts')).monitor(options))
}

/** Adds where it looks, how often, and whom it tells. */
function runs(command: Command): Command {
  return takesDeployment(command)
    .option('--second-rpc <url>', 'a second L1 node, of another operator: nothing is done where the two disagree')
    .addOption(limitOption('--window <seconds>', 'the maximum age of games', 30 * DAY, 1, MAX_SECONDS))
    .addOption(limitOption('--poll <seconds>', 'seconds between two rounds', 12, 1, DAY))
    .addOption(
      limitOption('--metrics-port <port>', 'serve /metrics for Prometheus on this machine', undefined, 0, 65_535),
    )
    .addOption(
      new Option('--log-level <level>', 'the least severe messages to log')
        .choices(['debug', 'info', 'warn', 'error'])
        .default('info'),
    )
}

/** Adds who sends, and how. */
function sends(command: Command): Command {
  return command
    .requiredOption(
      '--store <folder>',
      'a folder for this agent only: its journal of pending transactions, and the hashes of runs',
    )
    .addOption(
      new Option('--node <urls>', 'L2 nodes, separated by commas, asked for what no block trace has').argParser(
        readUrls,
      ),
    )
    .option('--key-file <file>', 'the private key of the account that acts: 32 bytes in hex')
    .option('--signer <url>', 'or a remote signer that speaks JSON-RPC (eth_signTransaction),')
    .addOption(accountOption('--account <address>', 'and the account that it signs for'))
    .addOption(
      limitOption(
        '--max-pending <n>',
        'the number of pending transactions; one place is for those without a bond',
        8,
        2,
      ),
    )
    .addOption(limitOption('--confirmations <n>', 'blocks until a transaction is done', 1))
    .addOption(
      limitOption('--max-fee <gwei>', 'the highest fee per gas, unless a clock runs out and more is at stake', 500),
    )
    .addOption(limitOption('--max-per-game <ether>', 'post no bond in a game that has cost this much (default: any)'))
    .option('--private-rpc <url>', 'send transactions to this node, so that nobody copies them; read from --rpc')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .addOption(limitOption('--bump-after <seconds>', 'seconds without inclusion before the fee is raised', 60, 1, DAY))
}

const files = (flags: string, what: string): Option => repeated(new Option(flags, what), path => path)

function readPolicy(text: string): ProofPolicy {
  if (text === 'all' || text === 'disputed') return { prove: text }
  const [, seconds] = /^older-than=(\d{1,9})$/.exec(text) ?? []
  if (seconds !== undefined) return { prove: 'older', seconds: Number(seconds) }
  if (text.startsWith('paid=')) return { prove: 'paid', wei: etherAmount(text.slice('paid='.length)) }
  throw new InvalidArgumentError('Write all, disputed, older-than=SECONDS or paid=ETHER, such as paid=0.25.')
}
