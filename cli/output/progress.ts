/**
 * How far a long command has come, on stderr: one line rewritten in place on a terminal, plain lines elsewhere, JSON lines for
 * machines. What a line says is the business of the caller.
 * @module
 */
import { jsonText, visible } from './visible.ts'

export type ProgressMode = 'terminal' | 'lines' | 'json'

/** What the renderer needs of a stream. */
export interface ProgressStream {
  write(text: string): unknown
  readonly columns?: number
}

/** A state of the work: a sentence for people, facts for machines. */
export interface ProgressState {
  readonly phase: string
  readonly text: string
  readonly facts: object
}

/** Seconds between two lines of one phase. */
const INTERVAL: Readonly<Record<ProgressMode, number>> = { terminal: 0.1, lines: 5, json: 1 }

export class Progress {
  readonly #stream: ProgressStream
  readonly #mode: ProgressMode
  readonly #now: () => number
  #phase = ''
  #shownAt = Number.NEGATIVE_INFINITY
  #open = false

  /** @param now seconds on a clock that does not go back */
  constructor(stream: ProgressStream, mode: ProgressMode, now: () => number = () => performance.now() / 1000) {
    this.#stream = stream
    this.#mode = mode
    this.#now = now
  }

  /** Shows the state, unless the last line of the same phase is too recent; `last` states of a phase are always shown. */
  show(state: ProgressState, last = false): void {
    const now = this.#now()
    const samePhase = state.phase === this.#phase
    if (samePhase && !last && now - this.#shownAt < INTERVAL[this.#mode]) return
    this.#phase = state.phase
    this.#shownAt = now
    switch (this.#mode) {
      case 'terminal':
        // Cut to the width (0 where it is not known), or the line wraps and cannot be taken back.
        this.#stream.write(`\r\x1b[K${visible(state.text).slice(0, (this.#stream.columns || 80) - 1)}`)
        this.#open = true
        break
      case 'lines':
        this.#stream.write(`${visible(state.text)}\n`)
        break
      case 'json':
        this.#stream.write(`${jsonText({ phase: state.phase, ...state.facts })}\n`)
    }
  }

  /** Something that happened, which stays on the screen. */
  note({ phase, text, facts }: ProgressState): void {
    this.clear()
    const line = this.#mode === 'json' ? jsonText({ phase, ...facts }) : `zkmips: ${visible(text)}`
    this.#stream.write(`${line}\n`)
  }

  /** Takes the line on a terminal away, so that what comes next has the screen for itself. */
  clear(): void {
    if (this.#open) this.#stream.write('\r\x1b[K')
    this.#open = false
  }
}

export function progressMode(json: boolean): ProgressMode {
  if (json) return 'json'
  return process.stderr.isTTY ? 'terminal' : 'lines'
}
