/**
 * `zkmips dispute list`: the games of a deployment, the newest first.
 * @module
 */
import {
  type GameStatus,
  type ListedGame,
  listGames,
  readFinalAt,
  readFinality,
  readGame,
  readStatus,
  STATUSES,
} from '@zkmips/rollup/game/read'
import type { L1View } from '@zkmips/rollup/l1/client'
import type { Contracts } from '@zkmips/rollup/l1/deployment'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { printJson } from '../output/answer.ts'
import { plural, shortHex } from '../output/format.ts'
import { columns } from './columns.ts'
import { type ConnectOptions, connect, sameAddress } from './connect.ts'
import { deadlineText, momentText } from './time.ts'
import { viewOf } from './view.ts'
import { statusText } from './words.ts'

interface ListOptions extends ConnectOptions {
  readonly open?: true
  readonly limit: number
}

export async function list(options: ListOptions): Promise<void> {
  const { l1, deployment } = await connect(options)
  const { contracts } = deployment
  const view = await l1.latest()
  const now = view.block.timestamp
  const games = await listGames(view, contracts.stateChain)
  const shown = []
  for (const game of games) {
    if (shown.length === options.limit) break
    const { address } = game
    const status = STATUSES[await readStatus(view, address)]!
    if (options.open && status !== STATUSES[0]) continue
    const [outputRoot, number] = await view.read(address, disputeGameAbi, 'claimedOutput', [])
    const claims = Number(await view.read(address, disputeGameAbi, 'claimCount', []))
    const standing =
      status === STATUSES[0] ? await open(view, contracts, game) : await decided(view, contracts, game, status)
    shown.push({
      game: { ...game, status, outputRoot, blockNumber: Number(number), claims, ...standing.facts },
      standing,
    })
  }
  if (options.json) {
    printJson({ games: shown.map(({ game }) => game), total: games.length })
    return
  }
  if (shown.length === 0) {
    process.stdout.write(options.open && games.length > 0 ? 'no game is in progress\n' : 'there are no games yet\n')
    return
  }
  const rows = shown.map(({ game, standing }) => [
    String(game.index),
    game.address,
    String(game.gameType),
    `block ${game.blockNumber}, ${shortHex(game.outputRoot)}${onText(games, game)}`,
    String(game.claims),
    momentText(game.createdAt, now),
    standing.text,
  ])
  process.stdout.write(columns(['game', 'address', 'type', 'what is claimed', 'claims', 'created', 'status'], rows))
  if (shown.length < games.length && !options.open) {
    process.stdout.write(`${plural(games.length - shown.length, 'older game')} not shown; --limit shows more\n`)
  }
}

/** The claim that it builds on. */
function onText(games: readonly ListedGame[], { parent }: ListedGame): string {
  const found = parent && games.find(({ address }) => sameAddress(address, parent))
  return found ? `, on game ${found.index}` : ''
}

/** Whose turn it is in a game in progress, and until when. */
async function open(at: L1View, contracts: Contracts, game: ListedGame) {
  const view = await viewOf(await readGame(at, contracts, game), { index: game.index, chainId: at.l1.chainId })
  const { turn, deadline, block, isVoid } = view
  const until =
    deadline === null ? '' : `in progress: the ${turn}’ turn until ${deadlineText(deadline, block.timestamp)}`
  return { facts: { turn, deadline, finalAt: null, isVoid }, text: isVoid || !until ? statusText(view) : until }
}

/** When the result of a decided game is final. */
async function decided(at: L1View, { stateChain }: Contracts, { address }: ListedGame, status: GameStatus) {
  const now = at.block.timestamp
  const finalAt = (await readFinalAt(at, stateChain, address))!
  const { isVoid } = await readFinality(at, stateChain, address)
  const text = isVoid ? 'void' : finalAt <= now ? `${status}, final` : `${status}, final on ${momentText(finalAt, now)}`
  return { facts: { turn: null, deadline: null, finalAt, isVoid }, text }
}
