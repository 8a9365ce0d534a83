/**
 * Claims the hash of the last block of a span, after its blocks have been executed on what L1 says about them.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import type { Address, Hex, TransactionReceipt } from 'viem'
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
  /** The block hash that is claimed; that of the block trace unless given. */
  readonly outputRoot?: Hex
  /** The state that the program ends in, unexecuted; a false one loses the bond. */
  readonly rootClaim?: Hex
}

export interface ClaimedBlock {
  readonly game: Address
  /** Its place in the list of games. */
  readonly index: number
  readonly proposal: Proposal
  /** Wei. */
  readonly bond: bigint
  readonly receipt: TransactionReceipt
}

/**
 * Creates a game: claims that the program, executed on the blocks after the agreed one, ends with exit code 0.
 *
 * @param run executed on the claim first, unless `rootClaim` is given
 * @throws ClaimError, BlockTraceError or PublishError where the trace is of other blocks than L1 has, PrestateMismatchError,
 *   MissingPreimageError, L1Error; nothing was sent unless it is an L1Error that says so
 */
export async function claimBlock(
  sender: TransactionSender,
  { contracts, gameTypes, fromBlock }: Pick<Deployment, 'contracts' | 'gameTypes' | 'fromBlock'>,
  { image, block, source = oracleOfUnchecked(block) }: ClaimedRun,
  options: ClaimOptions,
): Promise<ClaimedBlock> {
  const type = gameTypes[options.gameType]
  if (type === undefined) {
    const known = Object.keys(gameTypes).join(', ')
    throw new ClaimError('NO_SUCH_GAME_TYPE', `there is no game type ${options.gameType}; there are ${known}`)
  }
  const view = await sender.l1.latest()
  const rules = await readGameType(view, type.implementation)
  const transactionChain = transactionChainOf({ contracts, fromBlock })
  const { parent, parentRoot, inputsDigest, blockNumber } = await claimedInputs(
    view,
    contracts.stateChain,
    transactionChain,
    block,
    rules,
  )
  const outputRoot = options.outputRoot ?? (block.local.claimedHash.toLowerCase() as Hex)
  const locals = [parentRoot, outputRoot, inputsDigest, wordOf(blockNumber), rules.chainConfig] as const
  const inputs = new L1Inputs(view.l1, transactionChain, spanOf(locals, rules.maxBlocks), source)
  const run = { image, block, source: inputs }
  const rootClaim = options.rootClaim ?? (await executed(run, rules.prestate, locals))
  const proposal = { parent, parentRoot, inputsDigest, outputRoot, blockNumber, rootClaim }
  const bond = rules.proposerBond
  return { ...(await createGame(sender, contracts, options.gameType, proposal, bond)), proposal, bond }
}

const wordOf = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`

/**
 * What L1 says about the inputs of a claim: from what it builds on to the trace's last block.
 * @throws L1Error, ClaimError where the blocks cannot be claimed now, PublishError where L1 has other inputs
 */
async function claimedInputs(
  view: L1View,
  stateChain: Address,
  transactionChain: TransactionChain,
  block: BlockTrace,
  { maxBlocks }: GameType,
) {
  const blocks = spanOfTrace(block)
  const first = blocks[0]!.number
  const last = blocks.at(-1)!.number
  const is = first === last ? `this is the trace of block ${last}` : `this is the trace of blocks ${first} to ${last}`
  const how = `claim it with zkmips l1 propose --block FILE; zkmips block capture makes the file, and zkmips dispute list shows what is claimed already`
  const { game: parent, root: parentRoot, blockNumber: parentBlock } = await parentFor(view, stateChain, block, is, how)
  if (last > parentBlock + maxBlocks) {
    const why = `but a claim of this game type covers at most ${maxBlocks}: blocks ${first} to ${parentBlock + maxBlocks}`
    throw new ClaimError('TOO_MANY_BLOCKS', `${is}, ${why}; ${how}`)
  }
  const inputsDigest = await view.read(transactionChain.address, canonicalTransactionChainAbi, 'digest', [
    parentBlock,
    last,
  ])
  await requireSameInputs(view, transactionChain, blocks)
  return { parent, parentRoot, inputsDigest, blockNumber: last }
}

/** The latest final root, or else the oldest claim that has not fallen, that the trace builds on. @throws L1Error, ClaimError */
async function parentFor(
  view: L1View,
  stateChain: Address,
  block: BlockTrace,
  is: string,
  how: string,
): Promise<Parent> {
  const { latest, live } = await readChainOfClaims(view, stateChain)
  const first = spanOfTrace(block)[0]!.number
  const parents = [latest, ...live].filter(({ blockNumber }) => blockNumber + 1n === first)
  const parentHash = block.local.parentHash.toLowerCase()
  const parent = parents.find(({ root }) => root.toLowerCase() === parentHash)
  if (parent !== undefined) return parent
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

/** The final state of a true claim. @throws ClaimError for one that is not */
async function executed(
  { image, block, source }: Required<ClaimedRun>,
  prestate: Hex,
  locals: LocalWords,
): Promise<Hex> {
  requireSameBlock(block, locals)
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
