/**
 * `zkmips dispute credits` and `claim`: what games owe, and having it paid.
 * @module
 */
import { claimCredit } from '@zkmips/rollup/game/moves'
import { listGames, readCredit, readFinalAt, readFinality } from '@zkmips/rollup/game/read'
import { signerFromFile } from '@zkmips/rollup/l1/signer'
import { type Address, formatEther, getAddress } from 'viem'
import { usageError } from '../errors.ts'
import { printJson } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { columns } from './columns.ts'
import { type ConnectOptions, connect, connectToSend, type SendOptions } from './connect.ts'
import { findGame } from './game.ts'
import { momentText } from './time.ts'

interface CreditOptions extends ConnectOptions {
  readonly for?: Address
}

interface Owed {
  readonly game: Address
  readonly index: number
  /** Wei. */
  readonly amount: string
  readonly isPayable: boolean
  /** Unix seconds; null while the game is in progress. */
  readonly from: number | null
}

export async function credits(options: CreditOptions & Partial<SendOptions>): Promise<void> {
  const named = options.for ?? (options.keyFile && signerFromFile(options.keyFile).address)
  if (!named) throw usageError('name the account whose credits to show with --for, or its key with --key-file')
  const account = getAddress(named)
  const { l1, deployment } = await connect(options)
  const { vault, stateChain } = deployment.contracts
  const view = await l1.latest()
  const owed: Owed[] = []
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
    process.stdout.write(
      `no game owes anything to ${account}; bonds are owed from the moment when a game awards them, and until they are claimed\n`,
    )
    return
  }
  const now = view.block.timestamp
  const rows = owed.map(({ index, game, amount, isPayable, from }) => [
    String(index),
    game,
    `${formatEther(BigInt(amount))} ether`,
    isPayable ? 'now' : claimableText(index, from, now),
  ])
  const sum = (some: typeof owed) => formatEther(some.reduce((total, { amount }) => total + BigInt(amount), 0n))
  const payable = owed.filter(({ isPayable }) => isPayable)
  const total = `${account} is owed ${sum(owed)} ether, of which ${sum(payable)} ether can be claimed now\n`
  const how = `zkmips dispute claim GAME --for ${account} has the ether of one game paid out to that account, whoever sends it\n`
  process.stdout.write(`${total}\n${columns(['game', 'address', 'owed', 'can be claimed'], rows)}\n${how}`)
}

function claimableText(index: number, from: number | null, now: number): string {
  if (from === null) return 'when its claim is final; its game is not decided yet'
  // Its time is over, and something else is in the way: the claim that it builds on, a conflict, a stop.
  if (from <= now) return `when its claim is final: zkmips l1 show ${index} says what is in the way`
  return `from ${momentText(from, now)} on`
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
