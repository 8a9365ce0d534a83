/**
 * For tests: the real command in a process of its own, as a user starts it.
 * @module
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const fixture = (name: string): string => join(root, 'fixtures', name)

const bin = join(root, 'cli', 'zkmips.mjs')

/** The Node that npm installed for this workspace. */
export const pinnedNode: string = createRequire(import.meta.url).resolve('node/bin/node')

/** PATH without what npm puts there for its scripts: that of a user's shell. */
const userPath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter(directory => !directory.includes('node_modules'))
  .join(delimiter)

/** The Node of the machine, perhaps too old for the product; the pinned one where the machine has none. */
export const systemNode: string =
  userPath
    .split(delimiter)
    .map(directory => join(directory, 'node'))
    .find(existsSync) ?? pinnedNode

export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly done: Promise<Outcome>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Resolves when stderr contains the text. */
  readonly says: (text: string) => Promise<void>
}

export function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: userPath, ...env } })
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
  return { done, kill: signal => child.kill(signal), says }
}

/** Runs `zkmips` under a Node. */
export const zkmips = (args: readonly string[], node = systemNode): Promise<Outcome> => start(node, [bin, ...args]).done

/** Starts `zkmips` and leaves it running. */
export const startZkmips = (args: readonly string[], node = systemNode): Running => start(node, [bin, ...args])

/** Runs `npx zkmips`. */
export const npxZkmips = (args: readonly string[]): Promise<Outcome> =>
  start('npx', ['--no-install', 'zkmips', ...args]).done
