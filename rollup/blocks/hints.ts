/** What the block executor says before it reads a piece (guests/block-executor, reader.rs). */
import { bytesToBigInt, bytesToHex } from 'viem'
import type { Hex } from '../hex.ts'

export type Hint =
  | { readonly kind: 'header' | 'payload' | 'chain-config' | 'inputs'; readonly hash: Hex }
  | { readonly kind: 'code' | 'account-node'; readonly address: Hex; readonly hash: Hex }
  | { readonly kind: 'storage-node'; readonly address: Hex; readonly slot: bigint; readonly hash: Hex }
  /** A node that no key of the block leads to: its path is given as nibbles. */
  | { readonly kind: 'account-node-at'; readonly path: Uint8Array; readonly hash: Hex }
  | { readonly kind: 'storage-node-at'; readonly address: Hex; readonly path: Uint8Array; readonly hash: Hex }

/** A hint that is none of the block executor's. */
export class UnknownHintError extends Error {
  readonly code = 'UNKNOWN_HINT'
  constructor(bytes: Uint8Array) {
    super(`the guest sends an unknown hint (${bytesToHex(bytes)}): it is not this version's block executor`)
    this.name = 'UnknownHintError'
  }
}

const HASH_BYTES = 32
const ADDRESS_BYTES = 20

/** @throws UnknownHintError */
export function decodeHint(bytes: Uint8Array): Hint {
  if (bytes.length < 1 + HASH_BYTES) throw new UnknownHintError(bytes)
  const hash = bytesToHex(bytes.subarray(bytes.length - HASH_BYTES))
  const details = bytes.subarray(1, bytes.length - HASH_BYTES)
  const address = bytesToHex(details.subarray(0, ADDRESS_BYTES))
  const rest = details.subarray(ADDRESS_BYTES)
  const exact = (length: number) => {
    if (details.length !== length) throw new UnknownHintError(bytes)
  }
  switch (bytes[0]) {
    case 1:
      exact(0)
      return { kind: 'header', hash }
    case 2:
      exact(0)
      return { kind: 'payload', hash }
    case 3:
      exact(0)
      return { kind: 'chain-config', hash }
    case 4:
      exact(ADDRESS_BYTES)
      return { kind: 'code', address, hash }
    case 5:
      exact(ADDRESS_BYTES)
      return { kind: 'account-node', address, hash }
    case 6:
      exact(ADDRESS_BYTES + 32)
      return { kind: 'storage-node', address, slot: bytesToBigInt(rest), hash }
    case 7:
      return { kind: 'account-node-at', path: details, hash }
    case 8:
      if (details.length < ADDRESS_BYTES) throw new UnknownHintError(bytes)
      return { kind: 'storage-node-at', address, path: rest, hash }
    case 9:
      exact(0)
      return { kind: 'inputs', hash }
    default:
      throw new UnknownHintError(bytes)
  }
}
