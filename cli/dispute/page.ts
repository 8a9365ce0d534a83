/**
 * A game as one HTML file: no scripts, nothing loaded from elsewhere, readable on paper.
 * @module
 */
import { count } from '../output/format.ts'
import { shortHex } from './connect.ts'
import type { ExecutedStep } from './instruction.ts'
import { instructionText } from './instruction.ts'
import type { ClaimView, GameView, StepView } from './view.ts'
import {
  answerText,
  ether,
  grouped,
  hashText,
  leftText,
  standingText,
  statusText,
  summary,
  treeRows,
  truthText,
} from './words.ts'

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --win: #2a7d3f; --lose: #b3402f }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem }
code, td, dd { font-family: ui-monospace, monospace; font-size: .87em }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem }
dt { opacity: .7 } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 600 } th, td { padding: .2rem .6rem .2rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
td.number, th.number { text-align: right } td.tree { white-space: pre }
.scroll { overflow-x: auto }
.fallen td { opacity: .6 } .stands .outcome, .changed { color: var(--win); font-weight: 600 } .fallen .outcome { color: var(--lose) }
.registers { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .1rem 1rem }
.registers code { background: none } .name { opacity: .7; display: inline-block; width: 4rem }
`

/** @returns the whole file */
export function gamePage(game: GameView): string {
  const title = `Game ${game.index}: block ${game.claimed.blockNumber}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(capitalised(statusText(game)))}.</p>
${definitions(summary(game))}
<h2>Claims</h2>
${tree(game)}
${game.step ? step(game.step) : ''}
</body>
</html>
`
}

const definitions = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>\n${pairs.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('\n')}\n</dl>`

const COLUMNS = ['claim', 'answer', 'state after', 'state hash', 'by', 'bond', 'time left', 'outcome', 'run', 'gas']
const NUMBERS = new Set(['state after', 'bond', 'gas'])

function tree({ claims }: GameView): string {
  const head = COLUMNS.map(name => `<th${NUMBERS.has(name) ? ' class="number"' : ''}>${name}</th>`).join('')
  const rows = treeRows(claims).map(({ claim, branch }) => row(claim, branch))
  return `<div class="scroll"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`
}

function row(claim: ClaimView, branch: string): string {
  const cell = (text: string, name = '', title = ''): string =>
    `<td${name ? ` class="${name}"` : ''}${title ? ` title="${escaped(title)}"` : ''}>${escaped(text)}</td>`
  const cells = [
    cell(`${branch}${claim.index}`, 'tree'),
    cell(answerText(claim)),
    cell(grouped(claim.afterSteps), 'number'),
    cell(hashText(claim), '', claim.value),
    cell(`${claim.side} ${shortHex(claim.claimant)}`, '', claim.claimant),
    cell(ether(claim.bond), 'number'),
    cell(leftText(claim)),
    cell(standingText(claim), 'outcome'),
    cell(truthText(claim)),
    cell(claim.gas === null ? '' : count(claim.gas), 'number'),
  ]
  return `<tr id="claim-${claim.index}" class="${claim.stands ? 'stands' : 'fallen'}">${cells.join('')}</tr>`
}

function step({ claim, by, transaction, gas, before, claimed, leadsTo, executed }: StepView): string {
  const pairs: (readonly [string, string])[] = [
    [by ? 'executed by' : 'answers', by ? `${by}, against claim ${claim}` : `claim ${claim}, once it is executed`],
    ...(transaction ? [['transaction', `${transaction}, ${count(gas!)} gas`] as const] : []),
    ['state before', before],
    ['claimed after', claimed],
    ['leads to', leadsTo],
  ]
  const instruction = executed ? `<p><code class="instruction">${escaped(instructionText(executed))}</code></p>` : ''
  return `<h2>The step</h2>\n${instruction}\n${definitions(pairs)}\n${executed ? registers(executed) : ''}`
}

function registers({ registers }: ExecutedStep): string {
  const digits = (value: number): string => value.toString(16).padStart(8, '0')
  const cells = registers.map(({ name, before, after }) => {
    const changed = after !== undefined && after !== before ? ` → <span class="changed">${digits(after)}</span>` : ''
    return `<div><span class="name">${name}</span><code>${digits(before)}${changed}</code></div>`
  })
  return `<h3>Registers</h3>\n<div class="registers">\n${cells.join('\n')}\n</div>`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, character => entities[character]!)
}
