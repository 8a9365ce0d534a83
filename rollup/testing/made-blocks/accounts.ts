/** Accounts of the chains that are made for tests, and the transactions that they sign. */
import {
  concatHex,
  type Hex,
  keccak256,
  numberToHex,
  pad,
  parseSignature,
  type TransactionSerializable,
  toRlp,
} from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'

import { rlpInteger } from '../../blocks/rlp.ts'

export type RlpItem = Hex | RlpItem[]

export const CHAIN_ID = 7
export const GWEI = 10n ** 9n
export const ETHER = 10n ** 18n

export type TransactionFields = Record<string, unknown> & { readonly gas?: bigint }

/** An account with its next nonce. */
export class Wallet {
  readonly account: PrivateKeyAccount
  nonce = 0

  constructor(key: number) {
    this.account = privateKeyToAccount(numberToHex(key, { size: 32 }))
  }

  get address(): Hex {
    return this.account.address.toLowerCase() as Hex
  }

  /** Signs a transaction with the next nonce; its type is that of its fields, EIP-1559 where these leave it open. */
  async sign(fields: TransactionFields): Promise<Hex> {
    const signed = await this.signAt(this.nonce, fields)
    this.nonce++
    return signed
  }

  /** Signs one with this nonce, which is not counted. */
  signAt(nonce: number, fields: TransactionFields): Promise<Hex> {
    const fees = 'gasPrice' in fields ? {} : { maxFeePerGas: 100n * GWEI, maxPriorityFeePerGas: 1n }
    const transaction = { chainId: CHAIN_ID, gas: 100_000n, nonce, ...fees, ...fields }
    return this.account.signTransaction(transaction as unknown as TransactionSerializable)
  }

  /** Signs fields that need not make sense, as a transaction of this type. */
  async signFields(type: Hex, fields: readonly RlpItem[]): Promise<Hex> {
    const signature = await this.account.sign({ hash: keccak256(concatHex([type, toRlp(fields as RlpItem[])])) })
    const { r, s, yParity } = parseSignature(signature)
    return concatHex([type, toRlp([...fields, ...[BigInt(yParity), BigInt(r), BigInt(s)].map(rlpInteger)])])
  }

  /** Signs an authorization to run the code at an address (EIP-7702). */
  authorize(address: Hex, nonce: number, chainId = CHAIN_ID) {
    return this.account.signAuthorization({ address, nonce, chainId })
  }
}

export const address = (number: number): Hex => numberToHex(number, { size: 20 })
export const word = (value: number | bigint): Hex => numberToHex(value, { size: 32 })
export const blobHash = (number: number): Hex => `0x01${pad(numberToHex(number), { size: 31 }).slice(2)}`
