/**
 * Runs Ethereum's own tests through the block executor, in the fast engine, and prints a table by fork and folder.
 *
 *   npx tsx scripts/ethereum-tests.ts DIR… [--fork NAME]… [--filter TEXT] [--jobs N] [--depth N] [--json FILE] [--elf FILE]
 *
 * DIR holds fixtures of execution-spec-tests (its releases' blockchain_tests/ and state_tests/) in any folders below it.
 * Ends with 1 where a test failed.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadElf } from '@zkmips/emulator/program/elf'
import { countReasons, countResults, formatRows } from '../rollup/testing/ethereum-tests/report.ts'
import { runFile, type TestResult } from '../rollup/testing/ethereum-tests/run-file.ts'
import { WarmExecutor } from '../rollup/testing/ethereum-tests/warm-executor.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fork: { type: 'string', multiple: true, default: [] },
    filter: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    depth: { type: 'string', default: '1' },
    json: { type: 'string' },
    elf: { type: 'string', default: join(import.meta.dirname, '../fixtures/elf/block-executor.elf') },
    worker: { type: 'boolean', default: false },
  },
})
const SHOWN_REASONS = 25

if (values.worker) work()
else {
  if (positionals.length === 0)
    throw new Error('name the folder of the fixtures: npx tsx scripts/ethereum-tests.ts DIR')
  await lead(positionals)
}

/** A child: runs files until it is told to stop. */
function work(): void {
  const executor = new WarmExecutor(loadElf(readFileSync(values.elf)))
  const selection = { forks: values.fork, filter: values.filter }
  process.on('message', async (file: string) => process.send!(await runFile(executor, file, selection)))
}

async function lead(roots: readonly string[]): Promise<void> {
  const files = roots.flatMap(jsonFiles).sort((a, b) => b.size - a.size)
  const results: TestResult[] = []
  const started = performance.now()
  let next = 0
  let told = started
  const runOn = (child: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      let file: string | undefined
      const give = () => {
        file = files[next++]?.path
        if (file !== undefined) child.send(file)
        else child.disconnect()
      }
      child.on('message', (message: TestResult[]) => {
        results.push(...message)
        if (performance.now() - told > 30_000) {
          told = performance.now()
          const failed = results.filter(({ verdict }) => verdict === 'failed').length
          console.error(
            `${next} of ${files.length} files, ${results.length} runs, ${failed} failed, ${Math.round((told - started) / 1000)} s`,
          )
        }
        give()
      })
      child.on('exit', code => {
        if (file === undefined) resolve()
        else reject(new Error(`a worker ended with ${code} at ${file}`))
      })
      give()
    })
  const jobs = Math.min(Number(values.jobs), files.length)
  await Promise.all(
    Array.from({ length: jobs }, () =>
      runOn(fork(import.meta.filename, ['--worker', ...process.argv.slice(2)], { serialization: 'advanced' })),
    ),
  )
  const failed = report(results, roots, performance.now() - started)
  process.exitCode = failed === 0 ? 0 : 1
}

function report(results: readonly TestResult[], roots: readonly string[], milliseconds: number): number {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`)
  for (const root of roots) {
    const below = results.filter(({ file }) => file.startsWith(root))
    console.log(`\n${formatRows(countResults(below, root, Number(values.depth)))}`)
  }
  for (const verdict of ['failed', 'unrepresentable', 'skipped'] as const) {
    const reasons = countReasons(results, verdict)
    if (reasons.length === 0) continue
    console.log(`\n${verdict}:`)
    for (const [reason, count] of reasons.slice(0, SHOWN_REASONS)) console.log(`  ${count} × ${reason}`)
    if (reasons.length > SHOWN_REASONS) console.log(`  and ${reasons.length - SHOWN_REASONS} further reasons`)
  }
  const runs = results.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed').length
  const steps = results.reduce((sum, result) => sum + result.steps, 0)
  console.log(`\n${runs} runs, ${(steps / 1e9).toFixed(1)} billion steps, ${Math.round(milliseconds / 1000)} s`)
  return results.filter(({ verdict }) => verdict === 'failed').length
}

function jsonFiles(root: string): { path: string; size: number }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.json') && !entry.parentPath.includes('/.meta'))
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return { path, size: statSync(path).size }
    })
}
