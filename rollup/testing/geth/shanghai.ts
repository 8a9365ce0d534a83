/**
 * Blocks under the rules of Shanghai: transactions of its types, creations, failures, withdrawals, and deletions deep in tries.
 * @module
 */
import { encodeFunctionData, pad, toHex } from 'viem'
import { compileContracts } from '../contracts.ts'
import {
  abi,
  alice,
  bob,
  carol,
  cleared,
  dave,
  frank,
  type GethBlock,
  lastMade,
  nobody,
  setSlots,
  transfer,
  word,
} from './calls.ts'
import { AT, DEEP_SLOTS, FORK_TIMES } from './genesis.ts'
import { GWEI } from './transactions.ts'

const { shanghai, cancun } = FORK_TIMES

export const SHANGHAI: readonly GethBlock[] = [
  { name: 'shanghai-empty', timestamp: shanghai + 12, order: { extraData: toHex('zkmips'), feeRecipient: nobody(1) } },
  {
    name: 'shanghai-types',
    timestamp: shanghai + 24,
    order: { feeRecipient: frank.address, prevRandao: word(0xabcdefn) },
    send: async chain => {
      await chain.send(alice, { type: 'legacy', gasPrice: 3n * GWEI, to: nobody(2), value: 1n, gas: 21_000n })
      // From before EIP-155.
      await chain.send(alice, {
        type: 'legacy',
        chainId: undefined,
        gasPrice: 3n * GWEI,
        to: bob.address,
        value: 1n,
        gas: 21_000n,
      })
      const accessList = [{ address: AT.slots, storageKeys: [word(5), word(7_777)] }]
      await chain.send(bob, {
        type: 'eip2930',
        gasPrice: 3n * GWEI,
        accessList,
        to: AT.slots,
        data: setSlots([[5, 6]]),
        gas: 100_000n,
      })
      await chain.send(carol, { type: 'eip1559', to: dave.address, value: 5n, gas: 21_000n })
      await chain.send(carol, {
        to: AT.slots,
        data: setSlots([
          [5, 6],
          [9_999, 1],
        ]),
        accessList,
        gas: 100_000n,
      })
    },
  },
  {
    name: 'creations',
    timestamp: shanghai + 36,
    send: async chain => {
      const { Stillborn, Doomed, Factory } = compileContracts('Forks.sol', 'shanghai')
      await chain.send(alice, { data: Doomed!.bytecode, value: 0n, gas: 500_000n })
      await chain.send(alice, { data: Stillborn!.bytecode, gas: 500_000n })
      // Not enough for the code's deposit; code that begins with 0xef; an empty contract.
      await chain.send(bob, { data: Factory!.bytecode, gas: 120_000n })
      await chain.send(bob, { data: '0x60ef60005360016000f3', gas: 100_000n })
      await chain.send(carol, { data: '0x', value: 3n, gas: 100_000n })
      await chain.send(dave, {
        to: AT.factory,
        data: encodeFunctionData({ abi, functionName: 'make', args: [1n] }),
        gas: 500_000n,
      })
    },
  },
  {
    name: 'failures',
    timestamp: shanghai + 48,
    send: async chain => {
      for (const functionName of ['revertAfterWrites', 'invalid', 'inner'] as const) {
        await chain.send(alice, { to: AT.failures, data: encodeFunctionData({ abi, functionName }), gas: 200_000n })
      }
      await chain.send(bob, {
        to: AT.slots,
        data: setSlots([
          [50_001, 1],
          [50_002, 1],
        ]),
        gas: 50_000n,
      })
      await chain.send(carol, { to: nobody(3), value: 0n, gas: 21_000n })
    },
  },
  {
    name: 'withdrawals',
    timestamp: shanghai + 60,
    order: {
      withdrawals: [
        { index: 0, validatorIndex: 3, address: nobody(4), amount: 17 },
        { index: 1, validatorIndex: 4, address: nobody(5), amount: 0 },
        { index: 2, validatorIndex: 300_000, address: alice.address, amount: 32_000_000_000 },
        { index: 3, validatorIndex: 4, address: AT.slots, amount: 1 },
        { index: 4, validatorIndex: 4, address: nobody(4), amount: 1 },
      ],
    },
  },
  {
    name: 'deep-slots',
    timestamp: shanghai + 72,
    send: async chain => {
      await chain.send(alice, { to: AT.slots, data: cleared([DEEP_SLOTS.pair[0]]), gas: 200_000n })
      await chain.send(bob, { to: AT.slots, data: cleared([DEEP_SLOTS.other[1], 1, 2, 3, 4]), gas: 200_000n })
    },
  },
  {
    name: 'deep-accounts',
    timestamp: shanghai + 84,
    send: async chain => {
      await chain.send(alice, { to: AT.pair[0], data: pad(nobody(6), { size: 32 }), gas: 100_000n })
    },
  },
  {
    // What is left of a branch is another branch, which no key of the block leads to, and which is in no proof after the block.
    name: 'deep-branches',
    timestamp: shanghai + 90,
    send: async chain => {
      await chain.send(alice, { to: AT.slots, data: cleared([DEEP_SLOTS.triple[0]]), gas: 200_000n })
      await chain.send(alice, { to: AT.triple[0], data: pad(AT.triple[0], { size: 32 }), gas: 100_000n })
    },
  },
  {
    // The account ends, and another transaction of the block makes it anew.
    name: 'end-and-remake',
    timestamp: shanghai + 96,
    send: async chain => {
      await chain.send(alice, { to: await lastMade(chain), data: pad(alice.address, { size: 32 }), gas: 100_000n })
      const data = encodeFunctionData({ abi, functionName: 'makeAndEnd', args: [2n, nobody(7)] })
      await chain.send(bob, { to: AT.factory, data, value: 8n, gas: 500_000n })
      const again = encodeFunctionData({ abi, functionName: 'make', args: [1n] })
      await chain.send(alice, { to: AT.factory, data: again, value: 9n, gas: 500_000n })
    },
  },
  {
    name: 'ancestors',
    timestamp: shanghai + 108,
    send: async chain => {
      const data = encodeFunctionData({ abi, functionName: 'keep', args: [[0n, 1n, 2n, 5n, 7n, 10n, 11n, 300n]] })
      await chain.send(alice, { to: AT.ancestors, data, gas: 500_000n })
    },
  },
  { name: 'shanghai-last', timestamp: cancun - 1, send: transfer },
]
