/**
 * What can go wrong with a preimage server, as data that crosses threads, and as the sentence a user reads.
 * @module
 */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { BadPreimageError } from '../oracle.ts'
import { MAX_PREIMAGE_BYTES } from './protocol.ts'

export type ServerFailure =
  /** `error` is the system's name for it, such as ENOENT. */
  | { readonly kind: 'not-started'; readonly error: string }
  /** The process ended: by itself, or by a signal. */
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null }
  /** The process runs, but its end of the descriptors is closed. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'late'; readonly seconds: number }
  /** `length` in bytes, a 64-bit number in decimal. */
  | { readonly kind: 'too-long'; readonly length: string }
  | { readonly kind: 'unasked'; readonly descriptor: number; readonly bytes: number }

/** How much of an answer had arrived when it failed; `expected` is unknown until the length is there. */
export interface Arrived {
  readonly received: number
  readonly expected?: number
}

/** What the server was asked, if it was. */
export type Request =
  | { readonly kind: 'preimage'; readonly key: Uint8Array }
  | { readonly kind: 'hint'; readonly hint: Uint8Array }

const CODES = {
  'not-started': 'PREIMAGE_SERVER_NOT_STARTED',
  ended: 'PREIMAGE_SERVER_ENDED',
  closed: 'PREIMAGE_SERVER_ENDED',
  late: 'PREIMAGE_SERVER_LATE',
  'too-long': 'PREIMAGE_SERVER_GARBAGE',
  unasked: 'PREIMAGE_SERVER_GARBAGE',
} as const satisfies Record<ServerFailure['kind'], string>

export type PreimageServerErrorCode = (typeof CODES)[keyof typeof CODES] | 'PREIMAGE_SERVER_WRONG'

/** Host error: the server did not give what the guest needs. The machine's state is as before the step. */
export class PreimageServerError extends Error {
  readonly code: PreimageServerErrorCode
  /** The server and its arguments. */
  readonly command: readonly string[]
  readonly request: Request | undefined

  private constructor(
    code: PreimageServerErrorCode,
    command: readonly string[],
    request: Request | undefined,
    what: string,
  ) {
    super(`the preimage server "${shortened(command.join(' '))}" ${what}`)
    this.name = 'PreimageServerError'
    this.code = code
    this.command = command
    this.request = request
  }

  static of(
    command: readonly string[],
    failure: ServerFailure,
    request?: Request,
    arrived: Arrived = { received: 0 },
  ): PreimageServerError {
    const what = failure.kind === 'not-started' ? notStarted(failure.error) : failed(failure, request, arrived)
    return new PreimageServerError(CODES[failure.kind], command, request, what)
  }

  /** An answer that is complete, and not the preimage of its key. */
  static wrong(command: readonly string[], key: Uint8Array, reason: BadPreimageError): PreimageServerError {
    const what = `gave a wrong answer: ${reason.message}; it must send the preimage itself, or exit`
    return new PreimageServerError('PREIMAGE_SERVER_WRONG', command, { kind: 'preimage', key }, what)
  }
}

function notStarted(error: string): string {
  const why: Record<string, string> = {
    ENOENT: 'there is no such command; check what follows the --',
    EACCES: 'it is not executable; name a program after the --, or make the file executable (chmod +x)',
  }
  return `cannot be started: ${why[error] ?? `the system reports ${error}; check what follows the --`}`
}

function failed(
  failure: Exclude<ServerFailure, { kind: 'not-started' }>,
  request: Request | undefined,
  { received, expected }: Arrived,
): string {
  const what = request === undefined ? 'anything' : described(request)
  const of = expected === undefined ? '' : ` of ${expected}`
  const arrived = received === 0 ? '' : ` (${received}${of} bytes of its answer had arrived)`
  const remedy = 'see its own messages above for what it is missing'
  switch (failure.kind) {
    case 'ended': {
      const { signal, code } = failure
      const how = signal === null ? `ended with exit code ${code}` : `was ended by the signal ${signal}`
      return `${how} before it gave ${what}${arrived}; ${remedy}`
    }
    case 'closed':
      return `closed its descriptors before it gave ${what}${arrived}; ${remedy}`
    case 'late':
      return `did not give ${what} within ${failure.seconds} s${arrived}; find out what it waits for, or allow more time with --preimage-timeout`
    case 'too-long':
      return (
        `announced ${failure.length} bytes for ${what}, but at most ${MAX_PREIMAGE_BYTES} are accepted; ` +
        'an answer is an 8-byte big-endian length and as many bytes, on descriptor 6'
      )
    case 'unasked':
      return (
        `sent ${failure.bytes} bytes on descriptor ${failure.descriptor} that nobody asked for; ` +
        'there is one byte for each hint on descriptor 4, one answer for each key on descriptor 6, and logs go to stderr'
      )
  }
}

function described(request: Request): string {
  if (request.kind === 'preimage') return `the preimage with key 0x${bytesToHex(request.key)}`
  const text = new TextDecoder().decode(request.hint.subarray(0, 60))
  return `a byte for the hint ${JSON.stringify(shortened(text))}`
}

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text)
