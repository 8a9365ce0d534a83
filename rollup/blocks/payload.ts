/**
 * The payload of a block, as the block executor reads it (guests/block-executor, payload.rs): everything about the block that neither
 * its parent nor L1 determines. Its digest is a word of the block's inputs (inputs.ts).
 * @module
 */
import { fromRlp, keccak256, size, slice, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import { rlpInteger } from './rlp.ts'

/** A preimage is at most this long, so that one L1 transaction can bring it. */
export const MAX_PREIMAGE_BYTES = 120_000

export interface Withdrawal {
  readonly index: bigint
  readonly validatorIndex: bigint
  readonly address: Hex
  /** Gwei. */
  readonly amount: bigint
}

export interface Payload {
  readonly timestamp: bigint
  readonly feeRecipient: Hex
  readonly gasLimit: bigint
  readonly prevRandao: Hex
  /** Zero before Cancun. */
  readonly parentBeaconBlockRoot: Hex
  readonly extraData: Hex
  readonly withdrawals: readonly Withdrawal[]
  /** EIP-2718 bytes, in the block's order. */
  readonly transactions: readonly Hex[]
}

/** Why a payload cannot be written. */
export class PayloadTooLargeError extends Error {
  readonly code = 'PAYLOAD_TOO_LARGE'
  constructor(bytes: number) {
    super(
      `the payload without its transactions has ${bytes} bytes; the block executor reads at most ${MAX_PREIMAGE_BYTES} at once`,
    )
    this.name = 'PayloadTooLargeError'
  }
}

export interface EncodedPayload {
  /** keccak256 of the payload. */
  readonly digest: Hex
  /** The payload itself, then the pieces that it names. */
  readonly pieces: readonly Hex[]
}

/**
 * The payload's preimages. Transactions that do not fit into the payload are in further pieces: one stream of RLP strings, cut where a
 * piece is full, whatever lies there.
 * @throws PayloadTooLargeError where the rest of the payload alone is too large
 */
export function encodePayload(payload: Payload): EncodedPayload {
  const encoded = payload.transactions.map(transaction => toRlp(transaction))
  const total = encoded.reduce((sum, item) => sum + size(item), 0)
  const pieceCount = Math.ceil(total / MAX_PREIMAGE_BYTES) + 1
  // Room for the headers of the lists, and for the pieces' hashes where there are any.
  let room = MAX_PREIMAGE_BYTES - size(encode(payload, [], [])) - 12 - 33 * pieceCount
  if (room < 0) throw new PayloadTooLargeError(MAX_PREIMAGE_BYTES - room)
  let fitting = 0
  while (fitting < encoded.length && size(encoded[fitting]!) <= room) room -= size(encoded[fitting++]!)
  const pieces = cut(
    encoded
      .slice(fitting)
      .map(item => item.slice(2))
      .join(''),
  )
  const first = encode(
    payload,
    payload.transactions.slice(0, fitting),
    pieces.map(piece => keccak256(piece)),
  )
  return { digest: keccak256(first), pieces: [first, ...pieces] }
}

function encode(payload: Payload, transactions: readonly Hex[], pieces: readonly Hex[]): Hex {
  return toRlp([
    rlpInteger(payload.timestamp),
    payload.feeRecipient,
    rlpInteger(payload.gasLimit),
    payload.prevRandao,
    payload.parentBeaconBlockRoot,
    payload.extraData,
    payload.withdrawals.map(({ index, validatorIndex, address, amount }) => [
      rlpInteger(index),
      rlpInteger(validatorIndex),
      address,
      rlpInteger(amount),
    ]),
    [...transactions],
    [...pieces],
  ])
}

/** Pieces of a stream, given as hex digits, no two of them equal: a rollup's payload may not name one twice. */
function cut(stream: string): Hex[] {
  const pieces = new Set<Hex>()
  for (let at = 0; at < stream.length; ) {
    let digits = Math.min(2 * MAX_PREIMAGE_BYTES, stream.length - at)
    while (digits > 2 && pieces.has(`0x${stream.slice(at, at + digits)}`)) digits -= 2
    pieces.add(`0x${stream.slice(at, at + digits)}`)
    at += digits
  }
  return [...pieces]
}

/**
 * Reads a payload back, with the pieces that it names.
 * @param pieceOf the preimage of a hash; undefined where there is none
 * @returns undefined where the bytes are no payload or a piece is missing
 */
export function decodePayload(bytes: Hex, pieceOf: (hash: Hex) => Hex | undefined): Payload | undefined {
  try {
    const [timestamp, feeRecipient, gasLimit, prevRandao, parentBeaconBlockRoot, extraData, withdrawals, list, hashes] =
      fromRlp(bytes, 'hex') as [Hex, Hex, Hex, Hex, Hex, Hex, Hex[][], Hex[], Hex[]]
    const pieces = hashes.map(pieceOf)
    if (pieces.includes(undefined)) return undefined
    return {
      timestamp: integer(timestamp),
      feeRecipient,
      gasLimit: integer(gasLimit),
      prevRandao,
      parentBeaconBlockRoot,
      extraData,
      withdrawals: withdrawals.map(([index, validatorIndex, address, amount]) => ({
        index: integer(index!),
        validatorIndex: integer(validatorIndex!),
        address: address!,
        amount: integer(amount!),
      })),
      transactions: [...list, ...streamItems(pieces.map(piece => piece!.slice(2)).join(''))],
    }
  } catch {
    return undefined
  }
}

const integer = (hex: Hex): bigint => (hex === '0x' ? 0n : BigInt(hex))

/** The strings of a stream, given as hex digits. */
function streamItems(digits: string): Hex[] {
  const items: Hex[] = []
  const bytes: Hex = `0x${digits}`
  for (let at = 0; at < size(bytes); ) {
    const first = Number(slice(bytes, at, at + 1))
    const lengthBytes = first < 0xb8 ? 0 : first - 0xb7
    const length = first < 0x80 ? 1 : first < 0xb8 ? first - 0x80 : Number(slice(bytes, at + 1, at + 1 + lengthBytes))
    const start = first < 0x80 ? at : at + 1 + lengthBytes
    items.push(length === 0 ? '0x' : slice(bytes, start, start + length))
    at = start + length
  }
  return items
}
