/**
 * `zkmips l1 status`: what is agreed, what is on its way, and what holds it up.
 * @module
 */
import { readChainStatus } from '@zkmips/rollup/game/chain-status'
import { type ClaimOnTheWay, ClaimsOnTheWay } from '@zkmips/rollup/game/finality'
import { columns } from '../dispute/columns.ts'
import { type ConnectOptions, connect } from '../dispute/connect.ts'
import { ageOf, dateText, oldText } from '../dispute/time.ts'
import { printJson, printText } from '../output/answer.ts'
import { facts } from '../output/format.ts'
import { chainLines } from './chain-words.ts'
import { claimFacts, coveredText, earliestText, proofCell, standingText, wayText } from './words.ts'

export interface StatusOptions extends ConnectOptions {
  /** Seconds. */
  readonly window: number
}

export async function status(options: StatusOptions): Promise<void> {
  const { l1, deployment } = await connect(options)
  const view = await l1.latest()
  const all = await ClaimsOnTheWay.read(view, deployment.contracts.stateChain)
  const [chain, open] = await Promise.all([
    readChainStatus(view, deployment),
    all.open(view.block.timestamp - options.window),
  ])
  const { rules } = all
  const now = view.block.timestamp
  if (options.json) {
    const { payments } = chain
    const inWei = { ...payments, balance: payments.balance === undefined ? undefined : String(payments.balance) }
    printJson({
      chainId: l1.chainId,
      block: Number(view.block.number),
      timestamp: now,
      age: ageOf(now),
      ...rules,
      ...chain,
      inputs: { ...chain.inputs, lastBlock: Number(chain.inputs.lastBlock) },
      payments: inWei,
      open: open.map(claimFacts),
    })
    return
  }
  const old = oldText(ageOf(now))
  const seen = ['seen at', `block ${view.block.number} of chain ${l1.chainId}, ${dateText(now)}`] as const
  const head = facts([seen, ...(old ? [['that is', old] as const] : []), ...chainLines(rules, chain, now)])
  printText(`${head}\n${claimsTable(open, now)}`)
}

function claimsTable(open: readonly ClaimOnTheWay[], now: number): string {
  if (open.length === 0) return 'no claim is on its way\n'
  const rows = open.map(claim => [
    String(claim.index),
    coveredText(claim),
    standingText(claim),
    proofCell(claim),
    wayText(claim, now),
    earliestText(claim, now),
  ])
  return columns(['claim', 'what is claimed', 'stands', 'proof', 'what is in the way', 'final at the earliest'], rows)
}
