/**
 * What L1 says about the inputs of blocks: the chain D_n = keccak256(D_(n−1) ‖ I_n), where I_n names block n's payload, the queue
 * entries that are assigned to it and the L1 time that bounds its own. Local key 3 is keccak256(D_a ‖ D_b) for a claim from block a
 * (its parent) to block b. The block executor walks from D_b back to D_a (guests/block-executor, inputs.rs), and L1 computes the same.
 * @module
 */
import { concatHex, hexToBigInt, keccak256, numberToHex, size, slice } from 'viem'
import type { Hex } from '../hex.ts'

export const ZERO_WORD: Hex = `0x${'00'.repeat(32)}`
const ZERO_ADDRESS: Hex = `0x${'00'.repeat(20)}`

/** Ether and a call that L1 brings into L2. The ether is minted whatever becomes of the call. */
export interface Deposit {
  readonly kind: 'deposit'
  /** Of the queue, from 0, counted over all blocks. */
  readonly index: bigint
  readonly from: Hex
  /** Undefined for a creation. */
  readonly to: Hex | undefined
  /** Wei that `from` gets first. */
  readonly mint: bigint
  /** Wei that the call carries. */
  readonly value: bigint
  readonly gasLimit: bigint
  readonly data: Hex
}

/** A transaction that L1 brings past the sequencer. */
export interface ForcedTransaction {
  readonly kind: 'forced'
  readonly index: bigint
  /** What was paid for; the transaction is skipped where its own is larger. */
  readonly gasLimit: bigint
  /** EIP-2718 bytes. */
  readonly transaction: Hex
}

export type QueueEntry = Deposit | ForcedTransaction

const u64 = (value: bigint): Hex => numberToHex(value, { size: 8 })
const word = (value: bigint): Hex => numberToHex(value, { size: 32 })

/** The bytes of an entry, whose keccak256 is its hash: what Solidity's abi.encodePacked gives. */
export function encodeQueueEntry(entry: QueueEntry): Hex {
  if (entry.kind === 'forced') return concatHex(['0x01', u64(entry.index), u64(entry.gasLimit), entry.transaction])
  return concatHex([
    '0x00',
    u64(entry.index),
    entry.from,
    entry.to === undefined ? '0x01' : '0x00',
    entry.to ?? ZERO_ADDRESS,
    word(entry.mint),
    word(entry.value),
    u64(entry.gasLimit),
    entry.data,
  ])
}

/** Bytes of a deposit before its data. */
const DEPOSIT_BYTES = 1 + 8 + 20 + 1 + 20 + 32 + 32 + 8
const FORCED_BYTES = 1 + 8 + 8

/** Reads an entry's bytes; undefined where they are none. */
export function decodeQueueEntry(bytes: Hex): QueueEntry | undefined {
  const at = (start: number, length: number): Hex => (length === 0 ? '0x' : slice(bytes, start, start + length))
  const number = (start: number, length: number) => hexToBigInt(at(start, length))
  const rest = (start: number): Hex => (size(bytes) > start ? slice(bytes, start) : '0x')
  const kind = size(bytes) > 0 ? at(0, 1) : '0x'
  if (kind === '0x01' && size(bytes) >= FORCED_BYTES)
    return { kind: 'forced', index: number(1, 8), gasLimit: number(9, 8), transaction: rest(FORCED_BYTES) }
  if (kind !== '0x00' || size(bytes) < DEPOSIT_BYTES) return undefined
  const isCreation = number(29, 1)
  if (isCreation > 1n || (isCreation === 1n && at(30, 20) !== ZERO_ADDRESS)) return undefined
  return {
    kind: 'deposit',
    index: number(1, 8),
    from: at(9, 20),
    to: isCreation === 1n ? undefined : at(30, 20),
    mint: number(50, 32),
    value: number(82, 32),
    gasLimit: number(114, 8),
    data: rest(DEPOSIT_BYTES),
  }
}

/** The preimage of a queue digest: the entries' hashes. */
export const encodeQueue = (entryHashes: readonly Hex[]): Hex => concatHex([...entryHashes])

/** Zero for a block without entries. */
export const queueDigestOf = (entryHashes: readonly Hex[]): Hex =>
  entryHashes.length === 0 ? ZERO_WORD : keccak256(encodeQueue(entryHashes))

/** The inputs of one block. */
export interface BlockInputs {
  /** keccak256 of the payload. */
  readonly payloadDigest: Hex
  /** Hashes of the queue entries, in their order. */
  readonly queue: readonly Hex[]
  /** Unix seconds of L1; 0 under Ethereum's rules. */
  readonly l1Time: bigint
}

/** The inputs of a block without an L1. */
export const inputsWithoutL1 = (payloadDigest: Hex): BlockInputs => ({ payloadDigest, queue: [], l1Time: 0n })

/** The 96 bytes whose keccak256 is I_n. */
export const encodeBlockInputs = ({ payloadDigest, queue, l1Time }: BlockInputs): Hex =>
  concatHex([payloadDigest, queueDigestOf(queue), word(l1Time)])

/** D_n. */
export const chainInputs = (before: Hex, blockInputs: Hex): Hex => keccak256(concatHex([before, blockInputs]))

export interface EncodedInputs {
  /** Local key 3. */
  readonly digest: Hex
  /** D_b. */
  readonly last: Hex
  /** The preimages of the walk: key 3's, the links, the blocks' inputs, the lists of queue entries. Payloads and entries are not in it. */
  readonly pieces: readonly Hex[]
}

/** @param before D_a: 0 for a chain without an L1 @param blocks of a + 1 to b */
export function encodeInputs(before: Hex, blocks: readonly BlockInputs[]): EncodedInputs {
  const pieces: Hex[] = []
  let last = before
  for (const block of blocks) {
    const inputs = encodeBlockInputs(block)
    const link = concatHex([last, keccak256(inputs)])
    pieces.push(link, inputs, ...(block.queue.length > 0 ? [encodeQueue(block.queue)] : []))
    last = keccak256(link)
  }
  const ends = concatHex([before, last])
  return { digest: keccak256(ends), last, pieces: [ends, ...pieces] }
}
