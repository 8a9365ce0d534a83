/**
 * What one does in a game and waits for: sent, and what its receipt says read out. Agents, which do not wait, send the same requests
 * (requests.ts).
 * @module
 */
import type { StepWitness } from '@zkmips/emulator/step-witness/step-witness'
import { KEY_LOCAL } from '@zkmips/isa/syscalls'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, bytesToHex, type Hex, parseEventLogs, type TransactionReceipt } from 'viem'
import type { L1View } from '../l1/client.ts'
import { L1Error } from '../l1/errors.ts'
import type { TransactionSender } from '../l1/sender.ts'
import type { Claim } from './claim.ts'
import { attackOf, defenceOf } from './position.ts'
import { findGame } from './read.ts'
import {
  type Action,
  creditAction,
  moveAction,
  type Proposal,
  preimageAction,
  proposeAction,
  resolveAction,
  stepAction,
} from './requests.ts'
import { bondAt, type GameRules } from './rules.ts'

/**
 * Claims a block's output, unexecuted: a false claim loses its bond.
 * @param gameType number of the game type @param bond wei, the type's `proposerBond`, and a fee for a proof of the claim on top
 * @returns the game's address and its place in the list of games
 * @throws L1Error
 */
export async function createGame(
  sender: TransactionSender,
  { stateChain }: { readonly stateChain: Address },
  gameType: number,
  proposal: Proposal,
  bond: bigint,
): Promise<{ game: Address; index: number; receipt: TransactionReceipt }> {
  const receipt = await sender.send(proposeAction(stateChain, gameType, proposal, bond)).catch(async error => {
    throw (await madeBefore(sender, stateChain, error)) ?? error
  })
  const [created] = parseEventLogs({ abi: stateCommitmentChainAbi, eventName: 'GameCreated', logs: receipt.logs })
  return { game: created!.args.game, index: Number(created!.args.index), receipt }
}

/** The contract knows the claim that is there by its address; people know it by its number. */
async function madeBefore(
  { l1 }: TransactionSender,
  stateChain: Address,
  error: unknown,
): Promise<L1Error | undefined> {
  if (!(error instanceof L1Error) || error.revert?.name !== 'GameExists') return undefined
  const address = error.revert.args[0] as Address
  const found = await findGame(await l1.latest(), stateChain, address)
  if (found === undefined) return undefined
  const message = `this claim was made before: it is claim ${found.index}, ${address}; zkmips l1 show ${found.index} says how it stands`
  return new L1Error(error.code, message, { cause: error, revert: error.revert })
}

/**
 * Answers a claim, with the bond that its depth asks for.
 * @param value state hash that is claimed
 * @returns the new claim's index and position, its bond in wei
 * @throws L1Error
 */
export async function move(
  sender: TransactionSender,
  { address, type }: { readonly address: Address; readonly type: GameRules },
  parent: Claim,
  isAttack: boolean,
  value: Hex,
) {
  const bond = bondAt(type, parent.depth + 1)
  const position = isAttack ? attackOf(parent.position) : defenceOf(parent.position)
  const receipt = await sender.send(moveAction(address, { parent, isAttack, position, value }, bond))
  const [moved] = parseEventLogs({ abi: disputeGameAbi, eventName: 'Moved', logs: receipt.logs })
  return { index: Number(moved!.args.index), position, bond, receipt }
}

/**
 * Has L1 execute a step, after bringing what it reads.
 * @returns also the receipt of what was brought, undefined where nothing had to be
 * @throws L1Error
 */
export async function step(
  sender: TransactionSender,
  { oracle }: { readonly oracle: Address },
  game: Address,
  answer: { readonly leaf: Claim; readonly isAttack: boolean },
  witness: StepWitness,
): Promise<{ brought: TransactionReceipt | undefined; receipt: TransactionReceipt }> {
  const missing = await missingPreimage(await sender.l1.latest(), oracle, witness)
  const brought = missing && (await sender.send(missing))
  return { brought, receipt: await sender.send(stepAction(game, answer, witness)) }
}

/** What must be sent before a step, because it reads a preimage that L1 does not have yet. @throws L1Error */
export async function missingPreimage(
  view: L1View,
  oracle: Address,
  { preimage }: StepWitness,
): Promise<Action | undefined> {
  if (preimage === undefined || preimage.key[0] === KEY_LOCAL) return undefined
  const part = [bytesToHex(preimage.key), BigInt(preimage.offset)] as const
  return (await view.read(oracle, preimageOracleAbi, 'hasPart', part)) ? undefined : preimageAction(oracle, preimage)
}

/** Resolves one claim, in as many transactions as its answers need. @throws L1Error */
export async function resolveClaim(
  sender: TransactionSender,
  game: Address,
  index: number,
  maxAnswers?: number,
): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = []
  for (;;) {
    const receipt = await sender.send(resolveAction(game, index, maxAnswers))
    receipts.push(receipt)
    const resolved = parseEventLogs({ abi: disputeGameAbi, eventName: 'ClaimResolved', logs: receipt.logs })
    if (resolved.length > 0) return receipts
  }
}

/** Has what a final game owes paid out. @returns wei that were paid @throws L1Error */
export async function claimCredit(
  sender: TransactionSender,
  { vault }: { readonly vault: Address },
  game: Address,
  account: Address,
): Promise<bigint> {
  const receipt = await sender.send(creditAction(vault, game, account))
  const [paid] = parseEventLogs({ abi: bondVaultAbi, eventName: 'Paid', logs: receipt.logs })
  return paid!.args.amount
}
