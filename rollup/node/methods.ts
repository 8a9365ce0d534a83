/**
 * The methods that are asked of a node, with the shape of each answer: the one place where answers are checked. What an answer must
 * be beyond its shape (hashes above all) is checked by whoever asked, with `accept`.
 * @module
 */
import { blockShape } from './block-shape.ts'
import {
  address,
  anything,
  bytes,
  entries,
  list,
  nullable,
  object,
  optional,
  quantity,
  type Shape,
  type Shaped,
  text,
  wholeNumber,
  word,
} from './shape.ts'
import { witnessShape } from './witness-shape.ts'

export interface Method {
  /** Milliseconds. */
  readonly timeout: number
  /** Most bytes of an answer, where far fewer than a witness has are too many: several are read at a time. */
  readonly maxBytes?: number
  readonly shape: Shape<unknown>
}

/** A look-up. */
const SHORT = 30_000
/** A number or a name. */
const FEW_BYTES = 2 ** 16
/** Far above what a contract has, or a proof of as many slots as are asked for at once. */
const SOME_BYTES = 2 ** 25
/** The node executes a block, or reads much of a state. */
const LONG = 300_000

const prestate = object({
  result: optional(entries(address, object({ storage: optional(entries(quantity(), anything)) }))),
})

/** EIP-7910. */
const forkConfig = object({
  activationTime: wholeNumber,
  blobSchedule: optional(object({ target: wholeNumber, max: wholeNumber, baseFeeUpdateFraction: wholeNumber })),
  chainId: quantity(64),
  precompiles: optional(entries(text, anything)),
  systemContracts: optional(entries(text, anything)),
})

export const METHODS = {
  web3_clientVersion: { timeout: SHORT, maxBytes: FEW_BYTES, shape: text },
  eth_chainId: { timeout: SHORT, maxBytes: FEW_BYTES, shape: quantity(64) },
  eth_blockNumber: { timeout: SHORT, maxBytes: FEW_BYTES, shape: quantity(64) },
  eth_config: { timeout: SHORT, shape: object({ current: forkConfig, next: optional(forkConfig) }) },
  admin_nodeInfo: {
    timeout: SHORT,
    shape: object({ protocols: object({ eth: object({ config: anything }) }) }),
  },
  anvil_nodeInfo: {
    timeout: SHORT,
    shape: object({ hardFork: text, forkConfig: optional(object({ forkUrl: optional(text) })) }),
  },
  eth_getBlockByNumber: { timeout: SHORT, shape: nullable(blockShape) },
  eth_getBlockByHash: { timeout: SHORT, shape: nullable(blockShape) },
  eth_getTransactionReceipt: {
    timeout: SHORT,
    maxBytes: SOME_BYTES,
    shape: nullable(
      object({
        blockNumber: quantity(64),
        status: quantity(8),
        logs: list(object({ address, topics: list(word), data: bytes() })),
      }),
    ),
  },
  eth_getRawTransactionByHash: { timeout: SHORT, shape: nullable(bytes()) },
  debug_getRawTransaction: { timeout: SHORT, shape: nullable(bytes()) },
  debug_getRawBlock: { timeout: SHORT, shape: nullable(bytes()) },
  eth_getCode: { timeout: SHORT, maxBytes: SOME_BYTES, shape: bytes() },
  eth_getProof: {
    timeout: SHORT,
    maxBytes: SOME_BYTES,
    shape: object({ accountProof: list(bytes()), storageProof: list(object({ proof: list(bytes()) })) }),
  },
  debug_traceBlockByHash: { timeout: LONG, shape: list(prestate) },
  debug_executionWitness: { timeout: LONG, shape: nullable(witnessShape) },
  debug_dbGet: { timeout: SHORT, maxBytes: SOME_BYTES, shape: bytes() },
  debug_storageRangeAt: {
    timeout: LONG,
    shape: object({ storage: entries(word, object({ value: word })), nextKey: optional(word) }),
  },
  debug_accountRange: {
    timeout: LONG,
    shape: object({
      accounts: entries(
        text,
        object({ balance: text, nonce: wholeNumber, root: word, codeHash: word, key: optional(word) }),
      ),
    }),
  },
} as const satisfies Record<string, Method>

export type MethodName = keyof typeof METHODS
export type Result<M extends MethodName> = Shaped<(typeof METHODS)[M]['shape']>
