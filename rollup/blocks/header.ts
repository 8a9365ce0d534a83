/**
 * Block headers: their fields by the names of JSON-RPC, and their RLP, whose keccak256 is the block's hash.
 * @module
 */
import { fromRlp, keccak256, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import type { Fork } from './chain-config.ts'
import { rlpInteger } from './rlp.ts'

export interface Field {
  readonly kind: 'integer' | 'bytes'
  /** Of an integer in bits, of bytes in bytes; any number of bytes unless given. */
  readonly size?: number
  /** The fork whose headers have it first; all have it unless given. */
  readonly since?: 'london' | Fork
}

/** In the order of the RLP. */
export const HEADER_FIELDS = {
  parentHash: { kind: 'bytes', size: 32 },
  sha3Uncles: { kind: 'bytes', size: 32 },
  miner: { kind: 'bytes', size: 20 },
  stateRoot: { kind: 'bytes', size: 32 },
  transactionsRoot: { kind: 'bytes', size: 32 },
  receiptsRoot: { kind: 'bytes', size: 32 },
  logsBloom: { kind: 'bytes', size: 256 },
  difficulty: { kind: 'integer', size: 256 },
  number: { kind: 'integer', size: 64 },
  gasLimit: { kind: 'integer', size: 64 },
  gasUsed: { kind: 'integer', size: 64 },
  timestamp: { kind: 'integer', size: 64 },
  extraData: { kind: 'bytes' },
  mixHash: { kind: 'bytes', size: 32 },
  nonce: { kind: 'bytes', size: 8 },
  baseFeePerGas: { kind: 'integer', size: 256, since: 'london' },
  withdrawalsRoot: { kind: 'bytes', size: 32, since: 'shanghai' },
  blobGasUsed: { kind: 'integer', size: 64, since: 'cancun' },
  excessBlobGas: { kind: 'integer', size: 64, since: 'cancun' },
  parentBeaconBlockRoot: { kind: 'bytes', size: 32, since: 'cancun' },
  requestsHash: { kind: 'bytes', size: 32, since: 'prague' },
  blockAccessListHash: { kind: 'bytes', size: 32, since: 'amsterdam' },
  slotNumber: { kind: 'integer', size: 64, since: 'amsterdam' },
} as const satisfies Record<string, Field>

export type HeaderField = keyof typeof HEADER_FIELDS

type Late = { [F in HeaderField]: (typeof HEADER_FIELDS)[F] extends { since: string } ? F : never }[HeaderField]

/** Hex in lower case; integers without leading zeros. */
export type BlockHeader = { readonly [F in Exclude<HeaderField, Late>]: Hex } & { readonly [F in Late]?: Hex }

/** The fields' names in the order of the RLP. */
export const FIELDS = Object.keys(HEADER_FIELDS) as HeaderField[]

export const fieldOf = (name: HeaderField): Field => HEADER_FIELDS[name]

function itemsOf(header: BlockHeader): Hex[] {
  return FIELDS.flatMap(name => {
    const value = header[name]
    if (value === undefined) return []
    return [fieldOf(name).kind === 'integer' ? rlpInteger(BigInt(value)) : value]
  })
}

/** The header's RLP. */
export const encodeHeader = (header: BlockHeader): Hex => toRlp(itemsOf(header))

export const headerHash = (header: BlockHeader): Hex => keccak256(encodeHeader(header))

/** Reads a header's RLP; undefined where it is none, or has fields that this version does not know. */
export function decodeHeader(encoded: Hex): BlockHeader | undefined {
  const items = listOf(encoded)
  if (items === undefined || items.length > FIELDS.length) return undefined
  const fields = items.map((item, i) => {
    const name = FIELDS[i]!
    return [name, fieldOf(name).kind === 'integer' ? `0x${BigInt(item === '0x' ? 0 : item).toString(16)}` : item]
  })
  const header = Object.fromEntries(fields) as BlockHeader
  // Whatever was read otherwise than it was written, this shows; so does a field that is missing or of another length.
  const isWhole = FIELDS.every(name => fieldOf(name).since !== undefined || header[name] !== undefined)
  return isWhole && FIELDS.every(name => hasSize(name, header[name])) && encodeHeader(header) === encoded.toLowerCase()
    ? header
    : undefined
}

function hasSize(name: HeaderField, value: Hex | undefined): boolean {
  const field = fieldOf(name)
  if (value === undefined || field.size === undefined) return true
  return field.kind === 'bytes' ? value.length === 2 + 2 * field.size : BigInt(value) < 1n << BigInt(field.size)
}

function listOf(encoded: Hex): Hex[] | undefined {
  try {
    const items = fromRlp(encoded, 'hex') as unknown
    return Array.isArray(items) && items.every(item => typeof item === 'string') ? (items as Hex[]) : undefined
  } catch {
    return undefined
  }
}

/** The names of the fields in which a header, given as RLP, differs; empty where what is given is no header. */
export function differingFields(header: BlockHeader, computed: Uint8Array | Hex): string[] {
  const encoded = typeof computed === 'string' ? computed : (`0x${Buffer.from(computed).toString('hex')}` as const)
  const items = listOf(encoded)
  if (items === undefined) return []
  const expected = itemsOf(header)
  return FIELDS.filter((_, i) => items[i] !== expected[i])
}
