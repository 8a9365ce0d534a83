/**
 * Whose a folder is: a file in it, named by machine, process and the time at which the process began, so that a lock whose process
 * has ended, however it did, is known as such.
 * @module
 */
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

const NAME = /^lock-(.*)-(\d+)-(\d+)$/

/** Of this process. */
export const lockName = (): string => `lock-${machine()}-${process.pid}-${startOf(process.pid) ?? 0}`

export interface LockOwner {
  /** False only if that is certain: nothing is known of the processes of another machine. */
  readonly isAlive: boolean
  /** The process, for people. */
  readonly text: string
}

/** @returns undefined for a name that is no lock's */
export function ownerOf(name: string): LockOwner | undefined {
  const [, host, id, start] = NAME.exec(name) ?? []
  if (host === undefined) return undefined
  if (host !== machine()) return { isAlive: true, text: `process ${id} on ${host}` }
  const pid = Number(id)
  return { isAlive: isRunning(pid) && (startOf(pid) ?? 0) === Number(start), text: `process ${id}` }
}

const machine = (): string => hostname().replace(/[^\w.-]/g, '_')

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * When a process began, in the system's own unit: a number is given again to another process. -1 for one that has ended, and
 * undefined where the system does not say.
 */
function startOf(pid: number): number | undefined {
  try {
    // "pid (name) state …": the name may contain anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    const hasEnded = fields[0] === 'Z' || fields[0] === 'X'
    return hasEnded ? -1 : Number(fields[19])
  } catch {
    return undefined
  }
}
