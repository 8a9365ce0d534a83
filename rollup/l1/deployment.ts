/**
 * The deployment file: where the contracts of disputes are on which chain, and which programs their game types run. Written by
 * `deployDisputes` (deploy/deploy.ts), read by whoever acts on the contracts. It holds no secrets.
 *
 * What a file says is not trusted where money depends on it: `readGameType` (game/read.ts) reads a game type from the contracts.
 * @module
 */
import { type Address, type Hex, isAddress, isHex, size } from 'viem'

export const DEPLOYMENT_FORMAT = 'zkmips-dispute-deployment'
export const DEPLOYMENT_VERSION = 4

export const CONTRACT_NAMES = [
  ...(['stateChain', 'transactionChain', 'vault', 'machine', 'oracle'] as const),
  ...(['roles', 'breaker', 'verifier'] as const),
] as const
export interface Contracts extends Readonly<Record<(typeof CONTRACT_NAMES)[number], Address>> {
  /** The one of zkmips, where the deployment has it. */
  readonly bridge?: Address
}

export interface DeployedGameType {
  readonly implementation: Address
  /** Which program it is, for people. */
  readonly program: string
  /** State hash of the program before its first step. */
  readonly prestate: Hex
  /** Digest of the chain's configuration, local key 5. */
  readonly chainConfig: Hex
  readonly maxDepth: number
}

export interface Deployment {
  readonly format: typeof DEPLOYMENT_FORMAT
  readonly version: typeof DEPLOYMENT_VERSION
  readonly chainId: number
  /** Number of a block of L1 at or before the first one with one of the contracts: where the search for events begins. */
  readonly fromBlock: number
  readonly contracts: Contracts
  /** By number. */
  readonly gameTypes: Readonly<Record<string, DeployedGameType>>
}

export type DeploymentErrorCode = 'NOT_JSON' | 'NOT_A_DEPLOYMENT' | 'WRONG_VERSION' | 'BAD_FIELD'

/** A file that is no usable deployment. */
export class DeploymentError extends Error {
  readonly code: DeploymentErrorCode
  constructor(code: DeploymentErrorCode, message: string) {
    super(message)
    this.name = 'DeploymentError'
    this.code = code
  }
}

const REMEDY = 'zkmips l1 deploy writes one'

/** @throws DeploymentError */
export function parseDeployment(text: string): Deployment {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DeploymentError('NOT_JSON', `the deployment is not JSON (${(error as Error).message}); ${REMEDY}`)
  }
  if (!isRecord(value) || value.format !== DEPLOYMENT_FORMAT) {
    throw new DeploymentError(
      'NOT_A_DEPLOYMENT',
      `this JSON is not a deployment file: its "format" is not "${DEPLOYMENT_FORMAT}"; ${REMEDY}`,
    )
  }
  if (value.version !== DEPLOYMENT_VERSION) {
    throw new DeploymentError(
      'WRONG_VERSION',
      `the deployment has version ${JSON.stringify(value.version)}, this program reads ${DEPLOYMENT_VERSION}; use the zkmips that wrote it`,
    )
  }
  if (!isNatural(value.chainId)) throw badField('chainId', 'a whole number')
  if (!isNatural(value.fromBlock)) throw badField('fromBlock', 'a whole number')
  if (!isRecord(value.contracts)) throw badField('contracts', 'an object')
  for (const name of CONTRACT_NAMES)
    if (!isAddressText(value.contracts[name])) throw badField(`contracts.${name}`, 'an address')
  const { bridge } = value.contracts
  if (bridge !== undefined && !isAddressText(bridge)) throw badField('contracts.bridge', 'an address')
  if (!isRecord(value.gameTypes)) throw badField('gameTypes', 'an object')
  for (const [number, type] of Object.entries(value.gameTypes)) checkGameType(number, type)
  return value as unknown as Deployment
}

export const formatDeployment = (deployment: Deployment): string => `${JSON.stringify(deployment, null, 2)}\n`

function checkGameType(number: string, type: unknown): void {
  const where = `gameTypes["${number}"]`
  if (!/^\d{1,10}$/.test(number)) throw badField(where, 'named by a number')
  if (!isRecord(type)) throw badField(where, 'an object')
  if (!isAddressText(type.implementation)) throw badField(`${where}.implementation`, 'an address')
  if (typeof type.program !== 'string') throw badField(`${where}.program`, 'a string')
  for (const name of ['prestate', 'chainConfig'])
    if (!isWord(type[name])) throw badField(`${where}.${name}`, '32 bytes in hex')
  if (!isNatural(type.maxDepth) || type.maxDepth < 2 || type.maxDepth > 62)
    throw badField(`${where}.maxDepth`, 'a whole number from 2 to 62')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNatural = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isAddressText = (value: unknown): value is Address => typeof value === 'string' && isAddress(value)
const isWord = (value: unknown): value is Hex => isHex(value) && size(value) === 32

const badField = (field: string, expected: string) =>
  new DeploymentError('BAD_FIELD', `the deployment's ${field} must be ${expected}; ${REMEDY}`)
