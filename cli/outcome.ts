/**
 * What this process answers by its exit code. Nothing is an answer but what is said here: however the process ends otherwise (an
 * error that nobody caught, a promise that nobody keeps, `process.exit` from anywhere), it ends as a bug does.
 * @module
 */
import { EXIT_BUG } from './exit-codes.ts'
import { ANSWERED } from './exit-protocol.mjs'
import { isSupervised } from './line.ts'

let answer: number | undefined

process.on('exit', () => {
  if (answer !== undefined) process.exitCode = answer + (isSupervised ? ANSWERED : 0)
  // The entry point sees that there is no answer, and says so.
  else if (!isSupervised) process.exitCode = EXIT_BUG
})

/** The exit code, unless something goes wrong later. */
export function conclude(exitCode: number): void {
  answer = exitCode
}

/** Exits now. */
export function end(exitCode: number): never {
  answer = exitCode
  process.exit()
}
