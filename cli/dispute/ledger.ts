/**
 * Who got what in a game that was played to its end: each bond, and the gas apart. Every row adds up to zero over its columns: what
 * the two players lose, others get.
 * @module
 */
import type { L1 } from '@zkmips/rollup/l1/client'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { type Address, formatEther } from 'viem'
import { table } from '../output/format.ts'
import { sameAddress } from './connect.ts'
import type { ClaimView, GameView } from './view.ts'

/** What one player has spent and got, from the chain's receipts and events. Amounts are decimal strings of wei. */
export interface Player {
  readonly address: Address
  readonly transactions: number
  readonly gas: number
  /** Base fees, which nobody gets. */
  readonly gasBurned: string
  /** Priority fees, which the makers of the blocks get. */
  readonly gasTips: string
  readonly bondsPosted: string
  readonly bondsPaid: string
}

export interface Ledger {
  readonly proposer: Player
  readonly challenger: Player
  /** Wei that are left in the vault. */
  readonly vault: string
}

/**
 * Reads every transaction of the players.
 * @param fromBlock the first block that counts
 * @throws L1Error
 */
export async function readLedger(
  l1: L1,
  vault: Address,
  game: GameView,
  fromBlock: bigint,
  [proposer, challenger]: readonly [Address, Address],
): Promise<Ledger> {
  return {
    proposer: await playerOf(l1, vault, game, fromBlock, proposer),
    challenger: await playerOf(l1, vault, game, fromBlock, challenger),
    vault: String(await (await l1.latest()).balance(vault)),
  }
}

async function playerOf(l1: L1, vault: Address, game: GameView, fromBlock: bigint, address: Address): Promise<Player> {
  let [transactions, gas, gasBurned, gasTips] = [0, 0, 0n, 0n]
  for (let blockNumber = fromBlock; blockNumber <= game.block.number; blockNumber++) {
    const block = await l1.ask(client => client.getBlock({ blockNumber, includeTransactions: true }))
    for (const { from, hash } of block.transactions) {
      if (!sameAddress(from, address)) continue
      const { gasUsed, effectiveGasPrice } = await l1.ask(client => client.getTransactionReceipt({ hash }))
      transactions++
      gas += Number(gasUsed)
      gasBurned += gasUsed * block.baseFeePerGas!
      gasTips += gasUsed * (effectiveGasPrice - block.baseFeePerGas!)
    }
  }
  const event = { address: vault, abi: bondVaultAbi, eventName: 'Paid', args: { game: game.game }, fromBlock } as const
  const paid = await l1.ask(client => client.getContractEvents(event))
  const mine = paid.filter(({ args }) => sameAddress(args.account!, address))
  return {
    ...{ address, transactions, gas, gasBurned: String(gasBurned), gasTips: String(gasTips) },
    bondsPosted: String(sum(game.claims.filter(({ claimant }) => sameAddress(claimant, address)).map(bondOf))),
    bondsPaid: String(sum(mine.map(({ args }) => args.amount!))),
  }
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)
const bondOf = ({ bond }: ClaimView): bigint => BigInt(bond)

/** A row: what each gets, or loses. Wei; they add up to zero. */
export interface LedgerRow {
  readonly label: string
  readonly proposer: bigint
  readonly challenger: bigint
  readonly burned: bigint
  readonly tips: bigint
  readonly vault: bigint
}

/** Amounts of gas are rounded to this, so that what is shown adds up to the last digit. */
const ROUNDED_TO = 10n ** 12n
const rounded = (wei: string): bigint => ((BigInt(wei) + ROUNDED_TO / 2n) / ROUNDED_TO) * ROUNDED_TO

/** Bonds that went the same way, gas, and the total. */
export function ledgerRows({ proposer, challenger, vault }: Ledger, { claims }: GameView): LedgerRow[] {
  const rows = bondRows(claims, proposer.address)
  const [burned, tips] = [rounded(proposer.gasBurned), rounded(proposer.gasTips)]
  const [otherBurned, otherTips] = [rounded(challenger.gasBurned), rounded(challenger.gasTips)]
  rows.push({
    label: 'gas',
    proposer: -burned - tips,
    challenger: -otherBurned - otherTips,
    burned: burned + otherBurned,
    tips: tips + otherTips,
    vault: 0n,
  })
  const awarded = rows.reduce((all, row) => all + row.challenger, otherBurned + otherTips)
  const net = BigInt(challenger.bondsPaid) - BigInt(challenger.bondsPosted)
  if (BigInt(vault) !== 0n) {
    const unpaid = awarded - net
    const label = 'awarded, and not paid out yet'
    rows.push({
      label,
      proposer: unpaid - BigInt(vault),
      challenger: -unpaid,
      burned: 0n,
      tips: 0n,
      vault: BigInt(vault),
    })
  }
  const total = (key: keyof Omit<LedgerRow, 'label'>): bigint => sum(rows.map(row => row[key]))
  const totals = { proposer: total('proposer'), challenger: total('challenger'), burned: total('burned') }
  return [...rows, { label: 'total', ...totals, tips: total('tips'), vault: total('vault') }]
}

/** Between the two players; the proposer posted those of the one side. */
function bondRows(claims: readonly ClaimView[], proposer: Address): LedgerRow[] {
  const groups = new Map<string, ClaimView[]>()
  for (const claim of claims) {
    const key = `${claim.claimant} ${claim.paidTo} ${claim.parent === null}`
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()].map(group => {
    const [{ claimant, paidTo }] = group as [ClaimView]
    const isReturned = sameAddress(claimant, paidTo)
    const amount = isReturned ? 0n : sum(group.map(bondOf))
    const won = sameAddress(paidTo, proposer) ? amount : -amount
    const fate = isReturned ? 'returned' : 'lost'
    const who = sameAddress(claimant, proposer) ? 'the proposer’s' : 'the challenger’s'
    const label = `${who} ${indices(group)}: ${bondsText(group.map(bondOf))}, ${fate}`
    return { label, proposer: won, challenger: -won, burned: 0n, tips: 0n, vault: 0n }
  })
}

function bondsText(bonds: readonly bigint[]): string {
  const sorted = bonds.toSorted((a, b) => (a < b ? -1 : 1))
  const [least, most] = [formatEther(sorted[0]!), formatEther(sorted.at(-1)!)]
  if (bonds.length === 1) return most
  return `${bonds.length} bonds of ${least}${least === most ? '' : ` to ${most}`}`
}

function indices(group: readonly ClaimView[]): string {
  const numbers = group.map(({ index }) => index)
  if (numbers.length === 1) return `claim ${numbers[0]}`
  if (numbers.length <= 3) return `claims ${numbers.join(', ')}`
  return `claims ${numbers[0]}, ${numbers[1]}, … ${numbers.at(-1)}`
}

/** The rows as a table, in ether. */
export function ledgerText(ledger: Ledger, game: GameView): string {
  const header = ['in ether', 'proposer', 'challenger', 'burned', 'block producers', 'vault']
  const rows = ledgerRows(ledger, game).map(({ label, ...row }) => [
    label,
    ...[row.proposer, row.challenger, row.burned, row.tips, row.vault].map(signed),
  ])
  return table(header, rows)
}

const signed = (wei: bigint): string => (wei === 0n ? '0' : wei < 0n ? `−${formatEther(-wei)}` : `+${formatEther(wei)}`)
