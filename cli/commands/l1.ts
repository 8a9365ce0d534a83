/**
 * `zkmips l1`: the command lines. What each does is in cli/l1, loaded when it is asked for, because the L1 library takes a while.
 * @module
 */
import { type Command, Option } from 'commander'
import {
  accountOption,
  engineOption,
  feeOption,
  goOption,
  hexText,
  jsonOption,
  limitOption,
  memoryOption,
  provingKeyOption,
  repeated,
  typeOption,
  wholeNumber,
  workersOption,
} from '../options.ts'
import { readUrls } from './block-rules.ts'
import { reads, takesProgram, takesRun, wordOption, writes } from './contract-options.ts'

const DAY = 86_400
const CLAIM = 'a claim: the address of its game, or its number in zkmips l1 status'

export function registerL1(program: Command): void {
  const l1 = program
    .command('l1')
    .description('the contracts on L1, and the chain of claims on its way to finality')
    .addHelpText('after', '\nWhat an operator does: docs/l1.md. The games about claims: zkmips dispute.')
  registerContracts(l1)
  registerClaims(l1)
  registerSources(l1)
  registerBridge(l1)
  registerReading(l1)
  registerDemo(l1)
}

/** The claims of agents, too: 30 days. */
const windowOption = (): Option =>
  limitOption('--window <seconds>', 'the maximum age of claims that are looked at', 30 * DAY, 1, 3650 * DAY)

/** Adds what claims are proved with: their program, and where its preimages are. */
function takesProgramOf(command: Command): Command {
  return command
    .option('--program <elf>', 'the program of the game type (default: the shipped block executor)')
    .addOption(goOption())
    .addOption(
      repeated(
        new Option('--block <path>', 'a block trace with the preimages of runs, or a folder of them; can be repeated'),
        path => path,
      ),
    )
    .addOption(
      new Option('--node <urls>', 'L2 nodes, separated by commas, asked for what no block trace has').argParser(
        readUrls,
      ),
    )
    .option('--preimage-dir <dir>', 'a directory with one preimage per file')
    .option('--preimages <file>', 'a JSON object from keccak256 or sha256 hashes to data, in hex')
}

function registerReading(l1: Command): void {
  reads(l1.command('status'))
    .description('show what is final, which claims are on their way, and what holds them up')
    .addOption(windowOption())
    .action(async options => (await import('../l1/status.ts')).status(options))
  reads(l1.command('show'))
    .description('show a claim and its way to finality')
    .argument('<claim>', CLAIM)
    .action(async (claim, options) => (await import('../l1/show.ts')).show(claim, options))
  l1.command('page')
    .description('write a page that shows the claims, their games and proofs in a browser, from an L1 node alone')
    .requiredOption('-o, --output <file>', 'the HTML file')
    .option(
      '--rpc <url>',
      'the node that it reads, unless it is told another one; anybody who has the file can read it',
    )
    .option('--deployment <file>', 'the deployment that it shows, unless it is told another one')
    .addOption(jsonOption())
    .action(async options => (await import('../l1/page.ts')).page(options))
}

function registerContracts(l1: Command): void {
  const seconds = (flags: string, what: string, initial: number) =>
    new Option(flags, what).argParser(wholeNumber(0, 10_000 * DAY)).default(initial)
  takesRun(l1.command('deploy'))
    .description('deploy the contracts, with a game type for a program')
    .requiredOption('--rpc <url>', 'JSON-RPC URL of an L1 node')
    .requiredOption('--key-file <file>', 'the private key of the account that pays: 32 bytes in hex')
    .requiredOption('-o, --output <file>', 'the deployment file, needed by the other commands')
    .addOption(wordOption('--genesis-root <hash>', 'without --block: the output root that is agreed at the start'))
    .addOption(limitOption('--genesis-block <n>', 'and the number of its block, 0 unless given', undefined, 0))
    .addOption(wordOption('--chain-config <hash>', 'and local key 5 of all claims, zeros unless given'))
    .addOption(typeOption())
    .addOption(limitOption('--max-depth <n>', 'a run has at most 2^n steps; n must be even', 40, 2, 62))
    .addOption(seconds('--max-clock <seconds>', 'time that each side has in all', 3.5 * DAY))
    .addOption(seconds('--extension <seconds>', 'the least time that a side has for its next answer', 10_800))
    .addOption(seconds('--preimage-period <seconds>', 'additional time if that answer is a step', DAY))
    .addOption(seconds('--game-delay <seconds>', 'time from the end of a disputed game until it is final', 3.5 * DAY))
    .addOption(
      seconds(
        '--proof-delay <seconds>',
        'time from a proof, or from an undisputed clock, until the result is final',
        3600,
      ),
    )
    .addOption(
      accountOption(
        '--guardian <address>',
        'may freeze, void, stop and retire; not the owner (default: the paying account, with a warning)',
      ),
    )
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
    .action(async options => (await import('../l1/deploy.ts')).deploy(options))
  takesRun(writes(l1.command('add-type')))
    .description('add a game type for another program, with the rules of an existing one')
    .addOption(
      limitOption('--type <n>', 'the number of the new game type', undefined, 0, 2 ** 32 - 1).makeOptionMandatory(),
    )
    .addOption(limitOption('--like <n>', 'the game type whose rules to copy', 0, 0, 2 ** 32 - 1))
    .action(async options => (await import('../l1/deploy.ts')).addType(options))
}

function registerClaims(l1: Command): void {
  writes(l1.command('publish'))
    .description('publish the payloads of blocks on L1, so that they can be claimed')
    .option('--block <file>', 'the block trace')
    .addOption(
      repeated(
        new Option('--input <file>', 'for a program that reads no blocks: the next input; several times for several'),
        file => file,
      ),
    )
    .action(async options => (await import('../l1/publish.ts')).publish(options))
  takesProgram(writes(l1.command('propose')))
    .description("claim the hash of a trace's last block: create a game, with its bond, after executing the blocks")
    .addOption(typeOption())
    .option(
      '--on <claim>',
      'the claim that this one builds on: its address or number (default: what ends where the trace begins; without a trace the latest final root)',
    )
    .addOption(wordOption('--output-root <hash>', 'what is claimed, instead of the block hash in the block trace'))
    .addOption(
      limitOption(
        '--block-number <n>',
        'without a trace: the number of the last input that is covered (default: of the first one)',
        undefined,
        1,
        Number.MAX_SAFE_INTEGER,
      ),
    )
    .addOption(
      wordOption(
        '--root-claim <hash>',
        'claim this final state without executing the block; a false claim loses its bond',
      ),
    )
    .addOption(feeOption())
    .action(async options => (await import('../l1/propose.ts')).propose(options))
  takesProgramOf(writes(l1.command('prove')))
    .description('have L1 record a proof of a claim, or one of claims in a row, and decide their games by it')
    .argument('<claims...>', CLAIM)
    .option(
      '--proof <file>',
      'a proof that there is, from zkmips prove --wrap, wrap or aggregate, instead of one made here',
    )
    .addOption(accountOption('--payee <address>', 'whom the proof pays (default: the account that sends)'))
    .addOption(provingKeyOption())
    .addOption(workersOption())
    .addOption(memoryOption())
    .addOption(engineOption())
    .option('--store <folder>', 'where what is proved is kept until L1 has it', 'zkmips-l1-proofs')
    .action(async (claims, options) => (await import('../l1/prove.ts')).prove(claims, options))
  writes(l1.command('finalize'))
    .description('decide claims whose time is up or that are proved, and make final what can be')
    .argument('[claims...]', `${CLAIM} (default: all that are on their way)`)
    .addOption(windowOption())
    .action(async (claims, options) => (await import('../l1/finalize.ts')).finalize(claims, options))
}

function registerBridge(l1: Command): void {
  writes(l1.command('deposit'))
    .description('send ether or tokens to L2')
    .addOption(accountOption('--to <address>', 'who gets it on L2').makeOptionMandatory())
    .option('--ether <n>', 'so much ether, such as 0.5')
    .addOption(accountOption('--token <address>', 'or tokens of this contract of L1,'))
    .option('--amount <n>', "so many, in the token's unit, such as 12.5")
    .addOption(limitOption('--gas-limit <n>', 'gas for a contract that gets ether', 0, 0, 10_000_000))
    .addOption(
      new Option('--node <urls>', 'L2 nodes, separated by commas: look first whether L2 has the bridge').argParser(
        readUrls,
      ),
    )
    .action(async options => (await import('../l1/deposit.ts')).deposit(options))
  writes(l1.command('withdraw'))
    .description('deliver on L1 what a transaction on L2 has sent, once it is final')
    .addOption(new Option('--node <urls>', 'L2 nodes, separated by commas').argParser(readUrls).makeOptionMandatory())
    .addOption(wordOption('--tx <hash>', 'the transaction on L2'))
    .option('--message <file>', 'or a file with the message: JSON')
    .action(async options => (await import('../l1/withdraw.ts')).withdraw(options))
}

function registerSources(l1: Command): void {
  l1.command('sources')
    .description('write what an explorer is given to verify the sources of the contracts')
    .requiredOption('-o, --output <file>', "the compiler's standard JSON input")
    .addOption(jsonOption())
    .action(async options => (await import('../l1/sources.ts')).sources(options))
}

function registerDemo(l1: Command): void {
  l1.command('demo')
    .description('play the way of claims to finality on local chains: by proof, by game, by time; and tell it')
    .option('--prove', 'make the proofs here instead of taking those that ship; it takes some ten minutes')
    .option('--write-proofs <file>', 'also write the proofs that are made here')
    .option('--fork-url <url>', 'fork this L1 instead of a local one')
    .option('--deployment <file>', 'also write the deployment file')
    .option('--keep', 'keep the chain running until ctrl-C, so that the other commands can be tried on it')
    .addOption(workersOption())
    .addOption(engineOption('what computes the proofs'))
    .addOption(jsonOption())
    .action(async options => (await import('../l1/demo/demo.ts')).demo(options))
}
