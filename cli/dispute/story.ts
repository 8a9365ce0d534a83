/**
 * What happened in the demonstration's game, told to somebody who sees a dispute for the first time.
 * @module
 */
import type { Hex } from 'viem'
import { blocksText, count, duration, plural, shortHex } from '../output/format.ts'
import type { Played } from './demonstration.ts'
import { instructionText } from './instruction.ts'
import { type Ledger, ledgerText, type Player } from './ledger.ts'
import { timeText } from './time.ts'
import type { ClaimView, StepView } from './view.ts'
import { ether, grouped, verdictText } from './words.ts'

const WIDTH = 100

const GWEI = 10n ** 9n

/** The story, and who got what. */
export function storyText(played: Played, milliseconds: number): string {
  const { view, ledger, skipped } = played
  const steps = sentences(played).map((text, i) => wrapped(`${i + 1}. ${text}`, '   '))
  const took = `All this took ${duration(milliseconds / 1000)}. On a real chain it takes ${timeText(skipped)}, most of it waiting; the demonstration moves its chain’s clock forward by that instead.`
  return `What happened\n\n${steps.join('')}\nWho got what\n\n${ledgerText(ledger, view)}\n${wrapped(gasSentence(ledger))}${wrapped(took)}`
}

function gasSentence({ proposer, challenger }: Ledger): string {
  const of = ({ gas, transactions }: Player): string => `${count(gas)} gas in ${plural(transactions, 'transaction')}`
  const fees = [proposer, challenger].reduce((sum, p) => sum + BigInt(p.gasBurned) + BigInt(p.gasTips), 0n)
  const price = Number(fees / BigInt(proposer.gas + challenger.gas)) / Number(GWEI)
  return `The proposer used ${of(proposer)}, the challenger ${of(challenger)}, at ${price.toFixed(1)} gwei on average. Every row adds up to zero: what the two lost together was burned, went to the block producers, or is still in the vault.`
}

function sentences({ view, ledger, truth, steps }: Played): string[] {
  const { claims, claimed, maxDepth, step } = view
  const [proposer, challenger] = [ledger.proposer, ledger.challenger].map(({ address }) => shortHex(address))
  const { firstBlock, blockNumber } = claimed
  const isOne = firstBlock === null || firstBlock === blockNumber
  const what = isOne ? `block ${blockNumber} has ` : `${blocksText(firstBlock, blockNumber)} end with `
  return [
    `The proposer (${proposer}) claimed on L1 that ${what}the hash ${apart(claimed.outputRoot, truth)}, and posted a bond of ${ether(claims[0]!.bond)}. The claim is false: the hash is ${apart(truth, claimed.outputRoot)}.`,
    `The challenger (${challenger}) executed ${isOne ? 'the block' : 'them'}, a run of ${count(steps)} steps, found that the claim is false, and attacked it.`,
    `The two then answered each other’s claims about states of that run, with a bond for each claim. Every answer halved the steps that they disagreed about: 2^${maxDepth} at first, the most that a run can have, and a single one after ${claims.length - 1} answers.`,
    ...(step
      ? [
          `They agreed on the state after ${grouped(stepsBefore(step, claims))} steps, but not on the next one, so L1 executed that step itself${step.executed ? `: ${instructionText(step.executed).replace(/ {2,}/, ', which gives ')}` : ''}. This showed that ${verdictText(step, claims)}.`,
        ]
      : []),
    'The proposer had no answer left, and from the bottom up all its claims fell, at last the one about the block. The bond of a claim that fell went to whoever had countered it; the others went back.',
  ]
}

/** Steps before the one that was executed. */
const stepsBefore = ({ claim, isAttack }: StepView, claims: readonly ClaimView[]): string =>
  String(BigInt(claims[claim]!.afterSteps) - (isAttack ? 1n : 0n))

/** A hash by its ends, unless another one has the same. */
const apart = (hash: Hex, other: Hex): string => (shortHex(hash) === shortHex(other) ? hash : shortHex(hash))

/** Lines of at most WIDTH characters; those after the first are indented. */
export function wrapped(text: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line ? `${line} ${word}` : word
  }
  return `${[...lines, line].join('\n')}\n`
}
