/**
 * `zkmips l1 finalize`: does for claims what their time allows, parents first: decides games whose clock is up or whose claim is proved, and makes results final.
 * Of the others it says what is in the way, and until when.
 * @module
 */
import { type ClaimOnTheWay, ClaimsOnTheWay, type NextStep } from '@zkmips/rollup/game/finality'
import { resolveClaim } from '@zkmips/rollup/game/moves'
import { finaliseAction, resolveByProofAction } from '@zkmips/rollup/game/requests'
import { resolvableInOrder } from '@zkmips/rollup/game/strategy'
import type { TransactionSender } from '@zkmips/rollup/l1/sender'
import type { Address, TransactionReceipt } from 'viem'
import { columns } from '../dispute/columns.ts'
import { connectToSend, type SendOptions } from '../dispute/connect.ts'
import { findClaim } from '../dispute/game.ts'
import { EXIT_OK, EXIT_REFUSED } from '../exit-codes.ts'
import { printJson, printText } from '../output/answer.ts'
import { plural } from '../output/format.ts'
import { Progress, progressMode } from '../output/progress.ts'
import { settleBonds } from './decide.ts'
import { claimFacts, coveredText, earliestText, standingText, wayText } from './words.ts'

export interface FinalizeOptions extends SendOptions {
  /** Seconds; older claims are looked at only if they are named. */
  readonly window: number
}

interface Done {
  readonly claim: ClaimOnTheWay
  readonly steps: readonly NextStep[]
  readonly receipts: readonly TransactionReceipt[]
}

const DONE: Readonly<Record<NextStep, string>> = {
  resolve: 'resolved by the clock',
  'resolve by proof': 'decided by its proof',
  finalise: 'made final',
}

export async function finalize(names: readonly string[], options: FinalizeOptions): Promise<void> {
  const connection = await connectToSend(options)
  const { l1, sender, deployment } = connection
  const { stateChain } = deployment.contracts
  const view = await l1.latest()
  let now = await ClaimsOnTheWay.read(view, stateChain)
  const named: Address[] = []
  for (const name of names) named.push((await findClaim(connection, name)).address)
  const isWanted = ({ address }: { readonly address: Address }) => named.includes(address)
  const wanted = named.length > 0 ? now.games.filter(isWanted) : await now.open(view.block.timestamp - options.window)
  const progress = new Progress(process.stderr, progressMode(options.json === true))
  const all: Done[] = []
  for (const [i, { address, index }] of wanted.entries()) {
    const steps: NextStep[] = []
    const receipts: TransactionReceipt[] = []
    for (;;) {
      const claim = await now.claim(address)
      if (claim.next === undefined) break
      const facts = { claim: index, step: claim.next, done: i, of: wanted.length }
      progress.show({
        phase: 'finalize',
        text: `finalize  claim ${index}, ${i + 1} of ${wanted.length}: ${claim.next}`,
        facts,
      })
      const taken = await take(sender, stateChain, claim)
      if (taken.length === 0) break
      receipts.push(...taken)
      steps.push(claim.next)
      now = await ClaimsOnTheWay.read(await l1.latest(), stateChain)
    }
    all.push({ claim: await now.claim(address), steps, receipts })
  }
  progress.clear()
  const waiting = all.filter(({ claim }) => claim.outcome === 'open')
  // What was asked for by name has not been reached; of what there is, some of it always waits.
  process.exitCode = named.length > 0 && waiting.length > 0 ? EXIT_REFUSED : EXIT_OK
  const timestamp = now.view.block.timestamp
  if (options.json) {
    const facts = all.map(({ claim, steps, receipts }) => ({
      ...claimFacts(claim),
      done: steps,
      transactions: receipts.map(({ transactionHash }) => transactionHash),
    }))
    printJson({ timestamp, claims: facts, latest: now.rules.latest })
    return
  }
  const { latest } = now.rules
  const rows = all.map(({ claim, steps }) => [
    String(claim.index),
    coveredText(claim),
    standingText(claim),
    steps.map(step => DONE[step]).join(', '),
    wayText(claim, timestamp),
    claim.outcome === 'open' ? earliestText(claim, timestamp) : '',
  ])
  const table = columns(
    ['claim', 'what is claimed', 'stands', 'done now', 'what is in the way', 'final at the earliest'],
    rows,
  )
  const rest = waiting.length === 0 ? '' : `${plural(waiting.length, 'claim')} not final yet\n`
  const nothing = 'no claim is on its way\n'
  printText(`${all.length === 0 ? nothing : table}${rest}block ${latest.blockNumber} is final: ${latest.root}\n`)
}

async function take(
  sender: TransactionSender,
  stateChain: Address,
  claim: ClaimOnTheWay,
): Promise<TransactionReceipt[]> {
  const { address, byProof, claims, type } = claim
  switch (claim.next!) {
    case 'resolve by proof':
      return [await sender.send(resolveByProofAction(address)), ...(await settleBonds(sender, address))]
    case 'finalise':
      return [
        ...(byProof ? await settleBonds(sender, address) : []),
        await sender.send(finaliseAction(stateChain, address)),
      ]
    case 'resolve': {
      const { timestamp } = (await sender.l1.latest()).block
      const receipts: TransactionReceipt[] = []
      for (const { index } of resolvableInOrder(claims, type, timestamp))
        receipts.push(...(await resolveClaim(sender, address, index)))
      return receipts
    }
  }
}
