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

interface Method {
  /** Milliseconds. */
  readonly timeout: number
  readonly shape: Shape<unknown>
}

/** A look-up. */
const SHORT = 30_000
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
  web3_clientVersion: { timeout: SHORT, shape: text },
  eth_chainId: { timeout: SHORT, shape: quantity(64) },
  eth_blockNumber: { timeout: SHORT, shape: quantity(64) },
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
  eth_getRawTransactionByHash: { timeout: SHORT, shape: nullable(bytes()) },
  debug_getRawTransaction: { timeout: SHORT, shape: nullable(bytes()) },
  debug_getRawBlock: { timeout: SHORT, shape: nullable(bytes()) },
  eth_getCode: { timeout: SHORT, shape: bytes() },
  eth_getProof: {
    timeout: SHORT,
    shape: object({ accountProof: list(bytes()), storageProof: list(object({ proof: list(bytes()) })) }),
  },
  debug_traceBlockByHash: { timeout: LONG, shape: list(prestate) },
  debug_executionWitness: { timeout: LONG, shape: nullable(witnessShape) },
  debug_dbGet: { timeout: SHORT, shape: bytes() },
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
