// Deposits and forced transactions: what L1 assigns to a block is executed first, and a deposit's ether is minted whatever happens.
import { concatHex, getContractAddress, type Hex, keccak256, toHex, toRlp } from 'viem'
import { describe, expect, it } from 'vitest'
import { type Allocation, creationOf, stateOf } from '../devnet/state-trie.ts'
import { BASE_FEE, ROLLUP, signerOf, TestChain } from '../testing/test-chain.ts'
import { type Deposit, encodeQueueEntry, type ForcedTransaction, type QueueEntry } from './inputs.ts'
import { rlpInteger } from './rlp.ts'

const ETHER = 10n ** 18n
const address = (number: number) => signerOf(number).address.toLowerCase() as Hex
const ALLOCATION: Allocation = { [address(0)]: { balance: ETHER }, [address(1)]: { balance: ETHER, nonce: 3n } }
const chain = new TestChain(ROLLUP, ALLOCATION)

const SOMEBODY: Hex = '0x000000000000000000000000000000000000aaaa'
const TARGET: Hex = '0x000000000000000000000000000000000000bbbb'

const deposit = (fields: Partial<Deposit> = {}): Deposit => ({
  ...{ kind: 'deposit', index: 0n, from: SOMEBODY, to: TARGET, mint: 100n, value: 0n, gasLimit: 50_000n, data: '0x' },
  ...fields,
})
const forced = (index: bigint, transaction: Hex, gasLimit = 100_000n): ForcedTransaction => ({
  ...{ kind: 'forced', index, gasLimit, transaction },
})

/** The root of the state with some accounts changed. */
const rootWith = (changes: Allocation) => stateOf({ ...ALLOCATION, ...changes }).root

describe('a deposit', () => {
  it('mints, and then calls without a signature or a fee', () => {
    const header = chain.header({ queue: [deposit({ value: 30n })] })
    expect(header.stateRoot).toBe(rootWith({ [SOMEBODY]: { balance: 70n, nonce: 1n }, [TARGET]: { balance: 30n } }))
    expect(header.gasUsed).toBe(21_000n)
  })

  it('is in the block as the OP Stack’s type, with a receipt of four fields', () => {
    const entry = deposit({ value: 30n, data: '0x1234' })
    const { transactionsRoot, receiptsRoot, gasUsed } = chain.header({ queue: [entry] })
    const { from, to, mint, value, gasLimit, data } = entry
    const hash = keccak256(encodeQueueEntry(entry))
    const fields = [hash, from, to!, ...[mint, value, gasLimit].map(rlpInteger), '0x' as Hex, data]
    // The key of the first item is 0x80, so that the one leaf has the path 8, 0.
    const rootOf = (item: Hex) => keccak256(toRlp(['0x2080', concatHex(['0x7e', item])]))
    expect(transactionsRoot).toBe(rootOf(toRlp(fields)))
    expect(receiptsRoot).toBe(rootOf(toRlp(['0x01', toHex(gasUsed), `0x${'00'.repeat(256)}`, []])))
  })

  it('creates a contract at the address that the nonce gives', () => {
    const code: Hex = '0x60016000f3'
    const header = chain.header({
      queue: [deposit({ from: address(1), to: undefined, data: creationOf(code), value: 5n, gasLimit: 200_000n })],
    })
    const created = getContractAddress({ from: address(1), nonce: 3n }).toLowerCase() as Hex
    const changes: Allocation = {
      [address(1)]: { balance: ETHER + 95n, nonce: 4n },
      [created]: { balance: 5n, nonce: 1n, code },
    }
    expect(header.stateRoot).toBe(rootWith(changes))
  })

  it('mints and uses a nonce where the call fails, or cannot even start', () => {
    const reverts: Hex = '0x60006000fd'
    const contract: Hex = '0x00000000000000000000000000000000000c0de0'
    const on = new TestChain(ROLLUP, { ...ALLOCATION, [contract]: { code: reverts } })
    const cases: [string, Partial<Deposit>, gasUsed: bigint][] = [
      ['it reverts', { to: contract, value: 3n }, 21_006n],
      ['it has more value than there is', { value: 101n }, 50_000n],
      ['its gas is not enough to begin', { gasLimit: 20_999n }, 20_999n],
      ['its gas is none', { gasLimit: 0n }, 0n],
      ['its gas is below what its data costs', { gasLimit: 21_100n, data: `0x${'ff'.repeat(100)}` }, 21_100n],
    ]
    for (const [what, fields, gasUsed] of cases) {
      const header = on.header({ queue: [deposit(fields)] })
      const changed = { ...ALLOCATION, [contract]: { code: reverts }, [SOMEBODY]: { balance: 100n, nonce: 1n } }
      expect(header.stateRoot, what).toBe(stateOf(changed).root)
      expect(header.gasUsed, what).toBe(gasUsed)
    }
  })

  it('has room in a block whose payload asks for less', () => {
    const gasLimit = 30_000n
    const on = new TestChain(ROLLUP, ALLOCATION, { gasLimit })
    const queue = [deposit({ gasLimit: 25_000n }), deposit({ index: 1n, gasLimit: 10_000n, from: TARGET, mint: 7n })]
    const header = on.header({ gasLimit, queue })
    expect(header.stateRoot).toBe(
      rootWith({ [SOMEBODY]: { balance: 100n, nonce: 1n }, [TARGET]: { balance: 7n, nonce: 1n } }),
    )
    // 21,000 of the first, which runs, and all of the second, which cannot.
    expect(header.gasUsed).toBe(31_000n)
  })

  it('mints no more than an account can hold, and nothing leaves no account behind', () => {
    const most = 2n ** 256n - 1n
    const queue = [deposit({ mint: most }), deposit({ index: 1n, mint: 9n })]
    expect(chain.header({ queue }).stateRoot).toBe(rootWith({ [SOMEBODY]: { balance: most, nonce: 2n } }))
    expect(chain.header({ queue: [deposit({ mint: 0n })] }).stateRoot).toBe(rootWith({ [SOMEBODY]: { nonce: 1n } }))
  })

  it('calls from an account with code, and sees the block’s base fee', () => {
    // Stores the caller, the gas price and the base fee.
    const code: Hex = '0x336000553a60015548600255'
    const queue = [deposit({ from: TARGET, to: SOMEBODY, mint: 1n, gasLimit: 100_000n })]
    const on = new TestChain(ROLLUP, { ...ALLOCATION, [SOMEBODY]: { code }, [TARGET]: { code: '0x00' } })
    const changed: Allocation = {
      ...ALLOCATION,
      [SOMEBODY]: { code, storage: { 0: BigInt(TARGET), 2: BASE_FEE } },
      [TARGET]: { code: '0x00', balance: 1n, nonce: 1n },
    }
    expect(on.header({ queue }).stateRoot).toBe(stateOf(changed).root)
  })
})

describe('a forced transaction', () => {
  it('is included like another one, before the payload’s', async () => {
    const first = await chain.sign(0, { value: 1n })
    const second = await chain.sign(0, { value: 2n, nonce: 1 })
    const { hash } = chain.header({ transactions: [first, second] })
    expect(chain.header({ queue: [forced(4n, first)], transactions: [first, second] }).hash).toBe(hash)
    expect(chain.header({ queue: [forced(4n, first, 21_000n), forced(5n, second)] }).hash).toBe(hash)
  })

  it('is skipped where it is not valid, or has more gas than was declared', async () => {
    const { hash } = chain.header({})
    const transaction = await chain.sign(0, { value: 1n })
    const other = await chain.sign(0, { nonce: 7 })
    for (const entry of [forced(0n, '0x'), forced(0n, '0x02c0'), forced(0n, other), forced(0n, transaction, 20_999n)])
      expect(chain.header({ queue: [entry] }).hash).toBe(hash)
  })
})

describe('a queue that L1 would not build makes the claim false', () => {
  const entry = encodeQueueEntry(deposit())
  const refusal = (blocks: readonly (readonly Hex[])[], on = chain) => {
    const { exitCode, log, header } = on.run(blocks.map(rawQueue => ({ rawQueue })))
    expect(header.length).toBe(0)
    return { exitCode, log }
  }
  const entries = (...indices: number[]) =>
    indices.map(index => encodeQueueEntry(deposit({ index: BigInt(index), gasLimit: 0n })))

  it('malformed', () => {
    const malformed = { exitCode: 1, log: 'a queue entry is malformed' }
    const creation = encodeQueueEntry(deposit({ to: undefined }))
    const bad: Hex[] = ['0x', '0x02', `0x02${entry.slice(4)}`, `0x${entry.slice(2, 2 + 2 * 121)}`, '0x01000000000000']
    bad.push(`0x${creation.slice(2, 60)}02${creation.slice(62)}`, `0x${creation.slice(2, 62)}01${creation.slice(64)}`)
    for (const bytes of bad) expect(refusal([[bytes]]), bytes).toEqual(malformed)
  })

  it('not consecutive, within a block or over blocks', () => {
    const gap = { exitCode: 1, log: 'queue entries are not consecutive' }
    expect(refusal([entries(3, 5)])).toEqual(gap)
    expect(refusal([entries(3, 3)])).toEqual(gap)
    expect(refusal([entries(3, 4), [], entries(6)])).toEqual(gap)
    expect(chain.run([{ rawQueue: entries(3, 4) }, {}, { rawQueue: entries(5) }]).header.length).toBeGreaterThan(0)
  })

  it('above the bounds', () => {
    const eight = entries(0, 1, 2, 3, 4, 5, 6, 7)
    expect(chain.run([{ rawQueue: eight }]).header.length).toBeGreaterThan(0)
    expect(refusal([[...eight, ...entries(8)]])).toMatchObject({ exitCode: 1, log: /more queue entries/ })
    const gas = (...limits: bigint[]) =>
      limits.map((gasLimit, i) => encodeQueueEntry(deposit({ index: BigInt(i), gasLimit })))
    expect(chain.run([{ rawQueue: gas(4_000_000n, 4_000_000n) }]).header.length).toBeGreaterThan(0)
    expect(refusal([gas(4_000_000n, 4_000_001n)])).toMatchObject({ exitCode: 1, log: /more gas/ })
    expect(refusal([gas(2n ** 64n - 1n, 1n)])).toMatchObject({ exitCode: 1, log: /more gas/ })
  })
})

it('mints once for each index, over all blocks of a span', () => {
  const mint = (index: number): QueueEntry => deposit({ index: BigInt(index), mint: 1n, gasLimit: 0n })
  const blocks = [{ queue: [mint(0)] }, { queue: [mint(1), mint(2)] }, {}, { queue: [mint(3)] }]
  expect(chain.header(...blocks).stateRoot).toBe(rootWith({ [SOMEBODY]: { balance: 4n, nonce: 4n } }))
})
