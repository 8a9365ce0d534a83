/**
 * The chain of a demonstration: an anvil of its own, which can be left running for the other commands.
 * @module
 */
import { type Anvil, type AnvilOptions, startAnvil } from '@zkmips/rollup/l1/anvil'
import { CliError, usageError } from '../errors.ts'
import { EXIT_UNAVAILABLE } from '../exit-codes.ts'

export interface KeepOptions {
  readonly deployment?: string
  readonly keep?: true
}

const HELD_MILLISECONDS = 60_000

/** @throws CliError where the other commands would not know the contracts of a chain that is kept */
export function requireKeepable({ keep, deployment }: KeepOptions): void {
  if (keep && deployment === undefined)
    throw usageError('--keep needs a deployment file for the other commands: name one with --deployment')
}

/** @throws CliError where anvil is not installed or does not start */
export const startChain = (options: AnvilOptions): Promise<Anvil> =>
  startAnvil(options).catch((error: Error) => {
    const remedy = 'it comes with npm ci in a clone of zkmips, and with npm install @foundry-rs/anvil elsewhere'
    throw new CliError('NO_ANVIL', EXIT_UNAVAILABLE, `anvil does not start (${error.message}); ${remedy}`, {
      cause: error,
    })
  })

/** @param hint what to do with it meanwhile */
export async function leaveRunning(hint: string): Promise<never> {
  process.stderr.write(`\nthe chain runs until ctrl-C${hint}\n`)
  // Without something to wait for, Node would end.
  for (;;) await new Promise(resolve => setTimeout(resolve, HELD_MILLISECONDS))
}
