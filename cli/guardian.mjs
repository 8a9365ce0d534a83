/**
 * The thread that listens to the entry point (`zkmips.mjs`) while the command computes. It hands on the signals that the entry
 * point was sent; and when the entry point is gone, even killed, it ends this process.
 * @module
 */
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { parentPort, workerData } from 'node:worker_threads'
import { removePartial } from './exit-protocol.mjs'

/** Milliseconds that a command has to clean up. */
const GRACE = 10_000

const partial = new Set()
parentPort.on('message', ({ partial: begun, whole }) => {
  if (begun !== undefined) partial.add(begun)
  if (whole !== undefined) partial.delete(whole)
})

const line = new Socket({ fd: workerData.line })
line.on('error', () => {})
line.on('close', () => {
  process.kill(process.pid, 'SIGHUP')
  setTimeout(() => {
    for (const file of partial) removePartial(file)
    process.kill(process.pid, 'SIGKILL')
  }, GRACE)
})
// An entry point that was killed with words of this process unread resets the line, and the reader of lines repeats that error.
createInterface(line)
  .on('error', () => {})
  .on('line', signal => parentPort.postMessage(signal))
