/**
 * L1 for commands that a person waits for: one connection, checked to be to the right chain; calls, and transactions one at a
 * time, each simulated before it is sent and its receipt looked at. Agents that run for weeks, replace stuck transactions and
 * survive being killed have their own sender.
 *
 * Everything that can go wrong ends in an `L1Error` whose message says what to do.
 */
import {
  type Abi,
  type Account,
  type Address,
  BaseError,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  createPublicClient,
  decodeFunctionResult,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  formatEther,
  type Hex,
  http,
  type LocalAccount,
  type PublicClient,
  type TransactionReceipt,
} from 'viem'
import { type ContractRevert, revertOf } from '../l1/contract-errors.ts'

export type L1ErrorCode =
  | 'RPC_UNAVAILABLE'
  | 'WRONG_CHAIN'
  | 'NO_CONTRACT'
  | 'BALANCE_TOO_LOW'
  | 'REFUSED_BY_CONTRACT'
  | 'TRANSACTION_REVERTED'
  | 'TRANSACTION_LATE'

export class L1Error extends Error {
  readonly code: L1ErrorCode
  /** Of `REFUSED_BY_CONTRACT`: the contract's own error. */
  readonly revert: ContractRevert | undefined
  constructor(code: L1ErrorCode, message: string, options: ErrorOptions & { readonly revert?: ContractRevert } = {}) {
    super(message, options)
    this.name = 'L1Error'
    this.code = code
    this.revert = options.revert
  }
}

export interface L1Options {
  readonly rpcUrl: string
  /** That it must be; any if not given. */
  readonly chainId?: number
  /** Who sends transactions. */
  readonly account?: LocalAccount
  /** Seconds that a transaction may take until it is in a block. */
  readonly receiptTimeout?: number
}

export interface Transaction {
  /** A creation if not given. */
  readonly to?: Address
  readonly data: Hex
  /** Wei. */
  readonly value?: bigint
}

/** Added to the gas that the node estimates, in per cent: what a transaction costs may change until it is in a block. */
const GAS_MARGIN = 20n

export class L1 {
  readonly rpcUrl: string
  readonly chainId: number
  readonly client: PublicClient
  readonly account: LocalAccount | undefined
  readonly #receiptTimeout: number

  private constructor(options: L1Options, client: PublicClient, chainId: number) {
    this.rpcUrl = options.rpcUrl
    this.chainId = chainId
    this.client = client
    this.account = options.account
    this.#receiptTimeout = options.receiptTimeout ?? 300
  }

  /** @throws L1Error where nobody answers, or somebody of another chain */
  static async connect(options: L1Options): Promise<L1> {
    const { rpcUrl, chainId: expected } = options
    const transport = http(rpcUrl, { retryCount: 1, timeout: 60_000 })
    const client = createPublicClient({ transport, pollingInterval: 250, cacheTime: 0 })
    const chainId = await client.getChainId().catch(error => {
      throw unavailable(rpcUrl, error)
    })
    if (expected !== undefined && chainId !== expected) {
      const message = `${rpcUrl} is a node of chain ${chainId}, and the contracts are on chain ${expected}; name a node of that chain, or the other deployment`
      throw new L1Error('WRONG_CHAIN', message)
    }
    return new L1(options, client, chainId)
  }

  /** Any request to the node. @throws L1Error */
  async ask<T>(request: (client: PublicClient) => Promise<T>): Promise<T> {
    try {
      return await request(this.client)
    } catch (error) {
      throw unavailable(this.rpcUrl, error)
    }
  }

  /** @throws L1Error unless there is code */
  async requireContract(address: Address, what: string): Promise<void> {
    const code = await this.ask(client => client.getCode({ address }))
    if (code !== undefined && code !== '0x') return
    throw new L1Error(
      'NO_CONTRACT',
      `there is no contract at ${address} (${what}) on chain ${this.chainId}; check the address`,
    )
  }

  /** Calls a view. @param blockNumber the newest if not given @throws L1Error */
  async read<const A extends Abi, F extends ContractFunctionName<A, 'view' | 'pure'>>(
    address: Address,
    abi: A,
    functionName: F,
    args: ContractFunctionArgs<A, 'view' | 'pure', F>,
    blockNumber?: bigint,
  ): Promise<ContractFunctionReturnType<A, 'view' | 'pure', F>> {
    const data = encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters)
    const at = blockNumber === undefined ? {} : { blockNumber }
    const answer = await this.client.call({ to: address, data, ...at }).catch(error => {
      throw this.#failure(error)
    })
    if (answer.data === undefined) await this.requireContract(address, String(functionName))
    return decodeFunctionResult({
      abi: abi as Abi,
      functionName: functionName as string,
      data: answer.data ?? '0x',
    }) as never
  }

  /**
   * Simulates, sends, and waits for the receipt.
   * @throws L1Error; nothing has been sent then, unless its code is TRANSACTION_REVERTED or TRANSACTION_LATE
   */
  async transact({ to, data, value = 0n }: Transaction): Promise<TransactionReceipt> {
    const { client, chainId } = this
    const account = this.#requireAccount()
    const fields = { ...(to === undefined ? {} : { to }), data, value }
    const balance = await this.ask(() => client.getBalance({ address: account.address }))
    if (balance < value) throw balanceTooLow(account, balance, value, 'the bond')
    const estimate = await client.estimateGas({ account: account.address, ...fields }).catch(error => {
      throw this.#failure(error)
    })
    const gas = (estimate * (100n + GAS_MARGIN)) / 100n
    const { maxFeePerGas, maxPriorityFeePerGas } = await this.ask(() => client.estimateFeesPerGas())
    if (balance < value + gas * maxFeePerGas) {
      throw balanceTooLow(account, balance, value + gas * maxFeePerGas, 'the bond and the gas')
    }
    const nonce = await this.ask(() => client.getTransactionCount({ address: account.address, blockTag: 'pending' }))
    const serializedTransaction = await account.signTransaction({
      type: 'eip1559',
      chainId,
      nonce,
      gas,
      maxFeePerGas,
      maxPriorityFeePerGas,
      ...fields,
    })
    const hash = await client.sendRawTransaction({ serializedTransaction }).catch(error => {
      throw this.#failure(error)
    })
    return this.#receipt(hash)
  }

  async #receipt(hash: Hex): Promise<TransactionReceipt> {
    const timeout = 1000 * this.#receiptTimeout
    const receipt = await this.client.waitForTransactionReceipt({ hash, timeout }).catch(error => {
      const message = `the transaction ${hash} was sent, and is in no block after ${this.#receiptTimeout} s; look for it before you send it again`
      throw new L1Error('TRANSACTION_LATE', message, { cause: error })
    })
    if (receipt.status === 'success') return receipt
    const message = `the transaction ${hash} reverted in block ${receipt.blockNumber}, though it did not when it was simulated: the chain has changed in between; look at the game and try again`
    throw new L1Error('TRANSACTION_REVERTED', message)
  }

  #requireAccount(): Account & LocalAccount {
    if (this.account === undefined) throw new TypeError('this connection has no account to send from')
    return this.account
  }

  /** What a simulation's error means: a contract said no, or the node did not answer. */
  #failure(error: unknown): L1Error {
    const revert = revertOf(error)
    if (revert) return new L1Error('REFUSED_BY_CONTRACT', revert.sentence, { cause: error, revert })
    if (/insufficient funds/i.test((error as Error).message ?? '')) {
      const who = this.account?.address ?? 'the account'
      const message = `${who} has not enough ether on chain ${this.chainId} for this transaction; send it some`
      return new L1Error('BALANCE_TOO_LOW', message, { cause: error })
    }
    return unavailable(this.rpcUrl, error)
  }
}

function balanceTooLow({ address }: LocalAccount, balance: bigint, needed: bigint, what: string): L1Error {
  const message = `${address} has ${formatEther(balance)} ether and needs up to ${formatEther(needed)} for ${what}; send it some`
  return new L1Error('BALANCE_TOO_LOW', message)
}

/** The transport's errors are long and full of the library's own advice: what a user needs is that the node does not answer. */
function unavailable(rpcUrl: string, error: unknown): L1Error {
  if (error instanceof L1Error) return error
  const said = error instanceof BaseError ? error.shortMessage : String((error as Error).message ?? error)
  const message = `${rpcUrl}: the node does not give what is asked (${said.replace(/\.?\s*$/, '')}); check --rpc and that the node runs`
  return new L1Error('RPC_UNAVAILABLE', message, { cause: error })
}
