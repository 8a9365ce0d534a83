/**
 * A block that nobody made, with a state that somebody writes down: calls are made on it without a chain.
 * @module
 */
import { isAddress } from 'viem'
import { FORKS, type Fork, forkAt } from '../blocks/chain-config.ts'
import type { PieceSource } from '../blocks/execute-span.ts'
import type { BlockHeader } from '../blocks/header.ts'
import { configOfHardfork, type Hardfork } from '../blocks/networks.ts'
import { PieceNotFoundError } from '../blocks/node-pieces.ts'
import { MAX_PREIMAGE_BYTES } from '../blocks/payload.ts'
import { Pieces } from '../blocks/pieces.ts'
import { EMPTY_ROOT } from '../blocks/trie.ts'
import { type Allocation, type GenesisAccount, stateOf } from '../devnet/state-trie.ts'
import type { Hex } from '../hex.ts'
import type { CallBlock } from './execute-calls.ts'

/** Chain id of the development chains of anvil and Hardhat. */
export const DEVELOPMENT_CHAIN = 31_337n

export interface MadeUpBlock {
  readonly allocation: Allocation
  readonly chainId: bigint
  readonly hardfork: Hardfork
  /** Unix seconds. */
  readonly timestamp: bigint
}

/** A state file that cannot be read. */
export class StateFileError extends Error {
  readonly code = 'BAD_STATE'
  constructor(where: string, expected: string) {
    super(`the state's ${where} must be ${expected}`)
    this.name = 'StateFileError'
  }
}

const GAS_LIMIT = 2n ** 26n
const word = (byte: string): Hex => `0x${byte.repeat(32)}`
/** keccak256 of the empty list, sha256 of nothing. */
const NO_UNCLES: Hex = '0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347'
const NO_REQUESTS: Hex = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Pieces that are all there. */
class WholeState extends Pieces implements PieceSource {
  note(): void {}
  async fetch(hint: Parameters<PieceSource['fetch']>[0]): Promise<void> {
    throw new PieceNotFoundError(hint, 'no block is before the one that was made up')
  }
}

/** Block 1 of a chain, without anything in it; its base fee is 0, and its parent's hash 0. */
export function madeUpBlock({ allocation, chainId, hardfork, timestamp }: MadeUpBlock): CallBlock {
  const config = configOfHardfork(chainId, hardfork)
  const fork = forkAt(config, 0n)!
  const isFrom = (name: Fork) => FORKS.indexOf(fork) >= FORKS.indexOf(name)
  const { root, pieces } = stateOf(allocation)
  const quantity = (value: bigint): Hex => `0x${value.toString(16)}`
  const header: BlockHeader = {
    parentHash: word('00'),
    sha3Uncles: NO_UNCLES,
    miner: `0x${'00'.repeat(20)}`,
    stateRoot: root,
    transactionsRoot: EMPTY_ROOT,
    receiptsRoot: EMPTY_ROOT,
    logsBloom: `0x${'00'.repeat(256)}`,
    difficulty: '0x0',
    number: '0x1',
    gasLimit: quantity(GAS_LIMIT),
    gasUsed: '0x0',
    timestamp: quantity(timestamp),
    extraData: '0x',
    mixHash: word('00'),
    nonce: '0x0000000000000000',
    baseFeePerGas: '0x0',
    withdrawalsRoot: EMPTY_ROOT,
    ...(isFrom('cancun') && { blobGasUsed: '0x0', excessBlobGas: '0x0', parentBeaconBlockRoot: word('00') }),
    ...(isFrom('prague') && { requestsHash: NO_REQUESTS }),
    ...(isFrom('amsterdam') && { blockAccessListHash: NO_UNCLES, slotNumber: '0x1' }),
  }
  const whole = new WholeState()
  whole.add(...pieces)
  return { header, config, hardfork, pieces: whole }
}

/** What a state file says besides its accounts. */
export interface StateFile {
  readonly allocation: Allocation
  readonly chainId?: bigint
  readonly timestamp?: bigint
}

/**
 * Reads a genesis file's accounts (`alloc`), chain id and time, or accounts alone: an object from addresses to balance, nonce, code and
 * storage, with numbers in decimal or hex.
 * @throws StateFileError
 */
export function readStateFile(json: unknown): StateFile {
  const file = record(json, 'JSON', 'an object of accounts, or a genesis with "alloc"')
  const accounts = 'alloc' in file ? record(file.alloc, 'alloc', 'an object of accounts') : file
  const allocation: Record<Hex, GenesisAccount> = {}
  for (const [name, account] of Object.entries(accounts)) {
    const address = (/^0x/i.test(name) ? name : `0x${name}`).toLowerCase()
    if (!isAddress(address, { strict: false }))
      throw new StateFileError(`account "${name}"`, 'named by 20 bytes in hex')
    if (allocation[address] !== undefined) throw new StateFileError(`account "${name}"`, 'there once')
    allocation[address] = readAccount(name, record(account, `account "${name}"`, 'an object'))
  }
  if (!('alloc' in file)) return { allocation }
  const config = file.config === undefined ? {} : record(file.config, 'config', 'an object')
  return {
    allocation,
    ...(config.chainId !== undefined && { chainId: integer(config.chainId, 'config.chainId', 64) }),
    ...(file.timestamp !== undefined && { timestamp: integer(file.timestamp, 'timestamp', 64) }),
  }
}

function readAccount(name: string, account: Readonly<Record<string, unknown>>): GenesisAccount {
  const { balance = 0, nonce = 0, code = '0x', storage = {}, ...others } = account
  const where = (field: string) => `account "${name}", ${field},`
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new StateFileError(where(unknown), 'absent: known are balance, nonce, code, storage')
  if (typeof code !== 'string' || !/^0x([0-9a-f]{2})*$/i.test(code))
    throw new StateFileError(where('code'), 'bytes in hex')
  if ((code.length - 2) / 2 > MAX_PREIMAGE_BYTES)
    throw new StateFileError(where('code'), `at most ${MAX_PREIMAGE_BYTES} bytes long`)
  const slots = Object.entries(record(storage, where('storage'), 'an object')).map(([slot, value]) => {
    const at = where(`storage["${slot}"]`)
    return [`0x${integer(slot, at, 256).toString(16)}`, integer(value, at, 256)] as const
  })
  return {
    balance: integer(balance, where('balance'), 256),
    nonce: integer(nonce, where('nonce'), 64),
    code: code.toLowerCase() as Hex,
    storage: Object.fromEntries(slots.filter(([, value]) => value !== 0n)),
  }
}

function record(value: unknown, where: string, expected: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new StateFileError(where, expected)
  return value as Record<string, unknown>
}

function integer(value: unknown, where: string, bits: number): bigint {
  const isNumber = typeof value === 'number' && Number.isSafeInteger(value)
  if (isNumber || (typeof value === 'string' && /^(0x[0-9a-f]+|\d+)$/i.test(value))) {
    const number = BigInt(value)
    if (number >= 0n && number < 1n << BigInt(bits)) return number
  }
  const expected = `a whole number below 2^${bits}, as decimal or hex text${typeof value === 'number' ? ' (JSON numbers keep 15 digits)' : ''}`
  throw new StateFileError(where, expected)
}
