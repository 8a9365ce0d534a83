/**
 * Options of commands about contracts on L1, of `zkmips l1` and `zkmips dispute`.
 * @module
 */
import { type Command, Option } from 'commander'
import { goOption, hexText, jsonOption, takesDeployment } from '../options.ts'

/** Adds where the contracts are. */
export const reads = (command: Command): Command => takesDeployment(command).addOption(jsonOption())

/** Adds where the contracts are, and who acts. */
export function writes(command: Command): Command {
  return reads(command).requiredOption('--key-file <file>', 'the private key of the account that acts: 32 bytes in hex')
}

/** Adds the program that claims are about: the block executor, by the trace of a block, or another one. */
export function takesRun(command: Command): Command {
  return takesElf(command.option('--block <file>', 'the block trace, written by zkmips block capture'))
}

/** Adds the run that a game is about, where the command can do without or a program reads no block. */
export function takesProgram(command: Command): Command {
  return takesElf(command.option('--block <file>', 'the block trace, which has the preimages of the run'))
    .option('--preimage-dir <dir>', 'a directory with one preimage per file')
    .option('--preimages <file>', 'a JSON object from keccak256 or sha256 hashes to data, in hex')
}

function takesElf(command: Command): Command {
  return command
    .option('--program <elf>', 'the program of the game type (default: the shipped block executor)')
    .addOption(goOption())
}

export const wordOption = (flags: string, what: string): Option => new Option(flags, what).argParser(hexText(32))
