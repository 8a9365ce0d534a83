/**
 * The thread that talks to a preimage server while the emulator waits: the emulator is synchronous, processes are not. It
 * answers one request after the other, `ServerReply` for `ServerRequest`, and counts the replies where the emulator waits.
 * @module
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type MessagePort, workerData } from 'node:worker_threads'
import type { Arrived, Request, ServerFailure } from './errors.ts'
import {
  ConnectionFailure,
  FD_ACKNOWLEDGEMENTS,
  FD_HINTS,
  FD_KEYS,
  FD_PREIMAGES,
  ServerConnection,
} from './protocol.ts'
import type { SupervisorReport } from './supervisor.ts'

export interface ServerWorkerData {
  /** The server and its arguments. */
  readonly command: readonly string[]
  readonly timeoutSeconds: number
  readonly port: MessagePort
  /** One counter: replies sent so far. */
  readonly replies: Int32Array<SharedArrayBuffer>
}

export type ServerRequest = Request | { readonly kind: 'close' }

/** The first reply comes unasked, when the server has started or could not be. */
export type ServerReply =
  | { readonly kind: 'done' }
  | { readonly kind: 'preimage'; readonly data: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly failure: ServerFailure; readonly arrived: Arrived }
  /** A bug in this thread. */
  | { readonly kind: 'broken'; readonly message: string }

const { command, timeoutSeconds, port, replies } = workerData as ServerWorkerData

function reply(message: ServerReply): void {
  port.postMessage(message, message.kind === 'preimage' ? [message.data.buffer] : [])
  Atomics.add(replies, 0, 1)
  Atomics.notify(replies, 0)
}

const broken = (error: unknown): void => reply({ kind: 'broken', message: String(error) })
process.on('uncaughtException', broken)
process.on('unhandledRejection', broken)

const supervisor = spawn(process.execPath, [fileURLToPath(new URL('./supervisor.ts', import.meta.url)), ...command], {
  stdio: ['pipe', 'pipe', 2, 'pipe', 'pipe', 'pipe', 'pipe'],
})
const supervisorGone = new Promise(resolve => supervisor.on('close', resolve))

const ended = new Promise<ServerFailure>(resolve => {
  const lines = createInterface(supervisor.stdout!).on('error', () => {})
  lines.on('line', line => {
    const report = JSON.parse(line) as SupervisorReport
    if (report.kind === 'started') reply({ kind: 'done' })
    else resolve(report)
    if (report.kind === 'not-started') reply({ kind: 'failed', failure: report, arrived: { received: 0 } })
  })
  supervisor.on('exit', (code, signal) => resolve({ kind: 'ended', code, signal }))
})

const writable = (descriptor: number): Writable => supervisor.stdio[descriptor] as Writable
const readable = (descriptor: number): Readable => supervisor.stdio[descriptor] as Readable
const connection = new ServerConnection(
  {
    hints: writable(FD_HINTS),
    acknowledgements: readable(FD_ACKNOWLEDGEMENTS),
    keys: writable(FD_KEYS),
    preimages: readable(FD_PREIMAGES),
  },
  ended,
  timeoutSeconds,
)

async function answer(request: Request): Promise<ServerReply> {
  if (request.kind === 'preimage') return { kind: 'preimage', data: await connection.preimage(request.key) }
  await connection.hint(request.hint)
  return { kind: 'done' }
}

/** Cannon's servers end when their descriptors do; the supervisor sees to the others. */
async function close(): Promise<never> {
  for (const stream of supervisor.stdio) stream?.destroy()
  await supervisorGone
  process.exit()
}

port.on('message', async (request: ServerRequest) => {
  if (request.kind === 'close') return close()
  try {
    reply(await answer(request))
  } catch (error) {
    if (error instanceof ConnectionFailure) reply({ kind: 'failed', failure: error.failure, arrived: error.arrived })
    else broken(error)
  }
})
