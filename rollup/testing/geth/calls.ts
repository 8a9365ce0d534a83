/**
 * What the blocks of geth are written with: accounts, calls of the contracts that are there, and how a block is described.
 * @module
 */
import { concatHex, encodeFunctionData, type Hex, numberToHex, pad, parseAbi, toHex } from 'viem'
import type { HDAccount } from 'viem/accounts'
import type { BlockOrder } from '../geth.ts'
import { ACCOUNTS, AT, addressOf } from './genesis.ts'
import type { GethChain } from './transactions.ts'

/** One block: what is sent before it, and how it is made. */
export interface GethBlock {
  readonly name: string
  readonly timestamp: number
  /** Signs what the block has. */
  readonly send?: (chain: GethChain) => Promise<void>
  readonly order?: Omit<BlockOrder, 'timestamp' | 'transactions'>
}

export const [alice, bob, carol, dave, erin, frank] = ACCOUNTS as unknown as readonly [
  HDAccount,
  HDAccount,
  HDAccount,
  HDAccount,
  HDAccount,
  HDAccount,
]
export const word = (value: number | bigint): Hex => pad(numberToHex(value), { size: 32 })
export const abi = parseAbi([
  'function make(uint256)',
  'function makeAndEnd(uint256, address)',
  'function keep(uint256[])',
  'function revertAfterWrites()',
  'function invalid()',
  'function inner()',
])
export const blobsAbi = parseAbi(['function keep(uint256)'])

/** Sets slots of the contract with many. */
export const setSlots = (pairs: readonly (readonly [number, number])[]): Hex =>
  concatHex(pairs.flatMap(([slot, value]) => [word(slot), word(value)]))
export const cleared = (slots: readonly number[]) => setSlots(slots.map(slot => [slot, 0]))
/** A call by way of the contract that keeps a digest of the answer. */
export const callThrough = (to: Hex, data: Hex): { to: Hex; data: Hex } => ({
  to: AT.caller,
  data: concatHex([pad(to, { size: 32 }), data]),
})
export const nobody = (n: number) => addressOf(0x0b0d_0000 + n)

/** What the factory made last. */
export async function lastMade(chain: GethChain): Promise<Hex> {
  const made = (await chain.geth.request('eth_getStorageAt', [AT.factory, word(0), 'latest'])) as Hex
  return `0x${made.slice(26)}`
}

export async function transfer(chain: GethChain): Promise<void> {
  await chain.send(erin, { to: frank.address, value: 7n, gas: 21_000n })
}

export const keepBlobs = (count: number) => ({
  to: AT.blobs,
  data: encodeFunctionData({ abi: blobsAbi, functionName: 'keep', args: [BigInt(count)] }),
  gas: 400_000n,
})

export const filled = (bytes: number, fill: number): Hex => toHex(new Uint8Array(bytes).fill(fill))
