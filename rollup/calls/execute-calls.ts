/**
 * Makes calls on the state after a block, in the guest, and the call trace of what came of them.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { bytesToHex, keccak256, numberToHex, pad } from 'viem'
import { type ChainConfig, encodeChainConfig } from '../blocks/chain-config.ts'
import { executePieces, type PieceSource } from '../blocks/execute-span.ts'
import { type BlockHeader, encodeHeader } from '../blocks/header.ts'
import type { Hardfork } from '../blocks/networks.ts'
import type { Hex } from '../hex.ts'
import { CALL_TRACE_FORMAT, CALL_TRACE_VERSION, type CallTrace, callLocals } from './call-trace.ts'
import { type Call, CallError, type CallResults, decodeResults, encodeCalls } from './calls.ts'

/** A block, on the state after which calls are made, in its environment. */
export interface CallBlock {
  readonly header: BlockHeader
  readonly config: ChainConfig
  readonly hardfork: Hardfork
  /** Has the state, or fetches it. */
  readonly pieces: PieceSource
}

export interface MadeCalls extends CallResults {
  readonly trace: CallTrace
  readonly steps: number
}

const ZERO_WORD: Hex = `0x${'00'.repeat(32)}`

/**
 * @param program the guest `evm-call`
 * @throws CallError where no transaction could make a call, or its results are more than the machine shows; what `pieces.fetch` throws
 */
export async function makeCalls(
  program: ProgramImage,
  { header, config, hardfork, pieces }: CallBlock,
  calls: readonly Call[],
  signal?: AbortSignal,
): Promise<MadeCalls> {
  const encodedHeader = encodeHeader(header)
  const encodedConfig = encodeChainConfig(config)
  const encodedCalls = encodeCalls(calls)
  pieces.add(encodedHeader, encodedConfig.piece, ...encodedCalls.pieces)
  const local = {
    blockHash: keccak256(encodedHeader),
    claimed: ZERO_WORD,
    callsDigest: encodedCalls.digest,
    blockNumber: pad(numberToHex(BigInt(header.number)), { size: 32 }),
    chainConfigDigest: encodedConfig.digest,
  }
  // What is claimed is not known yet: this run tells it.
  const { execution, used } = await executePieces(program, callLocals({ local }), pieces, undefined, signal)
  const { exitCode, steps, log, exitReason } = execution
  const document = bytesToHex(execution.header)
  const results = decodeResults(document)
  if (exitCode !== 1 || (results === undefined && log === ''))
    throw new CallError('GUEST_STOPPED', `the run ended without results: ${log.trim() || exitReason.message}`)
  if (results === undefined) {
    const begun = encodedCalls.pieces.slice(1).filter(piece => used[keccak256(piece)] !== undefined).length
    const which = calls.length === 1 ? 'the call' : `call ${begun} of ${calls.length}`
    throw new CallError('REFUSED', `${which} cannot be made: ${log.trim()}`)
  }
  const trace: CallTrace = {
    format: CALL_TRACE_FORMAT,
    version: CALL_TRACE_VERSION,
    about: { chainId: String(config.chainId), hardfork, block: Number(header.number), calls: calls.length },
    local: { ...local, claimed: keccak256(document) },
    results: document,
    preimages: used,
  }
  return { ...results, trace, steps }
}
