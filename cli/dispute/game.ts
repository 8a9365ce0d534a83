/**
 * Games and claims as command lines name them.
 * @module
 */
import type { Claim } from '@zkmips/rollup/game/claim'
import { findGame as findListed, type Game, type ListedGame, listGames } from '@zkmips/rollup/game/read'
import { inputError } from '../errors.ts'
import { type Connection, parseGame } from './connect.ts'

/** @param text an address, or a number in the list of games @throws CliError where the chain of claims has no such game */
export async function findGame({ l1, deployment: { contracts } }: Connection, text: string): Promise<ListedGame> {
  const wanted = parseGame(text)
  const view = await l1.latest()
  const found = await findListed(view, contracts.stateChain, wanted)
  if (found) return found
  const { length } = await listGames(view, contracts.stateChain)
  const what = `the chain of claims ${contracts.stateChain} has no game ${text}; it has ${length}`
  throw inputError('NO_SUCH_GAME', `${what}: zkmips dispute list names them`)
}

/** @throws CliError */
export function claimOf(game: Game, index: number): Claim {
  const claim = game.claims[index]
  if (claim) return claim
  const what = `game ${game.address} has claims 0 to ${game.claims.length - 1}, and no claim ${index}`
  throw inputError('NO_SUCH_CLAIM', `${what}; zkmips dispute show lists them`)
}
