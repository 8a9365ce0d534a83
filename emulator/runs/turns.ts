/**
 * Running while the event loop turns, so that output flows and ctrl-C is heard.
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import type { Executor } from '../machine/executor.ts'

/** A turn of the event loop comes about this often. */
const TURN_SECONDS = 0.1

/**
 * @param isInterrupted asked in each turn
 * @returns a function that runs to a step, or the exit, and says whether it was interrupted before
 */
export function inTurns(
  machine: Executor,
  isInterrupted: () => boolean = () => false,
): (end: number) => Promise<boolean> {
  const { state } = machine
  let turn = 1_000_000
  return async end => {
    while (state.step < end && !state.exited) {
      const started = performance.now()
      const made = machine.run(Math.min(turn, end - state.step))
      const seconds = (performance.now() - started) / 1000
      if (made === turn && seconds < TURN_SECONDS / 2) turn *= 2
      if (seconds > 2 * TURN_SECONDS) turn = Math.max(1000, Math.floor(turn / 2))
      await setImmediate()
      if (isInterrupted() && !state.exited) return true
    }
    return false
  }
}
