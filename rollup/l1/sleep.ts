import { setTimeout } from 'node:timers/promises'

/** Waits; ends early, without an error, when the signal says so. */
export const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, signal && { signal }).catch(() => undefined)
