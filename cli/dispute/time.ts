/**
 * Times as clocks and calendars show them.
 * @module
 */

/** Seconds as 12 s, 5 min, 3 h 20 min or 2 d 4 h. */
export function timeText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return join(minutes, 'min', seconds % 60, 's')
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return join(hours, 'h', minutes % 60, 'min')
  return join(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

const join = (a: number, unit: string, b: number, smaller: string): string =>
  b === 0 ? `${a} ${unit}` : `${a} ${unit} ${b} ${smaller}`

/** Unix seconds as 2026-01-31 12:34:56 UTC. */
export const dateText = (seconds: number): string =>
  `${new Date(1000 * seconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** A date and how far away it is: (in 3 d 4 h) or (2 min ago). All are unix seconds. */
export const momentText = (seconds: number, now: number): string =>
  `${dateText(seconds)} (${seconds > now ? `in ${timeText(seconds - now)}` : `${timeText(now - seconds)} ago`})`

/** Seconds: L1 makes a block each 12. */
const OLD = 120

/** Seconds since a block of L1, by this computer's clock. */
export const ageOf = (timestamp: number): number => Math.max(0, Math.floor(Date.now() / 1000) - timestamp)

/** That the newest block of L1 is old, where it is. @param age seconds */
export function oldText(age: number): string | undefined {
  if (age < OLD) return undefined
  return `${timeText(age)} ago by this computer's clock: L1 has made no block since, or the node is not in sync; the times here go on with L1's blocks only`
}

/** A date and what is left until then. */
export const deadlineText = (seconds: number, now: number): string =>
  `${dateText(seconds)} (${timeText(Math.max(0, seconds - now))} left)`
