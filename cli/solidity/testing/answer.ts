/**
 * For tests: command lines of `zkmips sol run`, without a process for each.
 * @module
 */
import { Command } from 'commander'
import { registerSol } from '../../commands/sol.ts'
import { answerOf } from '../commands.ts'
import { type CallOptions, makePlannedCalls } from '../made.ts'

/** What a command line comes to, as JSON, and what is said to people. @throws what the command says */
export async function answer(reference: string, ...args: string[]) {
  const program = new Command().exitOverride()
  registerSol(program)
  const command = program.commands[0]!.commands.find(known => known.name() === 'run')!
  let options: CallOptions | undefined
  command.action((_: string, given: CallOptions) => {
    options = given
  })
  await program.parseAsync(['sol', 'run', reference, ...args], { from: 'user' })
  const made = await makePlannedCalls(reference, options!, new AbortController().signal)
  const { pairs, json } = answerOf(made, options!)
  // biome-ignore lint/suspicious/noExplicitAny: the tests compare what is in it
  return { ...(json as any), trace: made.trace, facts: pairs }
}
