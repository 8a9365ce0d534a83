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
    .option('--open', 'those that are not decided')
    .addOption(limitOption('--limit <n>', 'as many, the newest first', 20))
    .action(async options => (await import('../dispute/list.ts')).list(options))
  takesProgram(takesGame(reads(dispute.command('show'))))
    .description('show a game: its tree of claims, clocks, bonds, and the instruction at its bottom')
    .option('--html <file>', 'also write it as a page')
    .option('--gas', 'also say what each claim cost in gas')
    .option('--all', 'also show the claims that only repeat a final state')
    .action(async (game, options) => (await import('../dispute/show.ts')).show(game, options))
  takesProgram(takesGame(reads(dispute.command('watch'))))
    .description('show a game again whenever it changes, until it is decided')
    .addOption(limitOption('--every <seconds>', 'how often to look', 12))
    .option('--all', 'also show the claims that only repeat a final state')
    .action(async (game, options) => (await import('../dispute/watch.ts')).watch(game, options))
  reads(dispute.command('credits'))
    .description('say what games owe to an account, and from when on it is paid')
    .addOption(accountOption('--for <address>', 'the account'))
    .option('--key-file <file>', 'the account, by its key')
    .action(async options => (await import('../dispute/credits.ts')).credits(options))
}

function registerMoves(dispute: Command): void {
  takesRun(writes(dispute.command('create')))
    .description("claim a block's hash: create a game, with its bond, after executing the block")
    .addOption(typeOption())
    .addOption(wordOption('--output-root <hash>', 'claim this block hash, not that of the block trace'))
    .addOption(wordOption('--root-claim <hash>', 'claim this final state unexecuted; a false claim loses its bond'))
    .action(async options => (await import('../dispute/create.ts')).create(options))
  takesProgram(takesClaim(takesGame(writes(dispute.command('move')))))
    .description('answer a claim: attack it or defend it, as the run says, or as you say')
    .option('--attack', 'disagree with the claim: claim a state before it')
    .option('--defend', 'agree with the claim, and claim a state behind it')
    .addOption(wordOption('--value <hash>', 'claim this state hash, not that of the run'))
    .action(async (game, claim, options) => (await import('../dispute/move.ts')).move(game, claim, options))
  takesProgram(takesClaim(takesGame(writes(dispute.command('step')))))
    .description('answer a claim about one step: L1 executes the step')
    .action(async (game, claim, options) => (await import('../dispute/step.ts')).step(game, claim, options))
  takesGame(writes(dispute.command('resolve')))
    .description('award the bonds of all claims whose time is over, and so decide the game')
    .addOption(limitOption('--claim <index>', 'only this claim', undefined, 0))
    .addOption(limitOption('--max-answers <n>', 'answers that one transaction looks at', 256))
    .action(async (game, options) => (await import('../dispute/resolve.ts')).resolve(game, options))
  takesGame(writes(dispute.command('claim')))
    .description('have what a decided game owes paid out')
    .addOption(accountOption('--for <address>', 'to whom it is owed; your own account if not given'))
    .action(async (game, options) => (await import('../dispute/credits.ts')).claim(game, options))
}

function registerSetUp(dispute: Command): void {
  const seconds = (flags: string, what: string, initial: number) =>
    new Option(flags, what).argParser(wholeNumber(0, 10_000 * DAY)).default(initial)
  takesRun(dispute.command('deploy'))
    .description('put the contracts on a chain, with a game type for a program')
    .requiredOption('--rpc <url>', 'JSON-RPC of a node of L1, over http')
    .requiredOption('--key-file <file>', 'the private key of the account that pays: 32 bytes in hex')
    .requiredOption('-o, --output <file>', 'the deployment file, which the other commands read')
    .addOption(typeOption())
    .addOption(limitOption('--max-depth <n>', 'runs have at most 2^n steps; even', 40, 2, 62))
    .addOption(seconds('--max-clock <seconds>', 'time of each side', 3.5 * DAY))
    .addOption(seconds('--extension <seconds>', 'time that is left at least for the next answer', 10_800))
    .addOption(seconds('--preimage-period <seconds>', 'and on top for one that is a step', DAY))
    .addOption(seconds('--game-delay <seconds>', 'from a decision to its being final', 3.5 * DAY))
    .addOption(accountOption('--guardian <address>', 'may freeze and void games; the paying account if not given'))
    .addOption(accountOption('--sequencer <address>', 'may append payloads; everybody if not given'))
    .addOption(jsonOption())
    .action(async options => (await import('../dispute/deploy.ts')).deploy(options))
  takesRun(writes(dispute.command('add-type')))
    .description('add a game type for another program, with the rules of one that is there')
    .addOption(limitOption('--type <n>', 'its number, a new one', undefined, 0, 2 ** 32 - 1).makeOptionMandatory())
    .addOption(limitOption('--like <n>', 'the game type whose rules it takes over', 0, 0, 2 ** 32 - 1))
    .action(async options => (await import('../dispute/deploy.ts')).addType(options))
  writes(dispute.command('publish'))
    .description('bring the payload of a block to L1, so that the block can be claimed')
    .requiredOption('--block <file>', 'the block trace')
    .action(async options => (await import('../dispute/publish.ts')).publish(options))
  dispute
    .command('demo')
    .description('play a whole dispute about a real block on a chain of its own, and show how it was decided')
    .option('--block <file>', 'the block that is disputed; the one with ERC-20 transfers if not given')
    .addOption(
      new Option('--lie-at <step>', 'the first step that the liar gets wrong').argParser(
        wholeNumber(0, Number.MAX_SAFE_INTEGER),
      ),
    )
    .option('--html <file>', 'also write the game as a page')
    .option('--all', 'also show the claims that only repeat a final state')
    .option('--deployment <file>', 'also write the deployment file')
    .option('--keep', 'leave the chain running until ctrl-C, to look around with the other commands')
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
  command.argument('<game>', 'its address, or its number in zkmips dispute list')

const takesClaim = (command: Command): Command =>
  command.argument('<claim>', 'the number of the claim that is answered', wholeNumber(0, 2 ** 32 - 2))

/** Adds the run that is claimed: a block. */
function takesRun(command: Command): Command {
  return takesElf(command.requiredOption('--block <file>', 'the block trace, made by zkmips block capture'))
}

/** Adds the run that a game is about, where the command can do without or a program reads no block. */
function takesProgram(command: Command): Command {
  return takesElf(command.option('--block <file>', 'the block trace with the preimages of the run'))
    .option('--preimage-dir <dir>', 'a directory with a preimage in each file')
    .option('--preimages <file>', 'a JSON object of keccak256 or sha256 to data, in hex')
}

function takesElf(command: Command): Command {
  return command
    .option('--program <elf>', 'the program of the game type; the shipped block executor if not given')
    .addOption(goOption())
}

const wordOption = (flags: string, what: string): Option => new Option(flags, what).argParser(hexText(32))
