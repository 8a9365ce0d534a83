/** What single forks brought, and the blocks in which forks begin. */
import { concatHex, getContractAddress, type Hex, numberToHex, sha256 } from 'viem'
import { BLOB_SCHEDULES } from '../../blocks/networks.ts'
import { rlpInteger } from '../../blocks/rlp.ts'
import { address, blobHash, CHAIN_ID, ETHER, GWEI, Wallet, word } from './accounts.ts'
import { code, creation, type Instruction, keepIn } from './assembler.ts'
import { ALICE, AT, AT2, contract, isSince, owner, RULES, type Scenario, since } from './scenario.ts'
import { BEACON_ROOTS, CONSOLIDATION_REQUESTS, HISTORY, WITHDRAWAL_REQUESTS } from './system-contracts.ts'

const blobs = (count: number, more: object = {}) => ({
  type: 'eip4844',
  to: AT,
  gas: 500_000n,
  maxFeePerBlobGas: 1_000n * GWEI,
  blobVersionedHashes: Array.from({ length: count }, (_, i) => blobHash(i + 1)),
  ...more,
})

const FIRST_CREATION = getContractAddress({ from: new Wallet(ALICE).address, nonce: 0n }).toLowerCase() as Hex

const REFUSED = 'a transaction is not valid where it stands'
const NO_ROOM = 'a transaction has more gas or blobs than the block has left'

/** Asks the contract for the value of the word, and keeps the answer. */
const ask = (to: Hex): Hex =>
  code(
    'CALLDATASIZE',
    0,
    0,
    'CALLDATACOPY',
    64,
    32,
    'CALLDATASIZE',
    0,
    to,
    'GAS',
    'STATICCALL',
    'POP',
    32,
    'MLOAD',
    'CALLDATASIZE',
    'RETURNDATASIZE',
    'ADD',
    'SSTORE',
  )

const NEW_OPCODES: readonly (readonly Instruction[])[] = [
  ['PUSH0', 0, 'SSTORE'],
  [5, 1, 'TSTORE', 1, 'TLOAD', 0, 'SSTORE'],
  [0xff, 0, 'MSTORE', 32, 0, 31, 'MCOPY', 31, 'MLOAD', 0, 'SSTORE'],
  [0, 'BLOBHASH', 0, 'SSTORE'],
  ['BLOBBASEFEE', 0, 'SSTORE'],
  [0x1234, 'CLZ', 0, 'SSTORE'],
]

export const FORK_SCENARIOS: readonly Scenario[] = [
  {
    name: 'opcodes, before and after they exist',
    rules: RULES,
    accounts: Object.fromEntries(
      NEW_OPCODES.map((instructions, i) => [address(0x600 + i), contract(code(...instructions))]),
    ),
    run: async ({ chain, alice }) => {
      const transactions: Hex[] = []
      for (const i of NEW_OPCODES.keys()) transactions.push(await alice.sign({ to: address(0x600 + i) }))
      await chain.add({ transactions })
    },
  },
  {
    name: 'types of transactions before their fork',
    rules: RULES,
    run: async ({ chain, alice, bob }, rules) => {
      if (!isSince(rules, 'cancun')) await chain.refuse('', { transactions: [await alice.signAt(0, blobs(1))] })
      const authorizationList = [await bob.authorize(AT, 0)]
      const setCode = await alice.signAt(0, { type: 'eip7702', to: bob.address, authorizationList })
      if (!isSince(rules, 'prague')) await chain.refuse('', { transactions: [setCode] })
    },
  },
  {
    name: 'blobs: hashes, fees and the excess from block to block',
    rules: since('cancun'),
    accounts: {
      [AT]: contract(
        code(
          0,
          'BLOBHASH',
          ...keepIn(0),
          1,
          'BLOBHASH',
          ...keepIn(1),
          7,
          'BLOBHASH',
          ...keepIn(2),
          'BLOBBASEFEE',
          ...keepIn(3),
        ),
      ),
    },
    genesis: { excessBlobGas: 50_000_000n, blobGasUsed: 0n },
    run: async ({ chain, alice, bob }, rules) => {
      const { max } = rules === 'osaka' ? BLOB_SCHEDULES.prague : BLOB_SCHEDULES[rules as 'cancun']
      for (let block = 0; block < 3; block++) {
        const transactions: Hex[] = []
        for (let left = Number(max); left > 0; left -= 6) transactions.push(await alice.sign(blobs(Math.min(left, 6))))
        await chain.add({ transactions })
      }
      await chain.add({
        transactions: [await bob.sign(blobs(1, { accessList: [{ address: AT, storageKeys: [word(0)] }] }))],
      })
      await chain.add()
    },
  },
  {
    name: 'blobs that are refused',
    rules: since('cancun'),
    genesis: { excessBlobGas: 50_000_000n, blobGasUsed: 0n },
    run: async ({ chain, alice, bob, poor }, rules) => {
      const { max } = rules === 'osaka' ? BLOB_SCHEDULES.prague : BLOB_SCHEDULES[rules as 'cancun']
      const sign = (fields: object) => alice.signAt(0, fields as never)
      // viem signs no transaction without blobs, with hashes of another version, or that creates a contract.
      const signRaw = (to: Hex, hashes: Hex[]) => {
        const integers = [BigInt(CHAIN_ID), 0n, 1n, GWEI, 500_000n].map(rlpInteger)
        return alice.signFields('0x03', [...integers, to, '0x', '0x', [], rlpInteger(GWEI), hashes])
      }
      await chain.refuse(REFUSED, { transactions: [await signRaw(AT, [`0x02${'00'.repeat(31)}`])] })
      await chain.refuse(REFUSED, { transactions: [await signRaw(AT, [blobHash(1), `0x02${'00'.repeat(31)}`])] })
      await chain.refuse(REFUSED, { transactions: [await signRaw(AT, [])] })
      await chain.refuse('a transaction is malformed', { transactions: [await signRaw('0x', [blobHash(1)])] })
      await chain.refuse(REFUSED, { transactions: [await sign(blobs(1, { maxFeePerBlobGas: 1n }))] })
      await chain.refuse(NO_ROOM, { transactions: [await sign(blobs(Number(max) + 1))] })
      const transactions: Hex[] = []
      for (let left = Number(max); left > 0; left -= 6)
        transactions.push(await alice.signAt(transactions.length, blobs(Math.min(left, 6))))
      await chain.refuse(NO_ROOM, { transactions: [...transactions, await bob.signAt(0, blobs(1))] })
      if (isSince(rules, 'osaka')) await chain.refuse(REFUSED, { transactions: [await sign(blobs(7))] })
      await chain.refuse('', { transactions: [await poor.signAt(0, blobs(1))] })
      await chain.refuse('', {
        transactions: [await sign(blobs(1, { maxFeePerBlobGas: 2n ** 60n, value: 999n * ETHER }))],
      })
      await chain.add({ transactions })
    },
  },
  {
    name: 'roots of beacon blocks (EIP-4788)',
    rules: since('cancun'),
    accounts: { [AT]: contract(ask(BEACON_ROOTS)) },
    run: async ({ chain, alice }) => {
      await chain.add({ timestamp: 1000n, parentBeaconBlockRoot: word(0xb1) })
      await chain.add({ timestamp: 1012n, parentBeaconBlockRoot: word(0xb2) })
      const transactions: Hex[] = []
      for (const time of [1000, 1012, 1024, 999]) transactions.push(await alice.sign({ to: AT, data: word(time) }))
      await chain.add({ timestamp: 1024n, parentBeaconBlockRoot: word(0xb3), transactions })
      // Its system call is the only one that may write.
      await chain.add({ transactions: [await alice.sign({ to: BEACON_ROOTS, data: word(7) })] })
    },
  },
  {
    name: 'system contracts that are not there',
    rules: ['cancun'],
    accounts: { [BEACON_ROOTS]: undefined, [HISTORY]: undefined },
    run: async ({ chain }) => {
      await chain.add({ parentBeaconBlockRoot: word(1) })
    },
  },
  {
    name: 'the history of block hashes (EIP-2935)',
    rules: since('prague'),
    accounts: { [AT]: contract(ask(HISTORY)) },
    run: async ({ chain, alice }) => {
      for (let i = 0; i < 3; i++) await chain.add()
      const transactions: Hex[] = []
      for (const number of [0, 2, 3, 4, 9]) transactions.push(await alice.sign({ to: AT, data: word(number) }))
      await chain.add({ transactions })
    },
  },
  {
    name: 'code of accounts without code (EIP-7702)',
    rules: since('prague'),
    accounts: {
      [AT]: contract(code('CALLER', ...keepIn(0), 'ADDRESS', ...keepIn(1))),
      [AT2]: contract(code(0, 0, 0, 0, 0, 0, 'CALLDATALOAD', 'GAS', 'CALL', ...keepIn(5))),
    },
    run: async ({ chain, alice, bob, poor }) => {
      const to = bob.address
      const send = async (authorizationList: unknown[], more: object = {}) =>
        alice.sign({ type: 'eip7702', to, authorizationList, gas: 400_000n, ...more })
      await chain.add({
        transactions: [await send([await bob.authorize(AT, 0)]), await alice.sign({ to: AT2, data: word(BigInt(to)) })],
      })
      await chain.add({
        transactions: [
          // Another chain's, a wrong nonce, a malformed signature: passed over.
          await send([
            await bob.authorize(AT2, 1, 8),
            await bob.authorize(AT2, 9),
            { ...(await bob.authorize(AT2, 1)), s: word(2n ** 256n - 1n) },
          ]),
          // For every chain, of an account that does not exist yet, two of one account.
          await send([await poor.authorize(AT, 0, 0), await poor.authorize(AT2, 1)]),
        ],
      })
      bob.nonce = 1
      // An account with a delegation can send; it takes the delegation away itself.
      await chain.add({ transactions: [await bob.sign({ to: AT, value: 1n })] })
      await chain.add({
        transactions: [
          await bob.sign({
            type: 'eip7702',
            to: AT,
            gas: 400_000n,
            authorizationList: [await bob.authorize(address(0), 3)],
          }),
        ],
      })
      // To a delegation to itself, and to a precompiled contract.
      await chain.add({
        transactions: [await send([await bob.authorize(to, 4)]), await send([await bob.authorize(address(4), 5)])],
      })
      await chain.refuse('', {
        transactions: [await alice.signAt(alice.nonce, { type: 'eip7702', to, authorizationList: [], gas: 400_000n })],
      })
      await chain.refuse('', {
        transactions: [
          await alice.signAt(alice.nonce, {
            type: 'eip7702',
            to,
            authorizationList: [await bob.authorize(AT, 6)],
            gas: 45_000n,
          }),
        ],
      })
    },
  },
  {
    name: 'the floor of calldata (EIP-7623)',
    rules: since('prague'),
    run: async ({ chain, alice }) => {
      const data: Hex = `0x${'11'.repeat(1000)}`
      const floor = 21_000n + 40n * 1000n
      await chain.refuse(REFUSED, { transactions: [await alice.signAt(0, { to: AT, data, gas: floor - 1n })] })
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, data, gas: floor }),
          await alice.sign({ to: AT, data: `0x${'00'.repeat(1000)}`, gas: 31_000n }),
        ],
      })
    },
  },
  {
    name: 'deposit requests (EIP-6110)',
    rules: since('prague'),
    config: { depositContract: AT },
    accounts: {
      // Logs its calldata, from the second word on, with the topic in the first.
      [AT]: contract(
        code(32, 'CALLDATASIZE', 'SUB', 32, 0, 'CALLDATACOPY', 0, 'CALLDATALOAD', 32, 'CALLDATASIZE', 'SUB', 0, 'LOG1'),
      ),
    },
    run: async ({ chain, alice, bob }) => {
      const deposit = (fill: string, change: (words: Hex[]) => Hex[] = words => words) =>
        concatHex([DEPOSIT_EVENT, ...change(depositWords(fill))])
      const gas = 200_000n
      await chain.add({
        transactions: [
          await alice.sign({ to: AT, data: deposit('11'), gas }),
          await bob.sign({ to: AT, data: deposit('22'), gas }),
        ],
      })
      // Another event of the contract is none of its deposits.
      await chain.add({ transactions: [await alice.sign({ to: AT, data: word(5), gas })] })
      const malformed: ((words: Hex[]) => Hex[])[] = [
        words => words.slice(0, -1),
        words => [...words, word(0)],
        words => words.with(0, word(161)),
        words => words.with(5, word(47)),
        words => words.with(10, word(7)),
        words => words.with(16, word(2n ** 64n + 8n)),
        () => [],
      ]
      for (const change of malformed)
        await chain.refuse('a deposit event does not have the layout', {
          transactions: [await alice.signAt(alice.nonce, { to: AT, data: deposit('33', change), gas })],
        })
    },
  },
  {
    name: 'withdrawal and consolidation requests (EIP-7002, EIP-7251)',
    rules: since('prague'),
    run: async ({ chain, alice }) => {
      const withdraw = (i: number) =>
        alice.sign({
          to: WITHDRAWAL_REQUESTS,
          value: 1_000n,
          data: concatHex([`0x${numberToHex(i, { size: 48 }).slice(2)}`, numberToHex(i, { size: 8 })]),
          gas: 300_000n,
        })
      const consolidate = (i: number) =>
        alice.sign({
          to: CONSOLIDATION_REQUESTS,
          value: 1_000n,
          data: concatHex([numberToHex(i, { size: 48 }), numberToHex(i + 1, { size: 48 })]),
          gas: 300_000n,
        })
      await chain.add({ transactions: [await withdraw(1), await withdraw(2), await consolidate(3)] })
      // More than a block's worth: the rest follows in the next blocks.
      const many: Hex[] = []
      for (let i = 0; i < 18; i++) many.push(await withdraw(i))
      for (let i = 0; i < 4; i++) many.push(await consolidate(i))
      await chain.add({ transactions: many })
      await chain.add()
      await chain.add()
    },
  },
  {
    name: 'a contract of requests that is not there',
    rules: since('prague'),
    accounts: { [WITHDRAWAL_REQUESTS]: undefined },
    run: async ({ chain }) => {
      await chain.refuse('a contract of requests has no code', {}, { alone: true })
    },
  },
  {
    name: 'a contract of requests that fails',
    rules: since('prague'),
    accounts: { [CONSOLIDATION_REQUESTS]: contract(code(0, 0, 'REVERT')) },
    run: async ({ chain }) => {
      await chain.refuse('the call of a contract of requests failed', {}, { alone: true })
    },
  },
  {
    name: 'limits of gas of a transaction (EIP-7825)',
    rules: since('osaka'),
    run: async ({ chain, alice }) => {
      await chain.refuse(REFUSED, { transactions: [await alice.signAt(0, { to: AT, gas: 2n ** 24n + 1n })] })
      await chain.add({ transactions: [await alice.sign({ to: AT, gas: 2n ** 24n })] })
    },
  },
  {
    name: 'MODEXP and P256VERIFY of Osaka (EIP-7823, EIP-7883, EIP-7951)',
    rules: since('prague'),
    accounts: {
      [AT]: contract(
        code(
          ...([
            32,
            'CALLDATASIZE',
            'SUB',
            32,
            0,
            'CALLDATACOPY',
            0,
            0,
            32,
            'CALLDATASIZE',
            'SUB',
            0,
            0,
            0,
            'CALLDATALOAD',
            'GAS',
            'CALL',
            ...keepIn(0),
            'RETURNDATASIZE',
            0,
            0,
            'RETURNDATACOPY',
            'RETURNDATASIZE',
            0,
            'KECCAK256',
            ...keepIn(1),
            'GAS',
            ...keepIn(2),
          ] as const),
        ),
      ),
    },
    run: async ({ chain, alice }) => {
      const modexp = (length: number, exponent: Hex): Hex =>
        concatHex([
          word(length),
          word(1),
          word(length),
          `0x${'03'.repeat(length)}`,
          exponent,
          `0x${'f1'.repeat(length)}`,
        ])
      const calls: Hex[] = [
        concatHex([word(5), modexp(32, '0x03')]),
        concatHex([word(5), modexp(64, '0xff')]),
        concatHex([word(5), word(1025), word(1), word(1)]),
        concatHex([word(0x100), `0x${'11'.repeat(160)}`]),
        concatHex([word(0x100), P256]),
      ]
      for (const data of calls) await chain.add({ transactions: [await alice.sign({ to: AT, data, gas: 500_000n })] })
    },
  },
  {
    name: 'the reserve price of blobs (EIP-7918)',
    rules: since('osaka'),
    accounts: { [AT]: contract(code('BLOBBASEFEE', ...keepIn(0))) },
    genesis: { excessBlobGas: 30_000_000n, blobGasUsed: 0n, baseFeePerGas: 200n },
    run: async ({ chain, alice }) => {
      const fees = { maxFeePerGas: 10_000n, maxPriorityFeePerGas: 0n }
      await chain.add({ transactions: [await alice.sign(blobs(6, fees))] })
      await chain.add()
      await chain.add({ transactions: [await alice.sign(blobs(2, fees)), await alice.sign(blobs(5, fees))] })
      await chain.add()
    },
  },
  {
    name: 'an account with storage where a contract is created (EIP-7610)',
    rules: RULES,
    // Where the wallet alice creates first.
    accounts: { [FIRST_CREATION]: { ...owner(5n), storage: { '0x1': '0x1' } } },
    run: async ({ chain, alice }) => {
      await chain.add({ transactions: [await alice.sign({ data: creation(code('STOP')), value: 1n })] })
      await chain.add({ transactions: [await alice.sign({ to: FIRST_CREATION, value: 1n })] })
    },
  },
  {
    name: 'every fork begins',
    rules: ['shanghai'],
    config: {
      forks: [
        { time: 0n, name: 'shanghai' },
        { time: 100n, name: 'cancun' },
        { time: 200n, name: 'prague' },
        { time: 300n, name: 'osaka' },
      ],
      blobs: [
        { time: 100n, ...BLOB_SCHEDULES.cancun },
        { time: 200n, ...BLOB_SCHEDULES.prague },
        { time: 400n, ...BLOB_SCHEDULES.bpo1 },
        { time: 500n, ...BLOB_SCHEDULES.bpo2 },
        { time: 600n, target: 1n, max: 2n, baseFeeUpdateFraction: 1_000_000n },
      ],
    },
    accounts: { [AT]: contract(code('BLOBBASEFEE', ...keepIn(0))) },
    run: async ({ chain, alice, bob }) => {
      const plain = () => bob.sign({ to: address(0x1), value: 1n })
      await chain.add({ timestamp: 99n, transactions: [await plain()] })
      await chain.add({ timestamp: 100n, transactions: [await plain()] })
      await chain.add({ timestamp: 199n, transactions: [await alice.sign(blobs(6))] })
      await chain.add({ timestamp: 200n, transactions: [await alice.sign(blobs(9))] })
      await chain.add({
        timestamp: 299n,
        transactions: [await alice.sign(blobs(9)), await alice.sign({ to: AT, gas: 2n ** 24n + 5n })],
      })
      await chain.add({ timestamp: 300n, transactions: [await alice.sign(blobs(6)), await alice.sign(blobs(3))] })
      for (const time of [400n, 412n, 500n, 512n]) {
        const transactions: Hex[] = []
        for (let left = time < 500n ? 15 : 21; left > 0; left -= 6)
          transactions.push(await alice.sign(blobs(Math.min(left, 6))))
        await chain.add({ timestamp: time, transactions })
      }
      await chain.refuse(NO_ROOM, { timestamp: 600n, transactions: [await alice.signAt(alice.nonce, blobs(3))] })
      await chain.add({ timestamp: 600n, transactions: [await alice.sign(blobs(2))] })
      await chain.add({ timestamp: 612n })
    },
  },
  {
    name: 'several forks begin in one block',
    rules: ['shanghai'],
    config: {
      forks: [
        { time: 0n, name: 'shanghai' },
        { time: 100n, name: 'osaka' },
      ],
      blobs: [{ time: 100n, ...BLOB_SCHEDULES.bpo2 }],
    },
    run: async ({ chain, alice }) => {
      await chain.add({ timestamp: 50n })
      await chain.add({ timestamp: 500n, transactions: [await alice.sign(blobs(6, { to: address(0x99) }))] })
      await chain.add()
    },
  },
]

const DEPOSIT_EVENT: Hex = '0x649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5'

/** The data of a deposit event: the ABI's encoding of five byte strings. */
function depositWords(fill: string): Hex[] {
  const filled: Hex = `0x${fill.repeat(32)}`
  const part = (bytes: number): Hex => `0x${fill.repeat(bytes).padEnd(64, '0')}`
  return [
    ...[160, 256, 320, 384, 512].map(word),
    ...[word(48), filled, part(16)],
    ...[word(32), filled],
    ...[word(8), part(8)],
    ...[word(96), filled, filled, filled],
    ...[word(8), part(8)],
  ]
}

/** A hash, a signature and a public key on the curve P-256: a test vector of RFC 6979 (A.2.5, SHA-256, "sample"). */
const P256: Hex = concatHex([
  sha256('0x73616d706c65'),
  '0xefd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
  '0xf7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  '0x60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6',
  '0x7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
])
