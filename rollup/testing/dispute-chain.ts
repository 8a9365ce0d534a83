/**
 * All contracts of disputes on an anvil of their own, with a small real program: it claims that the output root is the SHA-256 of
 * what local key 3 names, the ends of the chain of inputs. For tests of agents.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { type Address, bytesToHex, concatHex, type Hex, hexToBytes, keccak256, pad, toHex, zeroAddress } from 'viem'
import { ZERO_WORD } from '../blocks/inputs.ts'
import { deployDisputes, type InputBounds, type ProofSystem } from '../deploy/deploy.ts'
import type { LocalWords } from '../game/game-preimages.ts'
import { readInputPreimages } from '../game/input-preimages.ts'
import { L1Inputs, spanOf } from '../game/l1-inputs.ts'
import type { Parent } from '../game/live-claims.ts'
import { MachineTrace, prestateOf } from '../game/machine-trace.ts'
import { createGame } from '../game/moves.ts'
import { readStatus } from '../game/read.ts'
import { appendAction, publishPieceAction } from '../game/requests.ts'
import { DEFAULT_RULES, type GameRules } from '../game/rules.ts'
import type { HonestTrace } from '../game/strategy.ts'
import { transactionChainOf } from '../game/transaction-chain.ts'
import { type Anvil, type AnvilOptions, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1, type L1View } from '../l1/client.ts'
import type { Deployment } from '../l1/deployment.ts'
import type { TransactionSender } from '../l1/sender.ts'

export const GAME_TYPE = 1
/** Number of the account whose deposits the transaction chain takes. */
export const BRIDGE = 9
const GENESIS_BLOCK = 100
/** RLP of nine items, the last an empty list of pieces. */
export const PAYLOAD: Hex = '0xc9808080808080c0c0c0'
const HOUR = 3600

/** As on a real chain, but for runs of at most 2^16 steps, and with as much for a step as bonds of so few levels can cover. */
export const RULES: GameRules = { ...DEFAULT_RULES, maxDepth: 16, stepGas: 2_000_000n }
const GAME_DELAY = 84 * HOUR

export interface DisputeSubject {
  readonly image: ProgramImage
  /** Of the blocks of a claim, the one after the genesis block first. */
  readonly payloads: readonly Hex[]
  /** That the payloads name. */
  readonly pieces?: readonly Hex[]
  readonly genesisRoot: Hex
  readonly genesisBlock: number
  /** Before the payloads come: deposits and forced transactions. */
  readonly fill?: (l1: L1, anvil: Anvil, transactionChain: Address) => Promise<void>
  /** Of the transaction chain. */
  readonly bounds?: InputBounds
  /**
   * @param ends D_a ‖ D_b, of which local key 3 is the hash
   * @param inputs what L1 has of the inputs
   */
  readonly outputRootOf: (ends: Hex, inputs: MemoryOracle) => Hex
  readonly chainConfig: Hex
  readonly preimages: MemoryOracle
  readonly rules: GameRules
  /** Without one no proof is taken. */
  readonly proofSystem?: ProofSystem
  /** Numbers of the accounts that may propose, and seconds of their silence after which anybody may; anybody unless given. */
  readonly proposers?: { readonly accounts: readonly number[]; readonly silence: number }
}

export function smallSubject(): DisputeSubject {
  const elf = join(import.meta.dirname, '../../fixtures/elf/sha256-claim.elf')
  return {
    image: loadElf(readFileSync(elf)),
    payloads: [PAYLOAD],
    genesisRoot: keccak256(toHex('genesis')),
    genesisBlock: GENESIS_BLOCK,
    outputRootOf: ends => bytesToHex(sha256Bytes(hexToBytes(ends))),
    chainConfig: keccak256(toHex('configuration')),
    preimages: new MemoryOracle(),
    rules: RULES,
  }
}

export class DisputeChain {
  readonly anvil: Anvil
  readonly l1: L1
  readonly deployment: Deployment
  readonly subject: DisputeSubject
  /** D_a ‖ D_b of the claimed blocks. */
  readonly ends: Hex
  /** The true one. */
  readonly outputRoot: Hex

  private constructor(
    anvil: Anvil,
    l1: L1,
    deployment: Deployment,
    subject: DisputeSubject,
    ends: Hex,
    inputs: MemoryOracle,
  ) {
    this.anvil = anvil
    this.l1 = l1
    this.deployment = deployment
    this.subject = subject
    this.ends = ends
    this.outputRoot = subject.outputRootOf(ends, inputs)
  }

  static async start(subject = smallSubject(), options: AnvilOptions = {}): Promise<DisputeChain> {
    const anvil = await startAnvil(options)
    try {
      await anvil.request('evm_setAutomine', [true])
      // L1 is ahead of the blocks of an anvil that is as old.
      await anvil.request('evm_increaseTime', [HOUR])
      const l1 = await L1.connect({ rpcUrl: anvil.url })
      const deployer = senderOf(l1, anvil, 0)
      const { genesisRoot, genesisBlock, chainConfig, rules, image, payloads, pieces = [] } = subject
      const delays = { gameDelay: GAME_DELAY, proofDelay: HOUR, freezePeriod: HOUR }
      const program = { name: 'test', prestate: prestateOf(image) }
      const type = { number: GAME_TYPE, program, chainConfig, rules }
      const bridge = anvil.accounts[BRIDGE]!.address
      const bounds = subject.bounds === undefined ? {} : { bounds: subject.bounds }
      const proofs = subject.proofSystem === undefined ? {} : { proofSystem: subject.proofSystem }
      const genesis = { genesisRoot, genesisBlock }
      const { accounts: listed, silence } = subject.proposers ?? { accounts: [], silence: 0 }
      const accounts = listed.map(index => anvil.accounts[index]!.address)
      const proposers = accounts.length === 0 ? {} : { proposers: { accounts, silence } }
      const own = { ...genesis, ...delays, ...bounds, ...proofs, ...proposers }
      const settings = { ...own, sequencer: 'anybody', bridge } as const
      const deployment = await deployDisputes(deployer, settings, type)
      const { transactionChain } = deployment.contracts
      await subject.fill?.(l1, anvil, transactionChain)
      for (const piece of pieces) await deployer.send(publishPieceAction(transactionChain, keccak256(piece), piece))
      await deployer.send(appendAction(transactionChain, BigInt(genesisBlock + 1), payloads))
      const last = BigInt(genesisBlock + payloads.length)
      const digest = await (await l1.latest()).read(transactionChain, canonicalTransactionChainAbi, 'chainDigest', [
        last,
      ])
      const ends = concatHex([ZERO_WORD, digest])
      subject.preimages.addKeccak(hexToBytes(ends))
      const span = { digest: keccak256(ends), last, maxBlocks: rules.maxBlocks }
      const { found: inputs } = await readInputPreimages(l1, transactionChainOf(deployment), span)
      return new DisputeChain(anvil, l1, deployment, subject, ends, inputs)
    } catch (error) {
      await anvil.stop()
      throw error
    }
  }

  stop(): Promise<void> {
    return this.anvil.stop()
  }

  /** Local key 3. */
  get inputsDigest(): Hex {
    return keccak256(this.ends)
  }

  /** Number of the last block. */
  get blockNumber(): bigint {
    return BigInt(this.subject.genesisBlock + this.subject.payloads.length)
  }

  /** The local preimages of a game about an output root. */
  locals(outputRoot = this.outputRoot): LocalWords {
    const { genesisRoot, chainConfig } = this.subject
    return [genesisRoot, outputRoot, this.inputsDigest, pad(toHex(this.blockNumber), { size: 32 }), chainConfig]
  }

  /** The true run of a game about an output root. */
  trace(outputRoot = this.outputRoot): MachineTrace {
    const { image, preimages, rules } = this.subject
    const locals = this.locals(outputRoot)
    const source = new L1Inputs(
      this.l1,
      transactionChainOf(this.deployment),
      spanOf(locals, rules.maxBlocks),
      preimages,
    )
    return new MachineTrace({ image, prestate: prestateOf(image), locals, source })
  }

  /** Of no block: a claim of it is false, and its true run exits with 1. */
  readonly falseOutput: Hex = keccak256('0x')

  /** The true run of a game about a false output root. */
  falseTrace = (): MachineTrace => this.trace(this.falseOutput)

  /** Somebody's claim of a false output root. @returns the game */
  proposeFalse = (by: TransactionSender, rootClaim: Hex): Promise<Address> =>
    this.propose(by, rootClaim, this.falseOutput)

  /** Somebody's claim. @param fee wei for its proof @returns the game */
  async propose(by: TransactionSender, rootClaim: Hex, outputRoot = this.outputRoot, fee = 0n): Promise<Address> {
    const { genesisRoot: parentRoot, rules } = this.subject
    const { inputsDigest, blockNumber } = this
    const proposal = { parent: zeroAddress, parentRoot, inputsDigest, outputRoot, blockNumber, rootClaim }
    const { game } = await createGame(by, this.deployment.contracts, GAME_TYPE, proposal, rules.proposerBond + fee)
    return game
  }

  /** Somebody's claim about a later block, on a claim, or on the genesis root. The run of a true one ends in the state that is given. @param fee wei for its proof */
  async proposeOn(
    by: TransactionSender,
    parent: Parent,
    { root: outputRoot, blockNumber }: Omit<Parent, 'game'>,
    rootClaim: Hex,
    fee = 0n,
  ): Promise<Parent> {
    const { transactionChain } = this.deployment.contracts
    const range = [parent.blockNumber, blockNumber] as const
    const inputsDigest = await this.read(transactionChain, canonicalTransactionChainAbi, 'digest', range)
    const proposal = { parent: parent.game, parentRoot: parent.root, inputsDigest, outputRoot, blockNumber, rootClaim }
    const { proposerBond } = this.subject.rules
    const { game } = await createGame(by, this.deployment.contracts, GAME_TYPE, proposal, proposerBond + fee)
    return { game, root: outputRoot, blockNumber }
  }

  get genesis(): Parent {
    const { genesisRoot: root, genesisBlock } = this.subject
    return { game: zeroAddress, root, blockNumber: BigInt(genesisBlock) }
  }

  /** The true output root of a block of the small program on a parent, as things stand on L1. */
  async rootOf(parentBlock: bigint, blockNumber: bigint): Promise<Hex> {
    return rootOnL1(await this.l1.latest(), this.deployment.contracts.transactionChain, parentBlock, blockNumber)
  }

  /** Sends for one of anvil's accounts. */
  async account(index: number): Promise<TransactionSender> {
    return senderOf(this.l1, this.anvil, index)
  }

  /** Reads from the newest block. */
  read: L1View['read'] = async (...call) => (await this.l1.latest()).read(...call)

  async balance(address: Address): Promise<bigint> {
    return (await this.l1.latest()).balance(address)
  }

  /** Time passes. */
  async skip(seconds: number): Promise<void> {
    await this.anvil.request('evm_increaseTime', [seconds])
    await this.anvil.request('evm_mine')
  }

  async status(game: Address): Promise<number> {
    return readStatus(await this.l1.latest(), game)
  }
}

/** The true output root of a block of the small program on a parent: whatever that is, it depends on the inputs between them alone. @throws L1Error */
export async function rootOnL1(
  view: L1View,
  transactionChain: Address,
  parentBlock: bigint,
  blockNumber: bigint,
): Promise<Hex> {
  const digestOf = (number: bigint) =>
    view.read(transactionChain, canonicalTransactionChainAbi, 'chainDigest', [number])
  const ends = concatHex([await digestOf(parentBlock), await digestOf(blockNumber)])
  return bytesToHex(sha256Bytes(hexToBytes(ends)))
}

/** A run that departs from the true one at a step, and ends as if the claim were true. */
export function lyingTrace(truth: HonestTrace, from: bigint, maxDepth: number): HonestTrace {
  return {
    stateHash: steps => {
      if (steps < from) return truth.stateHash(steps)
      const junk = keccak256(toHex(`lie ${from} ${steps}`))
      return `${steps === 1n << BigInt(maxDepth) ? '0x00' : '0x03'}${junk.slice(4)}`
    },
  }
}
