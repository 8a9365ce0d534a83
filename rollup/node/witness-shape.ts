/**
 * What nodes give as the witness of a block's execution, in every form that is in use: `state`, `codes` and `keys` as lists of bytes
 * or as objects from hashes to bytes (older versions of reth), `headers` as RLP or as objects (go-ethereum), some of it absent.
 *
 * Pieces are filed under hashes that are computed here, so neither order nor names matter, and what is too much does no harm.
 * @module
 */
import type { BlockHeader } from '../blocks/header.ts'
import type { Hex } from '../hex.ts'
import { headerShape } from './block-shape.ts'
import { anything, bytes, list, object, optional, record, type Shape } from './shape.ts'

export interface Witness {
  /** Trie nodes. */
  readonly state: readonly Hex[]
  readonly codes: readonly Hex[]
  /** The parent's and older ones; RLP, or fields. */
  readonly headers: readonly (Hex | BlockHeader)[]
}

const pieces: Shape<Hex[]> = (value, where) =>
  list(bytes())(Array.isArray(value) ? value : Object.values(record(value, where)), where)

const headerOrRlp: Shape<Hex | BlockHeader> = (value, where) =>
  typeof value === 'string' ? bytes()(value, where) : headerShape(value, where)

const parts = object({
  state: pieces,
  codes: optional(pieces),
  headers: optional(list(headerOrRlp)),
  /** What zk-pig calls the headers. */
  ancestors: optional(list(headerOrRlp)),
  keys: anything,
})

export const witnessShape: Shape<Witness> = (value, where) => {
  const { state, codes = [], headers = [], ancestors = [] } = parts(value, where)
  return { state, codes, headers: [...headers, ...ancestors] }
}
