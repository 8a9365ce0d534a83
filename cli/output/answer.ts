/**
 * What a command answers at its end: facts for people, or one JSON document on stdout for machines. Nothing else of a command
 * goes to stdout, unless the guest's own output does.
 * @module
 */
import type { ErrorReport } from '../errors.ts'
import { cannotWrite } from './cannot-write.ts'
import { jsonText, visible } from './visible.ts'

let stdoutIsTaken = false

/** What the command makes goes to stdout (`-o /dev/stdout`), so that it can be piped: its answer must not get into it. */
export function answersGoToStderr(): void {
  stdoutIsTaken = true
}

export function printText(text: string): void {
  const stream = stdoutIsTaken ? process.stderr : process.stdout
  stream.write(text)
}

export function printJson(value: object): void {
  printText(`${jsonText(value, 2)}\n`)
}

/** An error as one line on stderr, or as the JSON document on stdout. */
export function printError(report: ErrorReport, json: boolean): void {
  if (json) printJson({ error: report })
  else note(report.message)
}

/** A line on stderr. */
export function note(message: string): void {
  process.stderr.write(`zkmips: ${visible(message)}\n`)
}

/** A reader that has gone, as of `| head` or a closed terminal, wants no more: that is no error, and what a command leaves elsewhere counts. */
export const hasGone = (error: unknown): boolean => ['EPIPE', 'EIO'].includes(Reflect.get(Object(error), 'code'))

/**
 * Writes an answer to stderr, where stdout is the guest's.
 * @throws CliError where it cannot be written
 */
export async function answerOnStderr(text: string): Promise<void> {
  const error = await new Promise(done => process.stderr.write(text, done))
  if (error && !hasGone(error)) throw cannotWrite('stderr', error)
}
