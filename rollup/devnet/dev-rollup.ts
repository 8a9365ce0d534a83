/**
 * A small rollup that runs in this process: it sequences blocks onto the transaction chain of L1, executes them by the block executor, keeps their state by ethereumjs,
 * and answers as an L2 node. For the demonstration of finality, and for tests of what needs a live L2.
 *
 * ethereumjs is none of what the product depends on; where it is not installed, importing this module fails.
 * @module
 */
import type { ProgramImage } from '@zkmips/emulator/program/image'
import { canonicalTransactionChainAbi } from '@zkmips/verifier-contracts/generated/canonical-transaction-chain'
import { bytesToHex, type Hex, keccak256, numberToHex, pad } from 'viem'
import { BLOCK_TRACE_FORMAT, BLOCK_TRACE_VERSION, type BlockTrace } from '../blocks/block-trace.ts'
import { encodeChainConfig, type RollupConfig } from '../blocks/chain-config.ts'
import { executeBlock } from '../blocks/execute-block.ts'
import { type BlockHeader, decodeHeader } from '../blocks/header.ts'
import { type BlockInputs, type Deposit, decodeQueueEntry, encodeInputs, ZERO_WORD } from '../blocks/inputs.ts'
import { encodePayload } from '../blocks/payload.ts'
import { appendAction } from '../game/requests.ts'
import { readAppended, readEntries, type TransactionChain } from '../game/transaction-chain.ts'
import type { TransactionSender } from '../l1/sender.ts'
import { genesisHeader } from './genesis.ts'
import { L2State, type Outcome } from './l2-state.ts'
import { type Allocation, stateOf } from './state-trie.ts'

export interface DevRollupOptions {
  readonly program: ProgramImage
  readonly config: RollupConfig
  readonly allocation: Allocation
  /** Unix seconds of the genesis block; block n is n seconds later. */
  readonly genesisTime: bigint
  readonly feeRecipient: Hex
}

interface DevBlock {
  readonly inputs: BlockInputs
  readonly header: BlockHeader
  readonly hash: Hex
  readonly transactions: number
}

/** Wei; the least that London's rules come down to. */
const BASE_FEE = 7n

export class DevRollup {
  readonly genesisHash: Hex
  readonly configDigest: Hex
  readonly #options: DevRollupOptions
  readonly #state: L2State
  /** Everything that blocks may read, by keccak256. */
  readonly #pieces: Map<Hex, Hex>
  /** Block 1 first. */
  readonly #blocks: DevBlock[] = []

  private constructor(options: DevRollupOptions, state: L2State, genesisHash: Hex, pieces: Map<Hex, Hex>) {
    this.#options = options
    this.#state = state
    this.#pieces = pieces
    this.genesisHash = genesisHash
    this.configDigest = encodeChainConfig(options.config).digest
  }

  static async create(options: DevRollupOptions): Promise<DevRollup> {
    const { config, allocation, genesisTime: timestamp } = options
    const { root, pieces } = stateOf(allocation)
    const fields = { timestamp, gasLimit: config.gasLimitCeiling, gasUsed: 0n, baseFee: BASE_FEE }
    const header = genesisHeader(root, fields, config.forks[0]!.name)
    const all = new Map<Hex, Hex>()
    const keep = (piece: Hex) => all.set(keccak256(piece), piece)
    for (const piece of [header, encodeChainConfig(config).piece, ...pieces]) keep(piece)
    const state = await L2State.create(config, allocation, keep)
    return new DevRollup(options, state, keccak256(header), all)
  }

  /** Number of the newest block. */
  get height(): number {
    return this.#blocks.length
  }

  hashOf(number: number): Hex {
    return number === 0 ? this.genesisHash : this.#blocks[number - 1]!.hash
  }

  /**
   * Sequences a block: its payload goes to L1, and what L1 makes of it, with the queue entries that are due, is executed.
   * @returns what became of the deposits and then of the transactions
   * @throws L1Error
   */
  async addBlock(
    sequencer: TransactionSender,
    chain: TransactionChain,
    transactions: readonly Hex[] = [],
  ): Promise<Outcome[]> {
    const number = this.height + 1
    const { config, genesisTime, feeRecipient } = this.#options
    const payload = encodePayload({
      ...{ timestamp: genesisTime + BigInt(number), feeRecipient, gasLimit: config.gasLimitCeiling },
      ...{ prevRandao: ZERO_WORD, parentBeaconBlockRoot: ZERO_WORD, extraData: '0x', withdrawals: [], transactions },
    })
    await sequencer.send(appendAction(chain.address, BigInt(number), payload.pieces))
    const [appended] = await readAppended(sequencer.l1, chain, BigInt(number), BigInt(number))
    const { firstEntry, entryCount, l1Time } = appended!
    const queue = await readEntries(sequencer.l1, chain, firstEntry, entryCount)
    for (const piece of [...payload.pieces, ...queue]) this.#pieces.set(keccak256(piece), piece)
    const inputs = { payloadDigest: payload.digest, queue: queue.map(entry => keccak256(entry)), l1Time }
    const { header: encoded, log } = executeBlock(this.#options.program, this.#trace(number, number, inputs))
    if (encoded.length === 0) throw new Error(`the block executor computed no header of block ${number}: ${log}`)
    const header = decodeHeader(bytesToHex(encoded))!
    const hash = keccak256(encoded)
    this.#pieces.set(hash, bytesToHex(encoded))
    this.#blocks.push({ inputs, header, hash, transactions: transactions.length + queue.length })
    return this.#state.run(
      header,
      queue.map(entry => decodeQueueEntry(entry) as Deposit),
      transactions,
    )
  }

  /** Whether entries wait in the queue of L1. @throws L1Error */
  async hasWaiting({ l1 }: TransactionSender, { address }: TransactionChain): Promise<boolean> {
    const view = await l1.latest()
    const read = (name: 'nextEntry' | 'queueLength') => view.read(address, canonicalTransactionChainAbi, name, [])
    return (await read('nextEntry')) < (await read('queueLength'))
  }

  /** The claim that the blocks from `first` to `last` end with a hash. @param claimed the true one unless given */
  trace(first: number, last: number, claimed = this.hashOf(last)): BlockTrace {
    return this.#trace(first, last, undefined, claimed)
  }

  /** @param next inputs of the block after the newest one */
  #trace(first: number, last: number, next?: BlockInputs, claimed: Hex = ZERO_WORD): BlockTrace {
    const { config } = this.#options
    const all = [...this.#blocks.map(({ inputs }) => inputs), ...(next ? [next] : [])]
    const before = encodeInputs(ZERO_WORD, all.slice(0, first - 1)).last
    const { digest, pieces } = encodeInputs(before, all.slice(first - 1, last))
    const transactions = this.#blocks.slice(first - 1, last).reduce((sum, block) => sum + block.transactions, 0)
    return {
      format: BLOCK_TRACE_FORMAT,
      version: BLOCK_TRACE_VERSION,
      about: {
        ...{ chainId: String(config.chainId), rules: config.rules, hardfork: config.forks.at(-1)!.name },
        ...{ first, last, hash: claimed, transactions, gasUsed: 0 },
      },
      local: {
        parentHash: this.hashOf(first - 1),
        claimedHash: claimed,
        inputsDigest: digest,
        blockNumber: pad(numberToHex(last), { size: 32 }),
        chainConfigDigest: this.configDigest,
      },
      preimages: Object.fromEntries([...this.#pieces, ...pieces.map(piece => [keccak256(piece), piece] as const)]),
    }
  }

  /** Answers as an L2 node, which has old states, too. */
  serve(): Promise<{ url: string; stop(): Promise<void> }> {
    return this.#state.serve()
  }
}
