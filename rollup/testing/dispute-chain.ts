/**
 * All contracts of disputes on an anvil of their own, with a small real program: it claims that the output root is the SHA-256 of
 * the payload. For tests of agents.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js'
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import { loadElf } from '@zkmips/emulator/program/elf'
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { type Address, bytesToHex, type Hex, hexToBytes, keccak256, pad, toHex } from 'viem'
import { deployDisputes } from '../deploy/deploy.ts'
import type { LocalWords } from '../game/game-preimages.ts'
import { MachineTrace, prestateOf } from '../game/machine-trace.ts'
import { createGame } from '../game/moves.ts'
import { readStatus } from '../game/read.ts'
import { appendAction } from '../game/requests.ts'
import { DEFAULT_RULES, type GameRules } from '../game/rules.ts'
import type { HonestTrace } from '../game/strategy.ts'
import { type Anvil, type AnvilOptions, senderOf, startAnvil } from '../l1/anvil.ts'
import { L1, type L1View } from '../l1/client.ts'
import type { Deployment } from '../l1/deployment.ts'
import type { TransactionSender } from '../l1/sender.ts'

export const GAME_TYPE = 1
const ANCHOR_BLOCK = 100
/** RLP of nine items, the last an empty list of pieces. */
const PAYLOAD: Hex = '0xc9808080808080c0c0c0'
const HOUR = 3600

/** As on a real chain, but for runs of at most 2^16 steps. */
export const RULES: GameRules = { ...DEFAULT_RULES, maxDepth: 16 }
const GAME_DELAY = 84 * HOUR

export interface DisputeSubject {
  readonly image: ProgramImage
  readonly payload: Hex
  readonly anchorRoot: Hex
  readonly anchorBlock: number
  readonly outputRoot: Hex
  readonly chainConfig: Hex
  readonly preimages: MemoryOracle
  readonly rules: GameRules
}

export function smallSubject(): DisputeSubject {
  const elf = join(import.meta.dirname, '../../fixtures/elf/sha256-claim.elf')
  return {
    image: loadElf(readFileSync(elf)),
    payload: PAYLOAD,
    anchorRoot: keccak256(toHex('anchor')),
    anchorBlock: ANCHOR_BLOCK,
    outputRoot: bytesToHex(sha256Bytes(hexToBytes(PAYLOAD))),
    chainConfig: keccak256(toHex('configuration')),
    preimages: new MemoryOracle().addKeccak(hexToBytes(PAYLOAD)),
    rules: RULES,
  }
}

export class DisputeChain {
  readonly anvil: Anvil
  readonly l1: L1
  readonly deployment: Deployment
  readonly subject: DisputeSubject

  private constructor(anvil: Anvil, l1: L1, deployment: Deployment, subject: DisputeSubject) {
    this.anvil = anvil
    this.l1 = l1
    this.deployment = deployment
    this.subject = subject
  }

  static async start(subject = smallSubject(), options: AnvilOptions = {}): Promise<DisputeChain> {
    const anvil = await startAnvil(options)
    try {
      await anvil.request('evm_setAutomine', [true])
      const l1 = await L1.connect({ rpcUrl: anvil.url })
      const deployer = senderOf(l1, anvil, 0)
      const { anchorRoot, anchorBlock, chainConfig, rules, image, payload } = subject
      const delays = { gameDelay: GAME_DELAY, proofDelay: HOUR, freezePeriod: HOUR }
      const program = { name: 'test', prestate: prestateOf(image), programDigest: keccak256(toHex('digest')) }
      const type = { number: GAME_TYPE, program, chainConfig, rules }
      const deployment = await deployDisputes(deployer, { anchorRoot, anchorBlock, ...delays }, type)
      await deployer.send(appendAction(deployment.contracts.inputBox, BigInt(anchorBlock + 1), payload))
      return new DisputeChain(anvil, l1, deployment, subject)
    } catch (error) {
      await anvil.stop()
      throw error
    }
  }

  stop(): Promise<void> {
    return this.anvil.stop()
  }

  /** The local preimages of a game about an output root. */
  locals(outputRoot = this.subject.outputRoot): LocalWords {
    const { anchorRoot, anchorBlock, payload, chainConfig } = this.subject
    const number = pad(toHex(anchorBlock + 1), { size: 32 })
    return [anchorRoot, outputRoot, keccak256(payload), number, chainConfig]
  }

  /** The true run of a game about an output root. */
  trace(outputRoot = this.subject.outputRoot): MachineTrace {
    const { image, preimages: source } = this.subject
    return new MachineTrace({ image, prestate: prestateOf(image), locals: this.locals(outputRoot), source })
  }

  /** Somebody's claim. @returns the game */
  async propose(by: TransactionSender, rootClaim: Hex, outputRoot = this.subject.outputRoot): Promise<Address> {
    const { anchorRoot, anchorBlock, payload, rules } = this.subject
    const proposal = {
      parentRoot: anchorRoot,
      inputsDigest: keccak256(payload),
      outputRoot,
      blockNumber: BigInt(anchorBlock + 1),
      rootClaim,
    }
    const { game } = await createGame(by, this.deployment.contracts, GAME_TYPE, proposal, rules.proposerBond)
    return game
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
