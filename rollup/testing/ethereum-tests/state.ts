/** World states as test files list them: accounts by address, to tries and the pieces that the block executor reads. */
import { RLP } from '@ethereumjs/rlp'
import { hexToBytes } from 'viem'
import type { Hex } from '../../hex.ts'
import { keccak } from './hash.ts'
import { type BuiltTrie, buildTrie } from './trie.ts'

export interface AccountJson {
  readonly nonce: Hex
  readonly balance: Hex
  readonly code: Hex
  readonly storage: Readonly<Record<Hex, Hex>>
}
export type StateJson = Readonly<Record<Hex, AccountJson>>

export interface BuiltState {
  readonly root: Uint8Array
  /** Trie nodes and codes. */
  readonly pieces: readonly Uint8Array[]
}

/** Bytes of hex that may have an odd number of digits or none. */
export const bytesOf = (hex: string): Uint8Array =>
  hexToBytes(hex.length % 2 === 0 ? (hex as Hex) : `0x0${hex.slice(2)}`)

/** An integer as RLP wants it: big-endian without leading zeros. */
export function integerBytes(hex: string): Uint8Array {
  const bytes = bytesOf(hex)
  const start = bytes.findIndex(byte => byte !== 0)
  return start < 0 ? new Uint8Array(0) : bytes.subarray(start)
}

function word(hex: string): Uint8Array {
  const bytes = integerBytes(hex)
  const padded = new Uint8Array(32)
  padded.set(bytes, 32 - bytes.length)
  return padded
}

/** Storage tries that were built, by their entries' JSON: the system contracts' are in every test. */
const storageTries = new Map<string, BuiltTrie>()
const KEPT_TRIES = 200

function storageTrie(storage: AccountJson['storage']): BuiltTrie {
  const key = JSON.stringify(storage)
  const kept = storageTries.get(key)
  if (kept) return kept
  const entries = Object.entries(storage).flatMap(([slot, value]) => {
    const bytes = integerBytes(value)
    return bytes.length === 0 ? [] : [{ path: keccak(word(slot)), value: RLP.encode(bytes) }]
  })
  const trie = buildTrie(entries)
  if (storageTries.size >= KEPT_TRIES) storageTries.clear()
  storageTries.set(key, trie)
  return trie
}

export function buildState(state: StateJson): BuiltState {
  const pieces: Uint8Array[] = []
  const entries = Object.entries(state).map(([address, account]) => {
    const storage = storageTrie(account.storage)
    const code = bytesOf(account.code)
    pieces.push(...storage.nodes)
    if (code.length > 0) pieces.push(code)
    const fields = [integerBytes(account.nonce), integerBytes(account.balance), storage.root, keccak(code)]
    return { path: keccak(bytesOf(address)), value: RLP.encode(fields) }
  })
  const trie = buildTrie(entries)
  return { root: trie.root, pieces: [...pieces, ...trie.nodes] }
}
