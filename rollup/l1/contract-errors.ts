/**
 * What the contracts say when they refuse: their own errors, decoded, and as a sentence with a remedy for those that a person
 * can run into.
 * @module
 */

import { bondVaultAbi } from '@zkmips/verifier-contracts/generated/bond-vault'
import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { contractPlaceAbi } from '@zkmips/verifier-contracts/generated/contract-place'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { executionVerifierAbi } from '@zkmips/verifier-contracts/generated/execution-verifier'
import { mipsStepAbi } from '@zkmips/verifier-contracts/generated/mips-step'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { rolesAbi } from '@zkmips/verifier-contracts/generated/roles'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { tokenBridgeAbi } from '@zkmips/verifier-contracts/generated/token-bridge'
import { type Abi, BaseError, decodeErrorResult, type Hex, isHex } from 'viem'

export interface ContractRevert {
  /** Of the contract's error, or UNKNOWN_REVERT. */
  readonly name: string
  readonly args: readonly unknown[]
  readonly sentence: string
}

/** Where the contract gives no reason, or one that is none of ours. */
export const UNKNOWN_REVERT = 'unknown'

const ALL: Abi = [
  ...bondVaultAbi,
  ...bridgeAbi,
  ...circuitBreakerAbi,
  ...contractPlaceAbi,
  ...disputeGameAbi,
  ...executionVerifierAbi,
  ...stateCommitmentChainAbi,
  ...canonicalTransactionChainAbi,
  ...mipsStepAbi,
  ...preimageOracleAbi,
  ...proofVerifierAbi,
  ...rolesAbi,
  ...tokenBridgeAbi,
]
const ERRORS: Abi = ALL.filter(({ type }) => type === 'error')

const dateOf = (seconds: unknown): string => new Date(1000 * Number(seconds)).toISOString()

const STATUS = ['in progress', 'challengers won', 'the claim was upheld']

/** By the error's name; others are shown as they are. */
const SENTENCES: Readonly<Record<string, (args: readonly unknown[]) => string>> = {
  AlreadyCountered: ([index]) =>
    `claim ${index} was countered by a step already; when its time is up, zkmips dispute resolve awards its bond`,
  AlreadyResolved: ([index]) => `claim ${index} is resolved already`,
  AnswerUnresolved: ([index, answer]) => `claim ${index} cannot be resolved before its answer ${answer} is`,
  BadBlockRange: ([parentBlock, number, most]) =>
    `the claim builds on block ${parentBlock}, and covers the next 1 to ${most} blocks; block ${number} is not among them`,
  BehindL1: ([least, timestamp]) =>
    `the block has the timestamp ${timestamp}, and this chain takes none before ${least}: it would be too far behind L1; make the block anew`,
  ClockExpired: ([index]) => `the time to answer claim ${index} is up; zkmips dispute resolve awards its bond`,
  ClockRunning: ([index, left]) => `claim ${index} can still be answered for ${left} seconds; resolve it after that`,
  DuplicateClaim: ([parent, position]) =>
    `claim ${parent} already has exactly this answer, at position ${position}; posting it again would only cost a second bond`,
  GameExists: ([game]) => `this claim was made before: it is claim ${game}`,
  GameOver: ([status]) => `the game is decided: ${STATUS[Number(status)]}`,
  GameTypeExists: ([type]) =>
    `there is a game type ${type} already, and game types cannot be changed; choose another number`,
  GameTypeUnavailable: ([type]) =>
    `this chain of claims does not have a game type ${type}, or accepts no more games of it; choose another one`,
  GameTypeNotUsableYet: ([type, from]) =>
    `game type ${type} was added lately, and is usable from ${dateOf(from)} on; until then the guardian may retire it`,
  InputsChanged: ([expected, digest]) =>
    `the claim is about inputs with the digest ${expected}, but L1 has ${digest} for these blocks; execute the payload that L1 has`,
  LeafNeedsStep: ([index]) =>
    `claim ${index} is about a single step and is answered by executing it (zkmips dispute step)`,
  NoInputs: ([parent, last]) =>
    `L1 has no payload for a block from ${BigInt(parent as bigint) + 1n} to ${last}; publish it first (zkmips l1 publish)`,
  NoSuchClaim: ([index]) => `the game does not have a claim ${index}; zkmips dispute show lists its claims`,
  NotSequencer: ([caller]) => `${caller} may not append payloads to the transaction chain; only its sequencer may`,
  AlreadyDelivered: ([hash]) => `the message ${hash} was delivered before; each is delivered once`,
  BadAccountProof: () => 'the proof does not show the bridge on L2; make it again with the state after the final block',
  BadStorageProof: () =>
    'the proof does not show that L2 has sent this message; it must be of a block after the message was sent',
  CallFailed: ([reason]) =>
    `the target of the message refuses it (${revertText(reason as Hex)}); nothing has happened, and it can be delivered later`,
  CreationFailed: ([reason]) => `the contract cannot be created: ${revertText(reason as Hex)}`,
  ForbiddenTarget: ([target]) => `no message may call ${target}; choose another target`,
  InsufficientEther: ([value, balance]) =>
    `the message takes ${value} wei, and the bridge has ${balance}; it can be delivered when somebody has put in more`,
  NothingArrived: ([token]) => `the bridge got no tokens of ${token}, whatever the token says`,
  NotPaying: ([number]) =>
    `L1 has no final output root of block ${number}, or pays nothing against it now; wait until it has, or take a later final block`,
  OtherBridge: ([bridge]) => `the queue takes the deposits of ${bridge}, and of no other bridge`,
  OtherHeader: ([expected, got]) =>
    `the header has the hash ${got}, but ${expected} is final; make the proof with the final block`,
  TooLittleEther: ([needed, got]) =>
    `it costs ${needed} wei with what goes to L2, and ${got} came along; the fee may have risen, send more and the rest comes back`,
  TooLittleGas: ([needed, left]) =>
    `the message needs ${needed} gas for its call, and ${left} is left; give the transaction more`,
  TooMuchGas: ([most, got]) => `a transaction of L2 has at most ${most} gas, and this one would need ${got}`,
  NotBridge: ([caller]) => `${caller} may not deposit; only the bridge of the transaction chain may`,
  BothEvidencesNeeded: () =>
    'proofs contradict each other, and until the guardian has retired a version of the proof system nothing is decided by a proof or a game alone; try again later',
  ClaimRefuted: () => 'it is proved that this claim is false: L1 takes no bond for it',
  InConflict: ([game]) =>
    `the result of claim ${game} is contradicted, by a proof or by another final root of its block; the guardian decides, or after its time anybody voids the claim`,
  IsStopped: ([until]) =>
    `the guardian has stopped new claims, finality and withdrawals until ${dateOf(until)}; games go on; try again after that`,
  NotProposer: ([caller, from]) =>
    `${caller} is not among the proposers of this chain of claims; if none of theirs becomes final before, anybody may propose from ${dateOf(from)} on`,
  NothingWaits: () => 'no deposit or forced transaction waits for a block',
  OtherParentRoot: ([expected, root]) =>
    `the claim builds on ${expected}, but its parent has the root ${root} on L1; claim a block that builds on that one`,
  ParentFallen: ([parent]) =>
    `the claim builds on claim ${parent}, which was refuted or is void, or builds on such a one itself; build on a claim that stands`,
  ParentNotFinal: ([, parent]) =>
    `the claim builds on claim ${parent}, which is not final yet; make that one final first`,
  ParentOvertaken: ([parent, latest]) =>
    `the claim builds on claim ${parent}, and block ${latest} is agreed by now; build on that one, or on a claim above it`,
  SequencerNotSilent: ([from]) =>
    `only the sequencer appends blocks until ${dateOf(from)}; if it has left what waits in the queue until then, anybody appends empty ones for it`,
  NoSuchVersion: ([version]) =>
    `these contracts have no version ${version} of the proof system; their owner adds versions`,
  UnknownProgram: ([version, prestate]) =>
    `version ${version} of the proof system has no name for the program with prestate ${prestate}; the owner of the contracts names programs`,
  VersionIsRetired: ([version]) => `version ${version} of the proof system is retired; make the proof with another one`,
  BlockTooLong: ([most, bytes]) =>
    `the payload and its pieces have ${bytes} bytes, and a block of this chain may have ${most}; make the block smaller`,
  TooManyPieces: ([most, got]) => `the payload names ${got} pieces, and a block of this chain may have ${most}`,
  DuplicatePiece: ([hash]) => `the payload names the piece ${hash} twice`,
  MalformedPayload: ([offset]) =>
    `the payload is malformed at byte ${offset}; it must be what zkmips block capture writes`,
  QueueFull: ([waiting]) =>
    `forced transactions of ${waiting} gas wait already, as many as may; try again when the sequencer has appended a block`,
  FeeTooLow: ([fee, got]) => `a forced transaction costs ${fee} wei now, not ${got}`,
  BadGasLimit: ([least, most, got]) => `the gas limit must be ${least} to ${most}, and is ${got}`,
  NotFinal: ([game, finalAt]) =>
    BigInt(finalAt as bigint) > 2n ** 64n
      ? `game ${game} is not decided yet, and pays out nothing before; zkmips dispute show says how it stands`
      : `the result of game ${game} becomes final on ${new Date(1000 * Number(finalAt)).toISOString()}, and nothing is paid out before; try again after that`,
  NotLeaf: ([index, depth]) =>
    `claim ${index} is at depth ${depth}, still about many steps, and is answered by a move (zkmips dispute move)`,
  NotHolder: ([role, caller]) => {
    const name = role === 0 ? 'owner' : 'guardian'
    return `${caller} is not the ${name} of these contracts; only the ${name} may do this`
  },
  NotProved: () =>
    'no proof is recorded about this claim; the game is decided by moves and the clock, or bring a proof',
  NotUsableYet: ([version, from]) =>
    `version ${version} of the proof system, or the program's name in it, is usable from ${new Date(1000 * Number(from)).toISOString()} on`,
  NothingToPay: ([game, account]) =>
    `game ${game} owes nothing to ${account}; zkmips dispute credits lists what is owed`,
  PieceNotPublished: ([hash]) =>
    `the payload names the piece ${hash}, which has not been published; publish it first (zkmips l1 publish)`,
  ProofInvalid: () =>
    'the verifier on L1 does not accept the proof for what it states; verify the file with zkmips verify, and make the proof again',
  PreimagePartMissing: ([key, offset]) =>
    `the step reads the preimage ${key} at ${offset}, which is not on L1 yet; zkmips dispute step brings it along`,
  RootCannotBeDefended: () =>
    'the root claims the final state, and there is no later one to defend it with; it can only be attacked',
  RootNotExitZero: ([root]) =>
    `the root claim ${root} is not a state that has exited with code 0: its first byte must be 00`,
  StepDoesNotCounter: ([index, postState]) =>
    `the step leads to ${postState}, which confirms claim ${index}; the claim cannot be countered this way`,
  UnexpectedClaim: ([index, expected, expectedPosition, found, foundPosition]) =>
    `claim ${index} is ${found} at position ${foundPosition}, not ${expected} at position ${expectedPosition}: L1 was reorganised; look at the game again`,
  UnknownStatusByte: ([value]) => `${value} is not a state hash: its first byte must be 00 to 03`,
  WrongBlockNumber: ([expected, got]) =>
    `the next payload that L1 accepts is the one of block ${expected}, not of block ${got}; publish that one first`,
  WrongBond: ([expected, got]) => `the bond is ${expected} wei, not ${got}`,
  WrongPrestate: ([expected, got]) => `the step must start from the state ${expected}, but this one starts from ${got}`,
}

/** @returns undefined where the error is not that of a contract */
export function revertOf(error: unknown): ContractRevert | undefined {
  const data = revertData(error)
  if (data === undefined) return undefined
  try {
    const { errorName: name, args = [] } = decodeErrorResult({ abi: ERRORS, data })
    const shown = args.map(String).join(', ')
    return { name, args, sentence: SENTENCES[name]?.(args) ?? `the contract reverts: ${name}(${shown})` }
  } catch {
    const what = data === '0x' ? 'without a reason' : `with ${data.slice(0, 74)}`
    return {
      name: UNKNOWN_REVERT,
      args: [],
      sentence: `the contract reverts ${what}; check that it is a contract of zkmips`,
    }
  }
}

/** The error that another contract gave, as far as it is known. */
function revertText(data: Hex): string {
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: ERRORS, data })
    return `${errorName}(${args.map(String).join(', ')})`
  } catch {
    return data === '0x' ? 'without a reason' : data.slice(0, 74)
  }
}

/** The data of a revert, which nodes put into different places. */
function revertData(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined
  let found: Hex | undefined
  let isRevert = false
  error.walk(cause => {
    const { data, code, message } = cause as { data?: unknown; code?: unknown; message?: string }
    const inner = typeof data === 'object' && data !== null ? (data as { data?: unknown }).data : data
    if (found === undefined && isHex(inner)) found = inner
    if (code === 3 || /revert/i.test(message ?? '')) isRevert = true
    return false
  })
  return found ?? (isRevert ? '0x' : undefined)
}
