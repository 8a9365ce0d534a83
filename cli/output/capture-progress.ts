/**
 * What the events of a capture say to a person.
 * @module
 */
import type { CaptureProgress } from '@zkmips/package/index'
import { count, plural } from './format.ts'
import type { ProgressState } from './progress.ts'

export function describeCapture(progress: CaptureProgress): ProgressState {
  const { phase, ...facts } = progress
  return { phase, text: textOf(progress), facts }
}

function textOf({ phase, done, total, fetched }: CaptureProgress): string {
  switch (phase) {
    case 'blocks':
      return `read     block ${count(done)} of ${count(total ?? done)}`
    case 'state':
      return `state    ${plural(done, 'request')} answered`
    case 'run':
      return `execute  ${count(done)} steps, ${plural(fetched, 'piece')} fetched on the way`
  }
}
