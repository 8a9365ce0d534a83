/**
 * What transactions cost before they run: their bytes, signatures, access lists, authorizations; and those that are skipped.
 * @module
 */
import { ZERO_WORD } from '@zkmips/rollup/blocks/inputs'
import { encodePayload, type Payload } from '@zkmips/rollup/blocks/payload'
import { concatHex, fromRlp, getContractAddress, type Hex, numberToHex, pad, toRlp } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { CONTRACT, call, callBy, largeCode, op, push, RICH, SENDER } from './assembly.ts'
import { type Case, difference } from './measure.ts'
import { type BlockOptions, CHAIN_ID, type World, type WorldAccount } from './world.ts'

const FEES = { maxFeePerGas: 100n, maxPriorityFeePerGas: 1n }
const GAS = 16_000_000n
const key = (index: number): Hex => pad(numberToHex(index + 1), { size: 32 })
const address = (index: number): Hex => pad(numberToHex(0x100000 + index), { size: 20 })
const world = (more: Iterable<readonly [Hex, WorldAccount | undefined]> = []): World =>
  new Map<Hex, WorldAccount | undefined>([
    [SENDER.address, { balance: RICH }],
    [CONTRACT, { code: op(0x00) }],
    [CREATED, undefined],
    ...more,
  ])
/** What the sender's first transaction creates. */
const CREATED = getContractAddress({ from: SENDER.address, nonce: 0n }).toLowerCase() as Hex

/** Steps of one more of something in a block of one or several transactions. */
function transaction(
  name: string,
  input: string,
  block: (count: number) => Promise<BlockOptions>,
  few: number,
  many: number,
): Case {
  return {
    group: 'transaction',
    name,
    input,
    measure: async () => {
      const blocks = new Map([[few, await block(few)], [many, await block(many)]]) // biome-ignore format: two
      return difference(count => blocks.get(count)!, few, many)
    },
  }
}

const bytes = (input: string, byte: string, fork: 'prague' | 'osaka' = 'osaka'): Case =>
  transaction('calldata', input, async count => ({ world: world(), fork, transactions: [await call(`0x${byte.repeat(count)}`, GAS)] }), 20_000, 80_000) // biome-ignore format: one line

const MANY = 24
const few = 4
const everyone = Array.from({ length: MANY }, (_, i) => address(i))

export const TRANSACTIONS: readonly Case[] = [
  transaction(
    'transfer',
    'to new accounts, from accounts of their own',
    async count => ({
      world: world(Array.from({ length: MANY }, (_, i) => [privateKeyToAccount(key(i + 9)).address.toLowerCase() as Hex, { balance: RICH }] as const).concat(everyone.map(to => [to, undefined] as never))), // biome-ignore format: one line
      transactions: await Promise.all(Array.from({ length: count }, (_, i) => privateKeyToAccount(key(i + 9)).signTransaction({ chainId: CHAIN_ID, nonce: 0, to: address(i), value: 1n, gas: 21_000n, ...FEES }))), // biome-ignore format: one line
    }),
    few,
    MANY,
  ),
  transaction(
    'transfer',
    'by one account to itself',
    async count => ({
      world: world(),
      transactions: await Promise.all(
        Array.from({ length: count }, (_, i) => call('0x', 21_000n, { to: SENDER.address, nonce: i })),
      ),
    }),
    few,
    MANY,
  ),
  bytes('zero bytes', '00'),
  bytes('other bytes', 'ff'),
  transaction(
    'creation',
    'init code, zero bytes',
    async count => ({
      world: world(),
      fork: 'prague',
      transactions: [await call(`0x${'00'.repeat(count)}`, GAS, { to: undefined })],
    }),
    10_000,
    49_000,
  ),
  transaction(
    'creation',
    'init code of JUMPDESTs behind a STOP',
    async count => ({
      world: world(),
      fork: 'prague',
      transactions: [await call(`0x00${'5b'.repeat(count)}`, GAS, { to: undefined })],
    }),
    10_000,
    49_000,
  ),
  transaction(
    'access list',
    'addresses',
    async count => ({
      world: world(everyone.map(each => [each, { balance: 1n }])),
      transactions: [
        await call('0x', GAS, {
          accessList: everyone.slice(0, count).map(each => ({ address: each, storageKeys: [] })),
        }),
      ],
    }),
    few,
    MANY,
  ),
  // 2,400 gas and 100: less than the 2,600 of code that no list has.
  transaction(
    'access list',
    'addresses, then the size of their 24,576 bytes of code',
    async count => ({
      world: world([
        ...everyone.map((each, i) => [each, { nonce: 1n, code: largeCode(i) }] as const),
        [CONTRACT, { code: concatHex(everyone.slice(0, count).map(each => concatHex([push(each), op(0x3b, 0x50)]))) }],
      ]),
      transactions: [await call('0x', GAS, { accessList: everyone.slice(0, count).map(each => ({ address: each, storageKeys: [] })) })], // biome-ignore format: one line
    }),
    few,
    MANY,
  ),
  transaction(
    'access list',
    'slots',
    async count => ({
      world: world([[address(0), { nonce: 1n, slots: new Map(everyone.map((_, i) => [BigInt(i), 7n])) }]]),
      transactions: [await call('0x', GAS, { accessList: [{ address: address(0), storageKeys: everyone.slice(0, count).map((_, i) => pad(numberToHex(i), { size: 32 })) }] })], // biome-ignore format: one line
    }),
    few,
    MANY,
  ),
  transaction('authorization', 'of accounts that are new', authorizations(undefined), few, MANY),
  transaction(
    'authorization',
    'of accounts that are there (before the refund)',
    authorizations({ balance: 1n }),
    few,
    MANY,
  ),
]

function authorizations(account: WorldAccount | undefined) {
  return async (count: number): Promise<BlockOptions> => {
    const authorities = Array.from({ length: MANY }, (_, i) => privateKeyToAccount(key(i + 9)))
    const authorizationList = await Promise.all(authorities.slice(0, count).map(each => each.signAuthorization({ chainId: CHAIN_ID, nonce: 0, contractAddress: CONTRACT }))) // biome-ignore format: one line
    return {
      world: world(authorities.map(each => [each.address.toLowerCase() as Hex, account])),
      transactions: [await call('0x', GAS, { authorizationList })],
    }
  }
}

/** What nobody pays: steps for each 21,000 gas of a block's limit that a transaction is looked at and skipped, and for each byte. */
export const UNPAID: readonly Case[] = [
  unpaid('skipped transaction', 'of one account', 21_000, async count => ({
    world: world(),
    transactions: await Promise.all([call('0x', GAS), ...skips(count, i => call(numberToHex(i), GAS, { nonce: 77 }))]),
  })),
  unpaid('skipped transaction', 'each of another account, which is not there', 21_000, async count => {
    const strangers = Array.from({ length: MANY }, (_, i) => privateKeyToAccount(key(i + 9)))
    return {
      world: world(strangers.map(each => [each.address.toLowerCase() as Hex, undefined])),
      transactions: await Promise.all([
        call('0x', GAS),
        ...skips(count, i => callBy(strangers[i]!, '0x', GAS, { nonce: 77 })),
      ]),
    }
  }),
  unpaidBytes('of calldata', count => ({ data: `0x${'ff'.repeat(count)}` })),
  unpaidBytes('of an access list', count => ({ accessList: listOf(count) })),
  unpaidBytes('of an authorization list', count => ({ authorizationList: authorizationsOf(count) })),
  unpaidBytes('of a transaction that is none', count => ({ raw: concatHex(['0x02', `0x${'c0'.repeat(count)}`]) })),
  // Of so many, 1,428 are looked at.
  ofByte('of empty transactions', count => ({
    ...{ world: world(), gasLimit: 30_000_000n },
    transactions: Array.from({ length: count }, () => '0x' as const),
  })),
  ofByte('of withdrawals', count => ({ world: world(), transactions: [], raw: withdrawals(Math.floor(count / 25)) })),
  ofByte('of a list of pieces', count => ({
    ...{ world: world(), config: { maxPieces: 8n }, transactions: [] },
    raw: piecesOf(Math.floor(count / 33)),
  })),
  {
    ...{ group: 'unpaid', name: 'byte', input: 'of a deposit', fork: 'osaka' },
    measure: async () => {
      const block = (bytes: number): BlockOptions => ({
        ...{ world: world(), transactions: [] },
        queue: [{ kind: 'deposit', index: 0n, from: SENDER.address, to: CONTRACT, mint: 0n, value: 0n, gasLimit: 21_000n, data: `0x${'00'.repeat(bytes)}` }], // biome-ignore format: one line
      })
      return { ...difference(block, 20_000, 100_000), gas: 1 }
    },
  },
]

function unpaid(name: string, input: string, gas: number, block: (count: number) => Promise<BlockOptions>): Case {
  const measured = transaction(name, input, block, few, MANY)
  return { ...measured, group: 'unpaid', measure: async () => ({ ...(await measured.measure()), gas }) }
}

const skips = (count: number, make: (i: number) => Promise<Hex>) => Array.from({ length: count }, (_, i) => make(i))

const listOf = (bytes: number) =>
  Array.from({ length: Math.floor(bytes / 23) }, (_, i) => ({ address: address(i), storageKeys: [] }))

/** The shortest there are. */
const authorizationsOf = (bytes: number) =>
  Array.from({ length: Math.floor(bytes / 27) }, () => ({ chainId: 0, nonce: 0, address: address(0), r: '0x01', s: '0x01', yParity: 0 })) // biome-ignore format: one line

const payloadOf = (more: Partial<Payload>) =>
  encodePayload({
    ...{ timestamp: 2n, feeRecipient: CONTRACT, gasLimit: 30_000_000n, prevRandao: ZERO_WORD, extraData: '0x' },
    ...{ parentBeaconBlockRoot: ZERO_WORD, withdrawals: [], transactions: [], ...more },
  }).pieces

const withdrawals = (count: number) =>
  payloadOf({
    withdrawals: Array.from({ length: count }, () => ({
      ...{ index: 0n, validatorIndex: 0n, address: CONTRACT, amount: 0n },
    })),
  })

/** A payload that names more pieces than there may be. */
function piecesOf(count: number): readonly Hex[] {
  const items = fromRlp(payloadOf({})[0]!, 'hex') as Hex[]
  return [toRlp(items.with(-1, Array.from({ length: count }, () => ZERO_WORD) as never))]
}

function ofByte(input: string, block: (bytes: number) => BlockOptions): Case {
  const measure = async () => ({ ...difference(block, 20_000, 100_000), gas: 1 })
  return { group: 'unpaid', name: 'byte', input, fork: 'prague', measure }
}

/** For each byte of a transaction that is skipped after all of it was read. */
function unpaidBytes(input: string, fields: (bytes: number) => Record<string, unknown> & { raw?: Hex }): Case {
  const block = async (count: number): Promise<BlockOptions> => {
    const { raw, ...more } = fields(count)
    return { world: world(), transactions: [raw ?? (await call('0x', 1_000_000_000n, { nonce: 77, ...more }))] }
  }
  const measure = async () => {
    const [few, many] = [await block(20_000), await block(100_000)]
    return { ...difference(count => (count === 20_000 ? few : many), 20_000, 100_000), gas: 1 }
  }
  return { group: 'unpaid', name: 'byte', input, fork: 'prague', measure }
}
