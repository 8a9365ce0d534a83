/** What a challenger sends: one transaction per action, with a key by which the same intent is known again, also after a restart. */

import type { StepWitness, WitnessPreimage } from '@zkmips/emulator/step-witness/step-witness'
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { type Address, bytesToHex, encodeFunctionData } from 'viem'
import type { DueMove, DueStep } from '../../game/strategy.ts'
import type { TransactionRequest } from '../../l1/sender.ts'

export type ActionKind = 'attack' | 'defend' | 'step' | 'preimage' | 'resolve' | 'settle' | 'claim credit'

export interface Action extends TransactionRequest {
  readonly kind: ActionKind
}

/** Answers that one transaction looks at when it resolves a claim, and claims that it settles: well below a block's gas. */
const PAGE = 64n

/** @param bond wei, at the depth below the parent's */
export function moveAction(game: Address, move: Omit<DueMove, 'kind' | 'secondsLeft'>, bond: bigint): Action {
  const { parent, isAttack, position, value } = move
  const kind = isAttack ? 'attack' : 'defend'
  return {
    kind,
    // The parent's value as well: after a reorganisation the index may be another claim's.
    key: moveKey(game, { parent, position, value }),
    what: `${kind} claim ${parent.index} of game ${game} at position ${position}`,
    to: game,
    data: encodeFunctionData({
      abi: disputeGameAbi,
      functionName: kind,
      args: [BigInt(parent.index), parent.value, value],
    }),
    value: bond,
  }
}

export const moveKey = (game: Address, { parent, position, value }: Pick<DueMove, 'parent' | 'position' | 'value'>) =>
  `${game} move ${parent.index} ${parent.value} ${position} ${value}`

export const stepKey = (game: Address, { leaf }: Pick<DueStep, 'leaf'>) => `${game} step ${leaf.index} ${leaf.value}`

export function stepAction(
  game: Address,
  due: Pick<DueStep, 'leaf' | 'isAttack'>,
  { state, proof }: StepWitness,
): Action {
  const { leaf, isAttack } = due
  const args = [BigInt(leaf.index), leaf.value, isAttack, bytesToHex(state), bytesToHex(proof)] as const
  return {
    kind: 'step',
    key: stepKey(game, due),
    what: `step against claim ${leaf.index} of game ${game}`,
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'step', args }),
  }
}

export function preimageAction(oracle: Address, { key, value, offset }: WitnessPreimage): Action {
  const functionName = key[0] === KEY_KECCAK256 ? 'loadKeccak256Part' : 'loadSha256Part'
  const name = bytesToHex(key)
  return {
    kind: 'preimage',
    key: `${oracle} preimage ${name} ${offset}`,
    what: `bring preimage ${name} at ${offset} to L1`,
    to: oracle,
    data: encodeFunctionData({
      abi: preimageOracleAbi,
      functionName,
      // The contract puts the length in front itself.
      args: [BigInt(offset), bytesToHex(value.subarray(8))],
    }),
  }
}

export function resolveAction(game: Address, index: number): Action {
  return {
    kind: 'resolve',
    key: `${game} resolve ${index}`,
    what: `resolve claim ${index} of game ${game}`,
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'resolveClaim', args: [BigInt(index), PAGE] }),
  }
}

export function settleAction(game: Address): Action {
  return {
    kind: 'settle',
    key: `${game} settle`,
    what: `settle the bonds of game ${game}`,
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'settle', args: [PAGE] }),
  }
}

export function creditAction(vault: Address, game: Address, account: Address): Action {
  return {
    kind: 'claim credit',
    key: `${game} credit ${account}`,
    what: `claim what game ${game} owes to ${account}`,
    to: vault,
    data: encodeFunctionData({ abi: bondVaultAbi, functionName: 'claimCredit', args: [game, account] }),
  }
}
