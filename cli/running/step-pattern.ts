/**
 * Patterns that pick steps of a run, in the words of Cannon's command line: never, always, =STEP, %STEPS.
 * @module
 */
import { InvalidArgumentError } from 'commander'

export interface StepPattern {
  /** The first step from `from` on that the pattern picks; Infinity where there is none. */
  readonly next: (from: number) => number
  /** Whether there is always one more. */
  readonly repeats: boolean
}

export const never: StepPattern = { next: () => Number.POSITIVE_INFINITY, repeats: false }
export const everySteps = (steps: number): StepPattern => ({
  next: from => Math.ceil(from / steps) * steps,
  repeats: true,
})
const atStep = (step: number): StepPattern => ({
  next: from => (from <= step ? step : Number.POSITIVE_INFINITY),
  repeats: false,
})

export const STEP_PATTERN_HELP = '=STEP, %STEPS (every so many), always or never'

/** @throws InvalidArgumentError */
export function parseStepPattern(text: string): StepPattern {
  if (text === 'never') return never
  if (text === 'always') return everySteps(1)
  const [, sign, digits] = /^([=%]?)(\d+|0x[0-9a-f]+)$/i.exec(text) ?? []
  const number = Number(digits)
  if (digits === undefined || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError(`Write ${STEP_PATTERN_HELP}; for example =1000000 or %50000.`)
  }
  if (sign !== '%') return atStep(number)
  if (number === 0) throw new InvalidArgumentError('%0 is not a pattern; write % and at least 1.')
  return everySteps(number)
}
