/**
 * `zkmips trace`: a run, step by step, as text or JSON lines.
 * @module
 */
import { CollectingHost } from '@zkmips/emulator/host/host'
import { effectText, type StepEffect, stepWithEffect } from '@zkmips/emulator/inspect/effects'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import type { RunInput } from '@zkmips/package/input'
import { type Command, Option } from 'commander'
import { about, usageError } from '../errors.ts'
import { readRunInput } from '../input.ts'
import { hex, type Names, shorten } from '../inside/names.ts'
import { readNames } from '../inside/program.ts'
import { type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { count, plural } from '../output/format.ts'
import { LineWriter } from '../output/lines.ts'
import { jsonText, visible } from '../output/visible.ts'
import { runTo, type StartOptions, startMachine, takesStart } from '../running/start.ts'

interface TraceOptions extends ParsedInputOptions, StartOptions {
  readonly function?: string
  readonly pc?: string
  readonly from?: number
  readonly to: number
  readonly limit: number
  readonly rawNames?: true
}

const stepNumber = wholeNumber(0, Number.MAX_SAFE_INTEGER)

export function registerTrace(program: Command): void {
  takesStart(takesRunInput(program.command('trace')))
    .description('execute a program, or a block, and print each step')
    .addOption(new Option('--function <name>', 'only steps in this function (not in those it calls)').conflicts('pc'))
    .option('--pc <address>', 'only steps at this address: 0x…, or a function with an offset, main+0x10')
    .addOption(new Option('--from <step>', 'the first step to print').argParser(stepNumber))
    .addOption(
      new Option('--to <step>', 'the last step to print')
        .argParser(stepNumber)
        .default(Number.MAX_SAFE_INTEGER, 'the end'),
    )
    .addOption(
      new Option('--limit <n>', 'stop after printing so many steps')
        .argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER))
        .default(Number.MAX_SAFE_INTEGER, 'none'),
    )
    .option('--raw-names', 'show Rust symbols as they are in the file, not demangled')
    .addOption(new Option('--json', 'print one JSON object per line'))
    .action(trace)
}

async function trace(file: string, options: TraceOptions): Promise<void> {
  if (options.to < (options.from ?? 0))
    throw usageError(`--to ${options.to} is before --from ${options.from}; swap them`)
  const input = await readRunInput(file, options)
  await traceInput(input, options).finally(input.close)
}

async function traceInput(input: RunInput, options: TraceOptions): Promise<void> {
  const names = readNames(input, options)
  const wanted = filter(names, options)
  const host = new CollectingHost(input.oracle)
  const fast = await startMachine(input, options, host)
  const { state } = fast
  const first = options.from ?? state.step
  await runTo(first, fast, input)
  // Single steps are the reference interpreter's.
  const machine = new Machine(state, host)
  const out = new LineWriter()
  const format = options.json ? jsonLine : textLine
  let shown = 0
  try {
    await about(input.file, async () => {
      while (!state.exited && state.step <= options.to && shown < options.limit && !out.closed) {
        if (!wanted(state.pc)) {
          machine.step()
          continue
        }
        out.write(format(stepWithEffect(machine), names))
        shown++
        if (out.isFull) await out.flush()
      }
    })
  } finally {
    await out.flush()
  }
  if (options.json || out.closed) return
  if (first === state.step && state.exited) {
    process.stderr.write(`the program has ended, after ${count(first)} steps\n`)
  } else if (shown === 0) process.stderr.write(`no step matches, of ${plural(state.step - first, 'step')}\n`)
  else if (machine.exitReason)
    process.stderr.write(`${visible(machine.exitReason.message)}, after ${count(state.step)} steps\n`)
}

/** @throws CliError */
function filter(names: Names, options: TraceOptions): (pc: number) => boolean {
  if (options.pc !== undefined) {
    const wanted = names.address(options.pc)
    return pc => pc === wanted
  }
  if (options.function === undefined) return () => true
  const { start, end } = names.extent(names.function(options.function))
  return pc => start <= pc && pc < end
}

const PLACE_WIDTH = 36

function textLine(effect: StepEffect, names: Names): string {
  const { step, pc, instruction } = effect
  const place = shorten(names.place(pc) ?? '', PLACE_WIDTH).padEnd(names.isEmpty ? 0 : PLACE_WIDTH)
  const address = pc.toString(16).padStart(8, '0')
  return `${String(step).padStart(9)}  ${address}  ${place}  ${instruction.padEnd(24)}  ${effectText(effect)}`.trimEnd()
}

function jsonLine(
  { step, pc, word, instruction, registers, memory, syscall, ended }: StepEffect,
  names: Names,
): string {
  return jsonText({
    ...{ step, pc: hex(pc), place: names.place(pc) ?? null, word: hex(word), instruction },
    registers: Object.fromEntries(registers.map(([name, value]) => [name, hex(value)])),
    memory: memory.map(({ address, value, ...access }) => ({ ...access, address: hex(address), value: hex(value) })),
    ...(syscall === undefined ? {} : { syscall: { ...syscall, arguments: syscall.arguments.map(hex) } }),
    ...(ended === undefined ? {} : { ended }),
  })
}
