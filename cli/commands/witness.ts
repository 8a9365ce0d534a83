/**
 * `zkmips witness`: all that L1 needs to execute one step of a run.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import { CollectingHost } from '@zkmips/emulator/host/host'
import type { MachineState } from '@zkmips/emulator/machine/state'
import { type StepWitness, stepWitness } from '@zkmips/emulator/step-witness/step-witness'
import { disassemble } from '@zkmips/isa/disassemble'
import type { RunInput } from '@zkmips/package/input'
import { type Command, Option } from 'commander'
import { about } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { readRunInput } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption, type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { bytes, count, facts } from '../output/format.ts'
import { runTo, type StartOptions, startMachine, takesStart } from '../running/start.ts'
import { witnessJson } from '../running/witness-json.ts'

interface WitnessOptions extends ParsedInputOptions, StartOptions {
  readonly at: number
  readonly output?: string
}

export function registerWitness(program: Command): void {
  takesStart(takesRunInput(program.command('witness')))
    .description('write everything that L1 needs to execute one step: state, memory proofs, preimage')
    .addOption(
      new Option('--at <step>', 'the number of the step; 0 is the first')
        .argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER))
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'the witness as JSON')
    .addOption(jsonOption())
    .action(witness)
}

async function witness(file: string, options: WitnessOptions): Promise<void> {
  const input = await readRunInput(file, options)
  const output = options.output === undefined ? undefined : await OutputFile.open(options.output, file)
  const discard = (): void => output?.discard()
  try {
    const { machine, made } = await interruptible(() => runAndProve(input, options), discard)
    await output?.finish(`${JSON.stringify(witnessJson(made))}\n`)
    if (options.json) printJson({ file, ...witnessJson(made) })
    else printText(facts([...describe(machine.state, made), ...(output ? [['witness', output.path] as const] : [])]))
  } finally {
    discard()
    await input.close()
  }
}

async function runAndProve(input: RunInput, options: WitnessOptions) {
  const host = new CollectingHost(input.oracle)
  const machine = await startMachine(input, options, host)
  await runTo(options.at, machine, input)
  const made = await about(input.file, () => {
    host.repeatHint()
    return stepWitness(machine.state, input.oracle)
  })
  return { machine, made }
}

function describe(state: MachineState, { step, pre, post, state: encoded, proof, preimage }: StepWitness) {
  const pc = `0x${state.pc.toString(16).padStart(8, '0')}`
  const instruction = state.exited
    ? `none: the program has exited with code ${state.exitCode}`
    : `${pc}: ${disassemble(state.memory.loadSigned(state.pc), state.pc)}`
  const read = preimage
    ? `0x${bytesToHex(preimage.key)} at ${preimage.offset} of ${count(preimage.value.length)} bytes, its length included`
    : 'none is read'
  return [
    ['step', count(step)],
    ['instruction', instruction],
    ['state hash before', `0x${bytesToHex(pre)}`],
    ['state hash after', `0x${bytesToHex(post)}`],
    ['state', `${encoded.length} bytes`],
    ['memory proofs', bytes(proof.length)],
    ['preimage', read],
  ] as const
}
