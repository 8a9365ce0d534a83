/**
 * `zkmips`: reads the command line, runs a command, and turns whatever is thrown into a sentence and an exit code.
 * @module
 */
import { Command, CommanderError } from 'commander'
import type { Register } from './commands/load.ts'
import { type ErrorReport, reportError } from './errors.ts'
import { EXIT_OK, EXIT_USAGE } from './exit-codes.ts'
import { giveServer, splitCommandLine } from './options.ts'
import { conclude } from './outcome.ts'
import { hasGone, printError } from './output/answer.ts'
import { cannotWrite } from './output/cannot-write.ts'
import packageJson from './package.json' with { type: 'json' }

/** Runs the command of a command line (`process.argv`), one of `commands`; what it ends with is said to `outcome.ts`. */
export async function main(argv: readonly string[], commands: readonly Register[]): Promise<void> {
  const { own, server } = splitCommandLine(argv)
  const program = commandLine(commands, server)
  const fail = (error: unknown, json = own.includes('--json')): void => {
    const report = error instanceof CommanderError ? commandLineReport(error, program, own) : reportError(error)
    conclude(report.exitCode)
    if (report.message === '') return
    if (process.env.ZKMIPS_DEBUG === '1') console.error(error)
    printError(report, json)
  }
  process.on('uncaughtException', error => {
    fail(error)
    process.exit()
  })
  process.stdout.on('error', error => {
    if (hasGone(error)) return
    fail(cannotWrite('stdout', error), false)
    process.exit()
  })
  // There is no place left to say it. A command whose answer goes to stderr looks itself.
  process.stderr.on('error', () => {})
  try {
    await program.parseAsync(own)
    conclude(Number(process.exitCode ?? EXIT_OK))
  } catch (error) {
    fail(error)
  }
}

function commandLine(commands: readonly Register[], server: readonly string[] | undefined): Command {
  const program = new Command('zkmips')
    .description('Proves runs of MIPS32 programs: of any ELF, or of the shipped block executor on a block.')
    .version(packageJson.version)
    .exitOverride()
    // What is wrong with a command line is said by `main`, like every other error.
    .configureOutput({ outputError: () => {} })
    .hook('preAction', (_, command) => giveServer(command, server))
    .addHelpText(
      'after',
      '\nExit codes: 0 the claim is true, 1 it is false, 2 the program panicked, 4 the proof is invalid; see docs/cli.md.',
    )
  for (const register of commands) register(program)
  return program
}

/** Commander throws for help and version, too, and has then printed them. */
function commandLineReport(error: CommanderError, program: Command, own: readonly string[]): ErrorReport {
  if (error.exitCode === 0) return { code: 'OK', exitCode: EXIT_OK, message: '' }
  if (error.code === 'commander.help') return { code: 'USAGE', exitCode: EXIT_USAGE, message: '' }
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '')
  return { code: 'USAGE', exitCode: EXIT_USAGE, message: `${message}; see npx ${commandPath(program, own)} --help` }
}

/** The command that a command line names, with those it is in: zkmips dispute create. */
function commandPath(program: Command, own: readonly string[]): string {
  const path = [program.name()]
  let command = program
  for (const argument of own.slice(2)) {
    const next = command.commands.find(known => known.name() === argument)
    if (!next) break
    path.push(argument)
    command = next
  }
  return path.join(' ')
}
