/**
 * How the page of a game looks: light or dark as the reader has it, a table where there is room and a card for each claim where there
 * is not.
 * @module
 */

/** Below this width each claim is a card. */
const NARROW = '70rem'

export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --text: #1b1f24; --soft: #5c6570; --line: #d5dae0; --mark: #0a63c2; --good: #1f7a39; --bad: #b3261e }
@media (prefers-color-scheme: dark) {
  :root { --back: #14171a; --text: #e4e7ea; --soft: #9aa4ae; --line: #343a41; --mark: #6cb0ff; --good: #6cc985; --bad: #ff8a80 }
}
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 84rem; padding: 0 1rem; background: var(--back); color: var(--text) }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem } h3 { font-size: 1rem }
code, .hex { font-family: ui-monospace, monospace; font-size: .9em }
a { color: inherit; text-decoration-color: var(--soft) }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1.2rem }
dt, th, .note { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
.instruction { overflow-wrap: anywhere }
.hex { user-select: all; -webkit-user-select: all; border-radius: 3px }
.hex .middle { font-size: 0 } .hex .middle::before { content: '…'; font-size: .9rem }
.hex:focus { outline: 1px solid var(--mark); overflow-wrap: anywhere; white-space: normal } .hex:focus .middle { font-size: inherit } .hex:focus .middle::before { content: none }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 600 } th, td { padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
@media (min-width: ${NARROW}) { .number, .by { white-space: nowrap } }
.number { text-align: right; font-variant-numeric: tabular-nums }
.claim { white-space: nowrap; border-left: 3px solid transparent; padding-left: calc(.5rem + var(--depth) * .3rem) }
.path .claim { border-left-color: var(--mark) } .path .claim b { color: var(--mark) }
tr:target td { background: color-mix(in srgb, var(--mark) 15%, transparent) }
.stands .outcome, .right { color: var(--good) } .fallen .outcome, .wrong { color: var(--bad) }
.fold td { padding: .5rem 0 .5rem .5rem; border-left: 3px solid transparent } .fold.path td { border-left-color: var(--mark) } .fold label { cursor: pointer }
.fold:not(:has(:checked)) + .folded:not(:has(:target)) { display: none }
.registers { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .1rem 1rem }
.name { color: var(--soft); display: inline-block; width: 4rem } .changed { color: var(--good); font-weight: 600 }
@media (max-width: ${NARROW}) {
  dl { grid-template-columns: minmax(0, 1fr) } dd { margin-bottom: .4rem }
  thead { display: none } table, tbody, tr, td { display: block }
  .claims tr { border-bottom: 1px solid var(--line); padding: .4rem 0; margin-left: calc(var(--depth, 0) * .12rem) }
  td { border: 0; padding: 0 } td:empty { display: none }
  .claims td:not(.claim, .about) { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); padding-left: .5rem }
  td[data-label]::before { content: attr(data-label); color: var(--soft) }
  td.claim { padding-left: .4rem } td { white-space: normal } td.number { text-align: left }
  .accounts tr { padding: .4rem 0; border-bottom: 1px solid var(--line) } .accounts td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) }
}
@media print { .folded { display: table-row-group !important } .fold input { display: none } }
`
