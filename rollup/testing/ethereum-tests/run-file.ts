/** All tests of one file, with what each came to. */
import { readFileSync } from 'node:fs'
import { type Result, runChainTest } from './chain-test.ts'
import { readFixtures } from './fixtures.ts'
import { runStateTest } from './state-test.ts'
import type { WarmExecutor } from './warm-executor.ts'

export interface TestResult extends Result {
  /** Path of the file. */
  readonly file: string
  readonly name: string
  readonly fork: string
}

export interface Selection {
  /** Forks by their names in the tests; all where empty. */
  readonly forks: readonly string[]
  /** Only tests whose file or name contains this. */
  readonly filter: string | undefined
}

/** A file that is only a reference to one that is kept elsewhere. */
const LFS = 'version https://git-lfs'

/** Faults of single tests are results, too: they end nothing. */
export async function runFile(
  executor: WarmExecutor,
  file: string,
  { forks, filter }: Selection,
): Promise<TestResult[]> {
  const text = readFileSync(file, 'utf8')
  const none = { file, block: 0, steps: 0, kind: 'valid' } as const
  if (text.startsWith(LFS))
    return [{ ...none, name: '', fork: '(unknown)', verdict: 'skipped', reason: 'the file is a Git LFS pointer' }]
  const isWanted = (fork: string) => forks.length === 0 || forks.includes(fork)
  const results: TestResult[] = []
  for (const { kind, name, test } of readFixtures(text)) {
    if (filter !== undefined && !`${file} ${name}`.includes(filter)) continue
    const runs =
      kind === 'blockchain'
        ? [{ fork: test.network, run: () => runChainTest(executor, test) }]
        : Object.keys(test.post).map(fork => ({ fork, run: () => runStateTest(executor, test, fork) }))
    for (const { fork, run } of runs) {
      if (!isWanted(fork)) continue
      const about = { file, name, fork }
      try {
        for (const result of await run()) results.push({ ...result, ...about })
      } catch (error) {
        const reason = `the runner failed: ${(error as Error).stack}`
        results.push({ ...none, ...about, verdict: 'failed', reason })
      }
    }
  }
  return results
}
