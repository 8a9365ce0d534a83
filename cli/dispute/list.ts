/**
 * `zkmips dispute list`: the games of a factory, the newest first.
 * @module
 */
import { anchorRegistryAbi } from '@zkmips/verifier-contracts/generated/anchor-registry'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { printJson } from '../output/answer.ts'
import { plural } from '../output/format.ts'
import { columns } from './columns.ts'
import { type Connection, type ConnectOptions, connect, shortHex } from './connect.ts'
import { type GameStatus, type ListedGame, listGames, readGame, STATUSES } from './game.ts'
import { deadlineText, momentText } from './time.ts'
import { viewOf } from './view.ts'
import { statusText } from './words.ts'

interface ListOptions extends ConnectOptions {
  readonly open?: true
  readonly limit: number
}

export async function list(options: ListOptions): Promise<void> {
  const connection = await connect(options)
  const { l1, deployment } = connection
  const { number: blockNumber, timestamp } = await l1.ask(client => client.getBlock())
  const now = Number(timestamp)
  const games = await listGames(l1, deployment.contracts, 0n, blockNumber)
  const shown = []
  for (const game of games.reverse()) {
    if (shown.length === options.limit) break
    const { address } = game
    const status = STATUSES[await l1.read(address, disputeGameAbi, 'status', [], blockNumber)]!
    if (options.open && status !== STATUSES[0]) continue
    const [outputRoot, number] = await l1.read(address, disputeGameAbi, 'claimedOutput', [], blockNumber)
    const claims = Number(await l1.read(address, disputeGameAbi, 'claimCount', [], blockNumber))
    const standing =
      status === STATUSES[0] ? await open(connection, game) : await decided(connection, game, status, now)
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
    String(game.typeNumber),
    `block ${game.blockNumber}, ${shortHex(game.outputRoot)}`,
    String(game.claims),
    momentText(game.createdAt, now),
    standing.text,
  ])
  process.stdout.write(columns(['game', 'address', 'type', 'what is claimed', 'claims', 'created', 'status'], rows))
  if (shown.length < games.length && !options.open) {
    process.stdout.write(`${plural(games.length - shown.length, 'older game')} not shown; --limit shows more\n`)
  }
}

/** Whose turn it is in a game in progress, and until when. */
async function open({ l1, deployment }: Connection, game: ListedGame) {
  const view = await viewOf(await readGame(l1, deployment.contracts, game), { index: game.index, chainId: l1.chainId })
  const { turn, deadline, block, isVoid } = view
  const until =
    deadline === null ? '' : `in progress: the ${turn}’ turn until ${deadlineText(deadline, block.timestamp)}`
  return { facts: { turn, deadline, finalAt: null, isVoid }, text: isVoid || !until ? statusText(view) : until }
}

/** When the result of a decided game is final. */
async function decided({ l1, deployment }: Connection, { address }: ListedGame, status: GameStatus, now: number) {
  const { registry } = deployment.contracts
  const finalAt = Number(await l1.read(registry, anchorRegistryAbi, 'finalAt', [address]))
  const isVoid = await l1.read(registry, anchorRegistryAbi, 'isVoid', [address])
  const text = isVoid ? 'void' : finalAt <= now ? `${status}, final` : `${status}, final on ${momentText(finalAt, now)}`
  return { facts: { turn: null, deadline: null, finalAt, isVoid }, text }
}
