/**
 * `zkmips dispute watch`: shows a game again whenever it changes, until it is decided. On a terminal the picture is redrawn; elsewhere
 * what is new is added line by line.
 * @module
 */

import { setTimeout } from 'node:timers/promises'
import { EXIT_CLAIM_FALSE, EXIT_OK } from '../exit-codes.ts'
import { jsonText } from '../output/visible.ts'
import { type ConnectOptions, connect } from './connect.ts'
import { findGame } from './game.ts'
import { namesProgram, type ProgramOptions, readProgram } from './program.ts'
import { look } from './show.ts'
import { gameText, stepText } from './terminal.ts'
import { dateText, deadlineText } from './time.ts'
import type { GameView } from './view.ts'
import { answerText, hashText, statusText } from './words.ts'

export interface WatchOptions extends ConnectOptions, ProgramOptions {
  /** Seconds between two looks. */
  readonly every: number
  readonly all?: true
}

export async function watch(gameName: string, options: WatchOptions): Promise<void> {
  const connection = await connect(options)
  const listed = await findGame(connection, gameName)
  const program = namesProgram(options) ? await readProgram(options) : undefined
  const redraws = process.stdout.isTTY && !options.json
  let last: GameView | undefined
  for (;;) {
    const view = await look(connection, listed, { ...(program ? { program } : {}), gas: false })
    if (redraws) process.stdout.write(`\x1b[2J\x1b[H${gameText(view, options.all)}`)
    else if (isNews(last, view)) process.stdout.write(options.json ? `${jsonText(view)}\n` : news(last, view))
    last = view
    if (view.status !== 'in progress' || view.isVoid) break
    await setTimeout(1000 * options.every)
  }
  process.exitCode = last.status === 'challengers won' ? EXIT_CLAIM_FALSE : EXIT_OK
}

const isNews = (last: GameView | undefined, view: GameView): boolean =>
  last === undefined ||
  last.claims.length !== view.claims.length ||
  (last.step?.by === undefined) !== (view.step?.by === undefined) ||
  statusText(last) !== statusText(view)

/** What has happened since the last look, a line each. */
function news(last: GameView | undefined, view: GameView): string {
  const { claims, step, block } = view
  const time = dateText(block.timestamp)
  const lines = claims
    .slice(last?.claims.length ?? 0)
    .map(
      claim =>
        `${dateText(claim.postedAt)}  claim ${claim.index}  ${answerText(claim)}  ${hashText(claim)}  ${claim.side} ${claim.claimant}`,
    )
  if (step?.by !== undefined && last?.step?.by === undefined) lines.push(stepText(step, claims).trimEnd())
  const until = view.deadline === null ? '' : `; next deadline ${deadlineText(view.deadline, block.timestamp)}`
  if (last === undefined || statusText(last) !== statusText(view)) lines.push(`${time}  ${statusText(view)}${until}`)
  return `${lines.join('\n')}\n`
}
