/**
 * `zkmips dispute`: the command lines. What each does is in cli/dispute, loaded when it is asked for, because the L1 library takes
 * a while.
 * @module
 */

import { type Command, Option } from 'commander'
import { accountOption, jsonOption, limitOption, wholeNumber } from '../options.ts'
import { reads, takesProgram, wordOption, writes } from './contract-options.ts'

export function registerDispute(program: Command): void {
  const dispute = program
    .command('dispute')
    .description('the games about claims on L1: look at them, and play them')
    .addHelpText('after', '\nHow disputes work: docs/disputes.md. Contracts and claims: zkmips l1.')
  registerReading(dispute)
  registerMoves(dispute)
  registerDemo(dispute)
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

function registerDemo(dispute: Command): void {
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

const takesGame = (command: Command): Command =>
  command.argument('<game>', 'the address of the game, or its number in zkmips dispute list')

const takesClaim = (command: Command): Command =>
  command.argument('<claim>', 'the number of the claim to answer', wholeNumber(0, 2 ** 32 - 2))
