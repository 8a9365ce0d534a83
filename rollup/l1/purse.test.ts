/** A sender with too little: of money, of places, of time. And what keeps it from sending. */
import { join } from 'node:path'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, bytesToHex, encodeFunctionData, numberToHex, parseEther, toHex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newFolder } from '../testing/agents.ts'
import { DisputeChain } from '../testing/dispute-chain.ts'
import { L1 } from './client.ts'
import { Journal } from './journal.ts'
import { type SenderEvent, type SenderOptions, type TransactionRequest, TransactionSender } from './sender.ts'
import { signerFromKey } from './signer.ts'

const ACCOUNT = 6
const GWEI = 10n ** 9n
const GAME: Address = '0x00000000000000000000000000000000000000aa'

let on: DisputeChain
let snapshot: unknown
let stop: AbortController
let folder: string
let events: SenderEvent[]
beforeAll(async () => {
  on = await DisputeChain.start()
}, 60_000)
afterAll(() => on?.stop())
beforeEach(async () => {
  snapshot = await on.anvil.request('evm_snapshot')
  stop = new AbortController()
  folder = newFolder()
  events = []
})
afterEach(async () => {
  stop.abort()
  await on.anvil.request('evm_setAutomine', [true])
  await on.anvil.request('evm_revert', [snapshot])
})

const signer = () => signerFromKey(bytesToHex(on.anvil.accounts[ACCOUNT]!.getHdKey().privateKey!))
const journal = () => new Journal(join(folder, 'journal.json'), on.l1.chainId, signer().address)

async function start(options: Partial<SenderOptions> = {}, fetchFn?: typeof fetch): Promise<TransactionSender> {
  const own = fetchFn === undefined ? {} : { fetchFn, retries: 0 }
  const l1 = await L1.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId, ...own })
  const onEvent = (event: SenderEvent) => events.push(event)
  const fixed = { l1, signer: signer(), journal: journal(), signal: stop.signal, onEvent, pollInterval: 10 }
  return new TransactionSender({ ...fixed, ...options })
}

/** What needs no bond: a step, a resolution, a payout. */
const free = (name: string): TransactionRequest => ({
  key: name,
  what: name,
  to: on.deployment.contracts.transactionChain,
  data: encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'publishPiece', args: [toHex(name)] }),
})
/** What is sent with an ether. */
const bond = (name: string, more: Partial<TransactionRequest> = {}): TransactionRequest => ({
  ...{ key: name, what: name, to: on.anvil.accounts[7]!.address, data: '0x', value: parseEther('1') },
  ...more,
})

const codeOf = (sent: Promise<unknown>) => sent.then(() => 'done').catch(({ code }) => code as string)
const setBalance = (ether: string) =>
  on.anvil.request('anvil_setBalance', [signer().address, numberToHex(parseEther(ether))])
const withoutBlocks = () => on.anvil.request('evm_setAutomine', [false])
const sent = () => events.filter(({ kind }) => kind === 'sent').map(({ what }) => what)
const kinds = () => events.map(({ kind }) => kind)
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 10))
}
/** Blocks, until something is there. */
async function mineFor<T>(end: Promise<T>): Promise<T> {
  let isOver = false
  const over = end.finally(() => {
    isOver = true
  })
  over.catch(() => undefined)
  while (!isOver) {
    await on.anvil.request('evm_mine')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return over
}

describe('of money', () => {
  it('steps, resolves and claims behind 8 transactions that cannot be paid any more', async () => {
    await withoutBlocks()
    const rich = await start({ maxPending: 9 })
    const bonds = ['1', '2', '3', '4', '5', '6', '7', '8'].map(name => rich.send(bond(name)).catch(() => undefined))
    await until(() => sent().length === 8)
    stop.abort()
    await Promise.all(bonds)
    await setBalance('0.5')
    stop = new AbortController()
    const poor = await start()
    expect(poor.pending).toBe(8)
    await mineFor(Promise.all(['step', 'resolve', 'claim'].map(name => poor.send(free(name)))))
    await mineFor(poor.settled())
    expect(kinds().filter(kind => kind === 'cancelled')).toHaveLength(8)
    expect(kinds().filter(kind => kind === 'done')).toHaveLength(3)
    expect(journal().entries()).toEqual([])
    // The next bond is asked for with what there is.
    expect(await codeOf(poor.send(bond('9')))).toBe('BALANCE_TOO_LOW')
  }, 60_000)

  it('reserves the balance over all that is under way', async () => {
    await withoutBlocks()
    await setBalance('3.5')
    const sender = await start({ maxPending: 9 })
    const bonds = ['1', '2', '3', '4', '5', '6', '7', '8'].map(name => codeOf(sender.send(bond(name))))
    await until(() => sender.pending === 3)
    const freed = sender.send(free('step'))
    await mineFor(freed)
    expect((await mineFor(Promise.all(bonds))).sort()).toEqual([
      ...['BALANCE_TOO_LOW', 'BALANCE_TOO_LOW', 'BALANCE_TOO_LOW', 'BALANCE_TOO_LOW', 'BALANCE_TOO_LOW'],
      ...['done', 'done', 'done'],
    ])
  })

  it('leaves gas for what needs no bond, and says what for', async () => {
    await setBalance('1.01')
    const sender = await start({ gasReserve: 10_000_000n })
    await expect(sender.send(bond('1'))).rejects.toThrow(
      /has 1\.01 ether \(.* kept for the gas of what needs no bond\)/,
    )
    await sender.send(free('step'))
  })

  it('posts no more bonds in a game than the limit says, also after a restart, and still steps', async () => {
    const sender = await start({ maxPerGame: parseEther('2.5') })
    const inGame = { game: GAME }
    await sender.send(bond('1', inGame))
    await sender.send(bond('2', inGame))
    const again = await start({ maxPerGame: parseEther('2.5') })
    await expect(again.send(bond('3', inGame))).rejects.toMatchObject({
      code: 'SPENDING_LIMIT',
      message: expect.stringMatching(/has cost 2\.0\d+ ether, .* the limit is 2\.5/),
    })
    await again.send({ ...free('step'), ...inGame })
    await again.send(bond('3'))
  })
})

describe('of places', () => {
  it('keeps one for what needs no bond', async () => {
    await withoutBlocks()
    const sender = await start({ maxPending: 3 })
    const bonds = ['1', '2', '3'].map(name => sender.send(bond(name)))
    await until(() => sent().length === 2)
    const step = sender.send(free('step'))
    await until(() => sent().length === 3)
    expect(sent()).toContain('step')
    await mineFor(Promise.all([step, ...bonds]))
  })

  it('gives them to the most urgent first', async () => {
    await withoutBlocks()
    const now = (await on.l1.latest()).block.timestamp
    const sender = await start({ maxPending: 2 })
    const due = { a: undefined, b: undefined, c: now + 9_000, d: now + 7_000, e: now + 8_000 }
    const all = Object.entries(due).map(([name, deadline]) => sender.send(bond(name, deadline ? { deadline } : {})))
    await mineFor(Promise.all(all))
    expect(sent()).toEqual(['a', 'd', 'e', 'c', 'b'])
  })
})

describe('of time', () => {
  const worth = async (seconds: number, stake: bigint) => ({
    deadline: (await on.l1.latest()).block.timestamp + seconds,
    stake,
  })

  it('pays more than the limit when a clock runs out, and never more than is at stake', async () => {
    const sender = await start({ maxFeePerGas: 1n })
    const sendWith = async (seconds: number, stake: bigint) =>
      codeOf(sender.send({ ...free('late'), ...(await worth(seconds, stake)) }))
    expect(await sendWith(7_200, parseEther('1'))).toBe('FEE_TOO_HIGH')
    expect(await sendWith(600, 1000n)).toBe('FEE_TOO_HIGH')
    expect(await sendWith(600, parseEther('1'))).toBe('done')
  })

  it('raises the fee beyond the limit of what is stuck, and faster', async () => {
    await withoutBlocks()
    const limit = 3n * GWEI
    const sender = await start({ maxFeePerGas: limit, bumpAfter: 3_600_000 })
    const end = sender.send({ ...free('stuck'), ...(await worth(2, parseEther('1'))) })
    await until(() => {
      const [entry] = journal().entries()
      return entry !== undefined && BigInt(entry.variants.at(-1)!.maxFeePerGas) > limit
    })
    await mineFor(end)
  })

  it('raises at once what a node finds too cheap', async () => {
    await withoutBlocks()
    let refusals = 1
    const picky: typeof fetch = async (...args) => {
      const isSent = String(args[1]?.body).includes('eth_sendRawTransaction')
      if (!isSent || refusals-- <= 0) return fetch(...args)
      const { id } = JSON.parse(String(args[1]!.body)) as { id: number }
      const error = { code: -32000, message: 'replacement transaction underpriced' }
      return new Response(JSON.stringify({ jsonrpc: '2.0', id, error }), { status: 200 })
    }
    const sender = await start({ bumpAfter: 3_600_000 }, picky)
    await mineFor(sender.send(free('cheap')))
    expect(kinds()).toEqual(['trouble', 'raised fee', 'done'])
    expect(events[0]!.error).toMatchObject({ code: 'FEE_TOO_LOW' })
  })
})

it('sends to a private endpoint, and reads elsewhere', async () => {
  const methods = { public: new Set<string>(), private: new Set<string>() }
  const spy =
    (to: Set<string>): typeof fetch =>
    (...args) => {
      to.add((JSON.parse(String(args[1]!.body)) as { method: string }).method)
      return fetch(...args)
    }
  const submitTo = await L1.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId, fetchFn: spy(methods.private) })
  const sender = await start({ submitTo }, spy(methods.public))
  await sender.send(free('secret'))
  expect([...methods.private].sort()).toEqual(['eth_chainId', 'eth_sendRawTransaction'])
  expect(methods.public).not.toContain('eth_sendRawTransaction')
})

it('does not repeat what a private endpoint keeps to itself, until it has had its time', async () => {
  let received = 0
  const hoarder: typeof fetch = async (...args) => {
    const { id, method } = JSON.parse(String(args[1]!.body)) as { id: number; method: string }
    if (method !== 'eth_sendRawTransaction') return fetch(...args)
    // The second one it passes on.
    if (++received > 1) return fetch(...args)
    return new Response(JSON.stringify({ jsonrpc: '2.0', id, result: `0x${'11'.repeat(32)}` }), { status: 200 })
  }
  const submitTo = await L1.connect({ rpcUrl: on.anvil.url, fetchFn: hoarder })
  const sender = await start({ submitTo, bumpAfter: 300 })
  await sender.send(free('hoarded'))
  expect(kinds()).toEqual(['sent', 'raised fee', 'done'])
})

it('sends nothing in a dry run, and tells each thing once', async () => {
  const before = (await on.l1.latest()).block.number
  const sender = await start({ dryRun: true })
  expect(await codeOf(sender.send(bond('1')))).toBe('DRY_RUN')
  expect(sender.isUnderWay('1')).toBe(true)
  expect(events).toEqual([{ kind: 'would send', key: '1', what: '1' }])
  expect((await on.l1.latest()).block.number).toBe(before)
  expect(journal().entries()).toEqual([])
})
