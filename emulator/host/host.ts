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
import type { Memory } from '../memory/memory.ts'
import type { PreimageOracle } from './oracle.ts'
import { MissingPreimageError } from './oracle.ts'

export interface Host {
  /**
   * At most `limit` (0–4) bytes of the preimage from `offset` on, its 8-byte length first; none at or past the end.
   * @returns undefined where the key names no preimage a guest may read, which ends the run with exit code 2
   * @throws MissingPreimageError
   */
  readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined
  /** The guest wrote `count` bytes (u32, perhaps gigabytes) to stdout, stderr or the hint descriptor. */
  written?(fd: number, memory: Memory, address: number, count: number): void
  /** The guest marks a region: SYS_REGION_START or SYS_REGION_END. The state is as before the step. */
  marked?(syscall: number, state: MachineState): void
}

const NOTHING = new Uint8Array(0)

/** Reads preimages from an oracle. */
export class OracleHost implements Host {
  readonly #oracle: PreimageOracle
  // A preimage is read four bytes at a time: the one read last is kept with its length in front.
  #lastKey = new Uint8Array(32)
  #last: Uint8Array = NOTHING
  /** What the guest has read under local keys, by the key's number. */
  protected readonly localsRead = new Map<number, Uint8Array>()

  constructor(oracle: PreimageOracle) {
    this.#oracle = oracle
  }

  readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined {
    if (limit === 0) return NOTHING
    if (!this.#isLast(key)) {
      const type = key[0]
      if (type !== KEY_LOCAL && type !== KEY_KECCAK256 && type !== KEY_SHA256) return undefined
      const data = this.#oracle.get(key)
      if (data === undefined) {
        if (type === KEY_LOCAL) return undefined
        throw new MissingPreimageError(key.slice())
      }
      if (type === KEY_LOCAL) this.localsRead.set(key[31]!, data)
      this.#last = new Uint8Array(8 + data.length)
      new DataView(this.#last.buffer).setUint32(4, data.length)
      this.#last.set(data, 8)
      this.#lastKey = key.slice()
    }
    return this.#last.subarray(offset, offset + limit)
  }

  #isLast(key: Uint8Array): boolean {
    if (this.#last.length === 0) return false
    for (let i = 0; i < 32; i++) if (key[i] !== this.#lastKey[i]) return false
    return true
  }
}

export interface HostOptions {
  /** Called with every complete hint, without its length. */
  readonly onHint?: (hint: Uint8Array) => void
  /** Called with what the guest writes to stdout (1) and stderr (2), up to the cap. */
  readonly onOutput?: (fd: 1 | 2, bytes: Uint8Array) => void
  /** Bytes of stdout and stderr together that are passed on; the rest is dropped. */
  readonly outputCap?: number
  /** Called where a region of the run starts or ends, with its name and the step that says so. */
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

/** A longer hint cannot be meant for this host; hints are then ignored for the rest of the run. */
const MAX_HINT_BYTES = 1 << 20

/** Reads preimages from an oracle and passes on hints (to the oracle, too) and output. */
export class CollectingHost extends OracleHost implements ResumableHost {
  readonly #oracle: PreimageOracle
  readonly #options: HostOptions
  readonly #outputCap: number
  /** Bytes the guest has written up to the cap, and how many of a run's bytes were passed on: more after going back. */
  #output = 0
  #passedOn = 0
  #hint: Uint8Array | undefined = NOTHING
  /** The hint is from before the run was taken up, and the oracle may be another one. */
  #repeatHint = false

  constructor(oracle: PreimageOracle, options: HostOptions = {}) {
    super(oracle)
    this.#oracle = oracle
    this.#options = options
    this.#outputCap = options.outputCap ?? 1 << 20
  }

  progress(): HostProgress {
    return { hint: this.#hint, output: this.#output, locals: new Map(this.localsRead) }
  }

  resume({ hint, output, locals }: HostProgress): void {
    this.#hint = hint
    this.#repeatHint = hint !== undefined && isWhole(hint)
    this.#output = output
    this.#passedOn = Math.max(this.#passedOn, output)
    for (const [key, data] of locals) this.localsRead.set(key, data)
  }

  override readPreimage(key: Uint8Array, offset: number, limit: number): Uint8Array | undefined {
    this.repeatHint()
    return super.readPreimage(key, offset, limit)
  }

  /** Before the oracle is asked: after a run was taken up it has not been told the last hint. */
  repeatHint(): void {
    if (!this.#repeatHint) return
    this.#oracle.hint?.(this.#hint!.slice(4))
    this.#repeatHint = false
  }

  written(fd: number, memory: Memory, address: number, count: number): void {
    if (fd === FD_HINT_WRITE) this.#hinted(memory, address, count)
    if (fd !== FD_STDOUT && fd !== FD_STDERR) return
    const length = Math.min(count, Math.max(0, this.#outputCap - this.#output))
    const known = Math.min(length, this.#passedOn - this.#output)
    this.#output += length
    this.#passedOn = Math.max(this.#passedOn, this.#output)
    if (known < length) this.#options.onOutput?.(fd, memory.readBytes(address + known, length - known))
  }

  marked(syscall: number, { registers, memory, step }: MachineState): void {
    if (this.#options.onRegion === undefined) return
    const bytes = memory.readBytes(registers[REG_A0]!, Math.min(registers[REG_A1]!, MAX_REGION_NAME_BYTES))
    // A name is shown on one line of a terminal.
    const name = new TextDecoder().decode(bytes).replace(/\p{Cc}/gu, ' ')
    this.#options.onRegion(syscall === SYS_REGION_START ? 'start' : 'end', name, step)
  }

  /** Hints are a 4-byte length and data; they may arrive in several writes. */
  #hinted(memory: Memory, address: number, count: number): void {
    if (this.#hint === undefined) return
    const begun = isWhole(this.#hint) ? NOTHING : this.#hint
    if (begun.length + count > MAX_HINT_BYTES) {
      this.#hint = undefined
      this.#repeatHint = false
      return
    }
    let pending = new Uint8Array(begun.length + count)
    let last = this.#hint
    pending.set(begun)
    pending.set(memory.readBytes(address, count), begun.length)
    while (pending.length >= 4) {
      const end = 4 + new DataView(pending.buffer, pending.byteOffset).getUint32(0)
      if (end > pending.length) break
      const hint = pending.slice(4, end)
      this.#options.onHint?.(hint)
      this.#oracle.hint?.(hint)
      this.#repeatHint = false
      last = pending.slice(0, end)
      pending = pending.subarray(end)
    }
    this.#hint = pending.length > 0 ? pending : last
  }
}

/** Whether this is a hint with its length, to the end; a whole one is kept until the next begins. */
function isWhole(hint: Uint8Array): boolean {
  return hint.length >= 4 && 4 + new DataView(hint.buffer, hint.byteOffset).getUint32(0) === hint.length
}
