/**
 * What a guest writes to stdout and stderr: kept for the answer, and passed on as it is. A guest may write byte by byte, so it is
 * passed on when there is enough, when the guest turns to the other descriptor, and in each turn of the event loop.
 * @module
 */
const ENOUGH_BYTES = 1 << 16
const LINE_END = 0x0a

type Descriptor = 1 | 2

/** Bytes that come in pieces; each is copied once on average. */
class Collected {
  #buffer = new Uint8Array(1024)
  #length = 0
  /** How many were passed on. */
  passedOn = 0

  get length(): number {
    return this.#length
  }

  bytes(from = 0): Buffer {
    return Buffer.from(this.#buffer.slice(from, this.#length))
  }

  add(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(2 * this.#buffer.length, needed))
      larger.set(this.#buffer.subarray(0, this.#length))
      this.#buffer = larger
    }
    this.#buffer.set(bytes, this.#length)
    this.#length = needed
  }
}

export class GuestOutput {
  readonly #passesOn: boolean
  readonly #collected = { 1: new Collected(), 2: new Collected() }
  #last: Descriptor = 1
  #turn: NodeJS.Immediate | undefined
  /** The guest wrote something before the snapshot from which this run goes on. */
  isPartial = false
  /** Of what was passed on to where the answer goes. */
  endsInLine = false

  constructor({ passesOn }: { readonly passesOn: boolean }) {
    this.#passesOn = passesOn
  }

  /** What there was of this process's run. */
  bytes(fd: Descriptor): Buffer {
    return this.#collected[fd].bytes()
  }

  /** For `CollectingHost`. */
  readonly write = (fd: Descriptor, bytes: Uint8Array): void => {
    if (fd !== this.#last) this.flush()
    this.#last = fd
    const collected = this.#collected[fd]
    collected.add(bytes)
    if (!this.#passesOn) return
    if (collected.length - collected.passedOn >= ENOUGH_BYTES) this.flush()
    else this.#turn ??= setImmediate(() => this.flush())
  }

  /** Passes on what is not passed on yet: before anything else is said. */
  flush(): void {
    if (this.#turn) clearImmediate(this.#turn)
    this.#turn = undefined
    const collected = this.#collected[this.#last]
    if (!this.#passesOn || collected.passedOn === collected.length) return
    const bytes = collected.bytes(collected.passedOn)
    collected.passedOn = collected.length
    const stream = this.#last === 1 ? process.stdout : process.stderr
    stream.write(bytes)
    // What is said next on the same terminal begins a line.
    if (stream.isTTY || this.#last === 2) this.endsInLine = bytes.at(-1) !== LINE_END
  }
}
