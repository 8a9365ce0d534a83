/**
 * Blocks under the rules of Cancun: blobs, the roots of beacon blocks, and contracts that end in the transaction that made them.
 * @module
 */
import { concatHex, encodeFunctionData, pad } from 'viem'
import {
  abi,
  alice,
  bob,
  callThrough,
  carol,
  type GethBlock,
  keepBlobs,
  lastMade,
  nobody,
  transfer,
  word,
} from './calls.ts'
import { AT, addressOf, FORK_TIMES } from './genesis.ts'
import { BLOB_HASH, INFINITY } from './transactions.ts'

const { cancun, prague } = FORK_TIMES

/** EIP-4844's precompile on the polynomial that is zero. */
const EVALUATION = concatHex([BLOB_HASH, word(5), word(0), INFINITY, INFINITY])
export const CANCUN: readonly GethBlock[] = [
  { name: 'cancun-first', timestamp: cancun, order: { parentBeaconBlockRoot: word(0xbeac) }, send: transfer },
  {
    name: 'blobs',
    timestamp: cancun + 12,
    order: { parentBeaconBlockRoot: word(0xbead) },
    send: async chain => {
      await chain.sendBlobs(alice, 4, 0, keepBlobs(6))
      await chain.sendBlobs(bob, 2, 0, { to: nobody(8), value: 1n, gas: 21_000n })
      await chain.send(carol, { ...callThrough(AT.beaconRoots, word(cancun)), gas: 100_000n })
    },
  },
  {
    name: 'blobs-above-target',
    timestamp: cancun + 24,
    send: async chain => {
      await chain.sendBlobs(alice, 6, 0, keepBlobs(1))
      await chain.send(bob, { ...callThrough(addressOf(10), EVALUATION), gas: 200_000n })
    },
  },
  {
    // From Cancun on a contract ends only in the transaction that made it.
    name: 'cancun-ends',
    timestamp: cancun + 36,
    send: async chain => {
      await chain.send(alice, { to: await lastMade(chain), data: pad(nobody(9), { size: 32 }), gas: 100_000n })
      const data = encodeFunctionData({ abi, functionName: 'makeAndEnd', args: [3n, nobody(10)] })
      await chain.send(bob, { to: AT.factory, data, value: 8n, gas: 500_000n })
      await chain.send(carol, keepBlobs(0))
    },
  },
  { name: 'cancun-last', timestamp: prague - 1 },
]
