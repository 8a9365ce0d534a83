/**
 * Calls of contracts and what comes of them, as the guest `evm-call` reads and writes them (guests/block-executor, bin/evm-call.rs).
 * @module
 */
import { fromRlp, hexToBigInt, keccak256, size, toRlp } from 'viem'
import { MAX_PREIMAGE_BYTES } from '../blocks/payload.ts'
import { rlpInteger } from '../blocks/rlp.ts'
import type { Address, Hex } from '../hex.ts'

export interface Call {
  readonly from: Address
  /** Undefined for the creation of a contract, whose code and arguments are `data`. */
  readonly to: Address | undefined
  /** Wei. */
  readonly value: bigint
  readonly gasLimit: bigint
  readonly data: Hex
}

export interface Log {
  readonly address: Address
  readonly topics: readonly Hex[]
  readonly data: Hex
}

export type CallStatus = 'success' | 'reverted' | 'halted'

export interface CallResult {
  readonly status: CallStatus
  /** Why it halted, in words; undefined for another status. */
  readonly halt: string | undefined
  /** Refunds are off. */
  readonly gasUsed: bigint
  /** What it returned or reverted with; of a creation the contract's code. */
  readonly output: Hex
  readonly created: Address | undefined
  readonly logs: readonly Log[]
}

export interface CallResults {
  /** After all calls. */
  readonly stateRoot: Hex
  readonly results: readonly CallResult[]
}

/** Calls that cannot be claimed, or that no transaction could make. */
export class CallError extends Error {
  readonly code: 'TOO_LARGE' | 'REFUSED' | 'GUEST_STOPPED'
  constructor(code: CallError['code'], message: string) {
    super(message)
    this.name = 'CallError'
    this.code = code
  }
}

/** Calls as local key 3 names them. */
export interface EncodedCalls {
  readonly digest: Hex
  /** The list, and each call. */
  readonly pieces: readonly Hex[]
}

/** @throws CallError for calls that are no preimages */
export function encodeCalls(calls: readonly Call[]): EncodedCalls {
  const documents = calls.map(({ from, to, value, gasLimit, data }) =>
    toRlp([from, to ?? '0x', rlpInteger(value), rlpInteger(gasLimit), data]),
  )
  const list = toRlp(documents.map(document => keccak256(document)))
  for (const piece of [list, ...documents]) {
    if (size(piece) > MAX_PREIMAGE_BYTES) {
      const what =
        piece === list ? `${calls.length} calls are too many` : `a call with its data has ${size(piece)} bytes`
      throw new CallError('TOO_LARGE', `${what}: a piece of a claim has at most ${MAX_PREIMAGE_BYTES} bytes`)
    }
  }
  return { digest: keccak256(list), pieces: [list, ...documents] }
}

type Rlp = Hex | readonly Rlp[]

const bytesOf = (item: Rlp | undefined, length?: number): Hex => {
  if (typeof item !== 'string' || (length !== undefined && size(item) !== length)) throw new RangeError('RLP')
  return item
}
const listOf = (item: Rlp | undefined, length?: number): readonly Rlp[] => {
  if (!Array.isArray(item) || (length !== undefined && item.length !== length)) throw new RangeError('RLP')
  return item
}
const integerOf = (item: Rlp | undefined): bigint => (item === '0x' ? 0n : hexToBigInt(bytesOf(item)))

/** Reads the calls of a claim. @param pieceOf gives a piece by its hash @returns undefined where they are malformed or not there */
export function decodeCalls(digest: Hex, pieceOf: (hash: Hex) => Hex | undefined): Call[] | undefined {
  const read = (hash: Hex): Rlp => fromRlp(pieceOf(hash) ?? '0x', 'hex') as Rlp
  try {
    return listOf(read(digest)).map(hash => {
      const [from, to, value, gasLimit, data] = listOf(read(bytesOf(hash, 32)), 5)
      return {
        from: bytesOf(from, 20),
        to: to === '0x' ? undefined : bytesOf(to, 20),
        value: integerOf(value),
        gasLimit: integerOf(gasLimit),
        data: bytesOf(data),
      }
    })
  } catch {
    return undefined
  }
}

const SUCCESS = 1n
const REVERT = 2n
const HALTED = 16n
/** By the codes of the guest. */
const HALTS = [
  'out of gas',
  'an instruction that the hardfork does not have',
  'the INVALID instruction (0xfe)',
  'a jump to what is no jump destination',
  'the stack is empty',
  'the stack is full',
  'a read past the end of the returned data',
  'the address of the new contract is taken',
  'the new contract has more than 24,576 bytes of code (EIP-170)',
  'the code of the new contract begins with 0xef (EIP-3541)',
  'a precompiled contract failed',
  'the EVM stopped it',
] as const

/** Reads what the guest writes to stdout. @returns undefined where it is malformed */
export function decodeResults(document: Hex): CallResults | undefined {
  try {
    const [stateRoot, results] = listOf(fromRlp(document, 'hex') as Rlp, 2)
    return { stateRoot: bytesOf(stateRoot, 32), results: listOf(results).map(decodeResult) }
  } catch {
    return undefined
  }
}

function decodeResult(item: Rlp): CallResult {
  const [status, gasUsed, output, created, logs] = listOf(item, 5)
  const code = integerOf(status)
  const halt = code >= HALTED ? HALTS[Number(code - HALTED)] : undefined
  if (code !== SUCCESS && code !== REVERT && halt === undefined) throw new RangeError('status')
  return {
    status: code === SUCCESS ? 'success' : code === REVERT ? 'reverted' : 'halted',
    halt,
    gasUsed: integerOf(gasUsed),
    output: bytesOf(output),
    created: created === '0x' ? undefined : bytesOf(created, 20),
    logs: listOf(logs).map(log => {
      const [address, topics, data] = listOf(log, 3)
      return {
        address: bytesOf(address, 20),
        topics: listOf(topics).map(topic => bytesOf(topic, 32)),
        data: bytesOf(data),
      }
    }),
  }
}
