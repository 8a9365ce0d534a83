/**
 * What every command about disputes starts with: the deployment file, a connection to the right chain, and where it acts, the
 * account of the key file.
 * @module
 */

import { parseHex } from '@zkmips/package/hex'
import { readInputFile } from '@zkmips/package/read-file'
import { type DeployedGameType, type Deployment, parseDeployment } from '@zkmips/rollup/deploy/deployment'
import { L1 } from '@zkmips/rollup/deploy/l1'
import { type Address, bytesToHex, type Hex, isAddress } from 'viem'
import { type LocalAccount, privateKeyToAccount } from 'viem/accounts'
import { about, inputError, usageError } from '../errors.ts'

export interface ConnectOptions {
  readonly rpc: string
  readonly deployment: string
  readonly keyFile?: string
  readonly json?: true
}

export interface Connection {
  readonly l1: L1
  readonly deployment: Deployment
}

/** @throws CliError, DeploymentError or L1Error */
export async function connect({ rpc, deployment: file, keyFile }: ConnectOptions): Promise<Connection> {
  const text = new TextDecoder().decode(await readInputFile(file))
  const deployment = await about(file, () => parseDeployment(text))
  const l1 = await connectTo(rpc, keyFile, deployment.chainId)
  await about(file, () => l1.requireContract(deployment.contracts.factory, 'the factory of games'))
  return { l1, deployment }
}

/** @throws CliError or L1Error */
export async function connectTo(rpcUrl: string, keyFile: string | undefined, chainId?: number): Promise<L1> {
  if (!URL.canParse(rpcUrl) || !/^https?:/.test(rpcUrl))
    throw usageError(`--rpc ${rpcUrl}: a URL is expected, such as http://localhost:8545`)
  const account = keyFile === undefined ? undefined : await readKey(keyFile)
  return L1.connect({ rpcUrl, ...(account ? { account } : {}), ...(chainId === undefined ? {} : { chainId }) })
}

/** @throws CliError */
export async function readKey(file: string): Promise<LocalAccount> {
  const text = new TextDecoder().decode(await readInputFile(file)).trim()
  const key = parseHex(text, 32)
  // The file's content is not repeated: it may be a key with one digit missing.
  if (!key) throw inputError('BAD_KEY_FILE', `${file}: a private key is expected, 64 digits of hex and nothing else`)
  try {
    return privateKeyToAccount(bytesToHex(key))
  } catch {
    throw inputError('BAD_KEY_FILE', `${file}: this is no private key of Ethereum's curve; make one with its tools`)
  }
}

/** @throws CliError where the deployment has no such game type */
export function gameTypeOf({ gameTypes }: Deployment, number: number, file: string): DeployedGameType {
  const type = gameTypes[number]
  if (type) return type
  const known = Object.keys(gameTypes).join(', ')
  throw inputError(
    'NO_SUCH_GAME_TYPE',
    `${file}: there is no game type ${number}; it has ${known}: choose one with --type`,
  )
}

/** A game as the command line names it: an address, or a number in the factory's list. @throws CliError */
export function parseGame(text: string): Address | bigint {
  if (isAddress(text, { strict: false })) return text
  if (/^\d{1,15}$/.test(text)) return BigInt(text)
  throw usageError(`${text}: a game is named by its address, or by its number in zkmips dispute list`)
}

/** An address as people compare them: its ends. */
export const shortHex = (hex: Hex): string => `${hex.slice(0, 6)}…${hex.slice(-4)}`

export const sameAddress = (a: Address, b: Address): boolean => a.toLowerCase() === b.toLowerCase()
