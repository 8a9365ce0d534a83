/**
 * `zkmips dispute credits` and `claim`: what games owe, and having it paid.
 * @module
 */
import { claimCredit } from '@zkmips/rollup/game/moves'
import { listGames, readCredit, readFinalAt, readFinality } from '@zkmips/rollup/game/read'
import { signerFromFile } from '@zkmips/rollup/l1/signer'
import { type Address, formatEther } from 'viem'
import { usageError } from '../errors.ts'
import { printJson } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { columns } from './columns.ts'
import { type ConnectOptions, connect, connectToSend, type SendOptions } from './connect.ts'
import { findGame } from './game.ts'
import { dateText } from './time.ts'

interface CreditOptions extends ConnectOptions {
  readonly for?: Address
}

export async function credits(options: CreditOptions & Partial<SendOptions>): Promise<void> {
  const account = options.for ?? (options.keyFile && signerFromFile(options.keyFile).address)
  if (!account) throw usageError('name the account whose credits to show with --for, or its key with --key-file')
  const { l1, deployment } = await connect(options)
  const { vault, stateChain } = deployment.contracts
  const view = await l1.latest()
  const owed = []
  for (const { address, index } of (await listGames(view, deployment.contracts.stateChain)).reverse()) {
    const amount = await readCredit(view, vault, address, account)
    if (amount === 0n) continue
    const finalAt = await readFinalAt(view, stateChain, address)
    const { isFinal: isPayable } = await readFinality(view, stateChain, address)
    owed.push({ game: address, index, amount: String(amount), isPayable, from: finalAt ?? null })
  }
  if (options.json) {
    printJson({ account, timestamp: view.block.timestamp, credits: owed })
    return
  }
  if (owed.length === 0) {
    process.stdout.write(`no game owes anything to ${account}\n`)
    return
  }
  const rows = owed.map(({ index, game, amount, isPayable, from }) => [
    String(index),
    game,
    `${formatEther(BigInt(amount))} ether`,
    isPayable ? 'now' : from === null ? 'when the game is decided' : dateText(from),
  ])
  process.stdout.write(columns(['game', 'address', 'owed', 'paid from'], rows))
}

export async function claim(gameName: string, options: CreditOptions & SendOptions): Promise<void> {
  const connection = await connectToSend(options)
  const { sender, deployment } = connection
  const { address } = await findGame(connection, gameName)
  const account = options.for ?? sender.address
  const amount = await claimCredit(sender, deployment.contracts, address, account)
  if (options.json) printJson({ game: address, account, amount: String(amount) })
  else process.stdout.write(facts([['paid', `${formatEther(amount)} ether to ${account}`]]))
}
