/**
 * Errors on their way from a worker: a thrown Error would arrive without its class and its code, so it travels as a plain
 * object and becomes an Error with the same name, code and message again.
 * @module
 */

interface SentError {
  readonly sentError: true
  readonly name: string
  readonly code: unknown
  readonly message: string
  readonly stack: string | undefined
}

/** To be thrown in the worker in place of `error`. */
export function sendableError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { message, stack } = error
  const name = error.constructor.name
  const sent: SentError = { sentError: true, name, code: Reflect.get(error, 'code'), message, stack }
  return sent
}

/** What the other process gets: an Error again. */
export function reviveError(error: unknown): unknown {
  if ((error as Partial<SentError> | null)?.sentError !== true) return error
  const { name, code, message, stack } = error as SentError
  return Object.assign(new Error(message), { name, code, stack })
}
