/**
 * Captures a block from a node as a block trace.
 *
 * The guest itself says what it needs: it runs here, and each piece that is missing is fetched by the guest's hint and the run
 * goes on. What the node's prestate tracer names is fetched before, which saves requests; without a tracer nothing is lost but
 * time. A capture ends with the guest's verdict, so a trace that comes out of here is complete and its claim true.
 */

import {
  keccakKey,
  localKey,
  MemoryOracle,
  MissingPreimageError,
  type PreimageOracle,
} from '@zkmips/emulator/host/oracle'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { bytesToHex, createPublicClient, hexToBytes, http, keccak256, numberToHex, pad } from 'viem'
import type { Hex } from '../hex.ts'
import { BLOCK_TRACE_FORMAT, BLOCK_TRACE_VERSION, type BlockTrace, localPreimages } from './block-trace.ts'
import { encodeChainConfig } from './chain-config.ts'
import { type BlockExecution, BlockRun } from './execute-block.ts'
import { differingFields, encodeHeader, type RpcBlock, withdrawalsOf } from './header.ts'
import { decodeHint } from './hints.ts'
import { encodeInputs, inputsWithoutL1, ZERO_WORD } from './inputs.ts'
import { configOfHardfork, type Hardfork } from './networks.ts'
import { NodePieces, type RpcRequest } from './node-pieces.ts'
import { encodePayload } from './payload.ts'

export interface CaptureOptions {
  readonly rpcUrl: string
  readonly number: number
  /** The block executor. */
  readonly program: ProgramImage
  readonly hardfork: Hardfork
}

export interface Capture {
  readonly trace: BlockTrace
  readonly execution: BlockExecution
}

/** The node lacks something, or the guest computes another block than the node has. */
export class CaptureError extends Error {
  readonly code: 'NO_SUCH_BLOCK' | 'NO_RAW_TRANSACTION' | 'OTHER_BLOCK' | 'GUEST_STOPPED' | 'RPC'
  constructor(code: CaptureError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CaptureError'
    this.code = code
  }
}

/**
 * Reads a block and everything that executing it needs.
 * @throws CaptureError, HeaderMismatchError, PieceNotFoundError, PayloadTooLargeError, or viem's errors of the transport
 */
export async function captureBlock(options: CaptureOptions): Promise<Capture> {
  const client = createPublicClient({ transport: http(options.rpcUrl) })
  const request: RpcRequest = (method, params) => client.request({ method, params } as never)
  const block = await readBlock(request, options.number)
  const parent = await readBlock(request, options.number - 1)
  const chainId = BigInt((await request('eth_chainId', [])) as Hex)

  const parentNumber = numberToHex(options.number - 1)
  const pieces = new NodePieces(request, parentNumber)
  const payload = encodePayload({
    timestamp: BigInt(block.timestamp),
    feeRecipient: block.miner,
    gasLimit: BigInt(block.gasLimit),
    prevRandao: block.mixHash,
    parentBeaconBlockRoot: block.parentBeaconBlockRoot ?? pad('0x', { size: 32 }),
    extraData: block.extraData,
    withdrawals: withdrawalsOf(block),
    transactions: await Promise.all(block.transactions.map(({ hash }) => readTransaction(request, hash))),
  })
  const inputs = encodeInputs(ZERO_WORD, [inputsWithoutL1(payload.digest)])
  const keepsEmpty = await isAnvil(request)
  const config = encodeChainConfig(configOfHardfork(chainId, options.hardfork, { keepsEmpty }))
  pieces.add(encodeHeader(parent), config.piece, ...inputs.pieces, ...payload.pieces)
  await prefetch(request, pieces, options.number)

  const trace: BlockTrace = {
    format: BLOCK_TRACE_FORMAT,
    version: BLOCK_TRACE_VERSION,
    about: {
      chainId: String(chainId),
      rules: 'ethereum',
      hardfork: options.hardfork,
      first: options.number,
      last: options.number,
      hash: block.hash,
      transactions: block.transactions.length,
      gasUsed: Number(block.gasUsed),
    },
    local: {
      parentHash: parent.hash,
      claimedHash: block.hash,
      inputsDigest: inputs.digest,
      blockNumber: pad(numberToHex(options.number), { size: 32 }),
      chainConfigDigest: config.digest,
    },
    preimages: {},
  }
  const { execution, used } = await runAndFetch(options.program, trace, pieces)
  if (execution.exitCode === 2) {
    throw new CaptureError(
      'GUEST_STOPPED',
      `the block executor stopped: ${execution.log || execution.exitReason.message}`,
    )
  }
  if (execution.exitCode !== 0) {
    throw new CaptureError(
      'OTHER_BLOCK',
      `the block executor computes a different block ${options.number} than the node has ` +
        `(${execution.log || `${differingFields(block, execution.header).join(', ')} differ`}); ` +
        `is the node's hardfork ${options.hardfork}, without rules of its own?`,
    )
  }
  return { trace: { ...trace, preimages: used }, execution }
}

/** Anvil's state differs from Ethereum's in what it keeps (see ChainConfig). */
async function isAnvil(request: RpcRequest): Promise<boolean> {
  return /^anvil/i.test(String(await request('web3_clientVersion', []).catch(() => '')))
}

async function readBlock(request: RpcRequest, number: number): Promise<RpcBlock> {
  const block =
    number < 0 ? null : ((await request('eth_getBlockByNumber', [numberToHex(number), true])) as RpcBlock | null)
  if (block === null) {
    throw new CaptureError('NO_SUCH_BLOCK', `the node does not have block ${number}; a block and its parent are needed`)
  }
  return block
}

async function readTransaction(request: RpcRequest, hash: Hex): Promise<Hex> {
  const raw = (await request('eth_getRawTransactionByHash', [hash])) as Hex | null
  if (raw === null || keccak256(raw) !== hash) {
    throw new CaptureError('NO_RAW_TRANSACTION', `the node does not return the bytes of transaction ${hash}`)
  }
  return raw
}

type Prestate = Record<Hex, { readonly storage?: Record<Hex, Hex> }>

/** Fetches what the prestate tracer names. A node without one is not an error. */
async function prefetch(request: RpcRequest, pieces: NodePieces, number: number): Promise<void> {
  const tracer = { tracer: 'prestateTracer' }
  const traces = await request('debug_traceBlockByNumber', [numberToHex(number), tracer]).catch(() => [])
  const touched = new Map<Hex, Set<bigint>>()
  for (const { result } of traces as { result?: Prestate }[]) {
    for (const [address, { storage = {} }] of Object.entries(result ?? {}) as [Hex, Prestate[Hex]][]) {
      const slots = touched.get(address) ?? new Set()
      for (const slot of Object.keys(storage)) slots.add(BigInt(slot))
      touched.set(address, slots)
    }
  }
  await Promise.all([...touched].map(([address, slots]) => pieces.addProof(address, [...slots])))
}

/** The oracle of a capture: the pieces found so far; it notes which of them the guest reads. */
class RecordingOracle implements PreimageOracle {
  readonly used: Record<Hex, Hex> = {}
  readonly #locals = new MemoryOracle()
  readonly #pieces: ReadonlyMap<Hex, Hex>
  readonly #hashByKey = new Map<Hex, Hex>()

  constructor(trace: BlockTrace, pieces: ReadonlyMap<Hex, Hex>) {
    for (const [key, data] of localPreimages(trace)) this.#locals.add(localKey(key), data)
    this.#pieces = pieces
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const local = this.#locals.get(key)
    if (local !== undefined) return local
    const wanted = bytesToHex(key)
    if (!this.#hashByKey.has(wanted)) this.#index()
    const hash = this.#hashByKey.get(wanted)
    if (hash === undefined) return undefined
    this.used[hash] = this.#pieces.get(hash)!
    return hexToBytes(this.used[hash])
  }

  #index(): void {
    for (const [hash, data] of this.#pieces) this.#hashByKey.set(bytesToHex(keccakKey(hexToBytes(data))), hash)
  }
}

async function runAndFetch(program: ProgramImage, trace: BlockTrace, pieces: NodePieces) {
  const oracle = new RecordingOracle(trace, pieces.found)
  const run = new BlockRun(program, oracle)
  for (;;) {
    try {
      run.toEnd()
      return { execution: run.result(), used: oracle.used }
    } catch (error) {
      if (!(error instanceof MissingPreimageError) || run.lastHint === undefined) throw error
      await pieces.fetch(decodeHint(run.lastHint))
    }
  }
}
