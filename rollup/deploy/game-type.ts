/**
 * The rules of a game type: what a deployment chooses, and what can be read from its contract afterwards.
 */
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import type { Abi, Address, Hex } from 'viem'
import type { L1 } from './l1.ts'

/** What the contract `DisputeGame` calls the same. Seconds, wei, gas. */
export interface GameRules {
  /** Depth of the leaves: 2^maxDepth is at least the steps of any run; even, so that a false root is answered by a step. */
  readonly maxDepth: number
  /** Seconds that each side has in all. */
  readonly maxClock: number
  /** Seconds that a side has at least for its next answer. */
  readonly extension: number
  /** Seconds on top where that answer is a step. */
  readonly preimagePeriod: number
  /** Most blocks that one claim covers. */
  readonly maxBlocks: bigint
  readonly proposerBond: bigint
  readonly bondGasPrice: bigint
  readonly moveGas: bigint
  readonly stepGas: bigint
}

const HOUR = 3600
const GWEI = 10n ** 9n

/** For a chain like Ethereum's. The gas is that of the dearest answers, rounded up. */
export const DEFAULT_RULES: GameRules = {
  maxDepth: 40,
  maxClock: 84 * HOUR,
  extension: 3 * HOUR,
  preimagePeriod: 24 * HOUR,
  maxBlocks: 1n,
  proposerBond: 10n ** 18n,
  bondGasPrice: 100n * GWEI,
  moveGas: 600_000n,
  stepGas: 12_000_000n,
}

export interface GameType extends GameRules {
  readonly prestate: Hex
  readonly programDigest: Hex
  readonly chainConfig: Hex
  readonly vault: Address
  readonly machine: Address
  readonly factory: Address
}

/** The rules alone, for another game type. */
export function rulesOf({ maxDepth, maxClock, extension, preimagePeriod, maxBlocks, ...rest }: GameType): GameRules {
  const { proposerBond, bondGasPrice, moveGas, stepGas } = rest
  return { maxDepth, maxClock, extension, preimagePeriod, maxBlocks, proposerBond, bondGasPrice, moveGas, stepGas }
}

/** The rules of a game, or of all games of an implementation. @throws L1Error */
export async function readGameType(l1: L1, address: Address): Promise<GameType> {
  const read = <T>(name: string) => l1.read(address, disputeGameAbi as Abi, name, []) as Promise<T>
  const rules = ['maxDepth', 'maxClock', 'extension', 'preimagePeriod'].map(name => read<bigint>(name))
  const amounts = ['maxBlocks', 'proposerBond', 'bondGasPrice', 'moveGas', 'stepGas'].map(name => read<bigint>(name))
  const words = ['absolutePrestate', 'programDigest', 'chainConfig'].map(name => read<Hex>(name))
  const addresses = ['vault', 'machine', 'factory'].map(name => read<Address>(name))
  const [maxDepth, maxClock, extension, preimagePeriod] = (await Promise.all(rules)).map(Number)
  const [maxBlocks, proposerBond, bondGasPrice, moveGas, stepGas] = await Promise.all(amounts)
  const [prestate, programDigest, chainConfig] = await Promise.all(words)
  const [vault, machine, factory] = await Promise.all(addresses)
  return {
    maxDepth: maxDepth!,
    maxClock: maxClock!,
    extension: extension!,
    preimagePeriod: preimagePeriod!,
    maxBlocks: maxBlocks!,
    proposerBond: proposerBond!,
    bondGasPrice: bondGasPrice!,
    moveGas: moveGas!,
    stepGas: stepGas!,
    prestate: prestate!,
    programDigest: programDigest!,
    chainConfig: chainConfig!,
    vault: vault!,
    machine: machine!,
    factory: factory!,
  }
}
