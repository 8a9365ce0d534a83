/**
 * `zkmips machines`: the machines of the proof system as data: columns, constraints and messages of every chip.
 * @module
 */
import { describeMachine, type MachineData } from '@zkmips/air/describe'
import { MACHINES } from '@zkmips/zkmips/machines'
import type { Command } from 'commander'
import { usageError } from '../errors.ts'
import { jsonOption } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, facts, table } from '../output/format.ts'
import { jsonText } from '../output/visible.ts'

export function registerMachines(program: Command): void {
  program
    .command('machines')
    .argument('[name]', 'only this machine, with its tables; with --json everything that they say')
    .description('show the machines of the proof system: tables, columns, constraints, messages')
    .addOption(jsonOption())
    .action(machines)
}

function machines(name: string | undefined, options: { readonly json?: true }): void {
  if (name === undefined) {
    listMachines(options.json === true)
    return
  }
  const machine = MACHINES.find(m => m.name === name)
  if (!machine) {
    throw usageError(`there is no machine ${name}; there are ${MACHINES.map(m => m.name).join(', ')}`)
  }
  const data = describeMachine(machine)
  // On one line: a machine has up to 60,000 nodes.
  if (options.json) printText(`${jsonText(data)}\n`)
  else printText(machineText(data))
}

function listMachines(json: boolean): void {
  const list = MACHINES.map(machine => {
    const { name, digest, chips, publicValues } = describeMachine(machine)
    const constraints = chips.reduce((sum, chip) => sum + chip.constraints.length + chip.logUp.length, 0)
    return { name, tables: chips.length, publicValues: publicValues.length, constraints, digest }
  })
  const rows = list.map(m => [m.name, ...[m.tables, m.publicValues, m.constraints].map(count), m.digest])
  if (json) printJson({ machines: list })
  else printText(table(['machine', 'tables', 'public values', 'constraints', 'digest'], rows))
}

function machineText({ name, digest, publicValues, publicMessages, chips }: MachineData): string {
  return [
    facts([
      ['machine', name],
      ['digest', digest],
      ['public values', publicValues.length === 0 ? 'none' : publicValues.join(', ')],
      ["verifier's messages", count(publicMessages.length)],
    ]),
    table(
      ['table', 'presence', 'rows', 'preprocessed', 'early', 'main', 'LogUp', 'constraints', 'messages'],
      chips.map(chip => [
        chip.name,
        chip.presence,
        `2^${chip.minLogHeight} to 2^${chip.maxLogHeight}`,
        ...[chip.columns.preprocessed, chip.columns.early, chip.columns.main, chip.logUp].map(c => count(c.length)),
        ...[chip.constraints, chip.messages].map(c => count(c.length)),
      ]),
    ),
  ].join('\n')
}
