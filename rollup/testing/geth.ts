/**
 * A real Ethereum node for tests: geth on a chain of its own, which makes blocks exactly as it is told (time, transactions,
 * withdrawals, randomness), so that the same calls give the same blocks, hashes included.
 *
 * geth comes from its Go module: `npx tsx scripts/install-geth.ts` builds the pinned version into a cache outside of this tree.
 * @module
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberToHex, pad } from 'viem'
import type { Hex } from '../hex.ts'
import { freePort } from '../l1/anvil.ts'

export const GETH_VERSION = 'v1.17.10'

/** Where the installation script puts it. */
export const GETH_FOLDER = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'zkmips',
  `geth-${GETH_VERSION}`,
)

/** The program; undefined where it is not installed. */
export function findGeth(): string | undefined {
  const path = join(GETH_FOLDER, 'geth')
  return existsSync(path) ? path : undefined
}

/** Tests with geth are left out without it, but not in CI, where they fail. */
export const skipsGeth = findGeth() === undefined && process.env.CI === undefined

export interface Withdrawal {
  readonly index: number
  readonly validatorIndex: number
  readonly address: Hex
  /** Gwei. */
  readonly amount: number
}

export interface BlockOrder {
  readonly timestamp: number
  /** EIP-2718 bytes; those of blob transactions with their blobs. */
  readonly transactions?: readonly Hex[]
  readonly withdrawals?: readonly Withdrawal[]
  readonly feeRecipient?: Hex
  readonly prevRandao?: Hex
  /** From Cancun on; 32 zero bytes unless given. */
  readonly parentBeaconBlockRoot?: Hex | null
  readonly extraData?: Hex
}

/** How states are kept: all of them, or those of the last 128 blocks, as a node does that says nothing else. */
const schemeOf = (prunes: boolean) => ['--state.scheme', prunes ? 'path' : 'hash']

/** An error that geth answered. */
export class GethError extends Error {
  constructor(method: string, message: string) {
    super(`${method}: ${message}`)
    this.name = 'GethError'
  }
}

export interface GethOptions {
  /** Of an earlier geth, which goes on with its chain. */
  readonly folder?: string
  readonly port?: number
  /** Keeps recent states only; an archive node unless given. */
  readonly prunes?: boolean
}

/** A running geth. */
export class Geth {
  readonly url: string
  readonly #folder: string
  readonly #child: ChildProcess

  private constructor(url: string, folder: string, child: ChildProcess) {
    this.url = url
    this.#folder = folder
    this.#child = child
  }

  /**
   * @param genesis in geth's format
   */
  static async start(genesis: object, options: GethOptions = {}): Promise<Geth> {
    const { prunes = false } = options
    const geth = findGeth()
    if (geth === undefined) throw new Error('geth is not installed; run npx tsx scripts/install-geth.ts')
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'zkmips-geth-'))
    if (options.folder === undefined) {
      writeFileSync(join(folder, 'genesis.json'), JSON.stringify(genesis))
      execFileSync(geth, ['init', ...schemeOf(prunes), '--datadir', folder, join(folder, 'genesis.json')], {
        stdio: 'ignore',
      })
    }
    const port = options.port ?? (await freePort())
    const http = ['--http', '--http.port', port, '--http.api', 'eth,debug,testing,web3,net,txpool,admin']
    const alone = ['--networkid', 31_338, '--nodiscover', '--maxpeers', 0, '--port', 0, '--nat', 'none', '--ipcdisable']
    const engine = ['--authrpc.port', await freePort()]
    const keep = ['--gcmode', prunes ? 'full' : 'archive', '--syncmode', 'full', ...schemeOf(prunes)]
    const log = openSync(join(folder, 'log'), 'a')
    const child = spawn(
      geth,
      ['--datadir', folder, '--verbosity', 3, '--cache', 64, ...http, ...alone, ...engine, ...keep].map(String),
      { stdio: ['ignore', log, log] },
    )
    closeSync(log)
    const node = new Geth(`http://127.0.0.1:${port}`, folder, child)
    try {
      await node.#untilReady()
      return node
    } catch (error) {
      await node.stop()
      throw error
    }
  }

  async request(method: string, params: readonly unknown[] = []): Promise<unknown> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    const response = await fetch(this.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } }
    if (error !== undefined) throw new GethError(method, error.message)
    return result
  }

  /** Makes the next block of exactly this. @returns its number */
  async block(order: BlockOrder): Promise<number> {
    const attributes = {
      timestamp: numberToHex(order.timestamp),
      prevRandao: order.prevRandao ?? ZERO,
      suggestedFeeRecipient: order.feeRecipient ?? pad('0x', { size: 20 }),
      withdrawals: (order.withdrawals ?? []).map(({ index, validatorIndex, address, amount }) => ({
        index: numberToHex(index),
        validatorIndex: numberToHex(validatorIndex),
        address,
        amount: numberToHex(amount),
      })),
      parentBeaconBlockRoot: order.parentBeaconBlockRoot === undefined ? ZERO : order.parentBeaconBlockRoot,
    }
    await this.request('testing_commitBlockV1', [attributes, order.transactions ?? [], order.extraData ?? '0x'])
    return this.number()
  }

  async number(): Promise<number> {
    return Number(await this.request('eth_blockNumber'))
  }

  /** Goes back to an earlier block: what is made next takes the place of those after it. */
  async rewind(number: number): Promise<void> {
    await this.request('debug_setHead', [numberToHex(number)])
  }

  /** What it wrote to its log. */
  log(): string {
    return readFileSync(join(this.#folder, 'log'), 'utf8')
  }

  /** @param keep leave its data, so that it can be started again. @returns the folder */
  async stop(keep = false): Promise<string> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = new Promise(resolve => this.#child.once('exit', resolve))
      this.#child.kill(keep ? 'SIGINT' : 'SIGKILL')
      await ended
    }
    if (!keep) rmSync(this.#folder, { recursive: true, force: true })
    return this.#folder
  }

  async #untilReady(): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      if (this.#child.exitCode !== null) throw new Error(`geth ended at once:\n${this.log().slice(-2000)}`)
      try {
        await this.number()
        return
      } catch {
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    }
    throw new Error(`geth did not answer within 30 seconds:\n${this.log().slice(-2000)}`)
  }
}

const ZERO = pad('0x', { size: 32 })

/** The system contracts' accounts, as geth itself puts them into a genesis of its development mode. */
export function systemContracts(): Record<string, object> {
  const geth = findGeth()
  if (geth === undefined) throw new Error('geth is not installed; run npx tsx scripts/install-geth.ts')
  const genesis = JSON.parse(execFileSync(geth, ['--dev', 'dumpgenesis'], { encoding: 'utf8' })) as {
    alloc: Record<string, { code?: string }>
  }
  return Object.fromEntries(Object.entries(genesis.alloc).filter(([, { code }]) => code !== undefined))
}
