/**
 * What the entry point and its child agree on, for code that must run before, or without, anything that can fail to load.
 * @module
 */
import { rmdirSync, rmSync, statSync, writeSync } from 'node:fs'

/** Those of exit-codes.ts, which an old Node cannot read. */
export const UNAVAILABLE = 69
export const BUG = 70

/** Added by a child to the exit code that it means: Node's own codes are below it. */
export const ANSWERED = 100
export const CODES = [0, 1, 2, 3, 4, 5, 64, 65, UNAVAILABLE, BUG, 73, 76, 130]

/** The exit code that a child meant, or undefined where Node ended it. */
export const answerOf = code => (CODES.includes(code - ANSWERED) ? code - ANSWERED : undefined)

/** What to do where the system gives no more of something, by the code of its error. */
export const LIMITS = {
  EMFILE: 'too many files are open; raise the limit, for example ulimit -n 1024',
  ENFILE: 'the system has too many open files; close some, or raise its limit',
  EAGAIN: 'no more processes or threads may be started; raise the limit, for example ulimit -u 4096, or end some',
  ENOMEM: 'there is not enough memory; free some, or raise ulimit -v',
}

/** An error as `cli/output/answer.ts` prints it: a line on stderr, or JSON on stdout. Where nobody listens, the exit code remains. */
export function say(code, exitCode, message) {
  const separator = process.argv.indexOf('--')
  const own = separator < 0 ? process.argv : process.argv.slice(0, separator)
  const isJson = own.includes('--json')
  // Names of files in it may have been chosen by others.
  const line = message.replace(/\p{Cc}+/gu, ' ')
  const text = isJson ? JSON.stringify({ error: { code, exitCode, message } }, undefined, 2) : `zkmips: ${line}`
  try {
    writeSync(isJson ? 1 : 2, `${text}\n`)
  } catch {}
}

/** Takes away a file that was not completed, or a folder with nothing in it. What cannot be taken away stays: nothing that happens here changes the exit code. */
export function removePartial(file) {
  try {
    if (statSync(file).isDirectory()) rmdirSync(file)
    else rmSync(file, { force: true })
  } catch {}
}
