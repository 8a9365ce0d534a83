/**
 * A game on the terminal: what it is about, the tree of claims as a table, and the step at its bottom.
 * @module
 */
import { count, facts, shortHex } from '../output/format.ts'
import { columns } from './columns.ts'
import { type ExecutedStep, instructionText } from './instruction.ts'
import { foldedText, type TreeRow, treeParts, treeRows } from './tree.ts'
import type { ClaimView, GameView, StepView } from './view.ts'
import {
  answerText,
  ether,
  grouped,
  hashText,
  standingText,
  stepEnds,
  summary,
  TRUTH_LEGEND,
  truthText,
  untilText,
  verdictText,
} from './words.ts'

/** @param all whether claims that only repeat a final state are shown, too */
export function gameText(game: GameView, all = false): string {
  const step = game.step ? `\n${stepText(game.step, game.claims)}` : ''
  return `${facts(summary(game))}\n${treeText(game, all)}${step}`
}

const HEADER = ['claim', 'answer', 'after steps', 'state hash', 'by', 'bond', 'open until', 'outcome', 'true?', 'gas']
const MARK = '▸'

function treeText(game: GameView, all: boolean): string {
  const hasMarks = game.claims.length > 1
  const parts = treeParts(treeRows(game.claims, !all))
  const cells = (row: TreeRow): string[] => claimCells(row, game, hasMarks)
  const lines = columns(
    HEADER,
    parts.filter(([row]) => !row!.folded).flatMap(rows => rows.map(cells)),
  ).split('\n')
  const shown = lines.slice(0, 1)
  let next = 1
  for (const rows of parts) {
    const [{ claim, level, folded }] = rows as [TreeRow]
    if (folded)
      shown.push(`${claim.isOnPath ? MARK : ' '} ${' '.repeat(level)}… ${foldedText(rows)} (--all shows them)`)
    else {
      shown.push(...lines.slice(next, next + rows.length))
      next += rows.length
    }
  }
  return `${shown.join('\n')}\n${hasMarks ? legend(game) : ''}`
}

function legend({ claims }: GameView): string {
  const marks = `${MARK} is on the line of claims that leads to what is in dispute\n`
  const hasTruth = claims.some(({ isTrue }) => isTrue !== null)
  return hasTruth ? `${marks}${TRUTH_LEGEND}\n` : marks
}

function claimCells({ claim, level }: TreeRow, game: GameView, hasMarks: boolean): string[] {
  const mark = hasMarks ? `${claim.isOnPath ? MARK : ' '} ` : ''
  return [
    `${mark}${' '.repeat(level)}${claim.index}`,
    answerText(claim),
    grouped(claim.afterSteps),
    hashText(claim),
    `${claim.side} ${shortHex(claim.claimant)}`,
    ether(claim.bond),
    untilText(claim, game),
    standingText(claim),
    truthText(claim),
    claim.gas === null ? '' : count(claim.gas),
  ]
}

export function stepText(step: StepView, claims: readonly ClaimView[]): string {
  const { claim, by, transaction, gas, executed } = step
  const lines: (readonly [string, string])[] = [
    [
      'step',
      by ? `executed on L1 against claim ${claim}, sent by ${by}` : `not executed on L1 yet; it answers claim ${claim}`,
    ],
    ...(transaction ? [['transaction', `${transaction}, ${count(gas!)} gas`] as const] : []),
    ...(executed ? [['instruction', instructionText(executed)] as const] : []),
    ...stepEnds(step),
    ['verdict', verdictText(step, claims)],
  ]
  return `${facts(lines)}${executed ? `\n${registersText(executed)}` : ''}`
}

const PER_LINE = 4
const digits = (value: number): string => value.toString(16).padStart(8, '0')

/** Registers before the step; of those that it changes, the new value behind an arrow. */
function registersText({ registers }: ExecutedStep): string {
  const cells = registers.map(({ name, before, after }) => {
    const changed = after !== undefined && after !== before
    return `${name.padStart(6)} ${digits(before)}${changed ? ` → ${digits(after)}` : ''}`.padEnd(28)
  })
  const lines: string[] = []
  for (let i = 0; i < cells.length; i += PER_LINE)
    lines.push(
      cells
        .slice(i, i + PER_LINE)
        .join('')
        .trimEnd(),
    )
  return `${lines.join('\n')}\n`
}
