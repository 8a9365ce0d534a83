/** Who runs the programs: the emulator's executors in this process, and qemu-mips as a process for each run. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FastMachine } from '@zkmips/emulator/engine/fast-machine'
import { type LinearState, linearState } from '@zkmips/emulator/engine/linear-state'
import type { TranslationStatistics } from '@zkmips/emulator/engine/translations'
import { CollectingHost, type Host, OracleHost } from '@zkmips/emulator/host/host'
import type { PreimageOracle } from '@zkmips/emulator/host/oracle'
import type { Executor } from '@zkmips/emulator/machine/executor'
import { Machine } from '@zkmips/emulator/machine/interpreter'
import { initialState, type ProgramImage } from '@zkmips/emulator/program/image'
import { linuxElf } from './linux.ts'
import type { Workload } from './workloads.ts'

export interface Measured {
  /** Time that a processor worked for the run, so that other work on the computer does not count. */
  readonly seconds: number
  /** What the program wrote to stdout, as hex. */
  readonly output: string
  /** Where the contender counts them. */
  readonly steps: number | undefined
}

export interface Contender {
  readonly name: string
  run(workload: Workload): Measured
}

const toHex = (chunks: readonly Uint8Array[]) => Buffer.concat(chunks).toString('hex')

function measured(name: string, { image, oracle }: Workload, start: (image: ProgramImage, host: Host) => Executor) {
  const chunks: Uint8Array[] = []
  const onOutput = (fd: number, bytes: Uint8Array) => {
    if (fd === 1) chunks.push(bytes.slice())
  }
  const before = process.threadCpuUsage()
  const machine = start(image, new CollectingHost(oracle, { onOutput }))
  machine.run(Number.MAX_SAFE_INTEGER)
  const { user, system } = process.threadCpuUsage(before)
  const { state, exitReason } = machine
  if (state.exitCode !== 0) throw new Error(`${name}: ${exitReason?.message}`)
  return { seconds: (user + system) / 1e6, output: toHex(chunks), steps: state.step }
}

export const interpreter: Contender = {
  name: 'interpreter',
  run: workload => measured('interpreter', workload, (image, host) => new Machine(initialState(image), host)),
}

/** The fast engine. A run translates and compiles; a run after it in the same state has that behind it. */
export class Engine implements Contender {
  readonly name = 'engine'
  #state: LinearState | undefined

  run(workload: Workload): Measured {
    return measured(this.name, workload, (image, host) => {
      this.#state = linearState(image)
      return new FastMachine(this.#state, host)
    })
  }

  /** The same program again, with what the last run translated. */
  runWarm(workload: Workload): Measured {
    const state = this.#state!
    return measured(this.name, workload, (image, host) => new FastMachine(state.reset(image), host))
  }

  /** Of the last state. */
  get statistics(): TranslationStatistics {
    return this.#state!.translations.statistics
  }
}

/** Notes the keys that are read under, and what they give, in order. */
class NotingHost extends OracleHost {
  readonly keys: Uint8Array[] = []
  readonly answers: Uint8Array[] = []
  readonly #oracle: PreimageOracle

  constructor(oracle: PreimageOracle) {
    super(oracle)
    this.#oracle = oracle
  }

  override readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined {
    const data = offset === 0 ? this.#oracle.get(key) : undefined
    if (data !== undefined) {
      const length = new Uint8Array(8)
      new DataView(length.buffer).setUint32(4, data.length)
      this.keys.push(key.slice())
      this.answers.push(length, data)
    }
    return super.readPreimage(key, offset, limit)
  }
}

// The shell tells what its child needed, in thousandths of a second.
const TIMED = 'TIMEFORMAT="%3U %3S"; time qemu-mips "$0" 2>/dev/null'

/** qemu-mips; the files it needs are made on the first run of a workload. */
export class Qemu implements Contender {
  readonly name = 'qemu-mips'
  readonly #folder = mkdtempSync(join(tmpdir(), 'zkmips-bench-'))
  readonly #made = new Map<Workload, { readonly elf: string; readonly answers: string; readonly keys: string }>()

  /** @throws Error where qemu-mips is missing, or the program does not end as it should */
  run(workload: Workload): Measured {
    const { elf, answers, keys } = this.#files(workload)
    const asked = join(this.#folder, 'asked')
    const [nothing, from, to] = [openSync('/dev/null', 'r+'), openSync(answers, 'r'), openSync(asked, 'w')]
    const stdio = ['ignore', 'pipe', 'pipe', nothing, nothing, from, to] as const
    const { status, error, stdout, stderr } = spawnSync('bash', ['-c', TIMED, elf], { stdio: [...stdio] })
    for (const file of [nothing, from, to]) closeSync(file)
    if (error) throw new Error(`bash cannot be started: ${error.message}`)
    if (status === 127) throw new Error('qemu-mips is not installed; it is in the package qemu-user')
    if (status !== 0) throw new Error(`${workload.name} under qemu-mips ends with ${status}`)
    if (readFileSync(asked, 'hex') !== keys) throw new Error(`${workload.name} asks qemu-mips for other preimages`)
    const [user, system] = stderr.toString().split(' ').map(Number) as [number, number]
    return { seconds: user + system, output: stdout.toString('hex'), steps: undefined }
  }

  #files(workload: Workload) {
    const made = this.#made.get(workload)
    if (made) return made
    const noting = new NotingHost(workload.oracle)
    if (workload.readsPreimages) new Machine(initialState(workload.image), noting).run()
    const [elf, answers] = ['elf', 'answers'].map(kind => join(this.#folder, `${this.#made.size}.${kind}`)) as [string, string] // biome-ignore format: one line
    writeFileSync(elf, linuxElf(workload.image), { mode: 0o755 })
    writeFileSync(answers, Buffer.concat(noting.answers))
    const files = { elf, answers, keys: toHex(noting.keys) }
    this.#made.set(workload, files)
    return files
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true })
  }
}
