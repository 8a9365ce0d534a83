/**
 * Ctrl-C, SIGTERM and SIGHUP for commands that must clean up: workers end with the process, a partial output file goes
 * away, and the exit code says what happened. Commands without anything to clean up leave signals to the system, which ends them
 * at once even in the middle of a long computation.
 * @module
 */
import { EXIT_INTERRUPTED } from './exit-codes.ts'
import { onInterrupt } from './line.ts'
import { end } from './outcome.ts'
import { visible } from './output/visible.ts'

/**
 * Runs `work`; when the process is interrupted before it ends, runs `cleanup` (synchronous) and exits.
 * @param cleanup a text that it returns is said with the end
 */
export async function interruptible<T>(work: () => Promise<T>, cleanup: () => unknown): Promise<T> {
  const off = onInterrupt(() => {
    const remark = cleanup()
    process.stderr.write(`zkmips: interrupted${typeof remark === 'string' ? `; ${visible(remark)}` : ''}\n`)
    end(EXIT_INTERRUPTED)
  })
  try {
    return await work()
  } finally {
    off()
  }
}
