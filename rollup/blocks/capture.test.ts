// Captures from a live anvil, and what a capture says when it cannot be made.
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadElf } from '@zkmips/emulator/program/elf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Anvil, startAnvil } from '../l1/anvil.ts'
import { Chain, SCENARIOS } from '../testing/scenarios.ts'
import { formatBlockTrace, parseBlockTrace } from './block-trace.ts'
import { captureBlock } from './capture.ts'
import { executeBlock } from './execute-block.ts'

const program = loadElf(readFileSync(join(import.meta.dirname, '../../fixtures/elf/block-executor.elf')))

let anvil: Anvil
let number: number

beforeAll(async () => {
  anvil = await startAnvil({ accounts: 3 })
  number = await SCENARIOS.find(({ name }) => name === 'storage-delete')!.run(new Chain(anvil, 31_337))
})

afterAll(async () => {
  await anvil.stop()
})

const capture = (rpcUrl: string, block = number) => captureBlock({ rpcUrl, number: block, program, hardfork: 'osaka' })

/** A node in front of anvil that answers some methods otherwise. */
async function front(change: (method: string, result: unknown) => unknown): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { id, method } = JSON.parse(body)
    const answer = await fetch(anvil.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const { result, error } = (await answer.json()) as { result: unknown; error?: object }
    let changed: object
    try {
      changed = { id, jsonrpc: '2.0', ...(error ? { error } : { result: change(method, result) }) }
    } catch {
      changed = { id, jsonrpc: '2.0', error: { code: -32601, message: 'method not found' } }
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(changed))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

async function captureThrough(change: (method: string, result: unknown) => unknown) {
  const { url, server } = await front(change)
  try {
    return await capture(url)
  } finally {
    server.close()
  }
}

describe('capturing a block', () => {
  it('gives a complete trace of a true claim', async () => {
    const { trace, execution } = await capture(anvil.url)
    const block = (await anvil.request('eth_getBlockByNumber', [`0x${number.toString(16)}`, false])) as { hash: string }
    expect(trace.local.claimedHash).toBe(block.hash)
    expect(execution.exitCode).toBe(0)
    const again = executeBlock(program, parseBlockTrace(formatBlockTrace(trace)))
    expect(again).toMatchObject({ exitCode: 0, steps: execution.steps })
  })

  it('needs no prestate tracer', async () => {
    const { trace } = await captureThrough((method, result) => {
      if (method.startsWith('debug_')) throw new Error(method)
      return result
    })
    expect(trace).toEqual((await capture(anvil.url)).trace)
  })

  it('says which fields differ when the chain has another block', async () => {
    const other = captureBlock({ rpcUrl: anvil.url, number, program, hardfork: 'cancun' })
    await expect(other).rejects.toThrow(/a different block .*requestsHash differ/)
    // Anvil makes no requests; taken for another node, it would have to.
    const requests = captureThrough((method, result) => (method === 'web3_clientVersion' ? 'other/1.0' : result))
    await expect(requests).rejects.toThrow(/a different block .*a contract of requests has no code/)
  })

  it('fails on a node that lies, and never gives a wrong trace', async () => {
    const changeLast = (hex: string) => hex.slice(0, -1) + (hex.endsWith('0') ? '1' : '0')
    const proofs = captureThrough((method, result) =>
      method === 'eth_getProof'
        ? { ...(result as object), accountProof: (result as { accountProof: string[] }).accountProof.map(changeLast) }
        : result,
    )
    await expect(proofs).rejects.toMatchObject({ code: 'PIECE_NOT_FOUND' })
    const code = captureThrough((method, result) => (method === 'eth_getCode' ? changeLast(result as string) : result))
    await expect(code).rejects.toMatchObject({ code: 'PIECE_NOT_FOUND' })
    const header = captureThrough((method, result) =>
      method === 'eth_getBlockByNumber' ? { ...(result as object), gasUsed: '0x1' } : result,
    )
    await expect(header).rejects.toMatchObject({ code: 'HEADER_MISMATCH' })
    const raw = captureThrough((method, result) => (method === 'eth_getRawTransactionByHash' ? null : result))
    await expect(raw).rejects.toMatchObject({ code: 'NO_RAW_TRANSACTION' })
  })

  it('refuses blocks that are not there', async () => {
    await expect(capture(anvil.url, 99)).rejects.toMatchObject({ code: 'NO_SUCH_BLOCK' })
    await expect(capture(anvil.url, 0)).rejects.toMatchObject({ code: 'NO_SUCH_BLOCK' })
  })
})
