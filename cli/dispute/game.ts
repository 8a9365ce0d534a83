/**
 * Games and claims as command lines name them.
 * @module
 */
import type { Claim } from '@zkmips/rollup/game/claim'
import { findGame as findListed, type Game, type ListedGame, listGames } from '@zkmips/rollup/game/read'
import { inputError } from '../errors.ts'
import { type Connection, parseGame } from './connect.ts'

/** What is said where there is no such one. */
interface Words {
  readonly code: string
  readonly thing: string
  readonly named: string
  readonly listedBy: string
}

const GAME: Words = {
  code: 'NO_SUCH_GAME',
  thing: 'game',
  named: 'name a game by its address, or by its number in zkmips dispute list',
  listedBy: 'zkmips dispute list names them',
}

const CLAIM: Words = {
  code: 'NO_SUCH_CLAIM',
  thing: 'claim',
  named: 'name a claim by its number in zkmips l1 status, or by the address of its game',
  listedBy: 'zkmips l1 status names those on their way',
}

/** @param text an address, or a number in the list of games @throws CliError where the chain of claims has no such game */
export const findGame = (connection: Connection, text: string): Promise<ListedGame> => find(connection, text, GAME)

/** The same of a claim, which has the number and the address of its game. */
export const findClaim = (connection: Connection, text: string): Promise<ListedGame> => find(connection, text, CLAIM)

async function find(
  { l1, deployment: { contracts } }: Connection,
  text: string,
  { code, thing, named, listedBy }: Words,
): Promise<ListedGame> {
  const wanted = parseGame(text, named)
  const view = await l1.latest()
  const found = await findListed(view, contracts.stateChain, wanted)
  if (found) return found
  const { length } = await listGames(view, contracts.stateChain)
  const has =
    length === 0 ? 'it has none yet' : length === 1 ? 'it has one, number 0' : `it has numbers 0 to ${length - 1}`
  throw inputError(code, `the chain of claims ${contracts.stateChain} has no ${thing} ${text}; ${has}: ${listedBy}`)
}

/** @throws CliError */
export function claimOf(game: Game, index: number): Claim {
  const claim = game.claims[index]
  if (claim) return claim
  const what = `game ${game.address} has claims 0 to ${game.claims.length - 1}, and no claim ${index}`
  throw inputError('NO_SUCH_CLAIM', `${what}; zkmips dispute show lists them`)
}
