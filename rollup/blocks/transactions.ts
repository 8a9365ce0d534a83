/**
 * Transactions from their JSON to their EIP-2718 bytes, for nodes that do not give the bytes. Every type up to Osaka's; nothing is
 * judged here, the bytes are compared with the transaction's hash or the block's root by whoever asked.
 * @module
 */
import { concatHex, fromRlp, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import {
  address,
  bytes,
  list,
  object,
  optional,
  quantity,
  record,
  type Shape,
  ShapeError,
  word,
} from '../node/shape.ts'
import { rlpInteger } from './rlp.ts'

type Rlp = Hex | Rlp[]

const integer: Shape<Hex> = (value, where) => rlpInteger(quantity()(value, where))

/** Creations have null, nothing, or an empty text. */
const recipient: Shape<Hex> = (value, where) =>
  value === undefined || value === null || value === '' || value === '0x' ? '0x' : address(value, where)

const accessList: Shape<Rlp> = (value, where) =>
  list(object({ address, storageKeys: list(word) }))(value, where).map(entry => [entry.address, entry.storageKeys])

const authorizationList: Shape<Rlp> = (value, where) =>
  list(record)(value, where).map((entry, i) => {
    const at = `${where}[${i}]`
    return [
      integer(entry.chainId, `${at}.chainId`),
      address(entry.address, `${at}.address`),
      integer(entry.nonce, `${at}.nonce`),
      integer(entry.yParity ?? entry.v, `${at}.yParity`),
      integer(entry.r, `${at}.r`),
      integer(entry.s, `${at}.s`),
    ]
  })

const SHAPES = {
  chainId: integer,
  nonce: integer,
  gasPrice: integer,
  maxPriorityFeePerGas: integer,
  maxFeePerGas: integer,
  gas: integer,
  to: recipient,
  value: integer,
  input: bytes(),
  accessList,
  maxFeePerBlobGas: integer,
  blobVersionedHashes: list(word),
  authorizationList,
  yParity: integer,
  v: integer,
  r: integer,
  s: integer,
} satisfies Record<string, Shape<Rlp>>

type FieldName = keyof typeof SHAPES

/** Names that other programs give the same field. */
const ALIASES: Partial<Record<FieldName, string>> = { gas: 'gasLimit', input: 'data', yParity: 'v' }

const CALL = ['gas', 'to', 'value', 'input'] as const
const FEES = ['maxPriorityFeePerGas', 'maxFeePerGas', ...CALL] as const
const SIGNATURE = ['yParity', 'r', 's'] as const

/** The fields of each type in the order of their RLP (EIP-2930, 1559, 4844, 7702). */
const FIELDS: Readonly<Record<number, readonly FieldName[]>> = {
  0: ['nonce', 'gasPrice', ...CALL, 'v', 'r', 's'],
  1: ['chainId', 'nonce', 'gasPrice', ...CALL, 'accessList', ...SIGNATURE],
  2: ['chainId', 'nonce', ...FEES, 'accessList', ...SIGNATURE],
  3: ['chainId', 'nonce', ...FEES, 'accessList', 'maxFeePerBlobGas', 'blobVersionedHashes', ...SIGNATURE],
  4: ['chainId', 'nonce', ...FEES, 'accessList', 'authorizationList', ...SIGNATURE],
}

/** @param value the transaction as JSON-RPC gives it @throws ShapeError naming the field, or an unknown type */
export function encodeTransaction(value: unknown, where: string): Hex {
  const given = record(value, where)
  const type = Number(optional(quantity(8))(given.type, `${where}.type`) ?? 0n)
  const names = FIELDS[type]
  if (names === undefined) {
    throw new ShapeError(`${where}.type`, 'a transaction type that this version knows (0x0 to 0x4)', given.type)
  }
  const items = names.map(name => {
    const alias = ALIASES[name]
    const found = given[name] ?? (alias === undefined ? undefined : given[alias])
    return SHAPES[name](found, `${where}.${name}`)
  })
  const encoded = toRlp(items)
  return type === 0 ? encoded : concatHex([`0x0${type}`, encoded])
}

/** Types that the block executor knows. */
export const isKnownType = (transaction: Hex): boolean => {
  const first = Number.parseInt(transaction.slice(2, 4), 16)
  return first >= 0xc0 || (first >= 1 && first <= 4)
}

/** The chain that a transaction is signed for, by its bytes; undefined for one that is valid on any, and for what is no transaction. */
export function chainIdOf(transaction: Hex): bigint | undefined {
  const isLegacy = Number.parseInt(transaction.slice(2, 4), 16) >= 0xc0
  let items: unknown
  try {
    items = fromRlp(isLegacy ? transaction : `0x${transaction.slice(4)}`, 'hex')
  } catch {
    return undefined
  }
  const item: unknown = Array.isArray(items) ? items[isLegacy ? 6 : 0] : undefined
  if (typeof item !== 'string') return undefined
  const value = item === '0x' ? 0n : BigInt(item)
  if (!isLegacy) return value
  // EIP-155: v is 35 or 36 above twice the chain id; 27 and 28 are of before.
  return value < 35n ? undefined : (value - 35n) / 2n
}
