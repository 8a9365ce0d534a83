/**
 * What is read, as elements of the page.
 * @module
 */
import type { ClaimOnTheWay } from '@zkmips/rollup/game/finality'
import { ageOf, dateText, momentText, oldText } from '../dispute/time.ts'
import { chainLines, type Lines } from '../l1/chain-words.ts'
import { claimLines, coveredText, earliestText, proofCell, standingText, turnOf, wayText } from '../l1/words.ts'
import { count, plural, shortHex } from '../output/format.ts'
import { byId, definitions, element } from './element.ts'
import { NEWEST, type Seen, WINDOW } from './read.ts'

/** Claims of which everything is shown, by the addresses of their games. */
const opened = new Set<string>()

export function show(seen: Seen, rpc: string): void {
  const { block, chainId, rules, chain, finalClaim, claims, numbers } = seen
  const now = block.timestamp
  const when: Lines =
    finalClaim === undefined
      ? [['of claim', 'none: it was agreed at the start']]
      : [['of claim', `${finalClaim.index}, which could be final from ${momentText(finalClaim.finalAt, now)} on`]]
  const lines = chainLines(rules, chain, now)
  const held = heldUp(seen)
  const final = lines.findIndex(([label]) => label === 'final')
  const text = `Block ${block.number} of chain ${chainId}, ${dateText(now)}, as ${new URL(rpc).host} has it.`
  const old = oldText(ageOf(now))
  byId('seen').replaceChildren(element('p', {}, old === undefined ? text : `${text} That is ${old}.`))
  byId('chain').replaceChildren(
    element('h2', {}, 'What is final'),
    definitions([...lines.slice(final, final + 1), ...when]),
    element('h2', {}, 'What holds things up'),
    held.size === 0 ? element('p', {}, 'Nothing.') : definitions(lines.filter(([label]) => held.has(label))),
    element('h2', {}, 'How the chain stands'),
    definitions(lines.filter(([label], i) => i !== final && !held.has(label))),
  )
  const more =
    numbers.size > claims.length ? `the newest ${NEWEST}, and those of the last ${WINDOW} days that are open` : 'all'
  byId('claims').replaceChildren(
    element('h2', {}, 'Claims'),
    element(
      'p',
      { class: 'note' },
      `${plural(numbers.size, 'claim')}, of which ${more} are shown. The number opens a claim.`,
    ),
    claims.length === 0 ? element('p', {}, 'There is no claim yet.') : table(seen),
  )
}

/** The labels of what is not as it should be. */
function heldUp({ rules, chain, block: { timestamp: now } }: Seen): ReadonlySet<string> {
  const { inputs, proposers, payments, contradictions } = chain
  const isSilent = inputs.sequencer !== undefined && inputs.openFrom <= now
  const holds: readonly (readonly [string, boolean])[] = [
    ['stopped', rules.stoppedUntil > now],
    ['decided by', rules.needsBothEvidences],
    ['contradiction', contradictions.length > 0],
    ['appends', isSilent],
    ['proposes', proposers.openFrom !== undefined && proposers.openFrom <= now],
    ['withdrawals', payments.bridge !== undefined && (payments.heldFrom !== undefined || rules.stoppedUntil > now)],
  ]
  return new Set(holds.filter(([, isHeld]) => isHeld).map(([label]) => label))
}

const COLUMNS = ['claim', 'what is claimed', 'on', 'by', 'game', 'proof', 'what is in the way', 'final at the earliest']

function table(seen: Seen): HTMLElement {
  const head = element('thead', {}, element('tr', {}, ...COLUMNS.map(name => element('th', {}, name))))
  return element('table', { class: 'claims' }, head, ...seen.claims.map(claim => body(claim, seen)))
}

function body(claim: ClaimOnTheWay, seen: Seen): HTMLElement {
  const now = seen.block.timestamp
  const { address, index, parent, claims } = claim
  const on = parent === undefined ? 'the start' : `claim ${seen.numbers.get(parent.toLowerCase())}`
  const cells = [
    coveredText(claim),
    on,
    shortHex(claims[0]!.claimant),
    gameText(claim),
    proofCell(claim) || 'none',
    wayText(claim, now),
    earliestText(claim, now),
  ]
  const open = element('button', { type: 'button', 'aria-expanded': 'false', 'data-game': address }, String(index))
  const details = element('td', { class: 'about', colspan: String(COLUMNS.length) })
  const detailsRow = element('tr', { class: 'details' }, details)
  const setOpen = (isOpen: boolean): void => {
    detailsRow.hidden = !isOpen
    open.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) details.replaceChildren(definitions(claimLines(claim, seen.rules, now)))
  }
  open.addEventListener('click', () => {
    const isOpen = !opened.delete(address)
    if (isOpen) opened.add(address)
    setOpen(isOpen)
  })
  setOpen(opened.has(address))
  const row = element('tr', { class: lookOf(claim) }, element('td', { class: 'claim' }, open))
  row.append(...cells.map((text, i) => element('td', { 'data-label': COLUMNS[i + 1]! }, text)))
  return element('tbody', { 'data-claim': String(index) }, row, detailsRow)
}

function gameText(claim: ClaimOnTheWay): string {
  const turn = turnOf(claim)
  const size = claim.claims.length === 1 ? '' : `, ${count(claim.claims.length)} claims in its game`
  return `${standingText(claim)}${size}${turn === undefined ? '' : `; it is the ${turn}’ turn`}`
}

function lookOf({ outcome, isVoid, stands, onStanding }: ClaimOnTheWay): string {
  if (outcome === 'upheld') return 'final'
  return isVoid || outcome === 'lost' || !stands || !onStanding ? 'fallen' : 'open'
}
