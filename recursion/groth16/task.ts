/**
 * What is done with Groth16 keys by a process of its own (`process/main.ts`), which alone loads snarkjs: starting it, and saying why it failed.
 * @module
 */
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { VerificationKeyJson } from './verification-key.ts'

/** Of each task what it is given and what it gives; files are paths. */
export interface GrothTasks {
  developmentKey: {
    input: { readonly r1cs: string; readonly zkey: string; readonly threads: number }
    output: { readonly variables: number; readonly publics: number; readonly constraints: number }
  }
  /** That powers of τ are the result of their contributions. */
  verifyPowers: { input: { readonly ptau: string }; output: undefined }
  /** A key from powers of τ that have been verified, without contributions of its own: its δ is 1, so anybody can prove anything with it. */
  initialKey: { input: { readonly r1cs: string; readonly ptau: string; readonly zkey: string }; output: undefined }
  contribute: {
    input: { readonly from: string; readonly to: string; readonly name: string; readonly entropy: string }
    /** Hex. */
    output: { readonly hash: string }
  }
  /** That a key follows from circuit, powers of τ that have been verified, and contributions. */
  verifyKey: { input: { readonly r1cs: string; readonly ptau: string; readonly zkey: string }; output: undefined }
  verificationKey: { input: { readonly zkey: string }; output: VerificationKeyJson }
  prove: { input: { readonly zkey: string; readonly wtns: string }; output: SnarkjsProof }
}

/** As snarkjs writes it: decimal coordinates, the last one of each point 1. */
export interface SnarkjsProof {
  readonly proof: {
    readonly pi_a: readonly string[]
    readonly pi_b: readonly (readonly string[])[]
    readonly pi_c: readonly string[]
  }
  readonly publicSignals: readonly string[]
}

export interface GrothTask<T extends keyof GrothTasks = keyof GrothTasks> {
  readonly name: T
  readonly input: GrothTasks[T]['input']
}

export type GrothErrorCode =
  | 'GROTH16_DISK'
  | 'GROTH16_FAILED'
  | 'GROTH16_FILE'
  | 'GROTH16_KEY'
  | 'GROTH16_PROCESS'
  | 'GROTH16_NOT_INSTALLED'

export class GrothError extends Error {
  readonly code: GrothErrorCode

  constructor(code: GrothErrorCode, message: string) {
    super(message)
    this.name = 'GrothError'
    this.code = code
  }
}

/** Packages that must be there, in the versions that are tested. */
const NEEDED = { snarkjs: '0.7.6', ffjavascript: '0.3.1' } as const
const MAX_LAST_WORDS = 4096

export interface TaskOptions {
  /**
   * Limit of the process's JavaScript heap, in MiB. Most of its memory is outside of it, in typed arrays and WebAssembly: 5.7 GiB in all to
   * prove 1.7 million constraints.
   */
  readonly heapMebibytes?: number
  readonly signal?: AbortSignal
}

/**
 * @returns what the task gives, and the most memory that its process had
 * @throws GrothError if the task fails, its process dies, or what it needs is not installed; AbortError
 */
export async function runGrothTask<T extends keyof GrothTasks>(
  task: GrothTask<T>,
  { heapMebibytes = 4096, signal }: TaskOptions = {},
): Promise<{ readonly output: GrothTasks[T]['output']; readonly peakBytes: number }> {
  requirePackages()
  signal?.throwIfAborted()
  const child = fork(fileURLToPath(new URL('./process/main.ts', import.meta.url)), {
    execArgv: [...process.execArgv, `--max-old-space-size=${heapMebibytes}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    ...(signal && { signal, killSignal: 'SIGKILL' as const }),
  })
  let lastWords = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-MAX_LAST_WORDS)
  })
  return new Promise((resolve, reject) => {
    child.on('message', (answer: Answer<T>) => {
      if (answer.error) reject(failed(task.name, answer.error.message))
      else resolve({ output: answer.output as GrothTasks[T]['output'], peakBytes: answer.peakBytes })
    })
    child.on('error', reject)
    child.on('close', (status, killed) => {
      const how = killed ? `by ${killed}` : `with status ${status}`
      const memory = killed === 'SIGKILL' ? ': the system may be out of memory' : ''
      reject(new GrothError('GROTH16_PROCESS', `${task.name}: its process ended ${how}${memory} ${lastWords}`.trim()))
    })
    child.send(task)
  })
}

function failed(task: string, message: string): GrothError {
  if (!/\b(ENOSPC|EDQUOT)\b/.test(message)) return new GrothError('GROTH16_FAILED', `${task}: ${message}`)
  return new GrothError(
    'GROTH16_DISK',
    `${task}: the disk is full (${message}); free some space where the key is written`,
  )
}

interface Answer<T extends keyof GrothTasks> {
  readonly output?: GrothTasks[T]['output']
  readonly error?: { readonly message: string }
  readonly peakBytes: number
}

/** Before long work, not after it. @throws GrothError of code `GROTH16_NOT_INSTALLED` */
export function requirePackages(): void {
  const { resolve } = createRequire(import.meta.url)
  const missing = Object.entries(NEEDED).filter(([name]) => {
    try {
      resolve(name)
      return false
    } catch {
      return true
    }
  })
  if (missing.length === 0) return
  const list = missing.map(([name, version]) => `${name}@${version}`).join(' ')
  throw new GrothError(
    'GROTH16_NOT_INSTALLED',
    `Groth16 proofs are made by snarkjs, which is under the GPL and not part of this package: npm install ${list}`,
  )
}
