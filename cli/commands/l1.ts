/**
 * `zkmips l1`: the command lines. What each does is in cli/l1, loaded when it is asked for.
 * @module
 */
import { type Command, Option } from 'commander'
import { jsonOption, workersOption } from '../options.ts'

export function registerL1(program: Command): void {
  const l1 = program.command('l1').description('the chain of claims on L1, and the bridge')
  registerDemo(l1)
}

function registerDemo(l1: Command): void {
  l1.command('demo')
    .description('play the way of claims to finality on local chains: by proof, by game, by time; and tell it')
    .option('--prove', 'make the proofs here instead of taking those that ship; it takes some ten minutes')
    .option('--fork-url <url>', 'fork this L1 instead of a local one')
    .option('--deployment <file>', 'also write the deployment file')
    .option('--keep', 'keep the chain running until ctrl-C, so that the other commands can be tried on it')
    .addOption(workersOption())
    .addOption(new Option('--engine <name>', 'what computes the proofs').choices(['wasm', 'native']))
    .addOption(jsonOption())
    .action(async options => (await import('../l1/demo/demo.ts')).demo(options))
}
