/**
 * What follows from a proof that L1 has recorded: games that it decides, and what is said of that.
 * @module
 */
import type { ProofTarget } from '@zkmips/rollup/agents/prover/submit'
import { type ClaimOnTheWay, ClaimsOnTheWay } from '@zkmips/rollup/game/finality'
import { resolveByProofAction, settleAction } from '@zkmips/rollup/game/requests'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import type { Address, TransactionReceipt } from 'viem'
import type { SendingConnection } from '../dispute/connect.ts'
import { EXIT_CLAIM_FALSE, EXIT_OK } from '../exit-codes.ts'
import { note, printJson, printText } from '../output/answer.ts'
import { count, facts } from '../output/format.ts'
import { claimFacts, coveredText, earliestText, obstacleText, standingText } from './words.ts'

/** A proof that was recorded. */
export interface ProvedClaims {
  readonly target: ProofTarget
  readonly exitCode: number
  readonly receipt: TransactionReceipt
  /** Whether it was made now; undefined where it came from a file. */
  readonly made: boolean | undefined
}

export interface Decided {
  readonly recorded: ProvedClaims | undefined
  readonly claims: readonly ClaimOnTheWay[]
  readonly timestamp: number
  /** Of what decided games and settled bonds. */
  readonly receipts: readonly TransactionReceipt[]
}

/** Decides the games by what is recorded about their claims, and settles their bonds. @throws L1Error */
export async function decideByProof(
  { l1, sender, deployment }: SendingConnection,
  claims: readonly ClaimOnTheWay[],
  recorded: ProvedClaims | undefined,
): Promise<Decided> {
  const { stateChain } = deployment.contracts
  const receipts: TransactionReceipt[] = []
  const look = async () => ClaimsOnTheWay.read(await l1.latest(), stateChain)
  const before = await look()
  for (const { address } of claims) {
    const claim = await before.claim(address)
    if (claim.next === 'resolve by proof') {
      receipts.push(await sender.send(resolveByProofAction(address)))
      receipts.push(...(await settleBonds(sender, address)))
    } else if (claim.status === 'in progress' && before.rules.needsBothEvidences)
      note(
        `claim ${claim.index} is not decided: proofs contradict each other, and until that is cleared up a proof alone decides nothing`,
      )
    else if (claim.obstacles.some(({ kind }) => kind === 'conflict'))
      note(
        `the result of claim ${claim.index} is in conflict with the proof: the guardian decides, or after its time anybody voids the claim`,
      )
  }
  const after = await look()
  const now = await Promise.all(claims.map(({ address }) => after.claim(address)))
  return { recorded, claims: now, timestamp: after.view.block.timestamp, receipts }
}

/** Awards the bonds of a game that a proof has decided, as far as that was not done before. @throws L1Error */
export async function settleBonds(sender: SendingConnection['sender'], game: Address): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = []
  for (;;) {
    const view = await sender.l1.latest()
    const [settled, all] = await Promise.all([
      view.read(game, disputeGameAbi, 'settled', []),
      view.read(game, disputeGameAbi, 'claimCount', []),
    ])
    if (BigInt(settled) >= all) return receipts
    receipts.push(await sender.send(settleAction(game)))
  }
}

/** Exits with 0 where the claims are proved true, and 1 where one is proved false. */
export async function printProved({ recorded, claims, timestamp, receipts }: Decided, json: boolean): Promise<void> {
  process.exitCode = claims.every(({ verdict }) => verdict === 'proven') ? EXIT_OK : EXIT_CLAIM_FALSE
  const all = [...(recorded ? [recorded.receipt] : []), ...receipts]
  const gasUsed = Number(all.reduce((sum, receipt) => sum + receipt.gasUsed, 0n))
  if (json) {
    const { target, exitCode, made } = recorded ?? {}
    const { version, payee, contextTag, name } = target ?? {}
    const proof = recorded ? { version, payee, contextTag, nameOnL1: name, exitCode, made: made ?? null } : null
    const transactions = all.map(({ transactionHash }) => transactionHash)
    printJson({ timestamp, proof, claims: claims.map(claimFacts), transactions, gasUsed })
    return
  }
  printText(
    facts([
      ...(recorded ? recordedLines(recorded) : []),
      ...claims.flatMap(claim => claimLines(claim, timestamp)),
      ['gas', count(gasUsed)],
    ]),
  )
}

const recordedLines = ({ target, exitCode, receipt }: ProvedClaims) =>
  [
    ['recorded', `that the claim is ${exitCode === 0 ? 'true' : 'false'}, in ${receipt.transactionHash}`],
    ['version', `${target.version} of the proof system`],
    ['pays', target.payee],
  ] as const

const claimLines = (claim: ClaimOnTheWay, now: number) =>
  [
    [`claim ${claim.index}`, `${coveredText(claim)}: ${standingText(claim)}`],
    ...claim.obstacles.map(obstacle => ['in the way', obstacleText(obstacle, now)] as const),
    ['final', `at the earliest ${earliestText(claim, now)}`],
  ] as const
