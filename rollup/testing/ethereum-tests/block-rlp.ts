/** Blocks as their RLP has them, to the inputs of the block executor. */
import { RLP } from '@ethereumjs/rlp'
import { bytesToHex } from 'viem'
import type { Payload, Withdrawal } from '../../blocks/payload.ts'
import type { Hex } from '../../hex.ts'
import { keccak } from './hash.ts'

export interface DecodedBlock {
  readonly headerRlp: Uint8Array
  readonly hash: Uint8Array
  readonly parentHash: Uint8Array
  readonly number: bigint
  readonly timestamp: bigint
  readonly payload: Payload
}

/** A block that has no inputs for the block executor, so that nothing can be claimed of it. */
export class NotRepresentableError extends Error {}

type Item = Uint8Array | Item[]

const HEADER = {
  parentHash: 0,
  feeRecipient: 2,
  number: 8,
  gasLimit: 9,
  timestamp: 11,
  extraData: 12,
  prevRandao: 13,
  parentBeaconBlockRoot: 19,
  slotNumber: 22,
} as const

/** @throws NotRepresentableError */
export function decodeBlock(rlp: Uint8Array): DecodedBlock {
  let block: Item
  try {
    block = RLP.decode(rlp) as Item
  } catch (error) {
    throw new NotRepresentableError(`its RLP does not decode: ${(error as Error).message}`)
  }
  const [header, transactions, uncles, withdrawals] = list(block, 'the block')
  if (list(uncles, 'the ommers').length > 0)
    throw new NotRepresentableError('it lists ommers, which inputs of the block executor have no place for')
  const fields = list(header, 'the header')
  const headerRlp = RLP.encode(fields)
  const number = (field: keyof typeof HEADER) => integer(fields[HEADER[field]], field)
  return {
    headerRlp,
    hash: keccak(headerRlp),
    parentHash: bytes(fields[HEADER.parentHash], 'parentHash', 32),
    number: number('number'),
    timestamp: number('timestamp'),
    payload: {
      timestamp: number('timestamp'),
      feeRecipient: hex(fields[HEADER.feeRecipient], 'feeRecipient', 20),
      gasLimit: number('gasLimit'),
      prevRandao: hex(fields[HEADER.prevRandao], 'prevRandao', 32),
      parentBeaconBlockRoot: fields[HEADER.parentBeaconBlockRoot]
        ? hex(fields[HEADER.parentBeaconBlockRoot], 'parentBeaconBlockRoot', 32)
        : `0x${'00'.repeat(32)}`,
      extraData: hex(fields[HEADER.extraData], 'extraData'),
      withdrawals: withdrawals === undefined ? [] : list(withdrawals, 'the withdrawals').map(withdrawal),
      // A legacy transaction is a list of the block's; of another type, a string.
      transactions: list(transactions, 'the transactions').map(item =>
        bytesToHex(Array.isArray(item) ? RLP.encode(item) : item),
      ),
    },
  }
}

function withdrawal(item: Item): Withdrawal {
  const fields = list(item, 'a withdrawal')
  if (fields.length !== 4) throw new NotRepresentableError(`a withdrawal has ${fields.length} fields`)
  const [index, validatorIndex, address, amount] = fields
  return {
    index: integer(index, 'a withdrawal’s index'),
    validatorIndex: integer(validatorIndex, 'a withdrawal’s validator'),
    address: hex(address, 'a withdrawal’s address', 20),
    amount: integer(amount, 'a withdrawal’s amount'),
  }
}

function list(item: Item | undefined, what: string): Item[] {
  if (!Array.isArray(item)) throw new NotRepresentableError(`${what} is not a list`)
  return item
}

function bytes(item: Item | undefined, what: string, length?: number): Uint8Array {
  if (item === undefined || Array.isArray(item)) throw new NotRepresentableError(`${what} is not a string of bytes`)
  if (length !== undefined && item.length !== length)
    throw new NotRepresentableError(`${what} has ${item.length} bytes`)
  return item
}

const hex = (item: Item | undefined, what: string, length?: number): Hex => bytesToHex(bytes(item, what, length))

function integer(item: Item | undefined, what: string): bigint {
  const value = bytes(item, what)
  if (value.length > 8 || value[0] === 0) throw new NotRepresentableError(`${what} is no integer of 64 bits`)
  return value.length === 0 ? 0n : BigInt(bytesToHex(value))
}
