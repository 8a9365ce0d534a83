/**
 * What surrounds the machine: preimages, hints, output. Nothing here changes a state; a host error is a typed exception that
 * leaves the state as before the step.
 */
import {
  FD_HINT_WRITE,
  FD_STDERR,
  FD_STDOUT,
  KEY_KECCAK256,
  KEY_LOCAL,
  KEY_SHA256,
  REG_A0,
  REG_A1,
  SYS_REGION_START,
} from '@zkmips/isa/syscalls'
import type { MachineState } from '../machine/state.ts'
import { HintError, HintStream } from './hint-stream.ts'
import type { PreimageOracle } from './oracle.ts'
import { MissingPreimageError } from './oracle.ts'

export interface Host {
  /**
   * At most `limit` (0–4) bytes of the preimage from `offset` on, its 8-byte length first; none at or past the end.
   * @returns undefined where the key names no preimage a guest may read, which ends the run with exit code 2
   * @throws MissingPreimageError
   */
  readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined
  /**
   * The guest writes `count` bytes (u32, perhaps gigabytes) to stdout, stderr or the hint descriptor. The state is as before the step.
   * @throws HintError
   */
  written?(fd: number, state: MachineState, address: number, count: number): void
  /** The guest marks a region: SYS_REGION_START or SYS_REGION_END. The state is as before the step. */
  marked?(syscall: number, state: MachineState): void
}

const NOTHING = new Uint8Array(0)

/** What stands in front of a preimage's data. */
const LENGTH_BYTES = 8

/** Reads preimages from an oracle. */
export class OracleHost implements Host {
  readonly #oracle: PreimageOracle
  // A preimage is read four bytes at a time: the one read last is kept.
  #lastKey: Uint8Array | undefined
  #last: Uint8Array = NOTHING
  /** What the guest has read under local keys, by the key's number. */
  protected readonly localsRead = new Map<number, Uint8Array>()

  constructor(oracle: PreimageOracle) {
    this.#oracle = oracle
  }

  readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined {
    if (limit === 0) return NOTHING
    const data = this.preimage(key)
    if (data === undefined) return undefined
    if (offset >= LENGTH_BYTES) return data.subarray(offset - LENGTH_BYTES, offset - LENGTH_BYTES + limit)
    const start = new Uint8Array(LENGTH_BYTES + Math.min(limit, data.length))
    new DataView(start.buffer).setUint32(4, data.length)
    start.set(data.subarray(0, start.length - LENGTH_BYTES), LENGTH_BYTES)
    return start.subarray(offset, offset + limit)
  }

  /**
   * The data of the preimage with a key; undefined where the key names none that a guest may read. Asks the oracle once for as
   * long as the key stays the same.
   * @throws MissingPreimageError
   */
  protected preimage(key: Uint8Array): Uint8Array | undefined {
    if (this.#isLast(key)) return this.#last
    const type = key[0]
    if (type !== KEY_LOCAL && type !== KEY_KECCAK256 && type !== KEY_SHA256) return undefined
    const data = this.#oracle.get(key)
    if (data === undefined) {
      if (type === KEY_LOCAL) return undefined
      throw new MissingPreimageError(key.slice())
    }
    if (type === KEY_LOCAL) this.localsRead.set(key[31]!, data)
    this.#last = data
    this.#lastKey = key.slice()
    return data
  }

  #isLast(key: Uint8Array): boolean {
    const last = this.#lastKey
    if (last === undefined) return false
    for (let i = 0; i < 32; i++) if (key[i] !== last[i]) return false
    return true
  }
}

export interface HostOptions {
  /** Called with every complete hint, without its length. */
  readonly onHint?: (hint: Uint8Array) => void
  /** Called where hints end because what the guest writes is none: with what is wrong. Not where the oracle takes hints. */
  readonly onLostHints?: (problem: string) => void
  /** Called with what the guest writes to stdout (1) and stderr (2), up to the cap. */
  readonly onOutput?: (fd: 1 | 2, bytes: Uint8Array) => void
  /** Bytes of stdout and stderr together that are passed on; the rest is dropped. */
  readonly outputCap?: number
  /** Called where a region of the run starts or ends, with its name, which is the guest's own, and the step that says so. */
  readonly onRegion?: (edge: 'start' | 'end', name: string, step: number) => void
}

/** What belongs to a run beyond the machine's state: a snapshot that lacked it would go on as another run. */
export interface HostProgress {
  /** The last hint, its length included, whole or as far as it was written; undefined where the guest's hints are ignored. */
  readonly hint: Uint8Array | undefined
  /** Bytes of stdout and stderr that counted towards the cap. */
  readonly output: number
  /** What was read under local keys, 32 bytes each, by the key's number. */
  readonly locals: ReadonlyMap<number, Uint8Array>
}

/** A host whose runs can be taken up again, also earlier than they have come. */
export interface ResumableHost extends Host {
  progress(): HostProgress
  /** Output that this host has passed on before, or that came before the snapshot, is not passed on again. */
  resume(progress: HostProgress): void
}

export const NO_PROGRESS: HostProgress = { hint: NOTHING, output: 0, locals: new Map() }

/** The name of a region is cut here. */
const MAX_REGION_NAME_BYTES = 256

/** Reads preimages from an oracle and passes on hints (to the oracle, too) and output. */
export class CollectingHost extends OracleHost implements ResumableHost {
  readonly #oracle: PreimageOracle
  readonly #options: HostOptions
  readonly #outputCap: number
  /** Bytes the guest has written up to the cap, and how many of a run's bytes were passed on: more after going back. */
  #output = 0
  #passedOn = 0
  readonly #hints = new HintStream()
  /** The hint is from before the run was taken up, and the oracle may be another one. */
  #repeatHint = false

  constructor(oracle: PreimageOracle, options: HostOptions = {}) {
    super(oracle)
    this.#oracle = oracle
    this.#options = options
    this.#outputCap = options.outputCap ?? 1 << 20
  }

  progress(): HostProgress {
    return { hint: this.#hints.bytes, output: this.#output, locals: new Map(this.localsRead) }
  }

  /** @throws HintError where the oracle takes hints, and those of the run cannot be followed any more */
  resume({ hint, output, locals }: HostProgress): void {
    if (hint === undefined && this.#oracle.hint) throw lostHints()
    this.#hints.bytes = hint
    this.#repeatHint = this.#hints.isWhole
    this.#output = output
    this.#passedOn = Math.max(this.#passedOn, output)
    for (const [key, data] of locals) this.localsRead.set(key, data)
  }

  protected override preimage(key: Uint8Array): Uint8Array | undefined {
    this.repeatHint()
    return super.preimage(key)
  }

  /** Before the oracle is asked: after a run was taken up it has not been told the last hint. */
  repeatHint(): void {
    if (!this.#repeatHint) return
    this.#oracle.hint?.(this.#hints.bytes!.slice(4))
    this.#repeatHint = false
  }

  written(fd: number, state: MachineState, address: number, count: number): void {
    if (fd === FD_HINT_WRITE) this.#hinted(state, address, count)
    if (fd !== FD_STDOUT && fd !== FD_STDERR) return
    const length = Math.min(count, Math.max(0, this.#outputCap - this.#output))
    const known = Math.min(length, this.#passedOn - this.#output)
    this.#output += length
    this.#passedOn = Math.max(this.#passedOn, this.#output)
    if (known < length) this.#options.onOutput?.(fd, state.memory.readBytes(address + known, length - known))
  }

  marked(syscall: number, { registers, memory, step }: MachineState): void {
    if (this.#options.onRegion === undefined) return
    const bytes = memory.readBytes(registers[REG_A0]!, Math.min(registers[REG_A1]!, MAX_REGION_NAME_BYTES))
    const edge = syscall === SYS_REGION_START ? 'start' : 'end'
    this.#options.onRegion(edge, new TextDecoder().decode(bytes), step)
  }

  #hinted(state: MachineState, address: number, count: number): void {
    const problem = this.#hints.take(state, address, count, hint => {
      this.#options.onHint?.(hint)
      this.#oracle.hint?.(hint)
      this.#repeatHint = false
    })
    if (problem === undefined) return
    if (this.#oracle.hint)
      throw new HintError('HINT_TOO_LONG', `${problem}; mend the program, or run it without a server`)
    // Nobody waits for them, so the run goes on.
    this.#hints.bytes = undefined
    this.#repeatHint = false
    this.#options.onLostHints?.(problem)
  }
}

const lostHints = (): HintError =>
  new HintError(
    'HINTS_LOST',
    'what the program hints cannot be followed from here: earlier in its run it wrote a hint that is too long, while no ' +
      'preimage server was there; run the program with the server from its start',
  )
