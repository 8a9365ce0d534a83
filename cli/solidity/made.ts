/**
 * Makes the calls that a command line asks for, in the guest, on the state that it names.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { loadElf } from '@zkmips/emulator/program/elf'
import { readRules } from '@zkmips/package/capture'
import { cannotRead } from '@zkmips/package/read-file'
import { readEvmCall } from '@zkmips/package/shipped'
import type { Hardfork } from '@zkmips/rollup/blocks/networks'
import type { Call } from '@zkmips/rollup/calls/calls'
import { type CallBlock, type MadeCalls, makeCalls } from '@zkmips/rollup/calls/execute-calls'
import { forkedBlock } from '@zkmips/rollup/calls/forked-block'
import { DEVELOPMENT_CHAIN, madeUpBlock, readStateFile } from '@zkmips/rollup/calls/made-up-block'
import type { Address } from '@zkmips/rollup/hex'
import { Node } from '@zkmips/rollup/node/node'
import { type RulesOptions, rulesOf } from '../commands/block-rules.ts'
import { about, inputError, usageError } from '../errors.ts'
import { type Contract, readContract } from './contract.ts'
import { creationCode, type PlannedCall, planCalls } from './planned.ts'

export interface CallOptions extends RulesOptions {
  readonly constructorArgs?: readonly string[]
  readonly call?: readonly string[]
  readonly at?: Address
  readonly from: Address
  readonly value: bigint
  readonly gas?: bigint
  readonly state?: string
  readonly rpc?: readonly string[]
  readonly block?: number
  readonly timestamp?: number
}

export interface Made extends MadeCalls {
  readonly contract: Contract
  /** What was asked for, one for each result. The creation of the contract has no function. */
  readonly planned: readonly PlannedCall[]
  /** Where the contract is; undefined where it could not be created. */
  readonly address: Address | undefined
  readonly block: CallBlock
  /** In words. */
  readonly stateSource: string
}

/** What the caller has where no state says it. */
const ALLOWANCE = 10n ** 24n
/** EIP-7825. */
const MOST_GAS = 2n ** 24n
/** 2026-01-01. */
const DEFAULT_TIME = 1_767_225_600

/** @throws CliError, and what finding the state throws */
export async function makePlannedCalls(reference: string, options: CallOptions, signal: AbortSignal): Promise<Made> {
  const { at, call = [], constructorArgs: args, from, value } = options
  if (at !== undefined && args !== undefined)
    throw usageError(
      '--constructor-args are for a contract that is created, and --at for one that is there; give one of them',
    )
  if (at !== undefined && call.length === 0) throw usageError('--at names a contract, and nothing calls it; add --call')
  checkStateOptions(options)
  const { block, source } = await blockOf(options, signal)
  const contract = await readContract(reference, evmVersionOf(block.hardfork))
  const gasLimit = options.gas ?? least(BigInt(block.header.gasLimit), MOST_GAS)
  const planned = planCalls(call, contract)
  const program = loadElf(await readEvmCall())
  const make = (calls: readonly Call[]) => makeCalls(program, block, calls, signal)
  const called = (address: Address): Call[] =>
    planned.map(({ to, data }) => ({ from, to: to ?? address, value, gasLimit, data }))
  const common = { contract, block, stateSource: source }
  if (at !== undefined) return { ...(await make(called(at))), ...common, planned, address: at }
  const data = creationCode(contract, args ?? [])
  const creation: Call = { from, to: undefined, value: 0n, gasLimit, data }
  const creating: PlannedCall = { text: `creation of ${contract.name}`, to: undefined, data, item: undefined }
  // Only the guest knows where the contract will be.
  const alone = await make([creation])
  const address = alone.results[0]!.created
  if (address === undefined || planned.length === 0) return { ...alone, ...common, planned: [creating], address }
  const all = await make([creation, ...called(address)])
  return { ...all, ...common, planned: [creating, ...planned], address }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** The instructions that solc may use. */
function evmVersionOf(hardfork: Hardfork): string {
  return ['bpo1', 'bpo2', 'amsterdam'].includes(hardfork) ? 'osaka' : hardfork
}

function checkStateOptions({ state, rpc, block, timestamp, network, genesis }: CallOptions): void {
  if (state !== undefined && rpc !== undefined)
    throw usageError('--state and --rpc both say what the state is; give one of them')
  const needsNode = Object.entries({ block, network, genesis }).find(([, option]) => option !== undefined)
  if (rpc === undefined && needsNode) throw usageError(`--${needsNode[0]} is about the chain of a node; add --rpc URL`)
  if (rpc !== undefined && timestamp !== undefined)
    throw usageError('--timestamp is for a block that is made up, and one of a chain has its time; leave it out')
}

async function blockOf(options: CallOptions, signal: AbortSignal): Promise<{ block: CallBlock; source: string }> {
  const { rpc, state, from } = options
  if (rpc !== undefined) {
    const number = options.block === undefined ? undefined : BigInt(options.block)
    const block = await forkedBlock(new Node(rpc, { signal }), number, await readRules(rulesOf(options)), signal)
    return { block, source: `after block ${BigInt(block.header.number)} of chain ${block.config.chainId}` }
  }
  const file = state === undefined ? undefined : await about(state, async () => readStateFile(await readJson(state)))
  const block = madeUpBlock({
    allocation: file?.allocation ?? { [from]: { balance: ALLOWANCE } },
    chainId: file?.chainId ?? DEVELOPMENT_CHAIN,
    hardfork: (options.hardfork ?? 'osaka') as Hardfork,
    timestamp: options.timestamp === undefined ? (file?.timestamp ?? BigInt(DEFAULT_TIME)) : BigInt(options.timestamp),
  })
  return { block, source: state === undefined ? 'empty but for the ether of the caller' : `of ${state}` }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw cannotRead(file, error)
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw inputError('NOT_JSON', `${file}: this is not JSON (${(error as Error).message})`)
  }
}
