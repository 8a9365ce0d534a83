/**
 * For tests: the real command in a process of its own, as a user starts it.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode, systemNode, userPath } from '@zkmips/package/testing/nodes'
import { afterAll, expect } from 'vitest'

export { pinnedNode, systemNode }

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const fixture = (name: string): string => join(root, 'fixtures', name)

export const bin = join(root, 'cli', 'zkmips.mjs')

export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly done: Promise<Outcome>
  readonly pid: number
  readonly kill: (signal: NodeJS.Signals) => void
  /** To the process and all that it started, as a terminal does. */
  readonly killGroup: (signal: NodeJS.Signals) => void
  /** Resolves when stderr contains the text. */
  readonly says: (text: string) => Promise<void>
  /** What stderr has had so far. */
  readonly said: () => string
  /** Reads no more of stderr, as a reader that has gone. */
  readonly closeStderr: () => void
}

/** @param options.detached in a group of its own, for `killGroup` */
export function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  { detached = false } = {},
): Running {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: userPath, ...env }, detached })
  running.add(child)
  child.on('close', () => running.delete(child))
  let stdout = ''
  let stderr = ''
  const listeners = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    for (const listener of listeners) listener()
  })
  const done = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (stderr.includes(text)) resolve()
      }
      listeners.add(look)
      look()
      done.then(({ code }) => reject(new Error(`ended with ${code} before it said "${text}": ${stderr}`)), reject)
    })
  const pid = child.pid!
  return {
    done,
    pid,
    kill: signal => child.kill(signal),
    killGroup: signal => process.kill(-pid, signal),
    says,
    said: () => stderr,
    closeStderr: () => child.stderr.destroy(),
  }
}

/**
 * A test that runs out of time must not leave a command behind that proves for minutes. Ended with the file, not with the test: of tests
 * that run at the same time, Vitest does not know which one starts a command.
 */
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Runs `zkmips` under a Node. */
export const zkmips = (args: readonly string[], node = systemNode): Promise<Outcome> => start(node, [bin, ...args]).done

/** Runs `zkmips` with --json. @returns what it answers @throws AssertionError where it ends with another code */
export async function zkmipsJson(args: readonly string[], code = 0) {
  const outcome = await zkmips([...args, '--json'], pinnedNode)
  expect(outcome.code, outcome.stdout + outcome.stderr).toBe(code)
  return JSON.parse(outcome.stdout)
}

/** Starts `zkmips` and leaves it running. */
export const startZkmips = (args: readonly string[], node = systemNode, options = {}): Running =>
  start(node, [bin, ...args], {}, options)

/** Runs `npx zkmips`. */
export const npxZkmips = (args: readonly string[]): Promise<Outcome> =>
  start('npx', ['--no-install', 'zkmips', ...args]).done
