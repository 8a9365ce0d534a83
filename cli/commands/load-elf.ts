/**
 * `zkmips load-elf`: what a program is called, in disputes, in proofs and on L1, and its state at step 0.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { NO_PROGRESS } from '@zkmips/emulator/host/host'
import { encodeState, hashEncodedState } from '@zkmips/emulator/machine/state'
import { initialState } from '@zkmips/emulator/program/image'
import { encodeSnapshot } from '@zkmips/emulator/runs/snapshot'
import type { ProgramOptions } from '@zkmips/package/input'
import { programNames } from '@zkmips/package/program-names'
import type { Command } from 'commander'
import { OutputFile } from '../files.ts'
import { readProgram } from '../input.ts'
import { hex } from '../inside/names.ts'
import { goOption, jsonOption } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { namesAsFacts } from '../output/program-names.ts'
import { Progress, progressMode } from '../output/progress.ts'

interface LoadElfOptions extends ProgramOptions {
  readonly output?: string
  readonly json?: true
}

export function registerLoadElf(program: Command): void {
  program
    .command('load-elf')
    .description(
      "print a program's names: its absolute prestate, its digests in proofs, and its name on L1; write its first state",
    )
    .argument('<file>', 'a big-endian MIPS32 ELF')
    .option('-o, --output <file>', 'a snapshot of the state at step 0')
    .addOption(goOption())
    .addOption(jsonOption())
    .action(loadElf)
}

async function loadElf(file: string, options: LoadElfOptions): Promise<void> {
  const image = await readProgram(file, options)
  const output = options.output === undefined ? undefined : await OutputFile.open(options.output, file)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  try {
    const state = initialState(image)
    const encoded = encodeState(state)
    const prestate = hashEncodedState(encoded)
    await output?.finish(encodeSnapshot(state, NO_PROGRESS, prestate))
    const names = await programNames(image, set => {
      progress.show({ phase: `digest ${set}`, text: `digest    ${set}`, facts: { set } })
    }).finally(() => progress.clear())
    const entry = hex(image.entry)
    if (options.json) {
      printJson({ file, ...names, entry, state: `0x${bytesToHex(encoded)}`, output: output?.path ?? null })
    } else {
      const written = output ? [['snapshot', output.path] as const] : []
      printText(facts([...namesAsFacts(names), ['entry', entry], ...written]))
    }
  } finally {
    output?.discard()
  }
}
