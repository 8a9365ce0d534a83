/**
 * What transactions cost before they run: their bytes, signatures, access lists, authorizations; and those that are skipped.
 * @module
 */
import { concatHex, getContractAddress, type Hex, numberToHex, pad } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { CONTRACT, call, op, RICH, SENDER } from './assembly.ts'
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

/** Per 21,000 gas of the block's limit, which bounds how many are looked at: not of gas that is used. */
export async function skippedBlock(count: number): Promise<BlockOptions> {
  const skipped = Array.from({ length: count }, (_, i) => call(numberToHex(i, { size: 4 }), 100_000n, { nonce: 77 }))
  return { world: world(), transactions: await Promise.all([call(concatHex([op(0)]), 100_000n), ...skipped]) }
}
