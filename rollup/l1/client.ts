/**
 * L1 as commands and agents read it: one node, or two that must agree, checked to be of the right chain, requests repeated with backoff, errors turned into
 * `L1Error`. It reads only; what sends is the sender (sender.ts).
 *
 * What belongs together is read from one `L1View`: the state after one block, named by its hash, so that a reorganisation in between
 * makes a read fail instead of mixing two chains.
 * @module
 */
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  createPublicClient,
  decodeFunctionResult,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
  http,
  type PublicClient,
} from 'viem'
import { UNKNOWN_REVERT } from './contract-errors.ts'
import { failureOf, L1Error } from './errors.ts'
import { isSame } from './same.ts'

export interface L1Options {
  /** JSON-RPC of a node, over http. */
  readonly rpcUrl: string
  /** Of a second node, of another operator: what is read must be the same at both. */
  readonly secondRpcUrl?: string
  /** That the node must be of; any if not given. */
  readonly chainId?: number
  /** How often a request is repeated; the waits double from 150 ms on. */
  readonly retries?: number
  /** Milliseconds that one request may take. */
  readonly timeout?: number
  /** How many requests go to the node together, at most, as one request of HTTP; each by itself unless given. */
  readonly batchSize?: number
  /** Instead of the global one: for proxies, and for tests that break the connection. */
  readonly fetchFn?: typeof fetch
}

/** A block that reads are made at. */
export interface BlockRef {
  readonly number: bigint
  readonly hash: Hex
  /** Unix seconds. */
  readonly timestamp: number
}

const RETRY_DELAY = 150

/**
 * @example
 * const l1 = await L1.connect({ rpcUrl: 'http://localhost:8545' })
 * const view = await l1.latest()
 * console.log(view.block.number, await view.balance('0x70997970C51812dc3A010C7d01b50e0d17dc79C8'))
 */
export class L1 {
  readonly rpcUrl: string
  readonly chainId: number
  readonly #client: PublicClient
  readonly #second: L1 | undefined

  private constructor(rpcUrl: string, client: PublicClient, chainId: number, second?: L1) {
    this.rpcUrl = rpcUrl
    this.#client = client
    this.chainId = chainId
    this.#second = second
  }

  /** @throws L1Error where nobody answers, or a node of another chain */
  static async connect({ rpcUrl, secondRpcUrl, ...options }: L1Options): Promise<L1> {
    const { chainId, retries = 5, timeout = 30_000, batchSize, fetchFn } = options
    const batch = batchSize === undefined ? {} : { batch: { batchSize } }
    const own = fetchFn === undefined ? batch : { ...batch, fetchFn }
    const transport = http(rpcUrl, { retryCount: retries, retryDelay: RETRY_DELAY, timeout, ...own })
    const client = createPublicClient({ transport, cacheTime: 0 })
    const found = await client.getChainId().catch(error => {
      throw failureOf(rpcUrl, error)
    })
    if (chainId === undefined || found === chainId) {
      const second =
        secondRpcUrl === undefined ? undefined : await L1.connect({ ...options, rpcUrl: secondRpcUrl, chainId: found })
      return new L1(rpcUrl, client, found, second)
    }
    const message = `${rpcUrl} is a node of chain ${found}, but the contracts are on chain ${chainId}; use a node of that chain, or another deployment file`
    throw new L1Error('WRONG_CHAIN', message)
  }

  /**
   * Any request to the node.
   * @param account who would pay, where it is about a transaction
   * @throws L1Error
   */
  async ask<T>(request: (client: PublicClient) => Promise<T>, account?: Address): Promise<T> {
    try {
      return await request(this.#client)
    } catch (error) {
      throw failureOf(this.rpcUrl, error, account)
    }
  }

  /** The state after the newest block; with two nodes after the newest that both have. @throws L1Error, NODES_DISAGREE among them */
  async latest(): Promise<L1View> {
    const newest = await this.#block()
    if (this.#second === undefined) return new L1View(this, newest)
    const other = await this.#second.#block()
    const number = older(newest, other).number
    const [block, same] = await Promise.all([this.#block(number), this.#second.#block(number)])
    if (block.hash !== same.hash)
      throw this.#disagree(`block ${number} is ${block.hash} at one, and ${same.hash} at the other`)
    return new L1View(this, block)
  }

  async #block(blockNumber?: bigint): Promise<BlockRef> {
    const which = blockNumber === undefined ? { blockTag: 'latest' as const } : { blockNumber }
    const { number, hash, timestamp } = await this.ask(client => client.getBlock(which))
    return { number: number!, hash: hash!, timestamp: Number(timestamp) }
  }

  /** A question to whose answer both nodes must agree. @param what it is about, for the message @throws L1Error */
  async askBoth<T>(what: string, request: (client: PublicClient) => Promise<T>): Promise<T> {
    if (this.#second === undefined) return this.ask(request)
    const [answer, other] = await Promise.all([this.ask(request), this.#second.ask(request)])
    if (isSame(answer, other)) return answer
    throw this.#disagree(`they answer differently about ${what}`)
  }

  #disagree(what: string): L1Error {
    const message = `the nodes ${this.rpcUrl} and ${this.#second!.rpcUrl} disagree: ${what}; nothing is done before they agree: find out which of them is wrong`
    return new L1Error('NODES_DISAGREE', message)
  }
}

/** L1 in the state after one block. Everything that one decision needs is read from one view. */
export class L1View {
  readonly l1: L1
  readonly block: BlockRef

  constructor(l1: L1, block: BlockRef) {
    this.l1 = l1
    this.block = block
  }

  /** Calls a view of a contract. @throws L1Error, NO_CONTRACT where there is none */
  async read<const A extends Abi, F extends ContractFunctionName<A, 'view' | 'pure'>>(
    address: Address,
    abi: A,
    functionName: F,
    args: ContractFunctionArgs<A, 'view' | 'pure', F>,
  ): Promise<ContractFunctionReturnType<A, 'view' | 'pure', F>> {
    const data = encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters)
    const call = { to: address, data, blockHash: this.block.hash }
    const name = functionName as string
    try {
      const answer = await this.l1.askBoth(`${name} of ${address}`, client => client.call(call))
      if (answer.data === undefined) await this.requireContract(address, name)
      const shape = { abi: abi as Abi, functionName: name, data: answer.data ?? '0x' }
      return decodeFunctionResult(shape) as ContractFunctionReturnType<A, 'view' | 'pure', F>
    } catch (cause) {
      if (cause instanceof L1Error && cause.revert?.name !== UNKNOWN_REVERT) throw cause
      const message = `the contract at ${address} has no ${name} as the contracts of zkmips have it; check the address`
      throw new L1Error('NO_CONTRACT', message, { cause })
    }
  }

  /** Wei. @throws L1Error */
  balance(address: Address): Promise<bigint> {
    return this.l1.askBoth(`the balance of ${address}`, client =>
      client.getBalance({ address, blockHash: this.block.hash }),
    )
  }

  /** Of a contract; 0x where there is none. @throws L1Error */
  async code(address: Address): Promise<Hex> {
    return (await this.l1.ask(client => client.getCode({ address, blockHash: this.block.hash }))) ?? '0x'
  }

  /** @throws L1Error */
  async hasContract(address: Address): Promise<boolean> {
    return (await this.code(address)) !== '0x'
  }

  /** @param what it should be, for the message @throws L1Error unless there is code */
  async requireContract(address: Address, what: string): Promise<void> {
    if (await this.hasContract(address)) return
    const message = `there is no contract at ${address} (${what}) on chain ${this.l1.chainId}; check the address`
    throw new L1Error('NO_CONTRACT', message)
  }
}

const older = (a: BlockRef, b: BlockRef): BlockRef => (a.number < b.number ? a : b)
