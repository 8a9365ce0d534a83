/**
 * Puts all contracts of disputes on a chain: the machine and its oracle, the input box, the factory with registry and vault, and
 * game types. One place for tests, the demonstration and users.
 */
import { anchorRegistryAbi } from '@zkmips/verifier-contracts/generated/anchor-registry'
import { disputeGameAbi, disputeGameBytecode } from '@zkmips/verifier-contracts/generated/dispute-game'
import { gameFactoryAbi, gameFactoryBytecode } from '@zkmips/verifier-contracts/generated/game-factory'
import { inputBoxAbi, inputBoxBytecode } from '@zkmips/verifier-contracts/generated/input-box'
import { mipsStepAbi, mipsStepBytecode } from '@zkmips/verifier-contracts/generated/mips-step'
import { preimageOracleAbi, preimageOracleBytecode } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { refusingVerifierAbi, refusingVerifierBytecode } from '@zkmips/verifier-contracts/generated/refusing-verifier'
import { type Address, encodeDeployData, encodeFunctionData, getAddress, type Hex, zeroAddress } from 'viem'
import {
  type Contracts,
  DEPLOYMENT_FORMAT,
  DEPLOYMENT_VERSION,
  type DeployedGameType,
  type Deployment,
} from './deployment.ts'
import type { GameRules } from './game-type.ts'
import type { L1 } from './l1.ts'

/** The program that a game type's games are about. */
export interface GameProgram {
  /** For people. */
  readonly name: string
  /** State hash before its first step. */
  readonly prestate: Hex
  /** Its name in proofs, 32 bytes. */
  readonly programDigest: Hex
}

export interface DeploySettings {
  /** May add game types; the deploying account if not given. */
  readonly owner?: Address
  /** May freeze and void games; the owner if not given. */
  readonly guardian?: Address
  /** May append payloads; anybody if not given. */
  readonly sequencer?: Address
  /** The output root that is agreed at the start, and its block's number. */
  readonly anchorRoot: Hex
  readonly anchorBlock: number
  /** Seconds until a result is final: after a game, after a proof, and what a freeze adds. */
  readonly gameDelay: number
  readonly proofDelay: number
  readonly freezePeriod: number
}

const HOUR = 3600

export const DEFAULT_DELAYS = { gameDelay: 84 * HOUR, proofDelay: HOUR, freezePeriod: 14 * 24 * HOUR } as const

export interface GameTypeSettings {
  /** Of the game type. */
  readonly number: number
  readonly program: GameProgram
  /** Digest of the chain's configuration, local key 5. */
  readonly chainConfig: Hex
  readonly rules: GameRules
}

/**
 * Deploys everything, with one game type.
 * @param l1 with an account that pays
 * @throws L1Error
 */
export async function deployDisputes(l1: L1, settings: DeploySettings, type: GameTypeSettings): Promise<Deployment> {
  const { anchorRoot, anchorBlock, gameDelay, proofDelay, freezePeriod } = settings
  const owner = settings.owner ?? l1.account!.address
  const fromBlock = Number(await l1.ask(client => client.getBlockNumber()))
  const create = (data: Hex) => createContract(l1, data)

  const oracle = await create(encodeDeployData({ abi: preimageOracleAbi, bytecode: preimageOracleBytecode }))
  const machine = await create(encodeDeployData({ abi: mipsStepAbi, bytecode: mipsStepBytecode, args: [oracle] }))
  const verifier = await create(encodeDeployData({ abi: refusingVerifierAbi, bytecode: refusingVerifierBytecode }))
  const boxArgs = [settings.sequencer ?? zeroAddress, BigInt(anchorBlock)] as const
  const inputBox = await create(encodeDeployData({ abi: inputBoxAbi, bytecode: inputBoxBytecode, args: boxArgs }))
  const factory = await create(
    encodeDeployData({
      abi: gameFactoryAbi,
      bytecode: gameFactoryBytecode,
      args: [
        owner,
        settings.guardian ?? owner,
        inputBox,
        anchorRoot,
        BigInt(anchorBlock),
        BigInt(gameDelay),
        BigInt(proofDelay),
        BigInt(freezePeriod),
      ],
    }),
  )
  const registry = await l1.read(factory, gameFactoryAbi, 'registry', [])
  const vault = await l1.read(factory, gameFactoryAbi, 'vault', [])
  const contracts = { factory, registry, vault, inputBox, machine, oracle, verifier }
  const gameTypes = { [type.number]: await addGameType(l1, contracts, type) }
  return {
    format: DEPLOYMENT_FORMAT,
    version: DEPLOYMENT_VERSION,
    chainId: l1.chainId,
    fromBlock,
    contracts,
    gameTypes,
  }
}

/**
 * Deploys the implementation of a game type and adds it to the factory.
 * @param l1 with the account of the factory's owner
 * @throws L1Error
 */
export async function addGameType(l1: L1, contracts: Contracts, type: GameTypeSettings): Promise<DeployedGameType> {
  const { factory, machine, verifier, vault } = contracts
  const { program, chainConfig, rules, number } = type
  const parameters = {
    factory,
    absolutePrestate: program.prestate,
    programDigest: program.programDigest,
    chainConfig,
    ...rules,
    machine,
    verifier,
    vault,
  }
  const data = encodeDeployData({ abi: disputeGameAbi, bytecode: disputeGameBytecode, args: [parameters] })
  const implementation = await createContract(l1, data)
  const add = { abi: gameFactoryAbi, functionName: 'addGameType', args: [number, implementation] } as const
  await l1.transact({ to: factory, data: encodeFunctionData(add) })
  const { name, prestate, programDigest } = program
  return { implementation, program: name, prestate, programDigest, chainConfig, maxDepth: rules.maxDepth }
}

/** What is agreed on L1 at this moment. @throws L1Error */
export async function readAnchor(l1: L1, { registry }: Contracts): Promise<{ root: Hex; blockNumber: number }> {
  const root = await l1.read(registry, anchorRegistryAbi, 'anchorRoot', [])
  return { root, blockNumber: Number(await l1.read(registry, anchorRegistryAbi, 'anchorBlock', [])) }
}

async function createContract(l1: L1, data: Hex): Promise<Address> {
  return getAddress((await l1.transact({ data })).contractAddress!)
}
