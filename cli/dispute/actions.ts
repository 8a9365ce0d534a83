/**
 * What one does in a game, as transactions: the same for the commands and for the players of the demonstration.
 * @module
 */
import type { StepWitness } from '@zkmips/emulator/step-witness/step-witness'
import { KEY_LOCAL } from '@zkmips/isa/syscalls'
import { creditAction, moveAction, preimageAction, stepAction } from '@zkmips/rollup/agents/challenger/actions'
import type { BlockTrace } from '@zkmips/rollup/blocks/block-trace'
import type { Contracts } from '@zkmips/rollup/deploy/deployment'
import type { L1 } from '@zkmips/rollup/deploy/l1'
import type { Claim } from '@zkmips/rollup/game/claim'
import { attackOf, defenceOf } from '@zkmips/rollup/game/position'
import { resolvable } from '@zkmips/rollup/game/strategy'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi } from '@zkmips/verifier-contracts/generated/game-factory'
import { inputBoxAbi } from '@zkmips/verifier-contracts/generated/input-box'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import {
  type Address,
  bytesToHex,
  encodeFunctionData,
  fromRlp,
  type Hex,
  parseEventLogs,
  type TransactionReceipt,
} from 'viem'
import { inputError } from '../errors.ts'
import { bondAt, type Game } from './game.ts'

export interface Proposal {
  readonly parentRoot: Hex
  readonly inputsDigest: Hex
  readonly outputRoot: Hex
  readonly blockNumber: bigint
  readonly rootClaim: Hex
}

/** @returns the game's address, and what creating it cost @throws L1Error */
export async function createGame(l1: L1, { factory }: Contracts, type: number, proposal: Proposal, bond: bigint) {
  const data = encodeFunctionData({ abi: gameFactoryAbi, functionName: 'create', args: [type, proposal] })
  const receipt = await l1.transact({ to: factory, data, value: bond })
  const [created] = parseEventLogs({ abi: gameFactoryAbi, eventName: 'GameCreated', logs: receipt.logs })
  return { game: created!.args.game, index: Number(created!.args.index), receipt }
}

/** @returns the new claim's index, its bond in wei @throws L1Error */
export async function move(l1: L1, game: Address, parent: Claim, isAttack: boolean, value: Hex) {
  const bond = await bondAt(l1, game, parent.depth + 1)
  const position = isAttack ? attackOf(parent.position) : defenceOf(parent.position)
  const receipt = await l1.transact(moveAction(game, { parent, isAttack, position, value }, bond))
  const [moved] = parseEventLogs({ abi: disputeGameAbi, eventName: 'Moved', logs: receipt.logs })
  return { index: Number(moved!.args.index), position, bond, receipt }
}

/** Brings what the step reads, unless it is there, and makes the step. @throws L1Error */
export async function step(
  l1: L1,
  { oracle }: Contracts,
  game: Address,
  answer: { readonly leaf: Claim; readonly isAttack: boolean },
  witness: StepWitness,
) {
  const brought = await bringPreimage(l1, oracle, witness)
  return { brought, receipt: await l1.transact(stepAction(game, answer, witness)) }
}

/** @returns undefined where nothing had to be brought */
async function bringPreimage(
  l1: L1,
  oracle: Address,
  { preimage }: StepWitness,
): Promise<TransactionReceipt | undefined> {
  if (preimage === undefined || preimage.key[0] === KEY_LOCAL) return undefined
  const part = [bytesToHex(preimage.key), BigInt(preimage.offset)] as const
  if (await l1.read(oracle, preimageOracleAbi, 'hasPart', part)) return undefined
  return l1.transact(preimageAction(oracle, preimage))
}

/** Resolves one claim, in pages. @throws L1Error */
export async function resolveClaim(
  l1: L1,
  game: Address,
  index: number,
  maxAnswers: number,
): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = []
  const args = [BigInt(index), BigInt(maxAnswers)] as const
  const data = encodeFunctionData({ abi: disputeGameAbi, functionName: 'resolveClaim', args })
  for (;;) {
    const receipt = await l1.transact({ to: game, data })
    receipts.push(receipt)
    if (parseEventLogs({ abi: disputeGameAbi, eventName: 'ClaimResolved', logs: receipt.logs }).length > 0)
      return receipts
  }
}

/** Claims that can be resolved, in an order in which they can. */
export function resolvableInOrder({ claims, type, block }: Game): Claim[] {
  const order: Claim[] = []
  let rest = claims
  for (;;) {
    const ready = resolvable(rest, type, block.timestamp)
    if (ready.length === 0) return order
    order.push(...ready)
    const done = new Set(ready.map(({ index }) => index))
    rest = rest.map(claim => (done.has(claim.index) ? { ...claim, resolved: true } : claim))
  }
}

/** @returns wei that were paid @throws L1Error */
export async function claimCredit(l1: L1, { vault }: Contracts, game: Address, account: Address): Promise<bigint> {
  const receipt = await l1.transact(creditAction(vault, game, account))
  const [paid] = parseEventLogs({ abi: bondVaultAbi, eventName: 'Paid', logs: receipt.logs })
  return paid!.args.amount
}

/**
 * Brings a block's payload to the input box, its further pieces before it.
 * @returns nothing where L1 has this payload already
 * @throws CliError where L1 has another one, or L1Error
 */
export async function publishPayload(
  l1: L1,
  { inputBox }: Contracts,
  { local, preimages }: BlockTrace,
): Promise<TransactionReceipt[]> {
  const number = BigInt(local.blockNumber)
  const known = await l1.read(inputBox, inputBoxAbi, 'payloadHash', [number])
  if (BigInt(known) !== 0n) {
    if (known === local.payloadDigest.toLowerCase()) return []
    const what = `L1 has another payload for block ${number}, ${known}, not ${local.payloadDigest}`
    throw inputError('ANOTHER_PAYLOAD', `${what}; the block cannot be claimed on this L1`)
  }
  const payload = piece(preimages, local.payloadDigest)
  const receipts: TransactionReceipt[] = []
  for (const hash of pieceHashes(payload)) {
    if (await l1.read(inputBox, inputBoxAbi, 'isPublished', [hash])) continue
    const args = [piece(preimages, hash)] as const
    receipts.push(
      await l1.transact({
        to: inputBox,
        data: encodeFunctionData({ abi: inputBoxAbi, functionName: 'publishPiece', args }),
      }),
    )
  }
  const args = [number, payload] as const
  receipts.push(
    await l1.transact({ to: inputBox, data: encodeFunctionData({ abi: inputBoxAbi, functionName: 'append', args }) }),
  )
  return receipts
}

function piece(preimages: BlockTrace['preimages'], hash: Hex): Hex {
  const data = preimages[hash] ?? preimages[hash.toLowerCase() as Hex]
  if (data) return data
  throw inputError('PIECE_MISSING', `the block trace lacks a piece of the payload, ${hash}; capture the block again`)
}

/** The payload's last item: hashes of further pieces. */
function pieceHashes(payload: Hex): Hex[] {
  const items = fromRlp(payload, 'hex')
  const last = Array.isArray(items) ? items.at(-1) : undefined
  return Array.isArray(last) ? (last as Hex[]) : []
}
