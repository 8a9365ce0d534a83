/**
 * For tests: the processes that a process has started, where the system says so (Linux).
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

export const knowsProcesses = existsSync('/proc/self/task')

/** Of all its threads; those that have ended are not among them. */
export function childrenOf(pid: number): number[] {
  if (!existsSync(`/proc/${pid}/task`)) return []
  const lists = readdirSync(`/proc/${pid}/task`).map(thread => readIfThere(`/proc/${pid}/task/${thread}/children`))
  return lists.flatMap(text => text.split(' ').filter(Boolean).map(Number)).filter(isAlive)
}

/** @param text that the command line contains */
export const isRunning = (pid: number, text: string): boolean => readIfThere(`/proc/${pid}/cmdline`).includes(text)

export function isAlive(pid: number): boolean {
  const state = /\) (\w)/.exec(readIfThere(`/proc/${pid}/stat`))?.[1]
  return state !== undefined && state !== 'Z' && state !== 'X'
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
