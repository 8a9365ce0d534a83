/**
 * How the contracts of a deployment stand beside their claims: what L1 has of inputs, who may append and propose, what is stopped, which proofs are taken. Read-only.
 * @module
 */
import { bridgeAbi } from '@zkmips/verifier-contracts/generated/bridge'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { circuitBreakerAbi } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { executionVerifierAbi } from '@zkmips/verifier-contracts/generated/execution-verifier'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { rolesAbi } from '@zkmips/verifier-contracts/generated/roles'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type Hex, isAddressEqual, zeroAddress } from 'viem'
import type { L1View } from '../l1/client.ts'
import type { Contracts, Deployment } from '../l1/deployment.ts'
import { L1Error } from '../l1/errors.ts'
import { readContradictions } from './contradictions.ts'
import { type Queue, readQueue } from './transaction-chain.ts'

/** What L1 has of inputs, and what waits. Times are unix seconds. */
export interface InputStatus extends Queue {
  /** Undefined: everybody may append. */
  readonly sequencer: Address | undefined
}

/** Times are unix seconds. */
export interface ProposerStatus {
  /** Undefined: everybody may propose. */
  readonly openFrom: number | undefined
  /** When a claim of a listed proposer became final last, or the contract was deployed. */
  readonly seenAt: number
  /** As the events of L1 tell; undefined where the node does not give them. */
  readonly listed: readonly Address[] | undefined
}

export interface PaymentStatus {
  readonly bridge: Address | undefined
  /** Wei that the bridge holds. */
  readonly balance: bigint | undefined
  /** From this block on nothing is paid; undefined if nothing is held back. */
  readonly heldFrom: number | undefined
  /** The claim in conflict that holds payments back; undefined once that is over. */
  readonly contestedGame: Address | undefined
  /** When they go on, if that is known. */
  readonly until: number | undefined
}

export interface VersionStatus {
  readonly version: number
  readonly contract: Address
  readonly keyDigest: Hex
  /** Its proofs prove nothing. */
  readonly isDevelopment: boolean
  readonly usableFrom: number
  readonly isRetired: boolean
}

export interface ContradictionStatus {
  readonly first: number
  readonly second: number
  readonly foundAt: number
  /** From then on anybody retires both versions. */
  readonly endsFrom: number
}

export interface ChainStatus {
  readonly owner: Address
  readonly guardian: Address
  readonly inputs: InputStatus
  readonly proposers: ProposerStatus
  readonly payments: PaymentStatus
  readonly versions: readonly VersionStatus[]
  /** Open ones: of two versions that are both trusted. */
  readonly contradictions: readonly ContradictionStatus[]
  /** Claims that are upheld beside another final root of their block. */
  readonly rivals: number
}

/** Those whose state belongs to that of a chain of claims. */
export type StatusContracts = Pick<
  Contracts,
  'stateChain' | 'transactionChain' | 'roles' | 'breaker' | 'verifier' | 'bridge'
>

/** The contracts of a chain of claims, as these name each other. @throws L1Error, NO_CONTRACT where there is no chain of claims */
export async function readContracts(view: L1View, stateChain: Address): Promise<StatusContracts> {
  const [transactionChain, roles, breaker] = await Promise.all([
    view.read(stateChain, stateCommitmentChainAbi, 'transactionChain', []),
    view.read(stateChain, stateCommitmentChainAbi, 'roles', []),
    view.read(stateChain, stateCommitmentChainAbi, 'breaker', []),
  ])
  const [verifier, depositor] = await Promise.all([
    view.read(breaker, circuitBreakerAbi, 'verifier', []),
    view.read(transactionChain, canonicalTransactionChainAbi, 'bridge', []),
  ])
  const isBridge = depositor !== zeroAddress && (await paysAgainst(view, depositor, stateChain))
  return { stateChain, transactionChain, roles, breaker, verifier, ...(isBridge ? { bridge: depositor } : {}) }
}

/** Whether it is a bridge of zkmips for this chain of claims: deposits may come from any account. */
async function paysAgainst(view: L1View, depositor: Address, stateChain: Address): Promise<boolean> {
  try {
    return isAddressEqual(await view.read(depositor, bridgeAbi, 'finalRoots', []), stateChain)
  } catch (error) {
    if (error instanceof L1Error && error.code === 'NO_CONTRACT') return false
    throw error
  }
}

/** @throws L1Error */
export async function readChainStatus(
  view: L1View,
  { contracts, fromBlock }: { readonly contracts: StatusContracts } & Pick<Deployment, 'fromBlock'>,
): Promise<ChainStatus> {
  const role = (index: number) => view.read(contracts.roles, rolesAbi, 'holder', [index])
  const [owner, guardian, inputs, proposers, payments, versions, contradictions, rivals] = await Promise.all([
    role(0),
    role(1),
    readInputs(view, contracts.transactionChain),
    readProposers(view, contracts.stateChain, fromBlock),
    readPayments(view, contracts),
    readVersions(view, contracts.verifier),
    contradictionsOf(view, contracts),
    view.read(contracts.stateChain, stateCommitmentChainAbi, 'rivals', []),
  ])
  return { owner, guardian, inputs, proposers, payments, versions, contradictions, rivals: Number(rivals) }
}

async function readInputs(view: L1View, transactionChain: Address): Promise<InputStatus> {
  const [queue, sequencer] = await Promise.all([
    readQueue(view, transactionChain),
    view.read(transactionChain, canonicalTransactionChainAbi, 'sequencer', []),
  ])
  return { ...queue, sequencer: sequencer === zeroAddress ? undefined : sequencer }
}

async function readProposers(view: L1View, stateChain: Address, fromBlock: number): Promise<ProposerStatus> {
  type Name = 'proposerSilence' | 'openFrom' | 'proposersSeenAt'
  const read = async (name: Name) => Number(await view.read(stateChain, stateCommitmentChainAbi, name, []))
  const [silence, openFrom, seenAt] = await Promise.all([
    read('proposerSilence'),
    read('openFrom'),
    read('proposersSeenAt'),
  ])
  if (silence === 0) return { openFrom: undefined, seenAt, listed: undefined }
  const events = { address: stateChain, abi: stateCommitmentChainAbi, eventName: 'ProposerSet' } as const
  const logs = await view.l1
    .ask(client => client.getContractEvents({ ...events, strict: true, fromBlock: BigInt(fromBlock) }))
    .catch(() => undefined)
  const listed = new Set<Address>()
  for (const { args } of logs ?? []) args.isProposer ? listed.add(args.account) : listed.delete(args.account)
  return { openFrom, seenAt, listed: logs && [...listed] }
}

async function readPayments(view: L1View, { stateChain, bridge }: StatusContracts): Promise<PaymentStatus> {
  const [block, game, from] = await Promise.all([
    view.read(stateChain, stateCommitmentChainAbi, 'contestedBlock', []),
    view.read(stateChain, stateCommitmentChainAbi, 'contestedGame', []),
    view.read(stateChain, stateCommitmentChainAbi, 'paymentsFrom', []),
  ])
  const isContested = game !== zeroAddress
  const isHeld = isContested || view.block.timestamp < Number(from)
  return {
    bridge,
    balance: bridge && (await view.balance(bridge)),
    heldFrom: isHeld ? Number(block) : undefined,
    contestedGame: isContested ? game : undefined,
    until: isHeld && !isContested ? Number(from) : undefined,
  }
}

/** By number, from 1 on. @throws L1Error */
export async function readVersions(view: L1View, verifier: Address): Promise<VersionStatus[]> {
  const count = await view.read(verifier, proofVerifierAbi, 'versionCount', [])
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const [contract, usableFrom, isRetired] = await view.read(verifier, proofVerifierAbi, 'versions', [i + 1])
      const [keyDigest, isDevelopment] = await Promise.all([
        view.read(contract, executionVerifierAbi, 'keyDigest', []),
        view.read(contract, executionVerifierAbi, 'isDevelopmentKey', []),
      ])
      return { version: i + 1, contract, keyDigest, isDevelopment, usableFrom: Number(usableFrom), isRetired }
    }),
  )
}

async function contradictionsOf(
  view: L1View,
  { breaker, verifier }: Pick<Contracts, 'breaker' | 'verifier'>,
): Promise<ContradictionStatus[]> {
  const silence = Number(await view.read(breaker, circuitBreakerAbi, 'silence', []))
  const open = await readContradictions(view, { breaker, verifier, silence })
  return open.map(({ versions: [first, second], foundAt, until }) => ({ first, second, foundAt, endsFrom: until }))
}

/** The bridge's chain id of L2. @throws L1Error */
export const readL2ChainId = (view: L1View, bridge: Address): Promise<bigint> =>
  view.read(bridge, bridgeAbi, 'l2ChainId', [])
