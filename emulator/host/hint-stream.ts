/**
 * The hints in what a guest writes to the hint descriptor: each is a 4-byte big-endian length and as many bytes, over any number
 * of writes, and several in one write. Who is told of a hint is `host.ts`.
 *
 * Invariants
 * - A write costs as much as it has bytes, whatever was written before it.
 * - A write that throws, or is found to be wrong, leaves everything as it was, so that it can be made again.
 * - Bytes that `bytes` has given out are never written to.
 */
import type { MachineState } from '../machine/state.ts'

/** A longer hint is not kept; nor is a single write of more hints than this. */
export const MAX_HINT_BYTES = 1 << 24

const LENGTH_BYTES = 4
const FIRST_CAPACITY = 64

/** Host error: hints that cannot be passed on to the oracle that waits for them. The state is as before the step. */
export class HintError extends Error {
  readonly code: 'HINT_TOO_LONG' | 'HINTS_LOST'
  constructor(code: HintError['code'], message: string) {
    super(message)
    this.name = 'HintError'
    this.code = code
  }
}

export class HintStream {
  #buffer: Uint8Array = new Uint8Array(0)
  /** Bytes of the buffer that belong to the hint, its length included. */
  #used = 0
  #lost = false

  /** The last hint, its length included, whole or as far as it was written; undefined where hints can no longer be told apart. */
  get bytes(): Uint8Array | undefined {
    return this.#lost ? undefined : this.#buffer.subarray(0, this.#used)
  }

  /** Goes on from what `bytes` was. */
  set bytes(bytes: Uint8Array | undefined) {
    this.#lost = bytes === undefined
    // Others have it as well: the first byte that is appended makes a copy, because there is no room.
    this.#buffer = new Uint8Array(bytes?.buffer ?? new ArrayBuffer(0), bytes?.byteOffset ?? 0, bytes?.length ?? 0)
    this.#used = this.#buffer.length
  }

  /** The last hint is complete; it is kept until the next one begins. */
  get isWhole(): boolean {
    return isWhole(this.#buffer, this.#used)
  }

  /**
   * @param count bytes that the guest writes from `address` on, u32
   * @param deliver called with each hint that the write completes, without its length
   * @returns what is wrong with a write that is no hint, a sentence; nothing has changed then
   */
  take(state: MachineState, address: number, count: number, deliver: (hint: Uint8Array) => void): string | undefined {
    if (this.#lost || count === 0) return undefined
    if (count > LENGTH_BYTES + MAX_HINT_BYTES) return tooLong(state, `writes ${count} bytes of hints at once`)
    const written = state.memory.readBytes(address, count)
    let [buffer, used]: [Uint8Array, number] = this.isWhole ? [new Uint8Array(0), 0] : [this.#buffer, this.#used]
    for (let at = 0; at < count; ) {
      if (isWhole(buffer, used)) [buffer, used] = [new Uint8Array(0), 0]
      const wanted = used < LENGTH_BYTES ? LENGTH_BYTES : LENGTH_BYTES + lengthOf(buffer)
      const part = written.subarray(at, at + wanted - used)
      buffer = withRoom(buffer, used, part.length)
      buffer.set(part, used)
      used += part.length
      at += part.length
      if (used < LENGTH_BYTES) continue
      if (lengthOf(buffer) > MAX_HINT_BYTES) return tooLong(state, `begins a hint of ${lengthOf(buffer)} bytes`)
      if (isWhole(buffer, used)) deliver(buffer.slice(LENGTH_BYTES, used))
    }
    this.#buffer = buffer
    this.#used = used
    return undefined
  }
}

function tooLong({ pc, step }: MachineState, what: string): string {
  return (
    `step ${step} at 0x${pc.toString(16).padStart(8, '0')} ${what}, and a hint has at most ${MAX_HINT_BYTES} here; a hint is a ` +
    '4-byte big-endian length and as many bytes, written to descriptor 4'
  )
}

// Not through a view, which each of many small writes would make anew.
const lengthOf = (buffer: Uint8Array): number =>
  buffer[0]! * 2 ** 24 + ((buffer[1]! << 16) | (buffer[2]! << 8) | buffer[3]!)

const isWhole = (buffer: Uint8Array, used: number): boolean =>
  used >= LENGTH_BYTES && used === LENGTH_BYTES + lengthOf(buffer)

/** The buffer, or a copy of what is used that is at least twice as long: appending copies each byte once on average. */
function withRoom(buffer: Uint8Array, used: number, more: number): Uint8Array {
  if (used + more <= buffer.length) return buffer
  const larger = new Uint8Array(Math.max(FIRST_CAPACITY, 2 * buffer.length, used + more))
  larger.set(buffer.subarray(0, used))
  return larger
}
