/**
 * A fresh anvil for tests, fixtures and the demonstration. Deterministic: the same calls give the same blocks, hashes included.
 * Accounts are those of the well-known test mnemonic; blocks are made only when asked for.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { createPublicClient, type Hex, http, numberToHex } from 'viem'
import { type HDAccount, mnemonicToAccount } from 'viem/accounts'
import type { L1 } from './client.ts'
import { TransactionSender } from './sender.ts'
import { signerFromAccount } from './signer.ts'

export const GENESIS_TIMESTAMP = 1_700_000_000
/** Seconds between blocks. */
const BLOCK_TIME = 2
const MNEMONIC = 'test test test test test test test test test test test junk'

export interface Anvil {
  readonly url: string
  readonly accounts: readonly HDAccount[]
  request(method: string, params?: readonly unknown[]): Promise<unknown>
  /** Makes a block of what is in the pool. @returns its number */
  mine(): Promise<number>
  stop(): Promise<void>
}

export interface AnvilOptions {
  readonly accounts?: number
  /** A free one unless given. */
  readonly port?: number
  /** Who gets the fees; the zero address unless given. */
  readonly feeRecipient?: Hex
  /** Unix seconds of the genesis block; `GENESIS_TIMESTAMP` unless given. */
  readonly timestamp?: number
  /** JSON-RPC of a node whose chain it forks, at the newest block: then it has that chain's time, and makes no block by itself. */
  readonly forkUrl?: string
  /** Further arguments of the command. */
  readonly flags?: readonly string[]
}

/** Starts anvil and makes block 1: anvil's genesis block does not state the root of its state, so no block can be proved on it. */
export async function startAnvil({
  accounts = 10,
  feeRecipient,
  forkUrl,
  ...options
}: AnvilOptions = {}): Promise<Anvil> {
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const { timestamp = GENESIS_TIMESTAMP } = options
  const origin = forkUrl === undefined ? ['--timestamp', timestamp] : ['--fork-url', forkUrl]
  const settings = ['--port', port, '--accounts', accounts, '--mnemonic', MNEMONIC, ...origin]
  const flags = ['--no-mining', '--order', 'fifo', '--quiet', ...(options.flags ?? [])]
  const child = spawn(process.execPath, [anvilPath(), ...settings.map(String), ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const client = createPublicClient({ transport: http(url, { retryCount: 0 }) })
  const request = (method: string, params: readonly unknown[] = []) => client.request({ method, params } as never)
  try {
    await untilReady(request, child)
    let blocks = 0
    const mine = async () => {
      blocks++
      await request('evm_mine', forkUrl === undefined ? [numberToHex(timestamp + BLOCK_TIME * blocks)] : [])
      return blocks
    }
    if (feeRecipient !== undefined) await request('anvil_setCoinbase', [feeRecipient])
    if (forkUrl === undefined) await mine()
    const stop = () => stopProcess(child)
    return { url, accounts: Array.from({ length: accounts }, (_, i) => accountOf(i)), request, mine, stop }
  } catch (error) {
    await stopProcess(child)
    throw error
  }
}

/** Sends for one of its accounts. It does not wait long between two looks, for blocks are made as soon as there is something to put in. */
export const senderOf = (l1: L1, { accounts }: Anvil, index: number): TransactionSender =>
  new TransactionSender({ l1, signer: signerFromAccount(accounts[index]!), pollInterval: 20 })

const accountOf = (addressIndex: number) => mnemonicToAccount(MNEMONIC, { addressIndex })

/** The npm package with the local chain is not installed: it is none of what the product depends on. */
export class AnvilMissingError extends Error {
  readonly code = 'NO_ANVIL'
  constructor() {
    super('the npm package @foundry-rs/anvil is not installed')
    this.name = 'AnvilMissingError'
  }
}

/** The launcher script of the npm package; it runs the binary for this platform. @throws AnvilMissingError */
function anvilPath(): string {
  try {
    return createRequire(import.meta.url).resolve('@foundry-rs/anvil/bin.mjs')
  } catch {
    throw new AnvilMissingError()
  }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function untilReady(request: Anvil['request'], child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`anvil ended with exit code ${child.exitCode}; is its port taken?`)
    try {
      await request('eth_chainId')
      return
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  throw new Error('anvil did not answer within 20 seconds')
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
