/**
 * Every transaction about games, as commands and agents send it: one per action, with a key by which the same intent is known again,
 * also after a restart. Pure.
 * @module
 */
import type { StepWitness, WitnessPreimage } from '@zkmips/emulator/step-witness/step-witness'
import { KEY_KECCAK256 } from '@zkmips/isa/syscalls'
import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, bytesToHex, encodeFunctionData, type Hex } from 'viem'
import type { TransactionRequest } from '../l1/sender.ts'
import type { DueMove, DueStep } from './strategy.ts'

export type ActionKind =
  | 'publish'
  | 'append empty'
  | 'propose'
  | 'attack'
  | 'defend'
  | 'step'
  | 'preimage'
  | 'prove'
  | 'resolve'
  | 'settle'
  | 'finalise'
  | 'contest'
  | 'void'
  | 'end contest'
  | 'retire versions'
  | 'claim credit'

export interface Action extends TransactionRequest {
  readonly kind: ActionKind
  readonly key: string
  readonly to: Address
}

/** What a game is created with: the claim, and the state that the program ends in. */
export interface Proposal {
  /** Game whose root it builds on; zero for the latest final root. */
  readonly parent: Address
  readonly parentRoot: Hex
  readonly inputsDigest: Hex
  readonly outputRoot: Hex
  readonly blockNumber: bigint
  readonly rootClaim: Hex
}

/** Answers that one transaction looks at when it resolves a claim, and claims that it settles: well below a block's gas. */
const PAGE = 64

/** Creates a game. @param bond wei, the type's proposer bond */
export function proposeAction(stateChain: Address, gameType: number, proposal: Proposal, bond: bigint): Action {
  const { blockNumber, outputRoot, parent, inputsDigest, rootClaim } = proposal
  return {
    kind: 'propose',
    key: `${stateChain} create ${gameType} ${parent} ${inputsDigest} ${blockNumber} ${outputRoot} ${rootClaim}`,
    what: `claim that block ${blockNumber} has the output ${outputRoot}`,
    to: stateChain,
    data: encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'create', args: [gameType, proposal] }),
    value: bond,
  }
}

/** @param bond wei, at the depth below the parent's */
export function moveAction(game: Address, move: Omit<DueMove, 'kind' | 'secondsLeft'>, bond: bigint): Action {
  const { parent, isAttack, position, value } = move
  const kind = isAttack ? 'attack' : 'defend'
  return {
    kind,
    // The parent's value and its position as well: after a reorganisation the index may be another claim's.
    key: moveKey(game, { parent, position, value }),
    what: `${kind} claim ${parent.index} of game ${game} at position ${position}`,
    to: game,
    data: encodeFunctionData({
      abi: disputeGameAbi,
      functionName: kind,
      args: [BigInt(parent.index), parent.value, parent.position, value],
    }),
    value: bond,
  }
}

export const moveKey = (game: Address, { parent, position, value }: Pick<DueMove, 'parent' | 'position' | 'value'>) =>
  `${game} move ${parent.index} ${parent.value} ${position} ${value}`

export const stepKey = (game: Address, { leaf }: Pick<DueStep, 'leaf'>) =>
  `${game} step ${leaf.index} ${leaf.value} ${leaf.position}`

export function stepAction(
  game: Address,
  due: Pick<DueStep, 'leaf' | 'isAttack'>,
  { state, proof }: StepWitness,
): Action {
  const { leaf, isAttack } = due
  const claim = [BigInt(leaf.index), leaf.value, leaf.position] as const
  const args = [...claim, isAttack, bytesToHex(state), bytesToHex(proof)] as const
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

/** @param maxAnswers answers that the transaction looks at; a claim with more takes several */
export function resolveAction(game: Address, index: number, maxAnswers = PAGE): Action {
  const args = [BigInt(index), BigInt(maxAnswers)] as const
  return {
    kind: 'resolve',
    key: `${game} resolve ${index}`,
    what: `resolve claim ${index} of game ${game}`,
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'resolveClaim', args }),
  }
}

/** Ends a game by what is recorded about its claim. */
export function resolveByProofAction(game: Address): Action {
  return {
    kind: 'resolve',
    key: `${game} resolve by proof`,
    what: `decide game ${game} by its proof`,
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'resolveByProof' }),
  }
}

export function settleAction(game: Address): Action {
  return {
    kind: 'settle',
    key: `${game} settle`,
    what: `settle the bonds of game ${game}`,
    to: game,
    data: encodeFunctionData({ abi: disputeGameAbi, functionName: 'settle', args: [BigInt(PAGE)] }),
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

/** Makes the result of a game final, or a claim void whose parent has fallen. */
export function finaliseAction(stateChain: Address, game: Address): Action {
  return {
    kind: 'finalise',
    key: `${stateChain} finalise ${game}`,
    what: `make the result of game ${game} final`,
    to: stateChain,
    data: encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'finalise', args: [game] }),
  }
}

/** Reports that a result is in conflict, so that the guardian's time begins, or that a final root is, so that withdrawals against it stop. */
export function contestAction(stateChain: Address, game: Address): Action {
  return {
    kind: 'contest',
    key: `${stateChain} contest ${game}`,
    what: `report that the result of game ${game} is in conflict`,
    to: stateChain,
    data: encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'contest', args: [game] }),
  }
}

/** Voids a result in conflict about which the guardian has not decided in time. */
export function voidContestedAction(stateChain: Address, game: Address): Action {
  return {
    kind: 'void',
    key: `${stateChain} void ${game}`,
    what: `void game ${game}, whose result is in conflict and about which the guardian has not decided`,
    to: stateChain,
    data: encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'voidContested', args: [game] }),
  }
}

/** Lets withdrawals be paid again after the conflict that stopped them. @param game that is contested, so that the next conflict has a key of its own */
export function endContestAction(stateChain: Address, game: Address): Action {
  return {
    kind: 'end contest',
    key: `${stateChain} end contest ${game}`,
    what: `let withdrawals be paid again, for the conflict about game ${game} is over`,
    to: stateChain,
    data: encodeFunctionData({ abi: stateCommitmentChainAbi, functionName: 'endContest' }),
  }
}

/** Retires both versions of a contradiction about which the guardian has not decided in time. @param index of the contradiction */
export function endBySilenceAction(breaker: Address, index: number): Action {
  return {
    kind: 'retire versions',
    key: `${breaker} end contradiction ${index}`,
    what: `retire the versions of contradiction ${index}, about which the guardian has not decided`,
    to: breaker,
    data: encodeFunctionData({ abi: circuitBreakerAbi, functionName: 'endBySilence', args: [BigInt(index)] }),
  }
}

/** Brings a piece that a payload names. @param hash its keccak256 */
export function publishPieceAction(transactionChain: Address, hash: Hex, piece: Hex): Action {
  return {
    kind: 'publish',
    key: `${transactionChain} piece ${hash}`,
    what: `bring the piece ${hash} of a payload to L1`,
    to: transactionChain,
    data: encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'publishPiece', args: [piece] }),
  }
}

/** Appends a block for what waits in the queue, once the sequencer has been silent for long enough. @param number that the block will have */
export function appendEmptyAction(transactionChain: Address, number: bigint): Action {
  return {
    kind: 'append empty',
    key: `${transactionChain} append empty ${number}`,
    what: `append the empty block ${number} for what waits in the queue`,
    to: transactionChain,
    data: encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'appendEmpty' }),
  }
}

/** Brings the payloads of blocks that follow each other. @param first number of the first one */
export function appendAction(transactionChain: Address, first: bigint, payloads: readonly Hex[]): Action {
  const last = first + BigInt(payloads.length) - 1n
  const which = last === first ? `the payload of block ${first}` : `the payloads of blocks ${first} to ${last}`
  return {
    kind: 'publish',
    key: `${transactionChain} append ${first} ${last}`,
    what: `bring ${which} to L1`,
    to: transactionChain,
    data: encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'append', args: [first, payloads] }),
  }
}
