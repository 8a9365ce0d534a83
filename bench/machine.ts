/**
 * The machine's speed: the same ELFs in the reference interpreter, the fast engine and qemu-mips, in turns in one run.
 *
 *   npx tsx bench/machine.ts [--repetitions N] [--scale X] [--json FILE] [--skip-memory] [program …]
 *
 * Every program is run with no rounds of its loop as well: that is the start-up (of a process, or of a translation), which is
 * reported apart and taken off. What the engine needs to translate is in its time, as in qemu's; a run that finds everything
 * translated is reported apart. Of the commitments, which have no such loop, it is that of a trivial program. `--scale` multiplies the
 * rounds; the interpreter does a part of them. A program's output must be the same everywhere. Times are those of the
 * processor, of the thread that runs the program.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { TranslationStatistics } from '@zkmips/emulator/engine/translations'
import { type Contender, Engine, interpreter, Qemu } from './machine/contenders.ts'
import { geometricMean, median } from './machine/figures.ts'
import { type PeakMemory, peakMemory } from './machine/peak-memory.ts'
import { COMMITMENTS, commitmentsWorkload, LOOPS, loopWorkload, type Workload } from './machine/workloads.ts'

/** The interpreter is slower by so much, about; it does so many times fewer rounds. */
const INTERPRETER_SHARE = 32

/** One program on one contender. */
interface Speed {
  /** Of the timed run. */
  readonly steps: number
  /** Medians, in seconds; the run's includes the start-up. */
  readonly run: number
  readonly startUp: number
  readonly stepsPerSecond: number
  /** All measured runs, in seconds. */
  readonly runs: readonly number[]
}

interface Row {
  readonly program: string
  readonly interpreter: Speed
  readonly engine: Speed
  readonly qemu: Speed
  /** The same program again in the same state: nothing is left to translate. */
  readonly warmEngine: Speed
  readonly engineToQemu: number
  readonly warmEngineToQemu: number
  readonly engineToInterpreter: number
  /** What the engine translated in its last run, in milliseconds, regions, instructions and bytes. */
  readonly translation: TranslationStatistics
}

/** What is run of one program on one contender, and what came of it. */
interface Trial {
  readonly contender: Contender
  readonly workload: Workload
  /** The same, or another program, with nothing to do. */
  readonly trivial: Workload
  readonly runs: number[]
  readonly startUps: number[]
  /** The same of the engine after a first run. */
  readonly warmRuns: number[]
  readonly warmStartUps: number[]
  /** What the trivial one does of the workload's steps; 0 where it is another program. */
  trivialSteps: number
  steps: number | undefined
  output: string
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repetitions: { type: 'string', default: '5' },
    scale: { type: 'string', default: '1' },
    json: { type: 'string' },
    'skip-memory': { type: 'boolean' },
  },
})
const repetitions = Number(options.repetitions)
const scale = Number(options.scale)
if (!Number.isInteger(repetitions) || repetitions < 1 || !(scale > 0)) {
  console.error('--repetitions is a whole number from 1 on, --scale a number above 0')
  process.exit(64)
}

const engine = new Engine()
const qemu = new Qemu()
const CONTENDERS: readonly Contender[] = [interpreter, engine, qemu]

async function trialsOf(program: string): Promise<Trial[]> {
  const trial = (contender: Contender, workload: Workload, trivial: Workload): Trial => {
    return {
      contender,
      workload,
      trivial,
      runs: [],
      startUps: [],
      warmRuns: [],
      warmStartUps: [],
      trivialSteps: 0,
      steps: undefined,
      output: '',
    }
  }
  if (program === COMMITMENTS) {
    const [commitments, trivial] = [await commitmentsWorkload(), loopWorkload('sha256', 0)]
    return CONTENDERS.map(contender => trial(contender, commitments, trivial))
  }
  const loop = LOOPS.find(({ name }) => name === program)
  if (loop === undefined) throw new RangeError(`no program ${program}; there are ${[...LOOPS.map(l => l.name), COMMITMENTS].join(', ')}`) // biome-ignore format: one line
  const rounds = Math.ceil(loop.rounds * scale)
  const [full, part, none] = [rounds, Math.ceil(rounds / INTERPRETER_SHARE), 0].map(n => loopWorkload(program, n))
  return CONTENDERS.map(contender => trial(contender, contender === interpreter ? part! : full!, none!))
}

function runOnce(trial: Trial): void {
  const { contender, workload, trivial } = trial
  const start = contender.run(trivial)
  if (contender === engine) trial.warmStartUps.push(engine.runWarm(trivial).seconds)
  const run = contender.run(workload)
  if (contender === engine) trial.warmRuns.push(engine.runWarm(workload).seconds)
  trial.startUps.push(start.seconds)
  trial.runs.push(run.seconds)
  trial.steps = run.steps
  trial.output = run.output
  if (trivial.name === workload.name) trial.trivialSteps = start.steps ?? 0
}

/** @param steps without those of the start-up */
function speedOf(steps: number, runs: readonly number[], startUps: readonly number[]): Speed {
  const [run, startUp] = [median(runs), median(startUps)]
  // A run that is too short to measure has no speed.
  return { steps, run, startUp, stepsPerSecond: run > startUp ? steps / (run - startUp) : Number.NaN, runs }
}

async function measure(program: string): Promise<Row> {
  const trials = await trialsOf(program)
  for (let i = 0; i < repetitions; i++) for (const trial of trials) runOnce(trial)
  const [inInterpreter, inEngine, inQemu] = trials as [Trial, Trial, Trial]
  if (inEngine.output !== inQemu.output) throw new Error(`${program}: the engine and qemu-mips print different results`)
  const stepsOf = ({ steps, trivialSteps }: Trial) => steps! - trivialSteps
  const steps = stepsOf(inEngine)
  const speeds = {
    interpreter: speedOf(stepsOf(inInterpreter), inInterpreter.runs, inInterpreter.startUps),
    engine: speedOf(steps, inEngine.runs, inEngine.startUps),
    warmEngine: speedOf(steps, inEngine.warmRuns, inEngine.warmStartUps),
    // qemu does not count: its steps are the engine's.
    qemu: speedOf(steps, inQemu.runs, inQemu.startUps),
  }
  const { stepsPerSecond: speed } = speeds.engine
  return {
    program,
    ...speeds,
    engineToQemu: speed / speeds.qemu.stepsPerSecond,
    warmEngineToQemu: speeds.warmEngine.stepsPerSecond / speeds.qemu.stepsPerSecond,
    engineToInterpreter: speed / speeds.interpreter.stepsPerSecond,
    translation: { ...engine.statistics },
  }
}

const COLUMNS = [14, 16, 14, 14, 14, 14, 14] as const
const line = (cells: readonly string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(COLUMNS[0]) : cell.padStart(COLUMNS[i]!))).join(''))
const millions = ({ stepsPerSecond }: Speed) => (stepsPerSecond / 1e6).toFixed(stepsPerSecond < 1e8 ? 1 : 0)
const milliseconds = (seconds: number) => (seconds * 1000).toFixed(1)

function printSpeeds(rows: readonly Row[]): void {
  line(['M steps/s', 'steps', 'interpreter', 'engine', 'qemu-mips', 'engine/qemu', 'engine/interp'])
  for (const row of rows) {
    const speeds = [row.interpreter, row.engine, row.qemu].map(millions)
    line([row.program, row.engine.steps.toLocaleString('en'), ...speeds, row.engineToQemu.toFixed(2), row.engineToInterpreter.toFixed(1)]) // biome-ignore format: one line
  }
  const mean = (pick: (row: Row) => number) => geometricMean(rows.map(pick))
  const means = (['interpreter', 'engine', 'qemu'] as const).map(name => mean(row => row[name].stepsPerSecond / 1e6))
  line(['geometric mean', '', ...means.map(m => m.toFixed(1)), mean(r => r.engineToQemu).toFixed(2), mean(r => r.engineToInterpreter).toFixed(1)]) // biome-ignore format: one line
}

function printStartUps(rows: readonly Row[]): void {
  console.log('\nStart-up taken off above, in ms')
  line(['', '', 'interpreter', 'engine', 'qemu-mips'])
  for (const { program, ...row } of rows) {
    line([program, '', ...[row.interpreter, row.engine, row.qemu].map(({ startUp }) => milliseconds(startUp))])
  }
}

function printTranslation(rows: readonly Row[]): void {
  console.log('\nThe engine: what it translated, the ms this took, and the speed of a second run that finds it done')
  line(['', 'instructions', 'regions', 'translate', 'compile', 'M steps/s', 'warm/qemu'])
  for (const { program, translation, warmEngine, warmEngineToQemu } of rows) {
    const { instructions, regions, translateTime, compileTime } = translation
    const times = [translateTime, compileTime].map(ms => ms.toFixed(1))
    line([program, `${instructions}`, `${regions}`, ...times, millions(warmEngine), warmEngineToQemu.toFixed(2)])
  }
  line(['geometric mean', '', '', '', '', '', geometricMean(rows.map(row => row.warmEngineToQemu)).toFixed(2)])
}

function printMemory(peaks: readonly PeakMemory[]): void {
  console.log('\nPeak memory of a process that runs a program which touches 1 GiB')
  for (const { executor, bytes } of peaks) console.log(`${executor.padEnd(14)}${(bytes / 2 ** 20).toFixed(0)} MiB`)
}

try {
  const rows: Row[] = []
  const programs = positionals.length > 0 ? positionals : [...LOOPS.map(({ name }) => name), COMMITMENTS]
  for (const program of programs) {
    process.stderr.write(`${program} …\n`)
    rows.push(await measure(program))
  }
  console.log(
    `${cpus()[0]?.model}, Node ${process.version}, medians of ${repetitions}, load ${loadavg()[0]!.toFixed(1)}`,
  )
  printSpeeds(rows)
  printStartUps(rows)
  printTranslation(rows)
  const memory = options['skip-memory'] ? [] : (['interpreter', 'engine'] as const).map(peakMemory)
  if (memory.length > 0) printMemory(memory)
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ repetitions, scale, rows, memory }, undefined, 2)}\n`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  qemu.dispose()
}
