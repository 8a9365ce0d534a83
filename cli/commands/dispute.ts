/**
 * `zkmips dispute`: the command lines. What each does is in cli/dispute, loaded when it is asked for, because the L1 library takes
 * a while.
 * @module
 */

import { type Command, Option } from 'commander'
import {
  accountOption,
  goOption,
  hexText,
  jsonOption,
  limitOption,
  repeated,
  takesDeployment,
  typeOption,
  wholeNumber,
} from '../options.ts'

const DAY = 86_400

export function registerDispute(program: Command): void {
  const dispute = program
    .command('dispute')
    .description('claims about blocks on L1, and the games that decide them')
    .addHelpText('after', '\nHow disputes work and what an operator does: docs/disputes.md.')
  registerReading(dispute)
  registerMoves(dispute)
  registerSetUp(dispute)
}

function registerReading(dispute: Command): void {
  reads(dispute.command('list'))
    .description('list the games')
    .option('--open', 'only games that are not decided yet')
    .addOption(limitOption('--limit <n>', 'show at most this many, newest first', 20))
    .action(async options => (await import('../dispute/list.ts')).list(options))
  takesProgram(takesGame(reads(dispute.command('show'))))
    .description('show a game: its tree of claims, clocks, bonds, and the instruction at its bottom')
    .option('--html <file>', 'also write it as an HTML page')
    .option('--gas', 'also show the gas that each claim cost')
    .option('--all', 'also show the claims that only repeat a final state')
    .action(async (game, options) => (await import('../dispute/show.ts')).show(game, options))
  takesProgram(takesGame(reads(dispute.command('watch'))))
    .description('show a game again whenever it changes, until it is decided')
    .addOption(limitOption('--every <seconds>', 'seconds between two looks', 12))
    .option('--all', 'also show the claims that only repeat a final state')
    .action(async (game, options) => (await import('../dispute/watch.ts')).watch(game, options))
  reads(dispute.command('credits'))
    .description('show what games owe an account, and when it can be paid out')
    .addOption(accountOption('--for <address>', 'the account'))
    .option('--key-file <file>', 'the private key of the account')
    .action(async options => (await import('../dispute/credits.ts')).credits(options))
}

function registerMoves(dispute: Command): void {
  takesRun(writes(dispute.command('create')))
    .description("claim the hash of a trace's last block: create a game, with its bond, after executing the blocks")
    .addOption(typeOption())
    .addOption(wordOption('--output-root <hash>', 'claim this block hash instead of the one in the block trace'))
    .addOption(
      wordOption(
        '--root-claim <hash>',
        'claim this final state without executing the block; a false claim loses its bond',
      ),
    )
    .action(async options => (await import('../dispute/create.ts')).create(options))
  takesProgram(takesClaim(takesGame(writes(dispute.command('move')))))
    .description('answer a claim: attack or defend it, as the run shows, or as you choose')
    .option('--attack', 'disagree with the claim: claim an earlier state')
    .option('--defend', 'agree with the claim: claim a later state')
    .addOption(wordOption('--value <hash>', 'claim this state hash instead of the one of the run'))
    .action(async (game, claim, options) => (await import('../dispute/move.ts')).move(game, claim, options))
  takesProgram(takesClaim(takesGame(writes(dispute.command('step')))))
    .description('answer a claim about one step: L1 executes the step')
    .action(async (game, claim, options) => (await import('../dispute/step.ts')).step(game, claim, options))
  takesGame(writes(dispute.command('resolve')))
    .description('award the bonds of all claims whose time is up, which decides the game')
    .addOption(limitOption('--claim <index>', 'only this claim', undefined, 0))
    .addOption(limitOption('--max-answers <n>', 'the most answers that one transaction looks at', 256))
    .action(async (game, options) => (await import('../dispute/resolve.ts')).resolve(game, options))
  takesGame(writes(dispute.command('claim')))
    .description('pay out what a decided game owes')
    .addOption(accountOption('--for <address>', 'the account to pay (default: your own)'))
    .action(async (game, options) => (await import('../dispute/credits.ts')).claim(game, options))
}

function registerSetUp(dispute: Command): void {
  const seconds = (flags: string, what: string, initial: number) =>
    new Option(flags, what).argParser(wholeNumber(0, 10_000 * DAY)).default(initial)
  takesRun(dispute.command('deploy'))
    .description('deploy the contracts, with a game type for a program')
    .requiredOption('--rpc <url>', 'JSON-RPC URL of an L1 node')
    .requiredOption('--key-file <file>', 'the private key of the account that pays: 32 bytes in hex')
    .requiredOption('-o, --output <file>', 'the deployment file, needed by the other commands')
    .addOption(typeOption())
    .addOption(limitOption('--max-depth <n>', 'a run has at most 2^n steps; n must be even', 40, 2, 62))
    .addOption(seconds('--max-clock <seconds>', 'time that each side has in all', 3.5 * DAY))
    .addOption(seconds('--extension <seconds>', 'the least time that a side has for its next answer', 10_800))
    .addOption(seconds('--preimage-period <seconds>', 'additional time if that answer is a step', DAY))
    .addOption(seconds('--game-delay <seconds>', 'time from the end of a disputed game until it is final', 3.5 * DAY))
    .addOption(accountOption('--guardian <address>', 'may freeze and void games (default: the paying account)'))
    .addOption(
      limitOption('--max-blocks <n>', 'the most blocks of a claim (default: what the chain configuration allows)'),
    )
    .addOption(accountOption('--sequencer <address>', 'may append payloads (default: the paying account)'))
    .option('--anybody-may-append', 'let everybody append payloads')
    .addOption(
      limitOption(
        '--sequencer-silence <seconds>',
        'after so long without a block of the sequencer anybody may append empty ones for what waits',
        DAY,
        1,
        30 * DAY,
      ),
    )
    .addOption(seconds('--max-time-lag <seconds>', 'how far behind L1 the timestamp of a block may be; 0: any time', 0))
    .addOption(
      repeated(
        new Option('--proposer <address>', 'may propose; several times for several (default: everybody may)'),
        hexText(20),
      ),
    )
    .addOption(
      limitOption(
        '--proposer-silence <seconds>',
        'after so long without a final claim of theirs everybody may propose',
      ),
    )
    .addOption(
      accountOption('--bridge <address>', 'a contract whose deposits are taken, instead of the bridge of zkmips'),
    )
    .option('--no-bridge', 'take no deposits')
    .addOption(wordOption('--salt <word>', 'makes other contracts than the same settings with another one'))
    .option('--verification-key <file>', 'take proofs under this Groth16 key of a ceremony, from zkmips setup check')
    .option(
      '--development',
      "take proofs under everybody's key for development, which prove nothing; refused on chains that are not for development",
    )
    .addOption(jsonOption())
    .action(async options => (await import('../dispute/deploy.ts')).deploy(options))
  takesRun(writes(dispute.command('add-type')))
    .description('add a game type for another program, with the rules of an existing one')
    .addOption(
      limitOption('--type <n>', 'the number of the new game type', undefined, 0, 2 ** 32 - 1).makeOptionMandatory(),
    )
    .addOption(limitOption('--like <n>', 'the game type whose rules to copy', 0, 0, 2 ** 32 - 1))
    .action(async options => (await import('../dispute/deploy.ts')).addType(options))
  writes(dispute.command('publish'))
    .description('publish the payloads of blocks on L1, so that they can be claimed')
    .requiredOption('--block <file>', 'the block trace')
    .action(async options => (await import('../dispute/publish.ts')).publish(options))
  dispute
    .command('demo')
    .description('play a whole dispute about real blocks on a local chain, and show how it is decided')
    .option('--block <file>', 'the disputed blocks (default: three, with ERC-20 transfers)')
    .addOption(
      new Option('--lie-at <step>', 'the first step that the liar gets wrong').argParser(
        wholeNumber(0, Number.MAX_SAFE_INTEGER),
      ),
    )
    .option('--html <file>', 'also write the game as an HTML page')
    .option('--all', 'also show the claims that only repeat a final state')
    .option('--deployment <file>', 'also write the deployment file')
    .option('--keep', 'keep the chain running until ctrl-C, so that the other commands can be tried on it')
    .addOption(jsonOption())
    .action(async options => (await import('../dispute/demo.ts')).demo(options))
}

/** Adds where the contracts are. */
const reads = (command: Command): Command => takesDeployment(command).addOption(jsonOption())

/** Adds where the contracts are, and who acts. */
function writes(command: Command): Command {
  return reads(command).requiredOption('--key-file <file>', 'the private key of the account that acts: 32 bytes in hex')
}

const takesGame = (command: Command): Command =>
  command.argument('<game>', 'the address of the game, or its number in zkmips dispute list')

const takesClaim = (command: Command): Command =>
  command.argument('<claim>', 'the number of the claim to answer', wholeNumber(0, 2 ** 32 - 2))

/** Adds the run that is claimed: a block. */
function takesRun(command: Command): Command {
  return takesElf(command.requiredOption('--block <file>', 'the block trace, written by zkmips block capture'))
}

/** Adds the run that a game is about, where the command can do without or a program reads no block. */
function takesProgram(command: Command): Command {
  return takesElf(command.option('--block <file>', 'the block trace, which has the preimages of the run'))
    .option('--preimage-dir <dir>', 'a directory with one preimage per file')
    .option('--preimages <file>', 'a JSON object from keccak256 or sha256 hashes to data, in hex')
}

function takesElf(command: Command): Command {
  return command
    .option('--program <elf>', 'the program of the game type (default: the shipped block executor)')
    .addOption(goOption())
}

const wordOption = (flags: string, what: string): Option => new Option(flags, what).argParser(hexText(32))
