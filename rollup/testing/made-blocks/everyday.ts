/** What blocks of every fork have: transactions of each type, contracts, fees, withdrawals. */
import { concatHex, getContractAddress } from 'viem'
import type { Hex } from '../../hex.ts'
import { address, GWEI, word } from './accounts.ts'
import { code, creation, keepIn } from './assembler.ts'
import { AT, AT2, contract, RULES, type Scenario } from './scenario.ts'

/** Sets the slot that the first word names to the second, and logs both. */
const STORE = code(
  32,
  'CALLDATALOAD',
  0,
  'CALLDATALOAD',
  'SSTORE',
  'CALLDATASIZE',
  0,
  0,
  'CALLDATACOPY',
  'CALLER',
  'CALLDATASIZE',
  0,
  'LOG1',
)
const store = (slot: number, value: number | bigint): Hex => concatHex([word(slot), word(value)])

/** Calls the address in the first word with the rest, and keeps whether it succeeded and a digest of the answer. */
const CALL_AND_KEEP = code(
  ...([32, 'CALLDATASIZE', 'SUB', 32, 0, 'CALLDATACOPY'] as const),
  ...([0, 0, 32, 'CALLDATASIZE', 'SUB', 0, 0, 0, 'CALLDATALOAD', 'GAS', 'CALL'] as const),
  ...([
    1,
    'ADD',
    0,
    'SSTORE',
    'RETURNDATASIZE',
    0,
    0,
    'RETURNDATACOPY',
    'RETURNDATASIZE',
    0,
    'KECCAK256',
    1,
    'SSTORE',
  ] as const),
)
const callAndKeep = (to: number, data: Hex): Hex => concatHex([word(to), data])

export const EVERYDAY: readonly Scenario[] = [
  {
    name: 'empty blocks',
    rules: RULES,
    run: async ({ chain }) => {
      await chain.add()
      await chain.add({ extraData: `0x${'ab'.repeat(32)}`, feeRecipient: address(0) })
    },
  },
  {
    name: 'transfers of every type',
    rules: RULES,
    run: async ({ chain, alice, bob }) => {
      const to = bob.address
      await chain.add({
        transactions: [
          await alice.sign({ to, value: 1n, gasPrice: 10n * GWEI, type: 'legacy', gas: 21_000n }),
          await alice.sign({ to, value: 0n, gasPrice: 7n, type: 'legacy', chainId: undefined, gas: 21_000n }),
          await alice.sign({
            to: address(0x1234),
            value: 5n,
            gasPrice: GWEI,
            type: 'eip2930',
            accessList: [],
            gas: 30_000n,
          }),
          await bob.sign({ to: bob.address, value: 9n }),
        ],
      })
      // The sender is the fee recipient; a transfer to it; a recipient that stays empty.
      await chain.add({
        feeRecipient: alice.address,
        transactions: [
          await alice.sign({ to: alice.address, value: 1n }),
          await bob.sign({ to: alice.address, value: 3n }),
          await bob.sign({ to: address(0x99), value: 0n, maxPriorityFeePerGas: 0n, maxFeePerGas: 7n }),
        ],
      })
    },
  },
  {
    name: 'contracts that store, log, fail and run out of gas',
    rules: RULES,
    accounts: {
      [AT]: contract(STORE, { '0x5': '0x5', '0x6': '0x6' }),
      [AT2]: contract(code(1, 1, 'SSTORE', 0, 0, 'REVERT')),
      [address(0xbad)]: contract(code(1, 1, 'SSTORE', 'INVALID')),
    },
    run: async ({ chain, alice, bob }) => {
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, data: store(1, 7) }),
          await alice.sign({ to: AT, data: store(5, 0) }),
          await bob.sign({ to: AT, data: store(6, 6) }),
          await bob.sign({ to: AT2 }),
          await bob.sign({ to: address(0xbad), gas: 60_000n }),
          await bob.sign({ to: AT, data: store(9, 9), gas: 30_000n }),
        ],
      })
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, data: store(1, 0) }),
          await alice.sign({ to: AT, data: store(5, 2n ** 255n) }),
        ],
      })
      // Everything goes: the trie of the contract becomes empty.
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, data: store(5, 0) }),
          await alice.sign({ to: AT, data: store(6, 0) }),
        ],
      })
    },
  },
  {
    name: 'creations, one of them where there is a contract',
    rules: RULES,
    accounts: {
      [AT]: contract(code(0, 0, 0, 0, 'CREATE2', ...keepIn(0), 0, 0, 0, 0, 'CREATE2', 1, 'ADD', ...keepIn(1))),
    },
    run: async ({ chain, alice, bob }) => {
      const runtime = code('NUMBER', 0, 'SSTORE')
      const made = getContractAddress({ from: alice.address, nonce: 0n })
      await chain.add({
        transactions: [
          await alice.sign({ data: creation(runtime), value: 3n }),
          await alice.sign({ data: code('INVALID') }),
          // A contract's code may not begin with 0xef (EIP-3541).
          await alice.sign({ data: creation('0xef00') }),
          await alice.sign({ data: creation(`0x${'00'.repeat(1000)}`), gas: 100_000n }),
          await bob.sign({ to: AT, gas: 200_000n }),
        ],
      })
      await chain.add({ transactions: [await bob.sign({ to: made }), await bob.sign({ data: '0x' })] })
      // The largest creation code (EIP-3860).
      await chain.add({ transactions: [await bob.sign({ data: `0x${'00'.repeat(49_152)}`, gas: 2_000_000n })] })
    },
  },
  {
    name: 'what the EVM tells of the block',
    rules: RULES,
    accounts: {
      [AT]: contract(
        code(
          ...(
            [
              'TIMESTAMP',
              'NUMBER',
              'PREVRANDAO',
              'GASLIMIT',
              'BASEFEE',
              'COINBASE',
              'CHAINID',
              'GASPRICE',
              'ORIGIN',
            ] as const
          ).flatMap((name, slot) => [name, ...keepIn(slot)]),
        ),
      ),
    },
    run: async ({ chain, alice }) => {
      const sign = () => alice.sign({ to: AT, gas: 300_000n })
      await chain.add({ transactions: [await sign()] })
      await chain.add({ timestamp: 1_000n, prevRandao: word(5), feeRecipient: AT, transactions: [await sign()] })
    },
  },
  {
    name: 'hashes of ancestors',
    rules: RULES,
    accounts: {
      [AT]: contract(
        code(
          ...[1, 2, 5, 0].flatMap(back => [back, 'NUMBER', 'SUB', 'BLOCKHASH', ...keepIn(back)] as const),
          300,
          'BLOCKHASH',
          ...keepIn(9),
        ),
      ),
    },
    run: async ({ chain, alice }) => {
      for (let i = 0; i < 4; i++) await chain.add()
      await chain.add({ transactions: [await alice.sign({ to: AT, gas: 300_000n })] })
    },
  },
  {
    name: 'base fees up and down, and gas limits at their bounds',
    rules: RULES,
    accounts: { [AT]: contract(code('INVALID')) },
    genesis: { baseFeePerGas: 1000n },
    run: async ({ chain, alice }) => {
      const burn = async (gas: bigint) => alice.sign({ to: AT, gas })
      await chain.add({ transactions: [await burn(16_000_000n), await burn(13_900_000n)] })
      await chain.add({ transactions: [await burn(15_000_000n)] })
      const { gasLimit } = chain.head.header
      const bound = gasLimit / 1024n
      await chain.refuse('the gas limit is not one', { gasLimit: gasLimit + bound })
      await chain.refuse('the gas limit is not one', { gasLimit: gasLimit - bound })
      await chain.add({ gasLimit: gasLimit + bound - 1n })
      await chain.add({ gasLimit, transactions: [await burn(16_000_000n)] })
      await chain.add({ gasLimit: gasLimit - bound + 1n })
    },
  },
  {
    name: 'a gas limit of less than 5,000',
    rules: RULES,
    genesis: { gasLimit: 5_000n },
    run: async ({ chain }) => {
      await chain.add({ gasLimit: 5_003n })
      await chain.refuse('the gas limit is not one', { gasLimit: 4_999n })
    },
  },
  {
    name: 'withdrawals',
    rules: RULES,
    accounts: { [AT]: contract(code('INVALID')) },
    run: async ({ chain, alice }) => {
      const withdrawal = (index: number, to: Hex, amount: bigint) => ({
        index: BigInt(index),
        validatorIndex: BigInt(index) * 7n,
        address: to,
        amount,
      })
      await chain.add({ withdrawals: [withdrawal(0, address(0x77), 1n)] })
      await chain.add({
        withdrawals: [
          withdrawal(1, alice.address, 5n),
          withdrawal(2, AT, 6n),
          withdrawal(3, address(0x78), 0n),
          withdrawal(4, alice.address, 7n),
        ],
        transactions: [await alice.sign({ to: address(0x77), value: 1n })],
      })
      await chain.add({
        withdrawals: [
          { ...withdrawal(0, address(0x79), 2n ** 64n - 1n), index: 2n ** 64n - 1n, validatorIndex: 2n ** 64n - 1n },
        ],
      })
      await chain.add({ withdrawals: Array.from({ length: 20 }, (_, i) => withdrawal(i, address(0x100 + i), 1n)) })
    },
  },
  {
    name: 'contracts that end themselves',
    rules: RULES,
    accounts: {
      [AT]: { ...contract(code('CALLER', 'SELFDESTRUCT'), { '0x1': '0x1' }), balance: '0x64' },
      [AT2]: { ...contract(code('ADDRESS', 'SELFDESTRUCT'), { '0x1': '0x1' }), balance: '0x64' },
    },
    run: async ({ chain, alice, bob }) => {
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, value: 1n }),
          await alice.sign({ to: AT2 }),
          // Created and ended in one transaction, for itself and for another.
          await bob.sign({ data: code('ADDRESS', 'SELFDESTRUCT'), value: 5n }),
          await bob.sign({ data: code(1, 1, 'SSTORE', 'ORIGIN', 'SELFDESTRUCT'), value: 5n }),
        ],
      })
      await chain.add({ transactions: [await alice.sign({ to: AT }), await alice.sign({ to: AT2, value: 1n })] })
    },
  },
  {
    name: 'access lists',
    rules: RULES,
    accounts: {
      [AT]: contract(code(1, 'SLOAD', 'POP', 2, 'SLOAD', 'POP', AT2, 'BALANCE', 3, 'SSTORE'), { '0x1': '0x1' }),
    },
    run: async ({ chain, alice }) => {
      const accessList = [
        { address: AT, storageKeys: [word(1), word(1), word(3)] },
        { address: AT2, storageKeys: [] },
        { address: AT2, storageKeys: [word(9)] },
      ]
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, accessList }),
          await alice.sign({ to: AT, accessList, gasPrice: GWEI, type: 'eip2930' }),
          await alice.sign({ to: AT }),
        ],
      })
    },
  },
  {
    name: 'precompiled contracts',
    rules: RULES,
    accounts: { [AT]: contract(CALL_AND_KEEP) },
    run: async ({ chain, alice }) => {
      const modexp = concatHex([word(1), word(1), word(1), '0x03', '0x05', '0x07'])
      const generator = concatHex([word(1), word(2)])
      const blake = concatHex(['0x0000000c', `0x${'11'.repeat(208)}`, '0x01'])
      const calls = [
        callAndKeep(1, concatHex([word(5), word(27), word(7), word(9)])),
        callAndKeep(2, '0x616263'),
        callAndKeep(3, '0x616263'),
        callAndKeep(4, '0x616263'),
        callAndKeep(5, modexp),
        callAndKeep(6, concatHex([generator, generator])),
        callAndKeep(7, concatHex([generator, word(5)])),
        callAndKeep(8, '0x'),
        callAndKeep(9, blake),
        callAndKeep(6, word(3)),
        callAndKeep(9, '0x00'),
        callAndKeep(0x0b, '0x00'),
        callAndKeep(0x12, '0x00'),
      ]
      for (const data of calls) await chain.add({ transactions: [await alice.sign({ to: AT, data, gas: 600_000n })] })
    },
  },
  {
    name: 'many accounts and slots that come and go',
    rules: RULES,
    accounts: {
      [AT]: contract(STORE, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [word(i), word(i + 1)]))),
      ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [address(0x5000 + i), contract(code('STOP'))])),
    },
    run: async ({ chain, alice }) => {
      for (let block = 0; block < 3; block++) {
        const transactions: Hex[] = []
        for (let i = 0; i < 20; i++) transactions.push(await alice.sign({ to: AT, data: store(block * 20 + i, 0) }))
        await chain.add({ transactions })
      }
    },
  },
]
