/**
 * The commands, each loaded when it is called: together they reach the prover, L1's client and more, which takes most of a second to
 * load, and many a run takes less.
 * @module
 */
import type { Command } from 'commander'
import { splitCommandLine } from '../options.ts'

export type Register = (program: Command) => void

/** In the order of the help text, by the names that a module registers. */
const COMMANDS: readonly (readonly [names: readonly string[], load: () => Promise<Register>])[] = [
  [['new'], async () => (await import('./new.ts')).registerNew],
  [['run'], async () => (await import('./run.ts')).registerRun],
  [['prove'], async () => (await import('./prove.ts')).registerProve],
  [['verify'], async () => (await import('./verify.ts')).registerVerify],
  [['wrap', 'aggregate'], async () => (await import('./wrap.ts')).registerWrap],
  [['load-elf'], async () => (await import('./load-elf.ts')).registerLoadElf],
  [['keys'], async () => (await import('./keys.ts')).registerKeys],
  [['setup'], async () => (await import('./setup.ts')).registerSetup],
  [['witness'], async () => (await import('./witness.ts')).registerWitness],
  [['search'], async () => (await import('./search.ts')).registerSearch],
  [['sol'], async () => (await import('./sol.ts')).registerSol],
  [['block'], async () => (await import('./block.ts')).registerBlock],
  [['stats'], async () => (await import('./stats.ts')).registerStats],
  [['disasm'], async () => (await import('./disasm.ts')).registerDisasm],
  [['profile'], async () => (await import('./profile.ts')).registerProfile],
  [['trace'], async () => (await import('./trace.ts')).registerTrace],
  [['debug'], async () => (await import('./debug.ts')).registerDebug],
  [['machines'], async () => (await import('./machines.ts')).registerMachines],
  [['l1'], async () => (await import('./l1.ts')).registerL1],
  [['dispute'], async () => (await import('./dispute.ts')).registerDispute],
  [['move'], async () => (await import('./move.ts')).registerMove],
  [['agent'], async () => (await import('./agent.ts')).registerAgent],
]

/**
 * @param argv a command line (`process.argv`)
 * @returns what registers the command that it names, or all commands where it names none: for the help text, and to find the one that
 * was meant
 */
export async function loadCommands(argv: readonly string[]): Promise<readonly Register[]> {
  const [name] = splitCommandLine(argv).own.slice(2)
  const called = COMMANDS.filter(([names]) => name !== undefined && names.includes(name))
  return Promise.all((called.length > 0 ? called : COMMANDS).map(([, load]) => load()))
}
