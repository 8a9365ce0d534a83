/**
 * The call trace: everything the guest `evm-call` needs to make some calls of contracts, as a file. Five local preimages (the claim), a
 * set of preimages by their keccak256 (the evidence), and the results, whose keccak256 is what is claimed.
 *
 * Parsing checks the format, and that every preimage and the results have their hashes. It does not execute: whether the claim is true,
 * only the guest says.
 * @module
 */
import { localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { hexToBytes, keccak256, size } from 'viem'
import { keyOfHash } from '../blocks/block-trace.ts'
import { isBytes, isRecord } from '../blocks/json-values.ts'
import { MAX_PREIMAGE_BYTES } from '../blocks/payload.ts'
import type { Hex } from '../hex.ts'
import { type Call, type CallResults, decodeCalls, decodeResults } from './calls.ts'

export const CALL_TRACE_FORMAT = 'zkmips-call-trace'
export const CALL_TRACE_VERSION = 1

export interface CallTrace {
  readonly format: typeof CALL_TRACE_FORMAT
  readonly version: typeof CALL_TRACE_VERSION
  /** What a person wants to know. Nothing reads it as evidence. */
  readonly about: {
    /** Decimal. */
    readonly chainId: string
    readonly hardfork: string
    /** Of the block on whose state the calls are made. */
    readonly block: number
    readonly calls: number
  }
  /** 32 bytes each, in the order of the local keys' numbers, 1 to 5. */
  readonly local: {
    readonly blockHash: Hex
    /** keccak256 of `results`. */
    readonly claimed: Hex
    readonly callsDigest: Hex
    readonly blockNumber: Hex
    readonly chainConfigDigest: Hex
  }
  /** What came of the calls, as the guest writes it. */
  readonly results: Hex
  /** Data by its keccak256. */
  readonly preimages: Readonly<Record<Hex, Hex>>
}

const LOCAL_NAMES = ['blockHash', 'claimed', 'callsDigest', 'blockNumber', 'chainConfigDigest'] as const

/** A file that is no usable call trace. */
export class CallTraceError extends Error {
  readonly code: 'NOT_JSON' | 'NOT_A_CALL_TRACE' | 'WRONG_VERSION' | 'BAD_FIELD' | 'WRONG_PREIMAGE'
  constructor(code: CallTraceError['code'], what: string) {
    super(`${what}; make it again with zkmips sol run`)
    this.name = 'CallTraceError'
    this.code = code
  }
}

/** Whether a text begins as `formatCallTrace` makes it. */
export const isCallTrace = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"zkmips-call-trace"/.test(text)

/** A trace with what its pieces say. */
export interface ParsedCallTrace {
  readonly trace: CallTrace
  readonly calls: readonly Call[]
  readonly results: CallResults
}

/** Parses and checks a call trace. @throws CallTraceError */
export function parseCallTrace(text: string): ParsedCallTrace {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new CallTraceError('NOT_JSON', `the call trace is not JSON (${(error as Error).message})`)
  }
  if (!isRecord(value) || value.format !== CALL_TRACE_FORMAT)
    throw new CallTraceError(
      'NOT_A_CALL_TRACE',
      `this JSON is not a call trace: its "format" is not "${CALL_TRACE_FORMAT}"`,
    )
  if (value.version !== CALL_TRACE_VERSION) {
    const what = `the call trace has version ${JSON.stringify(value.version)}, this program reads ${CALL_TRACE_VERSION}`
    throw new CallTraceError('WRONG_VERSION', what)
  }
  const { about, local, results, preimages } = value
  if (!isRecord(about) || !Number.isSafeInteger(about.block) || !Number.isSafeInteger(about.calls))
    throw badField('about', 'an object that says which block and how many calls')
  if (typeof about.chainId !== 'string' || typeof about.hardfork !== 'string')
    throw badField('about', 'an object that says which chain and which hardfork')
  if (!isRecord(local)) throw badField('local', 'an object')
  for (const name of LOCAL_NAMES) if (!isBytes(local[name], 32)) throw badField(`local.${name}`, '32 bytes in hex')
  if (!isBytes(results)) throw badField('results', 'bytes in hex')
  if (keccak256(results) !== String(local.claimed).toLowerCase())
    throw new CallTraceError('WRONG_PREIMAGE', "the call trace's results do not have the digest that it claims")
  if (!isRecord(preimages)) throw badField('preimages', 'an object')
  for (const [hash, data] of Object.entries(preimages)) checkPreimage(hash, data)
  const trace = value as unknown as CallTrace
  const calls = decodeCalls(trace.local.callsDigest, hash => trace.preimages[hash])
  if (calls === undefined) throw badField('preimages', 'those of its calls, too')
  const decoded = decodeResults(results)
  if (decoded?.results.length !== calls.length) throw badField('results', 'what the guest writes, one for each call')
  return { trace, calls, results: decoded }
}

function checkPreimage(hash: string, data: unknown): void {
  if (!isBytes(hash, 32) || hash !== hash.toLowerCase())
    throw badField(`preimages["${hash}"]`, 'named by 32 bytes in hex, in small letters')
  if (!isBytes(data) || size(data) > MAX_PREIMAGE_BYTES)
    throw badField(`preimages["${hash}"]`, `bytes in hex, at most ${MAX_PREIMAGE_BYTES}`)
  const actual = keccak256(data)
  if (actual === hash) return
  throw new CallTraceError(
    'WRONG_PREIMAGE',
    `the call trace's piece ${hash} is wrong: its bytes have the hash ${actual}`,
  )
}

const badField = (field: string, expected: string) =>
  new CallTraceError('BAD_FIELD', `the call trace's ${field} must be ${expected}`)

/** The file's text: preimages sorted by hash, so that the same calls have one file. */
export function formatCallTrace({ format, version, preimages, ...rest }: CallTrace): string {
  const sorted = Object.fromEntries(Object.entries(preimages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ format, version, ...rest, preimages: sorted }, null, 1)}\n`
}

/** The local preimages by key number, 32 bytes each. */
export const callLocals = ({ local }: Pick<CallTrace, 'local'>): Map<number, Uint8Array> =>
  new Map(LOCAL_NAMES.map((name, i) => [i + 1, hexToBytes(local[name])]))

/** An oracle over a trace that was checked. */
export function callOracle(trace: CallTrace): MemoryOracle {
  const oracle = new MemoryOracle()
  for (const [key, data] of callLocals(trace)) oracle.addUnchecked(localKey(key), data)
  for (const [hash, data] of Object.entries(trace.preimages))
    oracle.addUnchecked(keyOfHash(hash as Hex), hexToBytes(data))
  return oracle
}
