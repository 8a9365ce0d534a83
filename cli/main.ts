/**
 * `zkmips`: reads the command line, runs a command, and turns whatever is thrown into a sentence and an exit code.
 * @module
 */
import { Command, CommanderError } from 'commander'
import { registerBlock } from './commands/block.ts'
import { registerDebug } from './commands/debug.ts'
import { registerDisasm } from './commands/disasm.ts'
import { registerDispute } from './commands/dispute.ts'
import { registerLoadElf } from './commands/load-elf.ts'
import { registerProfile } from './commands/profile.ts'
import { registerProve } from './commands/prove.ts'
import { registerRun } from './commands/run.ts'
import { registerSearch } from './commands/search.ts'
import { registerStats } from './commands/stats.ts'
import { registerTrace } from './commands/trace.ts'
import { registerVerify } from './commands/verify.ts'
import { registerWitness } from './commands/witness.ts'
import { type ErrorReport, reportError } from './errors.ts'
import { EXIT_OK, EXIT_USAGE } from './exit-codes.ts'
import { cannotWrite } from './files.ts'
import { giveServer, splitCommandLine } from './options.ts'
import { printError } from './output/answer.ts'
import packageJson from './package.json' with { type: 'json' }

const { own, server } = splitCommandLine(process.argv)

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has gone, as of `| head`, wants no more: the command goes on to what else it leaves, such as files.
  if (error.code === 'EPIPE') return
  fail(cannotWrite('stdout', error))
  process.exit()
})

const program = new Command('zkmips')
  .description('Proves runs of MIPS32 programs: of any ELF, or of the shipped block executor on a block.')
  .version(packageJson.version)
  .exitOverride()
  // What is wrong with a command line is said by `fail`, like every other error.
  .configureOutput({ outputError: () => {} })
  .hook('preAction', (_, command) => giveServer(command, server))
  .addHelpText(
    'after',
    '\nExit codes: 0 the claim is true, 1 it is false, 2 the program panicked, 4 the proof is invalid; see docs/cli.md.',
  )

registerRun(program)
registerProve(program)
registerVerify(program)
registerLoadElf(program)
registerWitness(program)
registerSearch(program)
registerBlock(program)
registerStats(program)
registerDisasm(program)
registerProfile(program)
registerTrace(program)
registerDebug(program)
registerDispute(program)

try {
  await program.parseAsync(own)
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  const report = error instanceof CommanderError ? commandLineReport(error) : reportError(error)
  process.exitCode = report.exitCode
  if (report.message === '') return
  if (process.env.ZKMIPS_DEBUG === '1') console.error(error)
  printError(report, own.includes('--json'))
}

/** Commander throws for help and version, too, and has then printed them. */
function commandLineReport(error: CommanderError): ErrorReport {
  if (error.exitCode === 0) return { code: 'OK', exitCode: EXIT_OK, message: '' }
  if (error.code === 'commander.help') return { code: 'USAGE', exitCode: EXIT_USAGE, message: '' }
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '')
  const command = program.commands.find(known => own.includes(known.name()))
  return {
    code: 'USAGE',
    exitCode: EXIT_USAGE,
    message: `${message}; see zkmips ${command ? `${command.name()} ` : ''}--help`,
  }
}
