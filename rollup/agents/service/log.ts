/**
 * Structured logs of agents: one JSON object a line, on stderr unless told otherwise.
 * @module
 */
import { type DestinationStream, destination, type Logger, pino } from 'pino'

export type { Logger }

export interface LogOptions {
  /** Of the agent: every line has it. */
  readonly name: string
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly to?: DestinationStream
}

const STDERR = 2

export function createLog({ name, level = 'info', to = stderr() }: LogOptions): Logger {
  const serializers = { error: describeError, ...bigintsAsText }
  return pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime, serializers }, to)
}

/** An agent acts on whether or not somebody reads what it says: a reader that has gone, or a full disk, does not end it. */
function stderr(): DestinationStream {
  const stream = destination({ fd: STDERR, sync: true })
  stream.on('error', () => {})
  return stream
}

/** Stack traces belong to errors that nobody foresaw; those have no code. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: unknown }
  if (code !== undefined) return { code, message: error.message }
  const { shortMessage } = error as { shortMessage?: string }
  return shortMessage === undefined ? { message: error.message, stack: error.stack } : { message: shortMessage }
}

const text = (value: unknown) => (typeof value === 'bigint' ? `${value}` : value)
const bigintsAsText = { gasUsed: text, wei: text, block: text }
