/**
 * `zkmips dispute resolve`: awards the bonds of the claims whose time is over, from the bottom up.
 * @module
 */

import { challengersElapsed, secondsLeft } from '@zkmips/rollup/game/claim'
import { resolveClaim } from '@zkmips/rollup/game/moves'
import { type Game, readGame } from '@zkmips/rollup/game/read'
import { resolvableInOrder } from '@zkmips/rollup/game/strategy'
import type { TransactionReceipt } from 'viem'
import { CliError } from '../errors.ts'
import { EXIT_REFUSED } from '../exit-codes.ts'
import { printJson } from '../output/answer.ts'
import { count, facts, plural } from '../output/format.ts'
import { connectToSend, type SendOptions } from './connect.ts'
import { claimOf, findGame } from './game.ts'
import { deadlineText } from './time.ts'

export interface ResolveOptions extends SendOptions {
  readonly claim?: number
  readonly maxAnswers: number
}

export async function resolve(gameName: string, options: ResolveOptions): Promise<void> {
  const connection = await connectToSend(options)
  const { l1, sender, deployment } = connection
  const listed = await findGame(connection, gameName)
  const game = await readGame(await l1.latest(), deployment.contracts, listed)
  const indices = options.claim === undefined ? allOf(game) : [claimOf(game, options.claim).index]
  const receipts: TransactionReceipt[] = []
  for (const index of indices) receipts.push(...(await resolveClaim(sender, game.address, index, options.maxAnswers)))
  const { status } = await readGame(await l1.latest(), deployment.contracts, listed)
  const gasUsed = Number(receipts.reduce((sum, receipt) => sum + receipt.gasUsed, 0n))
  if (options.json) {
    printJson({
      game: game.address,
      resolved: indices,
      status,
      transactions: receipts.map(r => r.transactionHash),
      gasUsed,
    })
    return
  }
  const sent = plural(receipts.length, 'transaction')
  process.stdout.write(
    facts([
      ['resolved', `${plural(indices.length, 'claim')} in ${sent}`],
      ['game', status],
      ['gas', count(gasUsed)],
    ]),
  )
}

/** @throws CliError where there is nothing to resolve, saying why */
function allOf(game: Game): number[] {
  const { status, claims, type, block, address } = game
  if (status !== 'in progress') {
    throw new CliError(
      'GAME_OVER',
      EXIT_REFUSED,
      `game ${address} is decided already (${status}); zkmips dispute claim pays out what it owes`,
    )
  }
  const order = resolvableInOrder(claims, type, block.timestamp).map(({ index }) => index)
  if (order.length > 0) return order
  const until = (left: number): string => deadlineText(block.timestamp + left, block.timestamp)
  const open = claims.filter(({ resolved }) => !resolved)
  const last = Math.max(
    ...open.map(({ index }) => type.maxClock - challengersElapsed(claims, index, block.timestamp, type)),
  )
  const next = Math.min(
    ...open.map(({ index }) => secondsLeft(claims, index, block.timestamp, type)).filter(left => left > 0),
  )
  const which = open.length === 1 ? `claim ${open[0]!.index}` : 'every claim'
  const later = last === next ? '' : `, the last until ${until(last)}`
  const message = `no claim can be resolved yet: ${which} can still be answered until ${until(next)}${later}; try again after that`
  throw new CliError('CLOCKS_RUNNING', EXIT_REFUSED, message)
}
