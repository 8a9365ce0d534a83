/**
 * Claims the hash of the last block of a span, after its blocks have been executed on what L1 says about them.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, type Hex, isAddressEqual, type TransactionReceipt } from 'viem'
import { type BlockTrace, oracleOfUnchecked } from '../blocks/block-trace.ts'
import { requireSameBlock } from '../blocks/same-block.ts'
import { spanOfTrace } from '../blocks/span.ts'
import type { L1View } from '../l1/client.ts'
import type { Deployment } from '../l1/deployment.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { statusOfHash } from './claim.ts'
import type { LocalWords, PreimageSource } from './game-preimages.ts'
import { L1Inputs, spanOf } from './l1-inputs.ts'
import { type Parent, readChainOfClaims } from './live-claims.ts'
import { MachineTrace } from './machine-trace.ts'
import { createGame } from './moves.ts'
import { requireSameInputs } from './publish.ts'
import { type GameType, readGameType } from './read.ts'
import type { Proposal } from './requests.ts'
import { type TransactionChain, transactionChainOf } from './transaction-chain.ts'

export type ClaimErrorCode =
  | 'NO_SUCH_GAME_TYPE'
  | 'NOT_THE_NEXT_BLOCK'
  | 'TOO_MANY_BLOCKS'
  | 'ANOTHER_PARENT'
  | 'NO_PARENT'
  | 'CLAIM_FALSE'
  | 'CLAIM_UNDECIDED'

/** The blocks cannot be claimed so; nothing was sent. */
export class ClaimError extends Error {
  readonly code: ClaimErrorCode
  constructor(code: ClaimErrorCode, message: string) {
    super(message)
    this.name = 'ClaimError'
    this.code = code
  }
}

/** What is executed before it is claimed. */
export interface ClaimedRun {
  /** The program of the game type. */
  readonly image: ProgramImage
  readonly block: BlockTrace
  /** Preimages; those of the block trace unless given. */
  readonly source?: PreimageSource
}

export interface ClaimOptions {
  /** Number of the game type. */
  readonly gameType: number
  /** The game whose claim it builds on; otherwise what ends where the trace begins: the latest final root, or the oldest claim that stands. */
  readonly on?: Address
  /** The block hash that is claimed; that of the block trace unless given. */
  readonly outputRoot?: Hex
  /** The state that the program ends in, unexecuted; a false one loses the bond. */
  readonly rootClaim?: Hex
  /** Wei on top of the bond, for who proves the claim; none unless given. It goes back if nobody does, and with the bond if the claim is false. */
  readonly fee?: bigint
}

/** A claim about a program that reads no blocks. */
export interface RunClaimOptions extends Pick<ClaimOptions, 'gameType' | 'rootClaim' | 'fee'> {
  /** The game whose claim it builds on; the latest final root unless given. */
  readonly on?: Address
  readonly outputRoot: Hex
  /** Of the last input that the claim covers; the first one after what it builds on unless given. */
  readonly blockNumber?: bigint
}

export interface ClaimedBlock {
  readonly game: Address
  /** Its place in the list of games. */
  readonly index: number
  readonly proposal: Proposal
  /** Number of the block that it builds on. */
  readonly parentBlock: bigint
  /** Wei. */
  readonly bond: bigint
  /** Wei, on top of the bond. */
  readonly fee: bigint
  readonly receipt: TransactionReceipt
}

type Contracts = Pick<Deployment, 'contracts' | 'gameTypes' | 'fromBlock'>

/**
 * Creates a game: claims that the program, executed on the blocks after an agreed or claimed one, ends with exit code 0.
 *
 * @param run executed on the claim first, unless `rootClaim` is given
 * @throws ClaimError, BlockTraceError or PublishError where the trace is of other blocks than L1 has, PrestateMismatchError,
 *   MissingPreimageError, L1Error; nothing was sent unless it is an L1Error that says so
 */
export async function claimBlock(
  sender: TransactionSender,
  deployment: Contracts,
  { image, block, source = oracleOfUnchecked(block) }: ClaimedRun,
  options: ClaimOptions,
): Promise<ClaimedBlock> {
  const on = await openType(sender, deployment, options.gameType)
  const { parent, blockNumber } = await claimedRange(on, block, options.on)
  await requireSameInputs(on.view, on.transactionChain, spanOfTrace(block))
  const outputRoot = options.outputRoot ?? (block.local.claimedHash.toLowerCase() as Hex)
  const run = { image, source, check: (locals: LocalWords) => requireSameBlock(block, locals) }
  return claim(sender, on, run, { parent, blockNumber, outputRoot, rootClaim: options.rootClaim, fee: options.fee })
}

/**
 * The same about any program, on inputs that L1 has.
 * @param run with all that it reads but what L1 has of its inputs
 * @throws as `claimBlock`
 */
export async function claimRun(
  sender: TransactionSender,
  deployment: Contracts,
  run: { readonly image: ProgramImage; readonly source: PreimageSource },
  { gameType, on: wanted, outputRoot, blockNumber, rootClaim, fee }: RunClaimOptions,
): Promise<ClaimedBlock> {
  const on = await openType(sender, deployment, gameType)
  const { latest, live } = await readChainOfClaims(on.view, on.stateChain)
  const parent = wanted === undefined ? latest : namedParent(wanted, latest, live)
  const last = blockNumber ?? parent.blockNumber + 1n
  return claim(sender, on, run, { parent, blockNumber: last, outputRoot, rootClaim, fee })
}

/** Where claims of a type are made. */
interface OpenType {
  readonly view: L1View
  readonly contracts: Deployment['contracts']
  readonly stateChain: Address
  readonly transactionChain: TransactionChain
  readonly number: number
  readonly type: GameType
}

/** @throws ClaimError, L1Error */
async function openType(
  { l1 }: TransactionSender,
  { contracts, gameTypes, fromBlock }: Contracts,
  number: number,
): Promise<OpenType> {
  const known = gameTypes[number]
  if (known === undefined) {
    const all = Object.keys(gameTypes).join(', ')
    throw new ClaimError('NO_SUCH_GAME_TYPE', `there is no game type ${number}; there are ${all}`)
  }
  const view = await l1.latest()
  const type = await readGameType(view, known.implementation)
  const transactionChain = transactionChainOf({ contracts, fromBlock })
  return { view, contracts, stateChain: contracts.stateChain, transactionChain, number, type }
}

interface Executable {
  readonly image: ProgramImage
  readonly source: PreimageSource
  /** Told the local preimages before it is executed. */
  readonly check?: (locals: LocalWords) => void
}

interface WhatIsClaimed {
  readonly parent: Parent
  readonly blockNumber: bigint
  readonly outputRoot: Hex
  readonly rootClaim: Hex | undefined
  readonly fee: bigint | undefined
}

async function claim(
  sender: TransactionSender,
  { view, contracts, transactionChain, number, type }: OpenType,
  { image, source, check }: Executable,
  { parent: { game: parent, root: parentRoot, blockNumber: parentBlock }, ...claimed }: WhatIsClaimed,
): Promise<ClaimedBlock> {
  const { blockNumber, outputRoot } = claimed
  const inputsDigest = await view.read(transactionChain.address, canonicalTransactionChainAbi, 'digest', [
    parentBlock,
    blockNumber,
  ])
  const locals: LocalWords = [parentRoot, outputRoot, inputsDigest, wordOf(blockNumber), type.chainConfig]
  const inputs = new L1Inputs(view.l1, transactionChain, spanOf(locals, type.maxBlocks), source)
  const execute = () => {
    check?.(locals)
    return executed({ image, source: inputs }, type.prestate, locals)
  }
  const rootClaim = claimed.rootClaim ?? (await execute())
  const proposal = { parent, parentRoot, inputsDigest, outputRoot, blockNumber, rootClaim }
  const { fee = 0n } = claimed
  const { proposerBond: bond } = type
  return { ...(await createGame(sender, contracts, number, proposal, bond + fee)), proposal, parentBlock, bond, fee }
}

const wordOf = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`

/** What a trace's claim builds on, and its last block. @throws L1Error, ClaimError where the blocks cannot be claimed now */
async function claimedRange({ view, stateChain, type: { maxBlocks } }: OpenType, block: BlockTrace, on?: Address) {
  const blocks = spanOfTrace(block)
  const first = blocks[0]!.number
  const last = blocks.at(-1)!.number
  const is = first === last ? `this is the trace of block ${last}` : `this is the trace of blocks ${first} to ${last}`
  const how = `claim it with zkmips l1 propose --block FILE; zkmips block capture makes the file, and zkmips l1 status shows what is claimed already`
  const parent = await parentFor(view, stateChain, block, is, how, on)
  const { blockNumber: parentBlock } = parent
  if (last > parentBlock + maxBlocks) {
    const why = `but a claim of this game type covers at most ${maxBlocks}: blocks ${first} to ${parentBlock + maxBlocks}`
    throw new ClaimError('TOO_MANY_BLOCKS', `${is}, ${why}; ${how}`)
  }
  return { parent, blockNumber: last }
}

/** The latest final root, or else the oldest claim that has not fallen, that the trace builds on. @throws L1Error, ClaimError */
async function parentFor(
  view: L1View,
  stateChain: Address,
  block: BlockTrace,
  is: string,
  how: string,
  on: Address | undefined,
): Promise<Parent> {
  const { latest, live } = await readChainOfClaims(view, stateChain)
  const first = spanOfTrace(block)[0]!.number
  const named = on === undefined ? [latest, ...live] : [namedParent(on, latest, live)]
  const parents = named.filter(({ blockNumber }) => blockNumber + 1n === first)
  const parentHash = block.local.parentHash.toLowerCase()
  const parent = parents.find(({ root }) => root.toLowerCase() === parentHash)
  if (parent !== undefined) return parent
  if (on !== undefined && parents.length === 0) {
    const { game, blockNumber } = named[0]!
    const why = `and claim ${game} claims block ${blockNumber}: what builds on it begins with block ${blockNumber + 1n}`
    throw new ClaimError('NOT_THE_NEXT_BLOCK', `${is}, ${why}; leave --on out, or ${how}`)
  }
  const { blockNumber: agreed } = latest
  if (parents.length === 0) {
    const why =
      first <= agreed
        ? `and L1 has agreed on block ${agreed} already`
        : `but L1 has agreed on block ${agreed} only, and no claim about block ${first - 1n} stands`
    throw new ClaimError('NOT_THE_NEXT_BLOCK', `${is}, ${why}: the next block to be claimed is ${agreed + 1n}; ${how}`)
  }
  const roots = parents.map(({ root }) => root).join(', ')
  const has = parents[0] === latest ? `L1 has agreed on ${roots}` : `the claims that stand have ${roots}`
  const why = `it builds on ${block.local.parentHash}, and ${has} for block ${first - 1n}`
  const remedy = `capture block ${first} of the chain that this deployment is about`
  throw new ClaimError('ANOTHER_PARENT', `${is}, but ${why}: ${remedy}`)
}

/** @throws ClaimError where nothing can build on the game */
function namedParent(on: Address, latest: Parent, live: readonly Parent[]): Parent {
  const found = [latest, ...live].find(({ game }) => isAddressEqual(game, on))
  if (found) return found
  const what = `nothing can build on claim ${on}: it is refuted or void, or builds on such a one, or is final below block ${latest.blockNumber}, which L1 has agreed on`
  throw new ClaimError('NO_PARENT', `${what}; zkmips l1 status shows the claims that stand`)
}

/** The final state of a true claim. @throws ClaimError for one that is not */
async function executed(
  { image, source }: Pick<Executable, 'image' | 'source'>,
  prestate: Hex,
  locals: LocalWords,
): Promise<Hex> {
  const trace = new MachineTrace({ image, prestate, locals, source })
  const final = await trace.stateHash(BigInt(Number.MAX_SAFE_INTEGER))
  if (final.startsWith('0x00')) return final
  const isFalse = final.startsWith('0x01')
  const end = isFalse || !trace.exitReason ? '' : ` (${trace.exitReason.message})`
  const what = `executed here, the program ${statusOfHash(final)} on this claim${end}`
  const follows = isFalse ? 'it is false' : 'it proves nothing'
  const message = `${what}: ${follows}, and its bond would be lost; nothing was sent`
  throw new ClaimError(isFalse ? 'CLAIM_FALSE' : 'CLAIM_UNDECIDED', message)
}
