/**
 * A page that sets runs of the benchmark of proofs side by side: one file without references, charts by Chart.js. The last run is
 * the one that is looked at; each of its figures is compared with the latest earlier run that has the same proof.
 * @module
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type BenchRow, type BenchRun, nameOf } from './runs.ts'

/** A figure of the table. */
interface Figure {
  readonly title: string
  readonly of: (row: BenchRow) => number
  readonly digits: number
  /** Whether more is better; undefined for what is neither. */
  readonly more?: boolean
}

const MIB = 2 ** 20
/** Beside the module that an import would give: one script for browsers. */
const CHART_JS = join(dirname(createRequire(import.meta.url).resolve('chart.js')), 'chart.umd.min.js')
const FIGURES: readonly Figure[] = [
  { title: 'cycles', of: row => row.cycles, digits: 0 },
  { title: 'cycles/s', of: row => row.cyclesPerSecond, digits: 0, more: true },
  { title: 'cycles/s a core', of: row => row.cyclesPerSecondPerCore, digits: 0, more: true },
  { title: 'cells per cycle', of: row => row.cellsPerCycle, digits: 1, more: false },
  { title: 'seconds', of: row => row.seconds.total, digits: 1, more: false },
  { title: 'memory, MiB', of: row => row.peakBytes / MIB, digits: 0, more: false },
  { title: 'arena, MiB', of: row => row.arenaBytes / MIB, digits: 0, more: false },
  { title: 'proof, KiB', of: row => row.proofBytes / 1024, digits: 0, more: false },
  { title: 'verify, s', of: row => row.verifySeconds, digits: 2, more: false },
  { title: 'bits', of: row => row.securityBits, digits: 1 },
]

/** A chart as its script draws it; values are by proof, in the order of `names`. */
interface Chart {
  readonly id: string
  readonly title: string
  readonly stacked: boolean
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
}

/** @param runs in the order of time, at least one */
export function comparisonPage(runs: readonly BenchRun[]): string {
  const last = runs.at(-1)!
  const names = last.rows.map(nameOf)
  const charts = chartsOf(runs, names)
  const data = JSON.stringify({ names, charts }).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Proofs: ${escapeHtml(day(last))}, ${escapeHtml(last.commit)}</title>
<style>${STYLE}</style>
<h1>Proofs</h1>
<p>${runs.map(runLine).join('<br>')}</p>
<h2>The last run</h2>
<p class="note">Below a figure: its change since the latest earlier run that has the same proof.</p>
<div class="wide"><table><thead><tr><th>proof</th>${FIGURES.map(({ title }) => `<th>${title}</th>`).join('')}</tr></thead>
<tbody>${last.rows.map(row => tableRow(row, runs.slice(0, -1))).join('\n')}</tbody></table></div>
${charts.map(({ id, title }) => `<h2>${title}</h2><div class="chart" id="${id}"><canvas role="img" aria-label="${title}"></canvas></div>`).join('\n')}
<script type="application/json" id="data">${data}</script>
<script>${script(CHART_JS)}</script>
<script>${script(new URL('./page-script.mjs', import.meta.url))}</script>
</html>
`
}

function chartsOf(runs: readonly BenchRun[], names: readonly string[]): Chart[] {
  const byRun = (id: string, title: string, of: (row: BenchRow) => number): Chart => ({
    ...{ id, title, stacked: false },
    series: runs.map(run => ({
      label: `${day(run)} ${run.commit}`,
      values: names.map(name => {
        const row = run.rows.find(each => nameOf(each) === name)
        return row ? of(row) : null
      }),
    })),
  })
  const { rows } = runs.at(-1)!
  const phases = [...new Set(rows.flatMap(row => Object.keys(row.phases)))]
  return [
    byRun('speed', 'Cycles a second and core', row => row.cyclesPerSecondPerCore),
    {
      ...{ id: 'phases', title: 'Microseconds of a worker for a cycle, by phase, in the last run', stacked: true },
      series: phases.map(phase => ({
        label: phase,
        values: rows.map(row => (1e6 * (row.phases[phase] ?? 0)) / row.cycles),
      })),
    },
    byRun('memory', 'Memory of all processes, MiB', row => row.peakBytes / MIB),
    byRun('size', 'Proof, KiB', row => row.proofBytes / 1024),
    byRun('verification', 'Verification, seconds', row => row.verifySeconds),
  ]
}

const day = ({ at }: BenchRun): string => at.slice(0, 16).replace('T', ' ')

function runLine(run: BenchRun): string {
  const { cpu, cores, memoryBytes, node } = run.machine
  const machine = `${cpu}, ${cores} cores, ${(memoryBytes / 2 ** 30).toFixed(0)} GiB, Node ${node}`
  return escapeHtml(`${day(run)} UTC, ${run.commit}: ${machine}`)
}

function tableRow(row: BenchRow, earlier: readonly BenchRun[]): string {
  const before = earlier.flatMap(run => run.rows).findLast(each => nameOf(each) === nameOf(row))
  const cells = FIGURES.map(figure => {
    const value = figure.of(row)
    const text = value.toLocaleString('en', { maximumFractionDigits: figure.digits })
    return `<td class="number">${text}${before ? change(figure, value, figure.of(before)) : ''}</td>`
  })
  return `<tr><th scope="row">${escapeHtml(nameOf(row))}</th>${cells.join('')}</tr>`
}

function change({ more }: Figure, value: number, before: number): string {
  const percent = 100 * (value / before - 1)
  if (!Number.isFinite(percent) || Math.abs(percent) < 0.05) return '<small>=</small>'
  const verdict = more === undefined ? '' : percent > 0 === more ? ' class="good"' : ' class="bad"'
  return `<small${verdict}>${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %</small>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => ENTITIES[character]!)

/** The end of the element must not stand in it. */
const script = (file: string | URL): string => readFileSync(file, 'utf8').replaceAll('</script', '<\\/script')

const STYLE = `
:root { color-scheme: light dark; --back: #fff; --text: #1b1f24; --soft: #5c6570; --line: #d5dae0; --good: #1f7a39; --bad: #b3261e }
@media (prefers-color-scheme: dark) {
  :root { --back: #14171a; --text: #e4e7ea; --soft: #9aa4ae; --line: #343a41; --good: #6cc985; --bad: #ff8a80 }
}
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 90rem; padding: 0 1rem; background: var(--back); color: var(--text) }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
p { overflow-wrap: anywhere } .note, small { color: var(--soft) }
.wide { overflow-x: auto }
table { border-collapse: collapse } th { text-align: left; font-weight: 600 } thead th { color: var(--soft) }
th, td { padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } small { display: block }
.good { color: var(--good) } .bad { color: var(--bad) }
.chart { position: relative }
`
