/**
 * What every command about disputes starts with: the deployment file, a connection to the right chain, and where it acts, who sends.
 * @module
 */
import { readInputText } from '@zkmips/package/read-file'
import { L1, type L1Options, type L1View } from '@zkmips/rollup/l1/client'
import { type DeployedGameType, type Deployment, parseDeployment } from '@zkmips/rollup/l1/deployment'
import { TransactionSender } from '@zkmips/rollup/l1/sender'
import { type Signer, signerFromFile } from '@zkmips/rollup/l1/signer'
import { type Address, isAddress } from 'viem'
import { about, inputError, usageError } from '../errors.ts'

export interface ConnectOptions {
  readonly rpc: string
  readonly deployment: string
  readonly json?: true
}

/** Of commands that send. */
export interface SendOptions extends ConnectOptions {
  readonly keyFile: string
}

export interface Connection {
  readonly l1: L1
  readonly deployment: Deployment
}

export interface SendingConnection extends Connection {
  readonly sender: TransactionSender
}

/** A person who waits sees soon that nobody answers. */
const RETRIES = 1
/** Milliseconds. */
const POLL_INTERVAL = 250
const LATE_AFTER = 300_000

/** @throws CliError, DeploymentError or L1Error */
export async function connect({ rpc, deployment: file }: ConnectOptions): Promise<Connection> {
  const deployment = await readDeployment(file)
  const l1 = await connectTo(rpc, deployment.chainId)
  await requireStateChain(await l1.latest(), file, deployment)
  return { l1, deployment }
}

/** The key first: what is wrong with it shows before anything is asked or executed. @throws CliError, DeploymentError, SignerError or L1Error */
export async function connectToSend(options: SendOptions): Promise<SendingConnection> {
  const signer = signerFromFile(options.keyFile)
  const { l1, deployment } = await connect(options)
  return { l1, deployment, sender: senderOf(l1, signer) }
}

/**
 * @param options how often requests are repeated, once unless given
 * @throws CliError or L1Error
 */
export async function connectTo(
  rpcUrl: string,
  chainId?: number,
  options: Pick<L1Options, 'retries' | 'secondRpcUrl'> = { retries: RETRIES },
): Promise<L1> {
  requireNodeUrl('--rpc', rpcUrl)
  return L1.connect({ rpcUrl, ...options, ...(chainId === undefined ? {} : { chainId }) })
}

/** @param option that it is the value of @throws CliError unless a node can have such a URL */
export function requireNodeUrl(option: string, text: string): void {
  if (URL.canParse(text) && /^https?:\/\//.test(text)) return
  throw usageError(`${option} ${text}: expected a URL such as http://localhost:8545`)
}

/** Sends one transaction after the other, for a person who waits. */
export const senderOf = (l1: L1, signer: Signer): TransactionSender =>
  new TransactionSender({
    l1,
    signer,
    pollInterval: POLL_INTERVAL,
    lateAfter: LATE_AFTER,
  })

/** @throws CliError */
export async function readDeployment(file: string): Promise<Deployment> {
  const text = await readInputText(file)
  return about(file, () => parseDeployment(text))
}

/** @throws CliError unless the contracts are where the file says */
export async function requireStateChain(view: L1View, file: string, { contracts }: Deployment): Promise<void> {
  if (await view.hasContract(contracts.stateChain)) return
  const where = `${view.l1.rpcUrl} is a node of chain ${view.l1.chainId}, but its chain does not have this deployment`
  const remedy =
    'use a node of the chain that it was made on, or deploy again: a local chain that was started anew is empty'
  throw inputError('NO_CONTRACT', `${file}: ${where}, whose chain of claims is ${contracts.stateChain}; ${remedy}`)
}

/** @throws CliError where the deployment has no such game type */
export function gameTypeOf(
  { gameTypes }: Pick<Deployment, 'gameTypes'>,
  number: number,
  file: string,
): DeployedGameType {
  const type = gameTypes[number]
  if (type) return type
  const known = Object.keys(gameTypes).join(', ')
  throw inputError(
    'NO_SUCH_GAME_TYPE',
    `${file}: there is no game type ${number}, only ${known}; choose one with --type`,
  )
}

/** A game, or its claim, as the command line names it: an address, or a number in the list of games. @throws CliError */
export function parseGame(text: string, remedy: string): Address | number {
  if (isAddress(text, { strict: false })) return text
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw usageError(`${text}: ${remedy}`)
}

export const sameAddress = (a: Address, b: Address): boolean => a.toLowerCase() === b.toLowerCase()
