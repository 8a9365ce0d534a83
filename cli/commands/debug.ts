/**
 * `zkmips debug`: a run to look around in, forwards and backwards, by commands from a terminal, a pipe or the command line.
 * @module
 */
import { createInterface, type Interface } from 'node:readline'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { RunInput } from '@zkmips/package/input'
import type { Command } from 'commander'
import { reportError } from '../errors.ts'
import { EXIT_BUG, EXIT_INTERRUPTED, EXIT_OK } from '../exit-codes.ts'
import { readRunInput } from '../input.ts'
import { completions, type DebugContext, runCommand, stopped } from '../inside/debug-commands.ts'
import { Debugger } from '../inside/debugger.ts'
import { readNames } from '../inside/program.ts'
import { onInterrupt } from '../line.ts'
import { type ParsedInputOptions, takesRunInput } from '../options.ts'
import { end } from '../outcome.ts'
import { hasGone } from '../output/answer.ts'
import { visible } from '../output/visible.ts'
import { type StartOptions, takesStart } from '../running/start.ts'

interface DebugOptions extends ParsedInputOptions, StartOptions {
  readonly commands?: string
  readonly rawNames?: true
}

const PROMPT = '(zkmips) '

export function registerDebug(program: Command): void {
  takesStart(takesRunInput(program.command('debug')))
    .description('inspect a run step by step, forwards and backwards')
    .option('--commands <list>', 'run these commands, separated by ;, and exit: "break main; continue; registers"')
    .option('--raw-names', 'show Rust symbols as they are in the file, not demangled')
    .action(debug)
}

async function debug(file: string, options: DebugOptions): Promise<void> {
  const input = await readRunInput(file, options)
  await debugInput(input, options).finally(input.close)
}

async function debugInput(input: RunInput, options: DebugOptions): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${visible(line)}\n`)
  const session = await Debugger.start(input, options, {
    onOutput: (fd, bytes) => say(`${fd === 1 ? 'stdout' : 'stderr'}| ${printable(bytes)}`),
    onHint: hint => say(`hint| 0x${bytesToHex(hint.subarray(0, 64))}${hint.length > 64 ? '…' : ''}`),
    onLostHints: problem => say(`hint| ${problem}; later ones are not shown`),
    onRegion: (edge, name) => say(`region| ${name} ${edge}s`),
  })
  const context: DebugContext = { debugger: session, names: readNames(input, options), say }
  const isTerminal = options.commands === undefined && process.stdin.isTTY === true
  // A reader that has gone, as of `| head`, wants no more.
  process.stdout.on('error', error => hasGone(error) && end(Number(process.exitCode ?? EXIT_OK)))
  stopped(context, undefined)
  if (options.commands !== undefined) await runScript(context, options.commands.split(';'))
  else if (isTerminal) await converse(context)
  else await runScript(context, createInterface({ input: process.stdin }))
  // A pipe that is still open would keep this process from ending.
  process.stdin.destroy()
}

/** Shows each command before what it says, as a terminal would; the exit code tells whether one failed. */
async function runScript(context: DebugContext, lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const interrupted = (): void => {
    context.debugger.interrupt()
    process.exitCode = EXIT_INTERRUPTED
  }
  const off = onInterrupt(interrupted)
  try {
    for await (const line of lines) {
      if (line.trim() === '') continue
      context.say(PROMPT + line.trim())
      if (isQuit(line)) break
      const exitCode = await tryCommand(context, line)
      if (exitCode !== undefined) process.exitCode ??= exitCode
      if (process.exitCode === EXIT_INTERRUPTED) break
    }
  } finally {
    off()
  }
}

async function converse(context: DebugContext): Promise<void> {
  const terminal: Interface = createInterface({
    ...{ input: process.stdin, output: process.stdout, prompt: PROMPT, tabSize: 2 },
    completer: (line: string) => completions(context.names, line),
  })
  let isRunning = false
  terminal.on('SIGINT', () => {
    if (isRunning) context.debugger.interrupt()
    else {
      context.say('')
      context.say('quit ends')
      terminal.prompt()
    }
  })
  // On a terminal that is read key by key ctrl-Z is a key: it is to stop all of this command, its entry point included.
  terminal.on('SIGTSTP', () => {
    process.stdin.setRawMode(false)
    process.once('SIGCONT', () => {
      process.stdin.setRawMode(true)
      terminal.prompt(true)
    })
    process.kill(0, 'SIGTSTP')
  })
  let last = ''
  terminal.prompt()
  for await (const line of terminal) {
    last = line.trim() === '' ? last : line
    if (isQuit(last)) break
    isRunning = true
    if (last !== '') await tryCommand(context, last)
    isRunning = false
    terminal.prompt()
  }
  terminal.close()
}

const isQuit = (line: string): boolean => ['q', 'quit', 'exit'].includes(line.trim())

/** @returns the exit code that an error would have; the debugger goes on */
async function tryCommand(context: DebugContext, line: string): Promise<number | undefined> {
  try {
    await runCommand(context, line)
    return undefined
  } catch (error) {
    const { message, exitCode } = reportError(error)
    if (exitCode === EXIT_BUG) throw error
    context.say(message)
    return exitCode
  }
}

/** What a guest writes, on one line. */
const printable = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[^\x20-\x7e]/g, character => {
    const code = character.charCodeAt(0)
    return code === 0x0a ? '\\n' : `\\x${code.toString(16).padStart(2, '0')}`
  })
