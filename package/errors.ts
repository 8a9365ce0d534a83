/**
 * What is wrong with what a caller handed in: a file, a preimage, an option. The message says what, where and what to do.
 * @module
 */

/** Names of the typed errors that a file's content leads to; told by name, so that none of their packages is loaded for it. */
const OF_CONTENT: ReadonlySet<string> = new Set([
  'ElfError',
  'GoPatchError',
  'BlockTraceError',
  'CallTraceError',
  'ImportError',
])

export class InputError extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'InputError'
    this.code = code
  }
}

/**
 * Runs `read` and puts the file's name in front of what it says about the content.
 * @throws InputError with the code of the error that was thrown, which is its cause
 */
export async function aboutFile<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Error) || !OF_CONTENT.has(error.name)) throw error
    throw new InputError(String(Reflect.get(error, 'code')), `${file}: ${error.message}`, { cause: error })
  }
}

/** @returns the value of an option, a whole number of a range with both its ends @throws InputError */
export function checkWhole(option: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value
  throw new InputError('BAD_OPTION', `${option} must be a whole number from ${min} to ${max}, and is ${value}`)
}

/** Bytes as errors say them. */
export const mib = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MiB`
