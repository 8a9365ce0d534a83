/**
 * Puts all contracts of disputes on a chain: the machine and its oracle, the transaction chain, roles, the breaker with the verifier of proofs, the
 * chain of claims with its vault, and game types. One place for tests, the demonstration and users.
 * @module
 */

import {
  canonicalTransactionChainAbi,
  canonicalTransactionChainBytecode,
} from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { circuitBreakerAbi, circuitBreakerBytecode } from '@zkmips/verifier-contracts/generated/circuit-breaker'
import { disputeGameAbi, disputeGameBytecode } from '@zkmips/verifier-contracts/generated/dispute-game'
import { mipsStepAbi, mipsStepBytecode } from '@zkmips/verifier-contracts/generated/mips-step'
import { preimageOracleAbi, preimageOracleBytecode } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { proofVerifierAbi } from '@zkmips/verifier-contracts/generated/proof-verifier'
import { rolesAbi, rolesBytecode } from '@zkmips/verifier-contracts/generated/roles'
import {
  stateCommitmentChainAbi,
  stateCommitmentChainBytecode,
} from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import {
  type Address,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  isAddressEqual,
  zeroAddress,
  zeroHash,
} from 'viem'
import { DEFAULT_ROLLUP_BOUNDS, type RollupBounds } from '../blocks/rollup-bounds.ts'
import { deployBridge, placeBridge } from '../bridge/deploy-bridge.ts'
import type { GameRules } from '../game/rules.ts'
import type { L1View } from '../l1/client.ts'
import {
  type Contracts,
  DEPLOYMENT_FORMAT,
  DEPLOYMENT_VERSION,
  type DeployedGameType,
  type Deployment,
} from '../l1/deployment.ts'
import { L1Error } from '../l1/errors.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { createContract, requireProxy } from './create2.ts'

/** The program that a game type's games are about. */
export interface GameProgram {
  /** For people. */
  readonly name: string
  /** State hash before its first step. */
  readonly prestate: Hex
}

/** What proofs of a version are verified with. */
export interface ProofSystem {
  /** Of the contract that verifies them, with its key. */
  readonly creationCode: Hex
  /** What programs are called in them. */
  readonly names: readonly ProgramName[]
}

/** One program, as games and proofs call it: both names are of one image. */
export interface ProgramName {
  /** State hash before its first step. */
  readonly prestate: Hex
  readonly name: Hex
}

/** The proof system does not fit to the game type, or L1 has another one than was deployed. */
export class DeployError extends Error {
  readonly code = 'BAD_PROOF_SYSTEM'
  constructor(message: string) {
    super(message)
    this.name = 'DeployError'
  }
}

export interface DeploySettings {
  /** May add game types and versions of the proof system; the deploying account if not given. */
  readonly owner?: Address
  /** May freeze and void games, and retire versions; the owner if not given. */
  readonly guardian?: Address
  /** May append payloads; the owner if not given. */
  readonly sequencer?: Address | 'anybody'
  /** The bridge, for a chain with this id, or another contract whose deposits are taken; none are if not given. */
  readonly bridge?: { readonly l2ChainId: bigint } | Address
  /** 32 bytes: with another salt the same settings make other contracts. Zero if not given. */
  readonly salt?: Hex
  /** Seconds without a block of the sequencer after which anybody may append empty ones for what waits; a day if not given. */
  readonly sequencerSilence?: number
  /** Seconds that a block's timestamp may be behind L1's time; any number if not given. */
  readonly maxTimeLag?: number
  /** Who may propose, until none of theirs has become final for `silence` seconds; everybody if not given. */
  readonly proposers?: { readonly accounts: readonly Address[]; readonly silence: number }
  /** Of a block's inputs, as the chain's configuration has them; `DEFAULT_ROLLUP_BOUNDS` if not given. */
  readonly bounds?: InputBounds
  /** Wei per gas of a forced transaction while no other waits; `DEFAULT_FORCED_GAS_PRICE` if not given. */
  readonly forcedGasPrice?: bigint
  /** The output root that is agreed at the start, and its block's number. */
  readonly genesisRoot: Hex
  readonly genesisBlock: number
  /** Version 1 of the proof system; without it no proof is taken before the owner has added one, and its delay has passed. */
  readonly proofSystem?: ProofSystem
  /** Seconds until a result is final: after a game, after a proof, and what a freeze adds. */
  readonly gameDelay: number
  readonly proofDelay: number
  readonly freezePeriod: number
}

const HOUR = 3600
const FIRST_VERSION = 1

/** Seconds between the addition of a version of the proof system, or of a program's name in one, and its use. */
export const ADDITION_DELAY = 14 * 24 * HOUR

export const DEFAULT_DELAYS = { gameDelay: 84 * HOUR, proofDelay: HOUR, freezePeriod: 14 * 24 * HOUR } as const

/** Bounds of the inputs of a block. */
export type InputBounds = Pick<RollupBounds, 'maxPayloadBytes' | 'maxPieces' | 'maxQueueEntries' | 'maxQueueGas'>

/** Seconds: a day. */
export const DEFAULT_SEQUENCER_SILENCE = 24 * HOUR

/** 1 gwei. */
export const DEFAULT_FORCED_GAS_PRICE = 1_000_000_000n

export interface GameTypeSettings {
  /** Of the game type. */
  readonly number: number
  readonly program: GameProgram
  /** Digest of the chain's configuration, local key 5. */
  readonly chainConfig: Hex
  readonly rules: GameRules
}

/**
 * Deploys everything, with one game type. Where the contracts are follows from the settings and the code, on every chain; what is there already is kept, so a
 * deployment that was interrupted goes on, and one that is made again with the same settings changes nothing.
 * @param sender of the account that pays; it must be the owner's, to add the game type
 * @throws L1Error
 * @example
 * const type = { number: 0, program, chainConfig, rules: DEFAULT_RULES }
 * const deployment = await deployDisputes(sender, { genesisRoot, genesisBlock, ...DEFAULT_DELAYS }, type)
 * writeFileSync('deployment.json', formatDeployment(deployment))
 */
export async function deployDisputes(
  sender: TransactionSender,
  settings: DeploySettings,
  type: GameTypeSettings,
): Promise<Deployment> {
  const { genesisRoot, genesisBlock, gameDelay, proofDelay, freezePeriod, proofSystem, salt = zeroHash } = settings
  const { l1 } = sender
  const owner = settings.owner ?? sender.address
  if (proofSystem) nameOf(type, proofSystem)
  await requireProxy(sender)
  const create = (what: string, data: Hex) => createContract(sender, salt, what, data)

  const oracle = await create('oracle', encodeDeployData({ abi: preimageOracleAbi, bytecode: preimageOracleBytecode }))
  const machine = await create(
    'machine',
    encodeDeployData({ abi: mipsStepAbi, bytecode: mipsStepBytecode, args: [oracle] }),
  )
  const first = proofSystem === undefined ? zeroAddress : await create('verifier of proofs', proofSystem.creationCode)
  const roles = await create(
    'roles',
    encodeDeployData({ abi: rolesAbi, bytecode: rolesBytecode, args: [owner, settings.guardian ?? owner] }),
  )
  const breakerArgs = [roles, BigInt(freezePeriod), BigInt(ADDITION_DELAY), first, proofSystem?.names ?? []] as const
  const breaker = await create(
    'circuit breaker',
    encodeDeployData({ abi: circuitBreakerAbi, bytecode: circuitBreakerBytecode, args: breakerArgs }),
  )
  const ownBridge = typeof settings.bridge === 'object' ? settings.bridge : undefined
  const place = ownBridge && (await placeBridge(sender, salt))
  const bridge = typeof settings.bridge === 'string' ? settings.bridge : place?.bridge
  const boxArgs = [transactionChainParameters(settings, owner, bridge)] as const
  const transactionChain = await create(
    'transaction chain',
    encodeDeployData({ abi: canonicalTransactionChainAbi, bytecode: canonicalTransactionChainBytecode, args: boxArgs }),
  )
  const chainArgs = {
    breaker,
    transactionChain,
    genesisRoot,
    genesisBlock: BigInt(genesisBlock),
    gameDelay: BigInt(gameDelay),
    proofDelay: BigInt(proofDelay),
    freezePeriod: BigInt(freezePeriod),
    proposers: settings.proposers?.accounts ?? [],
    proposerSilence: BigInt(settings.proposers?.silence ?? 0),
  }
  const stateChain = await create(
    'chain of claims',
    encodeDeployData({ abi: stateCommitmentChainAbi, bytecode: stateCommitmentChainBytecode, args: [chainArgs] }),
  )
  if (place)
    await deployBridge(sender, place, {
      queue: transactionChain,
      finalRoots: stateChain,
      l2ChainId: ownBridge!.l2ChainId,
    })
  const view = await l1.latest()
  const vault = await view.read(stateChain, stateCommitmentChainAbi, 'vault', [])
  const verifier = await view.read(breaker, circuitBreakerAbi, 'verifier', [])
  const own = { stateChain, transactionChain, vault, machine, oracle, roles, breaker, verifier }
  const contracts = place === undefined ? own : { ...own, bridge: place.bridge }
  if (proofSystem) await requireVersion(view, verifier, first, proofSystem.names)
  const gameTypes = { [type.number]: await addGameType(sender, contracts, type, salt) }
  return {
    format: DEPLOYMENT_FORMAT,
    version: DEPLOYMENT_VERSION,
    chainId: l1.chainId,
    fromBlock: await firstBlockOf(view, [roles, breaker, transactionChain, stateChain]),
    contracts,
    gameTypes,
  }
}

/** Number of the last block before any of the contracts, or of an earlier one: a node that does not have old states cannot tell. */
async function firstBlockOf({ l1, block }: L1View, contracts: readonly Address[]): Promise<number> {
  let [before, after] = [0n, block.number]
  const isThere = async (blockNumber: bigint) => {
    const codes = contracts.map(address => l1.ask(client => client.getCode({ address, blockNumber })))
    return (await Promise.all(codes)).some(code => (code ?? '0x') !== '0x')
  }
  try {
    while (before < after) {
      const middle = (before + after) / 2n
      if (await isThere(middle)) after = middle
      else before = middle + 1n
    }
  } catch (error) {
    if (!(error instanceof L1Error)) throw error
  }
  return before === 0n ? 0 : Number(before) - 1
}

/** @throws DeployError for a game type whose program has no name in proofs: none of its games could be proved */
function nameOf({ number, program }: GameTypeSettings, { names }: ProofSystem): ProgramName {
  const found = names.find(({ prestate }) => prestate === program.prestate)
  if (found !== undefined) return found
  const message = `the proof system names no program with prestate ${program.prestate}, which game type ${number} is about; name it`
  throw new DeployError(message)
}

/** Version 1 as L1 has it. @throws DeployError */
async function requireVersion(view: L1View, verifier: Address, first: Address, names: readonly ProgramName[]) {
  const [of] = await view.read(verifier, proofVerifierAbi, 'versions', [FIRST_VERSION])
  if (!isAddressEqual(of, first))
    throw new DeployError(`version 1 of the proof system verifies with ${of}, not ${first}`)
  for (const { prestate, name } of names) {
    const [got] = await view.read(verifier, proofVerifierAbi, 'programs', [FIRST_VERSION, prestate])
    if (got === name) continue
    throw new DeployError(
      `version 1 of the proof system calls the program with prestate ${prestate} ${got}, not ${name}`,
    )
  }
}

/**
 * Names a program in a version of the proof system, which is usable after the addition delay.
 * @param sender of the owner's account
 * @throws L1Error
 */
export async function nameProgram(
  sender: TransactionSender,
  { verifier }: Pick<Contracts, 'verifier'>,
  version: number,
  program: ProgramName,
): Promise<void> {
  const call = { abi: proofVerifierAbi, functionName: 'nameProgram', args: [version, program] } as const
  const what = `name the program with prestate ${program.prestate} in version ${version} of the proof system`
  await sender.send({ what, to: verifier, data: encodeFunctionData(call) })
}

function transactionChainParameters(settings: DeploySettings, owner: Address, bridge: Address = zeroAddress) {
  const { genesisBlock, forcedGasPrice = DEFAULT_FORCED_GAS_PRICE } = settings
  const { maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas } = settings.bounds ?? DEFAULT_ROLLUP_BOUNDS
  const { sequencer = owner } = settings
  const anybodyMayAppend = sequencer === 'anybody'
  return {
    sequencer: anybodyMayAppend ? zeroAddress : sequencer,
    anybodyMayAppend,
    bridge,
    sequencerSilence: BigInt(settings.sequencerSilence ?? DEFAULT_SEQUENCER_SILENCE),
    maxTimeLag: BigInt(settings.maxTimeLag ?? 0),
    genesisBlock: BigInt(genesisBlock),
    ...{ maxBlockBytes: maxPayloadBytes, maxPieces, maxQueueEntries, maxQueueGas },
    forcedGasPrice,
  }
}

/**
 * Deploys the implementation of a game type and adds it to the chain of claims, unless it is there.
 * @param sender of the account of the chain of claims's owner
 * @throws L1Error
 */
export async function addGameType(
  sender: TransactionSender,
  contracts: Contracts,
  type: GameTypeSettings,
  salt: Hex = zeroHash,
): Promise<DeployedGameType> {
  const { stateChain, machine, breaker, vault } = contracts
  const { program, chainConfig, rules, number } = type
  const parameters = {
    stateChain,
    absolutePrestate: program.prestate,
    chainConfig,
    ...rules,
    machine,
    breaker,
    vault,
  }
  const data = encodeDeployData({ abi: disputeGameAbi, bytecode: disputeGameBytecode, args: [parameters] })
  const implementation = await createContract(sender, salt, `implementation of game type ${number}`, data)
  const view = await sender.l1.latest()
  if ((await view.read(stateChain, stateCommitmentChainAbi, 'implementation', [number])) !== implementation) {
    const add = { abi: stateCommitmentChainAbi, functionName: 'addGameType', args: [number, implementation] } as const
    await sender.send({ what: `add game type ${number}`, to: stateChain, data: encodeFunctionData(add) })
  }
  const { name, prestate } = program
  return { implementation, program: name, prestate, chainConfig, maxDepth: rules.maxDepth }
}
