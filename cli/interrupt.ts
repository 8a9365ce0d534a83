/**
 * Ctrl-C and SIGTERM for commands that must clean up: worker threads end with the process, a partial output file goes away, and
 * the exit code says what happened. Commands without anything to clean up leave signals to the system, which ends them at once
 * even in the middle of a long computation.
 * @module
 */
import { EXIT_INTERRUPTED } from './exit-codes.ts'

/**
 * Runs `work`; when the process is interrupted before it ends, runs `cleanup` (synchronous) and exits.
 */
export async function interruptible<T>(work: () => Promise<T>, cleanup: () => void): Promise<T> {
  const interrupted = (): never => {
    cleanup()
    process.stderr.write('zkmips: interrupted\n')
    process.exit(EXIT_INTERRUPTED)
  }
  process.on('SIGINT', interrupted)
  process.on('SIGTERM', interrupted)
  try {
    return await work()
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}
