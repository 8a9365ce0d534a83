/**
 * A thread of a worker process that ends it when the process that started it is gone, even killed in the middle of a task: the
 * command, given again, must not find the machine busy with work that nobody waits for.
 * @module
 */
import { Socket } from 'node:net'
import { GUARD_DESCRIPTOR } from './worker-process.ts'

const end = (): void => {
  process.kill(process.pid, 'SIGKILL')
}
new Socket({ fd: GUARD_DESCRIPTOR }).on('error', end).on('close', end).resume()
