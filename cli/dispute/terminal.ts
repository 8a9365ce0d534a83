/**
 * A game on the terminal: what it is about, the tree of claims as a table, and the step at its bottom.
 * @module
 */
import { count, facts } from '../output/format.ts'
import { columns } from './columns.ts'
import { shortHex } from './connect.ts'
import { type ExecutedStep, instructionText } from './instruction.ts'
import type { GameView, StepView } from './view.ts'
import { answerText, ether, grouped, hashText, leftText, standingText, summary, treeRows, truthText } from './words.ts'

export function gameText(game: GameView): string {
  return `${facts(summary(game))}\n${treeText(game)}${game.step ? `\n${stepText(game.step)}` : ''}`
}

function treeText({ claims }: GameView): string {
  const header = ['claim', 'answer', 'state after', 'state hash', 'by', 'bond', 'time left', 'outcome', 'run', 'gas']
  const rows = treeRows(claims).map(({ claim, branch }) => [
    `${branch}${claim.index}`,
    answerText(claim),
    grouped(claim.afterSteps),
    hashText(claim),
    `${claim.side} ${shortHex(claim.claimant)}`,
    ether(claim.bond),
    leftText(claim),
    standingText(claim),
    truthText(claim),
    claim.gas === null ? '' : count(claim.gas),
  ])
  return columns(header, rows)
}

export function stepText({ claim, by, transaction, gas, before, claimed, leadsTo, executed }: StepView): string {
  const lines: (readonly [string, string])[] = [
    ['step', by ? `executed on L1 against claim ${claim} by ${by}` : `to be executed on L1 against claim ${claim}`],
    ...(transaction ? [['transaction', `${transaction}, ${count(gas!)} gas`] as const] : []),
    ...(executed ? [['instruction', instructionText(executed)] as const] : []),
    ['state before', before],
    ['claimed after', claimed],
    ['leads to', leadsTo === claimed ? `${leadsTo}, as claimed` : leadsTo],
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
