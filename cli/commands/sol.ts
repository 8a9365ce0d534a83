/**
 * `zkmips sol`: calls of Solidity contracts, made and proved.
 * @module
 */
import { HARDFORKS } from '@zkmips/rollup/blocks/networks'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { accountOption, jsonOption, wholeNumber } from '../options.ts'
import { parseAmount } from '../solidity/amount.ts'
import type { ProveOptions, RunOptions } from '../solidity/commands.ts'
import type { VerifyOptions } from '../solidity/verify-calls.ts'
import { readUrls } from './block-rules.ts'
import { checkProving, takesProving } from './prove.ts'

export function registerSol(program: Command): void {
  const sol = program.command('sol').description('calls of Solidity contracts, made and proved')
  takesCalls(sol.command('run'))
    .description('create a contract, call it, and show what comes of it')
    .option('-o, --output <file>', 'the call trace, which zkmips prove proves')
    .addOption(jsonOption())
    .action(async (contract: string, options: RunOptions) => {
      const { runCalls } = await import('../solidity/commands.ts')
      await runCalls(contract, options)
    })
  takesProving(takesCalls(sol.command('prove')))
    .description('do the same and prove it')
    .option(
      '--trace <file>',
      'the call trace, which a verifier needs, too (default: the name of the proof, and .calls.json)',
    )
    .action(async (contract: string, options: ProveOptions) => {
      checkProving(options)
      const { proveCalls } = await import('../solidity/commands.ts')
      await proveCalls(contract, options)
    })
  sol
    .command('verify')
    .description('check a proof of calls, and show what it proves')
    .argument('<proof>', 'a file written by zkmips sol prove')
    .argument('<trace>', 'the call trace that it is about')
    .argument('[contract]', 'names what was called: a Solidity source or an artifact')
    .option('--key <file>', 'of a wrapped proof: the Groth16 verification key to trust')
    .option('--development', 'of a wrapped proof: accept a key for development, with which anybody can prove anything')
    .addOption(jsonOption())
    .action(async (proof: string, trace: string, contract: string | undefined, options: VerifyOptions) => {
      const { verifyCalls } = await import('../solidity/verify-calls.ts')
      await verifyCalls(proof, trace, contract, options)
    })
}

/** The address from which Foundry's scripts call. */
const DEFAULT_SENDER = '0x1804c8ab1f12e6bbf3894d4083f33e07309d1f38'

function takesCalls(command: Command): Command {
  const words = (flags: string, what: string): Option =>
    new Option(flags, what).argParser((word: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      word,
    ])
  return command
    .argument(
      '<contract>',
      'a .sol file, an artifact of Foundry or Hardhat, or a folder of artifacts; :NAME where it has several',
    )
    .addOption(
      words('--call <function...>', 'a function and its arguments: its name, or its signature; can be repeated'),
    )
    .addOption(words('--constructor-args <value...>', 'arguments of the constructor'))
    .addOption(accountOption('--at <address>', 'call the contract that is there, and create none'))
    .addOption(accountOption('--from <address>', 'who calls').default(DEFAULT_SENDER))
    .addOption(
      new Option('--value <amount>', 'wei to send with each call, or 0.5ether').argParser(amount).default(0n, '0'),
    )
    .addOption(
      new Option('--gas <limit>', 'gas limit of each call')
        .argParser(amount)
        .default(undefined, 'the most that there is, 16777216'),
    )
    .option(
      '--state <file>',
      'accounts before the calls: a genesis, or JSON from addresses to balance, nonce, code, storage',
    )
    .addOption(
      new Option('--rpc <urls>', 'make the calls on the state of a chain, read from these nodes').argParser(readUrls),
    )
    .addOption(
      new Option('--block <n>', 'the block of that chain, after which the calls are made')
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .default(undefined, 'the newest'),
    )
    .option('--network <name>', 'rules of a public network')
    .option('--genesis <file>', 'rules of the chain with this genesis file')
    .addOption(
      new Option('--hardfork <name>', 'rules of the block')
        .choices(HARDFORKS)
        .default(undefined, 'osaka; of a chain what the node tells'),
    )
    .addOption(
      new Option('--timestamp <seconds>', 'time of the block that is made up')
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .default(undefined, '1767225600'),
    )
}

function amount(text: string): bigint {
  const value = parseAmount(text)
  if (value === undefined || value < 0n || value >= 2n ** 256n)
    throw new InvalidArgumentError('Expected a whole number, such as 1000, 1e18, 5gwei or 0.5ether.')
  return value
}
