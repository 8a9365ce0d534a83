/** Block headers as JSON-RPC gives them, and their RLP, whose keccak256 is the block's hash. */
import { fromRlp, keccak256, toRlp } from 'viem'
import type { Hex } from '../hex.ts'
import type { Withdrawal } from './payload.ts'
import { rlpInteger } from './rlp.ts'

/** A block of `eth_getBlockByNumber` with full transactions, with the fields of every hardfork up to Prague. */
export interface RpcBlock {
  readonly hash: Hex
  readonly parentHash: Hex
  readonly sha3Uncles: Hex
  readonly miner: Hex
  readonly stateRoot: Hex
  readonly transactionsRoot: Hex
  readonly receiptsRoot: Hex
  readonly logsBloom: Hex
  readonly difficulty: Hex
  readonly number: Hex
  readonly gasLimit: Hex
  readonly gasUsed: Hex
  readonly timestamp: Hex
  readonly extraData: Hex
  readonly mixHash: Hex
  readonly nonce: Hex
  readonly baseFeePerGas?: Hex
  readonly withdrawalsRoot?: Hex
  readonly blobGasUsed?: Hex
  readonly excessBlobGas?: Hex
  readonly parentBeaconBlockRoot?: Hex
  readonly requestsHash?: Hex
  readonly transactions: readonly RpcTransaction[]
  readonly withdrawals?: readonly { index: Hex; validatorIndex: Hex; address: Hex; amount: Hex }[]
}

export interface RpcTransaction {
  readonly hash: Hex
}

/** A node's header that does not have the hash that the node gives it. */
export class HeaderMismatchError extends Error {
  readonly code = 'HEADER_MISMATCH'
  constructor(block: RpcBlock, actual: Hex) {
    super(
      `block ${BigInt(block.number)} has the hash ${block.hash}, but its header hashes to ${actual}: ` +
        'the node follows a hardfork with other header fields, or its answer is wrong',
    )
    this.name = 'HeaderMismatchError'
  }
}

/** The header's fields in their order, as names of JSON-RPC. Those from baseFeePerGas on came with later hardforks. */
export const FIELDS = [
  'parentHash',
  'sha3Uncles',
  'miner',
  'stateRoot',
  'transactionsRoot',
  'receiptsRoot',
  'logsBloom',
  'difficulty',
  'number',
  'gasLimit',
  'gasUsed',
  'timestamp',
  'extraData',
  'mixHash',
  'nonce',
  'baseFeePerGas',
  'withdrawalsRoot',
  'blobGasUsed',
  'excessBlobGas',
  'parentBeaconBlockRoot',
  'requestsHash',
] as const satisfies (keyof RpcBlock)[]

const INTEGERS: ReadonlySet<string> = new Set([
  'difficulty',
  'number',
  'gasLimit',
  'gasUsed',
  'timestamp',
  'baseFeePerGas',
  'blobGasUsed',
  'excessBlobGas',
])

function fieldsOf(block: RpcBlock): Hex[] {
  return FIELDS.flatMap(name => {
    const value = block[name]
    if (value === undefined) return []
    return [INTEGERS.has(name) ? rlpInteger(BigInt(value)) : value]
  })
}

/** The header's RLP. @throws HeaderMismatchError */
export function encodeHeader(block: RpcBlock): Hex {
  const encoded = toRlp(fieldsOf(block))
  const actual = keccak256(encoded)
  if (actual !== block.hash) throw new HeaderMismatchError(block, actual)
  return encoded
}

/** The names of the fields in which a header, given as RLP, differs from a block's. */
export function differingFields(block: RpcBlock, header: Uint8Array): string[] {
  const computed = fromRlp(header, 'hex') as Hex[]
  const expected = fieldsOf(block)
  return FIELDS.filter((_, i) => computed[i] !== expected[i])
}

export function withdrawalsOf(block: RpcBlock): Withdrawal[] {
  return (block.withdrawals ?? []).map(({ index, validatorIndex, address, amount }) => ({
    index: BigInt(index),
    validatorIndex: BigInt(validatorIndex),
    address,
    amount: BigInt(amount),
  }))
}
