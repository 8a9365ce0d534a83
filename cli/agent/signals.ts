/**
 * Ctrl-C, SIGTERM and SIGHUP for programs that run until they are stopped.
 * @module
 */
import { EXIT_INTERRUPTED } from '../exit-codes.ts'
import { onInterrupt } from '../line.ts'
import { end } from '../outcome.ts'

/** Waits for the end of something that the first signal stops. A second one ends the process at once. */
export async function untilStopped(ended: Promise<void>, stop: () => Promise<unknown>): Promise<void> {
  let signals = 0
  const off = onInterrupt(() => {
    if (++signals > 1) end(EXIT_INTERRUPTED)
    // How it ends is told by `ended`.
    stop().catch(() => undefined)
  })
  try {
    await ended
  } finally {
    off()
  }
}
