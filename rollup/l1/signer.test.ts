import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Hex, parseTransaction, recoverTransactionAddress } from 'viem'
import { afterEach, describe, expect, it } from 'vitest'
import { newFolder } from '../testing/agents.ts'
import { remoteSigner, signerFromFile, signerFromKey, type UnsignedTransaction } from './signer.ts'

const KEY: Hex = `0x${'4c'.repeat(32)}`
const own = signerFromKey(KEY)
const foreign = signerFromKey(`0x${'4d'.repeat(32)}`)
const transaction: UnsignedTransaction = {
  chainId: 31337,
  nonce: 0,
  to: foreign.address,
  data: '0x1234',
  value: 0n,
  gas: 50_000n,
  maxFeePerGas: 7n,
  maxPriorityFeePerGas: 0n,
}

describe('a key file', () => {
  const file = (text: string, mode = 0o600) => {
    const path = join(newFolder(), 'key')
    writeFileSync(path, text)
    chmodSync(path, mode)
    return path
  }

  it('signs for its account', async () => {
    for (const text of [KEY, `${KEY.slice(2)}\n`]) {
      const signer = signerFromFile(file(text))
      const signed = await signer.sign(transaction)
      expect(await recoverTransactionAddress({ serializedTransaction: signed as never })).toBe(own.address)
      expect(parseTransaction(signed as never)).toMatchObject({ data: '0x1234', gas: 50_000n })
    }
  })

  it('is refused with a reason, and without showing the key', () => {
    expect(() => signerFromFile('/nowhere')).toThrow(/cannot be read/)
    expect(() => signerFromFile(file('no key'))).toThrow(/64 hex digits/)
    const open = file(KEY, 0o644)
    expect(() => signerFromFile(open)).toThrow(/chmod 600/)
    expect(() => signerFromFile(open)).not.toThrow(KEY.slice(2))
  })
})

describe('a remote signer', () => {
  let close: (() => void) | undefined
  afterEach(() => close?.())

  /** A signer that signs whatever `change` makes of what it is asked for. */
  async function serve(change: (asked: UnsignedTransaction) => unknown): Promise<string> {
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', chunk => {
        body += chunk
      })
      request.on('end', async () => {
        const { params } = JSON.parse(body)
        const [{ to, data, ...numbers }] = params
        const asked = { to, data, chainId: Number(numbers.chainId), nonce: Number(numbers.nonce) }
        const amounts = ['value', 'gas', 'maxFeePerGas', 'maxPriorityFeePerGas'] as const
        const exact = Object.fromEntries(amounts.map(name => [name, BigInt(numbers[name])]))
        response.end(JSON.stringify(await change({ ...asked, ...exact } as UnsignedTransaction)))
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    close = () => server.close()
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('signs, whether it answers with bytes or with an object', async () => {
    for (const wrap of [(raw: Hex) => raw, (raw: Hex) => ({ raw, tx: {} })]) {
      const url = await serve(async asked => ({ result: wrap(await own.sign(asked)) }))
      const signed = await remoteSigner(url, own.address).sign(transaction)
      expect(signed).toBe(await own.sign(transaction))
      close?.()
    }
  })

  it.for([
    ['another amount', async (t: UnsignedTransaction) => ({ result: await own.sign({ ...t, value: 1n }) }), /value 1/],
    [
      'another receiver',
      async (t: UnsignedTransaction) => ({ result: await own.sign({ ...t, to: own.address }) }),
      /to 0x/,
    ],
    [
      'another account',
      async (t: UnsignedTransaction) => ({ result: await foreign.sign(t) }),
      /something else: for 0x/,
    ],
    ['garbage', () => ({ result: '0x1234' }), /not a transaction/],
    ['an error', () => ({ error: { message: 'locked' } }), /does not sign .* locked/],
  ] as const)('is not believed when it answers with %s', async ([, change, message]) => {
    const url = await serve(change)
    await expect(remoteSigner(url, own.address).sign(transaction)).rejects.toThrow(message)
  })

  it('is missed with a clear message', async () => {
    const signing = remoteSigner('http://127.0.0.1:9', own.address).sign(transaction)
    await expect(signing).rejects.toMatchObject({ code: 'SIGNER_UNAVAILABLE' })
  })
})
