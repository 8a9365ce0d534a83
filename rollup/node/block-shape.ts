/**
 * Blocks as JSON-RPC gives them: the header's fields, whose RLP has the block's hash, and the lists. Also the forms of witness files
 * that differ in a name.
 * @module
 */
import { type BlockHeader, FIELDS, fieldOf, type HeaderField } from '../blocks/header.ts'
import type { Withdrawal } from '../blocks/payload.ts'
import type { Hex } from '../hex.ts'
import { address, anything, bytes, list, object, optional, quantity, record, type Shape, word } from './shape.ts'

export interface NodeBlock {
  readonly header: BlockHeader
  /** As the node states it. */
  readonly hash: Hex
  /** Objects, or hashes, as the request asked. */
  readonly transactions: readonly unknown[]
  readonly withdrawals: readonly Withdrawal[]
  /** Fields that this version does not know: of a later fork, or of a chain with fields of its own. */
  readonly unknownFields: readonly string[]
}

/** Names that other programs give the same field. */
const ALIASES: Partial<Record<HeaderField, string>> = { sha3Uncles: 'ommersHash', miner: 'beneficiary' }

/** Of a block's JSON, what is not in its header. */
const NOT_IN_HEADER = ['hash', 'size', 'totalDifficulty', 'transactions', 'uncles', 'withdrawals', 'author']

function fieldShape(name: HeaderField): Shape<Hex> {
  const { kind, size } = fieldOf(name)
  if (kind === 'bytes') return bytes(size)
  const check = quantity(size)
  return (value, where) => `0x${check(value, where).toString(16)}`
}

const FIELD_SHAPES = FIELDS.map(name => {
  const shape = fieldShape(name)
  return [name, fieldOf(name).since === undefined ? shape : optional(shape)] as const
})

/** A header as an object of named fields. */
export const headerShape: Shape<BlockHeader> = (value, where) => {
  const given = record(value, where)
  const header: Partial<Record<HeaderField, Hex>> = {}
  for (const [name, shape] of FIELD_SHAPES) {
    const alias = ALIASES[name]
    const found = given[name] ?? (alias === undefined ? undefined : given[alias])
    const read = shape(found, `${where}.${name}`)
    if (read !== undefined) header[name] = read
  }
  return header as BlockHeader
}

const withdrawal: Shape<Withdrawal> = object({
  index: quantity(64),
  validatorIndex: quantity(64),
  address,
  amount: quantity(64),
})

export const withdrawalsShape = list(withdrawal)

const lists = object({
  hash: word,
  transactions: list(anything),
  withdrawals: optional(withdrawalsShape),
})

export const blockShape: Shape<NodeBlock> = (value, where) => {
  const { hash, transactions, withdrawals = [] } = lists(value, where)
  const header = headerShape(value, where)
  const known: ReadonlySet<string> = new Set([...FIELDS, ...NOT_IN_HEADER])
  const unknownFields = Object.keys(record(value, where)).filter(name => !known.has(name))
  return { header, hash, transactions, withdrawals, unknownFields }
}
