/**
 * What the events of a proving job say to a person: phase, shard, rate, time left.
 * @module
 */
import type { NoteEvent, ProgressEvent } from '@zkmips/zkmips/types'
import { count, duration } from './format.ts'
import type { ProgressState } from './progress.ts'

/** Events of one job to states; keeps when each phase began, which is when the event before its first one was told. */
export class ProveProgress {
  readonly #now: () => number
  /** When each phase began. */
  readonly #since = new Map<string, number>()
  #previous: number

  /** @param now seconds */
  constructor(now: () => number = () => performance.now() / 1000) {
    this.#now = now
    this.#previous = now()
  }

  /** @returns the state, and whether it is the last of its phase */
  describe(event: Exclude<ProgressEvent, NoteEvent>): { readonly state: ProgressState; readonly last: boolean } {
    const now = this.#now()
    // Layers are proved while parts are: two phases go on side by side.
    const since = this.#since.get(event.phase) ?? this.#previous
    this.#since.set(event.phase, since)
    this.#previous = now
    const seconds = Math.max(now - since, 1e-3)
    switch (event.phase) {
      case 'build':
        return state(event, buildText(event), true)
      case 'execute':
        return state(event, executeText(event.steps), event.done)
      case 'commit': {
        const { finished, parts } = event
        const text = `commit   part ${count(finished)} of ${count(parts)}${timeLeft(seconds, finished, parts)}`
        return state(event, text, finished === parts)
      }
      case 'prove': {
        const { finished, parts, cycles, totalCycles, keptCycles } = event
        // What was proved before took none of this time.
        const proved = cycles - keptCycles
        const rate = `${count(proved / seconds)} cycles/s`
        const left = timeLeft(seconds, proved, totalCycles - keptCycles)
        const text = `prove    part ${count(finished)} of ${count(parts)}, ${rate}${left}`
        return state(event, text, finished === parts)
      }
      case 'fold': {
        const { finished, layers, work, totalWork, keptWork } = event
        const left = timeLeft(seconds, work - keptWork, totalWork - keptWork)
        return state(event, `fold     layer ${count(finished)} of ${count(layers)}${left}`, finished === layers)
      }
      case 'groth16':
        return state(event, GROTH16_TEXTS[event.step], event.step === 'done')
    }
  }
}

const buildText = ({ variant, inBackground }: Extract<ProgressEvent, { phase: 'build' }>): string =>
  inBackground
    ? `build    kernels for this processor (${variant}), once, in the background: WebAssembly proves until they are ready, more slowly`
    : `build    kernels for this processor (${variant}), once: about a minute of every processor`

const executeText = (steps: number): string => `execute  ${count(steps)} cycles`

const GROTH16_TEXTS = {
  constraints: 'groth16  constraints and witness',
  key: 'groth16  the proving key',
  prove: 'groth16  snarkjs proves: minutes, without further news',
  done: 'groth16  proved and verified',
} as const

/** Nothing until something is finished: a guess without any ground helps nobody. */
function timeLeft(seconds: number, finished: number, total: number): string {
  if (finished === 0 || finished >= total) return ''
  return `, about ${duration((seconds / finished) * (total - finished))} left`
}

function state(event: Exclude<ProgressEvent, NoteEvent>, text: string, last: boolean) {
  const { phase, ...facts } = event
  return { state: { phase, text, facts }, last }
}
