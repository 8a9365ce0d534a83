/** Transactions to their end, on a chain that misbehaves: stuck, reorganised, refused, cut off. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, bytesToHex, encodeFunctionData, type Hex, toHex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newFolder } from '../testing/agents.ts'
import { DisputeChain } from '../testing/dispute-chain.ts'
import { mortalFetch } from '../testing/kill.ts'
import { L1 } from './client.ts'
import { Journal } from './journal.ts'
import { type SenderEvent, type SenderOptions, type TransactionRequest, TransactionSender } from './sender.ts'
import { signerFromKey } from './signer.ts'

const ACCOUNT = 6

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
const journalPath = () => join(folder, 'journal.json')

async function start(options: Partial<SenderOptions> = {}, fetchFn?: typeof fetch): Promise<TransactionSender> {
  const own = fetchFn === undefined ? {} : { fetchFn, retries: 0 }
  const l1 = await L1.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId, ...own })
  const journal = new Journal(journalPath(), l1.chainId, signer().address)
  const fixed = {
    l1,
    signer: signer(),
    journal,
    signal: stop.signal,
    onEvent: (event: SenderEvent) => events.push(event),
  }
  return new TransactionSender({ ...fixed, pollInterval: 10, ...options })
}

/** Something harmless that can be done any number of times. */
const publish = (text: string) => ({
  key: `publish ${text}`,
  what: `publish ${text}`,
  to: on.deployment.contracts.transactionChain,
  data: encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'publishPiece', args: [toHex(text)] }),
})

const nonce = () => on.l1.ask(client => client.getTransactionCount({ address: signer().address }))
const mine = () => on.anvil.request('evm_mine')
const kinds = () => events.map(({ kind }) => kind)
const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 10))
}

describe('the sender', () => {
  it('sends several at a time, each with a nonce of its own, and joins those with the same key', async () => {
    const sender = await start({ maxPending: 3 })
    const before = await nonce()
    const requests = ['a', 'b', 'c', 'd', 'e', 'a'].map(publish)
    const receipts = await Promise.all(requests.map(request => sender.send(request)))
    expect(new Set(receipts.map(({ transactionHash }) => transactionHash)).size).toBe(5)
    expect(await nonce()).toBe(before + 5)
    expect(new Journal(journalPath(), on.l1.chainId, signer().address).entries()).toEqual([])
  })

  it('raises the fee of what stays out of blocks, under the same nonce', async () => {
    await on.anvil.request('evm_setAutomine', [false])
    const sender = await start({ bumpAfter: 50 })
    const sent = sender.send(publish('stuck'))
    await until(() => kinds().filter(kind => kind === 'raised fee').length >= 2)
    const [entry] = new Journal(journalPath(), on.l1.chainId, signer().address).entries()
    const fees = entry!.variants.map(({ maxFeePerGas }) => BigInt(maxFeePerGas))
    expect(fees[1]! * 100n).toBeGreaterThan(fees[0]! * 110n)
    const before = await nonce()
    await mine()
    const { transactionHash } = await sent
    expect(transactionHash).not.toBe(entry!.variants[0]!.hash)
    expect(await nonce()).toBe(before + 1)
  })

  it('never pays more than the limit', async () => {
    const sender = await start({ maxFeePerGas: 1n })
    await expect(sender.send(publish('dear'))).rejects.toMatchObject({ code: 'FEE_TOO_HIGH' })
    expect(events).toEqual([])
  })

  it('waits for confirmations, and sends again what a reorganisation has thrown out', async () => {
    const sender = await start({ confirmations: 3 })
    const before = await on.anvil.request('evm_snapshot')
    let done = false
    const sent = sender.send(publish('reorganised')).then(receipt => {
      done = true
      return receipt
    })
    await until(() => kinds().includes('sent'))
    await mine()
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(done).toBe(false)
    await on.anvil.request('evm_revert', [before])
    await until(() => kinds().includes('sent again'))
    await mine()
    await mine()
    const { blockNumber } = await sent
    expect((await on.l1.latest()).block.number).toBeGreaterThanOrEqual(blockNumber + 2n)
  })

  it('says what the contract says, and sends nothing', async () => {
    const sender = await start()
    const data = encodeFunctionData({ abi: canonicalTransactionChainAbi, functionName: 'append', args: [7n, ['0x']] })
    const refused = sender.send({ ...publish('x'), data })
    await expect(refused).rejects.toMatchObject({ code: 'REFUSED_BY_CONTRACT', revert: { name: 'WrongBlockNumber' } })
    expect(events).toEqual([])
  })

  it('tells of a transaction that reverts though its simulation did not', async () => {
    await on.anvil.request('evm_setAutomine', [false])
    const sender = await start()
    const append = (text: string) => ({
      ...publish(text),
      data: encodeFunctionData({
        abi: canonicalTransactionChainAbi,
        functionName: 'append',
        args: [102n, on.subject.payloads],
      }),
    })
    const ends = [sender.send(append('first')), sender.send(append('second'))]
    const settled = Promise.allSettled(ends)
    await until(() => kinds().length === 2)
    await mine()
    expect((await settled).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(Promise.any([Promise.all(ends)])).rejects.toMatchObject({ errors: [{ code: 'TRANSACTION_REVERTED' }] })
  })

  it('says that an account is too poor', async () => {
    const sender = await start()
    const value = 10n ** 30n
    await expect(sender.send({ ...publish('rich'), value })).rejects.toMatchObject({
      code: expect.stringMatching(/BALANCE_TOO_LOW|REFUSED_BY_CONTRACT/),
    })
    expect(events).toEqual([])
  })

  it('takes up what was under way when it was cut off, whenever that was', async () => {
    const done: Hex[] = []
    for (let requests = 1; requests <= 9; requests++) {
      const death = new AbortController()
      const cut = await start(
        { signal: death.signal },
        mortalFetch(1 + requests, () => death.abort()),
      ).catch(() => undefined)
      const before = await nonce()
      await cut?.send(publish(`cut off ${requests}`)).catch(() => undefined)
      const next = await start()
      await next.settled()
      // Either it had not been signed, or it is done, once.
      if ((await nonce()) > before) done.push(toHex(requests))
      expect(await nonce()).toBeLessThanOrEqual(before + 1)
      expect(new Journal(journalPath(), on.l1.chainId, signer().address).entries()).toEqual([])
    }
    expect(done.length).toBeGreaterThan(0)
    expect(done.length).toBeLessThan(9)
  })

  describe('with transactions that were signed, not sent, and are stale now', () => {
    const append = () => ({
      key: 'append',
      what: 'append',
      to: on.deployment.contracts.transactionChain,
      data: encodeFunctionData({
        abi: canonicalTransactionChainAbi,
        functionName: 'append',
        args: [102n, on.subject.payloads],
      }),
    })

    const entries = () => new Journal(journalPath(), on.l1.chainId, signer().address).entries()

    /** Signs and writes down, and dies before it sends. Somebody else then does what it was about. */
    async function dieWith(...requests: TransactionRequest[]): Promise<void> {
      const death = new AbortController()
      const refuses: typeof fetch = async (...args) => {
        if (String(args[1]?.body).includes('eth_sendRawTransaction')) throw new Error('killed')
        return fetch(...args)
      }
      const sender = await start({ signal: death.signal }, refuses)
      const ends: Promise<unknown>[] = []
      for (const request of requests) {
        ends.push(sender.send(request).catch(() => undefined))
        await until(() => entries().length === ends.length)
      }
      death.abort()
      await Promise.all(ends)
      await (await on.account(0)).send({ ...append(), key: 'other' })
      events = []
    }

    it('sends none that a contract refuses by now', async () => {
      const before = await nonce()
      await dieWith(append())
      expect(entries()).toHaveLength(1)
      await (await start()).settled()
      expect(events).toEqual([])
      expect(entries()).toEqual([])
      expect(await nonce()).toBe(before)
    })

    it('uses up its nonce with an empty transaction where others wait behind it', async () => {
      const before = await nonce()
      await dieWith(append(), publish('behind'))
      await (await start()).settled()
      expect(kinds().sort()).toEqual(['cancelled', 'done', 'raised fee', 'sent again'])
      expect(events.find(({ kind }) => kind === 'cancelled')!.gasUsed).toBe(21_000n)
      expect(entries()).toEqual([])
      expect(await nonce()).toBe(before + 2)
    })
  })

  it('says at once what a node does not take, where no journal keeps it', async () => {
    const refuses: typeof fetch = async (...args) => {
      if (!String(args[1]?.body).includes('eth_sendRawTransaction')) return fetch(...args)
      const { id } = JSON.parse(String(args[1]!.body)) as { id: number }
      const error = { code: -32000, message: 'transaction underpriced' }
      return new Response(JSON.stringify({ jsonrpc: '2.0', id, error }), { status: 200 })
    }
    const l1 = await L1.connect({ rpcUrl: on.anvil.url, retries: 0, fetchFn: refuses })
    const sender = new TransactionSender({ l1, signer: signer(), pollInterval: 10 })
    await expect(sender.send(publish('cheap'))).rejects.toMatchObject({ code: 'FEE_TOO_LOW' })
  })

  it('says when a transaction is late', async () => {
    await on.anvil.request('evm_setAutomine', [false])
    const sender = new TransactionSender({ l1: on.l1, signer: signer(), pollInterval: 10, lateAfter: 30 })
    await expect(sender.send(publish('late'))).rejects.toMatchObject({ code: 'TRANSACTION_LATE' })
  })

  it('notices that somebody else uses the key', async () => {
    await on.anvil.request('evm_setAutomine', [false])
    const sender = await start()
    const sent = sender.send(publish('mine'))
    const caught = expect(sent).rejects.toMatchObject({ code: 'NONCE_TAKEN' })
    await until(() => kinds().includes('sent'))
    const [entry] = new Journal(journalPath(), on.l1.chainId, signer().address).entries()
    const fee = 10n ** 12n
    const other = await signer().sign({
      chainId: on.l1.chainId,
      nonce: entry!.nonce,
      to: signer().address,
      data: '0x',
      value: 0n,
      gas: 21_000n,
      maxFeePerGas: fee,
      maxPriorityFeePerGas: fee,
    })
    await on.l1.ask(client => client.sendRawTransaction({ serializedTransaction: other }))
    await mine()
    await caught
    expect(new Journal(journalPath(), on.l1.chainId, signer().address).entries()).toEqual([])
  })
})

describe('the journal', () => {
  it('refuses what is no journal of this account', async () => {
    const open = () => new Journal(journalPath(), on.l1.chainId, signer().address as Address)
    writeFileSync(journalPath(), '{')
    expect(open).toThrow(/not JSON/)
    writeFileSync(journalPath(), '{"version": 2}')
    expect(open).toThrow(/not a journal/)
    new Journal(join(folder, 'other.json'), 1, signer().address).put({} as never)
    writeFileSync(journalPath(), readFileSync(join(folder, 'other.json')))
    expect(open).toThrow(/on chain 1/)
  })
})

describe('the connection', () => {
  it('refuses another chain, and a node that is not there', async () => {
    await expect(L1.connect({ rpcUrl: on.anvil.url, chainId: 1 })).rejects.toMatchObject({ code: 'WRONG_CHAIN' })
    const nobody = L1.connect({ rpcUrl: 'http://127.0.0.1:9', retries: 0 })
    await expect(nobody).rejects.toMatchObject({ code: 'RPC_UNAVAILABLE' })
  })

  it('repeats requests that fail', async () => {
    let failures = 2
    const fetchFn: typeof fetch = (...args) => (failures-- > 0 ? Promise.reject(new Error('reset')) : fetch(...args))
    await expect(L1.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId, fetchFn })).resolves.toBeDefined()
  })

  it('fails to read at a block that was reorganised away', async () => {
    const l1 = await L1.connect({ rpcUrl: on.anvil.url, chainId: on.l1.chainId, retries: 0 })
    const before = await on.anvil.request('evm_snapshot')
    await mine()
    const view = await l1.latest()
    const { transactionChain } = on.deployment.contracts
    expect(await view.read(transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])).toBe(101n)
    await on.anvil.request('evm_revert', [before])
    await expect(view.read(transactionChain, canonicalTransactionChainAbi, 'lastBlock', [])).rejects.toMatchObject({
      code: 'RPC_UNAVAILABLE',
    })
  })

  it('says where there is no contract, or another one', async () => {
    const nobody = signer().address
    await expect(on.read(nobody, canonicalTransactionChainAbi, 'lastBlock', [])).rejects.toMatchObject({
      code: 'NO_CONTRACT',
    })
    const { stateChain } = on.deployment.contracts
    const other = on.read(stateChain, canonicalTransactionChainAbi, 'lastBlock', [])
    await expect(other).rejects.toMatchObject({ code: 'NO_CONTRACT', message: expect.stringContaining(stateChain) })
  })
})
