/**
 * What a command answers at its end: facts for people, or one JSON document on stdout for machines. Nothing else of a command
 * goes to stdout, unless the guest's own output does.
 * @module
 */
import type { ErrorReport } from '../errors.ts'

export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`)
}

/** An error as one line on stderr, or as the JSON document on stdout. */
export function printError(report: ErrorReport, json: boolean): void {
  if (json) printJson({ error: report })
  else process.stderr.write(`zkmips: ${report.message}\n`)
}
