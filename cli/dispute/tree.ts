/**
 * The tree of a game's claims as rows: in which order they are shown, how far each is indented, and which are folded because they
 * say nothing new.
 * @module
 */
import type { ClaimView } from './view.ts'

export interface TreeRow {
  readonly claim: ClaimView
  /** How far it is indented: as its parent and one more; folded rows lie at one level. */
  readonly level: number
  /** It only repeats the final state that its side has claimed before. */
  readonly folded: boolean
}

/** Fewer rows than this are not worth folding. */
const LEAST_FOLDED = 3

/** Claims from the root down, leftmost answers first. @param folds whether rows are folded at all */
export function treeRows(claims: readonly ClaimView[], folds = true): TreeRow[] {
  const answers = answersOf(claims)
  const rows: TreeRow[] = []
  // No recursion: a line of claims may be as long as the tree is deep, and a flood of them longer.
  const pending = claims.slice(0, 1).map(claim => ({ claim, level: 0 }))
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { claim, level } = next
    const children = (answers.get(claim.index) ?? []).sort(leftmostFirst)
    const line = folds && children.length === 1 ? repeats(claim, claims, answers) : []
    if (line.length >= LEAST_FOLDED) {
      rows.push(...line.map(folded => ({ claim: folded, level, folded: true })))
      pending.push({ claim: answers.get(line.at(-1)!.index)![0]!, level: level + 1 })
      continue
    }
    rows.push({ claim, level, folded: false })
    for (const child of children.reverse()) pending.push({ claim: child, level: level + 1 })
  }
  return rows
}

/** Rows in groups: what is folded is one, and so is what lies between. */
export function treeParts(rows: readonly TreeRow[]): TreeRow[][] {
  const parts: TreeRow[][] = []
  for (const row of rows) {
    const last = parts.at(-1)
    if (last && last[0]!.folded === row.folded) last.push(row)
    else parts.push([row])
  }
  return parts
}

/** What stands for a group of folded rows. */
export const foldedText = (rows: readonly TreeRow[]): string =>
  `claims ${rows[0]!.claim.index} to ${rows.at(-1)!.claim.index} are about states after the end of the run, where each side repeats its final state`

function answersOf(claims: readonly ClaimView[]): Map<number, ClaimView[]> {
  const answers = new Map<number, ClaimView[]>()
  for (const claim of claims) {
    if (claim.parent === null) continue
    const others = answers.get(claim.parent)
    if (others) others.push(claim)
    else answers.set(claim.parent, [claim])
  }
  return answers
}

/** The claims from this one down that repeat a final state, each with one answer and the only one to its parent. */
function repeats(
  first: ClaimView,
  claims: readonly ClaimView[],
  answers: ReadonlyMap<number, ClaimView[]>,
): ClaimView[] {
  const line: ClaimView[] = []
  for (let claim: ClaimView | undefined = first; claim; ) {
    const { parent, index } = claim
    const grandparent = parent === null ? null : claims[parent]!.parent
    const below: readonly ClaimView[] = answers.get(index) ?? []
    if (grandparent === null || below.length !== 1 || answers.get(parent!)!.length !== 1) break
    if (!isFinal(claim) || claim.value !== claims[grandparent]!.value) break
    line.push(claim)
    claim = below[0]
  }
  return line
}

const UNFINISHED = '03'
const isFinal = ({ value }: ClaimView): boolean => value.slice(2, 4) !== UNFINISHED

function leftmostFirst(a: ClaimView, b: ClaimView): number {
  const difference = BigInt(a.position) - BigInt(b.position)
  return difference === 0n ? a.index - b.index : difference < 0n ? -1 : 1
}
