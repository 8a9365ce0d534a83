/**
 * The bytes between a preimage server and whoever asks it, as Cannon's servers know them. The server has four descriptors:
 *
 *     3  it reads hints          4  it writes one byte after each hint
 *     5  it reads keys           6  it writes the preimage of each key
 *
 * A hint is a 4-byte length and data; a key is 32 bytes; a preimage is an 8-byte length and data. Lengths are big-endian.
 * Who connects the streams, and to which process, is not known here.
 * @module
 */
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Arrived, ServerFailure } from './errors.ts'

/** The server's numbers. */
export const FD_HINTS = 3
export const FD_ACKNOWLEDGEMENTS = 4
export const FD_KEYS = 5
export const FD_PREIMAGES = 6

/** A longer preimage is refused by its length. */
export const MAX_PREIMAGE_BYTES = 2 ** 28

/** A server whose descriptors close is about to end: so long its exit code is waited for, in milliseconds. */
const EXIT_REPORT_MS = 1000

export interface ServerStreams {
  readonly hints: Writable
  readonly acknowledgements: Readable
  readonly keys: Writable
  readonly preimages: Readable
}

/** Thrown by the connection; the words are in `errors.ts`. */
export class ConnectionFailure extends Error {
  readonly failure: ServerFailure
  readonly arrived: Arrived
  constructor(failure: ServerFailure, arrived: Arrived) {
    super(failure.kind)
    this.name = 'ConnectionFailure'
    this.failure = failure
    this.arrived = arrived
  }
}

/**
 * Asks a server, one request at a time. The first failure is final: after it nobody knows what the next bytes would belong to,
 * so every later request fails in the same way.
 */
export class ServerConnection {
  readonly #hints: Channel
  readonly #keys: Channel
  readonly #timeoutSeconds: number
  readonly #ended: Promise<ServerFailure>
  #failure: ServerFailure | undefined
  /** Ends the request that is under way. */
  #abort: ((reason: Error) => void) | undefined

  /** @param ended resolves when the server's process has ended */
  constructor(streams: ServerStreams, ended: Promise<ServerFailure>, timeoutSeconds: number) {
    this.#timeoutSeconds = timeoutSeconds
    this.#ended = ended
    this.#hints = this.#channel(streams.hints, streams.acknowledgements, FD_ACKNOWLEDGEMENTS)
    this.#keys = this.#channel(streams.keys, streams.preimages, FD_PREIMAGES)
    // Its last answer may still be on the way; descriptors that a descendant of it keeps open are not waited for.
    ended.then(async failure => {
      await Promise.race([this.#keys.lost, sleep(EXIT_REPORT_MS)])
      this.#failSoon(failure)
    })
  }

  #channel(out: Writable, input: Readable, descriptor: number): Channel {
    const channel = new Channel(out, input, bytes => this.#fail({ kind: 'unasked', descriptor, bytes }))
    channel.lost.then(() => {
      if (channel.isAsked) this.#explainLoss()
    })
    return channel
  }

  /** @throws ConnectionFailure */
  async hint(hint: Uint8Array): Promise<void> {
    const frame = new Uint8Array(4 + hint.length)
    new DataView(frame.buffer).setUint32(0, hint.length)
    frame.set(hint, 4)
    await this.#ask(this.#hints, frame, channel => channel.take(1))
  }

  /**
   * @param key 32 bytes
   * @returns what the server answers, unchecked
   * @throws ConnectionFailure
   */
  async preimage(key: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask(this.#keys, key, async channel => {
      const length = new DataView((await channel.take(8)).buffer).getBigUint64(0)
      if (length > MAX_PREIMAGE_BYTES) {
        this.#fail({ kind: 'too-long', length: String(length) })
        throw new RangeError('too long')
      }
      return channel.take(Number(length))
    })
  }

  async #ask<T>(channel: Channel, frame: Uint8Array, answer: (channel: Channel) => Promise<T>): Promise<T> {
    const late = (): void => this.#fail({ kind: 'late', seconds: this.#timeoutSeconds })
    const timer = setTimeout(late, 1000 * this.#timeoutSeconds)
    channel.begin()
    try {
      const result = await new Promise<T>((resolve, reject) => {
        if (this.#failure) return reject(new Error(this.#failure.kind))
        this.#abort = reject
        if (channel.isLost) this.#explainLoss()
        channel.send(frame)
        answer(channel).then(resolve, reject)
      })
      channel.end()
      if (this.#failure) throw new Error(this.#failure.kind)
      return result
    } catch (error) {
      throw this.#failure ? new ConnectionFailure(this.#failure, channel.arrived) : error
    } finally {
      clearTimeout(timer)
      this.#abort = undefined
    }
  }

  async #explainLoss(): Promise<void> {
    const closed = sleep(EXIT_REPORT_MS).then((): ServerFailure => ({ kind: 'closed' }))
    this.#failSoon(await Promise.race([this.#ended, closed]))
  }

  /** An answer that has arrived whole comes first. */
  #failSoon(failure: ServerFailure): void {
    setImmediate(() => this.#fail(failure))
  }

  #fail(failure: ServerFailure): void {
    this.#failure ??= failure
    this.#abort?.(new Error(failure.kind))
  }
}

/** Two streams, one for each direction. Bytes may only come between `begin` and `end`, and are taken in pieces of known size. */
class Channel {
  /** Resolves when the server has closed an end. */
  readonly lost: Promise<void>
  #isLost = false
  readonly #out: Writable
  readonly #in: Readable
  readonly #onUnasked: (bytes: number) => void
  #asked = false
  /** What came and was not taken yet. */
  #rest: Uint8Array = new Uint8Array(0)
  #piece: { readonly bytes: Uint8Array<ArrayBuffer>; filled: number; readonly done: () => void } | undefined
  #received = 0
  #expected = 0

  constructor(out: Writable, input: Readable, onUnasked: (bytes: number) => void) {
    this.#out = out
    this.#in = input
    this.#onUnasked = onUnasked
    this.lost = new Promise(resolve => {
      const lose = (): void => {
        this.#isLost = true
        resolve()
      }
      for (const event of ['end', 'error', 'close']) input.on(event, lose)
      // A server that closes what it reads from is seen when it is written to.
      out.on('error', lose)
    })
    input.on('data', (chunk: Uint8Array) => this.#receive(chunk))
  }

  /** Of the request that began last. */
  get arrived(): Arrived {
    return this.#expected > 8 ? { received: this.#received, expected: this.#expected } : { received: this.#received }
  }

  get isLost(): boolean {
    return this.#isLost
  }

  get isAsked(): boolean {
    return this.#asked
  }

  begin(): void {
    this.#asked = true
    this.#received = 0
    this.#expected = 0
  }

  end(): void {
    this.#asked = false
    this.#refuseRest()
  }

  send(frame: Uint8Array): void {
    this.#out.write(frame)
  }

  async take(count: number): Promise<Uint8Array<ArrayBuffer>> {
    this.#expected += count
    const bytes = new Uint8Array(count)
    const rest = this.#rest
    this.#rest = rest.subarray(0, 0)
    await new Promise<void>(done => {
      this.#piece = { bytes, filled: 0, done }
      this.#fill(rest)
    })
    return bytes
  }

  #receive(chunk: Uint8Array): void {
    this.#received += chunk.length
    this.#fill(chunk)
    if (!this.#asked) this.#refuseRest()
  }

  #fill(chunk: Uint8Array): void {
    const piece = this.#piece
    if (!piece) {
      this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
      return
    }
    const part = chunk.subarray(0, piece.bytes.length - piece.filled)
    piece.bytes.set(part, piece.filled)
    piece.filled += part.length
    if (piece.filled < piece.bytes.length) return
    this.#rest = chunk.subarray(part.length)
    this.#piece = undefined
    piece.done()
  }

  #refuseRest(): void {
    if (this.#rest.length === 0) return
    // Nothing more is read, so that a server that never stops does not fill the memory.
    this.#in.pause()
    this.#onUnasked(this.#rest.length)
  }
}
