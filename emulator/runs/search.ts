/**
 * Finding steps of a run: where something is first or last so, and where two runs part. States are visited through timelines,
 * so a search goes over billions of steps with a few thousand single ones.
 */
import { type MachineState, stateHash } from '../machine/state.ts'
import type { Timeline } from './timeline.ts'

/** Something of a state, and whether it is what is looked for. */
export interface Condition {
  readonly value: (state: MachineState) => number
  /** @param before the value one step earlier; at the first state of the search the same as `value` */
  readonly holds: (value: number, before: number) => boolean
  /** Once it holds it holds for the rest of the run, so that it need not be looked at after every step. */
  readonly staysTrue?: boolean
}

export interface StepRange {
  readonly from: number
  /** Last step, as far as the run goes. */
  readonly to: number
}

/** A state that was looked for. */
export interface Found {
  readonly step: number
  readonly value: number
  /** The value one step earlier; undefined at the first state of the search. */
  readonly before: number | undefined
}

/** A stretch that is short enough to be walked. */
const WALK_STEPS = 100_000

/** The first state of the range for which the condition holds. */
export function firstStep(timeline: Timeline, condition: Condition, { from, to }: StepRange): Found | undefined {
  const start = timeline.stateAt(from)
  if (start.step < from) return undefined
  const value = condition.value(start)
  if (condition.holds(value, value)) return { step: from, value, before: undefined }
  let [low, high] = [from, to]
  if (condition.staysTrue) {
    const last = timeline.stateAt(to)
    if (!holdsAt(last, condition)) return undefined
    high = last.step
    while (high - low > WALK_STEPS) {
      const middle = low + Math.floor((high - low) / 2)
      if (holdsAt(timeline.stateAt(middle), condition)) high = middle
      else low = middle
    }
  }
  return firstIn(timeline, condition, low, high)
}

function holdsAt(state: MachineState, { value, holds }: Condition): boolean {
  const now = value(state)
  return holds(now, now)
}

function firstIn(timeline: Timeline, { value, holds }: Condition, from: number, to: number): Found | undefined {
  let before = value(timeline.stateAt(from))
  let now = before
  const step = timeline.walk(from, to, state => {
    before = now
    now = value(state)
    return holds(now, before)
  })
  return step === undefined ? undefined : { step, value: now, before }
}

/** The last state of the range for which the condition holds. */
export function lastStep(timeline: Timeline, condition: Condition, { from, to }: StepRange): Found | undefined {
  const end = timeline.stateAt(to).step
  if (end < from) return undefined
  const starts = [from, ...timeline.checkpointSteps.filter(step => from < step && step < end)]
  for (const [i, start] of starts.toReversed().entries()) {
    const found = lastIn(timeline, condition, start, i === 0 ? end : starts[starts.length - i]!)
    if (found) return found
  }
  const first = condition.value(timeline.stateAt(from))
  return condition.holds(first, first) ? { step: from, value: first, before: undefined } : undefined
}

function lastIn(timeline: Timeline, { value, holds }: Condition, from: number, to: number): Found | undefined {
  let before = value(timeline.stateAt(from))
  let found: Found | undefined
  timeline.walk(from, to, state => {
    const now = value(state)
    if (holds(now, before)) found = { step: state.step, value: now, before }
    before = now
    return false
  })
  return found
}

const hashAt = (timeline: Timeline, step: number): string =>
  Buffer.from(stateHash(timeline.stateAt(step))).toString('hex')

/**
 * Where two runs part, as a dispute finds it: by halves.
 * @param from a step of both
 * @returns a step with equal states, whose successors differ: `from` - 1 where those at `from` differ; undefined where the runs
 * are the same to their ends
 */
export function divergence(one: Timeline, other: Timeline, from: number): number | undefined {
  const differ = (step: number): boolean => hashAt(one, step) !== hashAt(other, step)
  if (differ(from)) return from - 1
  const end = Math.max(one.finalState().step, other.finalState().step)
  if (!differ(end)) return undefined
  return bisect(from, end, differ)
}

/** A state hash that somebody has of a step. */
export interface KnownHash {
  readonly step: number
  /** 32 bytes. */
  readonly hash: Uint8Array
}

/**
 * Where a run parts from one of which only some state hashes are known.
 * @param known by ascending step, none before the timeline begins
 * @returns the indexes of the last equal hash (-1 for none) and of the first different one after it; undefined where the last
 * one is equal
 */
export function divergenceFromHashes(
  timeline: Timeline,
  known: readonly KnownHash[],
): { readonly equal: number; readonly different: number } | undefined {
  const differ = (i: number): boolean =>
    hashAt(timeline, known[i]!.step) !== Buffer.from(known[i]!.hash).toString('hex')
  if (known.length === 0 || !differ(known.length - 1)) return undefined
  const equal = differ(0) ? -1 : bisect(0, known.length - 1, differ)
  return { equal, different: equal + 1 }
}

/** @returns n with `is(n)` false and `is(n + 1)` true; false at `low` and true at `high` */
function bisect(low: number, high: number, is: (n: number) => boolean): number {
  let [no, yes] = [low, high]
  while (yes - no > 1) {
    const middle = no + Math.floor((yes - no) / 2)
    if (is(middle)) yes = middle
    else no = middle
  }
  return no
}
