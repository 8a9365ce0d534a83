/**
 * Blocks under the rules of Osaka, and of the two blob parameter forks after it.
 * @module
 */
import { concatHex, encodeFunctionData } from 'viem'
import {
  abi,
  alice,
  bob,
  callThrough,
  carol,
  cleared,
  dave,
  filled,
  type GethBlock,
  keepBlobs,
  nobody,
  setSlots,
  transfer,
  word,
} from './calls.ts'
import { AT, addressOf, DEEP_SLOTS, FORK_TIMES } from './genesis.ts'

const { osaka, bpo1, bpo2 } = FORK_TIMES

export const OSAKA: readonly GethBlock[] = [
  {
    name: 'osaka-first',
    timestamp: osaka,
    send: async chain => {
      await chain.sendBlobs(alice, 3, 1, keepBlobs(3))
    },
  },
  {
    name: 'osaka-prices',
    timestamp: osaka + 12,
    send: async chain => {
      // PUSH1 1, CLZ, PUSH0, SSTORE
      await chain.send(alice, { data: '0x60011e5f55', gas: 200_000n })
      await chain.send(bob, { ...callThrough(addressOf(256), filled(160, 1)), gas: 200_000n })
      await chain.send(bob, {
        ...callThrough(
          addressOf(5),
          concatHex([word(32), word(32), word(32), word(3), word(2n ** 255n), word(2n ** 127n - 1n)]),
        ),
        gas: 200_000n,
      })
      await chain.send(carol, { to: nobody(12), value: 1n, gas: 2n ** 24n })
      await chain.sendBlobs(dave, 6, 1, keepBlobs(1))
    },
  },
  { name: 'osaka-last', timestamp: bpo1 - 1 },
  {
    name: 'bpo1-first',
    timestamp: bpo1,
    send: async chain => {
      for (const from of [alice, bob]) await chain.sendBlobs(from, 6, 1, keepBlobs(1))
    },
  },
  { name: 'bpo1-next', timestamp: bpo1 + 12, send: transfer },
  {
    name: 'bpo2-first',
    timestamp: bpo2,
    send: async chain => {
      for (const from of [alice, bob, carol]) await chain.sendBlobs(from, 6, 1, keepBlobs(1))
    },
  },
  {
    name: 'last-deletions',
    timestamp: bpo2 + 12,
    order: { withdrawals: [{ index: 5, validatorIndex: 1, address: nobody(13), amount: 1 }] },
    send: async chain => {
      await chain.send(alice, {
        to: AT.slots,
        data: cleared(Array.from({ length: 60 }, (_, i) => 100 + i)),
        gas: 1_000_000n,
      })
      await chain.send(bob, {
        to: AT.slots,
        data: setSlots([
          [DEEP_SLOTS.pair[0], 5],
          [DEEP_SLOTS.triple[1], 0],
        ]),
        gas: 200_000n,
      })
      const keep = encodeFunctionData({ abi, functionName: 'keep', args: [[1n, 28n, 29n, 30n]] })
      await chain.send(carol, { to: AT.ancestors, data: keep, gas: 500_000n })
    },
  },
]
