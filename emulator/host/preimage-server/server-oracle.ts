/**
 * An oracle that asks a preimage server: a child process that speaks Cannon's protocol (`protocol.ts`). The emulator asks and
 * waits; a thread of its own (`worker.ts`) does the talking and watches the time.
 *
 * Invariant: what `get` returns belongs to its key.
 * @module
 */
import { once } from 'node:events'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { BadPreimageError, checkPreimage, type PreimageOracle } from '../oracle.ts'
import { PreimageServerError, type Request } from './errors.ts'
import type { ServerReply, ServerRequest, ServerWorkerData } from './worker.ts'

export interface PreimageServerOptions {
  /** The server and its arguments; at least the server. */
  readonly command: readonly string[]
  /** For each answer, and for each acknowledgement of a hint. */
  readonly timeoutSeconds: number
}

/** The thread watches the time; should it not answer at all, this is added until its silence counts as a bug. */
const SPARE_MS = 30_000

export class PreimageServer implements PreimageOracle {
  readonly #options: PreimageServerOptions
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #replies: Int32Array<SharedArrayBuffer>
  #closed: Promise<void> | undefined

  private constructor(options: PreimageServerOptions) {
    this.#options = options
    this.#replies = new Int32Array(new SharedArrayBuffer(4))
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    const workerData: ServerWorkerData = { ...options, port: port2, replies: this.#replies }
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, transferList: [port2] })
    // Whoever forgets to close it is not kept from ending: the server then ends with this process.
    this.#worker.unref()
  }

  /** @throws PreimageServerError where the server cannot be started */
  static async start(options: PreimageServerOptions): Promise<PreimageServer> {
    const server = new PreimageServer(options)
    try {
      server.#receive(0)
    } catch (error) {
      await server.close()
      throw error
    }
    return server
  }

  /** @throws PreimageServerError */
  get(key: Uint8Array): Uint8Array {
    const request = { kind: 'preimage', key: key.slice() } as const
    const reply = this.#ask(request)
    if (reply.kind !== 'preimage') throw new Error(`the preimage server's thread answered ${reply.kind} to a key`)
    try {
      checkPreimage(request.key, reply.data)
    } catch (error) {
      if (!(error instanceof BadPreimageError)) throw error
      throw PreimageServerError.wrong(this.#options.command, request.key, error)
    }
    return reply.data
  }

  /** Returns when the server has acknowledged it. @throws PreimageServerError */
  hint(hint: Uint8Array): void {
    this.#ask({ kind: 'hint', hint })
  }

  /** Ends the server, and resolves when it has ended: a few seconds where it has to be killed. */
  close(): Promise<void> {
    this.#closed ??= this.#end()
    return this.#closed
  }

  async #end(): Promise<void> {
    const ended = once(this.#worker, 'exit')
    this.#worker.ref()
    this.#port.postMessage({ kind: 'close' } satisfies ServerRequest)
    await ended
    this.#port.close()
  }

  #ask(request: Request): ServerReply {
    const before = Atomics.load(this.#replies, 0)
    this.#port.postMessage(request satisfies ServerRequest)
    return this.#receive(before, request)
  }

  /** Waits for the next reply. */
  #receive(before: number, request?: Request): ServerReply {
    Atomics.wait(this.#replies, 0, before, 1000 * this.#options.timeoutSeconds + SPARE_MS)
    const message = receiveMessageOnPort(this.#port)?.message as ServerReply | undefined
    if (message === undefined) throw new Error('the thread of the preimage server does not answer')
    if (message.kind === 'broken') throw new Error(`the thread of the preimage server is broken: ${message.message}`)
    if (message.kind !== 'failed') return message
    throw PreimageServerError.of(this.#options.command, message.failure, request, message.arrived)
  }
}
