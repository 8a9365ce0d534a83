/** What the tests came to, counted by fork and folder. */
import { dirname, relative, sep } from 'node:path'
import type { TestResult } from './run-file.ts'

export interface Row {
  readonly fork: string
  readonly folder: string
  valid: number
  invalid: number
  spans: number
  failed: number
  unrepresentable: number
  skipped: number
  steps: number
}

/** @param depth folders below `root` that are told apart */
export function countResults(results: Iterable<TestResult>, root: string, depth: number): Row[] {
  const rows = new Map<string, Row>()
  for (const result of results) {
    const folder = relative(root, dirname(result.file)).split(sep).slice(0, depth).join('/') || '.'
    const key = `${result.fork} ${folder}`
    let row = rows.get(key)
    if (!row) {
      row = {
        fork: result.fork,
        folder,
        valid: 0,
        invalid: 0,
        spans: 0,
        failed: 0,
        unrepresentable: 0,
        skipped: 0,
        steps: 0,
      }
      rows.set(key, row)
    }
    row.steps += result.steps
    if (result.verdict !== 'passed') row[result.verdict]++
    else row[result.kind === 'span' ? 'spans' : result.kind]++
  }
  return [...rows.values()].sort((a, b) => compare(a.fork, b.fork) || compare(a.folder, b.folder))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const COLUMNS = ['valid', 'invalid', 'spans', 'failed', 'unrepresentable', 'skipped'] as const

/** A table in Markdown, with a last row of sums. */
export function formatRows(rows: readonly Row[]): string {
  const sums = COLUMNS.map(column => rows.reduce((sum, row) => sum + row[column], 0))
  return [
    '| fork | folder | valid passed | invalid passed | spans passed | failed | not representable | skipped |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...rows.map(row => `| ${row.fork} | ${row.folder} | ${COLUMNS.map(column => row[column]).join(' | ')} |`),
    `| all | | ${sums.join(' | ')} |`,
  ].join('\n')
}

/** Reasons of results with a verdict, most frequent first. */
export function countReasons(results: Iterable<TestResult>, verdict: TestResult['verdict']): [string, number][] {
  const counts = new Map<string, number>()
  for (const result of results) {
    if (result.verdict !== verdict) continue
    const reason = (result.reason ?? '').replaceAll(/0x[0-9a-f]{16,}/g, '0x…').slice(0, 200)
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
