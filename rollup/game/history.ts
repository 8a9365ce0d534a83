/**
 * What L1 remembers of a game beyond its state: which transactions made the claims and what they cost, and the witness of the
 * step that was executed, which is in the transaction's input.
 * @module
 */
import { MemoryOracle } from '@zkmips/emulator/host/oracle'
import type { StepInputs } from '@zkmips/emulator/step-witness/step-witness'
import { disputeGameAbi } from '@zkmips/verifier-contracts/generated/dispute-game'
import { preimageOracleAbi } from '@zkmips/verifier-contracts/generated/preimage-oracle'
import { stateCommitmentChainAbi } from '@zkmips/verifier-contracts/generated/state-commitment-chain'
import { type Address, type BlockNumber, decodeFunctionData, type Hex, hexToBytes } from 'viem'
import type { L1 } from '../l1/client.ts'
import type { Deployment } from '../l1/deployment.ts'

/** A step that L1 executed. */
export interface SteppedOnL1 {
  /** Index of the leaf that it countered. */
  readonly claim: number
  readonly by: Address
  readonly isAttack: boolean
  /** State hash that it led to. */
  readonly postState: Hex
  readonly transaction: Hex
  readonly gas: number
  /** Undefined where the step was called by another contract, so that its input is not the transaction's. */
  readonly inputs: StepInputs | undefined
  /** Preimages that the oracle was given for it. */
  readonly source: MemoryOracle
}

/** The steps of a game, the first one first. @throws L1Error where the node gives no logs */
export async function stepsOnL1(l1: L1, deployment: Deployment, game: Address): Promise<SteppedOnL1[]> {
  const { fromBlock, contracts } = deployment
  const logs = await l1.ask(client =>
    client.getContractEvents({
      address: game,
      abi: disputeGameAbi,
      eventName: 'Stepped',
      fromBlock: BigInt(fromBlock),
    }),
  )
  const steps: SteppedOnL1[] = []
  for (const { args, transactionHash: hash } of logs) {
    const [transaction, receipt] = await l1.ask(client =>
      Promise.all([client.getTransaction({ hash }), client.getTransactionReceipt({ hash })]),
    )
    const inputs = transaction.to?.toLowerCase() === game.toLowerCase() ? inputsOf(transaction.input) : undefined
    const source = inputs
      ? await broughtPreimage(l1, contracts.oracle, inputs.state, BigInt(fromBlock))
      : new MemoryOracle()
    const { index, by, isAttack, postState } = args as Required<typeof args>
    const gas = Number(receipt.gasUsed)
    steps.push({ claim: Number(index), by, isAttack, postState, transaction: hash, gas, inputs, source })
  }
  return steps
}

function inputsOf(input: Hex): StepInputs | undefined {
  const { functionName, args } = decodeFunctionData({ abi: disputeGameAbi, data: input })
  if (functionName !== 'step') return undefined
  const [, , , , state, proof] = args
  return { state: hexToBytes(state), proof: hexToBytes(proof) }
}

const KEY_OFFSET = 32

/** The preimage under the state's key, if somebody brought it. */
async function broughtPreimage(
  l1: L1,
  oracle: Address,
  state: Uint8Array,
  fromBlock: BlockNumber,
): Promise<MemoryOracle> {
  const found = new MemoryOracle()
  const key = state.slice(KEY_OFFSET, KEY_OFFSET + 32)
  const args = { key: `0x${Buffer.from(key).toString('hex')}` } as const
  const event = { address: oracle, abi: preimageOracleAbi, eventName: 'PartLoaded', args, fromBlock } as const
  const [log] = await l1.ask(client => client.getContractEvents(event))
  if (!log) return found
  const { input, to } = await l1.ask(client => client.getTransaction({ hash: log.transactionHash }))
  if (to?.toLowerCase() !== oracle.toLowerCase()) return found
  const call = decodeFunctionData({ abi: preimageOracleAbi, data: input })
  if (call.functionName !== 'loadKeccak256Part' && call.functionName !== 'loadSha256Part') return found
  return found.add(key, hexToBytes(call.args[1]))
}

/** When a claim became final, upheld or refuted, in unix seconds; undefined where it is not. @throws L1Error where the node gives no logs */
export async function finalisedAt(
  l1: L1,
  { fromBlock, contracts }: Deployment,
  game: Address,
): Promise<number | undefined> {
  const event = { address: contracts.stateChain, abi: stateCommitmentChainAbi, eventName: 'Finalised' } as const
  const [log] = await l1.ask(client =>
    client.getContractEvents({ ...event, args: { game }, fromBlock: BigInt(fromBlock) }),
  )
  if (log === undefined) return undefined
  const { timestamp } = await l1.ask(client => client.getBlock({ blockHash: log.blockHash }))
  return Number(timestamp)
}

/** Gas of the transactions that made the claims, by index. @throws L1Error where the node gives no logs */
export async function gasOfClaims(l1: L1, { fromBlock }: Deployment, game: Address): Promise<Map<number, number>> {
  const event = { address: game, abi: disputeGameAbi, eventName: 'Moved', fromBlock: BigInt(fromBlock) } as const
  const logs = await l1.ask(client => client.getContractEvents(event))
  const gas = new Map<number, number>()
  for (const { args, transactionHash: hash } of logs) {
    const { gasUsed } = await l1.ask(client => client.getTransactionReceipt({ hash }))
    gas.set(Number(args.index), Number(gasUsed))
  }
  return gas
}
