/**
 * Who signs transactions: a key from a file, or a signer elsewhere that speaks JSON-RPC (eth_signTransaction, as
 * Web3Signer and clef do). What a remote signer returns is checked before it is used.
 * @module
 */
import { readFileSync, statSync } from 'node:fs'
import {
  type Address,
  type Hex,
  isAddressEqual,
  isHex,
  type LocalAccount,
  numberToHex,
  parseTransaction,
  recoverTransactionAddress,
  type TransactionSerializableEIP1559,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

export type UnsignedTransaction = Required<
  Pick<
    TransactionSerializableEIP1559,
    'chainId' | 'nonce' | 'data' | 'value' | 'gas' | 'maxFeePerGas' | 'maxPriorityFeePerGas'
  >
> & {
  /** Not there in a transaction that creates a contract. */
  readonly to?: Address
}

export interface Signer {
  readonly address: Address
  /** @returns the signed transaction, ready to be sent */
  sign(transaction: UnsignedTransaction): Promise<Hex>
}

export class SignerError extends Error {
  readonly code: 'BAD_KEY_FILE' | 'SIGNER_UNAVAILABLE' | 'WRONG_SIGNATURE'
  constructor(code: SignerError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SignerError'
    this.code = code
  }
}

/** Whoever else may read the file may spend. */
const OTHERS = 0o077

/**
 * @param path of a file with a private key, 32 bytes in hex, that only its owner may read
 * @throws SignerError, which never repeats what is in the file
 */
export function signerFromFile(path: string): Signer {
  let text: string
  let isOpen: boolean
  try {
    text = readFileSync(path, 'utf8').trim()
    const status = statSync(path)
    // A pipe is nobody else's, and Windows has no such permissions.
    isOpen = status.isFile() && process.platform !== 'win32' && (status.mode & OTHERS) !== 0
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    throw new SignerError(
      'BAD_KEY_FILE',
      `the key file ${path} cannot be read (${code ?? message}); name a file with a private key`,
    )
  }
  if (isOpen) {
    throw new SignerError(
      'BAD_KEY_FILE',
      `others can read the key file ${path}; run chmod 600 on it, and consider whether the key has leaked`,
    )
  }
  if (!/^(0x)?[0-9a-f]{64}$/i.test(text)) {
    throw new SignerError(
      'BAD_KEY_FILE',
      `the key file ${path} must contain a private key: 64 hex digits and nothing else`,
    )
  }
  try {
    return signerFromKey(`0x${text.replace(/^0x/i, '')}`)
  } catch {
    const message = `the key file ${path} does not contain a private key of Ethereum's curve (it is 0 or too large); generate a new one`
    throw new SignerError('BAD_KEY_FILE', message)
  }
}

/** @param key 32 bytes */
export const signerFromKey = (key: Hex): Signer => signerFromAccount(privateKeyToAccount(key))

/** @param account of viem's, whose key this process has */
export const signerFromAccount = (account: LocalAccount): Signer => ({
  address: account.address,
  sign: transaction => account.signTransaction({ type: 'eip1559', ...transaction }),
})

/** @param url of the signer's JSON-RPC @param address of the account that it is to sign for */
export function remoteSigner(url: string, address: Address, fetchFn: typeof fetch = fetch): Signer {
  return {
    address,
    sign: async transaction => {
      const signed = await askSigner(url, address, transaction, fetchFn)
      await checkSigned(signed, address, transaction)
      return signed
    },
  }
}

async function askSigner(url: string, from: Address, t: UnsignedTransaction, fetchFn: typeof fetch): Promise<Hex> {
  const fields = {
    from,
    to: t.to,
    data: t.data,
    value: numberToHex(t.value),
    gas: numberToHex(t.gas),
    nonce: numberToHex(t.nonce),
    chainId: numberToHex(t.chainId),
    maxFeePerGas: numberToHex(t.maxFeePerGas),
    maxPriorityFeePerGas: numberToHex(t.maxPriorityFeePerGas),
  }
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_signTransaction', params: [fields] })
  let answer: { result?: unknown; error?: { message?: string } }
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetchFn(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) })
    answer = (await response.json()) as typeof answer
  } catch (cause) {
    throw new SignerError('SIGNER_UNAVAILABLE', `the signer at ${url} does not answer; check that it is running`, {
      cause,
    })
  }
  // Some answer with the bytes, some with an object that has them.
  const { result } = answer
  const raw = typeof result === 'object' && result !== null ? (result as { raw?: unknown }).raw : result
  if (isHex(raw)) return raw
  const said = answer.error?.message ?? 'no signed transaction'
  throw new SignerError('SIGNER_UNAVAILABLE', `the signer at ${url} does not sign for ${from}: ${said}`)
}

async function checkSigned(signed: Hex, address: Address, asked: UnsignedTransaction): Promise<void> {
  const wrong = (what: string) =>
    new SignerError('WRONG_SIGNATURE', `the signer signed something else: ${what}; nothing was sent`)
  let by: Address
  let got: Record<string, unknown>
  try {
    by = await recoverTransactionAddress({ serializedTransaction: signed as never })
    got = parseTransaction(signed as never) as Record<string, unknown>
  } catch {
    throw wrong('not a transaction')
  }
  if (!isAddressEqual(by, address)) throw wrong(`for ${by}`)
  for (const [name, value] of Object.entries({ ...asked, to: asked.to ?? '0x' })) {
    // Zeros are left out by some.
    const found = got[name] ?? (typeof value === 'bigint' ? 0n : typeof value === 'number' ? 0 : '0x')
    if (String(found).toLowerCase() !== String(value).toLowerCase()) throw wrong(`${name} ${found}, not ${value}`)
  }
}
