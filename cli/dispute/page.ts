/**
 * A game as one HTML file: no scripts, nothing loaded from elsewhere, readable on a phone and on paper. Hashes and addresses are
 * shown by their ends; hovering shows the whole, a click selects it.
 * @module
 */
import { count } from '../output/format.ts'
import { accountsOf } from './accounts.ts'
import type { ExecutedStep } from './instruction.ts'
import { instructionText } from './instruction.ts'
import { STYLE } from './page-style.ts'
import { foldedText, type TreeRow, treeParts, treeRows } from './tree.ts'
import type { ClaimView, GameView, StepView } from './view.ts'
import {
  ether,
  grouped,
  statusOfClaim,
  statusText,
  stepEnds,
  summary,
  TRUTH_LEGEND,
  truthText,
  untilText,
  verdictText,
} from './words.ts'

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
${game.step ? step(game.step, game.claims) : ''}
<h2>Bonds</h2>
${accounts(game)}
</body>
</html>
`
}

const definitions = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>\n${pairs.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${withHex(value)}</dd>`).join('\n')}\n</dl>`

const HEADER = ['claim', 'after steps', 'state hash', 'by', 'bond', 'open until', 'outcome', 'true?', 'gas'] as const
type Column = (typeof HEADER)[number]
const NUMBERS: ReadonlySet<string> = new Set<Column>(['after steps', 'bond', 'gas'])

function tree(game: GameView): string {
  const rows = treeRows(game.claims)
  const cells = new Map(rows.map(({ claim }) => [claim.index, cellsOf(claim, game)]))
  const used = HEADER.filter(name => [...cells.values()].some(each => each[name] !== ''))
  const head = used.map(name => `<th${NUMBERS.has(name) ? ' class="number"' : ''}>${name}</th>`).join('')
  const parts = treeParts(rows).map(part => {
    const body = part.map(({ claim }) => row(claim, cells.get(claim.index)!, used)).join('\n')
    return part[0]!.folded
      ? `${fold(part, used.length)}\n<tbody class="folded">\n${body}\n</tbody>`
      : `<tbody>\n${body}\n</tbody>`
  })
  const marks = game.claims.length > 1 ? 'The coloured edge marks the claims that lead to what is in dispute.' : ''
  const truth = used.includes('true?')
    ? ` ${TRUTH_LEGEND.replace('this machine', 'the machine that wrote this page')}.`
    : ''
  return `<table class="claims">\n<thead><tr>${head}</tr></thead>\n${parts.join('\n')}\n</table>\n<p class="note">${marks}${escaped(truth)}</p>`
}

/** The row that stands for folded ones: checked, it shows them. */
function fold(rows: readonly TreeRow[], columns: number): string {
  const [{ claim }] = rows as [TreeRow]
  const text = `show ${rows.length} more: ${foldedText(rows)}`
  return `<tbody class="fold${claim.isOnPath ? ' path' : ''}"><tr><td class="about" colspan="${columns}"><label><input type="checkbox"> ${escaped(text)}</label></td></tr></tbody>`
}

/** HTML of each cell. */
function cellsOf(claim: ClaimView, game: GameView): Record<Column, string> {
  const status = statusOfClaim(claim)
  return {
    claim: `<b>${claim.index}</b> ${answer(claim)}`,
    'after steps': grouped(claim.afterSteps),
    'state hash': `<span>${hex(claim.value)}${status ? `, ${status}` : ''}</span>`,
    by: `<span>${claim.side} ${hex(claim.claimant)}</span>`,
    bond: ether(claim.bond),
    'open until': escaped(untilText(claim, game)),
    outcome: `<span>${outcome(claim)}</span>`,
    'true?': truthText(claim),
    gas: claim.gas === null ? '' : count(claim.gas),
  }
}

function row(claim: ClaimView, cells: Record<Column, string>, used: readonly Column[]): string {
  const names = `${claim.stands ? 'stands' : 'fallen'}${claim.isOnPath ? ' path' : ''}`
  const tds = used.map(name =>
    name === 'claim'
      ? `<td class="claim">${cells.claim}</td>`
      : `<td class="${NUMBERS.has(name) ? 'number' : name.split(' ')[0]}" data-label="${name}">${cells[name]}</td>`,
  )
  return `<tr id="claim-${claim.index}" class="${names}" style="--depth:${claim.depth}">${tds.join('')}</tr>`
}

const link = (index: number): string => `<a href="#claim-${index}">${index}</a>`

const answer = ({ answer: kind, parent }: ClaimView): string =>
  parent === null ? 'root' : `${kind === 'attack' ? 'attacks' : 'defends'} ${link(parent)}`

function outcome({ stands, resolved, counteredByClaim, counteredByStep }: ClaimView): string {
  if (stands) return resolved ? 'stood' : 'stands'
  const falls = resolved ? 'fell' : 'falls'
  return counteredByStep === null
    ? `${falls} to claim ${link(counteredByClaim!)}`
    : `${falls} to a step of ${hex(counteredByStep)}`
}

function step(shown: StepView, claims: readonly ClaimView[]): string {
  const { claim, by, transaction, gas, executed } = shown
  const pairs: (readonly [string, string])[] = [
    by ? ['executed by', `${by}, against claim ${claim}`] : ['answers', `claim ${claim}; L1 has not executed it yet`],
    ...(transaction ? [['transaction', `${transaction}, ${count(gas!)} gas`] as const] : []),
    ...stepEnds(shown),
    ['verdict', verdictText(shown, claims)],
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

function accounts(game: GameView): string {
  const rows = accountsOf(game).map(({ address, sides, claims, posted, gets }) => {
    const cell = (label: string, html: string, name = 'number') =>
      `<td class="${name}" data-label="${label}">${html}</td>`
    const cells = [
      cell('account', hex(address), 'text'),
      cell('side', sides.join(', '), 'text'),
      cell('claims', String(claims)),
      cell('posted', ether(posted)),
      cell('gets', ether(gets)),
    ]
    return `<tr>${cells.join('')}</tr>`
  })
  const gets = game.status === 'in progress' ? 'gets, as it stands' : 'gets'
  const head = `<tr><th>account</th><th>side</th><th class="number">claims</th><th class="number">posted</th><th class="number">${gets}</th></tr>`
  return `<table class="accounts">\n<thead>${head}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A hash or address by its ends; the rest is there to be read on hover or focus, and to be copied. */
function hex(full: string): string {
  const text = escaped(full)
  return `<span class="hex" title="${text}" tabindex="0">${text.slice(0, 6)}<span class="middle">${text.slice(6, -4)}</span>${text.slice(-4)}</span>`
}

/** Text in which whole hashes and addresses can be selected by a click. */
const withHex = (text: string): string =>
  escaped(text).replace(/0x[0-9a-f]{40,}/gi, all => `<span class="hex">${all}</span>`)

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, character => entities[character]!)
}
