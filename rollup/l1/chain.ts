/**
 * L1 as agents read it: one node, checked to be of the right chain, requests repeated with backoff, and all reads of a decision at
 * one block, named by its hash, so that a reorganisation in between makes them fail instead of mixing two chains.
 */
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  createPublicClient,
  type Hex,
  http,
  type PublicClient,
} from 'viem'

export class ChainError extends Error {
  readonly code: 'RPC_UNAVAILABLE' | 'WRONG_CHAIN'
  constructor(code: ChainError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ChainError'
    this.code = code
  }
}

export interface ChainOptions {
  readonly rpcUrl: string
  /** That the node must be of. */
  readonly chainId: number
  /** How often a request is repeated; the waits double from 150 ms on. */
  readonly retries?: number
  /** Milliseconds that one request may take. */
  readonly timeout?: number
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

export class Chain {
  readonly client: PublicClient
  readonly chainId: number

  /** @param client of a node that is known to be of this chain; `connect` finds out */
  constructor(client: PublicClient, chainId: number) {
    this.client = client
    this.chainId = chainId
  }

  /** @throws ChainError where nobody answers, or a node of another chain */
  static async connect({ rpcUrl, chainId, retries = 5, timeout = 30_000, fetchFn }: ChainOptions): Promise<Chain> {
    const own = fetchFn === undefined ? {} : { fetchFn }
    const transport = http(rpcUrl, { retryCount: retries, retryDelay: RETRY_DELAY, timeout, ...own })
    const client = createPublicClient({ transport, cacheTime: 0 })
    let found: number
    try {
      found = await client.getChainId()
    } catch (cause) {
      const message = `${rpcUrl}: no node of L1 answers there; check the address and that the node runs`
      throw new ChainError('RPC_UNAVAILABLE', message, { cause })
    }
    if (found === chainId) return new Chain(client, chainId)
    const message = `${rpcUrl} is a node of chain ${found}, and the contracts are on chain ${chainId}; name a node of that chain`
    throw new ChainError('WRONG_CHAIN', message)
  }

  /** The newest block. */
  async head(): Promise<BlockRef> {
    const { number, hash, timestamp } = await this.client.getBlock({ blockTag: 'latest' })
    return { number, hash, timestamp: Number(timestamp) }
  }

  /** Calls a view in the state after a block. */
  read<const A extends Abi, F extends ContractFunctionName<A, 'view' | 'pure'>>(
    at: BlockRef,
    address: Address,
    abi: A,
    functionName: F,
    args: ContractFunctionArgs<A, 'view' | 'pure', F>,
  ): Promise<ContractFunctionReturnType<A, 'view' | 'pure', F>> {
    const call = { address, abi, functionName, args, blockHash: at.hash }
    return this.client.readContract(call as never) as Promise<ContractFunctionReturnType<A, 'view' | 'pure', F>>
  }
}
