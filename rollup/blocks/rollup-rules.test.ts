// The rules of a rollup: whatever a payload is, the block executor makes a block of it, and its bounds hold.
import {
  concatHex,
  getContractAddress,
  type Hex,
  keccak256,
  pad,
  parseTransaction,
  serializeTransaction,
  type TransactionSerializable,
  toHex,
  toRlp,
} from 'viem'
import { describe, expect, it } from 'vitest'
import { creationOf, stateOf } from '../devnet/state-trie.ts'
import {
  BASE_FEE,
  FEE_RECIPIENT,
  GAS_LIMIT,
  GENESIS_TIME,
  ROLLUP,
  signerOf,
  type TestBlock,
  TestChain,
} from '../testing/test-chain.ts'
import { ZERO_WORD } from './inputs.ts'
import { encodePayload } from './payload.ts'

const ETHER = 10n ** 18n
const address = (number: number) => signerOf(number).address.toLowerCase() as Hex
const funded = Object.fromEntries([0, 1, 2].map(number => [address(number), { balance: ETHER }]))
const chain = new TestChain(ROLLUP, funded)
const NO_REQUESTS = '0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Fields of a payload's encoding, to be put together otherwise. */
const payloadWith = (transactions: Hex[], pieces: Hex[], timestamp = GENESIS_TIME + 1n): Hex =>
  toRlp([
    ...[toHex(timestamp), FEE_RECIPIENT, toHex(GAS_LIMIT), ZERO_WORD, ZERO_WORD, '0x' as Hex],
    ...[[], transactions, pieces.map(piece => keccak256(piece))],
  ])

describe('a payload', () => {
  const empty: TestBlock = {
    timestamp: 0n,
    feeRecipient: `0x${'00'.repeat(20)}`,
    gasLimit: 0n,
  }

  it('that is malformed makes an empty block', () => {
    const { hash } = chain.header(empty)
    const good = encodePayload({ ...emptyPayload(), extraData: `0x${'11'.repeat(33)}` }).pieces[0]!
    const bad: Hex[] = ['0x', '0x01', '0xc0', '0xc3010203', `${encodePayload(emptyPayload()).pieces[0]!}00`, good]
    for (const rawPayload of bad) expect(chain.header({ rawPayload }).hash, rawPayload).toBe(hash)
  })

  it('skips transactions that are none, or not valid where they stand', async () => {
    const transaction = await chain.sign(0, { value: 5n })
    const blob = await chain.sign(1, {
      type: 'eip4844',
      maxFeePerBlobGas: 10n ** 9n,
      blobVersionedHashes: [`0x01${'00'.repeat(31)}`],
    })
    const junk: Hex[] = [
      ...(['0x', '0x00', '0x02', '0xc0', '0x7f1234', '0x7ec0', `${transaction}00`] as const),
      withHighS(transaction),
      blob,
      ...(await Promise.all([
        chain.sign(1, { nonce: 1 }),
        chain.sign(1, { chainId: 1 }),
        chain.sign(1, { gas: 20_999n }),
        chain.sign(1, { gas: GAS_LIMIT + 1n }),
        chain.sign(1, { gas: 2n ** 24n + 1n }),
        chain.sign(1, { maxFeePerGas: 6n, maxPriorityFeePerGas: 1n }),
        chain.sign(1, { maxFeePerGas: 100n, maxPriorityFeePerGas: 1n, value: 2n * ETHER }),
        chain.sign(5, {}),
        chain.sign(1, { data: `0x${'11'.repeat(1000)}`, gas: 37_100n }),
      ])),
    ]
    const { hash } = chain.header({ transactions: [transaction] })
    expect(chain.header({ transactions: [...junk, transaction, transaction, ...junk] }).hash).toBe(hash)
  })

  it('mints nothing', () => {
    const withdrawal = { index: 0n, validatorIndex: 0n, address: address(0), amount: 7n }
    expect(chain.header({ withdrawals: [withdrawal] }).hash).toBe(chain.header({}).hash)
  })

  it('makes no requests and has no blobs', () => {
    const { requestsHash, blobGasUsed, excessBlobGas } = chain.header({})
    expect([requestsHash, blobGasUsed, excessBlobGas]).toEqual([NO_REQUESTS, 0n, 0n])
  })

  it('has a gas limit that its parent allows, and no more than the ceiling', () => {
    const bound = GAS_LIMIT / 1024n
    const low = new TestChain({ ...ROLLUP, gasLimitCeiling: GAS_LIMIT - 5n }, funded)
    const high = new TestChain({ ...ROLLUP, gasLimitCeiling: 2n * GAS_LIMIT }, funded)
    for (const [on, asked, given] of [
      [high, GAS_LIMIT + bound - 1n, GAS_LIMIT + bound - 1n],
      [high, GAS_LIMIT + bound, GAS_LIMIT],
      [high, GAS_LIMIT - bound + 1n, GAS_LIMIT - bound + 1n],
      [high, GAS_LIMIT - bound, GAS_LIMIT],
      [high, 0n, GAS_LIMIT],
      [chain, GAS_LIMIT + 1n, GAS_LIMIT],
      [low, GAS_LIMIT, GAS_LIMIT - 5n],
    ] as const) {
      expect(on.header({ gasLimit: asked }).gasLimit, `${asked}`).toBe(given)
    }
  })

  it('has room for the queue, whatever its payload and its parent say', () => {
    const least = 2n * ROLLUP.maxQueueGas
    const shrunk = new TestChain(ROLLUP, funded, { gasLimit: least })
    expect(shrunk.header({ gasLimit: least - 1n }).gasLimit).toBe(least)
    expect(new TestChain(ROLLUP, funded, { gasLimit: 5_000n }).header({ gasLimit: 5_000n }).gasLimit).toBe(least)
  })

  it('has a base fee also where 64 bits hold no higher one', () => {
    const most = 2n ** 64n - 1n
    const target = GAS_LIMIT / 2n
    for (const [baseFee, gasUsed, given] of [
      [most, target + 1n, most],
      [most, GAS_LIMIT, most],
      [most, target, most],
      [most, 0n, most - most / 8n],
      [2n ** 60n, GAS_LIMIT, 2n ** 60n + 2n ** 57n],
      [2n ** 60n, target + 1n, 2n ** 60n + 2n ** 60n / target / 8n],
    ] as const) {
      const full = new TestChain(ROLLUP, funded, { baseFee, gasUsed })
      expect(full.header({}).baseFee, `${baseFee} ${gasUsed}`).toBe(given)
    }
  })

  it('has a time from its parent’s to L1’s', () => {
    for (const [asked, l1Time, given] of [
      [GENESIS_TIME + 5n, GENESIS_TIME + 9n, GENESIS_TIME + 5n],
      [GENESIS_TIME + 5n, GENESIS_TIME + 3n, GENESIS_TIME + 3n],
      [GENESIS_TIME + 5n, 0n, GENESIS_TIME],
      [0n, GENESIS_TIME + 3n, GENESIS_TIME],
      [2n ** 64n - 1n, 2n ** 64n - 1n, 2n ** 64n - 1n],
    ] as const) {
      expect(chain.header({ timestamp: asked, l1Time }).timestamp).toBe(given)
    }
    expect(chain.run([{ l1Time: 2n ** 64n }])).toMatchObject({ exitCode: 1, log: 'an L1 time is above 2^64' })
  })
})

describe('further pieces', () => {
  const stream = async () => {
    const signed = await Promise.all([0, 1, 2].map(number => chain.sign(number, { value: 1n })))
    return { signed, bytes: concatHex(signed.map(transaction => toRlp(transaction))) }
  }
  const cut = (bytes: Hex, at: number): Hex[] => [`0x${bytes.slice(2, 2 + 2 * at)}`, `0x${bytes.slice(2 + 2 * at)}`]
  const headerOf = async (pieces: readonly Hex[], on = chain) => {
    const block = { rawPayload: payloadWith([], [...pieces]), pieces }
    return on.header(block)
  }

  it('are one stream of transactions, wherever it is cut', async () => {
    const { signed, bytes } = await stream()
    const { hash } = chain.header({ transactions: signed })
    for (const at of [1, 50, 117, 200]) expect((await headerOf(cut(bytes, at))).hash, `cut at ${at}`).toBe(hash)
  })

  it('end at the first item that is none', async () => {
    const { signed, bytes } = await stream()
    const two = chain.header({ transactions: signed.slice(0, 2) }).hash
    const end = (signed[0]!.length + signed[1]!.length) / 2 - 2 + 4
    for (const junk of ['0xc0', '0x8100', '0xb800', '0xbfffffffffffffffff'] as Hex[])
      expect((await headerOf([concatHex([cut(bytes, end)[0]!, junk, cut(bytes, end)[1]!])])).hash, junk).toBe(two)
  })

  it('that are named twice, too many or too long make an empty block', async () => {
    const { signed, bytes } = await stream()
    const emptyHash = chain.header({ timestamp: 0n, feeRecipient: `0x${'00'.repeat(20)}`, gasLimit: 0n }).hash
    expect((await headerOf([bytes, bytes])).hash).toBe(emptyHash)
    const three = [...cut(bytes, 9), '0x'] as Hex[]
    expect((await headerOf(three)).hash).toBe(chain.header({ transactions: signed }).hash)
    expect((await headerOf([...three, '0xc0'])).hash).toBe(emptyHash)
    const most = BigInt((payloadWith([], [bytes]).length + bytes.length) / 2 - 2)
    const exact = new TestChain({ ...ROLLUP, maxPayloadBytes: most }, funded)
    const short = new TestChain({ ...ROLLUP, maxPayloadBytes: most - 1n }, funded)
    expect((await headerOf([bytes], exact)).hash).toBe(exact.header({ transactions: signed }).hash)
    expect((await headerOf([bytes], short)).transactionsRoot).not.toBe(
      exact.header({ transactions: signed }).transactionsRoot,
    )
  })
})

it('no more transactions are looked at than the block could include', async () => {
  const gasLimit = 42_000n
  const small = new TestChain({ ...ROLLUP, gasLimitCeiling: gasLimit, maxQueueGas: 21_000n }, funded, { gasLimit })
  const [first, second] = await Promise.all([chain.sign(0, {}), chain.sign(1, {})])
  const both = small.header({ gasLimit, transactions: [first, second] })
  expect(both.gasUsed).toBe(42_000n)
  expect(small.header({ gasLimit, transactions: ['0x', first, second] }).gasUsed).toBe(21_000n)
})

describe('the price of a precompiled contract', () => {
  // Calls sha256 with all gas but a 64th, and stores whether it succeeded and the gas that it took.
  const caller: Hex = '0x5a600060006000600060025afa60005500'
  const contract: Hex = '0x00000000000000000000000000000000000c0de0'
  const gasOf = async (factor: bigint | undefined) => {
    const precompilePrices =
      factor === undefined ? [] : [{ address: '0x0000000000000000000000000000000000000002' as Hex, factor }]
    const priced = new TestChain({ ...ROLLUP, precompilePrices }, { ...funded, [contract]: { code: caller } })
    return priced.header({ transactions: [await chain.sign(0, { to: contract, gas: 100_000n })] }).gasUsed
  }

  it('is multiplied by its factor, and 0 makes the address an account’s', async () => {
    const plain = await gasOf(undefined)
    expect(await gasOf(1n)).toBe(plain)
    expect((await gasOf(10n)) - plain).toBe(9n * 60n)
    // A cold account with no code in the place of a warm contract of 60 gas.
    expect((await gasOf(0n)) - plain).toBe(2_500n - 60n)
    // Nothing is left of what was passed on, and the store stores a zero.
    expect(await gasOf(1_000n)).toBeGreaterThan(plain + 30_000n)
  })
})

function emptyPayload() {
  return {
    ...{ timestamp: 0n, feeRecipient: FEE_RECIPIENT, gasLimit: GAS_LIMIT, prevRandao: ZERO_WORD },
    ...{ parentBeaconBlockRoot: ZERO_WORD, extraData: '0x' as Hex, withdrawals: [], transactions: [] },
  }
}

/** The same transaction of the same sender with the other signature that fits it, which Ethereum refuses (EIP-2). */
function withHighS(serialized: Hex): Hex {
  const { r, s, yParity, ...transaction } = parseTransaction(serialized)
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
  return serializeTransaction(transaction as TransactionSerializable, {
    r: r!,
    s: toHex(order - BigInt(s!), { size: 32 }),
    yParity: 1 - yParity!,
  })
}

it('no contract is created where there is storage, which nothing else takes notice of', async () => {
  const created = getContractAddress({ from: address(0), nonce: 0n }).toLowerCase() as Hex
  const looker: Hex = '0x00000000000000000000000000000000000c0de0'
  // Stores the code hash of the account that is named.
  const code: Hex = '0x6000353f60005500'
  const storage = { 1: 5n }
  const allocation = { ...funded, [created]: { balance: 3n, storage }, [looker]: { code } }
  const on = new TestChain(ROLLUP, allocation)
  const transactions = await Promise.all([
    on.sign(0, { to: undefined, data: creationOf('0x00'), gas: 100_000n, maxPriorityFeePerGas: 0n }),
    on.sign(1, { to: looker, data: pad(created), gas: 100_000n, maxPriorityFeePerGas: 0n }),
  ])
  const create = on.header({ transactions: transactions.slice(0, 1) })
  expect(create.gasUsed).toBe(100_000n)
  const both = on.header({ transactions })
  const paid = (gas: bigint) => ETHER - gas * BASE_FEE
  const expected = {
    ...allocation,
    [address(0)]: { balance: paid(100_000n), nonce: 1n },
    [address(1)]: { balance: paid(both.gasUsed - 100_000n), nonce: 1n },
    [looker]: { code, storage: { 0: BigInt(keccak256('0x')) } },
  }
  expect(both.stateRoot).toBe(stateOf(expected).root)
})

// The tests' own trie: a genesis with it is one that the executor reads.
it('a genesis is what the executor reads', () => {
  const storage = { 0: 1n, 1: 2n, 17: 3n, 99: 2n ** 200n }
  const contract: Hex = '0x00000000000000000000000000000000000c0de0'
  const allocation = { ...funded, [contract]: { code: '0x00' as Hex, storage } }
  expect(new TestChain(ROLLUP, allocation).header({}).stateRoot).toBe(stateOf(allocation).root)
})
