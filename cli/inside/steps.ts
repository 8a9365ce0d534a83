/**
 * Steps of a run that the command line names.
 * @module
 */
import { CliError } from '../errors.ts'
import { EXIT_USAGE } from '../exit-codes.ts'
import { count } from '../output/format.ts'

/** @param option that named the step @param last the step at which the run ended */
export function stepBeyondEnd(option: string, step: number, last: number): CliError {
  const what = `the run ends after ${count(last)} steps, and ${option} names step ${count(step)}`
  return new CliError('STEP_BEYOND_END', EXIT_USAGE, `${what}; choose one from 0 to ${last - 1}`)
}
