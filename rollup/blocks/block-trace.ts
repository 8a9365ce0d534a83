/**
 * The block trace: everything the block executor needs to execute a span of blocks, one or more, as a file. Five local preimages (the
 * claim) and a set of preimages by their keccak256 (the evidence), and for people what blocks they are.
 *
 * Parsing checks the format and that every preimage has its hash, and names the first that does not. It does not execute: whether
 * the preimages are enough, and whether the claim is true, only the guest says.
 */
import { keccakKey, localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { hexToBytes, keccak256, size } from 'viem'
import type { Hex } from '../hex.ts'
import type { Rules } from './chain-config.ts'
import { isBytes, isRecord } from './json-values.ts'
import { MAX_PREIMAGE_BYTES } from './payload.ts'

export const BLOCK_TRACE_FORMAT = 'zkmips-block-trace'
export const BLOCK_TRACE_VERSION = 2

export interface BlockTrace {
  readonly format: typeof BLOCK_TRACE_FORMAT
  readonly version: typeof BLOCK_TRACE_VERSION
  /** What a person wants to know. Nothing reads it as evidence. */
  readonly about: {
    /** Decimal. */
    readonly chainId: string
    readonly rules: Rules
    /** Of the last block. */
    readonly hardfork: string
    /** Numbers of the first and the last block. */
    readonly first: number
    readonly last: number
    /** Of the last block. */
    readonly hash: Hex
    /** Of all blocks. */
    readonly transactions: number
    readonly gasUsed: number
  }
  /** 32 bytes each. */
  readonly local: {
    readonly parentHash: Hex
    readonly claimedHash: Hex
    readonly inputsDigest: Hex
    readonly blockNumber: Hex
    readonly chainConfigDigest: Hex
  }
  /** Data by its keccak256. */
  readonly preimages: Readonly<Record<Hex, Hex>>
}

/** The local keys' numbers, in the order of the names above. */
export const LOCAL_KEY_NUMBERS = {
  parentHash: 1,
  claimedHash: 2,
  inputsDigest: 3,
  blockNumber: 4,
  chainConfigDigest: 5,
} as const

export type BlockTraceErrorCode =
  | 'NOT_JSON'
  | 'NOT_A_BLOCK_TRACE'
  | 'WRONG_VERSION'
  | 'BAD_FIELD'
  | 'WRONG_PREIMAGE'
  | 'ANOTHER_BLOCK'

/** A file that is no usable block trace. */
export class BlockTraceError extends Error {
  readonly code: BlockTraceErrorCode
  constructor(code: BlockTraceErrorCode, message: string) {
    super(message)
    this.name = 'BlockTraceError'
    this.code = code
  }
}

/** Parses and checks a block trace. @throws BlockTraceError */
export function parseBlockTrace(text: string): BlockTrace {
  let value: unknown
  if (text.startsWith('\x7fELF')) {
    const remedy = 'name a program with --program, and as the block trace a file that zkmips block capture has written'
    throw new BlockTraceError('NOT_A_BLOCK_TRACE', `this is an ELF, a program, and not a block trace; ${remedy}`)
  }
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new BlockTraceError('NOT_JSON', `the block trace is not JSON (${(error as Error).message}); capture it again`)
  }
  return checkBlockTrace(value)
}

/** @throws BlockTraceError */
export function checkBlockTrace(value: unknown): BlockTrace {
  if (!isRecord(value) || value.format !== BLOCK_TRACE_FORMAT) {
    throw new BlockTraceError(
      'NOT_A_BLOCK_TRACE',
      `this JSON is not a block trace: its "format" is not "${BLOCK_TRACE_FORMAT}"; make one with zkmips block capture`,
    )
  }
  if (value.version !== BLOCK_TRACE_VERSION) {
    throw new BlockTraceError(
      'WRONG_VERSION',
      `the block trace has version ${JSON.stringify(value.version)}, this program reads ${BLOCK_TRACE_VERSION}; capture the block again`,
    )
  }
  checkAbout(value.about)
  const { local, preimages } = value
  if (!isRecord(local)) throw badField('local', 'an object')
  for (const name of Object.keys(LOCAL_KEY_NUMBERS))
    if (!isBytes(local[name], 32)) throw badField(`local.${name}`, '32 bytes in hex')
  for (const name of Object.keys(local)) if (!(name in LOCAL_KEY_NUMBERS)) throw badField(`local.${name}`, 'absent')
  if (!isRecord(preimages)) throw badField('preimages', 'an object')
  for (const [hash, data] of Object.entries(preimages)) checkPreimage(hash, data)
  return value as unknown as BlockTrace
}

function checkAbout(about: unknown): void {
  if (!isRecord(about)) throw badField('about', 'an object')
  for (const name of ['first', 'last', 'transactions', 'gasUsed']) {
    if (!Number.isSafeInteger(about[name]) || (about[name] as number) < 0)
      throw badField(`about.${name}`, 'a whole number')
  }
  if (typeof about.chainId !== 'string' || !/^[0-9]{1,20}$/.test(about.chainId))
    throw badField('about.chainId', 'a whole number in decimal digits, as a string')
  if (about.rules !== 'ethereum' && about.rules !== 'rollup') throw badField('about.rules', '"ethereum" or "rollup"')
  if (typeof about.hardfork !== 'string') throw badField('about.hardfork', 'a string')
  if (!isBytes(about.hash, 32)) throw badField('about.hash', '32 bytes in hex')
}

function checkPreimage(hash: string, data: unknown): void {
  const where = `preimages["${hash}"]`
  if (!isBytes(hash, 32)) throw badField(where, 'named by 32 bytes in hex')
  if (!isBytes(data)) throw badField(where, 'bytes in hex')
  if (size(data) > MAX_PREIMAGE_BYTES) throw badField(where, `at most ${MAX_PREIMAGE_BYTES} bytes long`)
  const actual = keccak256(data)
  if (actual !== hash.toLowerCase()) {
    throw new BlockTraceError(
      'WRONG_PREIMAGE',
      `the block trace's piece ${hash} is wrong: its ${size(data)} bytes have the hash ${actual}; capture the block again`,
    )
  }
}

const badField = (field: string, expected: string) =>
  new BlockTraceError('BAD_FIELD', `the block trace's ${field} must be ${expected}; capture the block again`)

/** The file's text: preimages sorted by hash, so that one block has one file. */
export function formatBlockTrace(trace: BlockTrace): string {
  const preimages = Object.fromEntries(Object.entries(trace.preimages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ ...trace, preimages }, null, 1)}\n`
}

/** The trace's local preimages by key number, 32 bytes each. */
export function localPreimages(trace: Pick<BlockTrace, 'local'>): Map<number, Uint8Array> {
  return new Map(
    Object.entries(LOCAL_KEY_NUMBERS).map(([name, key]) => [
      key,
      hexToBytes(trace.local[name as keyof BlockTrace['local']]),
    ]),
  )
}

const KECCAK_KEY_TYPE = keccakKey(new Uint8Array(0))[0]!

/** The preimage key under which a guest reads the data with this hash. */
export function keyOfHash(hash: Hex): Uint8Array {
  const key = hexToBytes(hash)
  key[0] = KECCAK_KEY_TYPE
  return key
}

/** An oracle over a trace that was checked. Preimages go under the hash that the trace gives them, whatever they are. */
export function oracleOfUnchecked(trace: BlockTrace): MemoryOracle {
  const oracle = new MemoryOracle()
  for (const [key, data] of localPreimages(trace)) oracle.addUnchecked(localKey(key), data)
  for (const [hash, data] of Object.entries(trace.preimages))
    oracle.addUnchecked(keyOfHash(hash as Hex), hexToBytes(data))
  return oracle
}
