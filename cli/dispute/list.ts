/**
 * `zkmips dispute list`: the games of a factory, the newest first.
 * @module
 */
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { printJson } from '../output/answer.ts'
import { columns } from './columns.ts'
import { type ConnectOptions, connect, shortHex } from './connect.ts'
import { listGames, STATUSES } from './game.ts'
import { dateText } from './time.ts'

interface ListOptions extends ConnectOptions {
  readonly open?: true
  readonly limit: number
}

export async function list(options: ListOptions): Promise<void> {
  const { l1, deployment } = await connect(options)
  const blockNumber = await l1.ask(client => client.getBlockNumber())
  const games = await listGames(l1, deployment.contracts, 0n, blockNumber)
  const shown = []
  for (const game of games.reverse()) {
    if (shown.length === options.limit) break
    const { address } = game
    const status = STATUSES[await l1.read(address, disputeGameAbi, 'status', [], blockNumber)]!
    if (options.open && status !== STATUSES[0]) continue
    const [outputRoot, number] = await l1.read(address, disputeGameAbi, 'claimedOutput', [], blockNumber)
    const claims = Number(await l1.read(address, disputeGameAbi, 'claimCount', [], blockNumber))
    shown.push({ ...game, status, outputRoot, blockNumber: Number(number), claims })
  }
  if (options.json) {
    printJson({ games: shown, total: games.length })
    return
  }
  if (shown.length === 0) {
    process.stdout.write(options.open && games.length > 0 ? 'no game is in progress\n' : 'there are no games yet\n')
    return
  }
  const rows = shown.map(({ index, address, typeNumber, blockNumber, outputRoot, claims, status, createdAt }) => [
    String(index),
    address,
    String(typeNumber),
    `${blockNumber} is ${shortHex(outputRoot)}`,
    String(claims),
    status,
    dateText(createdAt),
  ])
  process.stdout.write(columns(['game', 'address', 'type', 'what is claimed', 'claims', 'status', 'created'], rows))
  if (shown.length < games.length && !options.open) {
    process.stdout.write(`and ${games.length - shown.length} older ones; --limit shows them\n`)
  }
}
