/**
 * Finds out by which rules a node's blocks are executed: from what the user says, or else from what the node tells. Where both speak,
 * they must agree, and both must agree with the fields that the headers have.
 *
 * Which of these tells it: the public networks by their chain id; `admin_nodeInfo` (the whole schedule); `eth_config` (EIP-7910: the
 * current fork, recognised by its precompiled contracts); anvil's own `anvil_nodeInfo`; the fields of a header, where they belong to
 * one fork only.
 * @module
 */

import { numberToHex } from 'viem'
import type { Result } from '../node/methods.ts'
import type { Node } from '../node/node.ts'
import { WrongAnswer } from '../node/node.ts'
import { record } from '../node/shape.ts'
import { CaptureError } from './capture-error.ts'
import {
  type BlobSchedule,
  type ChainConfig,
  ChainConfigError,
  type EthereumConfig,
  encodeChainConfig,
  FORKS,
  type Fork,
  forkAt,
} from './chain-config.ts'
import { GenesisConfigError, readGenesisConfig } from './genesis-config.ts'
import type { BlockHeader } from './header.ts'
import {
  BLOB_SCHEDULES,
  configOfHardfork,
  DEPOSIT_CONTRACT,
  HARDFORKS,
  type Hardfork,
  NETWORKS,
  type NetworkName,
  networkOfChain,
} from './networks.ts'
import { rollupConfig } from './rollup-bounds.ts'
import type { SealedBlock } from './sealed-block.ts'
import { chainIdOf } from './transactions.ts'

export interface RulesOptions {
  readonly network?: NetworkName
  /** The parsed JSON of a genesis file, or its `config`. */
  readonly genesis?: unknown
  readonly hardfork?: Hardfork
}

export interface FoundRules {
  readonly config: ChainConfig
  /** Rules of the last block by one name. */
  readonly hardfork: Hardfork
  /** What said so, for messages. */
  readonly source: string
  readonly isAnvil: boolean
}

export interface Told {
  readonly config: EthereumConfig
  readonly source: string
}

/** @param blocks of the span, in order @throws CaptureError, NodeError, GenesisConfigError */
export async function findRules(
  node: Node,
  blocks: readonly SealedBlock[],
  options: RulesOptions,
): Promise<FoundRules> {
  const chainId = await readChainId(node, blocks)
  const last = blocks.at(-1)!.header
  const client = await node.tryAsk('web3_clientVersion', [])
  const anvilInfo = await node.tryAsk('anvil_nodeInfo', [])
  const isAnvil = anvilInfo !== undefined || /^anvil/i.test(client ?? '')
  // A contradiction to what the user says is only of interest where he says nothing complete.
  const isGiven = options.network !== undefined || options.genesis !== undefined
  const ask = () => (isAnvil ? anvilRules(node, anvilInfo, chainId, last) : toldBy(node, chainId, last))
  return settleRules(blocks, chainId, isGiven ? undefined : await ask(), options, isAnvil)
}

/**
 * @param told what the node, or the file, says; what the options say in full goes before it
 * @throws CaptureError where nothing says it, or there is a contradiction; GenesisConfigError
 */
export function settleRules(
  blocks: readonly SealedBlock[],
  chainId: bigint,
  told: Told | undefined,
  options: RulesOptions,
  isAnvil = false,
): FoundRules {
  const last = blocks.at(-1)!.header
  const { config, source } = givenBy(options) ?? told ?? fromHardfork(chainId, options.hardfork)
  if (config.chainId !== chainId) {
    throw new CaptureError(
      'WRONG_CHAIN',
      `the blocks are of chain ${chainId}, and ${source} is of chain ${config.chainId}; use blocks of that chain, or other options`,
    )
  }
  requireForks(blocks, config, source)
  const hardfork = nameAt(config, BigInt(last.timestamp))
  if (options.hardfork !== undefined && options.hardfork !== hardfork) {
    throw new CaptureError(
      'WRONG_HARDFORK',
      `--hardfork ${options.hardfork} contradicts ${source}: block ${BigInt(last.number)} follows the rules of ${hardfork}`,
    )
  }
  return { config: { ...config, keepsEmpty: isAnvil }, hardfork, source, isAnvil }
}

/** The chain's id, which must be the one that the transactions are signed for. */
function readChainId(node: Node, blocks: readonly SealedBlock[]): Promise<bigint> {
  const signed = signedChains(blocks)
  return node.ask('eth_chainId', [], chainId => {
    for (const other of signed)
      if (other !== chainId)
        throw new WrongAnswer(`the chain id is ${chainId}, but a transaction is signed for ${other}`)
    return chainId
  })
}

/** The same forks under the rules of a rollup, with the bounds that a deployment has unless it says otherwise. */
export const asRollupRules = (found: FoundRules): FoundRules => ({ ...found, config: rollupConfig(found.config) })

/** The chains that the transactions are signed for: one, or none where all are valid on any. */
export const signedChains = (blocks: readonly SealedBlock[]): ReadonlySet<bigint> =>
  new Set(blocks.flatMap(({ transactions }) => transactions.flatMap(raw => chainIdOf(raw) ?? [])))

function givenBy({ network, genesis }: RulesOptions): Told | undefined {
  if (network !== undefined) return { config: NETWORKS[network], source: `the network ${network}` }
  if (genesis !== undefined) return { config: readGenesisConfig(genesis), source: 'the genesis file' }
  return undefined
}

function fromHardfork(chainId: bigint, hardfork: Hardfork | undefined): Told {
  if (hardfork !== undefined) return { config: configOfHardfork(chainId, hardfork), source: 'the option --hardfork' }
  throw new CaptureError(
    'UNKNOWN_RULES',
    `nothing tells which hardfork the blocks of chain ${chainId} follow; name it with --hardfork (${HARDFORKS.join(', ')}), --network or --genesis`,
  )
}

async function anvilRules(
  node: Node,
  info: Result<'anvil_nodeInfo'> | undefined,
  chainId: bigint,
  { stateRoot, timestamp }: BlockHeader,
): Promise<Told | undefined> {
  if (info?.forkConfig?.forkUrl !== undefined || /^0x0*$/.test(stateRoot)) {
    throw new CaptureError(
      'UNSUPPORTED',
      'this anvil forks another chain: its headers do not state the root of its state, so its blocks cannot be proved; capture blocks of that chain itself, or of an anvil of its own',
    )
  }
  if (info === undefined) return undefined
  const name = info.hardFork.toLowerCase()
  // Anvil keeps Osaka's own blob schedule whatever blob parameter fork it names (1.7.1, lib.rs: by SpecId).
  const fork = /^bpo\d$/.test(name) ? 'osaka' : FORKS.find(known => known === name)
  if (fork === undefined) {
    throw new CaptureError(
      'UNSUPPORTED',
      `this anvil follows the hardfork ${name}; the block executor knows ${FORKS.join(', ')}; start anvil with one of these as --hardfork`,
    )
  }
  const other = await node.tryAsk('eth_config', [], answer => fromEthConfig(answer, chainId, BigInt(timestamp)))
  const contradicts = other !== undefined && other.forks[0]!.name !== fork
  if (!contradicts) return { config: configOfHardfork(chainId, fork), source: 'anvil_nodeInfo' }
  throw new CaptureError(
    'WRONG_HARDFORK',
    `the node contradicts itself: by anvil_nodeInfo it follows ${fork}, by eth_config ${other.forks[0]!.name}; ask another node`,
  )
}

/** What a node other than anvil tells, the most complete first. */
async function toldBy(node: Node, chainId: bigint, last: BlockHeader): Promise<Told | undefined> {
  const known = networkOfChain(chainId)
  if (known !== undefined) return { config: known, source: `the network with chain id ${chainId}` }
  const info = await node.tryAsk('admin_nodeInfo', [], ({ protocols }) => {
    const given = record(protocols.eth.config, 'its config')
    // A number of JSON has lost digits above 2^53: there eth_chainId alone counts.
    if (Number.isSafeInteger(given.chainId) && BigInt(given.chainId as number) !== chainId)
      throw new WrongAnswer(`it is of chain ${given.chainId}`)
    return usable(() => readGenesisConfig({ ...given, chainId: numberToHex(chainId) }))
  })
  if (info !== undefined) return { config: info, source: 'admin_nodeInfo' }
  const config = await node.tryAsk('eth_config', [], answer => fromEthConfig(answer, chainId, BigInt(last.timestamp)))
  if (config !== undefined) return { config, source: 'eth_config' }
  const [only, ...others] = forksOf(last)
  if (only === undefined || others.length > 0) return undefined
  return { config: configOfHardfork(chainId, only as Hardfork), source: 'the fields of its header' }
}

/** A configuration that the executor takes. @throws WrongAnswer */
function usable(read: () => EthereumConfig): EthereumConfig {
  try {
    const config = read()
    encodeChainConfig(config)
    return config
  } catch (error) {
    if (error instanceof GenesisConfigError || error instanceof ChainConfigError) throw new WrongAnswer(error.message)
    throw error
  }
}

/** The precompiled contract, or system contract, that came with a fork. */
const MARKS: readonly (readonly [Fork, RegExp])[] = [
  ['osaka', /^P256/i],
  ['prague', /^BLS12/i],
  ['cancun', /^KZG/i],
]

function fromEthConfig(
  { current, next }: Result<'eth_config'>,
  chainId: bigint,
  time: bigint,
): EthereumConfig | undefined {
  if (current.chainId !== chainId) throw new WrongAnswer(`it is of chain ${current.chainId}`)
  if (time < current.activationTime || (next !== undefined && time >= next.activationTime)) return undefined
  const precompiles = (current.precompiles ?? []).map(([name]) => name)
  const [fork = 'shanghai'] = MARKS.find(([, mark]) => precompiles.some(name => mark.test(name))) ?? []
  const deposit = (current.systemContracts ?? []).find(([name]) => /^DEPOSIT/i.test(name))?.[1]
  const blobs = current.blobSchedule
  return usable(() => ({
    rules: 'ethereum',
    chainId,
    forks: [{ time: current.activationTime, name: fork }],
    blobs: blobs === undefined ? [] : [{ time: current.activationTime, ...blobs }],
    depositContract:
      typeof deposit === 'string' && /^0x[0-9a-f]{40}$/i.test(deposit)
        ? (deposit.toLowerCase() as `0x${string}`)
        : DEPOSIT_CONTRACT,
    keepsEmpty: false,
  }))
}

/** The forks whose headers have exactly the fields that this one has. */
function forksOf(header: BlockHeader): Fork[] {
  if (header.blockAccessListHash !== undefined) return ['amsterdam']
  if (header.requestsHash !== undefined) return ['prague', 'osaka']
  if (header.parentBeaconBlockRoot !== undefined) return ['cancun']
  return header.withdrawalsRoot === undefined ? [] : ['shanghai']
}

/** @throws CaptureError where a block's header is not of the fork that its time says */
function requireForks(blocks: readonly SealedBlock[], config: EthereumConfig, source: string): void {
  for (const { number, header } of blocks) {
    const possible = forksOf(header)
    if (possible.length === 0) {
      throw new CaptureError(
        'UNSUPPORTED',
        `block ${number} is of a hardfork before Shanghai; the block executor executes ${FORKS[0]} and later`,
      )
    }
    const fork = forkAt(config, BigInt(header.timestamp))
    if (fork !== undefined && possible.includes(fork)) continue
    const said = fork === undefined ? 'no hardfork that the block executor knows' : `the hardfork ${fork}`
    throw new CaptureError(
      'WRONG_HARDFORK',
      `by ${source}, block ${number} follows ${said}, but its header has the fields of ${possible.join(' or ')}; give the right --hardfork, --network or --genesis`,
    )
  }
}

const sameBlobs = (a: Omit<BlobSchedule, 'time'>, b: Omit<BlobSchedule, 'time'> | undefined): boolean =>
  b !== undefined && a.target === b.target && a.max === b.max && a.baseFeeUpdateFraction === b.baseFeeUpdateFraction

/** The rules at a time by one name: the fork, or the blob parameter fork where its blobs are those of a public one. */
export function nameAt(config: EthereumConfig, time: bigint): Hardfork {
  const fork = forkAt(config, time)!
  const blobs = config.blobs.findLast(entry => entry.time <= time)
  if (fork !== 'osaka') return fork
  return (['bpo1', 'bpo2'] as const).find(name => sameBlobs(BLOB_SCHEDULES[name], blobs)) ?? fork
}
