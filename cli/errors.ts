/**
 * Every error that a user can meet: one or two sentences that say what, where and what to do, and an exit code. Other packages
 * throw typed errors with such sentences; here they get the exit code. Whatever is not known here is a bug.
 * @module
 */
import { join } from 'node:path'
import { cacheFolder } from '@zkmips/field/cache-folder'
import {
  EXIT_BAD_INPUT,
  EXIT_BUG,
  EXIT_CLAIM_FALSE,
  EXIT_NOT_PROVABLE,
  EXIT_OUTPUT,
  EXIT_PANIC,
  EXIT_PROOF_INVALID,
  EXIT_REFUSED,
  EXIT_UNAVAILABLE,
  EXIT_UNFINISHED,
  EXIT_USAGE,
} from './exit-codes.ts'
import { LIMITS } from './exit-protocol.mjs'

/** An error of the command line tool itself. */
export class CliError extends Error {
  readonly code: string
  readonly exitCode: number
  constructor(code: string, exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CliError'
    this.code = code
    this.exitCode = exitCode
  }
}

export const usageError = (message: string): CliError => new CliError('USAGE', EXIT_USAGE, message)
export const inputError = (code: string, message: string): CliError => new CliError(code, EXIT_BAD_INPUT, message)
export const outputError = (code: string, message: string): CliError => new CliError(code, EXIT_OUTPUT, message)

/** By class, or by class and code. Told by name, so that no command has to load the packages it does not need (the rollup's brings viem, for one). */
const EXIT_CODES: Readonly<Record<string, number>> = {
  InputError: EXIT_BAD_INPUT,
  'InputError.GO_OF_BLOCK': EXIT_USAGE,
  'InputError.INPUT_OF_BLOCK': EXIT_USAGE,
  'InputError.INPUT_TWICE': EXIT_USAGE,
  'InputError.TOO_LITTLE_MEMORY': EXIT_USAGE,
  InstallationError: EXIT_UNAVAILABLE,
  ElfError: EXIT_BAD_INPUT,
  GoPatchError: EXIT_BAD_INPUT,
  BlockTraceError: EXIT_BAD_INPUT,
  CallTraceError: EXIT_BAD_INPUT,
  CallError: EXIT_BAD_INPUT,
  StateFileError: EXIT_BAD_INPUT,
  BadPreimageError: EXIT_BAD_INPUT,
  CacheError: EXIT_OUTPUT,
  MissingPreimageError: EXIT_BAD_INPUT,
  SnapshotError: EXIT_BAD_INPUT,
  HintError: EXIT_BAD_INPUT,
  ProgramSizeError: EXIT_NOT_PROVABLE,
  NotProvableError: EXIT_NOT_PROVABLE,
  'NotProvableError.NO_VERDICT': EXIT_PANIC,
  CycleLimitError: EXIT_UNFINISHED,
  ProofError: EXIT_PROOF_INVALID,
  WrapError: EXIT_BAD_INPUT,
  'WrapError.WRAP_MEMORY': EXIT_UNAVAILABLE,
  UnknownTemplateError: EXIT_BAD_INPUT,
  GrothError: EXIT_BAD_INPUT,
  'GrothError.GROTH16_DISK': EXIT_OUTPUT,
  'GrothError.GROTH16_PROCESS': EXIT_UNAVAILABLE,
  'GrothError.GROTH16_NOT_INSTALLED': EXIT_UNAVAILABLE,
  ArenaLimitError: EXIT_UNAVAILABLE,
  WorkerError: EXIT_UNAVAILABLE,
  PartsError: EXIT_OUTPUT,
  NativeUnavailableError: EXIT_UNAVAILABLE,
  NodeError: EXIT_UNAVAILABLE,
  CaptureError: EXIT_UNAVAILABLE,
  'CaptureError.WRONG_CHAIN': EXIT_USAGE,
  'CaptureError.WRONG_HARDFORK': EXIT_USAGE,
  'CaptureError.UNKNOWN_RULES': EXIT_USAGE,
  PieceNotFoundError: EXIT_UNAVAILABLE,
  ImportError: EXIT_BAD_INPUT,
  GenesisConfigError: EXIT_BAD_INPUT,
  ChainConfigError: EXIT_BAD_INPUT,
  PayloadTooLargeError: EXIT_UNAVAILABLE,
  UnknownHintError: EXIT_UNAVAILABLE,
  PreimageServerError: EXIT_UNAVAILABLE,
  ClaimError: EXIT_BAD_INPUT,
  'ClaimError.CLAIM_FALSE': EXIT_CLAIM_FALSE,
  'ClaimError.CLAIM_UNDECIDED': EXIT_PANIC,
  DeploymentError: EXIT_BAD_INPUT,
  DeployError: EXIT_REFUSED,
  GameTypeError: EXIT_BAD_INPUT,
  InputsNotFoundError: EXIT_UNAVAILABLE,
  PrestateMismatchError: EXIT_BAD_INPUT,
  L1Error: EXIT_REFUSED,
  'L1Error.RPC_UNAVAILABLE': EXIT_UNAVAILABLE,
  'L1Error.NODES_DISAGREE': EXIT_UNAVAILABLE,
  'L1Error.TRANSACTION_LATE': EXIT_UNAVAILABLE,
  'L1Error.WRONG_CHAIN': EXIT_BAD_INPUT,
  'L1Error.NO_CONTRACT': EXIT_BAD_INPUT,
  SignerError: EXIT_UNAVAILABLE,
  'SignerError.BAD_KEY_FILE': EXIT_BAD_INPUT,
  PublishError: EXIT_BAD_INPUT,
  JournalError: EXIT_BAD_INPUT,
  StoreError: EXIT_UNAVAILABLE,
  'StoreError.STORE_NOT_WRITABLE': EXIT_OUTPUT,
  MetricsError: EXIT_UNAVAILABLE,
}

export interface ErrorReport {
  readonly code: string
  readonly exitCode: number
  readonly message: string
}

const unavailable = (code: string, message: string): ErrorReport => ({ code, exitCode: EXIT_UNAVAILABLE, message })

/** What the system, or Node, does not give: by the code of the error. */
const UNAVAILABLE: Readonly<Record<string, (error: Error) => ErrorReport>> = {
  ERR_WORKER_INIT_FAILED: ({ message }) =>
    unavailable(
      'NO_THREAD',
      `a worker thread does not start (${message}); free some memory, or raise ulimit -v, -u and -n`,
    ),
  ERR_MODULE_NOT_FOUND: incompleteInstallation,
  // Of a named output there is a better message; this is what is kept in the cache, or a file that something else writes.
  ...Object.fromEntries(
    ['ENOSPC', 'EDQUOT'].map(code => [
      code,
      ({ message }: Error) => ({
        code: 'DISK_FULL',
        exitCode: EXIT_OUTPUT,
        message: `the disk is full (${message}); free some space where the output is, and in the cache ($XDG_CACHE_HOME or ~/.cache, and zkmips in it)`,
      }),
    ]),
  ),
}

function outOfMemory({ message }: Error): ErrorReport {
  return unavailable(
    'OUT_OF_MEMORY',
    `there is not enough memory (${message}); free some, or raise ulimit -v; a proof takes less with fewer --workers or --shard-cycles`,
  )
}

function incompleteInstallation({ message }: Error): ErrorReport {
  return unavailable('INCOMPLETE_INSTALLATION', `this installation of zkmips is damaged (${message}); install it again`)
}

function unavailableReport(error: Error): ErrorReport | undefined {
  const code = String(Reflect.get(error, 'code'))
  if (Object.hasOwn(UNAVAILABLE, code)) return UNAVAILABLE[code]!(error)
  const path = String(Reflect.get(error, 'path'))
  if (Reflect.get(error, 'syscall') !== undefined && path.startsWith(join(cacheFolder('x'), '..'))) {
    const remedy = 'make the folder writable, or name another one for caches by XDG_CACHE_HOME'
    return {
      code: 'CACHE_NOT_WRITABLE',
      exitCode: EXIT_OUTPUT,
      message: `${path}: the cache cannot be used (${error.message}); ${remedy}`,
    }
  }
  if (Object.hasOwn(LIMITS, code)) return unavailable(code, `${error.message}: ${LIMITS[code]}`)
  // A string has at most 512 MiB, and JSON is made as one.
  if (error.name === 'RangeError' && error.message === 'Invalid string length') {
    return {
      code: 'TOO_LARGE',
      exitCode: EXIT_OUTPUT,
      message: 'the output is a text above 512 MiB, which cannot be made',
    }
  }
  // "Array buffer allocation failed", "WebAssembly.Memory(): could not allocate memory", "Out of memory: …"
  const isMemory = error.name === 'RangeError' && /allocat|out of memory/i.test(error.message)
  return isMemory ? outOfMemory(error) : undefined
}

export function reportError(error: unknown): ErrorReport {
  if (error instanceof CliError) return { code: error.code, exitCode: error.exitCode, message: error.message }
  if (error instanceof Error) {
    const code = String((error as { code?: unknown }).code ?? error.name)
    const exitCode = EXIT_CODES[`${error.name}.${code}`] ?? EXIT_CODES[error.name]
    if (exitCode !== undefined) return { code, exitCode, message: error.message }
    const report = unavailableReport(error)
    if (report) return report
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const remedy = 'please report it with the command; ZKMIPS_DEBUG=1 shows where it happened'
  return { code: 'BUG', exitCode: EXIT_BUG, message: `zkmips has a bug (${what}); ${remedy}` }
}

/**
 * Runs `read` and puts the file's name in front of what it throws, unless that is about something else: an output, a Groth16 key, the machine.
 * @throws CliError
 */
export async function about<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const { code, exitCode, message } = reportError(error)
    if (exitCode === EXIT_BUG || exitCode === EXIT_OUTPUT || isAboutAnother(error, code)) throw error
    throw new CliError(code, exitCode, `${file}: ${message}`, { cause: error })
  }
}

const isAboutAnother = (error: unknown, code: string): boolean =>
  error instanceof Error && (error.name === 'GrothError' || code === 'WRAP_MEMORY')
