/**
 * `zkmips dispute credits` and `claim`: what games owe, and having it paid.
 * @module
 */
import { anchorRegistryAbi } from '@zkmips/verifier-contracts/generated/anchor-registry'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { type Address, formatEther } from 'viem'
import { usageError } from '../errors.ts'
import { printJson } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { claimCredit } from './actions.ts'
import { columns } from './columns.ts'
import { type ConnectOptions, connect } from './connect.ts'
import { findGame, listGames } from './game.ts'
import { dateText } from './time.ts'

interface CreditOptions extends ConnectOptions {
  readonly for?: Address
}

export async function credits(options: CreditOptions): Promise<void> {
  if (options.for === undefined && options.keyFile === undefined)
    throw usageError('whose credits? name the account with --for, or its key with --key-file')
  const { l1, deployment } = await connect(options)
  const { vault, registry } = deployment.contracts
  const account = options.for ?? l1.account!.address
  const blockNumber = await l1.ask(client => client.getBlockNumber())
  const { timestamp } = await l1.ask(client => client.getBlock({ blockNumber }))
  const owed = []
  for (const { address, index } of await listGames(l1, deployment.contracts, 0n, blockNumber)) {
    const args = [address, account] as const
    const amount = await l1.read(vault, bondVaultAbi, 'credit', args, blockNumber)
    if (amount === 0n) continue
    const finalAt = await l1.read(registry, anchorRegistryAbi, 'finalAt', [address], blockNumber)
    const isPayable = await l1.read(registry, anchorRegistryAbi, 'isFinal', [address], blockNumber)
    const isDecided = finalAt < 2n ** 53n
    owed.push({ game: address, index, amount: String(amount), isPayable, from: isDecided ? Number(finalAt) : null })
  }
  if (options.json) {
    printJson({ account, timestamp: Number(timestamp), credits: owed })
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

export async function claim(gameName: string, options: CreditOptions & { readonly keyFile: string }): Promise<void> {
  const { l1, deployment } = await connect(options)
  const { address } = await findGame({ l1, deployment }, gameName)
  const account = options.for ?? l1.account!.address
  const amount = await claimCredit(l1, deployment.contracts, address, account)
  if (options.json) printJson({ game: address, account, amount: String(amount) })
  else process.stdout.write(facts([['paid', `${formatEther(amount)} ether to ${account}`]]))
}
