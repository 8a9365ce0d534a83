/**
 * Captures blocks from a node as a block trace.
 *
 * The guest itself says what it needs: it runs here, and each piece that is missing is fetched by the guest's hint and the run goes
 * on. What `debug_executionWitness`, or else the prestate tracer, gives is fetched before, which saves requests; without them nothing
 * is lost but time. A capture ends with the guest's verdict, so a trace that comes out of here is complete and its claim true.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { numberToHex } from 'viem'
import type { Hex } from '../hex.ts'
import type { Node } from '../node/node.ts'
import { WrongAnswer } from '../node/node.ts'
import { otherStateOf, requireStatedRoot } from './anvil-rules.ts'
import type { BlockTrace } from './block-trace.ts'
import { CaptureError } from './capture-error.ts'
import type { Rules } from './chain-config.ts'
import type { BlockExecution } from './execute-block.ts'
import { type CaptureProgress, executeSpan } from './execute-span.ts'
import { asRollupRules, type FoundRules, findRules, type RulesOptions } from './find-rules.ts'
import type { BlockHeader } from './header.ts'
import { spanOf } from './new-trace.ts'
import { NodePieces, OtherStateError, type StateRef } from './node-pieces.ts'
import { readBlock, readHeader } from './read-block.ts'
import type { SealedBlock } from './sealed-block.ts'

/** Where pieces of the parent state come from, in the order in which they are tried; `eth_getProof` follows always. */
export const SOURCES = ['witness', 'prestate'] as const
export type Source = (typeof SOURCES)[number]

export interface CaptureOptions extends RulesOptions {
  readonly node: Node
  /** Numbers of the first and the last block; the same for one block. */
  readonly first: bigint
  readonly last: bigint
  /** The block executor. */
  readonly program: ProgramImage
  /** Ethereum's unless given. Those of a rollup bound and skip what Ethereum's refuse; L1's time is each block's own. */
  readonly rules?: Rules
  /** All unless given. */
  readonly sources?: readonly Source[]
  readonly onProgress?: (progress: CaptureProgress) => void
  readonly signal?: AbortSignal
}

export interface Capture {
  readonly trace: BlockTrace
  readonly execution: BlockExecution
  readonly rules: FoundRules
  /** What the parent state was read from: what was asked for before the run, and `eth_getProof` where that was not all. */
  readonly sources: readonly (Source | 'proof')[]
}

/**
 * Reads blocks and everything that executing them needs.
 * @throws CaptureError, NodeError, PieceNotFoundError, PayloadTooLargeError, GenesisConfigError
 */
export async function captureBlocks(options: CaptureOptions): Promise<Capture> {
  const { node, program, signal, onProgress = () => undefined } = options
  const blocks = await readBlocks(options)
  const found = await findRules(node, blocks, options)
  const rules = options.rules === 'rollup' ? asRollupRules(found) : found
  const parent = await readHeader(node, blocks[0]!.header.parentHash)
  requireStatedRoot(parent, rules)
  const states = statesOf(parent, blocks)
  const pieces = new NodePieces(node, states, signal)
  const span = spanOf(parent, blocks, rules.config)
  try {
    const source = await prefetch(options, blocks, states, pieces)
    const { trace, execution, fetched } = await executeSpan(program, span, rules, pieces, onProgress, signal)
    return { trace, execution, rules, sources: [...source, ...(fetched > 0 ? (['proof'] as const) : [])] }
  } catch (error) {
    if (error instanceof OtherStateError) throw otherStateOf(error, rules)
    throw error
  }
}

/** @throws CaptureError, NodeError */
async function readBlocks({ node, first, last, onProgress, signal }: CaptureOptions): Promise<SealedBlock[]> {
  if (first < 1n)
    throw new CaptureError('NO_PARENT', 'block 0 has no parent to be executed on; capture block 1 or a later one')
  const blocks: SealedBlock[] = []
  for (let number = first; number <= last; number++) {
    signal?.throwIfAborted()
    const block = await readBlock(node, number)
    const before = blocks.at(-1)
    if (before !== undefined && block.header.parentHash !== before.hash) {
      throw new CaptureError(
        'REORGANISED',
        `block ${number} does not follow block ${number - 1n} as it was read before: the chain changed; try again`,
      )
    }
    blocks.push(block)
    onProgress?.({ phase: 'blocks', done: blocks.length, total: Number(last - first) + 1, fetched: 0 })
  }
  return blocks
}

function statesOf(parent: BlockHeader, blocks: readonly SealedBlock[]): StateRef[] {
  const hashes = [blocks[0]!.header.parentHash, ...blocks.map(({ hash }) => hash)]
  return [parent, ...blocks.map(({ header }) => header)].map(({ number, stateRoot }, i) => ({
    number: BigInt(number),
    hash: hashes[i]!,
    stateRoot,
  }))
}

/** Fetches what the node knows the blocks to touch. What it does not know is no error. @returns what was of use */
async function prefetch(
  { node, sources = SOURCES, onProgress, signal }: CaptureOptions,
  blocks: readonly SealedBlock[],
  states: readonly StateRef[],
  pieces: NodePieces,
): Promise<Source[]> {
  const used = new Set<Source>()
  let done = 0
  const advance = () => onProgress?.({ phase: 'state', done: ++done, fetched: 0 })
  for (const [i, block] of blocks.entries()) {
    signal?.throwIfAborted()
    if (sources.includes('witness') && (await addWitness(node, block, pieces))) {
      used.add('witness')
      advance()
    } else if (sources.includes('prestate')) {
      const touched = await tracePrestate(node, block)
      if (touched.size === 0) continue
      await pieces.addProofs(touched, states[i]!, advance)
      used.add('prestate')
    }
  }
  return [...used]
}

async function addWitness(node: Node, { number }: SealedBlock, pieces: NodePieces): Promise<boolean> {
  const witness = await node.tryAsk('debug_executionWitness', [numberToHex(number)], found => {
    if (found === null || found.state.length === 0) throw new WrongAnswer('it has no state')
    return found
  })
  if (witness !== undefined) pieces.addWitness(witness)
  return witness !== undefined
}

async function tracePrestate(node: Node, { hash }: SealedBlock): Promise<Map<Hex, Set<bigint>>> {
  const touched = new Map<Hex, Set<bigint>>()
  const traces = await node.tryAsk('debug_traceBlockByHash', [hash, { tracer: 'prestateTracer' }])
  for (const { result = [] } of traces ?? []) {
    for (const [address, { storage = [] }] of result) {
      const slots = touched.get(address) ?? new Set()
      for (const [slot] of storage) slots.add(slot)
      touched.set(address, slots)
    }
  }
  return touched
}
