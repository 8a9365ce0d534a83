/**
 * `zkmips profile`: where a run spends its steps: by function and call stack, by kind of instruction, by syscall, and by the
 * regions that the guest marks.
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import { CollectingHost } from '@zkmips/emulator/host/host'
import { instructionClasses, type Profile, Profiler } from '@zkmips/emulator/inspect/profiler'
import { speedscopeFile } from '@zkmips/emulator/inspect/speedscope'
import { syscallName } from '@zkmips/emulator/inspect/syscall-names'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { initialState } from '@zkmips/emulator/program/image'
import type { RunInput } from '@zkmips/package/input'
import { type Command, Option } from 'commander'
import { about } from '../errors.ts'
import { OutputFile } from '../files.ts'
import { readRunInput } from '../input.ts'
import { hex, shorten } from '../inside/names.ts'
import { readNames } from '../inside/program.ts'
import { type RegionReport, Regions } from '../inside/regions.ts'
import { interruptible } from '../interrupt.ts'
import { jsonOption, type ParsedInputOptions, takesRunInput, wholeNumber } from '../options.ts'
import { printJson, printText } from '../output/answer.ts'
import { count, duration, facts, table } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { regionTable } from '../output/regions.ts'
import { never, parseStepPattern, STEP_PATTERN_HELP, type StepPattern } from '../running/step-pattern.ts'

interface ProfileOptions extends ParsedInputOptions {
  readonly output?: string
  readonly top: number
  readonly stopAt: StepPattern
  readonly rawNames?: true
}

const NAME_WIDTH = 72
const CHUNK = 5_000_000

export function registerProfile(program: Command): void {
  takesRunInput(program.command('profile'))
    .description('execute a program, or a block, and show where its steps go')
    .option('-o, --output <file>', 'write the call stacks for https://www.speedscope.app')
    .addOption(
      new Option('--top <n>', 'functions shown').argParser(wholeNumber(1, Number.MAX_SAFE_INTEGER)).default(30),
    )
    .addOption(
      new Option('--stop-at <pattern>', `stop before a step: ${STEP_PATTERN_HELP}`)
        .argParser(parseStepPattern)
        .default(never, 'never'),
    )
    .option('--raw-names', 'show Rust symbols as they are in the file, not demangled')
    .addOption(jsonOption())
    .action(profile)
}

async function profile(file: string, options: ProfileOptions): Promise<void> {
  const input = await readRunInput(file, options)
  const output = options.output === undefined ? undefined : await OutputFile.open(options.output, file)
  const discard = (): void => output?.discard()
  try {
    await interruptible(() => profileInto(output, input, options), discard)
  } finally {
    discard()
    await input.close()
  }
}

async function profileInto(output: OutputFile | undefined, input: RunInput, options: ProfileOptions): Promise<void> {
  const { file } = input
  const regions = new Regions()
  const host = new CollectingHost(input.oracle, { onRegion: regions.mark })
  const machine = new Machine(initialState(input.image), host)
  const profiler = new Profiler(machine, input.image, readNames(input, options).functions)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const started = performance.now()
  await about(file, async () => {
    const last = options.stopAt.next(0)
    while (!machine.state.exited && machine.state.step < last) {
      profiler.run(Math.min(CHUNK, last - machine.state.step))
      const steps = machine.state.step
      if (performance.now() - started > 1000) {
        progress.show({ phase: 'run', text: `${count(steps)} steps`, facts: { steps } })
      }
      // Ctrl-C is seen between chunks.
      await setImmediate()
    }
  }).finally(() => progress.clear())
  const seconds = (performance.now() - started) / 1000
  const result = profiler.finish()
  await output?.finish(JSON.stringify(speedscopeFile(file, result.tree, func => profiler.name(func))))
  const ended = machine.exitReason?.message ?? 'not yet: stopped by --stop-at'
  const report = regions.report(result.steps)
  const { exited, exitCode } = machine.state
  if (options.json) {
    const end = { exited, exitCode: exited ? exitCode : null, ended }
    printJson({ file, ...end, seconds, ...jsonProfile(result), regions: report })
  } else printText(textProfile(ended, seconds, result, report, options))
}

const jsonProfile = (profile: Profile) => ({
  steps: profile.steps,
  functions: profile.functions.map(({ address, ...steps }) => ({ ...steps, address: hex(address) })),
  instructions: instructionClasses(profile),
  syscalls: syscallRows(profile),
})

const syscallRows = ({ syscalls }: Profile): { name: string; number: number; calls: number }[] =>
  [...syscalls]
    .map(([number, calls]) => ({ name: syscallName(number), number, calls }))
    .sort((a, b) => b.calls - a.calls)

function textProfile(
  ended: string,
  seconds: number,
  profile: Profile,
  report: RegionReport,
  { top, output }: ProfileOptions,
): string {
  const { steps, functions } = profile
  const percent = (part: number): string => `${((100 * part) / Math.max(1, steps)).toFixed(1)} %`
  const shown = functions.slice(0, top)
  const parts = [
    facts([
      ['ended', ended],
      ['steps', count(steps)],
      ['time', duration(seconds)],
      ...(output === undefined ? [] : [['call stacks', `${output}; open it at https://www.speedscope.app`] as const]),
    ]),
    table(
      ['function', 'self', '', 'total', '', 'calls'],
      shown.map(({ name, self, total, calls }) => [
        shorten(name, NAME_WIDTH),
        ...[count(self), percent(self), count(total), percent(total), count(calls)],
      ]),
    ),
    table(
      ['instructions', 'steps', ''],
      instructionClasses(profile).map(({ name, steps: of }) => [name, count(of), percent(of)]),
    ),
  ]
  if (functions.length > top) parts[1] += `and ${count(functions.length - top)} more functions; --top shows them\n`
  if (profile.syscalls.size > 0) {
    const rows = syscallRows(profile)
    parts.push(
      table(
        ['syscall', 'calls'],
        rows.map(({ name, calls }) => [name, count(calls)]),
      ),
    )
  }
  if (report.regions.length > 0 || report.problems.length > 0) parts.push(regionTable(report, steps))
  return parts.join('\n')
}
