/**
 * Blocks for measurements: a state in which every path is as deep as the worst that is assumed, and a rollup's block on it, as what
 * the block executor reads.
 *
 * A path to an account or a slot goes through {@link TRIE_DEPTH} full branches of 532 bytes. A state of 2^30 accounts has paths of 8 to
 * 9 nodes; who looks for keys that share more nibbles with others finds some three or four deeper. Siblings are hashes of nothing,
 * which nobody reads.
 * @module
 */
import { keccak_256 } from '@noble/hashes/sha3.js'
import { keccakKey, localKey, MemoryOracle } from '@zkmips/emulator/host/oracle'
import { encodeChainConfig, type Fork, type RollupConfig } from '@zkmips/rollup/blocks/chain-config'
import { encodeInputs, encodeQueueEntry, type QueueEntry, ZERO_WORD } from '@zkmips/rollup/blocks/inputs'
import { encodePayload } from '@zkmips/rollup/blocks/payload'
import { rlpInteger } from '@zkmips/rollup/blocks/rlp'
import { bytesToHex, concatBytes, type Hex, hexToBytes, keccak256, numberToHex, pad, toRlp } from 'viem'

/** Branches on every path. */
export const TRIE_DEPTH = 12

export const CHAIN_ID = 4242
export const GAS_LIMIT = 1_000_000_000n
export const FEE_RECIPIENT: Hex = '0x00000000000000000000000000000000000000fe'
const EMPTY_ROOT = keccak256('0x80')
const NO_CODE = keccak256('0x')
const NO_REQUESTS: Hex = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
/** Accounts that every block looks at: the two system contracts, which are not there, and the fee recipient. */
const ALWAYS_READ: readonly Hex[] = [
  '0x000f3df6d732807ef1319fb7b8bb8522d0beac02',
  '0x0000f90827f1c53a10cb7a02335b175320002935',
  FEE_RECIPIENT,
]

export interface WorldAccount {
  readonly balance?: bigint
  readonly nonce?: bigint
  readonly code?: Hex
  /** Values by slot; 0 where the path is there and the slot is not. */
  readonly slots?: ReadonlyMap<bigint, bigint>
}

/** Accounts by address; undefined where the path is there and the account is not. */
export type World = ReadonlyMap<Hex, WorldAccount | undefined>

interface Entry {
  /** keccak256 of the key. */
  readonly hash: Uint8Array
  readonly value: Uint8Array | undefined
}

const FILLER = keccak_256(new TextEncoder().encode('no node has this hash'))
const nibble = (hash: Uint8Array, at: number) => (at % 2 === 0 ? hash[at >> 1]! >> 4 : hash[at >> 1]! & 15)

class Pieces {
  readonly all: Uint8Array[] = []

  add(piece: Uint8Array): Uint8Array {
    this.all.push(piece)
    return keccak_256(piece)
  }

  /** The hash of the node at this depth over entries, which share the nibbles before it. */
  node(entries: readonly Entry[], depth: number): Uint8Array | undefined {
    if (depth === TRIE_DEPTH) {
      const [leaf, second] = entries.filter(({ value }) => value !== undefined)
      if (second) throw new RangeError(`two keys share ${TRIE_DEPTH} nibbles`)
      return leaf && this.add(hexToBytes(toRlp([leafPath(leaf.hash, depth), bytesToHex(leaf.value!)])))
    }
    const children = Array.from({ length: 16 }, (_, at) => {
      const below = entries.filter(({ hash }) => nibble(hash, depth) === at)
      const child = below.length === 0 ? FILLER : this.node(below, depth + 1)
      return child ? concatBytes([Uint8Array.of(0xa0), child]) : Uint8Array.of(0x80)
    })
    const body = concatBytes([...children, Uint8Array.of(0x80)])
    return this.add(concatBytes([Uint8Array.of(0xf9, body.length >> 8, body.length & 255), body]))
  }
}

/** Hex-prefix encoding of what is left of a leaf's path. */
function leafPath(hash: Uint8Array, from: number): Hex {
  const rest = bytesToHex(hash).slice(2 + from)
  return rest.length % 2 === 0 ? `0x20${rest}` : `0x3${rest}`
}

function stateOf(world: World, pieces: Pieces): Uint8Array {
  const entries = [...world].map(([address, account]): Entry => {
    const hash = keccak_256(hexToBytes(address))
    if (!account) return { hash, value: undefined }
    const { balance = 0n, nonce = 0n, code, slots = new Map<bigint, bigint>() } = account
    const storage = [...slots].map(([slot, value]) => ({
      hash: keccak_256(hexToBytes(pad(numberToHex(slot), { size: 32 }))),
      value: value === 0n ? undefined : hexToBytes(toRlp(rlpInteger(value))),
    }))
    const root = storage.length === 0 ? EMPTY_ROOT : bytesToHex(pieces.node(storage, 0)!)
    const codeHash = code === undefined ? NO_CODE : bytesToHex(pieces.add(hexToBytes(code)))
    return { hash, value: hexToBytes(toRlp([rlpInteger(nonce), rlpInteger(balance), root, codeHash])) }
  })
  return pieces.node(entries, 0)!
}

/** Blocks, ready to be executed. */
export interface Block {
  readonly oracle: MemoryOracle
}

/** The inputs of one block of a span. */
export interface SpanBlock {
  /** Encoded and signed. */
  readonly transactions: readonly Hex[]
  readonly queue?: readonly QueueEntry[]
  /** In place of the payload of those transactions: the payload's bytes and the pieces that it names. */
  readonly raw?: readonly Hex[]
}

export interface SpanOptions {
  readonly world: World
  readonly blocks: readonly SpanBlock[]
  readonly fork?: Fork
  readonly config?: Partial<RollupConfig>
  readonly gasLimit?: bigint
}

export interface BlockOptions extends Omit<SpanOptions, 'blocks'>, SpanBlock {}

/** The block of these transactions, with nothing claimed about it. */
export const blockOf = ({ transactions, queue = [], raw, ...options }: BlockOptions): Block =>
  spanOf({ ...options, blocks: [{ transactions, queue, ...(raw && { raw }) }] })

/** The claim of these blocks, with nothing claimed about them. */
export function spanOf({ world, blocks, fork = 'osaka', config = {}, gasLimit = GAS_LIMIT }: SpanOptions): Block {
  const pieces = new Pieces()
  const read = new Map([...ALWAYS_READ.map(address => [address, undefined] as const), ...world])
  const header = parentHeader(bytesToHex(stateOf(read, pieces)), fork, gasLimit)
  const rules = encodeChainConfig({
    ...{ rules: 'rollup', chainId: BigInt(CHAIN_ID), forks: [{ time: 0n, name: fork }], blobs: [], keepsEmpty: false },
    ...{ gasLimitCeiling: gasLimit, maxBlocks: BigInt(blocks.length), maxPayloadBytes: 100_000_000n, maxPieces: 1000n },
    ...{ maxQueueEntries: 1_000n, maxQueueGas: mostQueueGas(gasLimit), precompilePrices: [], ...config },
  })
  const published = blocks.map(({ transactions, queue = [], raw }) => ({
    payload: raw ?? payloadPieces(transactions, gasLimit),
    queue: queue.map(encodeQueueEntry),
  }))
  const inputs = encodeInputs(
    ZERO_WORD,
    published.map(({ payload, queue }) => ({
      payloadDigest: keccak256(payload[0]!),
      queue: queue.map(entry => keccak256(entry)),
      l1Time: 2n,
    })),
  )
  const oracle = new MemoryOracle()
  const last = pad(numberToHex(blocks.length), { size: 32 })
  const locals = [keccak256(header), ZERO_WORD, inputs.digest, last, rules.digest]
  locals.forEach((local, i) => {
    oracle.addUnchecked(localKey(i + 1), hexToBytes(local))
  })
  const inputPieces = published.flatMap(({ payload, queue }) => [...payload, ...queue])
  for (const hex of [header, rules.piece, ...inputPieces, ...inputs.pieces]) pieces.add(hexToBytes(hex))
  for (const piece of pieces.all) oracle.addUnchecked(keccakKey(piece), piece)
  return { oracle }
}

/** Half of the gas limit, and no more than a transaction may have (EIP-7825). */
export const mostQueueGas = (gasLimit: bigint): bigint => (gasLimit > 2n ** 25n ? 2n ** 24n : gasLimit / 2n)

const payloadPieces = (transactions: readonly Hex[], gasLimit: bigint): readonly Hex[] =>
  encodePayload({
    ...{ timestamp: 2n, feeRecipient: FEE_RECIPIENT, gasLimit, prevRandao: ZERO_WORD, extraData: '0x' },
    ...{ parentBeaconBlockRoot: ZERO_WORD, withdrawals: [], transactions },
  }).pieces

function parentHeader(stateRoot: Hex, fork: Fork, gasLimit: bigint): Hex {
  const zeros = (bytes: number): Hex => `0x${'00'.repeat(bytes)}`
  return toRlp([
    ...[ZERO_WORD, keccak256('0xc0'), zeros(20), stateRoot, EMPTY_ROOT, EMPTY_ROOT, zeros(256)],
    ...[0n, 0n, gasLimit, 0n, 1n].map(rlpInteger),
    ...(['0x', ZERO_WORD, zeros(8), rlpInteger(7n), EMPTY_ROOT] as const),
    ...(fork === 'shanghai' ? [] : (['0x', '0x', ZERO_WORD] as const)),
    ...(fork === 'shanghai' || fork === 'cancun' ? [] : [NO_REQUESTS]),
  ])
}
